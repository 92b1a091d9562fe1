package org.armslink.ingest.mapping;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.armslink.ingest.SmallImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record whose caption has nothing to be made of is refused where the mapping and the file can be mended. */
class CaptionsTest {
    private static final String MAPPING = """
            csv: {columns: [row, first, last], unique: row}
            values: {full: "{first} {last}"}
            records:
              person:
                label: Person
                key: ["{row}"]
                properties:
                  reference: "{row}"
                  caption: %s
            """;

    @TempDir
    Path folder;

    @Test
    void theReasonNamesTheRecordItsLineAndTheEmptyColumns() {
        var read = SmallImport.of(
                folder, MAPPING.formatted("[\"{full}\", \"{last}\"]"), "row,first,last\n1,Ann,Example\n2,Ann,\n3,,\n");
        assertThat(read.refused()).hasSize(2);
        assertThat(read.refused().get(0))
                .startsWith(
                        "2 last \"\": is empty, and the caption of records.person (small.yml:17) is made from nothing")
                .contains("Unnamed person", "or say with when");
        assertThat(read.refused().get(1))
                .startsWith("3 first, last \"\": are empty, and the caption of records.person");
        // It was its key before, which nobody reads.
        assertThat(read.refused()).noneMatch(row -> row.contains("Person-"));
    }

    @Test
    void wordsThatAreAlwaysThereMakeOne() {
        var read = SmallImport.of(
                folder, MAPPING.formatted("[\"{full}\", \"Unnamed person\"]"), "row,first,last\n1,Ann,\n");
        assertThat(read.refused()).isEmpty();
        assertThat(requireNonNull(read.records("Person").get("1"))).containsEntry("caption", "Unnamed person");
    }
}
