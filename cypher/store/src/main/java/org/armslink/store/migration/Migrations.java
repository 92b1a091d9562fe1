package org.armslink.store.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.armslink.model.Digest;
import org.armslink.store.query.CypherFile;
import org.armslink.store.query.Database;

/**
 * Brings a database to the newest version: runs each file that has not run there yet, in order, and notes its SHA-256.
 *
 * <p>A file that ran must not change. Every statement can be run twice, since one that ran may be cut off from its note
 * by a crash.
 */
public final class Migrations {
    private static final Pattern INDEX = Pattern.compile("CREATE (FULLTEXT )?INDEX ");
    private static final String FOLDER = "/org/armslink/store/migrations/";
    private static final List<String> FILES = List.of(
            "V001__records_and_claims",
            "V002__routes_in_time",
            "V003__the_whole_domain",
            "V004__undoing_imports",
            "V005__registers",
            "V006__packed_links",
            "V007__packed_grades");

    /** Those that only bring what older versions wrote into the form in which it is written now. */
    private static final List<String> REWRITING = List.of("V006__packed_links", "V007__packed_grades");

    private Migrations() {}

    /** The notes of migrations that a store has no need of if all that is in it is written now. */
    public static List<Map<String, Object>> needlessInNewStore() {
        return REWRITING.stream()
                .map(name -> Map.<String, Object>of("version", name, "checksum", Digest.of(read(name))))
                .toList();
    }

    /** @throws IllegalStateException if a file changed since it ran, or the database is of a newer Armslink */
    public static void run(Database database) {
        var texts = new TreeMap<String, String>();
        FILES.forEach(name -> texts.put(name, read(name)));
        run(database, texts);
    }

    static void run(Database database, SortedMap<String, String> texts) {
        Map<String, String> done =
                database.read(tx -> tx.run(CypherFile.of("migration/list").text()).stream()
                        .collect(Collectors.toMap(
                                row -> row.get("version").asString(),
                                row -> row.get("checksum").asString())));
        for (String version : done.keySet()) {
            if (!texts.containsKey(version)) {
                throw new IllegalStateException("The database has the migration " + version
                        + ", which this Armslink does not know. Use the newer Armslink that made it.");
            }
        }
        texts.forEach((version, text) -> {
            String checksum = Digest.of(text);
            String before = done.get(version);
            if (before == null) {
                inOrderOfRunning(text).forEach(statement -> database.runAlone(statement, Map.of()));
                database.runAlone(
                        CypherFile.of("migration/note").text(), Map.of("version", version, "checksum", checksum));
            } else if (!before.equals(checksum)) {
                throw new IllegalStateException("The migration " + version + ".cypher ran with checksum " + before
                        + " and now has " + checksum + ". Put it back as it was and write a new migration instead.");
            }
        });
        database.runAlone(CypherFile.of("migration/await-indexes").text(), Map.of());
    }

    /** Indexes are filled in the background, while constraints are waited for: so they come first. */
    private static List<String> inOrderOfRunning(String text) {
        return statements(text).stream()
                .sorted(Comparator.comparing(
                        statement -> !INDEX.matcher(statement).lookingAt()))
                .toList();
    }

    private static List<String> statements(String text) {
        String code = text.lines().filter(line -> !line.startsWith("//")).collect(Collectors.joining("\n"));
        return Arrays.stream(code.split(";\\s*(\n|$)", -1))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    static List<String> names() {
        return FILES;
    }

    static String read(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(FOLDER + name + ".cypher")) {
            if (in == null) {
                throw new IllegalStateException("There is no migration " + FOLDER + name + ".cypher on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
