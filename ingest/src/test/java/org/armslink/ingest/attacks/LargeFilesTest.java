package org.armslink.ingest.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large files are read, or refused, in a heap in which they have no room. */
class LargeFilesTest {
    @TempDir
    Path folder;

    @Test
    void noneFillsAHeapOfAQuarterOfAGigabyte() throws Exception {
        CampaignTest.inSmallHeap(LargeFiles.class, "1g", folder.toString(), "write");
        String said = CampaignTest.inSmallHeap(LargeFiles.class, "256m", folder.toString(), "read");
        String[] ends = {
            "JSON: a line of 100 MB: refused: .*: line 1 has more than 4194304 characters.*",
            "JSON: 12 lines of 4 MB: read 12, quarantined 11",
            "JSON: values without end: read 30, quarantined 30",
            "JSON: paths without end: read 10, quarantined 10",
            "CSV: a line of 100 MB: refused: .*at line 2 or after.*a field 1048576 characters.*",
            "CSV: long fields in one row: refused: .*at line 2 or after.*a row 4194304 at most.*",
            "CSV: 12 rows of 3 MB: read 12, quarantined 12",
            "CSV: 50 million blank lines: read 0, quarantined 0",
            "XML: an element of 100 MB: refused: .*more than 8388608 characters in one element.*",
            "XML: 100 MB between rows: read 1, quarantined 0",
            "XML: values without end: refused: .*:1: one <case> has more than 100000 values.*",
            "XML: a tag of 100 MB: refused: .*more than 8388608 characters.*",
            "claims: a line of 100 MB: refused: .*: line 2 has more than 4194304 characters.*",
            "claims: lists without end: read 5, quarantined 5",
            "workbook: two million texts: refused: .*sheet1.xml:1: not well-formed XML.*",
            "workbook: ever new names: refused: .*workbook.xml:1: has more than 10000 names.*",
            "workbook: a name of 300 MB: refused: .*more than 4194304 characters in one name.*"
        };
        String[] lines = said.lines().toArray(String[]::new);
        assertThat(lines).hasSameSizeAs(ends);
        for (int i = 0; i < ends.length; i++) {
            assertThat(lines[i]).matches(ends[i]);
        }
    }
}
