package org.armslink.ingest.rehearsal;

import java.util.ArrayList;
import java.util.List;
import org.armslink.ingest.rehearsal.DryRunReport.Differing;
import org.armslink.ingest.rehearsal.DryRunReport.Disputed;
import org.armslink.ingest.rehearsal.DryRunReport.Kind;

/** What is taken in but should be looked at, as a person reads it at the command line. */
public final class RowsNamed {
    private RowsNamed() {}

    /** Records that may change, disputed rows, and rows that differ from earlier ones; no lines where there are none. */
    public static List<String> of(DryRunReport report) {
        var lines = new ArrayList<String>();
        long known = report.records().stream().mapToLong(Kind::inStore).sum();
        if (known > 0) {
            lines.add("Of " + (known == 1 ? "1 record" : known + " records")
                    + " that the database has already it is not known here what it says of them: up to " + known
                    + " more would be changed, and what this file does not say of them would be gone from them. If the file"
                    + " only names them, write existing: true for them in the mapping.");
        }
        long disputed = report.counts().disputed();
        if (disputed > 0) {
            lines.add("Taken in, but marked disputed: " + rows(disputed));
            for (Disputed row : report.firstDisputed()) {
                lines.add("  row " + row.row() + ", " + row.column() + " \"" + row.value() + "\": " + row.why());
            }
            more(
                    lines,
                    disputed
                            - report.firstDisputed().stream()
                                    .map(Disputed::row)
                                    .distinct()
                                    .count());
        }
        if (report.differing() > 0) {
            lines.add(
                    "Say something else of a record or link than an earlier row of the file (the later row stands, the"
                            + " earlier is kept as an earlier version): " + rows(report.differing()));
            for (Differing row : report.firstDiffering()) {
                lines.add("  row " + row.row() + ", " + row.column() + " \"" + row.value() + "\": row "
                        + row.earlierRow() + " has \"" + row.earlierValue() + "\" for " + row.what());
            }
            more(
                    lines,
                    report.differing()
                            - report.firstDiffering().stream()
                                    .map(Differing::row)
                                    .distinct()
                                    .count());
        }
        return lines;
    }

    private static String rows(long count) {
        return count == 1 ? "1 row" : count + " rows";
    }

    private static void more(List<String> lines, long more) {
        if (more > 0) {
            lines.add("  … and " + more + " more");
        }
    }
}
