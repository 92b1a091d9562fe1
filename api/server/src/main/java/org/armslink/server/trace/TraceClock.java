package org.armslink.server.trace;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.armslink.model.Validity;
import org.armslink.model.port.RecordView;
import org.jspecify.annotations.Nullable;

/** What can be told of a trace request by itself: how old it is, and what it lacks. */
final class TraceClock {
    /** What the International Tracing Instrument asks of a request. */
    private static final List<String> MANDATORY = List.of("whyIllicit", "markings", "type", "calibre", "intendedUse");

    private TraceClock() {}

    /** Days since the request is said to have been sent; null if that is not known. */
    static @Nullable Long age(RecordView request, Instant now) {
        Validity sent = request.claim().validity();
        return sent.from().equals(Validity.OPEN_START) ? null : ChronoUnit.DAYS.between(sent.from(), now);
    }

    /** Mandatory parts that the request does not have. */
    static List<String> missing(RecordView request) {
        return MANDATORY.stream().filter(part -> text(request, part).isBlank()).toList();
    }

    static String text(RecordView record, String property) {
        return record.properties().getOrDefault(property, "").toString();
    }
}
