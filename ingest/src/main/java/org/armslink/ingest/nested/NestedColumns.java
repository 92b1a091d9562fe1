package org.armslink.ingest.nested;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.RefusedRowException;
import org.jspecify.annotations.Nullable;

/**
 * The columns of rows that have values inside values: each is a path of names with dots between them, such as {@code
 * place.town}. A path that leads through a list has a value for each of its parts.
 *
 * @param columns all paths that a mapping reads
 * @param ignore paths that it knows and does not read, with all that is inside
 * @param key where a path can be added, for messages: {@code jsonLines.columns}
 * @param longest characters of the longest of them
 */
public record NestedColumns(List<String> columns, List<String> ignore, String key, int longest) {
    /** Parts of one list at most. */
    public static final int MAX_PARTS = 1000;

    private static final int SHOWN = 200;

    public NestedColumns {
        columns = List.copyOf(columns);
        ignore = List.copyOf(ignore);
    }

    public NestedColumns(List<String> columns, List<String> ignore, String key) {
        this(
                columns,
                ignore,
                key,
                Stream.concat(columns.stream(), ignore.stream())
                        .mapToInt(String::length)
                        .max()
                        .orElse(0));
    }

    RawRow row(long number, long line, String locator, Nested values, String text) {
        var fields = new ArrayList<String>();
        var lists = new HashMap<Integer, List<String>>();
        var numbers = new HashMap<Integer, String>();
        try {
            refuseUnnamed(values, "");
            for (String column : columns) {
                Nested found = find(values, column, column);
                if (isNumber(found)) {
                    numbers.put(fields.size(), "");
                }
                if (found instanceof Nested.Several several) {
                    lists.put(
                            fields.size(),
                            several.values().stream().map(NestedColumns::text).toList());
                    fields.add("");
                } else {
                    fields.add(text(found));
                }
            }
            return new RawRow(number, line, locator, fields, lists, numbers, text, null);
        } catch (RefusedRowException e) {
            return faulty(number, line, locator, text, e);
        }
    }

    RawRow faulty(long number, long line, String locator, String text, RefusedRowException fault) {
        return new RawRow(
                number,
                line,
                locator,
                java.util.Collections.nCopies(columns.size(), ""),
                Map.of(),
                Map.of(),
                text,
                fault);
    }

    private static String text(@Nullable Nested value) {
        return value instanceof Nested.Text text ? text.text() : "";
    }

    /** Whether it is a number, or a list of them with nothing else in it. */
    private static boolean isNumber(@Nullable Nested value) {
        return value instanceof Nested.Several several
                ? several.values().stream().allMatch(NestedColumns::isNumber)
                : value instanceof Nested.Text text && text.number();
    }

    /** Text, a list of texts, or null if there is nothing. */
    private static @Nullable Nested find(Nested value, String path, String column) {
        if (value instanceof Nested.Several several) {
            var found = new ArrayList<Nested>();
            for (Nested part : several.values()) {
                Nested inner = find(part, path, column);
                if (inner instanceof Nested.Several) {
                    throw new RefusedRowException(
                            column, "", "is a list inside a list, whose parts cannot be told apart in one column");
                }
                found.add(inner == null ? Nested.Text.NOTHING : inner);
            }
            if (found.size() > MAX_PARTS) {
                throw new RefusedRowException(
                        column, "", "has " + found.size() + " parts, and a list may have " + MAX_PARTS);
            }
            return new Nested.Several(found);
        }
        if (value instanceof Nested.Text text) {
            return path.isEmpty() ? text : null;
        }
        Map<String, Nested> values = ((Nested.Named) value).values();
        if (path.isEmpty() || values.containsKey(path)) {
            Nested inner = values.get(path);
            return inner == null ? null : find(inner, "", column);
        }
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            Nested inner = values.get(path.substring(0, dot));
            if (inner != null) {
                return find(inner, path.substring(dot + 1), column);
            }
        }
        return null;
    }

    /** A value that no column names would be lost without a word, and so would one of two under one path. */
    private void refuseUnnamed(Nested value, String path) {
        if (!path.isEmpty() && ignore.contains(path)) {
            return;
        }
        if (value instanceof Nested.Text text) {
            if (!text.text().isBlank() && !columns.contains(path)) {
                throw new RefusedRowException(
                        shortened(path),
                        shortened(text.text()),
                        "is not known to the mapping; name it under " + key + " or ignore");
            }
        } else if (value instanceof Nested.Several several) {
            several.values().forEach(part -> refuseUnnamed(part, path));
        } else if (value instanceof Nested.Named named) {
            named.values().forEach((name, inner) -> {
                refuseTwoWays(named, name);
                refuseUnnamed(inner, below(path, name));
            });
        }
    }

    /** Longer than any column a path need not be: what is in it has no name. */
    private String below(String path, String name) {
        return name.isEmpty() || path.length() > longest + SHOWN ? path : path.isEmpty() ? name : path + "." + name;
    }

    private static void refuseTwoWays(Nested.Named named, String name) {
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            Nested other = named.values().get(name.substring(0, dot));
            if (other != null && !(other instanceof Nested.Text)) {
                throw new RefusedRowException(
                        shortened(name),
                        "",
                        "can stand here in two ways, with a dot in its name and as a value inside \""
                                + shortened(name.substring(0, dot)) + "\"; keep one of them");
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
