package org.armslink.analytics.route;

import java.util.Arrays;
import java.util.TreeMap;

/**
 * Ways by the two places where they begin and end, packed: a question looks at the pairs of places, and only at the ways
 * between those that it is about.
 */
final class WaysByEnds {
    private final int[] origins;
    private final int[] destinations;
    /** Ways of pair n stand from position {@code starts[n]} on, ascending. */
    private final int[] starts;

    private final int[] ways;

    WaysByEnds(WayFacts facts, int size) {
        var counts = new TreeMap<Long, Integer>();
        for (int way = 0; way < size; way++) {
            counts.merge(ends(facts, way), 1, Integer::sum);
        }
        origins = new int[counts.size()];
        destinations = new int[counts.size()];
        starts = new int[counts.size() + 1];
        var numbers = new TreeMap<Long, Integer>();
        counts.forEach((ends, count) -> {
            int pair = numbers.size();
            numbers.put(ends, pair);
            origins[pair] = (int) (ends >> 32);
            destinations[pair] = (int) (long) ends;
            starts[pair + 1] = starts[pair] + count;
        });
        ways = new int[size];
        int[] next = starts.clone();
        for (int way = 0; way < size; way++) {
            ways[next[numbers.getOrDefault(ends(facts, way), 0)]++] = way;
        }
    }

    private static long ends(WayFacts facts, int way) {
        return (long) facts.origin(way) << 32 | facts.destination(way);
    }

    /** How many pairs of places. */
    int size() {
        return origins.length;
    }

    int origin(int pair) {
        return origins[pair];
    }

    int destination(int pair) {
        return destinations[pair];
    }

    int[] ways(int pair) {
        return Arrays.copyOfRange(ways, starts[pair], starts[pair + 1]);
    }
}
