package org.armslink.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.armslink.ingest.csv.RowText;
import org.armslink.ingest.mapping.MappedSource;
import org.armslink.ingest.mapping.MappingCatalogue;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkClaim;
import org.armslink.model.LinkType;
import org.armslink.model.NodeClaim;
import org.armslink.model.Status;
import org.armslink.model.Validity;
import org.armslink.model.port.ImportCounts;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.model.testing.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealFilesTest {
    private static final String DELAWARE = "crime-guns-delaware/crime-guns.csv";
    private static final String FLOWS = "atf-trace-flows/atf_source_recovery_2010_2020.csv";

    @TempDir
    Path folder;

    private final StoreInMemory store = new StoreInMemory();

    private ImportReport read(String mapping, String file, Map<String, String> settings) throws IOException {
        return new Importer(store, new FileDocumentVault(folder))
                .run(
                        new MappedSource(MappingCatalogue.find(mapping), settings),
                        RealData.file(file),
                        ImportProgress.QUIET);
    }

    private static Key delaware(String label, String... parts) {
        return Key.of(
                Stream.concat(Stream.of(label, "US/delaware-focal-point", "crime-guns-delaware"), Stream.of(parts))
                        .toArray(String[]::new));
    }

    private NodeClaim node(Key key) {
        return Objects.requireNonNull(store.nodes().get(key.text()), key.text());
    }

    private Stream<LinkClaim> links(LinkType type) {
        return store.links().values().stream().filter(link -> link.type() == type);
    }

    @Test
    void everyRowOfTheCrimeGunsIsAccountedFor() throws IOException {
        ImportReport report = read("crime-guns-delaware", DELAWARE, Map.of());
        ImportCounts counts = report.run().counts();
        assertThat(List.of(counts.read(), counts.accepted(), counts.quarantined(), counts.duplicate()))
                .containsExactly(635L, 634L, 1L, 0L);
        assertThat(counts.disputed()).isEqualTo(1);
        assertThat(counts.changed()).isZero();
        assertThat(report.firstQuarantined()).hasSize(1);
        QuarantinedRow refused = report.firstQuarantined().get(0);
        assertThat(refused.row()).isEqualTo(407);
        assertThat(refused.field()).isEqualTo("purchase_date");
        assertThat(refused.value()).isEqualTo("12/09/202");
        assertThat(refused.reason()).contains("M/d/yy", "correct it");
        assertThat(refused.text()).startsWith("407,DE,Wilmington,Dealer 0141,Iowa Falls,IA,REMINGTON,,12/09/202,,");
        assertThat(store.census())
                .containsEntry("Firearm", 634L)
                .containsEntry("CustodyEvent", 2 * 634L)
                .containsEntry("FROM_PARTY", 2 * 634L)
                .containsEntry("OF", 2 * 634L);
        assertThat(store.nodes().keySet())
                .contains(
                        delaware("Firearm", "28").text(),
                        delaware("Firearm", "559").text());
    }

    @Test
    void theSameFileAgainSaysNothingNew() throws IOException {
        read("crime-guns-delaware", DELAWARE, Map.of());
        String before = store.canonicalDigest();
        ImportCounts again =
                read("crime-guns-delaware", DELAWARE, Map.of()).run().counts();
        assertThat(again).isEqualTo(new ImportCounts(635, 0, 0, 635, 0, 0, 0));
        assertThat(store.canonicalDigest()).isEqualTo(before);
    }

    @Test
    void aGunIsItsRowAndItsSerialIsNoIdentity() throws IOException {
        read("crime-guns-delaware", DELAWARE, Map.of());
        assertThat(store.nodes().values().stream()
                        .filter(node -> "SN0195".equals(node.properties().get("serial"))))
                .hasSize(7)
                .allMatch(node -> node.label() == Label.FIREARM);
        assertThat(store.nodes().values()).noneMatch(node -> node.properties().containsKey("candidateKey"));
        assertThat(node(delaware("Firearm", "1")).properties())
                .isEqualTo(Map.of(
                        "caption", "Ruger .380",
                        "make", "Ruger",
                        "makeRaw", "RUGER",
                        "calibre", ".380",
                        "calibreRaw", ".380",
                        "serialStatus", "absent",
                        "reference", "row 1"));
    }

    @Test
    void aSaleAndARecoveryAreEventsWithTheirDaysAndParties() throws IOException {
        read("crime-guns-delaware", DELAWARE, Map.of());
        NodeClaim sold = node(delaware("CustodyEvent", "sold", "1"));
        assertThat(sold.claim().validity()).isEqualTo(Validity.day(LocalDate.of(2020, 6, 23)));
        assertThat(sold.claim().locator()).isEqualTo("row 1");
        assertThat(sold.properties()).containsEntry("whenRaw", "6/23/20").containsEntry("kind", "sold");
        NodeClaim recovered = node(delaware("CustodyEvent", "recovered", "8"));
        assertThat(recovered.properties())
                .containsEntry("statedDays", 1241L)
                .containsEntry("statusRaw", "D1: Resolved\nD2: Resolved")
                .containsEntry("ballisticsFlag", false);
        assertThat(node(delaware("CustodyEvent", "recovered", "3")).claim().validity())
                .isEqualTo(Validity.UNKNOWN);
        assertThat(links(LinkType.TO_PARTY).filter(link -> link.from().key().equals(sold.key())))
                .singleElement()
                .satisfies(link -> assertThat(link.to().key()).isEqualTo(delaware("Person", "P0485")));
        assertThat(links(LinkType.SUSPECT_IN).filter(link -> link.from().key().equals(delaware("Person", "P0650"))))
                .singleElement()
                .satisfies(link -> assertThat(link.to().key()).isEqualTo(delaware("Case", "CASE0030")));
        assertThat(links(LinkType.AT).filter(link -> link.from().key().equals(recovered.key())))
                .singleElement()
                .satisfies(link -> assertThat(link.to().key()).isEqualTo(delaware("Location", "Wilmington", "DE")));
    }

    @Test
    void placesStayAsRecorded() throws IOException {
        read("crime-guns-delaware", DELAWARE, Map.of());
        assertThat(node(delaware("Location", "Newcastle", "DE")).properties()).containsEntry("nameRaw", "Newcastle");
        assertThat(node(delaware("Location", "New Castle", "DE")).properties()).containsEntry("nameRaw", "New Castle");
    }

    @Test
    void aCrimeDateInTheFutureIsKeptAndDisputed() throws IOException {
        read("crime-guns-delaware", DELAWARE, Map.of());
        assertThat(store.nodes().values().stream()
                        .filter(node -> node.claim().status() == Status.DISPUTED)
                        .map(NodeClaim::key))
                .containsExactly(delaware("CustodyEvent", "recovered", "133"));
        assertThat(node(delaware("CustodyEvent", "recovered", "133")).claim().validity())
                .isEqualTo(Validity.day(LocalDate.of(2028, 3, 10)));
        assertThat(node(delaware("CustodyEvent", "sold", "133")).claim().status())
                .isEqualTo(Status.ASSERTED);
    }

    @Test
    void aClaimOpensItsRowAsReceived() throws IOException {
        read("crime-guns-delaware", DELAWARE, Map.of());
        NodeClaim gun = node(delaware("Firearm", "8"));
        NodeClaim document = node(gun.claim().document());
        var vault = new FileDocumentVault(folder);
        try (var stream =
                vault.open(String.valueOf(document.properties().get("sha256"))).orElseThrow()) {
            assertThat(RowText.find(stream, "text/csv", gun.claim().locator())).hasValueSatisfying(row -> {
                assertThat(row.header()).startsWith("row,jurisdiction_state,").endsWith(",purchaser,case");
                assertThat(row.line()).isEqualTo(9);
                assertThat(row.text())
                        .startsWith("8,DE,")
                        .contains("\"D1: Resolved\nD2: Resolved\"")
                        .endsWith("CASE0451");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ARIZONA, CALIFORNIA, 3352",
        "NEVADA, CALIFORNIA, 2083",
        "INDIANA, ILLINOIS, 1954",
        "VIRGINIA, MARYLAND, 1070"
    })
    void flowsOf2020AreThoseOfTheFile(String from, String to, long firearms) throws IOException {
        ImportCounts counts = read("atf-trace-flows", FLOWS, Map.of()).run().counts();
        assertThat(counts.accepted()).isEqualTo(24_168);
        assertThat(counts.changed()).isZero();
        Key source = Key.of("Location", "US/atf", "atf-trace-flows", from);
        Key target = Key.of("Location", "US/atf", "atf-trace-flows", to);
        assertThat(links(LinkType.TRACED_TO)
                        .filter(link -> link.from().key().equals(source)
                                && link.to().key().equals(target))
                        .filter(link -> Objects.equals(link.properties().get("year"), 2020L)))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.properties()).containsEntry("firearms", firearms);
                    assertThat(link.claim().validity()).isEqualTo(Validity.year(java.time.Year.of(2020)));
                });
    }

    @Test
    void everyAreaOfTheFlowsHasAPlaceOnTheMap() throws IOException {
        read("atf-trace-flows", FLOWS, Map.of());
        List<NodeClaim> areas = store.nodes().values().stream()
                .filter(node -> node.label() == Label.LOCATION)
                .toList();
        assertThat(areas)
                .hasSize(57)
                .allSatisfy(area -> assertThat(area.properties()).containsKeys("latitude", "longitude", "country"));
        assertThat(areas.stream()
                        .filter(area ->
                                "US VIRGIN ISLANDS".equals(area.properties().get("name"))))
                .extracting(area -> area.properties().get("nameRaw"))
                .containsExactlyInAnyOrder("US VIRGIN ISLANDS", "US VIRGIN  ISLANDS");
    }

    @Test
    void theWholeOfCaviarAndItsPeriodsAreDataSetsOfTheirOwn() throws IOException {
        ImportCounts whole = read("caviar", "caviar/caviar_directed.edges.csv", Map.of())
                .run()
                .counts();
        assertThat(whole.accepted()).isEqualTo(295);
        assertThat(store.census()).containsEntry("Person", 110L).containsEntry("CONTACTED", 295L);
        ImportCounts period = read("caviar", "caviar/caviar3.edges.csv", Map.of("period", "3"))
                .run()
                .counts();
        assertThat(period.accepted()).isEqualTo(56);
        assertThat(period.changed()).isZero();
        assertThat(store.census()).containsEntry("CONTACTED", 295L + 56L);
        Key person = Key.of("Person", "CA/public-academic-copy", "caviar-whole", "12");
        assertThat(node(person).properties()).containsEntry("name", "Person 12");
        assertThat(links(LinkType.CONTACTED)
                        .map(link -> link.properties().get("dataset"))
                        .distinct())
                .containsExactlyInAnyOrder("whole", "period-3");
    }

    @ParameterizedTest
    @CsvSource({"full,205", "directed,295"})
    void eitherFileOfTheWholeCanBeRead(String name, long rows) throws IOException {
        ImportCounts counts = read("caviar", "caviar/caviar_" + name + ".edges.csv", Map.of())
                .run()
                .counts();
        assertThat(counts.accepted()).isEqualTo(rows);
        assertThat(store.census()).containsEntry("Person", 110L).containsEntry("CONTACTED", rows);
    }
}
