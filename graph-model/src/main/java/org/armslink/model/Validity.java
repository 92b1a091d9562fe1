package org.armslink.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * When something is said to hold or to have happened: from the earliest instant, inclusive, to the latest, exclusive, in
 * UTC. A date is its whole day.
 *
 * <p>For a state (owned, located) it is the span through which it held; for an event (sold, seized, departed) the span
 * within which it happened.
 */
public record Validity(Instant from, Instant to, Precision precision) {
    /** Earlier than everything: 0001-01-01. */
    public static final Instant OPEN_START = Instant.parse("0001-01-01T00:00:00Z");
    /** Later than everything: 9999-12-31. */
    public static final Instant OPEN_END = Instant.parse("9999-12-31T00:00:00Z");

    public static final Validity UNKNOWN = new Validity(OPEN_START, OPEN_END, Precision.UNKNOWN);

    public Validity {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A validity ends after it begins, but was: " + from + " to " + to);
        }
        if (from.isBefore(OPEN_START) || to.isAfter(OPEN_END)) {
            throw new IllegalArgumentException(
                    "A validity lies between " + OPEN_START + " and " + OPEN_END + ", but was: " + from + " to " + to);
        }
    }

    public static Validity day(LocalDate day) {
        return new Validity(start(day), start(day.plusDays(1)), Precision.DAY);
    }

    public static Validity month(YearMonth month) {
        return new Validity(start(month.atDay(1)), start(month.plusMonths(1).atDay(1)), Precision.MONTH);
    }

    public static Validity year(Year year) {
        return new Validity(start(year.atDay(1)), start(year.plusYears(1).atDay(1)), Precision.YEAR);
    }

    /** One second long. */
    public static Validity instant(Instant at) {
        return new Validity(at, at.plusSeconds(1), Precision.INSTANT);
    }

    /** From the first day's start to the last day's end. */
    public static Validity days(LocalDate first, LocalDate last) {
        return new Validity(start(first), start(last.plusDays(1)), Precision.INTERVAL);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
