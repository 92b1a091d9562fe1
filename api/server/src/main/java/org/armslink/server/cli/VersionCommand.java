package org.armslink.server.cli;

import org.armslink.server.health.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code armslink version}. */
@Command(
        name = "version",
        description = "Prints the version and the licences.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  armslink version", "Exit codes: 0 done, 2 usage."})
final class VersionCommand implements Runnable {
    private final Console console;

    @Option(names = "--json", description = "Prints one line of JSON.")
    boolean json;

    VersionCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        if (json) {
            console.result("{\"version\":\"" + ProgramVersion.text() + "\"}");
        } else {
            console.result("Armslink " + ProgramVersion.text());
            console.result("Apache-2.0. The database process, Neo4j Community, is a program of its own under GPL-3.0.");
        }
    }
}
