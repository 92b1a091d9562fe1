package org.armslink.ingest.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.armslink.ingest.ExampleOnThePage;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.rehearsal.DryRunReport.Column;
import org.armslink.ingest.rehearsal.DryRunReport.Kind;
import org.armslink.ingest.rehearsal.DryRunReport.Lookup;
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
                .extracting(Column::name, Column::filled, Column::distinct, Column::refused)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("number", 5L, 4, 1L),
                        org.assertj.core.groups.Tuple.tuple("make", 4L, 4, 0L),
                        org.assertj.core.groups.Tuple.tuple("sold_on", 5L, 5, 1L),
                        org.assertj.core.groups.Tuple.tuple("days", 2L, 2, 0L));
        assertThat(report.columns().get(4).firstRefused())
                .singleElement()
                .asString()
                .contains("\"2021-02-30\": is no date as this source writes them");
        assertThat(report.records())
                .containsExactly(
                        new Kind("CustodyEvent", 3, 3),
                        new Kind("Firearm", 3, 3),
                        new Kind("Location", 2, 2),
                        new Kind("Person", 3, 3));
        assertThat(report.links()).extracting(Kind::name).containsExactly("AT", "OF", "TO_PARTY");
        assertThat(report.firstQuarantined()).extracting(QuarantinedRow::row).containsExactly(3L, 5L);
    }

    @Test
    void textsThatAreInNoTableAreTold() throws IOException {
        DryRunReport report = run(ExampleOnThePage.file().replace(";Kingston;12", ";Atlantis;12"));
        assertThat(report.lookups()).contains(new Lookup("towns", 2, 1, List.of("Atlantis")));
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
