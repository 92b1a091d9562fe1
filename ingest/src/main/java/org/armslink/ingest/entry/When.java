package org.armslink.ingest.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.armslink.model.Validity;

/** Times as ISO 8601 writes them, each as precise as it is written. */
public final class When {
    private When() {}

    /**
     * A day ({@code 2026-11-23}), month, year, instant, or an interval of days ({@code 2026-11-20/2026-11-23}, its last day
     * included); empty for a time that is not known.
     */
    public static Validity parse(String text) {
        try {
            int slash = text.indexOf('/');
            if (text.isBlank()) {
                return Validity.UNKNOWN;
            }
            if (slash > 0) {
                return Validity.days(
                        LocalDate.parse(text.substring(0, slash)), LocalDate.parse(text.substring(slash + 1)));
            }
            if (text.indexOf('T') > 0) {
                return Validity.instant(Instant.parse(text));
            }
            return switch (text.length()) {
                case 4 -> Validity.year(Year.parse(text));
                case 7 -> Validity.month(YearMonth.parse(text));
                default -> Validity.day(LocalDate.parse(text));
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "must be a day such as 2026-11-23, a month 2026-11, a year 2026, an instant 2026-11-23T21:40:00Z or"
                            + " two days 2026-11-20/2026-11-23, the earlier first",
                    e);
        }
    }
}
