package org.armslink.store.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.armslink.store.query.CypherFile;
import org.neo4j.driver.TransactionContext;

/**
 * Breadth-first from both ends, ring by ring, the smaller ring first. Of all shortest paths it takes the one whose keys
 * come first in order, from its start on: the database's own shortest path takes any, which may depend on what is
 * withheld.
 */
final class PathSearch {
    /** Records that a search may come by: some seconds of work. */
    private static final int MOST_RECORDS = 300_000;

    private final TransactionContext tx;
    private final List<Long> sights;
    private final int maxSteps;

    PathSearch(TransactionContext tx, List<Long> sights, int maxSteps) {
        this.tx = tx;
        this.sights = sights;
        this.maxSteps = maxSteps;
    }

    /** One side: how far each record is from its end, and from which nearer records it is reached. */
    private static final class Side {
        private final String otherEnd;
        private final Map<String, Integer> distance = new HashMap<>();
        private final Map<String, List<String>> nearer = new HashMap<>();
        private List<String> ring;
        private int steps;

        Side(String end, String otherEnd) {
            this.otherEnd = otherEnd;
            distance.put(end, 0);
            ring = List.of(end);
        }
    }

    /** The keys of a path from the one to the other, both among them. */
    Optional<List<String>> find(String from, String to) {
        if (from.equals(to)) {
            return Optional.of(List.of(from));
        }
        var start = new Side(from, to);
        var end = new Side(to, from);
        while (start.steps + end.steps < maxSteps && !start.ring.isEmpty() && !end.ring.isEmpty()) {
            Side side = start.ring.size() <= end.ring.size() ? start : end;
            Side other = side == start ? end : start;
            advance(side);
            Set<String> met = new HashSet<>(side.ring);
            met.retainAll(other.distance.keySet());
            if (!met.isEmpty()) {
                return Optional.of(first(start, end, met, from));
            }
        }
        return Optional.empty();
    }

    private void advance(Side side) {
        var next = new ArrayList<String>();
        int steps = side.steps + 1;
        tx.run(CypherFile.of("path/next").text(), Map.of("keys", side.ring, "end", side.otherEnd, "sights", sights))
                .forEachRemaining(row -> {
                    String key = row.get("key").asString();
                    if (!side.distance.containsKey(key)) {
                        side.distance.put(key, steps);
                        side.nearer.put(key, row.get("from").asList(value -> value.asString()));
                        next.add(key);
                    }
                });
        if (side.distance.size() > MOST_RECORDS) {
            throw new IllegalStateException("The search for a path came by more than " + MOST_RECORDS
                    + " records and was given up. Ask for fewer steps, or between other records.");
        }
        side.ring = next;
        side.steps = steps;
    }

    /** Puts the halves together; both know only shortest ways, and all met records lie at the same distance. */
    private static List<String> first(Side start, Side end, Set<String> met, String from) {
        var onward = new HashMap<String, Set<String>>();
        Set<String> level = met;
        while (!level.isEmpty()) {
            var before = new HashSet<String>();
            for (String key : level) {
                for (String nearer : start.nearer.getOrDefault(key, List.of())) {
                    onward.computeIfAbsent(nearer, k -> new TreeSet<>()).add(key);
                    before.add(nearer);
                }
            }
            level = before;
        }
        var path = new ArrayList<String>();
        String at = from;
        path.add(at);
        while (!met.contains(at)) {
            at = Collections.min(onward.getOrDefault(at, Set.of()));
            path.add(at);
        }
        while (!end.nearer.getOrDefault(at, List.of()).isEmpty()) {
            at = Collections.min(end.nearer.getOrDefault(at, List.of()));
            path.add(at);
        }
        return path;
    }
}
