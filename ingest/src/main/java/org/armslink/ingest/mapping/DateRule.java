package org.armslink.ingest.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.armslink.ingest.RefusedRowException;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.mapping.DateFormat.Order;
import org.armslink.model.Precision;
import org.armslink.model.Validity;
import org.jspecify.annotations.Nullable;

/**
 * How a column's dates are written.
 *
 * @param written examples and formats, for messages
 * @param order as the mapping says it, or null
 * @param language as the mapping says it, or null for English
 * @param interval what stands between the first and the last day of a span, or null
 * @param notAfter a name or date after which a date is kept but disputed, or null
 */
record DateRule(
        String written,
        List<DateFormat> formats,
        @Nullable Order order,
        @Nullable Locale language,
        @Nullable String interval,
        @Nullable Template notAfter) {
    /** Longer texts are no dates, and reading a number takes time with the square of its length. */
    private static final int LONGEST = 100;

    private static final String REMEDY = "; correct it at the source, or leave it empty if it is not known";

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

    /** As finely as it is written: a day, a month, a year, a span of days. */
    Validity read(String column, String text) {
        if (interval != null && text.length() <= 2 * LONGEST) {
            int at = text.indexOf(interval);
            if (at >= 0 && text.indexOf(interval, at + 1) < 0) {
                Validity first = one(column, RowValues.tidy(text.substring(0, at)));
                Validity last = one(column, RowValues.tidy(text.substring(at + interval.length())));
                if (!first.from().isBefore(last.to())) {
                    throw new RefusedRowException(column, text, "ends before it begins; correct it at the source");
                }
                return new Validity(first.from(), last.to(), Precision.INTERVAL);
            }
        }
        return one(column, text);
    }

    private Validity one(String column, String text) {
        Set<Validity> meanings = text.length() <= LONGEST ? meanings(text) : Set.of();
        if (meanings.size() == 1) {
            return meanings.iterator().next();
        }
        if (meanings.size() > 1) {
            String days = meanings.stream()
                    .map(meaning ->
                            LocalDate.ofInstant(meaning.from(), ZoneOffset.UTC).toString())
                    .sorted()
                    .collect(Collectors.joining(" or "));
            throw new RefusedRowException(
                    column,
                    text,
                    "can mean " + days + "; say in the mapping how this source writes it, with order: dmy (day first)"
                            + " or mdy (month first), or with one format");
        }
        throw new RefusedRowException(
                column,
                text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…",
                text.length() <= LONGEST ? whyNot(column, text) : general());
    }

    private Set<Validity> meanings(String text) {
        Set<Validity> meanings = meaningsAsWritten(text);
        if (meanings.isEmpty() && text.chars().anyMatch(Character::isLetter)) {
            MonthNames.spelled(text, spoken()).forEach(spelled -> meanings.addAll(meaningsAsWritten(spelled)));
        }
        return meanings;
    }

    private Set<Validity> meaningsAsWritten(String text) {
        var meanings = new LinkedHashSet<Validity>();
        for (DateFormat format : formats) {
            Validity read = format.read(text);
            if (read != null) {
                meanings.add(read);
            }
        }
        return meanings;
    }

    private Locale spoken() {
        return language == null ? Locale.ENGLISH : language;
    }

    private String whyNot(String column, String text) {
        boolean named = text.chars().anyMatch(Character::isLetter);
        var texts = new LinkedHashSet<>(List.of(text));
        if (named) {
            texts.addAll(MonthNames.spelled(text, spoken()));
        }
        var days = new LinkedHashSet<DateFormat.Written>();
        texts.forEach(one -> formats.stream()
                .map(format -> format.written(one))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(day -> !day.exists())
                .forEach(days::add));
        Optional<DateFormat.Written> noDay =
                days.stream().filter(DateFormat.Written::hasMonth).findFirst();
        if (noDay.isPresent()) {
            return "is no date: " + noDay.get().inWords() + " does not exist" + REMEDY;
        }
        if (!days.isEmpty()) {
            int month = days.iterator().next().month();
            return "is no date: there is no month " + month
                    + (order == null
                            ? ", written " + written + REMEDY
                            : ", and the mapping says that " + (order == Order.DMY ? "the day" : "the month")
                                    + " comes first (" + written + ")" + REMEDY
                                    + "; if this source writes it the other way round, correct order under dates."
                                    + column);
        }
        Optional<String> foreign = named ? MonthNames.ofAnotherLanguage(text, spoken()) : Optional.empty();
        if (foreign.isPresent()) {
            return "is no date: " + foreign.get() + ", but "
                    + (language == null
                            ? "dates." + column + " names no language, so names of months are read as English; name it"
                            : "dates." + column + " says language: " + language.toLanguageTag()
                                    + "; correct one of them");
        }
        return general();
    }

    private String general() {
        return "is no date as this source writes them (" + written + ")" + REMEDY;
    }
}
