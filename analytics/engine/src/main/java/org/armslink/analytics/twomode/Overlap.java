package org.armslink.analytics.twomode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Pairs of one kind by what they have in common of the other: records by shared events, events by shared records. Both projections are looked at
 * and neither takes the place of the network, after Everett and Borgatti: The dual-projection approach for two-mode networks (2013). The
 * overlap is Jaccard's: common / had by either. O(Σ over nodes of degree²) time, O(n) memory.
 */
public final class Overlap {
    private Overlap() {}

    /** Two nodes of one kind, the smaller number first. */
    public record Pair(int one, int other, int common, double overlap) {}

    /** @param pairs the highest overlap first, then the most in common; @param found how many there are */
    public record Result(List<Pair> pairs, long found) {}

    private static final Comparator<Pair> HIGHEST_FIRST = Comparator.comparingDouble((Pair pair) -> -pair.overlap())
            .thenComparingInt(pair -> -pair.common())
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::other);

    /**
     * @param of which kinds of nodes are paired, by node
     * @param least how much two must have in common, 1 or more
     * @param most how many pairs are kept, 1 or more
     */
    public static Result compute(TwoModes modes, boolean[] of, int least, int most, Run run) {
        if (least < 1 || most < 1) {
            throw new IllegalArgumentException("least and most are 1 or more, but were: " + least + " and " + most);
        }
        Graph graph = modes.graph();
        int n = graph.nodeCount();
        var kept = new PriorityQueue<Pair>(HIGHEST_FIRST.reversed());
        int[] common = new int[n];
        int[] met = new int[n];
        long found = 0;
        run.expect(n);
        for (int v = 0; v < n; v++) {
            run.step();
            if (!of[v]) {
                continue;
            }
            int count = 0;
            for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                int between = graph.neighbour(arc);
                for (int second = graph.begin(between); second < graph.end(between); second++) {
                    int u = graph.neighbour(second);
                    if (u > v && common[u]++ == 0) {
                        met[count++] = u;
                    }
                }
            }
            for (int i = 0; i < count; i++) {
                int u = met[i];
                if (common[u] >= least) {
                    found++;
                    int either = modes.degree(v) + modes.degree(u) - common[u];
                    kept.add(new Pair(v, u, common[u], (double) common[u] / either));
                    if (kept.size() > most) {
                        kept.remove();
                    }
                }
                common[u] = 0;
            }
        }
        var pairs = new ArrayList<>(kept);
        pairs.sort(HIGHEST_FIRST);
        return new Result(pairs, found);
    }
}
