package org.armslink.ingest.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.armslink.model.Precision;
import org.armslink.model.Validity;

/** How finely a time comes to be known: the true time always lies within, so true ways are never contradicted. */
final class Clocks {
    private final Invention invent;

    Clocks(Invention invent) {
        this.invent = invent;
    }

    /** Mostly to some hours or the day, sometimes to three days, rarely to the month. */
    Validity around(Instant truth) {
        LocalDate day = truth.atZone(ZoneOffset.UTC).toLocalDate();
        return switch (invent.weighted(55, 33, 10, 2)) {
            case 0 -> hours(truth);
            case 1 -> Validity.day(day);
            case 2 -> Validity.days(day.minusDays(1), day.plusDays(1));
            default -> Validity.month(YearMonth.from(day));
        };
    }

    /** Two hours before to two hours after. */
    static Validity hours(Instant truth) {
        return new Validity(truth.minusSeconds(7_200), truth.plusSeconds(7_200), Precision.INTERVAL);
    }
}
