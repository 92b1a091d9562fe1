package org.armslink.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.armslink.ingest.mapping.MappedSource;
import org.armslink.ingest.mapping.MappingCatalogue;
import org.armslink.ingest.rehearsal.DryRun;
import org.armslink.ingest.rehearsal.DryRunReport;
import org.armslink.ingest.rehearsal.RowsNamed;
import org.armslink.model.LinkType;
import org.armslink.model.NodeClaim;
import org.armslink.model.port.ImportCounts;
import org.armslink.model.port.QuarantinedRow;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The second sheet names records of the first, and says nothing of them.
 *
 * <pre>
 *  Guns       Incidents
 *  A ───────→ 1
 *  B ───────→ 2
 *  C ───────→ 9 (not there)
 *  D
 * </pre>
 */
class SheetsOfOneWorkbookTest {
    @TempDir
    Path folder;

    private Receiving receiving;
    private Path workbook;

    @BeforeEach
    void aWorkbookOfTwoSheets() throws IOException {
        receiving = new Receiving(folder);
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Armslink test", "1.0")) {
            write(book.newWorksheet("Incidents"), ExampleOnThePage.sheets().get(0));
            write(book.newWorksheet("Guns"), ExampleOnThePage.sheets().get(1));
        }
        workbook = receiving.file("incidents.xlsx", out.toByteArray());
    }

    private static void write(Worksheet sheet, String csv) {
        List<String> rows = csv.lines().toList();
        for (int row = 0; row < rows.size(); row++) {
            String[] cells = rows.get(row).split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                if (!cells[column].isEmpty()) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }
    }

    private MappedSource source(String mapping) throws IOException {
        Path file = Files.writeString(folder.resolve("sheet.yml"), mapping);
        return new MappedSource(MappingCatalogue.find(file.toString()), Map.of());
    }

    private Source incidents() throws IOException {
        return source(ExampleOnThePage.mappingsOfSheets().get(0));
    }

    private Source guns() throws IOException {
        return source(ExampleOnThePage.mappingsOfSheets().get(1));
    }

    @Test
    void nothingOfTheFirstSheetChanges() throws IOException {
        receiving.read(incidents(), workbook);
        Map<String, NodeClaim> before = new TreeMap<>(receiving.store.nodes());
        assertThat(before).hasSize(3);

        ImportReport report = receiving.read(guns(), workbook);

        // Three guns and two links.
        assertThat(report.run().counts()).isEqualTo(new ImportCounts(4, 3, 1, 0, 5, 0, 0));
        assertThat(receiving.store.nodes()).containsAllEntriesOf(before).hasSize(before.size() + 3);
        assertThat(receiving.links().stream()
                        .filter(link -> link.type() == LinkType.RECOVERED_IN)
                        .map(link -> link.from().key().text().replaceAll(".*\\.", "") + " > "
                                + link.to().key().text().replaceAll(".*\\.", "")))
                .containsExactlyInAnyOrder("A > 1", "B > 2");
        assertThat(report.firstQuarantined()).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(3);
            assertThat(row.reason())
                    .contains(
                            "RECOVERED_IN leads to the Case \"", "-1.9\"", "neither in the store", "write the record");
        });
    }

    /** What the store has is found again: the same sheet says nothing new, and the row refused comes in with its incident. */
    @Test
    void theRowRefusedComesInOnceItsIncidentIsThere() throws IOException {
        receiving.read(incidents(), workbook);
        receiving.read(guns(), workbook);
        assertThat(receiving.read(guns(), workbook).run().counts()).isEqualTo(new ImportCounts(4, 0, 0, 4, 0, 0, 0));
        Path more = receiving.file("more.csv", "number,date,offence\n9,01/02/2021,theft\n".getBytes(UTF_8));
        String asCsv = ExampleOnThePage.mappingsOfSheets().get(0).replace("xlsx:\n  sheet: Incidents\n", "csv:\n");
        receiving.read(source(asCsv), more);
        assertThat(receiving.read(guns(), workbook).run().counts()).isEqualTo(new ImportCounts(4, 1, 0, 3, 2, 0, 0));
    }

    @Test
    void aDryRunThatAsksTheStoreTellsWhatTheImportDoes() throws IOException {
        receiving.read(incidents(), workbook);
        var foreseen = new ArrayList<QuarantinedRow>();
        DryRunReport asked = DryRun.of(guns(), workbook, receiving.store::labelsOf, foreseen::add, () -> false);
        ImportReport done = receiving.read(guns(), workbook);
        assertThat(asked.counts()).isEqualTo(done.run().counts());
        assertThat(foreseen).isEqualTo(done.firstQuarantined());
        assertThat(asked.outOfFile()).isZero();
        // Nothing is said of a record that is there, so nothing can change.
        assertThat(RowsNamed.of(asked)).noneMatch(line -> line.contains("would be changed"));
    }

    @Test
    void aDryRunWithoutAStoreCountsApartWhatRestsOnTheRecordsBeingThere() throws IOException {
        DryRunReport report = DryRun.of(guns(), workbook, () -> false);
        assertThat(report.counts()).isEqualTo(new ImportCounts(4, 4, 0, 0, 7, 0, 0));
        assertThat(report.outOfFile()).isEqualTo(3);
        assertThat(report.firstOutOfFile())
                .extracting(DryRunReport.OutOfFile::row)
                .containsExactly(1L, 2L, 3L);
        assertThat(report.firstOutOfFile()).allMatch(end -> end.label().equals("Case"));
    }

    /** Where the incident is said again, its date and offence go; a dry run cannot know it, and says how many it can be. */
    @Test
    void aDryRunSaysHowManyRecordsCanChangeWhereTheyAreSaidAgain() throws IOException {
        receiving.read(incidents(), workbook);
        Source again = source(ExampleOnThePage.mappingsOfSheets()
                .get(1)
                .replace("existing: true", "properties: {caption: \"Incident {incident}\"}"));
        DryRunReport report = DryRun.of(again, workbook, receiving.store::labelsOf, row -> {}, () -> false);
        assertThat(RowsNamed.of(report))
                .anySatisfy(line -> assertThat(line).contains("2 records", "up to 2 more", "existing: true"));
        assertThat(receiving.read(again, workbook).run().counts().changed()).isEqualTo(2);
    }

    /** An incident may be named for each part of a list, and a link may lead from one named record to another. */
    @Test
    void aRowMaySayNothingButLinksBetweenRecordsThatAreThere() {
        var read = SmallImport.of(folder, """
                csv: {columns: [row, who, knows, is], unique: row}
                lists: {other: {split: [knows], by: ";"}}
                records:
                  told: {label: Person, when: {present: [is]}, key: ["{row}"], properties: {caption: "{is}"}}
                  one: {label: Person, existing: true, when: {absent: [is]}, key: ["{who}"]}
                  other: {label: Person, existing: true, each: other, key: ["{knows}"]}
                links:
                  - {type: ASSOCIATE_OF, from: one, to: other}
                """, """
                row,who,knows,is
                1,,,Ann
                2,,,Ben
                3,,,Cyd
                4,1,2;3,
                5,1,,
                6,1,2;7,
                """);
        assertThat(read.links(LinkType.ASSOCIATE_OF)).containsExactly("Ann > Ben", "Ann > Cyd");
        assertThat(read.report().run().counts()).isEqualTo(new ImportCounts(6, 4, 2, 0, 5, 0, 0));
        assertThat(read.refused())
                .hasSize(2)
                .anyMatch(row -> row.startsWith("5 ") && row.contains("only names records that are there already"))
                .anyMatch(row -> row.startsWith("6 ") && row.contains("neither in the store"));
    }

    @Test
    void mistakesAreToldWithTheirLine() throws IOException {
        String guns = ExampleOnThePage.mappingsOfSheets().get(1);
        assertThatThrownBy(() -> source(guns.replace(
                        "existing: true", "existing: true\n    properties: {caption: \"Incident {incident}\"}")))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContainingAll("sheet.yml:19:", "records.incident is existing", "properties");
        assertThatThrownBy(() -> source(guns.replace("existing: true", "existing: true\n    valid: {year: \"2021\"}")))
                .hasMessageContainingAll("sheet.yml:19:", "records.incident is existing", "valid");
        assertThatThrownBy(() -> source(guns.replace("existing: true", "existing: perhaps")))
                .hasMessageContainingAll("sheet.yml:18:", "true or false", "perhaps");
        assertThatThrownBy(() -> source(guns.substring(0, guns.indexOf("links:"))))
                .hasMessageContainingAll("sheet.yml:16:", "records.incident is existing", "no link");
    }
}
