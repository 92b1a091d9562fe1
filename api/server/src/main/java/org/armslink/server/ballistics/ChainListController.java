package org.armslink.server.ballistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.armslink.model.port.RecordView;
import org.armslink.model.port.RegisterReader;
import org.armslink.model.port.RegisterReader.JoinedCase;
import org.armslink.server.problem.Parameters;
import org.armslink.server.record.RecordResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /chains}: cases that examiners' hits join, those across most borders first. Leads join nothing. */
@RestController
final class ChainListController {
    private static final int MOST_JOINED = 100_000;

    private final RegisterReader registers;

    ChainListController(RegisterReader registers) {
        this.registers = registers;
    }

    /**
     * Cases joined with one another.
     *
     * @param cases in order of time
     * @param countries of the cases' owners, sorted
     */
    record ListedChain(List<RecordResponse> cases, List<String> countries, int hits) {}

    record ChainsResponse(List<ListedChain> chains, int total, boolean complete, String note) {}

    @GetMapping("/chains")
    ChainsResponse chains(
            Viewer viewer,
            @RequestParam(name = "acrossBorders", defaultValue = "false") boolean acrossBorders,
            @RequestParam(name = "offset", defaultValue = "0") int offset,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        Parameters.between("offset", offset, 0, Integer.MAX_VALUE);
        Parameters.between("limit", limit, 1, 1000);
        RegisterReader.JoinedCases joined = registers.listJoinedCases(viewer, MOST_JOINED);
        List<ListedChain> found = join(joined.cases()).stream()
                .filter(chain -> chain.cases().size() > 1)
                .filter(chain -> !acrossBorders || chain.countries().size() > 1)
                .toList();
        return new ChainsResponse(
                found.stream().skip(offset).limit(limit).toList(),
                found.size(),
                joined.complete() && found.size() - offset <= limit,
                joined.complete()
                        ? "Joined by confirmed hits only; leads join nothing."
                        : "Only the first " + MOST_JOINED + " links of hits were looked at: chains may be longer.");
    }

    private static List<ListedChain> join(List<JoinedCase> joined) {
        Map<Key, Key> parents = new TreeMap<>();
        Map<Key, RecordView> cases = new TreeMap<>();
        for (JoinedCase one : joined) {
            cases.put(one.record().key(), one.record());
            unite(parents, one.hit(), one.record().key());
        }
        Map<Key, List<RecordView>> members = new LinkedHashMap<>();
        cases.forEach((key, record) -> members.computeIfAbsent(root(parents, key), none -> new ArrayList<>())
                .add(record));
        Map<Key, Set<Key>> hits = new TreeMap<>();
        joined.forEach(one -> hits.computeIfAbsent(root(parents, one.hit()), none -> new HashSet<>())
                .add(one.hit()));
        var chains = new ArrayList<ListedChain>();
        members.forEach((root, records) ->
                chains.add(listed(records, hits.getOrDefault(root, Set.of()).size())));
        chains.sort(
                Comparator.comparing((ListedChain chain) -> -chain.countries().size())
                        .thenComparing(chain -> -chain.cases().size())
                        .thenComparing(chain -> chain.cases().get(0).key()));
        return chains;
    }

    private static ListedChain listed(List<RecordView> cases, int hits) {
        var inTime = new ArrayList<>(cases);
        inTime.sort(CaseChainController.IN_TIME);
        var countries = new TreeSet<String>();
        inTime.forEach(one -> countries.add(one.claim().owner().country()));
        return new ListedChain(RecordResponse.of(inTime), List.copyOf(countries), hits);
    }

    private static void unite(Map<Key, Key> parents, Key one, Key other) {
        parents.put(root(parents, one), root(parents, other));
    }

    private static Key root(Map<Key, Key> parents, Key of) {
        Key at = of;
        Key next = parents.getOrDefault(at, at);
        while (!next.equals(at)) {
            // Every other step is skipped the next time.
            Key after = parents.getOrDefault(next, next);
            parents.put(at, after);
            at = next;
            next = parents.getOrDefault(at, at);
        }
        return at;
    }
}
