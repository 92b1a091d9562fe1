package org.armslink.server.trace;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
import org.armslink.model.port.RegisterReader;
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
    private static final int YEARS_OF_MANUFACTURE = 30;
    private static final int YEARS_OF_OTHERS = 20;
    private static final int MOST_LINKS = 10_000;

    private final LinkedRecords linked;
    private final RecordReader records;
    private final RegisterReader registers;
    private final Clock clock;

    TraceController(LinkedRecords linked, RecordReader records, RegisterReader registers, Clock clock) {
        this.linked = linked;
        this.records = records;
        this.registers = registers;
        this.clock = clock;
    }

    /** @param mustBeKept yes, no, or unknown: what the Instrument asks for; a country may keep them longer */
    record Step(
            RecordResponse event,
            String mustBeKept,
            @Nullable Instant mustBeKeptUntil) {}

    /**
     * Where a request stood.
     *
     * @param status sent, received, answered, commented, closed or empty
     * @param recordedUntil null while it stands
     */
    record Standing(
            String status,
            String comment,
            Instant recordedAt,
            @Nullable Instant recordedUntil) {}

    /** A step in the firearm's life that an answer established; the answer by its key. */
    record Established(String response, RecordResponse event) {}

    /**
     * The whole of a trace.
     *
     * @param history where the request stood and what was said, newest first
     * @param missing mandatory parts that the request does not have
     */
    record TraceResponse(
            RecordResponse request,
            List<RecordResponse> firearms,
            List<RecordResponse> responses,
            List<Established> established,
            List<Standing> history,
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
        RegisterReader.LinkedRecords established = registers.listLinked(
                viewer, responses.stream().map(RecordView::key).toList(), Set.of(LinkType.ESTABLISHES), MOST_LINKS);
        complete &= established.complete();
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
                established.linked().stream()
                        .map(one -> new Established(one.of().text(), RecordResponse.of(one.other())))
                        .toList(),
                history(viewer, request),
                TraceClock.age(request, now),
                TraceClock.missing(request),
                next.country(),
                next.why(),
                events.stream().map(event -> step(event, now)).toList(),
                complete);
    }

    private List<Standing> history(Viewer viewer, RecordView request) {
        var versions = new ArrayList<RecordView>();
        versions.add(request);
        versions.addAll(records.listEarlierVersions(viewer, request.key()));
        return versions.stream()
                .map(version -> new Standing(
                        text(version, "requestStatus"),
                        text(version, "comment"),
                        Instant.ofEpochSecond(version.claim().recordedAt()),
                        RecordResponse.time(version.claim().recordedUntil())))
                .toList();
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
        return TraceClock.text(record, property);
    }
}
