package org.armslink.server.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.armslink.ingest.ReportText;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.mapping.MappedSource;
import org.armslink.ingest.mapping.MappingCatalogue;
import org.armslink.model.Viewer;
import org.armslink.model.port.ImportRun;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.server.configure.Backend;
import org.armslink.server.imports.RowCorrections;
import org.armslink.server.imports.Sources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code armslink quarantine}: rows that were refused, and how they come back in. */
@Command(
        name = "quarantine",
        description = "Lists the rows that an import refused, and takes them in once they are corrected.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {QuarantineCommand.Listing.class, QuarantineCommand.Replay.class},
        footer = {
            "",
            "Examples:",
            "  armslink quarantine list run-0123456789abcdef > refused.jsonl      (then correct each \"text\")",
            "  armslink quarantine replay run-0123456789abcdef refused.jsonl --reason \"asked the owner\"",
            "  armslink quarantine replay run-0123456789abcdef --mapping ours.yml --reason \"mapping mended\"",
            "Exit codes: 0 done, 1 failure, 2 unusable input (nothing was written) or usage."
        })
final class QuarantineCommand {
    private static final int MOST = 1_000_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private QuarantineCommand() {}

    /** {@code armslink quarantine list}. */
    @Command(
            name = "list",
            description = "Prints the rows as JSON lines: row, field, value, reason, text.",
            mixinStandardHelpOptions = true)
    static final class Listing implements Callable<Integer> {
        private final Console console;

        @Mixin
        DataOptions data = new DataOptions();

        @Mixin
        ViewerOption viewer = new ViewerOption();

        @Option(
                names = "--all",
                description = "Those too that have been corrected since (correctedIn names the import).")
        boolean all;

        @Parameters(paramLabel = "IMPORT", description = "The import, such as run-0123456789abcdef.")
        String run = "";

        Listing(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            Viewer who = viewer.viewer();
            ImportsCommand.check(run);
            try (var running = new Running();
                    Backend backend = running.add(data.open(data.folder("")))) {
                ImportsCommand.find(backend, who, run);
                for (QuarantinedRow row : backend.imports().listQuarantined(who, run, MOST)) {
                    if (all || row.correctedIn() == null) {
                        console.result(line(row));
                    }
                }
            }
            return 0;
        }

        private static String line(QuarantinedRow row) {
            var line = new LinkedHashMap<String, Object>();
            line.put("row", row.row());
            line.put("field", row.field());
            line.put("value", row.value());
            line.put("reason", row.reason());
            line.put("text", row.text());
            if (row.correctedIn() != null) {
                line.put("correctedIn", row.correctedIn());
            }
            return JSON.writeValueAsString(line);
        }
    }

    /** {@code armslink quarantine replay}. */
    @Command(
            name = "replay",
            description = {
                "Takes rows in: all or none. They become a document of their own; what was received stays as it was.",
                "Without FILE all rows are read again as received, as after a mapping was mended."
            },
            mixinStandardHelpOptions = true)
    static final class Replay implements Callable<Integer> {
        private final Console console;

        @Mixin
        DataOptions data = new DataOptions();

        @Mixin
        ViewerOption viewer = new ViewerOption();

        @Option(
                names = "--mapping",
                paramLabel = "FILE.yml",
                description = "The mapping file, if the import was made with one of your own.")
        String mapping = "";

        @Option(names = "--reason", paramLabel = "WHY", required = true, description = "Why they may be corrected so.")
        String reason = "";

        @Parameters(index = "0", paramLabel = "IMPORT", description = "The import, such as run-0123456789abcdef.")
        String run = "";

        @Parameters(
                index = "1",
                arity = "0..1",
                paramLabel = "FILE",
                description = "JSON lines as list prints them, with \"text\" corrected; \"row\" and \"text\" are read.")
        @Nullable
        Path file;

        Replay(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            if (reason.isBlank() || reason.length() > 500) {
                throw new IllegalArgumentException(
                        "--reason has 1 to 500 characters; say why the rows may be corrected so");
            }
            List<RowCorrections.Row> given = file == null ? List.of() : rows(file);
            Viewer who = viewer.viewer();
            ImportsCommand.check(run);
            try (var running = new Running();
                    Backend backend = running.add(data.open(data.folder("")))) {
                ImportRun found = ImportsCommand.find(backend, who, run);
                List<RowCorrections.Row> rows = file == null
                        ? backend.imports().listQuarantined(who, run, MOST).stream()
                                .filter(row -> row.correctedIn() == null)
                                .map(row -> new RowCorrections.Row(row.row(), null))
                                .distinct()
                                .toList()
                        : given;
                var corrections =
                        new RowCorrections(backend.facts(), backend.imports(), backend.records(), backend.vault());
                var report = corrections.correct(
                        who,
                        found,
                        rows,
                        reason,
                        (refused, received) -> mapping.isEmpty()
                                ? Sources.again(refused, received)
                                : new MappedSource(MappingCatalogue.find(mapping), refused.settings()));
                console.result("As " + report.run().id() + ":");
                console.result(ReportText.json(report.run().counts()));
            }
            return 0;
        }

        private static List<RowCorrections.Row> rows(Path file) throws IOException {
            var rows = new ArrayList<RowCorrections.Row>();
            int number = 0;
            try (BufferedReader reader = Files.newBufferedReader(file)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    number++;
                    if (line.isBlank()) {
                        continue;
                    }
                    if (rows.size() == RowCorrections.MOST) {
                        throw new UnusableInput(file + " has more than " + RowCorrections.MOST
                                + " rows; give the rest in a second file");
                    }
                    JsonNode row = JSON.readTree(line);
                    if (!row.path("row").isIntegralNumber() || !row.path("text").isString()) {
                        throw new UnusableInput(
                                file + ":" + number + ": needs \"row\", a number, and \"text\", the corrected row");
                    }
                    rows.add(new RowCorrections.Row(
                            row.get("row").asLong(), row.get("text").asString()));
                }
            } catch (JacksonException e) {
                throw new UnusableInput(file + ":" + number + ": is no JSON: " + e.getOriginalMessage(), e);
            } catch (CharacterCodingException e) {
                throw new UnusableInput(file + " is not UTF-8 text; save it as UTF-8", e);
            }
            return rows;
        }
    }
}
