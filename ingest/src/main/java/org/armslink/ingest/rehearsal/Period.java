package org.armslink.ingest.rehearsal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.armslink.model.Precision;
import org.armslink.model.Validity;

/** A time as a reader of dates knows it: both days, though the model's end is the first instant after. */
final class Period {
    private Period() {}

    static String of(Validity validity) {
        if (validity.precision() == Precision.UNKNOWN) {
            return "";
        }
        if (validity.precision() == Precision.INSTANT) {
            return validity.from().toString();
        }
        String from = validity.from().equals(Validity.OPEN_START)
                ? "…"
                : LocalDate.ofInstant(validity.from(), ZoneOffset.UTC).toString();
        String to = validity.to().equals(Validity.OPEN_END)
                ? "…"
                : LocalDate.ofInstant(validity.to().minusSeconds(1), ZoneOffset.UTC)
                        .toString();
        return from.equals(to) ? from : from + " to " + to;
    }
}
