package org.armslink.ingest.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.RefusedRowException;
import org.armslink.ingest.nested.NestedColumns;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a row that hold several values each, one beside the other: the first of one belongs to the first of the
 * others.
 *
 * @param name stands for the part's number, from 1, or for its key
 * @param by what stands between the values of a cell, or null where the file has lists of its own
 * @param keyed what stands between a value and the key before it, or null where the place tells which belong together
 */
record ListRule(
        String name,
        List<String> columns,
        @Nullable String by,
        @Nullable String keyed) {
    private static final int SHOWN = 200;

    /**
     * What belongs together.
     *
     * @param number from 1, or the key
     * @param cells by column, to the letter
     */
    record Part(String number, Map<String, String> cells) {}

    /** @throws RefusedRowException if it cannot be told what belongs together */
    List<Part> parts(FileFormat format, RawRow row) {
        Map<String, List<String>> split = new LinkedHashMap<>();
        for (String column : columns) {
            Integer at = format.position(column);
            List<String> values = at == null ? List.of() : split(row, at);
            if (values.size() > NestedColumns.MAX_PARTS) {
                throw new RefusedRowException(
                        column, "", "has " + values.size() + " parts, and a list may have " + NestedColumns.MAX_PARTS);
            }
            // An empty cell says nothing of any part, so it fits every number of them.
            if (values.stream().anyMatch(value -> !value.isBlank())) {
                split.put(column, values);
            }
        }
        List<Part> parts = keyed == null ? byPlace(split) : byKey(split, keyed);
        return parts.stream()
                .filter(part -> part.cells().values().stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
    }

    /** The values of one of its columns, without the keys before them. */
    List<String> values(RawRow row, int at) {
        return split(row, at).stream()
                .map(value -> {
                    int key = keyed == null ? -1 : value.indexOf(keyed);
                    return key < 0 || keyed == null ? value : value.substring(key + keyed.length());
                })
                .toList();
    }

    private List<String> split(RawRow row, int at) {
        List<String> parts = row.lists().get(at);
        if (parts != null) {
            return parts;
        }
        String cell = row.fields().get(at);
        return cell.isBlank() ? List.of() : by == null ? List.of(cell) : List.of(cell.split(Pattern.quote(by), -1));
    }

    private List<Part> byPlace(Map<String, List<String>> split) {
        var parts = new ArrayList<Part>();
        Map.Entry<String, List<String>> first = null;
        for (Map.Entry<String, List<String>> entry : split.entrySet()) {
            if (first == null) {
                first = entry;
            } else if (first.getValue().size() != entry.getValue().size()) {
                throw new RefusedRowException(
                        entry.getKey(),
                        shortened(String.join(by == null ? " | " : by, entry.getValue())),
                        "has " + entry.getValue().size() + " parts, but " + first.getKey() + " has "
                                + first.getValue().size()
                                + ", so it cannot be told which belong together; correct one of them");
            }
        }
        for (int i = 0; first != null && i < first.getValue().size(); i++) {
            var cells = new LinkedHashMap<String, String>();
            for (String column : columns) {
                List<String> values = split.get(column);
                cells.put(column, values == null ? "" : values.get(i));
            }
            parts.add(new Part(Integer.toString(i + 1), cells));
        }
        return parts;
    }

    private List<Part> byKey(Map<String, List<String>> split, String separator) {
        Map<String, Map<String, String>> byKey = new LinkedHashMap<>();
        split.forEach((column, values) -> {
            Set<String> met = new LinkedHashSet<>();
            for (String value : values) {
                if (value.isBlank()) {
                    continue;
                }
                int at = value.indexOf(separator);
                String key = at < 0 ? "" : RowValues.tidy(value.substring(0, at));
                if (key.isEmpty() || !met.add(key)) {
                    throw new RefusedRowException(
                            column,
                            shortened(value),
                            key.isEmpty()
                                    ? "has no key before \"" + separator + "\", so it cannot be told to which part it"
                                            + " belongs; correct it"
                                    : "has the key " + key + " a second time; correct one of them");
                }
                byKey.computeIfAbsent(key, unused -> new LinkedHashMap<>())
                        .put(column, value.substring(at + separator.length()));
            }
        });
        if (byKey.size() > NestedColumns.MAX_PARTS) {
            throw new RefusedRowException(
                    name, "", "has " + byKey.size() + " parts, and a list may have " + NestedColumns.MAX_PARTS);
        }
        var parts = new ArrayList<Part>();
        byKey.forEach((key, known) -> {
            var cells = new LinkedHashMap<String, String>();
            columns.forEach(column -> cells.put(column, known.getOrDefault(column, "")));
            parts.add(new Part(key, cells));
        });
        return parts;
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
