package org.armslink.server.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.armslink.ingest.rehearsal.DryRunReport;
import org.armslink.ingest.rehearsal.DryRunReport.Kind;
import org.armslink.ingest.rehearsal.RowsNamed;
import org.armslink.model.port.ImportCounts;
import org.armslink.model.port.QuarantinedRow;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows what an import would do.
 *
 * @param json the whole report as one line of JSON, and nothing else
 */
record DryRunText(Console console, boolean json) {
    private static final int TEXTS_SHOWN = 30;
    private static final int REASONS_SHOWN = 20;
    private static final int NAME = 32;

    void show(Path file, String mapping, DryRunReport report) {
        if (json) {
            console.result(JsonMapper.builder().build().writeValueAsString(report));
            return;
        }
        ImportCounts counts = report.counts();
        console.result("Dry run of " + file.getFileName() + " by " + mapping + ": " + counts.read() + " rows read, "
                + counts.accepted() + " would be accepted, " + counts.quarantined() + " quarantined, "
                + counts.duplicate() + " duplicate; nothing was written");
        long known = report.records().stream().mapToLong(Kind::inStore).sum();
        console.result((known > 0 ? "up to " : "") + counts.created() + " records and links would be created, "
                + counts.changed() + (known > 0 ? " to " + (counts.changed() + known) : "")
                + " changed; rows with a disputed claim: " + counts.disputed());
        database(report, known);
        columns(report);
        texts("Not in the table", report.lookups());
        texts("Nothing found in by extract", report.unfitting());
        texts("Caught by no \"when\" that asks for", report.uncaught());
        kinds(report);
        List<String> named = RowsNamed.of(report);
        if (!named.isEmpty()) {
            console.result("");
            named.forEach(console::result);
        }
        quarantined(report);
    }

    /** @param known records that the database has already */
    private void database(DryRunReport report, long known) {
        if (!report.exact()) {
            console.result("An estimate: the file says more than " + DryRunReport.MOST_CLAIMS
                    + " different things, and what came after these was not told apart from what came before.");
        }
        if (known > 0) {
            console.result(known + " of the records are in the database already (" + byName(report.records(), true)
                    + "). What it says of them was not compared: a row that says nothing new will be a duplicate, and not"
                    + " all of this created.");
        } else if (!report.store()) {
            console.result("No database was asked: these are the figures of one that has none of these records yet.");
        }
        if (report.outOfFile() > 0) {
            console.result(
                    report.outOfFile() + " of the accepted rows link to records that no row before them brings. If"
                            + " the database has not got them either, these rows will be quarantined; with --data DIR it is"
                            + " asked. The first:");
            report.firstOutOfFile()
                    .forEach(end -> console.result("  row " + end.row() + ": " + end.label() + " " + end.key()));
            more(report.outOfFile() - report.firstOutOfFile().size());
        }
    }

    private void columns(DryRunReport report) {
        if (report.columns().isEmpty()) {
            return;
        }
        console.result("");
        console.result(line("column", "filled", "values", "different", "refused"));
        for (var column : report.columns()) {
            console.result(line(
                    column.name(),
                    String.valueOf(column.filled()),
                    String.valueOf(column.values()),
                    column.distinct() >= DryRunReport.MOST_VALUES
                            ? "≥ " + DryRunReport.MOST_VALUES
                            : String.valueOf(column.distinct()),
                    String.valueOf(column.refused())));
            column.firstRefused().forEach(one -> console.result("    " + one));
        }
    }

    /** All of them, the commonest first; in the report as JSON there are more. */
    private void texts(String what, List<DryRunReport.Texts> all) {
        for (var texts : all) {
            console.result("");
            console.result(what + " " + texts.name() + " (times rows have it):");
            texts.texts().stream()
                    .limit(TEXTS_SHOWN)
                    .forEach(text ->
                            console.result(String.format(Locale.ROOT, "  %8d  \"%s\"", text.rows(), text.text())));
            int more = texts.texts().size() - TEXTS_SHOWN;
            if (more > 0) {
                console.result("  … and " + more + " more" + (texts.others() > 0 ? " and others" : "")
                        + " (--json lists " + texts.texts().size() + ")");
            }
        }
    }

    private void kinds(DryRunReport report) {
        console.result("");
        console.result(line("record or link", "said", "different", "", ""));
        report.records().forEach(this::kind);
        report.links().forEach(this::kind);
        tellOfSeveralRows("records", "record", report.records());
        tellOfSeveralRows("links", "link", report.links());
    }

    private void kind(Kind kind) {
        console.result(line(kind.name(), String.valueOf(kind.said()), String.valueOf(kind.distinct()), "", ""));
    }

    private void tellOfSeveralRows(String several, String one, List<Kind> kinds) {
        long count = kinds.stream().mapToLong(Kind::ofSeveralRows).sum();
        if (count > 0) {
            console.result((count == 1 ? "1 " + one + " is" : count + " " + several + " are")
                    + " said by several rows: " + byName(kinds, false));
        }
    }

    private static String byName(List<Kind> kinds, boolean inStore) {
        return kinds.stream()
                .filter(kind -> (inStore ? kind.inStore() : kind.ofSeveralRows()) > 0)
                .map(kind -> (inStore ? kind.inStore() : kind.ofSeveralRows()) + " " + kind.name())
                .collect(Collectors.joining(", "));
    }

    private void quarantined(DryRunReport report) {
        if (report.counts().quarantined() == 0) {
            return;
        }
        if (report.counts().quarantined() > report.firstQuarantined().size()) {
            console.result("");
            console.result("Why rows would be quarantined, each kind with the first of its reasons:");
            report.reasons().stream()
                    .limit(REASONS_SHOWN)
                    .forEach(reason -> console.result(String.format(
                            Locale.ROOT,
                            "  %8d  %s%s",
                            reason.rows(),
                            reason.field().isEmpty() ? "" : reason.field() + ": ",
                            reason.reason())));
            more(report.reasons().size() - REASONS_SHOWN);
        }
        console.result("");
        console.result("Rows that would be quarantined:");
        for (QuarantinedRow row : report.firstQuarantined()) {
            console.result("  row " + row.row()
                    + (row.field().isEmpty() ? "" : ", " + row.field() + " \"" + row.value() + "\"") + ": "
                    + row.reason());
        }
        more(report.counts().quarantined() - report.firstQuarantined().size());
    }

    private void more(long more) {
        if (more > 0) {
            console.result("  … and " + more + " more");
        }
    }

    private static String line(String name, String one, String two, String three, String four) {
        return String.format(Locale.ROOT, "%-" + NAME + "s %10s %10s %12s %10s", name, one, two, three, four)
                .stripTrailing();
    }
}
