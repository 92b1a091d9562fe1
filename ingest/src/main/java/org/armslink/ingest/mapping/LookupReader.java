package org.armslink.ingest.mapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.csv.CsvRows;
import org.armslink.model.Digest;

/** Reads the lookups of a mapping: small tables inside it, or CSV files beside it. */
final class LookupReader {
    static final List<String> KEYS = List.of("entries", "builtIn", "file", "key", "otherwise");

    /** Opens a file beside the mapping by its name. */
    interface Tables {
        String open(String name) throws IOException;
    }

    /** The lookups, and the text of all that was read for them. */
    record Read(Map<String, Lookup> lookups, String text) {
        String digestWith(String mapping) {
            return Digest.of(mapping.length() + "\n" + mapping + text);
        }
    }

    private final Tables tables;
    private final StringBuilder read = new StringBuilder();

    LookupReader(Tables tables) {
        this.tables = tables;
    }

    Read read(Section top) {
        var lookups = new LinkedHashMap<String, Lookup>();
        top.named("lookups").forEach((name, yaml) -> {
            top.mistakes().checking(() -> {
                var section = new Section(top.mistakes(), "lookups." + name, yaml, KEYS);
                lookups.put(name, lookup(name, section));
            });
        });
        return new Read(lookups, read.toString());
    }

    private Lookup lookup(String name, Section section) {
        Lookup.Otherwise otherwise = section.parsed("otherwise", Lookup.Otherwise::parse);
        boolean entries = section.has("entries");
        boolean builtIn = section.has("builtIn");
        if (section.has("file") ? entries || builtIn : !entries && !builtIn) {
            throw section.problem("a lookup has entries, or builtIn (with entries before it or without), or a file;"
                    + " builtIn is one of " + Lookup.BuiltIn.NAMES);
        }
        try {
            if (!section.has("file")) {
                var table = builtIn ? section.parsed("builtIn", Lookup.BuiltIn::parse) : Lookup.BuiltIn.NONE;
                if (builtIn) {
                    read.append('\n').append(table.digest());
                }
                var rows = new LinkedHashMap<String, Map<String, String>>();
                section.named("entries").forEach((key, value) -> {
                    if (!(value instanceof Yaml.Text text)) {
                        throw section.problem(value, "an entry is text: text");
                    }
                    rows.put(key, Map.of(Lookup.ONLY, text.text()));
                });
                return Lookup.of(name, rows, table, builtIn ? table.fields() : Set.of(Lookup.ONLY), otherwise);
            }
            return table(name, section, otherwise);
        } catch (IllegalArgumentException e) {
            throw section.problem(String.valueOf(e.getMessage()));
        }
    }

    private Lookup table(String name, Section section, Lookup.Otherwise otherwise) {
        String file = section.text("file");
        if (!file.matches("[A-Za-z0-9._-]+")) {
            throw section.problem(section.get("file"), "a table lies beside its mapping, so its name has no folder");
        }
        try {
            String text = open(section, file);
            read.append('\n').append(text.length()).append('\n').append(text);
            var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            try (var rows = new CsvRows(in, ',', file)) {
                return Lookup.of(
                        name, byKey(section, rows, file), Lookup.BuiltIn.NONE, Set.copyOf(rows.columns()), otherwise);
            }
        } catch (IOException e) {
            throw section.problem(section.get("file"), "the table " + file + " cannot be read: " + e);
        }
    }

    private String open(Section section, String file) throws IOException {
        try {
            return tables.open(file);
        } catch (UnusableInput e) {
            throw section.problem(section.get("file"), "the table " + file + " cannot be read: " + e.getMessage());
        }
    }

    private static Map<String, Map<String, String>> byKey(Section section, CsvRows rows, String file) {
        int key = rows.columns().indexOf(section.text("key"));
        if (key < 0) {
            throw section.problem(section.get("key"), file + " has no column " + section.text("key"));
        }
        var table = new LinkedHashMap<String, Map<String, String>>();
        for (var next = rows.next(); next.isPresent(); next = rows.next()) {
            RawRow row = next.get();
            if (row.fields().size() != rows.columns().size()) {
                throw new IllegalArgumentException(
                        file + ":" + row.line() + ": has " + row.fields().size() + " columns instead of "
                                + rows.columns().size());
            }
            var fields = new LinkedHashMap<String, String>();
            for (int i = 0; i < rows.columns().size(); i++) {
                fields.put(rows.columns().get(i), row.fields().get(i));
            }
            if (table.put(row.fields().get(key), fields) != null) {
                throw new IllegalArgumentException(file + ":" + row.line() + ": the key stands in the table twice");
            }
        }
        return new LinkedHashMap<>(table);
    }
}
