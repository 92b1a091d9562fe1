package org.armslink.ingest.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.armslink.ingest.claims.ClaimLines;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkClaim;
import org.armslink.model.LinkType;
import org.armslink.model.NodeClaim;
import org.armslink.model.SightClass;
import org.armslink.model.Viewer;
import org.armslink.model.port.RowClaims;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SyntheticInvestigationTest {
    private static final Viewer BF = new Viewer("bf", "BF", Set.of());
    private static final Viewer JM = new Viewer("jm", "JM", Set.of());
    private static final Viewer JOINT = new Viewer("joint", "FR", Set.of("H2:*", "H3:*"));

    private final Map<String, NodeClaim> nodes = new HashMap<>();
    private final List<LinkClaim> links = new ArrayList<>();
    private final List<RowClaims> rows = new ArrayList<>();
    private SyntheticInvestigation.Written written;
    private PlantedTruth.Contents truth;

    @BeforeAll
    void generate(@TempDir Path folder) throws IOException {
        written = SyntheticInvestigation.generate(Size.SMALL, 7, folder);
        truth = PlantedTruth.read(written.truth());
        List<String> lines = Files.readAllLines(written.claims());
        for (int i = 1; i < lines.size(); i++) {
            RowClaims row = ClaimLines.decode(i, lines.get(i), Key.of("Document", "test"));
            rows.add(row);
            row.nodes().forEach(node -> nodes.put(node.key().text(), node));
            links.addAll(row.links());
        }
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers(@TempDir Path folder) throws IOException {
        var again = SyntheticInvestigation.generate(Size.SMALL, 7, folder.resolve("again"));
        var other = SyntheticInvestigation.generate(Size.SMALL, 8, folder.resolve("other"));
        assertThat(again.claims()).hasSameBinaryContentAs(written.claims());
        assertThat(again.truth()).hasSameBinaryContentAs(written.truth());
        assertThat(Files.mismatch(other.claims(), written.claims())).isNotNegative();
    }

    @Test
    void someThreeThousandRecordsEachWithAKeyOfItsOwn() {
        assertThat(nodes).hasSize((int) written.records()).hasSizeBetween(2_500, 3_500);
        assertThat(links.stream().map(LinkClaim::key).distinct()).hasSize(links.size());
    }

    @Test
    void everyLinkEndsAtARecordThatStandsBeforeItOrWithIt() {
        Set<String> seen = new HashSet<>();
        for (RowClaims row : rows) {
            row.nodes().forEach(node -> seen.add(node.key().text()));
            for (LinkClaim link : row.links()) {
                assertThat(seen)
                        .contains(link.from().key().text(), link.to().key().text());
            }
        }
    }

    @Test
    void whoMaySeeOneClaimOfALineMaySeeTheLine() {
        for (RowClaims row : rows) {
            Set<SightClass> sights = new HashSet<>();
            row.nodes().forEach(node -> sights.add(node.claim().sight()));
            row.links().forEach(link -> sights.add(link.claim().sight()));
            assertThat(sights).as("line %d", row.row()).hasSize(1);
        }
    }

    @Test
    void plantedChainsNeverGoBackInTimeAndDecoysAlwaysDo() {
        for (PlantedTruth.Corridor corridor : truth.corridors()) {
            for (List<String> way : corridor.ways()) {
                assertThat(canBeTrue(way))
                        .as("%s to %s", corridor.from(), corridor.to())
                        .isTrue();
            }
        }
        assertThat(truth.decoys()).anyMatch(decoy -> decoy.legs().size() == 3 && pairwise(decoy.legs()));
        for (PlantedTruth.Decoy decoy : truth.decoys()) {
            assertThat(canBeTrue(decoy.legs()))
                    .as(decoy.why())
                    .isEqualTo(decoy.legs().size() == 1);
        }
    }

    @Test
    void noCorridorJoinsTheCountriesOfADecoy() {
        Set<String> planted = truth.corridors().stream()
                .map(corridor -> corridor.from() + corridor.to())
                .collect(Collectors.toSet());
        assertThat(truth.decoys()).noneMatch(decoy -> planted.contains(decoy.from() + decoy.to()));
        assertThat(planted).contains("USJM", "USHT", "BEBF", "PYBR", "BAES", "NEML");
    }

    @Test
    void twoViewersSeeDifferentThingsAndAJointAnalystAll() {
        assertThat(seenBy(JOINT)).isEqualTo(nodes.keySet());
        assertThat(seenBy(BF)).isNotEqualTo(seenBy(JM));
        assertThat(seenBy(BF))
                .anyMatch(key -> label(key) == Label.ROUTE_LEG && !seenBy(JM).contains(key));
        assertThat(seenBy(JM))
                .anyMatch(key -> label(key) == Label.PERSON && !seenBy(BF).contains(key));
    }

    @Test
    void figuresFollowThePublishedOnes() {
        List<NodeClaim> firearms = nodes.values().stream()
                .filter(node -> node.label() == Label.FIREARM)
                .toList();
        double nine = firearms.stream()
                        .filter(gun -> "9 mm".equals(gun.properties().get("calibre")))
                        .count()
                / (double) firearms.size();
        assertThat(nine).isCloseTo(.70, within(.08));
        Map<String, Long> sales = links.stream()
                .filter(link -> link.type() == LinkType.FROM_PARTY
                        && link.from().key().text().contains("CustodyEvent"))
                .filter(link -> link.to().label() == Label.ORGANISATION)
                .collect(Collectors.groupingBy(link -> link.to().key().text(), Collectors.counting()));
        long all = sales.values().stream().mapToLong(Long::longValue).sum();
        long firstFive = sales.values().stream()
                .sorted((a, b) -> Long.compare(b, a))
                .limit(5)
                .mapToLong(Long::longValue)
                .sum();
        assertThat(firstFive / (double) all)
                .as("share of the five first dealers")
                .isBetween(.35, .70);
    }

    @Test
    void nobodyMayTakeItForReal() throws IOException {
        assertThat(Files.readAllLines(written.claims()).get(0)).contains("Invented", "nobody and nothing in it exists");
        assertThat(truth.note()).contains("None of its people, serial numbers or cases exist");
        assertThat(nodes.values().stream()
                        .filter(node -> node.label() == Label.FIREARM
                                && node.properties().containsKey("serial")))
                .allMatch(gun -> String.valueOf(gun.properties().get("serial")).startsWith("ZZ"));
        assertThat(truth.tour()).hasSize(3).allMatch(stop -> nodes.containsKey(stop.key()));
    }

    /** One time can be chosen for each departure and arrival so that they never decrease: tried time by time. */
    private boolean canBeTrue(List<String> legs) {
        long now = Long.MIN_VALUE;
        for (String leg : legs) {
            for (String end : List.of("depart", "arrive")) {
                now = Math.max(now, time(leg, end + "From"));
                if (now >= time(leg, end + "To")) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean pairwise(List<String> legs) {
        for (int i = 1; i < legs.size(); i++) {
            if (time(legs.get(i - 1), "arriveFrom") >= time(legs.get(i), "departTo")) {
                return false;
            }
        }
        return true;
    }

    private long time(String leg, String property) {
        return (Long) Objects.requireNonNull(node(leg).properties().get(property), property);
    }

    private Label label(String key) {
        return node(key).label();
    }

    private NodeClaim node(String key) {
        return Objects.requireNonNull(nodes.get(key), key);
    }

    private Set<String> seenBy(Viewer viewer) {
        return nodes.values().stream()
                .filter(node -> node.claim().sight().isVisibleTo(viewer))
                .map(node -> node.key().text())
                .collect(Collectors.toSet());
    }
}
