package org.armslink.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.armslink.ingest.FirstImporter;
import org.armslink.ingest.ImportProgress;
import org.armslink.ingest.ImportReport;
import org.armslink.ingest.Importer;
import org.armslink.ingest.ReportText;
import org.armslink.ingest.Source;
import org.armslink.ingest.rehearsal.DryRun;
import org.armslink.ingest.rehearsal.RowsNamed;
import org.armslink.server.configure.Backend;
import org.armslink.server.imports.Settings;
import org.armslink.server.imports.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code armslink ingest}: takes a file in. */
@Command(
        name = "ingest",
        description = {
            "Takes a file in: each row ends accepted, duplicate or quarantined, with the reason.",
            "The last line is always {\"read\":…,\"accepted\":…,\"quarantined\":…,\"duplicate\":…,\"created\":…,\"changed\":…};"
                    + " created and changed count records and links. A file that was cut off goes on where it stopped."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  armslink ingest --mapping crime-guns-delaware delaware.csv",
            "  armslink ingest --mapping caviar --set period=3 caviar_3.edges.csv --json",
            "  armslink ingest --mapping claim-lines sample/claims.jsonl",
            "  armslink ingest --dry-run --mapping our-register.yml register.xlsx",
            "  armslink ingest --offline --mapping claim-lines --data /srv/armslink everything.jsonl",
            "Exit codes: 0 every row is accounted for, 1 failure, 2 unusable input (nothing was written) or usage."
        })
final class IngestCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    DataOptions data = new DataOptions();

    @Option(
            names = "--mapping",
            paramLabel = "NAME",
            required = true,
            description = "How the file is read: atf-trace-flows, caviar, crime-guns-delaware, operation-figures,"
                    + " claim-lines, or the path of a mapping file that ends in .yml.")
    String mapping = "";

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A setting of the mapping; can be given several times.")
    List<String> set = new ArrayList<>();

    @Option(
            names = "--dry-run",
            description =
                    "Tells what would happen, column by column, and writes nothing; needs no database. With --data or"
                            + " --neo4j-uri that database is asked which records it has.")
    boolean dryRun;

    @Option(
            names = "--offline",
            description =
                    "The first load of a data folder that holds nothing yet, for very large files: by the embedded"
                            + " database's bulk importer. If it is cut off, nothing was written; give the same command again.")
    boolean offline;

    @Option(names = "--json", description = "Prints the last line only.")
    boolean json;

    @Parameters(paramLabel = "FILE", description = "The file.")
    Path file = Path.of("");

    IngestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        // Before the database starts: a wrong name needs no wait.
        Source source = Sources.find(mapping, file, Settings.parse(set));
        if (dryRun && offline) {
            throw new IllegalArgumentException("Give --dry-run or --offline: a dry run writes nothing in any case");
        }
        if (dryRun) {
            rehearse(source);
            return 0;
        }
        ImportReport report = offline ? takeInOffline(source) : takeIn(source);
        if (!json) {
            ReportText.of(
                            report,
                            String.valueOf(file.getFileName()),
                            mapping,
                            rowsToLookAt(source, report),
                            data.typed())
                    .forEach(console::result);
        }
        console.result(ReportText.json(report.run().counts()));
        return 0;
    }

    private void rehearse(Source source) throws IOException {
        Path folder = data.folder("");
        try (var running = new Running()) {
            DryRun.KnownLabels store = null;
            if (data.namesDatabase()) {
                // A rehearsal makes no database where there is none.
                if (data.isThere(folder)) {
                    store = running.add(data.open(folder)).facts()::labelsOf;
                } else {
                    store = keys -> Map.of();
                    console.say("There is no database in " + folder + " yet; an empty one is supposed.");
                }
            }
            var report = DryRun.of(source, file, store, row -> {}, running::isClosing);
            new DryRunText(console, json).show(file, mapping, report);
        }
    }

    /** The store counts them only; the file is read once more to name them. */
    private List<String> rowsToLookAt(Source source, ImportReport report) throws IOException {
        if (report.run().counts().disputed() + report.run().counts().changed() == 0) {
            return List.of();
        }
        try (var running = new Running()) {
            return RowsNamed.of(DryRun.of(source, file, running::isClosing));
        }
    }

    private ImportReport takeIn(Source source) throws IOException {
        try (var running = new Running();
                Backend backend = running.add(data.open(data.folder("")))) {
            return new Importer(backend.facts(), backend.vault()).run(source, file, progress(running));
        }
    }

    private ImportReport takeInOffline(Source source) throws IOException {
        Path folder = data.folder("");
        try (var running = new Running()) {
            return new FirstImporter(data.firstLoad(folder), Backend.vault(folder))
                    .run(source, file, progress(running));
        }
    }

    private ImportProgress progress(Running running) {
        return new ImportProgress() {
            @Override
            public void at(long rows, long bytes, long totalBytes) {
                console.bar(rows + " rows", totalBytes == 0 ? 1 : (double) bytes / totalBytes);
            }

            @Override
            public void doing(String what) {
                console.say(what + "…");
            }

            @Override
            public boolean isCancelled() {
                return running.isClosing();
            }
        };
    }
}
