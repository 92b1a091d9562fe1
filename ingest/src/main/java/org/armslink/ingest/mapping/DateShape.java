package org.armslink.ingest.mapping;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.armslink.ingest.mapping.DateFormat.Order;
import org.jspecify.annotations.Nullable;

/**
 * How the dates of a column seem to be written.
 *
 * @param order {@code dmy} or {@code mdy}; null where the dates need none, or do not tell
 * @param undecided whether some of them can mean two days, and all can be read in both orders
 * @param twoDigitYears whether some years have two digits
 * @param language of the names of months, such as {@code es}; null for English, or where there are none
 */
public record DateShape(
        @Nullable String order,
        boolean undecided,
        boolean twoDigitYears,
        @Nullable String language) {
    private static final int LONGEST = 40;

    private static final List<String> LANGUAGES = List.of("es", "fr", "pt", "de", "it", "nl");
    /** A day, a word, a year, such as "3 enero 2021". */
    private static final java.util.regex.Pattern NAMED_MONTH = java.util.regex.Pattern.compile(
            "(?:[0-9]{1,2}[ ./-]+(?:de )?)?\\p{L}{3,12}\\.?[ ,/-]+(?:de )?(?:[0-9]{1,2},? )?[0-9]{2,4}");

    /** Years of two digits are drafted as of the hundred years that end ten years from now. */
    public static int firstOfTwoDigitYears() {
        return Year.now(java.time.ZoneOffset.UTC).getValue() - 89;
    }

    /**
     * Empty where too few are dates.
     *
     * @param values tidied, none empty
     * @param percent of them that must be dates
     * @param spreadsheetFrom1904 from which day the file counts spreadsheet days, or null where it has none
     */
    public static Optional<DateShape> of(List<String> values, int percent, @Nullable Boolean spreadsheetFrom1904) {
        Optional<DateShape> best = Optional.empty();
        // At least one, and at least the share.
        long most = Math.max(1, (values.size() * (long) percent + 99) / 100) - 1;
        for (String language : languages(values, most, spreadsheetFrom1904)) {
            Locale locale = Locale.forLanguageTag(language);
            for (boolean twoDigits : new boolean[] {false, true}) {
                int years = twoDigits ? firstOfTwoDigitYears() : 0;
                long dayFirst = read(values, DateFormat.usual(Order.DMY, years, locale, spreadsheetFrom1904));
                long monthFirst = read(values, DateFormat.usual(Order.MDY, years, locale, spreadsheetFrom1904));
                if (Math.max(dayFirst, monthFirst) > most) {
                    most = Math.max(dayFirst, monthFirst);
                    String order = dayFirst == monthFirst ? null : dayFirst > monthFirst ? "dmy" : "mdy";
                    List<DateFormat> either = DateFormat.usual(null, years, locale, spreadsheetFrom1904);
                    boolean undecided = order == null && values.stream().anyMatch(value -> meanings(value, either) > 1);
                    best = Optional.of(
                            new DateShape(order, undecided, twoDigits, language.equals("en") ? null : language));
                }
            }
        }
        return best;
    }

    /** English first: another language has to read more, and is tried only where enough might be dates in it. */
    private static List<String> languages(List<String> values, long most, @Nullable Boolean spreadsheetFrom1904) {
        var languages = new ArrayList<>(List.of("en"));
        long named = values.stream()
                .filter(value ->
                        value.length() <= LONGEST && NAMED_MONTH.matcher(value).matches())
                .count();
        if (named > 0
                && named
                                + read(
                                        values,
                                        DateFormat.usual(
                                                null, firstOfTwoDigitYears(), Locale.ENGLISH, spreadsheetFrom1904))
                        > most) {
            languages.addAll(LANGUAGES);
        }
        return languages;
    }

    private static long read(List<String> values, List<DateFormat> formats) {
        Predicate<String> dated = value -> meanings(value, formats) > 0;
        return values.stream().filter(dated).count();
    }

    private static long meanings(String value, List<DateFormat> formats) {
        // Most texts of a file have no digit, and reading each in forty ways takes long.
        return value.length() > LONGEST || value.chars().noneMatch(Character::isDigit)
                ? 0
                : formats.stream()
                        .map(format -> format.read(value))
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .count();
    }
}
