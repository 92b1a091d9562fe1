package org.armslink.server.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.armslink.model.Owner;
import org.armslink.model.Viewer;
import org.armslink.model.port.ImportCounts;
import org.armslink.model.port.ImportRun;
import org.armslink.server.configure.Backend;
import org.armslink.server.imports.ImportResponse;
import org.armslink.server.imports.OtherReadings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code armslink imports}: what was taken in, what became of it, and how it is taken back. */
@Command(
        name = "imports",
        description = "Lists the files that were taken in, shows what became of one, and takes one back.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ImportsCommand.Listing.class, ImportsCommand.Show.class, ImportsCommand.Undo.class},
        footer = {
            "",
            "Examples:",
            "  armslink imports list",
            "  armslink imports show run-0123456789abcdef --json",
            "  armslink imports undo run-0123456789abcdef --reason \"sent to us by mistake\"",
            "Exit codes: 0 done, 1 failure, 2 no such import, or usage."
        })
final class ImportsCommand {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ImportsCommand() {}

    /** Asked before a database is started for it, which takes a while. */
    static void check(String id) {
        if (!id.matches("run-[0-9a-f]{16}")) {
            throw new IllegalArgumentException("An import is named like run-0123456789abcdef, but was: \"" + id
                    + "\"; ./armslink imports list names them");
        }
    }

    /** @throws IllegalArgumentException if there is none that the viewer may see */
    static ImportRun find(Backend backend, Viewer viewer, String id) {
        return backend.imports()
                .findRun(viewer, id)
                .orElseThrow(() -> new IllegalArgumentException("There is no import \"" + id + "\" that "
                        + viewer.name() + " may see; ./armslink imports list names them"));
    }

    private static String state(ImportRun run) {
        ImportRun.Undone undone = run.undone();
        if (undone != null) {
            return undone.complete() ? "undone" : "being undone: undo it again until it is done";
        }
        return run.complete() ? "complete" : "cut off: take the same file in again, and it goes on";
    }

    private static String counts(ImportCounts counts) {
        return counts.read() + " rows read, " + counts.accepted() + " accepted, " + counts.quarantined()
                + " quarantined, " + counts.duplicate() + " duplicate";
    }

    private static String json(ImportRun run) {
        return JSON.writeValueAsString(ImportResponse.of(run));
    }

    /** {@code armslink imports list}. */
    @Command(name = "list", description = "One line to an import, newest first.", mixinStandardHelpOptions = true)
    static final class Listing implements Callable<Integer> {
        private final Console console;

        @Mixin
        DataOptions data = new DataOptions();

        @Mixin
        ViewerOption viewer = new ViewerOption();

        @Option(names = "--json", description = "JSON lines, with the fields of GET /api/v1/imports.")
        boolean json;

        Listing(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            Viewer who = viewer.viewer();
            try (var running = new Running();
                    Backend backend = running.add(data.open(data.folder("")))) {
                var runs = backend.imports().listRuns(who);
                runs.forEach(run -> console.result(
                        json
                                ? json(run)
                                : run.id() + "  " + run.startedAt() + "  " + run.owner() + "  " + run.mapping() + "  "
                                        + counts(run.counts()) + "  " + state(run)));
                if (runs.isEmpty()) {
                    console.say("Nothing was taken in yet that " + who.name() + " may see.");
                }
            }
            return 0;
        }
    }

    /** {@code armslink imports show}. */
    @Command(
            name = "show",
            description =
                    "What became of a file: its counts, settings, document, and who took it back if somebody did.",
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        private final Console console;

        @Mixin
        DataOptions data = new DataOptions();

        @Mixin
        ViewerOption viewer = new ViewerOption();

        @Option(names = "--json", description = "One line of JSON, with the fields of GET /api/v1/imports/ID.")
        boolean json;

        @Parameters(paramLabel = "IMPORT", description = "The import, such as run-0123456789abcdef.")
        String id = "";

        Show(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            Viewer who = viewer.viewer();
            check(id);
            try (var running = new Running();
                    Backend backend = running.add(data.open(data.folder("")))) {
                ImportRun run = find(backend, who, id);
                if (json) {
                    console.result(json(run));
                } else {
                    describe(run);
                }
            }
            return 0;
        }

        private void describe(ImportRun run) {
            console.result(run.id() + ", " + state(run));
            console.result("by " + run.mapping() + " for " + run.owner() + ", begun " + run.startedAt());
            run.settings().forEach((name, value) -> console.result("  with " + name + "=" + value));
            console.result("document " + run.document().text());
            console.result(counts(run.counts()));
            console.result(run.counts().created() + " records and links created, "
                    + run.counts().changed() + " changed; rows with a disputed claim: "
                    + run.counts().disputed());
            ImportRun.Undone undone = run.undone();
            if (undone != null) {
                console.result("undone by " + undone.by() + " at " + undone.at() + ": " + undone.why());
            } else if (run.counts().quarantined() > 0) {
                console.result("The refused rows, to be corrected: armslink quarantine list " + run.id());
            }
        }
    }

    /** {@code armslink imports undo}. */
    @Command(
            name = "undo",
            description = {
                "Takes an import back: what its document alone says is withdrawn, what others say too stands on them.",
                "Rows that were corrected out of its quarantine are imports of their own, and stay.",
                "One that is cut off goes on when the same command is given again. The last line is as of show --json."
            },
            mixinStandardHelpOptions = true)
    static final class Undo implements Callable<Integer> {
        private final Console console;

        @Mixin
        DataOptions data = new DataOptions();

        @Mixin
        ViewerOption viewer = new ViewerOption();

        @Option(
                names = "--reason",
                paramLabel = "WHY",
                required = true,
                description = "Why; it is kept with the import.")
        String reason = "";

        @Option(
                names = "--all-readings",
                description =
                        "Also takes back what other imports read from the same document; without it they are named and"
                                + " nothing is changed.")
        boolean allReadings;

        @Parameters(paramLabel = "IMPORT", description = "The import, such as run-0123456789abcdef.")
        String id = "";

        Undo(Console console) {
            this.console = console;
        }

        private static void mayWriteFor(Viewer who, ImportRun run) {
            if (!who.mayWriteFor(Owner.parse(run.owner()))) {
                throw new IllegalArgumentException("The claims of this import are owned by " + run.owner() + ", and "
                        + who.name() + " is of " + who.country() + ". Let somebody of that country do it.");
            }
        }

        @Override
        public Integer call() throws IOException {
            if (reason.isBlank() || reason.length() > 500) {
                throw new IllegalArgumentException(
                        "--reason has 1 to 500 characters; say why the import is taken back");
            }
            Viewer who = viewer.viewer();
            check(id);
            try (var running = new Running();
                    Backend backend = running.add(data.open(data.folder("")))) {
                ImportRun run = find(backend, who, id);
                mayWriteFor(who, run);
                if (!allReadings) {
                    OtherReadings.objection(backend.imports(), who, run, "Give --all-readings")
                            .ifPresent(objection -> {
                                throw new IllegalArgumentException(objection);
                            });
                }
                ImportRun undone = backend.undo().undo(run.id(), who.name(), reason, changed -> {});
                console.result(json(undone));
            }
            return 0;
        }
    }
}
