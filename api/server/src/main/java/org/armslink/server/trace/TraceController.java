package org.armslink.server.trace;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.Validity;
import org.armslink.model.Viewer;
import org.armslink.model.port.RecordReader;
import org.armslink.model.port.RecordView;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
import org.armslink.server.record.LinkedRecords;
import org.armslink.server.record.RecordResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /traces/{key}}: a trace request with its answers and its clock: how old it is, whom to ask next, and whether
 * records of the firearm's steps must still be kept.
 *
 * <p>How long: International Tracing Instrument (2005), paragraph 12: records of manufacture at least 30 years, all others
 * at least 20.
 */
@RestController
final class TraceController {
    private static final List<String> MANDATORY = List.of("whyIllicit", "markings", "type", "calibre", "intendedUse");
    private static final int YEARS_OF_MANUFACTURE = 30;
    private static final int YEARS_OF_OTHERS = 20;

    private final LinkedRecords linked;
    private final RecordReader records;
    private final Clock clock;

    TraceController(LinkedRecords linked, RecordReader records, Clock clock) {
        this.linked = linked;
        this.records = records;
        this.clock = clock;
    }

    /** @param mustBeKept yes, no, or unknown: what the Instrument asks for; a country may keep them longer */
    record Step(
            RecordResponse event,
            String mustBeKept,
            @Nullable Instant mustBeKeptUntil) {}

    /** @param missing mandatory parts that the request does not have */
    record TraceResponse(
            RecordResponse request,
            List<RecordResponse> firearms,
            List<RecordResponse> responses,
            @Nullable Long ageDays,
            List<String> missing,
            String nextCountry,
            String nextCountryWhy,
            List<Step> steps,
            boolean complete) {}

    @GetMapping("/traces/{key}")
    TraceResponse trace(Viewer viewer, @PathVariable("key") String text) {
        Key key = Parameters.key("key", text);
        RecordView request = records.findRecord(viewer, key)
                .filter(record -> record.label() == Label.TRACE_REQUEST)
                .orElseThrow(() -> ProblemException.notFound("trace request", text));
        LinkedRecords.Others firearms = linked.of(viewer, key, Set.of(LinkType.CONCERNS));
        LinkedRecords.Others answers = linked.of(viewer, key, Set.of(LinkType.ANSWERS));
        boolean complete = firearms.complete() && answers.complete();
        var responses = new ArrayList<>(answers.records());
        responses.sort(Comparator.comparing(
                        (RecordView answer) -> answer.claim().validity().from())
                .thenComparing(RecordView::key));
        var events = new ArrayList<RecordView>();
        for (RecordView firearm : firearms.records()) {
            LinkedRecords.Others found = linked.of(viewer, firearm.key(), Set.of(LinkType.OF));
            complete &= found.complete();
            events.addAll(found.records());
        }
        events.sort(Comparator.comparing(
                        (RecordView event) -> event.claim().validity().from())
                .thenComparing(RecordView::key));
        Instant now = viewer.asksForNow() ? clock.instant() : viewer.asOf();
        Next next = next(request, firearms.records(), responses);
        return new TraceResponse(
                RecordResponse.of(request),
                RecordResponse.of(firearms.records()),
                RecordResponse.of(responses),
                age(request, now),
                MANDATORY.stream().filter(part -> text(request, part).isBlank()).toList(),
                next.country(),
                next.why(),
                events.stream().map(event -> step(event, now)).toList(),
                complete);
    }

    /** Days since the request is said to have been sent; null if that is not known. */
    private static @Nullable Long age(RecordView request, Instant now) {
        Validity sent = request.claim().validity();
        return sent.from().equals(Validity.OPEN_START) ? null : ChronoUnit.DAYS.between(sent.from(), now);
    }

    private record Next(String country, String why) {}

    /** The latest answer's own word, else the country of manufacture if it has not been asked. */
    private static Next next(RecordView request, List<RecordView> firearms, List<RecordView> responses) {
        for (int i = responses.size() - 1; i >= 0; i--) {
            String country = text(responses.get(i), "nextCountry");
            if (!country.isEmpty()) {
                return new Next(
                        country, "named by the answer " + responses.get(i).caption());
            }
        }
        String asked = text(request, "addressedTo");
        for (RecordView firearm : firearms) {
            String made = text(firearm, "countryOfManufacture");
            if (!made.isEmpty() && !made.equals(asked)) {
                return new Next(made, "the country of manufacture, which this request was not addressed to");
            }
        }
        return new Next("", asked.isEmpty() ? "no country is known" : "no other country than " + asked + " is known");
    }

    private static Step step(RecordView event, Instant now) {
        Validity when = event.claim().validity();
        if (when.from().equals(Validity.OPEN_START) || when.to().equals(Validity.OPEN_END)) {
            return new Step(RecordResponse.of(event), "unknown", null);
        }
        int years = text(event, "kind").equals("manufactured") ? YEARS_OF_MANUFACTURE : YEARS_OF_OTHERS;
        Instant earliest = when.from().atZone(ZoneOffset.UTC).plusYears(years).toInstant();
        Instant latest = when.to().atZone(ZoneOffset.UTC).plusYears(years).toInstant();
        String kept = now.isBefore(earliest) ? "yes" : now.isBefore(latest) ? "unknown" : "no";
        return new Step(RecordResponse.of(event), kept, latest);
    }

    private static String text(RecordView record, String property) {
        return record.properties().getOrDefault(property, "").toString();
    }
}
