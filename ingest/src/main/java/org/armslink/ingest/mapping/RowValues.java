package org.armslink.ingest.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.RefusedRowException;
import org.armslink.ingest.Source.Noticed;
import org.armslink.model.Digest;
import org.armslink.model.Precision;
import org.armslink.model.Validity;
import org.jspecify.annotations.Nullable;

/** One row, or one part of a list in it, with the mapping's names for its cells, and its dates read. */
final class RowValues {
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    /** Of a cell that a spreadsheet shows as a date. */
    private static final Pattern SPREADSHEET_DAY = Pattern.compile("[0-9]{5}(\\.[0-9]+)?");

    private static final int SHOWN = 200;

    private final Mapping mapping;
    private final Map<String, String> settings;
    private final @Nullable RawRow row;
    private final @Nullable String list;
    private final ListRule.Part part;
    private final Map<String, Validity> dates;
    private final boolean showsDays;
    private final Noticed noticed;

    private RowValues(
            Mapping mapping,
            Map<String, String> settings,
            @Nullable RawRow row,
            @Nullable String list,
            ListRule.Part part,
            Map<String, Validity> dates,
            boolean showsDays,
            Noticed noticed) {
        this.dates = dates;
        this.showsDays = showsDays;
        this.mapping = mapping;
        this.settings = settings;
        this.row = row;
        this.list = list;
        this.part = part;
        this.noticed = noticed;
    }

    private static final ListRule.Part WHOLE = new ListRule.Part("", Map.of());

    /** Reads the row's dates, and refuses the row if one is none. */
    static RowValues of(Mapping mapping, Map<String, String> settings, RawRow row, Noticed noticed) {
        var values = new RowValues(mapping, settings, row, null, WHOLE, new HashMap<>(), false, noticed);
        mapping.dates().forEach((column, rule) -> {
            if (mapping.lists().values().stream()
                    .noneMatch(list -> list.columns().contains(column))) {
                values.readDate(column, rule);
            }
        });
        return values;
    }

    /** A row whose dates are not read. */
    static RowValues beforeDates(Mapping mapping, Map<String, String> settings, RawRow row) {
        return new RowValues(mapping, settings, row, null, WHOLE, new HashMap<>(), false, Noticed.NOTHING);
    }

    /** What stands before any row: parameters, and values made from them. */
    static RowValues beforeRows(Mapping mapping, Map<String, String> settings) {
        return new RowValues(mapping, settings, null, null, WHOLE, new HashMap<>(), false, Noticed.NOTHING);
    }

    /**
     * The same for what people read: a day that a spreadsheet keeps as a number (44928) is written out (2023-01-02) where it is
     * put into a text. Keys take what is written, or records of earlier imports would get others.
     */
    RowValues withDaysShown() {
        return new RowValues(mapping, settings, row, list, part, dates, true, noticed);
    }

    /** The row once for each part of a list: its columns hold the part's own values, all others those of the row. */
    List<RowValues> partsOf(ListRule rule) {
        var parts = new ArrayList<RowValues>();
        if (row != null) {
            for (ListRule.Part one : rule.parts(mapping.format(), row)) {
                var values = new RowValues(
                        mapping, settings, row, rule.name(), one, new HashMap<>(dates), showsDays, noticed);
                rule.columns().forEach(column -> {
                    DateRule date = mapping.dates().get(column);
                    if (date != null) {
                        values.readDate(column, date);
                    }
                });
                parts.add(values);
            }
        }
        return parts;
    }

    private void readDate(String column, DateRule rule) {
        String text = text(column);
        if (text != null) {
            dates.put(column, asShown(column, text, rule.read(column, text)));
        }
    }

    /** A workbook's day is known no finer than the cell shows it. */
    private Validity asShown(String column, String text, Validity read) {
        Integer at = mapping.format().position(column);
        if (row == null || at == null) {
            return read;
        }
        String shown = row.numbers().getOrDefault(at, "");
        if (shown.isEmpty()
                || read.precision() != Precision.DAY
                || !text.equals(row.fields().get(at))) {
            return read;
        }
        return shown.length() == "2022".length()
                ? Validity.year(Year.parse(shown))
                : Validity.month(YearMonth.parse(shown));
    }

