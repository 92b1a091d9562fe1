package org.armslink.ingest.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.armslink.ingest.RefusedRowException;
import org.armslink.ingest.reference.Countries;
import org.armslink.ingest.reference.ReferenceTable;
import org.jspecify.annotations.Nullable;

/**
 * A table in which texts are looked up.
 *
 * @param own the mapping's own rows, which go before those of the product
 * @param otherwise what becomes of a text that is not in the table
 */
record Lookup(
        String name, Map<String, Map<String, String>> own, BuiltIn builtIn, Set<String> fields, Otherwise otherwise) {
    /** The field of a table that has only one. */
    static final String ONLY = "value";

    enum Otherwise {
        KEEP,
        LEAVE_OUT,
        REFUSE;

        static Otherwise parse(String text) {
            return switch (text) {
                case "keep" -> KEEP;
                case "leave-out" -> LEAVE_OUT;
                case "refuse" -> REFUSE;
                default ->
                    throw new IllegalArgumentException("must be keep, leave-out or refuse, but was \"" + text + "\"");
            };
        }
    }

    /** Tables that come with the product. */
    enum BuiltIn {
        NONE(Set.of()),
        COUNTRIES(Set.of(ONLY, "name")),
        MAKES(Set.of(ONLY, "code")),
        CALIBRES(Set.of(ONLY, "code"));

        static final List<String> NAMES = List.of("countries", "makes", "calibres");

        private final Set<String> fields;

        BuiltIn(Set<String> fields) {
            this.fields = fields;
        }

        Set<String> fields() {
            return fields;
        }

        static BuiltIn parse(String text) {
            if (!NAMES.contains(text)) {
                throw new IllegalArgumentException("must be one of " + NAMES + ", but was \"" + text + "\"");
            }
            return valueOf(text.toUpperCase(java.util.Locale.ROOT));
        }

        @Nullable
        Map<String, String> find(String text) {
            return switch (this) {
                case NONE -> null;
                case COUNTRIES -> country(text);
                case MAKES -> entry(ReferenceTable.makes(), text);
                case CALIBRES -> entry(ReferenceTable.calibres(), text);
            };
        }

        private static @Nullable Map<String, String> country(String text) {
            Countries.Found found = Countries.known().find(text);
            return found == null || found.code() == null
                    ? null
                    : Map.of(ONLY, found.code(), "name", Countries.known().nameOf(found.code()));
        }

        private static @Nullable Map<String, String> entry(ReferenceTable table, String text) {
            return table.find(text)
                    .map(entry -> Map.of(ONLY, entry.name(), "code", entry.code()))
                    .orElse(null);
        }

        /** Changes whenever what is found may change. */
        String digest() {
            return switch (this) {
                case NONE -> "";
                case COUNTRIES -> Countries.digest();
                case MAKES -> ReferenceTable.makesDigest();
                case CALIBRES -> ReferenceTable.calibresDigest();
            };
        }

        /** Why a text is not found, where that is known. */
        String whyNot(String text) {
            Countries.Found found = this == COUNTRIES ? Countries.known().find(text) : null;
            return found == null ? "" : ", since it can mean several countries (" + found.several() + "); say which";
        }
    }

    static Lookup of(
            String name,
            Map<String, Map<String, String>> rows,
            BuiltIn builtIn,
            Set<String> fields,
            Otherwise otherwise) {
        var folded = new HashMap<String, Map<String, String>>();
        rows.forEach((key, row) -> {
            if (folded.put(RowValues.fold(key), row) != null) {
                throw new IllegalArgumentException("\"" + key + "\" stands in the lookup " + name + " twice");
            }
        });
        return new Lookup(name, Map.copyOf(folded), builtIn, Set.copyOf(fields), otherwise);
    }

    /** What its own rows have in a field. */
    Set<String> texts(String field) {
        var texts = new TreeSet<String>();
        own.values().stream()
                .map(row -> row.getOrDefault(field, ""))
                .filter(text -> !text.isEmpty())
                .forEach(texts::add);
        return texts;
    }

    @Nullable
    String find(String text, String field, String column, RowValues row) {
        Map<String, String> found = own.get(RowValues.fold(text));
        if (found == null) {
            found = builtIn.find(text);
        }
        if (found != null) {
            String value = found.getOrDefault(field, "");
            return value.isEmpty() ? null : value;
        }
        row.missed(name, text);
        return switch (otherwise) {
            case KEEP -> text;
            case LEAVE_OUT -> null;
            case REFUSE ->
                throw new RefusedRowException(column, text, "is not in the list of " + name + builtIn.whyNot(text));
        };
    }
}
