package org.armslink.analytics.snapshot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.armslink.analytics.projection.OneMode;
import org.armslink.model.LinkType;

/**
 * Joins the records that meet in an event, and weighs by the rule. O(Σ k²) for events of k records.
 *
 * <p>A record that takes part in an event twice counts once. The time of a joined pair reaches from the earliest to the
 * latest of the links that made it. An event of more records than the rule's most makes no pairs, and is counted.
 */
final class OneModeLinks {
    /** A pair is some 100 bytes; more than this many do not fit a small machine, and mean a rule that fits the data badly. */
    private static final long MOST_PAIRS = 50_000_000;

    private final OneMode.Rule rule;
    private final Map<Long, double[]> weights = new HashMap<>();
    private final Map<Long, long[]> times = new HashMap<>();
    /** The only event that a pair was made of, or −1 where there are several. */
    private final Map<Long, Integer> onlyEvent = new HashMap<>();

    private final int most;
    private int event;
    private int events;
    private int tooLarge;
    private int largest;

    private OneModeLinks(OneMode oneMode) {
        this.rule = oneMode.rule();
        this.most = oneMode.most();
    }

    /** The links that were made, in the order of their ends, and of what. */
    record Made(LinkColumns links, OneModeOrigin origin) {}

    /**
     * @param links sorted, from and to node numbers
     * @param isEvent which of the nodes are events
     */
    static Made of(OneMode oneMode, LinkColumns links, boolean[] isEvent, LinkType[] types) {
        var made = new OneModeLinks(oneMode);
        int[][] touching = touching(links, isEvent);
        for (int event = 0; event < touching.length; event++) {
            int[] ofEvent = touching[event];
            if (ofEvent == null || ofEvent.length < 2) {
                continue;
            }
            int records = members(links, ofEvent, isEvent).length;
            if (records > made.most) {
                made.tooLarge++;
                made.largest = Math.max(made.largest, records);
                continue;
            }
            made.event = event;
            made.events++;
            if (oneMode.rule() == OneMode.Rule.HANDOVER) {
                made.handover(links, ofEvent, types);
            } else {
                made.meeting(links, ofEvent, isEvent);
            }
            if (made.weights.size() > MOST_PAIRS) {
                throw new IllegalStateException("The one-mode rule makes more than " + MOST_PAIRS
                        + " pairs; narrow the projection with a filter");
            }
        }
        return made.made();
    }

    private static int[] members(LinkColumns links, int[] ofEvent, boolean[] isEvent) {
        return Arrays.stream(ofEvent)
                .map(link -> isEvent[links.source[link]] ? links.target[link] : links.source[link])
                .distinct()
                .sorted()
                .toArray();
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
        int[] members = members(links, ofEvent, isEvent);
        if (members.length < 2) {
            return;
        }
        double weight = rule == OneMode.Rule.NEWMAN ? 1.0 / (members.length - 1) : 1;
        long from =
                Arrays.stream(ofEvent).mapToLong(link -> links.from(link)).min().orElseThrow();
        long to = Arrays.stream(ofEvent).mapToLong(link -> links.to(link)).max().orElseThrow();
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
                    long from = Math.min(links.from(gave), links.from(received));
                    long to = Math.max(links.to(gave), links.to(received));
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
        onlyEvent.merge(pair, event, (known, again) -> known.equals(again) ? known : -1);
    }

    private Made made() {
        var columns = new LinkColumns(true);
        int[] only = new int[weights.size()];
        weights.keySet().stream().sorted().forEach(pair -> {
            only[columns.count] = onlyEvent.getOrDefault(pair, -1);
            int one = (int) (pair >> 32);
            int other = pair.intValue();
            long[] time = times.getOrDefault(pair, new long[2]);
            double weight = weights.getOrDefault(pair, new double[1])[0];
            columns.add(one, other, 0, LinkColumns.NO_SIGHT, LinkColumns.NO_GRADE, weight, time[0], time[1]);
        });
        return new Made(columns, new OneModeOrigin(only, events, tooLarge, largest));
    }

    private static long[] span(long[] a, long[] b) {
        return new long[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])};
    }

    private static long pair(int one, int other) {
        return ((long) one << 32) | other;
    }
}
