package org.armslink.ingest.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.armslink.ingest.mapping.DateFormat.Order;
import org.jspecify.annotations.Nullable;

/** Reads how dates are written. */
final class DateReader {
    static final List<String> KEYS =
            List.of("formats", "order", "language", "twoDigitYearsFrom", "interval", "notAfter");

    private final Section top;
    private final ValueReader values;
    private final FileFormat format;

    DateReader(Section top, ValueReader values, FileFormat format) {
        this.top = top;
        this.values = values;
        this.format = format;
    }

    /** By column. */
    Map<String, DateRule> read() {
        var dates = new LinkedHashMap<String, DateRule>();
        top.named("dates")
                .forEach((column, yaml) -> top.mistakes().checking(() -> {
                    values.requireColumn(column, yaml);
                    dates.put(column, rule(new Section(top.mistakes(), "dates." + column, yaml, KEYS)));
                }));
        return dates;
    }

    private DateRule rule(Section section) {
        List<String> patterns = section.texts("formats");
        Order order = section.has("order") ? section.parsed("order", DateReader::order) : null;
        int from = section.has("twoDigitYearsFrom") ? section.parsed("twoDigitYearsFrom", DateReader::year) : 0;
        if (from == 0 && patterns.stream().anyMatch(DateReader::hasTwoDigitYear)) {
            throw section.problem("years of two digits need twoDigitYearsFrom, such as 1930 for 1930 to 2029");
        }
        Template notAfter =
                section.has("notAfter") ? values.template(section.get("notAfter"), section.text("notAfter")) : null;
        if (notAfter != null && notAfter.names().isEmpty()) {
            section.parsed("notAfter", LocalDate::parse);
        }
        var spoken = section.has("language") ? section.parsed("language", DateReader::language) : null;
        Locale language = spoken == null ? Locale.ENGLISH : spoken;
        Boolean from1904 = format instanceof FileFormat.Xlsx xlsx ? xlsx.countsFrom1904() : null;
        String interval = section.has("interval") ? section.text("interval") : null;
        var formats = new ArrayList<DateFormat>();
        var written = new ArrayList<String>();
        if (patterns.isEmpty() || order != null) {
            formats.addAll(DateFormat.usual(order, from, language, from1904));
            written.add(words(order, from1904 != null, language));
        }
        if (!patterns.isEmpty()) {
            List<DateFormat> own = own(section, patterns, order, from, language, from1904);
            formats.addAll(own);
            written.add(own.stream().map(DateFormat::example).collect(Collectors.joining(" or ")) + ", as "
                    + String.join(" or ", patterns));
        }
        return new DateRule(String.join("; or ", written), List.copyOf(formats), order, spoken, interval, notAfter);
    }

    private static List<DateFormat> own(
            Section section,
            List<String> patterns,
            @Nullable Order order,
            int from,
            Locale language,
            @Nullable Boolean from1904) {
        var formats = new ArrayList<DateFormat>();
        for (String pattern : patterns) {
            if (pattern.equals(DateFormat.SPREADSHEET_DAY) && from1904 == null) {
                throw section.problem(
                        section.get("formats"),
                        DateFormat.SPREADSHEET_DAY + " goes with xlsx, and this file is no workbook");
            }
            Order own = orderOf(pattern);
            if (order != null && own != null && own != order) {
                throw section.problem(
                        section.get("formats"),
                        "\"" + pattern + "\" has " + (own == Order.DMY ? "the day" : "the month")
                                + " first, and order says "
                                + (order == Order.DMY ? "dmy, the day" : "mdy, the month")
                                + " first; correct one of them, or take order away, and only formats are read");
            }
            try {
                formats.add(DateFormat.of(pattern, from, language, Boolean.TRUE.equals(from1904)));
            } catch (IllegalArgumentException e) {
                throw section.problem(section.get("formats"), String.valueOf(e.getMessage()));
            }
        }
        return List.copyOf(formats);
    }

    /** Which comes first, where both are numbers and the year does not lead. */
    private static @Nullable Order orderOf(String pattern) {
        String letters = pattern.replaceAll("'[^']*'", "");
        int day = letters.indexOf('d');
        int month = letters.indexOf('M');
        boolean numbers = day >= 0 && month >= 0 && !letters.contains("MMM");
        return !numbers || letters.indexOf('y') < Math.min(day, month) ? null : day < month ? Order.DMY : Order.MDY;
    }

    /** A day that can be no month, so that an example shows which of the two comes first. */
    private static String words(@Nullable Order order, boolean spreadsheet, Locale language) {
        return "2021-12-31, " + DateFormat.of("d MMM yyyy", 0, language, false).example() + ", 2021-12, 2021"
                + (order == Order.MDY ? "" : ", 31/12/2021")
                + (order == Order.DMY ? "" : order == null ? " or 12/31/2021" : ", 12/31/2021")
                + (spreadsheet ? ", a spreadsheet's day number" : "");
    }

    private static boolean hasTwoDigitYear(String pattern) {
        return !pattern.equals(DateFormat.SPREADSHEET_DAY) && !pattern.contains("yyyy");
    }

    private static int year(String text) {
        if (!text.matches("[0-9]{4}") || text.equals("0000")) {
            throw new IllegalArgumentException("must be a year of four digits, but was \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    private static Order order(String text) {
        return switch (text) {
            case "dmy" -> Order.DMY;
            case "mdy" -> Order.MDY;
            default ->
                throw new IllegalArgumentException(
                        "must be dmy (the day first) or mdy (the month first), but was \"" + text + "\"");
        };
    }

    private static Locale language(String text) {
        Locale language = Locale.forLanguageTag(text);
        if (language.getLanguage().isEmpty()) {
            throw new IllegalArgumentException("must be a language, such as fr, but was \"" + text + "\"");
        }
        return language;
    }
}
