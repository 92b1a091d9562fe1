package org.armslink.analytics.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.armslink.model.Validity;

/**
 * Which links of a snapshot count: those of some types, and those that may have held in a window. A link whose time is not known may have
 * held at any time, so it counts in every window.
 *
 * @param types names of link types; empty for all
 * @param from inclusive
 * @param to exclusive
 */
public record LinkChoice(SortedSet<String> types, Instant from, Instant to) {
    public static final LinkChoice ALL =
            new LinkChoice(Collections.emptySortedSet(), Validity.OPEN_START, Validity.OPEN_END);

    public LinkChoice {
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A window ends after it begins, but was: from " + date(from)
                    + ", inclusive, to " + date(to) + ", exclusive");
        }
    }

    /**
     * As it is asked for.
     *
     * @param from a date like 2021-12-31, inclusive, from its first second in UTC; empty for no limit
     * @param to the same, exclusive
     * @throws IllegalArgumentException for what is no date, and where the window does not end after it begins
     */
    public static LinkChoice of(Collection<String> types, String from, String to) {
        return new LinkChoice(
                new TreeSet<>(types),
                from.isEmpty() ? Validity.OPEN_START : instant("window-from", from),
                to.isEmpty() ? Validity.OPEN_END : instant("window-to", to));
    }

    private static Instant instant(String name, String date) {
        try {
            return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name + " is a date such as 2021-12-31, but was: " + date, e);
        }
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** The first day of the window as a date, empty for no limit: as {@link #of} takes it. */
    public String fromText() {
        return from.equals(Validity.OPEN_START) ? "" : date(from);
    }

    /** The day after the last of the window as a date, empty for no limit. */
    public String toText() {
        return to.equals(Validity.OPEN_END) ? "" : date(to);
    }

    private static String date(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    boolean takes(String type, long linkFrom, long linkTo) {
        return (types.isEmpty() || types.contains(type))
                && linkFrom < to.getEpochSecond()
                && linkTo > from.getEpochSecond();
    }

    /** In words, for what is said beside a result. */
    String text() {
        return (types.isEmpty() ? "of any type" : "of " + String.join(", ", types))
                + (fromText().isEmpty() ? "" : " from " + fromText())
                + (toText().isEmpty() ? "" : " until before " + toText());
    }
}
