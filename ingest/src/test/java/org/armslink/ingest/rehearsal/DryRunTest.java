package org.armslink.ingest.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.armslink.ingest.ExampleOnThePage;
import org.armslink.ingest.SmallImport;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.rehearsal.DryRunReport.Column;
import org.armslink.ingest.rehearsal.DryRunReport.Differing;
import org.armslink.ingest.rehearsal.DryRunReport.Kind;
import org.armslink.ingest.rehearsal.DryRunReport.Text;
import org.armslink.ingest.rehearsal.DryRunReport.Texts;
import org.armslink.model.port.ImportCounts;
import org.armslink.model.port.QuarantinedRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dry run of the example of docs/mappings.md, counted by hand. */
class DryRunTest {
    @TempDir
    Path folder;

    private DryRunReport run(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("register.csv"), rows);
        return DryRun.of(ExampleOnThePage.source(folder, Map.of()), file, () -> false);
    }

    @Test
    void everyColumnLookupRecordAndLinkIsCounted() throws IOException {
        DryRunReport report = run(ExampleOnThePage.file());
        assertThat(List.of(report.read(), report.accepted(), report.quarantined()))
                .containsExactly(5L, 3L, 2L);
        assertThat(report.columns())
                .extracting(Column::name, Column::filled, Column::values, Column::distinct, Column::refused)
                .contains(
                        tuple("number", 5L, 5L, 4, 1L),
                        tuple("make", 4L, 4L, 4, 0L),
                        tuple("sold_on", 5L, 5L, 5, 1L),
                        tuple("days", 2L, 2L, 2, 0L));
        assertThat(report.columns().get(4).firstRefused())
                .singleElement()
                .asString()
                .contains("\"2021-02-30\": is no date: 30 February 2021 does not exist");
        assertThat(report.records())
                .containsExactly(
                        new Kind("CustodyEvent", 3, 3, 0, 0),
                        new Kind("Firearm", 3, 3, 0, 0),
                        new Kind("Location", 2, 2, 0, 0),
                        new Kind("Person", 3, 3, 0, 0));
        assertThat(report.links()).extracting(Kind::name).containsExactly("AT", "OF", "TO_PARTY");
        assertThat(report.firstQuarantined()).extracting(QuarantinedRow::row).containsExactly(3L, 5L);
    }

    /** Each row once, though latitude and longitude are both looked up; row 3 is refused for its date and has it too. */
    @Test
    void textsThatAreInNoTableAreToldWithTheirRows() throws IOException {
        DryRunReport report = run(ExampleOnThePage.file()
                .replace("Kingston", "Atlantis")
                .replace("Montego\nBay", "Ys")
                .replace("2021-02-30", "2021-02-28"));
        assertThat(report.lookups())
                .contains(new Texts("towns", 3, List.of(new Text("Atlantis", 2), new Text("Ys", 1)), 0));
    }

    /**
     * <pre>
     *  row 1  2 guns: 2 makes, 2 serials     2 people: suspect, victim
     *  row 2  no gun                         2 people: a witness, for whom there is no rule, and a victim without a name
     *  row 3  refused: 2 makes, 1 serial
     * </pre>
     */
    @Test
    void partsOfListsAreCountedAndWhatNoConditionCaughtIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("incidents.csv"), ExampleOnThePage.incidents());
        DryRunReport report = DryRun.of(ExampleOnThePage.incidents(folder), file, () -> false);
        assertThat(report.columns())
                .extracting(Column::name, Column::filled, Column::values, Column::distinct)
                .contains(
                        tuple("gun_makes", 2L, 4L, 4),
                        tuple("gun_serials", 2L, 3L, 3),
                        tuple("participants", 2L, 3L, 3),
                        tuple("roles", 2L, 4L, 4));
        assertThat(report.uncaught()).containsExactly(new Texts("roles", 1, List.of(new Text("witness", 1)), 0));
    }

    /**
     * <pre>
     *  row 1  a --WORKS: 2 calls--> b
     *  row 2  a --WORKS: 2 calls--> c       a is said by rows 1, 2 and 3; b by 1 and 3
     *  row 3  a --WORKS: 5 calls--> b       says something else than row 1
     * </pre>
     */
    @Test
    void recordsOfSeveralRowsAreCountedAndRowsThatDifferAreNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("calls.csv"), "from,to,calls\na,b,2\na,c,2\na,b,5\n");
        DryRunReport report = DryRun.of(SmallImport.source(folder, """
                csv: {columns: [from, to, calls]}
                records:
                  one: {label: Person, key: ["{from}"], properties: {caption: "{from}"}}
                  other: {label: Person, key: ["{to}"], properties: {caption: "{to}"}}
                links:
                  - {type: CONTACTED, from: one, to: other, properties: {contacts: {number: "{calls}"}}}
                """), file, () -> false);
        assertThat(report.counts()).isEqualTo(new ImportCounts(3, 3, 0, 0, 5, 1, 0));
        assertThat(report.records()).containsExactly(new Kind("Person", 6, 3, 2, 0));
        assertThat(report.links()).containsExactly(new Kind("CONTACTED", 3, 2, 1, 0));
        assertThat(report.firstDiffering())
                .containsExactly(new Differing(3, "CONTACTED from \"a\" to \"b\"", "calls", "5", 1, "2"));
        assertThat(RowsNamed.of(report))
                .endsWith("  row 3, calls \"5\": row 1 has \"2\" for CONTACTED from \"a\" to \"b\"");
    }

    @Test
    void disputedRowsAreNamedAndThoseThatAreTooManyCounted() throws IOException {
        var rows = new StringBuilder("number;make;calibre;serial;sold_on;buyer;town;days;licensed\n");
        for (int row = 1; row <= 332; row++) {
            rows.append(row).append(";;;;2031-01-01;B;;;\n");
        }
        List<String> named = RowsNamed.of(run(rows.toString()));
        assertThat(named)
                .hasSize(22)
                .startsWith(
                        "Taken in, but marked disputed: 332 rows",
                        "  row 1, sold_on \"2031-01-01\": is after 2026-11-23")
                .endsWith("  … and 312 more");
    }

    @Test
    void reasonsAreCountedWhateverTheyQuote() throws IOException {
        var rows = new StringBuilder("number;make;calibre;serial;sold_on;buyer;town;days;licensed\n");
        for (int row = 1; row <= 40; row++) {
            rows.append(row).append(";;;;2021-0").append(1 + row % 9).append("-99;B;;;\n");
        }
        rows.append("41;;;;;;;;\n");
        assertThat(run(rows.toString()).reasons())
                .extracting(DryRunReport.Reason::field, DryRunReport.Reason::rows)
                .contains(tuple("buyer", 1L))
                .filteredOn(reason -> reason.toList().get(0).equals("sold_on"))
                .extracting(reason -> (Long) reason.toList().get(1))
                .satisfies(counts -> assertThat(
                                counts.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(40));
    }

    @Test
    void nothingIsWrittenAnywhere() throws IOException {
        run(ExampleOnThePage.file());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("gun-register.yml", "towns.csv", "register.csv");
        }
    }

    @Test
    void aFileThatAnImportWouldRefuseIsRefused() {
        assertThatThrownBy(() -> run("number;make\n1;x\n"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("the header is not that of the mapping");
    }

    @Test
    void stopsWhenItIsToldTo() throws IOException {
        Path file = Files.writeString(folder.resolve("register.csv"), ExampleOnThePage.file());
        var looked = new AtomicInteger();
        assertThatThrownBy(() ->
                        DryRun.of(ExampleOnThePage.source(folder, Map.of()), file, () -> looked.incrementAndGet() > 6))
                .isInstanceOf(CancellationException.class);
        assertThat(looked).hasValue(7);
    }
}
