package org.armslink.analytics.disruption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.armslink.analytics.component.Blocks;
import org.armslink.analytics.component.Components;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Which few nodes to take out so that the fewest pairs of the others still hang together. Borgatti: Identifying sets of key players in a
 * social network (2006), the negative problem. Chosen one after another, each where most is gained; O(k·(n + m)), since one walk over
 * the cut points tells of every node what its going would do.
 *
 * <p>To find the best k is NP-hard. How far the choice may be from it is bounded: k nodes whose links add up to D leave
 * at most p = c + Σ(links − 1) parts, c those there are, and of p parts equal ones hold the fewest pairs. Direction, loops and parallel links do
 * not count.
 */
public final class Fragmentation {
    private Fragmentation() {}

    /**
     * What is left once a node and those chosen before it are gone.
     *
     * @param pairs of nodes that still hang together
     * @param largest how many nodes the largest part has
     */
    public record Choice(int node, double pairs, int largest) {}

    /**
     * The choices in their order.
     *
     * @param pairsBefore pairs that hang together before anything is taken out
     * @param least no choice of that many nodes leaves fewer pairs than this
     */
    public record Result(List<Choice> choices, double pairsBefore, double least) {}

    /** @param k how many nodes to choose, 1 or more; all are chosen if there are fewer */
    public static Result compute(Graph graph, int k, Run run) {
        if (k < 1) {
            throw new IllegalArgumentException("k is 1 or more, but was: " + k);
        }
        Graph left = graph.undirectedSimple(run);
        int n = left.nodeCount();
        boolean[] gone = new boolean[n];
        run.expect(Math.min(k, n));
        double[] size = Components.sizes(Components.weak(left));
        double before = pairs(size, gone);
        double least = least(left, Math.min(k, n));
        var choices = new ArrayList<Choice>();
        for (int i = 0; i < Math.min(k, n); i++) {
            run.step();
            int best = best(size, Blocks.compute(left, run).pairsParted(), gone);
            gone[best] = true;
            run.check();
            Graph all = left;
            left = all.keep(edge -> all.source(edge) != best && all.target(edge) != best);
            run.check();
            size = Components.sizes(Components.weak(left));
            choices.add(new Choice(best, pairs(size, gone), largest(size, gone)));
        }
        return new Result(List.copyOf(choices), before, least);
    }

    private static int best(double[] size, double[] parted, boolean[] gone) {
        int best = -1;
        double most = -1;
        for (int v = 0; v < size.length; v++) {
            double gain = gone[v] ? -1 : size[v] - 1 + parted[v];
            if (gain > most) {
                most = gain;
                best = v;
            }
        }
        return best;
    }

    /**
     * Pairs of nodes, those that are gone left out, that hang together.
     *
     * @param size of the component of each node
     */
    private static double pairs(double[] size, boolean[] gone) {
        double pairs = 0;
        for (int v = 0; v < size.length; v++) {
            pairs += gone[v] ? 0 : (size[v] - 1) / 2;
        }
        return pairs;
    }

    private static int largest(double[] size, boolean[] gone) {
        double largest = 0;
        for (int v = 0; v < size.length; v++) {
            largest = gone[v] ? largest : Math.max(largest, size[v]);
        }
        return (int) largest;
    }

    private static double least(Graph graph, int k) {
        int n = graph.nodeCount();
        int[] degree = new int[n];
        for (int v = 0; v < n; v++) {
            degree[v] = graph.end(v) - graph.begin(v);
        }
        Arrays.sort(degree);
        long parts = Components.count(Components.weak(graph));
        for (int i = 0; i < k; i++) {
            parts += Math.max(0, degree[n - 1 - i] - 1);
        }
        return LinkFragmentation.leastPairs(n - k, parts);
    }
}
