package org.armslink.ingest.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.armslink.ingest.RefusedRowException;
import org.armslink.ingest.UnusableInput;
import org.jspecify.annotations.Nullable;

/**
 * How a column's dates are written.
 *
 * @param patterns as the author wrote them
 * @param notAfter a name or date after which a date is kept but disputed, or null
 */
record DateRule(
        List<String> patterns,
        List<DateTimeFormatter> formats,
        @Nullable Template notAfter) {
    static DateRule of(List<String> patterns, int twoDigitYearsFrom, @Nullable Template notAfter) {
        return new DateRule(
                List.copyOf(patterns),
                patterns.stream()
                        .map(pattern -> format(pattern, twoDigitYearsFrom))
                        .toList(),
                notAfter);
    }

    /** Strict: the 30th of February is no date. Two-digit years fall into the hundred years from the given one. */
    private static DateTimeFormatter format(String pattern, int twoDigitYearsFrom) {
        if (!pattern.matches("[yMd./ -]+")
                || !pattern.contains("y")
                || !pattern.contains("M")
                || !pattern.contains("d")) {
            throw new IllegalArgumentException(
                    "a date is written with y, M, d and . / - or blanks, such as yyyy-MM-dd, but was \"" + pattern
                            + "\"");
        }
        var builder = new DateTimeFormatterBuilder();
        if (pattern.contains("yyyy")) {
            builder.appendPattern(pattern.replace("yyyy", "uuuu"));
        } else {
            int at = pattern.indexOf("yy");
            if (at < 0 || pattern.indexOf('y', at + 2) >= 0) {
                throw new IllegalArgumentException("years have two or four digits: yy or yyyy, in \"" + pattern + "\"");
            }
            if (at > 0) {
                builder.appendPattern(pattern.substring(0, at));
            }
            builder.appendValueReduced(ChronoField.YEAR, 2, 2, twoDigitYearsFrom);
            if (at + 2 < pattern.length()) {
                builder.appendPattern(pattern.substring(at + 2));
            }
        }
        return builder.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Refuses a last day that a caller has set and that is no day of the calendar, such as the 30th of February. */
    void requireLastDay(String column, String mapping, RowValues beforeRows) {
        if (notAfter == null) {
            return;
        }
        String last = notAfter.fill(beforeRows::text);
        if (last != null) {
            try {
                LocalDate.parse(last);
            } catch (DateTimeException e) {
                throw new UnusableInput("The mapping " + mapping + " disputes dates of " + column + " after "
                        + notAfter.names() + ", which cannot be \"" + last + "\": there is no such day");
            }
        }
    }

    LocalDate read(String column, String text) {
        for (DateTimeFormatter format : formats) {
            try {
                LocalDate date = LocalDate.parse(text, format);
                if (date.getYear() >= 1 && date.getYear() < 9999) {
                    return date;
                }
            } catch (DateTimeException e) {
                // Not in this format; perhaps in the next.
            }
        }
        throw new RefusedRowException(
                column,
                text,
                "is no date as this source writes them (" + String.join(" or ", patterns)
                        + "); correct it at the source, or leave it empty if it is not known");
    }
}
