package org.armslink.analytics.centrality;

import java.util.List;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Betweenness where links have lengths: how many of the shortest paths between others run through each node. Exact, raw sums, as {@link Betweenness}; a pair
 * with several paths of exactly one length counts with the share of each.
 *
 * <p>Brandes (2001), each search by length. Nodes of one link are folded into their neighbour as there, since the only way to them leads through it, however
 * long. O(n·(n + m) log n) time on what folding leaves, some 60 bytes a node and thread. The stripes are fixed and summed in their order: threads change
 * nothing.
 */
public final class WeightedBetweenness {
    private static final int STRIPES = 16;

    private WeightedBetweenness() {}

    /** @param lengths of the edges of the graph, which is simple */
    public static double[] compute(Graph graph, Lengths lengths, Run run) {
        if (!graph.isSimple()) {
            throw new IllegalArgumentException("Betweenness by length needs a graph without loops and parallel links");
        }
        if (!graph.isDirected()) {
            LeafFolding folding = LeafFolding.of(graph, run);
            double[] byArc = new double[folding.neighbours().length];
            for (int arc = 0; arc < byArc.length; arc++) {
                byArc[arc] = lengths.byEdge()[folding.edges()[arc]];
            }
            return folding.unfold(sweepAll(folding.offsets(), folding.neighbours(), byArc, folding.weights(), run));
        }
        int n = graph.nodeCount();
        int[] offsets = new int[n + 1];
        int[] neighbours = new int[graph.edgeCount()];
        double[] byArc = new double[graph.edgeCount()];
        double[] ones = new double[n];
        for (int v = 0; v < n; v++) {
            ones[v] = 1;
            offsets[v + 1] = graph.end(v);
            for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                neighbours[arc] = graph.neighbour(arc);
                byArc[arc] = lengths.byEdge()[graph.edge(arc)];
            }
        }
        return sweepAll(offsets, neighbours, byArc, ones, run);
    }

    private static double[] sweepAll(int[] offsets, int[] neighbours, double[] lengths, double[] weights, Run run) {
        int n = weights.length;
        run.expect(n);
        List<double[]> parts = run.inParallel(Math.max(1, Math.min(STRIPES, n)), stripe -> {
            double[] scores = new double[n];
            double[] share = new double[n]; // (weight + dependency) ÷ paths
            var search = new NearestFirst(offsets, neighbours, lengths, run);
            for (int source = stripe; source < n; source += STRIPES) {
                run.step();
                search.from(source);
                inwards(offsets, neighbours, lengths, weights, search, share, scores, run);
            }
            return scores;
        });
        double[] scores = new double[n];
        for (double[] part : parts) {
            for (int v = 0; v < n; v++) {
                scores[v] += part[v];
            }
        }
        return scores;
    }

    private static void inwards(
            int[] offsets,
            int[] neighbours,
            double[] lengths,
            double[] weights,
            NearestFirst search,
            double[] share,
            double[] scores,
            Run run) {
        double[] distance = search.distance;
        double ofSource = weights[search.order[0]];
        for (int i = search.count - 1; i > 0; i--) {
            run.checkAt(i);
            int v = search.order[i];
            double paths = search.paths[v];
            if (paths == Double.POSITIVE_INFINITY) {
                throw new ArithmeticException(
                        "There are more than 1e308 shortest paths between two nodes; exact betweenness cannot count them");
            }
            double sum = 0;
            for (int arc = offsets[v], end = offsets[v + 1]; arc < end; arc++) {
                int u = neighbours[arc];
                if (distance[v] + lengths[arc] == distance[u]) {
                    sum += share[u];
                }
            }
            double dependency = sum * paths;
            scores[v] += ofSource * dependency;
            share[v] = (weights[v] + dependency) / paths;
        }
    }
}
