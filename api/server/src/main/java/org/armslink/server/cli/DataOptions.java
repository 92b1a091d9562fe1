package org.armslink.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.armslink.model.port.FirstLoad;
import org.armslink.server.configure.Backend;
import org.armslink.server.configure.DatabaseAddress;
import org.armslink.server.configure.DatabaseMemory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data lives: a folder, and either the embedded database in it or an outside server. */
final class DataOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the database and the service's files (default: ARMSLINK_DATA, else"
                    + " $$XDG_DATA_HOME/armslink).")
    @Nullable
    Path data;

    @Option(
            names = "--neo4j-uri",
            paramLabel = "URI",
            description = "An outside Neo4j 5 server, such as bolt://db.example:7687, in place of the embedded one. Its"
                    + " password comes from ARMSLINK_NEO4J_PASSWORD or --neo4j-password-file.")
    @Nullable
    String neo4jUri;

    @Option(
            names = "--neo4j-user",
            paramLabel = "NAME",
            defaultValue = "neo4j",
            description = "Its user (default: neo4j).")
    String neo4jUser = "neo4j";

    @Option(names = "--neo4j-password-file", paramLabel = "FILE", description = "A file with its password.")
    @Nullable
    Path neo4jPasswordFile;

    @Option(
            names = "--database-heap",
            paramLabel = "SIZE",
            description = "Heap of the embedded database, such as 2g (default: an eighth of the machine's memory).")
    @Nullable
    String databaseHeap;

    @Option(
            names = "--database-page-cache",
            paramLabel = "SIZE",
            description = "Its cache of the store's files, such as 1g (default: an eighth of the machine's memory).")
    @Nullable
    String databasePageCache;

    /** Whether the options themselves name a database, so that it is not only the default one. */
    boolean namesDatabase() {
        return data != null || neo4jUri != null;
    }

    /** Whether there is a database to open: the embedded one is made when it is first opened. */
    boolean isThere(Path folder) {
        return neo4jUri != null || Backend.isThere(folder);
    }

    /** Opens the database that the options name. */
    Backend open(Path folder) throws IOException {
        return Backend.open(folder, address(), new DatabaseMemory(databaseHeap, databasePageCache));
    }

    /**
     * For the first load of a folder.
     *
     * @throws IllegalArgumentException if the options name an outside server, whose files are not ours
     */
    FirstLoad firstLoad(Path folder) throws IOException {
        if (neo4jUri != null) {
            throw new IllegalArgumentException("--offline makes the embedded database's own files, so it cannot be used"
                    + " with --neo4j-uri. Take the file in without --offline.");
        }
        return Backend.firstLoad(folder, new DatabaseMemory(databaseHeap, databasePageCache));
    }

    /** Those that say which database it is, as typed, for a command that is to be given next. */
    List<String> typed() {
        var typed = new ArrayList<String>();
        if (data != null) {
            typed.addAll(List.of("--data", data.toString()));
        }
        if (neo4jUri != null) {
            typed.addAll(List.of("--neo4j-uri", neo4jUri));
            if (!neo4jUser.equals("neo4j")) {
                typed.addAll(List.of("--neo4j-user", neo4jUser));
            }
        }
        if (neo4jPasswordFile != null) {
            typed.addAll(List.of("--neo4j-password-file", neo4jPasswordFile.toString()));
        }
        return typed;
    }

    /** @param within a folder below the default one, or empty; not used where the user named a folder */
    Path folder(String within) {
        if (data != null) {
            return data.toAbsolutePath();
        }
        String named = System.getenv("ARMSLINK_DATA");
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        String xdg = System.getenv("XDG_DATA_HOME");
        Path base = xdg != null && Path.of(xdg).isAbsolute()
                ? Path.of(xdg)
                : Path.of(System.getProperty("user.home"), ".local", "share");
        return base.resolve("armslink").resolve(within);
    }

    private DatabaseAddress address() throws IOException {
        if (neo4jUri == null) {
            return DatabaseAddress.EMBEDDED;
        }
        String password = neo4jPasswordFile != null
                ? Files.readString(neo4jPasswordFile).strip()
                : System.getenv("ARMSLINK_NEO4J_PASSWORD");
        if (password == null) {
            throw new IllegalArgumentException("The server at " + neo4jUri
                    + " needs a password. Set ARMSLINK_NEO4J_PASSWORD, or name a file with --neo4j-password-file.");
        }
        return new DatabaseAddress(neo4jUri, neo4jUser, password);
    }
}
