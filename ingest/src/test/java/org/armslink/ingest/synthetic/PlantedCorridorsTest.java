package org.armslink.ingest.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.NodeClaim;
import org.armslink.model.Viewer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is planted is there to be found, and what is a decoy cannot be true: judged by carrying the earliest time that is left, leg by leg. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedCorridorsTest {
    private static final List<Viewer> VIEWERS = List.of(
            new Viewer("bf", "BF", Set.of()),
            new Viewer("jm", "JM", Set.of()),
            new Viewer("joint", "FR", Set.of("H2:*", "H3:*")));

    private ReadBack read;

    @BeforeAll
    void generate(@TempDir Path folder) {
        read = new ReadBack(Size.SMALL, 42, folder);
    }

    @Test
    void sevenCorridorsOnThreeContinents() {
        assertThat(read.truth.corridors().stream().map(corridor -> corridor.from() + corridor.to()))
                .containsExactlyInAnyOrder("USJM", "USHT", "BEBF", "ESML", "PYBR", "BAES", "NEML");
    }

    @Test
    void plantedWaysJoinEndToEndAndNeverGoBackInTime() {
        for (PlantedTruth.Corridor corridor : read.truth.corridors()) {
            for (List<String> way : corridor.ways()) {
                assertThat(canBeTrue(way)).as("%s", corridor).isTrue();
                assertThat(country(place(way.get(0), LinkType.DEPARTS))).isEqualTo(corridor.from());
                assertThat(country(place(way.get(way.size() - 1), LinkType.ARRIVES)))
                        .isEqualTo(corridor.to());
                for (int i = 1; i < way.size(); i++) {
                    assertThat(place(way.get(i), LinkType.DEPARTS)).isEqualTo(place(way.get(i - 1), LinkType.ARRIVES));
                }
            }
        }
    }

    @Test
    void thingsTravelTogetherOnChainsAndOnlyTheCourierOnLinkedWays() {
        for (PlantedTruth.Corridor corridor : read.truth.corridors()) {
            for (List<String> way : corridor.ways()) {
                Set<Set<String>> cargo = way.stream()
                        .map(leg -> keys(read.to(leg, LinkType.CARRIED)))
                        .collect(Collectors.toSet());
                Set<Set<String>> carriers =
                        way.stream().map(leg -> keys(read.to(leg, LinkType.BY))).collect(Collectors.toSet());
                assertThat(corridor.kind().equals("chain") ? cargo : carriers)
                        .as("%s", corridor)
                        .hasSize(1);
            }
        }
    }

    /** Four ways and three seizures, for whoever asks: what is kept from some is more than that. */
    @Test
    void everyoneSeesEnoughOfEachCorridorAndNotTheSame() {
        for (PlantedTruth.Corridor corridor : read.truth.corridors()) {
            for (Viewer viewer : VIEWERS) {
                List<List<String>> ways = seen(corridor, viewer);
                assertThat(ways).as("%s for %s", corridor, viewer).hasSizeGreaterThanOrEqualTo(4);
                assertThat(ways.stream()
                                .flatMap(way -> seizures(way, viewer).stream())
                                .distinct())
                        .as("%s for %s", corridor, viewer)
                        .hasSizeGreaterThanOrEqualTo(3);
            }
        }
        assertThat(seen("BEBF", VIEWERS.get(0)))
                .hasSizeGreaterThan(seen("BEBF", VIEWERS.get(1)).size());
        assertThat(seen("ESML", VIEWERS.get(0)))
                .hasSizeGreaterThan(seen("ESML", VIEWERS.get(1)).size());
        assertThat(seen("USJM", VIEWERS.get(1)))
                .hasSizeGreaterThan(seen("USJM", VIEWERS.get(0)).size());
    }

    @Test
    void seizuresAreAsManyAsTheTruthSays() {
        for (PlantedTruth.Corridor corridor : read.truth.corridors()) {
            assertThat(corridor.ways().stream()
                            .flatMap(way -> seizures(way, VIEWERS.get(2)).stream())
                            .distinct())
                    .as("%s", corridor)
                    .hasSize(corridor.seizures());
        }
    }

    @Test
    void decoysThatClaimToBeImpossibleAre() {
        for (PlantedTruth.Decoy decoy : read.truth.decoys()) {
            boolean impossible =
                    decoy.kind().equals("backwards") || decoy.kind().equals("pairwise");
            assertThat(!decoy.legs().isEmpty() && !canBeTrue(decoy.legs()))
                    .as("%s", decoy)
                    .isEqualTo(impossible);
            assertThat(decoy.kind().equals("pairwise") && !pairwise(decoy.legs()))
                    .as("%s", decoy)
                    .isFalse();
        }
        assertThat(read.truth.decoys().stream().map(PlantedTruth.Decoy::kind).distinct())
                .containsExactlyInAnyOrder("backwards", "pairwise", "different-cargo", "single-seizure", "look-alike");
    }

    /** No legs of different consignments can be put together to what the single one cannot be. */
    @Test
    void noMixtureOfLegsLeadsWhereADecoyOnlySeemsTo() {
        for (PlantedTruth.Decoy decoy : read.truth.decoys()) {
            if (decoy.legs().isEmpty()) {
                continue;
            }
            assertThat(leadsInTime(decoy.from(), decoy.to())).as("%s", decoy).isEqualTo(decoy.pathInTime());
        }
        assertThat(leadsInTime("US", "JM")).isTrue();
        assertThat(leadsInTime("ES", "ML")).isTrue();
    }

    @Test
    void noCorridorPairOrBackgroundSaleJoinsTheCountriesOfADecoy() {
        Set<String> joined = read.truth.corridors().stream()
                .map(corridor -> corridor.from() + corridor.to())
                .collect(Collectors.toSet());
        read.truth.pairs().forEach(pair -> joined.add(pair.from() + pair.to()));
        assertThat(read.truth.decoys()).noneMatch(decoy -> joined.contains(decoy.from() + decoy.to()));
        List<String> soldAndFound = read.custody("sold")
                .flatMap(sale -> {
                    NodeClaim gun = read.one(ReadBack.key(sale), LinkType.OF).orElseThrow();
                    String from =
                            country(read.one(ReadBack.key(sale), LinkType.AT).orElseThrow());
                    return read.from(ReadBack.key(gun), LinkType.OF).stream()
                            .filter(event -> ReadBack.text(event, "kind").equals("recovered"))
                            .map(event -> from
                                    + country(read.one(ReadBack.key(event), LinkType.AT)
                                            .orElseThrow()));
                })
                .distinct()
                .toList();
        assertThat(soldAndFound).containsExactlyInAnyOrder("USUS", "USJM", "USHT", "USTT", "USMX");
    }

    @Test
    void lookAlikesDifferInWhatTheyAre() {
        for (PlantedTruth.Decoy decoy : read.truth.decoys()) {
            if (decoy.kind().equals("look-alike")) {
                NodeClaim one = read.node(decoy.records().get(0));
                NodeClaim other = read.node(decoy.records().get(1));
                assertThat(one.properties().get("serial"))
                        .isNotEqualTo(other.properties().get("serial"));
                assertThat(one.properties().get("candidateKey"))
                        .isNotEqualTo(other.properties().get("candidateKey"));
            }
        }
        assertThat(read.truth.identities())
                .anyMatch(identity -> identity.same() && identity.decided())
                .anyMatch(identity -> identity.same() && !identity.decided())
                .anyMatch(identity -> !identity.same() && identity.decided())
                .anyMatch(identity -> !identity.same() && !identity.decided());
    }

    @Test
    void otherCargoBearsSerialsThatLookLikeThePlantedOnes() {
        List<String> planted = read.truth.corridors().stream()
                .flatMap(corridor -> corridor.ways().stream())
                .flatMap(way -> read.to(way.get(0), LinkType.CARRIED).stream())
                .map(gun -> folded(ReadBack.text(gun, "serial")))
                .toList();
        for (PlantedTruth.Decoy decoy : read.truth.decoys()) {
            if (decoy.kind().equals("different-cargo")) {
                String serial = ReadBack.text(read.node(decoy.records().get(0)), "serial");
                assertThat(folded(serial)).isNotEqualTo(serial);
                // A planted one whose own marking is damaged has nothing left to look like.
                assertThat(planted).anyMatch(one -> one.equals(folded(serial)) || one.contains("?") || one.isEmpty());
            }
        }
    }

    private static String folded(String serial) {
        return serial.replace('O', '0').replace('I', '1').replace('B', '8').replace('S', '5');
    }

    /** The database must not give away what the truth file is there to test. */
    @Test
    void nothingInTheRecordsSaysWhatWasPlanted() {
        assertThat(read.nodes.values())
                .noneMatch(
                        node -> node.properties().toString().matches("(?i).*(decoy|planted|look-alike|backwards).*"));
        assertThat(read.all(Label.ROUTE_LEG))
                .allMatch(leg -> ReadBack.text(leg, "consignment").matches("W[0-9]{5}"));
    }

    @Test
    void brokenWaysLackALeg() {
        assertThat(read.truth.broken()).isNotEmpty();
        for (PlantedTruth.Broken way : read.truth.broken()) {
            assertThat(place(way.legs().get(0), LinkType.ARRIVES))
                    .isNotEqualTo(place(way.legs().get(1), LinkType.DEPARTS));
        }
    }

    private List<List<String>> seen(String ends, Viewer viewer) {
        return read.truth.corridors().stream()
                .filter(corridor -> (corridor.from() + corridor.to()).equals(ends))
                .flatMap(corridor -> seen(corridor, viewer).stream())
                .toList();
    }

    private List<List<String>> seen(PlantedTruth.Corridor corridor, Viewer viewer) {
        return corridor.ways().stream()
                .filter(way -> way.stream()
                        .allMatch(leg -> read.node(leg).claim().sight().isVisibleTo(viewer)))
                .toList();
    }

    private Set<String> seizures(List<String> way, Viewer viewer) {
        return read.to(way.get(way.size() - 1), LinkType.CARRIED).stream()
                .flatMap(gun -> read.from(ReadBack.key(gun), LinkType.IS).stream())
                .flatMap(item -> read.to(ReadBack.key(item), LinkType.PART_OF).stream())
                .filter(seizure -> seizure.claim().sight().isVisibleTo(viewer))
                .map(ReadBack::key)
                .collect(Collectors.toSet());
    }

    /** Whether a time can be chosen for each departure and arrival so that they never decrease: the earliest that is left. */
    private boolean canBeTrue(List<String> legs) {
        long now = Long.MIN_VALUE;
        for (String leg : legs) {
            now = after(now, leg);
        }
        return now != Long.MAX_VALUE;
    }

    private long after(long time, String leg) {
        long now = time;
        for (String end : List.of("depart", "arrive")) {
            now = Math.max(now, time(leg, end + "From"));
            if (now >= time(leg, end + "To")) {
                return Long.MAX_VALUE;
            }
        }
        return now;
    }

    private boolean pairwise(List<String> legs) {
        for (int i = 1; i < legs.size(); i++) {
            if (!canBeTrue(legs.subList(i - 1, i + 1))) {
                return false;
            }
        }
        return true;
    }

    /** Every path from leg to leg, whatever they carried. */
    private boolean leadsInTime(String from, String to) {
        var open = new ArrayList<Object[]>();
        List<String> legs = read.all(Label.ROUTE_LEG).map(ReadBack::key).toList();
        for (String leg : legs) {
            if (country(place(leg, LinkType.DEPARTS)).equals(from)) {
                open.add(new Object[] {leg, after(Long.MIN_VALUE, leg), 1});
            }
        }
        while (!open.isEmpty()) {
            Object[] path = open.remove(open.size() - 1);
            String at = (String) path[0];
            if ((long) path[1] == Long.MAX_VALUE || (int) path[2] > 5) {
                continue;
            }
            if (country(place(at, LinkType.ARRIVES)).equals(to)) {
                return true;
            }
            for (String next : legs) {
                if (place(next, LinkType.DEPARTS).equals(place(at, LinkType.ARRIVES))) {
                    open.add(new Object[] {next, after((long) path[1], next), (int) path[2] + 1});
                }
            }
        }
        return false;
    }

    private NodeClaim place(String leg, LinkType end) {
        return read.one(leg, end).orElseThrow();
    }

    private static String country(NodeClaim place) {
        return ReadBack.text(place, "country");
    }

    private static Set<String> keys(List<NodeClaim> nodes) {
        return nodes.stream().map(ReadBack::key).collect(Collectors.toSet());
    }

    private long time(String leg, String property) {
        return (Long) Objects.requireNonNull(read.node(leg).properties().get(property), property);
    }
}
