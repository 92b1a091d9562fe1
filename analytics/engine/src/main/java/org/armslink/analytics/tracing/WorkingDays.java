package org.armslink.analytics.tracing;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday. Public holidays are not known here, so a span over one is longer than it is counted. */
final class WorkingDays {
    private WorkingDays() {}

    /**
     * The last day of a span of so many consecutive working days. A Saturday or Sunday belongs to the span that begins before it;
     * a span that begins on one begins on the Monday after.
     *
     * @param first days since 1970-01-01
     * @param working 1 or more
     */
    static long lastOf(long first, int working) {
        LocalDate day = LocalDate.ofEpochDay(first);
        int left = working - (isWorking(day) ? 1 : 0);
        while (left > 0) {
            day = day.plusDays(1);
            left -= isWorking(day) ? 1 : 0;
        }
        return day.toEpochDay();
    }

    private static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
