package org.armslink.ingest.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.RefusedRowException;
import org.jspecify.annotations.Nullable;

/** One row with the mapping's names for its cells, and its dates read. */
final class RowValues {
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final int SHOWN = 200;

    private final Mapping mapping;
    private final Map<String, String> settings;
    private final @Nullable RawRow row;
    private final Map<String, LocalDate> dates = new HashMap<>();

    private RowValues(Mapping mapping, Map<String, String> settings, @Nullable RawRow row) {
        this.mapping = mapping;
        this.settings = settings;
        this.row = row;
    }

    /** Reads the row's dates, and refuses the row if one is none. */
    static RowValues of(Mapping mapping, Map<String, String> settings, RawRow row) {
        var values = new RowValues(mapping, settings, row);
        mapping.dates().forEach((column, rule) -> {
            String text = values.text(column);
            if (text != null) {
                values.dates.put(column, rule.read(column, text));
            }
        });
        return values;
    }

    /** A row whose dates are not read. */
    static RowValues beforeDates(Mapping mapping, Map<String, String> settings, RawRow row) {
        return new RowValues(mapping, settings, row);
    }

    /** What stands before any row: parameters, and values made from them. */
    static RowValues beforeRows(Mapping mapping, Map<String, String> settings) {
        return new RowValues(mapping, settings, null);
    }

    /** Without blanks around, single blanks inside. */
    static String tidy(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** The cell to the letter; empty if there is nothing in it. */
    String cell(String column) {
        Integer at = mapping.format().position(column);
        if (row == null || at == null) {
            return "";
        }
        List<String> parts = row.lists().get(at);
        if (parts == null || parts.isEmpty()) {
            return row.fields().get(at);
        }
        if (parts.size() > 1) {
            throw new RefusedRowException(
                    column,
                    shortened(String.join(" | ", parts)),
                    "has " + parts.size()
                            + " values, and one is expected; let the mapping make a record of each (each)");
        }
        return parts.get(0);
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** A column's cell tidied, a parameter or a value; null if there is nothing in it. */
    @Nullable
    String text(String name) {
        Value value = mapping.values().get(name);
        if (value != null) {
            Object made = value.of(this);
            return made == null ? null : made.toString();
        }
        String text = mapping.parameters().containsKey(name) ? settings.getOrDefault(name, "") : tidy(cell(name));
        return text.isEmpty() ? null : text;
    }

    @Nullable
    LocalDate date(String column) {
        return dates.get(column);
    }

    /** Whether a date lies after the last day that its rule believes. */
    boolean isDisputed(String column) {
        LocalDate date = dates.get(column);
        DateRule rule = mapping.dates().get(column);
        if (date == null || rule == null || rule.notAfter() == null) {
            return false;
        }
        String last = rule.notAfter().fill(this::text);
        try {
            return last != null && date.isAfter(LocalDate.parse(last));
        } catch (DateTimeException e) {
            throw new RefusedRowException(
                    column, String.valueOf(last), "is no day, such as 2026-11-23, after which a date is disputed");
        }
    }
}
