package org.armslink.analytics.centrality;

import java.util.Arrays;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Eigenvector centrality: a node is central if it is linked to many that are central. Bonacich (1972): the eigenvector of the
 * largest eigenvalue λ of the adjacency matrix, λ·x(v) = Σ over links u→v of x(u)·w(u,v), scaled so that the highest score is 1.
 *
 * <p>Power iteration on A + I, whose eigenvectors are the same, so that it settles where the network has two sides too; from
 * equal scores, until no score changes by more than the tolerance. O(m) time an iteration, O(n) memory. Where the network
 * falls apart only the part with the largest λ keeps scores above 0. In a directed graph scores flow along the links; without
 * a cycle there is no such vector, and that is said.
 */
public final class Eigenvector {
    private Eigenvector() {}

    /**
     * @param tolerance greatest change of a score, above 0
     * @param iterations at most; not to settle within them is an error
     */
    public record Config(double tolerance, int iterations, boolean weighted) {
        public static final Config DEFAULT = new Config(1e-10, 100_000, false);

        public Config {
            if (!(tolerance > 0)) {
                throw new IllegalArgumentException("tolerance is above 0, but was: " + tolerance);
            }
            if (iterations < 1) {
                throw new IllegalArgumentException("iterations is 1 or more, but was: " + iterations);
            }
        }
    }

    /** Scores by node, the largest eigenvalue, and how many iterations it took. */
    public record Result(double[] scores, double eigenvalue, int iterations) {}

    public static Result compute(Graph graph, Config config, Run run) {
        Graph simple = graph.simple(config.weighted() ? Graph.Merge.SUM : Graph.Merge.NONE);
        int n = simple.nodeCount();
        if (n == 0 || simple.edgeCount() == 0) {
            return new Result(new double[n], 0, 0);
        }
        if (simple.isDirected() && !hasCycle(simple)) {
            throw new IllegalArgumentException(
                    "Eigenvector centrality needs a cycle along the links' direction, and this"
                            + " network has none. Take PageRank or Katz, or an undirected network.");
        }
        double[] scores = new double[n];
        Arrays.fill(scores, 1);
        double[] next = new double[n];
        // Shifted by about the largest eigenvalue's size, or weights far above 1 would drown the shift of 1.
        double shift = config.weighted() ? meanStrength(simple) : 1;
        for (int iteration = 1; iteration <= config.iterations(); iteration++) {
            PowerIteration.inflow(simple, config.weighted(), scores, next, run);
            double highest = 0;
            for (int v = 0; v < n; v++) {
                next[v] += shift * scores[v];
                highest = Math.max(highest, next[v]);
            }
            double change = 0;
            for (int v = 0; v < n; v++) {
                next[v] /= highest;
                change = Math.max(change, Math.abs(next[v] - scores[v]));
            }
            double[] swap = scores;
            scores = next;
            next = swap;
            if (change <= config.tolerance()) {
                return new Result(scores, highest - shift, iteration);
            }
        }
        throw new IllegalArgumentException("Eigenvector centrality did not settle within " + config.iterations()
                + " iterations: two parts of the network are nearly as strong as one another. Take PageRank or Katz.");
    }

    /** Takes away whoever has nobody before it, again and again (Kahn 1962): with a cycle some stay. */
    private static boolean hasCycle(Graph graph) {
        int n = graph.nodeCount();
        int[] before = new int[n];
        int[] free = new int[n];
        int count = 0;
        for (int v = 0; v < n; v++) {
            before[v] = graph.endIn(v) - graph.beginIn(v);
            if (before[v] == 0) {
                free[count++] = v;
            }
        }
        for (int i = 0; i < count; i++) {
            for (int arc = graph.begin(free[i]); arc < graph.end(free[i]); arc++) {
                if (--before[graph.neighbour(arc)] == 0) {
                    free[count++] = graph.neighbour(arc);
                }
            }
        }
        return count < n;
    }

    private static double meanStrength(Graph graph) {
        double sum = 0;
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            sum += graph.weight(edge);
        }
        return Math.max(Double.MIN_NORMAL, (graph.isDirected() ? 1 : 2) * sum / graph.nodeCount());
    }
}
