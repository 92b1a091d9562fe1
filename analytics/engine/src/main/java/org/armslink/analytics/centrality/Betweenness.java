package org.armslink.analytics.centrality;

import java.util.List;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Betweenness: how many of the shortest paths between others run through each node. Exact, unweighted; raw sums, not
 * divided by the number of pairs. Where a pair has several shortest paths, each counts with its share.
 *
 * <p>Brandes (2001). In an undirected graph every unordered pair counts once, and nodes of one link are folded into
 * their neighbour first, again and again (Baglioni et al. 2012), which changes no score: see {@link LeafFolding}. In a
 * directed graph every ordered pair counts. Loops and parallel links count once. O(n·m) time on what folding leaves;
 * some 300 bytes of memory a node and thread. The stripes are fixed and summed in their order, so scores do not depend on the threads, to
 * the last bit.
 */
public final class Betweenness {
    private static final int STRIPES = 16;

    private Betweenness() {}

    public static double[] compute(Graph graph, Run run) {
        Graph simple = graph.simple(Graph.Merge.NONE);
        return simple.isDirected() ? directed(simple, run) : undirected(simple, run);
    }

    private static double[] directed(Graph graph, Run run) {
        int n = graph.nodeCount();
        int[] offsets = new int[n + 1];
        int[] neighbours = new int[graph.edgeCount()];
        double[] ones = new double[n];
        for (int v = 0; v < n; v++) {
            ones[v] = 1;
            offsets[v + 1] = graph.end(v);
            for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                neighbours[arc] = graph.neighbour(arc);
            }
        }
        return sweepAll(offsets, neighbours, ones, run);
    }

    private static double[] undirected(Graph graph, Run run) {
        LeafFolding folding = LeafFolding.of(graph, run);
        double[] core = sweepAll(folding.offsets(), folding.neighbours(), folding.weights(), run);
        return folding.unfold(core);
    }

    private static double[] sweepAll(int[] offsets, int[] neighbours, double[] weights, Run run) {
        int n = weights.length;
        int batches = (n + BrandesLanes.LANES - 1) / BrandesLanes.LANES;
        run.expect(batches);
        List<double[]> parts = run.inParallel(Math.max(1, Math.min(STRIPES, batches)), stripe -> {
            var sweep = new BrandesLanes(offsets, neighbours, weights, run);
            for (int batch = stripe; batch < batches; batch += STRIPES) {
                run.step();
                sweep.from(batch * BrandesLanes.LANES, Math.min(n, (batch + 1) * BrandesLanes.LANES));
            }
            return sweep.scores();
        });
        double[] scores = new double[n];
        for (double[] part : parts) {
            for (int v = 0; v < n; v++) {
                scores[v] += part[v];
            }
        }
        return scores;
    }
}
