package org.armslink.store.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One query, from {@code queries/<concept>/<question>.cypher}. Its header says what goes in and comes out.
 *
 * <p>Cypher takes labels and types as text only, not as parameters. So a file may have a word in capitals in their
 * place, named in its header under {@code fill}.
 */
public final class CypherFile {
    private static final String FOLDER = "/org/armslink/store/queries/";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]+(\\|[A-Za-z_]+)*");
    private static final Map<String, String> BODIES = new ConcurrentHashMap<>();

    private final String body;

    private CypherFile(String body) {
        this.body = body;
    }

    /** @param name such as {@code record/by-keys} */
    public static CypherFile of(String name) {
        return new CypherFile(BODIES.computeIfAbsent(name, CypherFile::read));
    }

    private static String read(String name) {
        try (InputStream in = CypherFile.class.getResourceAsStream(FOLDER + name + ".cypher")) {
            if (in == null) {
                throw new IllegalStateException("There is no query " + FOLDER + name + ".cypher on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("//"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * This query with a word of its text filled in.
     *
     * @param names one label or type, or several with {@code |} between them
     */
    public CypherFile fill(String word, String names) {
        if (!NAME.matcher(names).matches()) {
            throw new IllegalArgumentException("Labels and types have letters and _ only, but was: \"" + names + "\"");
        }
        return new CypherFile(body.replaceAll("\\b" + word + "\\b", names));
    }

    public String text() {
        return body;
    }
}
