package org.armslink.ingest.mapping;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.armslink.ingest.RefusedRowException;
import org.jspecify.annotations.Nullable;

/**
 * A table in which texts are looked up, whatever their case and blanks.
 *
 * @param otherwise what becomes of a text that is not in the table
 */
record Lookup(String name, Map<String, Map<String, String>> rows, Set<String> fields, Otherwise otherwise) {
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

    static Lookup of(String name, Map<String, Map<String, String>> rows, Set<String> fields, Otherwise otherwise) {
        var folded = new HashMap<String, Map<String, String>>();
        rows.forEach((key, row) -> {
            if (folded.put(fold(key), row) != null) {
                throw new IllegalArgumentException("\"" + key + "\" stands in the lookup " + name + " twice");
            }
        });
        return new Lookup(name, Map.copyOf(folded), Set.copyOf(fields), otherwise);
    }

    private static String fold(String text) {
        return RowValues.tidy(text).toLowerCase(Locale.ROOT);
    }

    @Nullable
    String find(String text, String field, String column) {
        Map<String, String> row = rows.get(fold(text));
        if (row != null) {
            String found = row.getOrDefault(field, "");
            return found.isEmpty() ? null : found;
        }
        return switch (otherwise) {
            case KEEP -> text;
            case LEAVE_OUT -> null;
            case REFUSE -> throw new RefusedRowException(column, text, "is not in the list of " + name);
        };
    }
}
