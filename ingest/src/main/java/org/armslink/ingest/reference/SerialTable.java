package org.armslink.ingest.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.armslink.ingest.UnusableInput;
import org.armslink.model.SerialPattern;
import org.armslink.model.SerialRule;
import org.armslink.model.SerialRules;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The forms of makers' serial numbers: {@code serials.yml} of the product, and an agency's own beside it. */
public final class SerialTable {
    /** The name of an agency's own table in the data folder. */
    public static final String FILE = "serials.yml";

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2999;

    private static final String KEYS =
            "Each entry has id, make, known, forms and source, and may have models, years, note and url.";

    private record Content(@Nullable List<Entry> serials) {}

    private record Entry(
            @Nullable String id,
            @Nullable String make,
            @Nullable List<String> models,
            @Nullable List<Integer> years,
            @Nullable String known,
            @Nullable List<String> forms,
            @Nullable String note,
            @Nullable String source,
            @Nullable String url) {}

    private static final class BuiltIn {
        static final SerialRules RULES = shipped();
    }

    private SerialTable() {}

    /** Those that come with the product. */
    public static SerialRules builtIn() {
        return BuiltIn.RULES;
    }

    /**
     * Those that come with the product, and those of {@code serials.yml} in a folder, if it is there.
     *
     * @throws UnusableInput if that file is not as it should be; the message says where and what to do
     */
    public static SerialRules in(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return builtIn();
        }
        try {
            return builtIn().with(read(file.toString(), Files.readString(file)));
        } catch (IOException e) {
            throw new UnusableInput(
                    file + " cannot be read: " + e + ". It must be UTF-8 text that this user may read.", e);
        }
    }

    private static SerialRules shipped() {
        try (InputStream in = ReferenceTable.open(FILE)) {
            return SerialRules.NONE.with(read(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param name of the file, for messages */
    static List<SerialRule> read(String name, String text) {
        Content content;
        try {
            content = YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(text, Content.class);
        } catch (UnrecognizedPropertyException e) {
            throw new UnusableInput(name + " has a key \"" + e.getPropertyName() + "\" that is not known. " + KEYS, e);
        } catch (JacksonException e) {
            String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            throw new UnusableInput(name + line + ": " + e.getOriginalMessage().split(";", 2)[0] + ". " + KEYS, e);
        }
        if (content == null || content.serials() == null) {
            throw new UnusableInput(name + " has no list of serials. Begin it with \"serials:\".");
        }
        var ids = new HashSet<String>();
        var rules = new ArrayList<SerialRule>();
        for (Entry entry : content.serials()) {
            SerialRule rule = rule(name, entry);
            if (!ids.add(rule.id())) {
                throw new UnusableInput(name + " has two entries with the id \"" + rule.id() + "\". Rename one.");
            }
            rules.add(rule);
        }
        return List.copyOf(rules);
    }

    private static SerialRule rule(String name, Entry entry) {
        String id = required(name, entry, "id", entry.id());
        if (!ID.matcher(id).matches()) {
            throw wrong(name, id, "its id has small letters, digits and '-' only");
        }
        String make = required(name, entry, "make", entry.make());
        boolean coded = ReferenceTable.makes()
                .find(make)
                .filter(maker -> maker.code().equals(make))
                .isPresent();
        if (!coded) {
            throw wrong(
                    name, id, "make is a code of the table of makers, such as smith-wesson, but was: \"" + make + "\"");
        }
        String known = required(name, entry, "known", entry.known());
        if (!known.equals("all") && !known.equals("some")) {
            throw wrong(name, id, "known is all (no other serials were issued) or some, but was: \"" + known + "\"");
        }
        if (entry.forms() == null || entry.forms().isEmpty()) {
            throw wrong(name, id, "forms is a list of one form or more");
        }
        List<Integer> years = entry.years() == null ? List.of(0, 0) : entry.years();
        boolean spans = years.size() == 2 && years.get(0) <= years.get(1);
        if (!spans || (entry.years() != null && (years.get(0) < FIRST_YEAR || years.get(1) > LAST_YEAR))) {
            throw wrong(name, id, "years is [first, last] with four digits each, but was: " + entry.years());
        }
        var patterns = new ArrayList<SerialPattern>();
        for (String form : entry.forms()) {
            try {
                patterns.add(SerialPattern.parse(form));
            } catch (IllegalArgumentException e) {
                throw wrong(name, id, String.valueOf(e.getMessage()));
            }
        }
        return new SerialRule(
                id,
                make,
                entry.models() == null ? List.of() : entry.models(),
                years.get(0),
                years.get(1),
                known.equals("all"),
                patterns,
                entry.note() == null ? "" : entry.note(),
                required(name, entry, "source", entry.source()),
                entry.url() == null ? "" : entry.url());
    }

    private static String required(String name, Entry entry, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw wrong(
                    name,
                    String.valueOf(entry.id()),
                    "it needs " + field + "; each entry has id, make, known, forms and source");
        }
        return value;
    }

    private static UnusableInput wrong(String name, String id, String what) {
        return new UnusableInput(name + ", entry \"" + id + "\": " + what + ".");
    }
}
