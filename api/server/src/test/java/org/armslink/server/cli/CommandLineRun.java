package org.armslink.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.armslink.store.testing.TestDatabase;

/** What a command printed, and how it ended. */
record CommandLineRun(int exitCode, String out, String err) {

    static CommandLineRun of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Armslink.run(new Console(new PrintWriter(out), new PrintWriter(err), false), arguments);
        return new CommandLineRun(code, out.toString(), err.toString());
    }

    /** With the test database as an outside server. */
    static CommandLineRun on(TestDatabase database, Path folder, String... arguments) throws IOException {
        Path password = folder.resolve("password");
        Files.writeString(password, database.password());
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--data",
                folder.resolve("data").toString(),
                "--neo4j-uri",
                database.boltUri(),
                "--neo4j-user",
                database.user(),
                "--neo4j-password-file",
                password.toString()));
        return of(all.toArray(String[]::new));
    }

    List<String> lines() {
        return out.lines().toList();
    }

    String lastLine() {
        return lines().get(lines().size() - 1);
    }
}
