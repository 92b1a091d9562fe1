package org.armslink.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.armslink.server.configure.Service;
import org.armslink.server.session.ViewersFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code armslink serve}: the service on one's own data. */
@Command(
        name = "serve",
        description = {
            "Serves the page and the API on 127.0.0.1, on your own data.",
            "Who may sign in stands in viewers.yml in the data folder; the first start makes an administrator, whose token"
                    + " is in administrator.token there."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  armslink serve --data /srv/armslink",
            "  armslink serve --port 0                  picks a free port and says which",
            "  ARMSLINK_NEO4J_PASSWORD=… armslink serve --neo4j-uri bolt://db.example:7687",
            "Exit codes: 0 done, 1 failure (such as a port that is taken, or a folder in use), 2 unusable input or usage."
        })
final class ServeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    DataOptions data = new DataOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port on 127.0.0.1, 0 for a free one (default: 8080).")
    int port;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (port != 0 && !Running.isFree(port)) {
            throw new IOException("Port " + port
                    + " of 127.0.0.1 is taken. Stop what uses it, or choose another: --port 0" + " picks a free one.");
        }
        Path folder = data.folder("");
        var viewers = ViewersFile.load(folder);
        viewers.madeToken().ifPresent(file -> console.say("The administrator's token is in " + file));
        try (var running = new Running()) {
            var backend = running.add(data.open(folder));
            var service = running.add(Service.start(backend, viewers.viewers(), port));
            console.result("Armslink is ready at http://127.0.0.1:" + service.port());
            running.awaitEnd();
        }
        return 0;
    }
}
