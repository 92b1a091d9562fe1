package org.armslink.analytics.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.armslink.model.Grade;
import org.armslink.model.Validity;

/**
 * Which links of a snapshot count: those of some types, those that may have held in a window, and those graded well enough. A link whose time is not
 * known may have held at any time, so it counts in every window. Grades of two schemes cannot be compared: where a grade of one is the minimum, links
 * graded in the other do not count unless a minimum is named for it too.
 *
 * @param types names of link types; empty for all
 * @param from inclusive
 * @param to exclusive
 * @param minimumGrades by scheme; empty for all grades of all schemes
 */
public record LinkChoice(SortedSet<String> types, Instant from, Instant to, SortedMap<String, Grade> minimumGrades) {
    public static final LinkChoice ALL = new LinkChoice(
            Collections.emptySortedSet(), Validity.OPEN_START, Validity.OPEN_END, Collections.emptySortedMap());

    public LinkChoice {
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
        minimumGrades = Collections.unmodifiableSortedMap(new TreeMap<>(minimumGrades));
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
                to.isEmpty() ? Validity.OPEN_END : instant("window-to", to),
                Collections.emptySortedMap());
    }

    /**
     * The same types and window, and of these the links that are graded so or better, in both halves of their grade.
     *
     * @param grades such as 4x4:B2, at most one of each scheme; none for all
     * @throws IllegalArgumentException for what is no grade, and for two of one scheme
     */
    public LinkChoice graded(Collection<String> grades) {
        var minimum = new TreeMap<String, Grade>();
        for (String text : grades) {
            Grade grade;
            try {
                grade = Grade.parse(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("minimum-grade names grades such as 4x4:B2. " + e.getMessage(), e);
            }
            Grade other = minimum.put(grade.scheme(), grade);
            if (other != null) {
                throw new IllegalArgumentException(
                        "minimum-grade names one grade of a scheme at most, but was: " + other + " and " + grade);
            }
        }
        return new LinkChoice(types, from, to, minimum);
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

    boolean takesType(String type) {
        return types.isEmpty() || types.contains(type);
    }

    boolean takesTime(long linkFrom, long linkTo) {
        return linkFrom < to.getEpochSecond() && linkTo > from.getEpochSecond();
    }

    /** As {@link #graded} takes them, blanks between. */
    public String gradesText() {
        return minimumGrades.values().stream().map(Grade::toString).collect(Collectors.joining(" "));
    }

    /** By the number of the grade. */
    boolean[] gradesTaken() {
        boolean[] taken = new boolean[Grade.all().size()];
        for (Grade grade : Grade.all()) {
            Grade minimum = minimumGrades.get(grade.scheme());
            taken[grade.number()] = minimumGrades.isEmpty() || (minimum != null && grade.isAtLeast(minimum));
        }
        return taken;
    }

    /** In words, behind what {@link #text} says: how many links did not count for their grade alone, and why. */
    String leftOutText(int[] byGrade) {
        if (minimumGrades.isEmpty()) {
            return "";
        }
        int weaker = 0;
        int notCompared = 0;
        var schemes = new TreeSet<String>();
        for (Grade grade : Grade.all()) {
            int links = byGrade[grade.number()];
            if (minimumGrades.containsKey(grade.scheme())) {
                weaker += links;
            } else if (links > 0) {
                notCompared += links;
                schemes.add(grade.scheme());
            }
        }
        return " Left out for their grade: " + weaker + " links whose source or information is graded weaker"
                + (notCompared == 0
                        ? "."
                        : ", and " + notCompared + " graded in another scheme (" + String.join(", ", schemes)
                                + "), which cannot be compared: name a minimum grade of it too, and they count by that.");
    }

    /** In words, for what is said beside a result. */
    String text() {
        return (types.isEmpty() ? "of any type" : "of " + String.join(", ", types))
                + (fromText().isEmpty() ? "" : " from " + fromText())
                + (toText().isEmpty() ? "" : " until before " + toText())
                + (minimumGrades.isEmpty() ? "" : " graded " + gradesText().replace(" ", " or ") + " or better");
    }
}
