package org.armslink.analytics.snapshot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.armslink.analytics.projection.OneMode;
import org.armslink.model.Digest;
import org.armslink.model.Key;
import org.armslink.model.LinkType;

/**
 * Joins the records that meet in an event, and weighs by the rule. O(Σ k²) for events of k records.
 *
 * <p>A record that takes part in an event twice counts once. The time of a joined pair reaches from the earliest to the
 * latest of the links that made it.
 */
final class OneModeLinks {
    /** A pair is some 100 bytes; more than this many do not fit a small machine, and mean a rule that fits the data badly. */
    private static final long MOST_PAIRS = 50_000_000;

    private final OneMode.Rule rule;
    private final Key[] keys;
    private final Map<Long, double[]> weights = new HashMap<>();
    private final Map<Long, long[]> times = new HashMap<>();

    private OneModeLinks(OneMode.Rule rule, Key[] keys) {
        this.rule = rule;
        this.keys = keys;
    }

    /**
     * @param links sorted, from and to node numbers
     * @param isEvent which of the nodes are events
     * @param keys of the nodes
     */
    static LinkColumns of(OneMode.Rule rule, LinkColumns links, boolean[] isEvent, Key[] keys, LinkType[] types) {
        var made = new OneModeLinks(rule, keys);
        int[][] touching = touching(links, isEvent);
        for (int[] ofEvent : touching) {
            if (ofEvent == null || ofEvent.length < 2) {
                continue;
            }
            if (rule == OneMode.Rule.HANDOVER) {
                made.handover(links, ofEvent, types);
            } else {
                made.meeting(links, ofEvent, isEvent);
            }
            if (made.weights.size() > MOST_PAIRS) {
                throw new IllegalStateException("The one-mode rule makes more than " + MOST_PAIRS
                        + " pairs; narrow the projection with a filter");
            }
        }
        return made.columns();
    }

    /** The links of each event, by its node number. */
    private static int[][] touching(LinkColumns links, boolean[] isEvent) {
        int[][] touching = new int[isEvent.length][];
        int[] counts = new int[isEvent.length];
        for (int link = 0; link < links.count; link++) {
            if (!isEvent[links.source[link]] && !isEvent[links.target[link]]) {
                continue; // a type that may touch the events but here joins two others
            }
            int event = isEvent[links.source[link]] ? links.source[link] : links.target[link];
            int[] row = touching[event] == null ? new int[2] : touching[event];
            touching[event] = counts[event] == row.length ? Arrays.copyOf(row, 2 * row.length) : row;
            touching[event][counts[event]++] = link;
        }
        for (int v = 0; v < touching.length; v++) {
            if (touching[v] != null) {
                touching[v] = Arrays.copyOf(touching[v], counts[v]);
            }
        }
        return touching;
    }

    private void meeting(LinkColumns links, int[] ofEvent, boolean[] isEvent) {
        int[] members = Arrays.stream(ofEvent)
                .map(link -> isEvent[links.source[link]] ? links.target[link] : links.source[link])
                .distinct()
                .sorted()
                .toArray();
        if (members.length < 2) {
            return;
        }
        double weight = rule == OneMode.Rule.NEWMAN ? 1.0 / (members.length - 1) : 1;
        long from =
                Arrays.stream(ofEvent).mapToLong(link -> links.from[link]).min().orElseThrow();
        long to = Arrays.stream(ofEvent).mapToLong(link -> links.to[link]).max().orElseThrow();
        for (int i = 0; i < members.length; i++) {
            for (int j = i + 1; j < members.length; j++) {
                add(members[i], members[j], weight, from, to);
            }
        }
    }

    private void handover(LinkColumns links, int[] ofEvent, LinkType[] types) {
        var pairs = new HashMap<Long, long[]>();
        for (int gave : ofEvent) {
            for (int received : ofEvent) {
                if (types[links.type[gave]] == LinkType.FROM_PARTY
                        && types[links.type[received]] == LinkType.TO_PARTY) {
                    long pair = pair(links.target[gave], links.target[received]);
                    long from = Math.min(links.from[gave], links.from[received]);
                    long to = Math.max(links.to[gave], links.to[received]);
                    pairs.merge(pair, new long[] {from, to}, OneModeLinks::span);
                }
            }
        }
        pairs.forEach((pair, time) -> add((int) (pair >> 32), pair.intValue(), 1, time[0], time[1]));
    }

    private void add(int one, int other, double weight, long from, long to) {
        long pair = pair(one, other);
        weights.computeIfAbsent(pair, none -> new double[1])[0] += weight;
        times.merge(pair, new long[] {from, to}, OneModeLinks::span);
    }

    private LinkColumns columns() {
        var columns = new LinkColumns();
        weights.keySet().stream().sorted().forEach(pair -> {
            int one = (int) (pair >> 32);
            int other = pair.intValue();
            long[] time = times.getOrDefault(pair, new long[2]);
            double weight = weights.getOrDefault(pair, new double[1])[0];
            String key = Digest.of(keys[one].text().length() + "." + keys[one] + keys[other]);
            columns.add(one, other, 0, weight, time[0], time[1], rule.text() + "-" + key);
        });
        return columns;
    }

    private static long[] span(long[] a, long[] b) {
        return new long[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])};
    }

    private static long pair(int one, int other) {
        return ((long) one << 32) | other;
    }
}
