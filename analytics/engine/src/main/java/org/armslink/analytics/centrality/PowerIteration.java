package org.armslink.analytics.centrality;

import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/** Sums of what flows into each node, over and over, until it settles. Sums are made in node order: threads change nothing. */
final class PowerIteration {
    private static final int STRIPES = 16;
    /** Below this many nodes threads cost more than they give. */
    private static final int WORTH_THREADS = 20_000;

    private PowerIteration() {}

    /** next(v) = Σ over links u→v of from(u)·weight; every link counts, both ways if undirected, a loop once. */
    static void inflow(Graph graph, boolean weighted, double[] from, double[] next, Run run) {
        int n = graph.nodeCount();
        if (n < WORTH_THREADS) {
            stretch(graph, weighted, from, next, 0, n);
            run.check();
            return;
        }
        run.inParallel(STRIPES, stripe -> {
            run.check();
            int first = (int) ((long) n * stripe / STRIPES);
            int end = (int) ((long) n * (stripe + 1) / STRIPES);
            stretch(graph, weighted, from, next, first, end);
            return stripe;
        });
    }

    private static void stretch(Graph graph, boolean weighted, double[] from, double[] next, int first, int end) {
        for (int v = first; v < end; v++) {
            double sum = 0;
            for (int arc = graph.beginIn(v), last = graph.endIn(v); arc < last; arc++) {
                double weight = weighted ? graph.weight(graph.edgeIn(arc)) : 1;
                sum += weight * from[graph.neighbourIn(arc)];
            }
            next[v] = sum;
        }
    }
}
