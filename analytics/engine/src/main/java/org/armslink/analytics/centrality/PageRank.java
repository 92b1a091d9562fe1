package org.armslink.analytics.centrality;

import java.util.List;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * PageRank: how often one comes by a node when following links at random, and now and then starting anew anywhere.
 *
 * <p>Brin and Page (1998), r(v) = (1 − d)/n + d·(Σ over links u→v of r(u)·w(u,v)/w(u) + D/n), where D is the rank of the
 * nodes without a way out, spread over all. Power iteration from 1/n until the sum of changes is at most the tolerance;
 * then the error of the scores is at most tolerance·d/(1 − d) in sum. O(m) time an iteration, O(n) memory. Scores sum to
 * 1. Every node is worked out on its own, and sums over all are made in a fixed order: threads change nothing.
 */
public final class PageRank {
    /** Below this many nodes threads cost more than they give. */
    private static final int WORTH_THREADS = 20_000;

    private static final int STRIPES = 16;

    private PageRank() {}

    /**
     * @param damping 0 inclusive to 1 exclusive; 0.85 is customary
     * @param tolerance of the sum of changes; 0 iterates as often as allowed
     * @param iterations at most; with a tolerance above 0 not to get there is an error
     * @param weighted whether strengths count; else all links are equal
     */
    public record Config(double damping, double tolerance, int iterations, boolean weighted) {
        public static final Config DEFAULT = new Config(0.85, 1e-12, 10_000, false);

        public Config {
            if (!(damping >= 0 && damping < 1)) {
                throw new IllegalArgumentException("damping is 0 or more and less than 1, but was: " + damping);
            }
            if (!(tolerance >= 0 && tolerance < 1)) {
                throw new IllegalArgumentException("tolerance is 0 or more and less than 1, but was: " + tolerance);
            }
            if (iterations < 1) {
                throw new IllegalArgumentException("iterations is 1 or more, but was: " + iterations);
            }
        }
    }

    /** Scores by node, how many iterations it took, and the sum of changes in the last one. */
    public record Result(double[] scores, int iterations, double lastChange) {}

    public static Result compute(Graph graph, Config config, Run run) {
        int n = graph.nodeCount();
        if (n == 0) {
            return new Result(new double[0], 0, 0);
        }
        double[] wayOut = wayOut(graph, config.weighted());
        double[] ranks = new double[n];
        double[] given = new double[n];
        double[] next = new double[n];
        double stuck = 0;
        for (int v = 0; v < n; v++) {
            ranks[v] = 1.0 / n;
            given[v] = wayOut[v] == 0 ? 0 : ranks[v] / wayOut[v];
            stuck += wayOut[v] == 0 ? ranks[v] : 0;
        }
        double change = Double.POSITIVE_INFINITY;
        for (int iteration = 1; iteration <= config.iterations(); iteration++) {
            run.step();
            double base = (1 - config.damping()) / n + config.damping() * stuck / n;
            change = 0;
            stuck = 0;
            for (Sums sums : pull(graph, config, wayOut, given, base, ranks, next, run)) {
                change += sums.change;
                stuck += sums.stuck;
            }
            double[] old = given;
            given = next;
            next = old;
            if (change <= config.tolerance()) {
                return new Result(ranks, iteration, change);
            }
        }
        if (config.tolerance() > 0) {
            throw new IllegalStateException("PageRank has not settled to " + config.tolerance() + " after "
                    + config.iterations() + " iterations (last change " + change
                    + "); allow more iterations or a larger tolerance");
        }
        return new Result(ranks, config.iterations(), change);
    }

    private record Sums(double change, double stuck) {}

    /** One iteration: new ranks in the place of the old ones, and what each will give to those it links to. */
    private static List<Sums> pull(
            Graph graph,
            Config config,
            double[] wayOut,
            double[] given,
            double base,
            double[] ranks,
            double[] next,
            Run run) {
        int n = graph.nodeCount();
        double damping = config.damping();
        int stripes = n < WORTH_THREADS ? 1 : STRIPES;
        return run.inParallel(stripes, stripe -> {
            run.check();
            double change = 0;
            double stuck = 0;
            int end = (int) ((long) n * (stripe + 1) / stripes);
            for (int v = (int) ((long) n * stripe / stripes); v < end; v++) {
                double sum = 0;
                int last = graph.endIn(v);
                if (config.weighted()) {
                    for (int arc = graph.beginIn(v); arc < last; arc++) {
                        sum += given[graph.neighbourIn(arc)] * graph.weight(graph.edgeIn(arc));
                    }
                } else {
                    for (int arc = graph.beginIn(v); arc < last; arc++) {
                        sum += given[graph.neighbourIn(arc)];
                    }
                }
                double rank = base + damping * sum;
                change += Math.abs(rank - ranks[v]);
                ranks[v] = rank;
                if (wayOut[v] == 0) {
                    stuck += rank;
                    next[v] = 0;
                } else {
                    next[v] = rank / wayOut[v];
                }
            }
            return new Sums(change, stuck);
        });
    }

    private static double[] wayOut(Graph graph, boolean weighted) {
        double[] wayOut = new double[graph.nodeCount()];
        for (int v = 0; v < wayOut.length; v++) {
            if (!weighted) {
                wayOut[v] = graph.end(v) - graph.begin(v);
                continue;
            }
            for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                wayOut[v] += graph.weight(graph.edge(arc));
            }
        }
        return wayOut;
    }
}
