package org.armslink.server.trace;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.Viewer;
import org.armslink.model.port.RecordView;
import org.armslink.model.port.RegisterReader;
import org.armslink.model.port.RegisterReader.Linked;
import org.armslink.server.problem.Parameters;
import org.armslink.server.record.RecordResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /traces}: trace requests by their status, with age and outcome. */
@RestController
final class TraceListController {
    private static final List<String> STATUSES =
            List.of("draft", "sent", "received", "answered", "commented", "closed");
    private static final int MOST_LINKS = 10_000;

    private final RegisterReader registers;
    private final Clock clock;

    TraceListController(RegisterReader registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    record Named(String key, String caption) {
        static Named of(RecordView record) {
            return new Named(record.key().text(), record.caption());
        }
    }

    /**
     * A request in the list.
     *
     * @param outcome of the latest answer, or empty
     * @param responses answers in sight
     * @param missing mandatory parts that the request does not have
     */
    record ListedTrace(
            RecordResponse request,
            String status,
            @Nullable Long ageDays,
            List<Named> firearms,
            String outcome,
            int responses,
            List<String> missing) {}

    /** @param counts by status, of all that there are; under the empty one those that say none */
    record TracesResponse(List<ListedTrace> traces, Map<String, Integer> counts, int total, boolean complete) {}

    @GetMapping("/traces")
    TracesResponse traces(
            Viewer viewer,
            @RequestParam(name = "status", defaultValue = "") String status,
            @RequestParam(name = "offset", defaultValue = "0") int offset,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        Parameters.between("offset", offset, 0, Integer.MAX_VALUE);
        Parameters.between("limit", limit, 1, 1000);
        if (!status.isEmpty()) {
            Parameters.oneOf("status", status, STATUSES);
        }
        RegisterReader.Page page = registers.listTraces(viewer, status, offset, limit);
        List<Key> keys = page.records().stream().map(RecordView::key).toList();
        RegisterReader.LinkedRecords linked =
                registers.listLinked(viewer, keys, Set.of(LinkType.CONCERNS, LinkType.ANSWERS), MOST_LINKS);
        Map<String, Integer> counts = registers.countTraces(viewer);
        Instant now = viewer.asksForNow() ? clock.instant() : viewer.asOf();
        return new TracesResponse(
                page.records().stream()
                        .map(request -> listed(request, linked.linked(), now))
                        .toList(),
                counts,
                status.isEmpty()
                        ? counts.values().stream().mapToInt(Integer::intValue).sum()
                        : counts.getOrDefault(status, 0),
                page.complete() && linked.complete());
    }

    private static ListedTrace listed(RecordView request, List<Linked> linked, Instant now) {
        var firearms = new ArrayList<Named>();
        var answers = new ArrayList<RecordView>();
        for (Linked one : linked) {
            if (one.of().equals(request.key())) {
                if (one.type() == LinkType.ANSWERS) {
                    answers.add(one.other());
                } else {
                    firearms.add(Named.of(one.other()));
                }
            }
        }
        String outcome = answers.stream()
                .max(Comparator.comparing(
                                (RecordView answer) -> answer.claim().validity().from())
                        .thenComparing(RecordView::key))
                .map(answer -> TraceClock.text(answer, "outcome"))
                .orElse("");
        return new ListedTrace(
                RecordResponse.of(request),
                TraceClock.text(request, "requestStatus"),
                TraceClock.age(request, now),
                firearms,
                outcome,
                answers.size(),
                TraceClock.missing(request));
    }
}