    /** Without blanks around, single blanks inside. */
    static String tidy(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** Tidied and in small letters, for comparing. */
    static String fold(String text) {
        return tidy(text).toLowerCase(Locale.ROOT);
    }

    /** The cell to the letter, in a part of a list its own; empty if there is nothing in it. */
    String cell(String column) {
        String own = part.cells().get(column);
        if (own != null) {
            return own;
        }
        Integer at = mapping.format().position(column);
        if (row == null || at == null) {
            return "";
        }
        List<String> several = row.lists().get(at);
        if (several == null || several.isEmpty()) {
            return row.fields().get(at);
        }
        if (several.size() > 1) {
            throw new RefusedRowException(
                    column,
                    shortened(String.join(" | ", several)),
                    "has " + several.size() + " values, and one is expected; let the mapping make a record of each"
                            + " (lists and each)");
        }
        return several.get(0);
    }

    /** All values of a column to the letter, if the file has lists of its own. */
    @Nullable
    List<String> list(String column) {
        Integer at = mapping.format().position(column);
        return row == null || at == null || part.cells().containsKey(column)
                ? null
                : row.lists().get(at);
    }

    /** SHA-256 of all cells of the row, also in a part of a list; null before any row. */
    @Nullable
    String digest() {
        if (row == null) {
            return null;
        }
        var cells = new StringBuilder();
        for (int at = 0; at < row.fields().size(); at++) {
            List<String> values =
                    row.lists().getOrDefault(at, List.of(row.fields().get(at)));
            cells.append(values.size()).append('.');
            values.forEach(value -> cells.append(value.length()).append('.').append(value));
        }
        return Digest.of(cells.toString());
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** A column's cell tidied, a parameter, a value or a part's number; null if there is nothing in it. */
    @Nullable
    String text(String name) {
        Value value = mapping.values().get(name);
        if (value != null) {
            Object made = value.of(this);
            return made == null ? null : made.toString();
        }
        if (mapping.parameters().containsKey(name)) {
            String set = settings.getOrDefault(name, "");
            return set.isEmpty() ? null : set;
        }
        if (name.equals(list)) {
            return part.number();
        }
        String text = known(cell(name));
        return showsDays && text != null ? shown(name, text) : text;
    }

    private String shown(String column, String text) {
        Validity date = dates.get(column);
        String day = date == null || !SPREADSHEET_DAY.matcher(text).matches() ? null : IsoDate.of(date);
        return day == null ? text : day;
    }

    /** Tidied; null if it says nothing. */
    @Nullable
    String known(String cell) {
        String text = tidy(cell);
        return text.isEmpty() || mapping.empty().contains(fold(text)) ? null : text;
    }

    /** What a serial number's text says; nothing known is no number. */
    SerialReading serial(String text) {
        boolean nothing = known(text) == null && !mapping.serialTerms().has(text);
        return mapping.serialTerms().reading(nothing ? "" : text);
    }

    /** Which sign stands before decimals, or null where the mapping does not say. */
    @Nullable
    NumberRule numberRule() {
        return mapping.numberRule();
    }

    /** Whether the text is a cell that holds a number and no text: it has a decimal point, whatever texts have. */
    boolean isNumber(Set<String> names, String text) {
        var columns = new LinkedHashSet<String>();
        RuleReader.expand(names, mapping.values(), columns);
        List<String> written =
                columns.stream().filter(column -> text.equals(text(column))).toList();
        return row != null
                && !written.isEmpty()
                && written.stream()
                        .map(mapping.format()::position)
                        .allMatch(at -> at != null && row.numbers().containsKey(at));
    }

    void missed(String lookup, String text) {
        noticed.missed(lookup, text);
    }

    void unfitting(String expression, String text) {
        noticed.unfitting(expression, text);
    }

    /** Of a list's column outside its parts too, if all of its cell is one date. */
    @Nullable
    Validity date(String column) {
        DateRule rule = mapping.dates().get(column);
        if (rule != null && !dates.containsKey(column)) {
            readDate(column, rule);
        }
        return dates.get(column);
    }

    /** Whether a date lies after the last day that its rule believes. */
    boolean isDisputed(String column) {
        Validity date = dates.get(column);
        DateRule rule = mapping.dates().get(column);
        if (date == null || rule == null || rule.notAfter() == null) {
            return false;
        }
        String last = rule.notAfter().fill(this::text);
        try {
            boolean after = last != null
                    && LocalDate.ofInstant(date.from(), ZoneOffset.UTC).isAfter(LocalDate.parse(last));
            if (after) {
                noticed.disputed(column, cell(column), String.valueOf(last));
            }
            return after;
        } catch (DateTimeException e) {
            throw new RefusedRowException(
                    column, String.valueOf(last), "is no day, such as 2026-11-23, after which a date is disputed");
        }
    }
}
