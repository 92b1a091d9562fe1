package org.armslink.ingest.mapping;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.armslink.ingest.xlsx.SpreadsheetDays;
import org.armslink.model.Validity;
import org.jspecify.annotations.Nullable;

/** One way in which dates are written, and how finely such a date is known. */
sealed interface DateFormat {
    /** The day number with which spreadsheets store dates. */
    String SPREADSHEET_DAY = "spreadsheet-day";

    /** @return null if the text is not written so, or there is no such day */
    @Nullable
    Validity read(String text);

    /** What a text says that is written so, whether or not there is such a day; null if it is not written so. */
    default @Nullable Written written(String text) {
        return null;
    }

    /** The last day of 2021 as it is written so: its day can be no month. */
    String example();

    /** A day as written, in or out of the calendar. */
    record Written(int year, int month, int day) {
        boolean hasMonth() {
            return month >= 1 && month <= 12;
        }

        boolean exists() {
            return hasMonth() && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
        }

        /** Such as 31 February 2024. */
        String inWords() {
            return day + " " + Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year;
        }
    }

    /** What stands for a day, with the day before the month or after it, or null where either may be meant. */
    enum Order {
        DMY,
        MDY
    }

    /**
     * A format that the author wrote.
     *
     * @param twoDigitYearsFrom the first of the hundred years in which two digits fall
     * @param from1904 whether the file's spreadsheet days are counted from 1904
     */
    static DateFormat of(String pattern, int twoDigitYearsFrom, Locale language, boolean from1904) {
        return pattern.equals(SPREADSHEET_DAY)
                ? new SpreadsheetDay(from1904, 1)
                : Pattern.of(pattern, twoDigitYearsFrom, language);
    }

    /** All usual formats that can mean one day only, given the order; without one, both orders. */
    static List<DateFormat> usual(
            @Nullable Order order, int twoDigitYearsFrom, Locale language, @Nullable Boolean spreadsheetFrom1904) {
        var patterns = new ArrayList<>(List.of(
                "yyyy-MM-dd",
                "yyyy/M/d",
                "yyyy.M.d",
                "yyyyMMdd",
                "yyyy-MM-dd HH:mm:ss",
                "yyyy-MM-dd HH:mm",
                "yyyy-MM-dd'T'HH:mm:ss",
                "yyyy-MM-dd'T'HH:mm:ssX",
                "d MMM yyyy",
                "d MMMM yyyy",
                "d. MMM yyyy",
                "d. MMMM yyyy",
                "d 'de' MMMM 'de' yyyy",
                "d-MMM-yyyy",
                "MMM d, yyyy",
                "MMMM d, yyyy",
                "MMM yyyy",
                "MMMM yyyy",
                "MMMM 'de' yyyy",
                "yyyy-MM",
                "M/yyyy",
                "yyyy"));
        for (String separator : List.of("/", ".", "-")) {
            for (String year : twoDigitYearsFrom == 0 ? List.of("yyyy") : List.of("yyyy", "yy")) {
                if (order != Order.MDY) {
                    patterns.add("d" + separator + "M" + separator + year);
                }
                if (order != Order.DMY) {
                    patterns.add("M" + separator + "d" + separator + year);
                }
            }
        }
        if (twoDigitYearsFrom != 0) {
            patterns.add("d-MMM-yy");
        }
        var formats = new ArrayList<DateFormat>();
        patterns.forEach(pattern -> formats.add(Pattern.of(pattern, twoDigitYearsFrom, language)));
        if (spreadsheetFrom1904 != null) {
            // Four digits are a year.
            formats.add(new SpreadsheetDay(spreadsheetFrom1904, 10_000));
        }
        return List.copyOf(formats);
    }

    /** Strict: the 30th of February is no date. A time of day without its zone says no more than the day. */
    record Pattern(DateTimeFormatter formatter, boolean month, boolean day, boolean instant) implements DateFormat {
        private static final String ALLOWED = "(?:[yMdHmsSX./, :-]|'[^']*')+";

        static Pattern of(String pattern, int twoDigitYearsFrom, Locale language) {
            String letters = pattern.replaceAll("'[^']*'", "");
            boolean month = letters.contains("M");
            boolean day = letters.contains("d");
            boolean time = letters.matches(".*[HmsSX].*");
            if (!pattern.matches(ALLOWED) || !letters.contains("y") || (day && !month) || (time && !day)) {
                throw new IllegalArgumentException(
                        "a date is written with y, M, d (or y and M, or y alone), H, m, s, X and . / - , : or blanks,"
                                + " such as yyyy-MM-dd, but was \"" + pattern + "\"");
            }
            var builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
            if (pattern.contains("yyyy")) {
                builder.appendPattern(pattern.replace("yyyy", "uuuu"));
            } else {
                int at = pattern.indexOf("yy");
                if (at < 0 || pattern.indexOf('y', at + 2) >= 0) {
                    throw new IllegalArgumentException(
                            "years have two or four digits: yy or yyyy, in \"" + pattern + "\"");
                }
                if (at > 0) {
                    builder.appendPattern(pattern.substring(0, at));
                }
                builder.appendValueReduced(ChronoField.YEAR, 2, 2, twoDigitYearsFrom);
                if (at + 2 < pattern.length()) {
                    builder.appendPattern(pattern.substring(at + 2));
                }
            }
            return new Pattern(
                    builder.toFormatter(language).withResolverStyle(ResolverStyle.STRICT),
                    month,
                    day,
                    letters.contains("X"));
        }

        @Override
        public @Nullable Validity read(String text) {
            try {
                TemporalAccessor read = formatter.parse(text);
                int year = read.get(ChronoField.YEAR);
                if (year < 1 || year >= 9999) {
                    return null;
                }
                if (instant) {
                    return Validity.instant(Instant.from(read));
                }
                return day
                        ? Validity.day(LocalDate.from(read))
                        : month ? Validity.month(YearMonth.from(read)) : Validity.year(Year.of(year));
            } catch (DateTimeException | IllegalArgumentException e) {
                return null;
            }
        }

        @Override
        public @Nullable Written written(String text) {
            var at = new ParsePosition(0);
            TemporalAccessor fields = formatter.parseUnresolved(text, at);
            return fields == null || !day || at.getErrorIndex() >= 0 || at.getIndex() < text.length()
                    ? null
                    : new Written(
                            (int) fields.getLong(ChronoField.YEAR),
                            (int) fields.getLong(ChronoField.MONTH_OF_YEAR),
                            (int) fields.getLong(ChronoField.DAY_OF_MONTH));
        }

        @Override
        public String example() {
            return formatter.format(ZonedDateTime.of(2021, 12, 31, 13, 45, 0, 0, ZoneOffset.UTC));
        }
    }

    /**
     * A spreadsheet's day.
     *
     * @param least smaller numbers are none: four digits are a year
     */
    record SpreadsheetDay(boolean from1904, int least) implements DateFormat {
        @Override
        public @Nullable Validity read(String text) {
            LocalDate day = SpreadsheetDays.of(text, from1904);
            return day == null || day.isBefore(SpreadsheetDays.start(from1904).plusDays(least))
                    ? null
                    : Validity.day(day);
        }

        @Override
        public String example() {
            return String.valueOf(ChronoUnit.DAYS.between(SpreadsheetDays.start(from1904), LocalDate.of(2021, 12, 31)));
        }
    }
}
