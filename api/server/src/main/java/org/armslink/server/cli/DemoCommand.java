package org.armslink.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.armslink.server.configure.Service;
import org.armslink.server.session.Viewers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code armslink demo}: everything, with the sample investigation. */
@Command(
        name = "demo",
        description = {
            "Starts everything with an invented sample investigation, and says where to look. Ctrl-C stops it.",
            "Nobody has to sign in; the page switches between three viewers. Its data is kept apart from your own, in"
                    + " the folder demo of the default one, unless --data or ARMSLINK_DATA names a folder."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  armslink demo",
            "  armslink demo --port 0 --data try",
            "Exit codes: 0 done, 1 failure, 2 unusable input or usage."
        })
final class DemoCommand implements Callable<Integer> {
    private static final int USUAL_PORT = 8080;
    private final Console console;

    @Mixin
    DataOptions data = new DataOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port on 127.0.0.1, 0 for a free one (default: 8080, or a free one if that is taken).")
    @Nullable
    Integer port;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        int chosen = choosePort();
        Path folder = data.folder("demo");
        console.say("Starting the database in " + folder + " …");
        try (var running = new Running()) {
            var backend = running.add(data.open(folder));
            SampleInvestigation.load(backend, folder, console, running::isClosing);
            var service = running.add(Service.start(backend, Viewers.DEMO, chosen));
            String url = "http://127.0.0.1:" + service.port();
            console.result("Armslink is ready at " + url);
            SampleInvestigation.thingsToTry(folder, url).forEach(console::say);
            console.say("Ctrl-C stops it. The sample's people, serial numbers and cases are invented.");
            running.awaitEnd();
        }
        return 0;
    }

    private int choosePort() throws IOException {
        if (port != null) {
            if (port != 0 && !Running.isFree(port)) {
                throw new IOException(
                        "Port " + port + " of 127.0.0.1 is taken. Leave --port out, or give another one.");
            }
            return port;
        }
        if (Running.isFree(USUAL_PORT)) {
            return USUAL_PORT;
        }
        console.say("Port " + USUAL_PORT + " is taken; taking a free one.");
        return 0;
    }
}
