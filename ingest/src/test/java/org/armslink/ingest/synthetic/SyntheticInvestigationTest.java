package org.armslink.ingest.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.armslink.model.Handling;
import org.armslink.model.Label;
import org.armslink.model.LinkClaim;
import org.armslink.model.LinkType;
import org.armslink.model.Method;
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

    private ReadBack read;

    @BeforeAll
    void generate(@TempDir Path folder) {
        read = new ReadBack(Size.SMALL, 7, folder);
    }

    @Test
    void theSameSeedGivesTheSameBytesInAnyLanguageAndAnotherSeedOthers(@TempDir Path folder) throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        SyntheticInvestigation.Written again;
        try {
            again = SyntheticInvestigation.generate(Size.SMALL, 7, folder.resolve("again"));
        } finally {
            Locale.setDefault(before);
        }
        var other = SyntheticInvestigation.generate(Size.SMALL, 8, folder.resolve("other"));
        assertThat(again.claims()).hasSameBinaryContentAs(read.written.claims());
        assertThat(again.truth()).hasSameBinaryContentAs(read.written.truth());
        assertThat(again.claims().resolveSibling("README.txt"))
                .hasSameBinaryContentAs(read.written.claims().resolveSibling("README.txt"));
        assertThat(Files.mismatch(other.claims(), read.written.claims())).isNotNegative();
    }

    @Test
    void someThreeThousandRecordsEachWithAKeyOfItsOwn(@TempDir Path folder) throws IOException {
        assertThat(read.nodes.size()).isEqualTo((int) read.written.records()).isBetween(2_700, 3_300);
        assertThat(read.links.stream().map(LinkClaim::key).distinct()).hasSize((int) read.written.links());
        assertThat(read.rows).hasSize((int) read.written.lines());
        var told = new AtomicLong();
        var again = SyntheticInvestigation.generate(Size.SMALL, 7, folder, told::set);
        assertThat(told).hasValue(again.records());
    }

    @Test
    void anotherSeedsRecordsHaveOtherKeysButItsPlacesTheSame(@TempDir Path folder) {
        var other = new ReadBack(Size.SMALL, 8, folder);
        var shared = new HashSet<>(other.nodes.keySet());
        shared.retainAll(read.nodes.keySet());
        assertThat(shared)
                .hasSizeGreaterThan(50)
                .allMatch(key -> read.node(key).claim().sight().equals(SightClass.PUBLIC));
    }

    @Test
    void everyLinkEndsAtARecordThatStandsBeforeItOrWithIt() {
        Set<String> seen = new HashSet<>();
        for (RowClaims row : read.rows) {
            row.nodes().forEach(node -> seen.add(node.key().text()));
            for (LinkClaim link : row.links()) {
                assertThat(seen)
                        .contains(link.from().key().text(), link.to().key().text());
            }
        }
    }

    @Test
    void whoMaySeeOneClaimOfALineMaySeeTheLineAndBothEndsOfItsLinks() {
        for (RowClaims row : read.rows) {
            Set<SightClass> sights = new HashSet<>();
            row.nodes().forEach(node -> sights.add(node.claim().sight()));
            row.links().forEach(link -> sights.add(link.claim().sight()));
            assertThat(sights).as("line %d", row.row()).hasSize(1);
            SightClass line = sights.iterator().next();
            for (LinkClaim link : row.links()) {
                for (var end : List.of(link.from(), link.to())) {
                    SightClass sight = read.node(end.key().text()).claim().sight();
                    assertThat(sight.equals(line) || Owners.isOpen(sight))
                            .as("line %d, %s", row.row(), link.type())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyClaimNamesItsOwnLine() {
        for (RowClaims row : read.rows) {
            assertThat(row.nodes()).allMatch(node -> node.claim().locator().equals("row " + row.row()));
            assertThat(row.links()).allMatch(link -> link.claim().locator().equals("row " + row.row()));
        }
    }

    @Test
    void twoViewersSeeDifferentThingsAndAJointAnalystAll() {
        assertThat(seenBy(JOINT)).isEqualTo(read.nodes.keySet());
        Set<String> onlyBf = seenBy(BF);
        onlyBf.removeAll(seenBy(JM));
        Set<String> onlyJm = seenBy(JM);
        onlyJm.removeAll(seenBy(BF));
        assertThat(labels(onlyBf)).contains(Label.ROUTE_LEG, Label.PERSON, Label.SEIZURE, Label.CASE);
        assertThat(labels(onlyJm)).contains(Label.ROUTE_LEG, Label.PERSON, Label.SEIZURE, Label.CASE);
    }

    @Test
    void everyHandlingCodeAndDenialOccursButNobodyIsDeniedTheJointView() {
        Set<SightClass> sights =
                read.nodes.values().stream().map(node -> node.claim().sight()).collect(Collectors.toSet());
        assertThat(sights.stream().map(SightClass::handling)).contains(Handling.values());
        assertThat(sights).anyMatch(sight -> !sight.deniedCountries().isEmpty());
        assertThat(sights)
                .noneMatch(sight -> sight.deniedCountries().contains("FR")
                        || sight.deniedCountries().contains("XX"));
    }

    @Test
    void victimsWitnessesMinorsLeadsHitsAndDecisionsOccur() {
        assertThat(read.links.stream().map(LinkClaim::type).collect(Collectors.toSet()))
                .containsAll(Set.of(
                        LinkType.VICTIM_IN,
                        LinkType.WITNESS_IN,
                        LinkType.FAMILY_OF,
                        LinkType.ASSOCIATE_OF,
                        LinkType.CONTACTED,
                        LinkType.ALSO_KNOWN_AS,
                        LinkType.CROSSES,
                        LinkType.BETWEEN,
                        LinkType.CONFIRMS,
                        LinkType.LINKS,
                        LinkType.FIRED_BY,
                        LinkType.SAME_AS,
                        LinkType.NOT_SAME_AS));
        assertThat(read.all(Label.PERSON))
                .anyMatch(person -> Boolean.TRUE.equals(person.properties().get("minor")));
        assertThat(read.links).anyMatch(link -> link.claim().method() == Method.INFERRED);
        assertThat(read.all(Label.FIREARM).map(gun -> ReadBack.text(gun, "serialStatus")))
                .contains("complete", "partial", "obliterated");
        assertThat(read.all(Label.FIREARM)
                        .filter(gun -> ReadBack.text(gun, "serialStatus").equals("partial")))
                .allMatch(gun -> ReadBack.text(gun, "serial").contains("?")
                        && !gun.properties().containsKey("candidateKey"));
    }

    @Test
    void nobodyMayTakeItForReal() throws IOException {
        assertThat(Files.readAllLines(read.written.claims()).get(0))
                .contains("Invented sample investigation, seed 7", "nobody and nothing in it exists");
        assertThat(Files.readString(read.written.claims().resolveSibling(SyntheticInvestigation.README)))
                .contains("Everything in this folder is invented");
        assertThat(read.truth.note()).contains("None of its people, serial numbers or cases exist");
        assertThat(read.all(Label.FIREARM).filter(gun -> gun.properties().containsKey("serial")))
                .allMatch(gun -> ReadBack.text(gun, "serial").startsWith("ZZ"));
    }

    @Test
    void theDesksRegistersHoldMissingFirearmsTracesAChainAndAnOperation() {
        PlantedTruth.Registers registers = read.truth.registers();
        assertThat(registers.missing().stream().map(key -> ReadBack.text(read.node(key), "circulation")))
                .contains("lost", "stolen", "trafficked", "smuggled");
        assertThat(registers.traces().stream().map(key -> ReadBack.text(read.node(key), "requestStatus")))
                .containsExactlyInAnyOrder("answered", "sent", "closed", "received", "commented");
        assertThat(registers.chain().stream()
                        .map(key -> read.node(key).claim().sight().owner().country()))
                .containsExactly("ES", "BE", "BF");
        assertThat(read.from(registers.operation(), LinkType.DURING)).hasSize(3);
        assertThat(registers.missing())
                .allMatch(key -> Owners.isOpen(read.node(key).claim().sight()));
    }

    @Test
    void theTourLeadsToAGunsWholeLifeABrokerAndAPlace() {
        assertThat(read.truth.tour()).hasSize(3);
        var keys = read.truth.tour().stream().map(PlantedTruth.Stop::key).toList();
        String gun = keys.get(0);
        assertThat(read.from(gun, LinkType.OF).stream().map(event -> ReadBack.text(event, "kind")))
                .containsExactlyInAnyOrder("manufactured", "sold", "transferred", "seized");
        assertThat(read.from(gun, LinkType.CARRIED)).hasSize(3);
        assertThat(read.to(keys.get(1), LinkType.CONTACTED)).hasSizeGreaterThan(4);
        assertThat(read.node(keys.get(2)).label()).isEqualTo(Label.LOCATION);
    }

    private Set<Label> labels(Set<String> keys) {
        return keys.stream().map(key -> read.node(key).label()).collect(Collectors.toSet());
    }

    private Set<String> seenBy(Viewer viewer) {
        return read.nodes.values().stream()
                .filter(node -> node.claim().sight().isVisibleTo(viewer))
                .map(ReadBack::key)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
