package org.armslink.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.armslink.model.port.ImportCounts;
import org.armslink.model.port.QuarantinedRow;

/** What became of a file, as a person reads it at the command line. */
public final class ReportText {
    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[\\p{L}0-9._/:@%+=,-]+");

    private ReportText() {}

    /**
     * @param file its name
     * @param mapping as it was given: a name, or the path of a mapping file; a replay has to be told the path again
     * @param named lines on rows that were taken in but should be looked at
     * @param options those that say which database it was, as typed, such as {@code --data DIR}; may be empty
     */
    public static List<String> of(
            ImportReport report, String file, String mapping, List<String> named, List<String> options) {
        ImportCounts counts = report.run().counts();
        var lines = new ArrayList<String>();
        lines.add(file + " by " + mapping + ": " + counts.read() + " rows read, " + counts.accepted() + " accepted, "
                + counts.quarantined() + " quarantined, " + counts.duplicate() + " duplicate");
        lines.add(counts.created() + " records and links created, " + counts.changed() + " changed; "
                + "rows with a disputed claim: " + counts.disputed());
        lines.addAll(named);
        if (counts.quarantined() > 0) {
            lines.add("Quarantined: " + counts.quarantined() + (counts.quarantined() == 1 ? " row" : " rows"));
        }
        for (QuarantinedRow row : report.firstQuarantined()) {
            lines.add("  row " + row.row()
                    + (row.field().isEmpty() ? "" : ", " + row.field() + " \"" + row.value() + "\"") + ": "
                    + row.reason());
        }
        long more = counts.quarantined() - report.firstQuarantined().size();
        if (more > 0) {
            lines.add("  … and " + more + " more");
        }
        if (counts.quarantined() > 0) {
            lines.addAll(wayBack(report.run().id(), mapping, options));
        }
        return lines;
    }

    /** The last line, for programs. */
    public static String json(ImportCounts counts) {
        return "{\"read\":" + counts.read() + ",\"accepted\":" + counts.accepted() + ",\"quarantined\":"
                + counts.quarantined() + ",\"duplicate\":" + counts.duplicate() + ",\"created\":" + counts.created()
                + ",\"changed\":" + counts.changed() + "}";
    }

    private static List<String> wayBack(String run, String mapping, List<String> options) {
        var typed = new StringBuilder();
        options.forEach(option -> typed.append(' ').append(quoted(option)));
        String own = mapping.endsWith(".yml") ? " --mapping " + quoted(mapping) : "";
        return List.of(
                "All of them, to correct each \"text\": ./armslink quarantine list " + run + typed + " > refused.jsonl",
                "Then take them in: ./armslink quarantine replay " + run + " refused.jsonl" + own + typed
                        + " --reason \"asked the owner\"");
    }

    private static String quoted(String word) {
        return NEEDS_NO_QUOTES.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
