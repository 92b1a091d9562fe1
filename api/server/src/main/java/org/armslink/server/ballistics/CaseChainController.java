package org.armslink.server.ballistics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.Viewer;
import org.armslink.model.port.RecordReader;
import org.armslink.model.port.RecordView;
import org.armslink.model.port.RegisterReader;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
import org.armslink.server.record.LinkedRecords;
import org.armslink.server.record.RecordResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /cases/{key}/chain}: the cases that examiners' hits join, across borders, in the order of time. Leads that nobody
 * confirmed join nothing.
 */
@RestController
final class CaseChainController {
    /** By when they are said to have been; those of which that is not known first. */
    static final Comparator<RecordView> IN_TIME = Comparator.comparing(
                    (RecordView one) -> one.claim().validity().from())
            .thenComparing(one -> one.claim().validity().to())
            .thenComparing(RecordView::key);

    private static final int MOST_CASES = 200;

    private final LinkedRecords linked;
    private final RecordReader records;
    private final RegisterReader registers;

    CaseChainController(LinkedRecords linked, RecordReader records, RegisterReader registers) {
        this.linked = linked;
        this.records = records;
        this.registers = registers;
    }

    /** @param cases keys of the cases it joins */
    record Hit(RecordResponse hit, List<String> cases) {}

    /** A lead that nobody confirmed, with the cases of its exhibits; it joins nothing. */
    record UnconfirmedLead(RecordResponse lead, List<RecordResponse> cases) {}

    /** What was recovered in a case, by the case's key. */
    record CaseExhibit(String ofCase, RecordResponse exhibit) {}

    /**
     * A chain.
     *
     * @param leads on exhibits of these cases; none unless they are asked for
     * @param countries of the cases' owners, sorted
     */
    record ChainResponse(
            List<RecordResponse> cases,
            List<Hit> hits,
            List<CaseExhibit> exhibits,
            List<UnconfirmedLead> leads,
            List<String> countries,
            boolean complete,
            String note) {}

    @GetMapping("/cases/{key}/chain")
    ChainResponse chain(
            Viewer viewer,
            @PathVariable("key") String text,
            @RequestParam(name = "leads", defaultValue = "false") boolean withLeads) {
        Key start = Parameters.key("key", text);
        RecordView first = records.findRecord(viewer, start)
                .filter(record -> record.label() == Label.CASE)
                .orElseThrow(() -> ProblemException.notFound("case", text));
        Map<Key, RecordView> cases = new TreeMap<>();
        Map<Key, RecordView> hits = new TreeMap<>();
        Map<Key, List<String>> joined = new TreeMap<>();
        cases.put(start, first);
        var open = new ArrayDeque<Key>(List.of(start));
        boolean complete = true;
        while (!open.isEmpty()) {
            LinkedRecords.Others found = linked.of(viewer, open.remove(), Set.of(LinkType.LINKS));
            complete &= found.complete();
            for (RecordView hit : found.records()) {
                if (hits.put(hit.key(), hit) != null) {
                    continue;
                }
                LinkedRecords.Others ends = linked.of(viewer, hit.key(), Set.of(LinkType.LINKS));
                complete &= ends.complete();
                joined.put(
                        hit.key(),
                        ends.records().stream()
                                .map(one -> one.key().text())
                                .sorted()
                                .toList());
                for (RecordView one : ends.records()) {
                    if (cases.size() >= MOST_CASES && !cases.containsKey(one.key())) {
                        complete = false;
                    } else if (cases.put(one.key(), one) == null) {
                        open.add(one.key());
                    }
                }
            }
        }
        Leads leads = Leads.on(cases.keySet(), registers, viewer);
        return response(cases, hits, joined, leads, withLeads, complete && leads.complete());
    }

    private static ChainResponse response(
            Map<Key, RecordView> cases,
            Map<Key, RecordView> hits,
            Map<Key, List<String>> joined,
            Leads leads,
            boolean withLeads,
            boolean complete) {
        var inTime = new ArrayList<>(cases.values());
        inTime.sort(IN_TIME);
        var countries = new TreeSet<String>();
        inTime.forEach(one -> countries.add(one.claim().owner().country()));
        return new ChainResponse(
                RecordResponse.of(inTime),
                hits.values().stream()
                        .map(hit -> new Hit(RecordResponse.of(hit), joined.getOrDefault(hit.key(), List.of())))
                        .toList(),
                leads.exhibits().entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream()
                                .map(exhibit -> new CaseExhibit(entry.getKey().text(), RecordResponse.of(exhibit))))
                        .toList(),
                withLeads
                        ? leads.leads().stream()
                                .map(lead -> new UnconfirmedLead(
                                        RecordResponse.of(lead.lead()), RecordResponse.of(lead.cases())))
                                .toList()
                        : List.of(),
                List.copyOf(countries),
                complete,
                complete
                        ? "Joined by confirmed hits only; leads join nothing. Cases whose date is not known come first."
                        : "Cut off: there are more cases than are shown.");
    }
}
