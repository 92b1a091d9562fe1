package org.armslink.analytics.route;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Stretches of the calendar, in UTC, by which a trend is shown. */
public enum Period {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    Period(int months) {
        this.months = months;
    }

    /** As asked for: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first second of the period in which the second lies. */
    public long begin(long second) {
        LocalDate day = Instant.ofEpochSecond(second).atZone(ZoneOffset.UTC).toLocalDate();
        int month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    /** The first second after the period that begins with this second. */
    public long end(long begin) {
        return Instant.ofEpochSecond(begin)
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .plusMonths(months)
                .atStartOfDay()
                .toEpochSecond(ZoneOffset.UTC);
    }

    /** Such as 2021-03, 2021-Q1 or 2021. */
    public String name(long begin) {
        LocalDate day = Instant.ofEpochSecond(begin).atZone(ZoneOffset.UTC).toLocalDate();
        return switch (this) {
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", day.getYear(), day.getMonthValue());
            case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", day.getYear(), (day.getMonthValue() - 1) / 3 + 1);
            case YEAR -> String.format(Locale.ROOT, "%04d", day.getYear());
        };
    }
}
