package org.armslink.ingest.mapping;

import java.time.Instant;
import java.time.Year;
import java.util.Set;
import java.util.stream.Stream;
import org.armslink.ingest.RefusedRowException;
import org.armslink.ingest.mapping.Mapping.When;
import org.armslink.model.Claim;
import org.armslink.model.Precision;
import org.armslink.model.Status;
import org.armslink.model.Validity;
import org.jspecify.annotations.Nullable;

/** When a claim holds, by the dates of its row. */
final class Dated {
    private Dated() {}

    /**
     * The claim with the time at which it holds, and disputed if one of its dates is.
     *
     * @param days columns of dates that are not when it holds, but a property of it
     */
    static Claim claim(Claim claim, When valid, Set<String> days, RowValues row) {
        boolean disputed = Stream.concat(valid.days(), days.stream()).anyMatch(row::isDisputed);
        return as(held(claim, valid, row), disputed);
    }

    private static Claim held(Claim claim, When valid, RowValues row) {
        if (valid.day() != null) {
            Validity day = row.date(valid.day());
            return day == null ? claim : claim.at(day);
        }
        if (valid.from() != null || valid.to() != null) {
            Validity from = valid.from() == null ? null : row.date(valid.from());
            Validity to = valid.to() == null ? null : row.date(valid.to());
            return from == null && to == null ? claim : claim.at(span(valid, from, to));
        }
        if (valid.year() != null) {
            Object text = valid.year().of(row);
            if (text == null) {
                return claim;
            }
            if (!text.toString().matches("[0-9]{4}") || text.equals("0000") || text.equals("9999")) {
                throw new RefusedRowException(
                        String.join(", ", valid.year().names()), text.toString(), "is no year of four digits");
            }
            return claim.at(Validity.year(Year.parse(text.toString())));
        }
        return claim;
    }

    private static Claim as(Claim claim, boolean disputed) {
        return disputed ? claim.as(Status.DISPUTED) : claim;
    }

    /** From the first day that is known, or ever, to the last, or ever. */
    private static Validity span(When valid, @Nullable Validity from, @Nullable Validity to) {
        Instant first = from == null ? Validity.OPEN_START : from.from();
        Instant last = to == null ? Validity.OPEN_END : to.to();
        if (!first.isBefore(last)) {
            throw new RefusedRowException(
                    valid.from() + ", " + valid.to(), "", "the span ends before it begins; correct one of them");
        }
        return new Validity(first, last, Precision.INTERVAL);
    }
}
