package org.armslink.server.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.armslink.model.Digest;
import org.armslink.notebooks.ApiClient;
import org.armslink.notebooks.NotebookRunner;
import org.armslink.server.configure.Service;
import org.armslink.server.session.KnownViewer;
import org.armslink.server.session.Viewers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code armslink notebook}: Cypher notebooks. */
@Command(
        name = "notebook",
        description = "Cypher notebooks, run through the read-only gate.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = NotebookCommand.Run.class)
final class NotebookCommand {

    /** {@code armslink notebook run}. */
    @Command(
            name = "run",
            description = {
                "Runs the notebook's Cypher cells in order and writes the results into the file.",
                "It starts what it needs, or asks a running service (--url). It stops at the first cell that fails."
            },
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Examples:",
                "  armslink notebook run first-look.ipynb --demo",
                "  armslink notebook run first-look.ipynb --url http://127.0.0.1:8080      (the demo is running)",
                "  armslink notebook run mine.ipynb --url http://127.0.0.1:8080 --token-file analyst.token",
                "Exit codes: 0 done, 1 a cell failed or the service did, 2 unusable input (no notebook) or usage."
            })
    static final class Run implements Callable<Integer> {
        private final Console console;

        @Parameters(paramLabel = "FILE", description = "The notebook (.ipynb).")
        Path file = Path.of("");

        @Mixin
        DataOptions data = new DataOptions();

        @Option(names = "--demo", description = "On the demo's data; the sample is loaded if it is not there.")
        boolean demo;

        @Option(names = "--url", paramLabel = "URL", description = "A running service on this machine.")
        @Nullable
        URI url;

        @Option(
                names = "--token-file",
                paramLabel = "FILE",
                description = "A file with the analyst's token, for --url. Without it the service must be the demo.")
        @Nullable
        Path tokenFile;

        Run(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException, InterruptedException {
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException("There is no notebook " + file + ".");
            }
            if (url != null) {
                return report(NotebookRunner.run(file, client(url)));
            }
            Path folder = data.folder(demo ? "demo" : "");
            try (var running = new Running()) {
                var backend = running.add(data.open(folder));
                if (demo) {
                    SampleInvestigation.load(backend, folder, console, running::isClosing);
                }
                // Only this process knows the token, and it ends with it.
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                String token = HexFormat.of().formatHex(random);
                var operator = new KnownViewer(Viewers.OPERATOR.viewer(), Viewers.OPERATOR.title(), Digest.of(token));
                var service = running.add(Service.start(backend, new Viewers(false, List.of(operator)), 0));
                URI here = URI.create("http://127.0.0.1:" + service.port());
                return report(NotebookRunner.run(file, ApiClient.withToken(here, token)));
            }
        }

        private ApiClient client(URI base) throws IOException, InterruptedException {
            return tokenFile == null
                    ? ApiClient.asDemoViewer(base, "joint-analyst")
                    : ApiClient.withToken(base, Files.readString(tokenFile).strip());
        }

        private int report(NotebookRunner.Outcome outcome) {
            if (!outcome.succeeded()) {
                console.say(file + ": " + outcome.problem());
                console.say(
                        outcome.run() + " of " + outcome.cells() + " cells ran; the reason stands in the notebook.");
                return 1;
            }
            console.result(file + ": " + outcome.run() + " of " + outcome.cells() + " cells ran");
            return 0;
        }
    }
}
