package org.armslink.server.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.armslink.ingest.rehearsal.DryRunReport;
import org.armslink.model.port.QuarantinedRow;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows what an import would do.
 *
 * @param json the whole report as one line of JSON, and nothing else
 */
record DryRunText(Console console, boolean json) {
    void show(Path file, String mapping, DryRunReport report) {
        if (json) {
            console.result(JsonMapper.builder().build().writeValueAsString(report));
            return;
        }
        console.result("Dry run of " + file.getFileName() + " by " + mapping + ": " + report.read() + " rows read, "
                + report.accepted() + " would be accepted, " + report.quarantined()
                + " quarantined; nothing was written");
        if (!report.columns().isEmpty()) {
            console.result("");
            console.result(line("column", "filled", "different", "refused"));
            for (var column : report.columns()) {
                console.result(line(
                        column.name(),
                        String.valueOf(column.filled()),
                        counted(column.distinct(), DryRunReport.MOST_VALUES),
                        String.valueOf(column.refused())));
                column.firstRefused().forEach(one -> console.result("    " + one));
            }
        }
        if (!report.lookups().isEmpty()) {
            console.result("");
            for (var lookup : report.lookups()) {
                console.result("Not in the table " + lookup.name() + ": " + lookup.missed() + " rows, "
                        + counted(lookup.distinct(), DryRunReport.MOST_VALUES) + " different, such as "
                        + lookup.first());
            }
        }
        console.result("");
        console.result(line("record or link", "said", "different", ""));
        for (var kind : report.records()) {
            console.result(line(
                    kind.name(), String.valueOf(kind.said()), counted(kind.distinct(), DryRunReport.MOST_RECORDS), ""));
        }
        for (var kind : report.links()) {
            console.result(line(
                    kind.name(), String.valueOf(kind.said()), counted(kind.distinct(), DryRunReport.MOST_RECORDS), ""));
        }
        if (report.quarantined() > 0) {
            console.result("");
            console.result("Rows that would be quarantined:");
            for (QuarantinedRow row : report.firstQuarantined()) {
                console.result("  row " + row.row()
                        + (row.field().isEmpty() ? "" : ", " + row.field() + " \"" + row.value() + "\"") + ": "
                        + row.reason());
            }
            long more = report.quarantined() - report.firstQuarantined().size();
            if (more > 0) {
                console.result("  … and " + more + " more");
            }
        }
    }

    private static String line(String name, String one, String two, String three) {
        return String.format(Locale.ROOT, "%-32s %10s %12s %10s", name, one, two, three)
                .stripTrailing();
    }

    private static String counted(int count, int most) {
        return count >= most ? "≥ " + most : String.valueOf(count);
    }
}
