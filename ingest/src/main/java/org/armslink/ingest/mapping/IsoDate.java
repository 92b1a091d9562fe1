package org.armslink.ingest.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.armslink.model.Validity;
import org.jspecify.annotations.Nullable;

/** Dates in texts, as ISO 8601 writes them and no finer than they are known: 2022-05-03, 2022-05, 2022. */
final class IsoDate {
    private static final String WRITTEN = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

    private IsoDate() {}

    /** Null for a span of days, which is no one date. */
    static @Nullable String of(Validity date) {
        LocalDate first = LocalDate.ofInstant(date.from(), ZoneOffset.UTC);
        return switch (date.precision()) {
            case DAY, INSTANT -> first.toString();
            case MONTH -> YearMonth.from(first).toString();
            case YEAR -> first.toString().substring(0, 4);
            case INTERVAL, UNKNOWN -> null;
        };
    }

    static boolean isOne(String text) {
        if (!text.matches(WRITTEN)) {
            return false;
        }
        try {
            switch (text.length()) {
                case 4 -> Year.parse(text);
                case 7 -> YearMonth.parse(text);
                default -> LocalDate.parse(text);
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
