package org.armslink.analytics.centrality;

import java.util.Arrays;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Katz centrality: how many ways of any length lead to a node, long ones counting less. Katz (1953): x(v) = 1 + α·Σ over links
 * u→v of x(u)·w(u,v), where α is below 1/λ, λ the largest eigenvalue of the adjacency matrix; scaled so that the highest score is 1.
 *
 * <p>α is given as a share of a bound of 1/λ that is known without computing λ: one over the largest sum of weights
 * at a node, so the sums always settle, and the error is at most the tolerance. Iterated from 1. O(m) time an iteration, O(n) memory.
 * In a directed graph ways run along the links.
 */
public final class Katz {
    private static final int MOST_ITERATIONS = 100_000;

    private Katz() {}

    /**
     * @param share of the greatest safe attenuation, above 0 and below 1
     * @param tolerance of any score before scaling, above 0
     */
    public record Config(double share, double tolerance, boolean weighted) {
        public static final Config DEFAULT = new Config(0.85, 1e-12, false);

        public Config {
            if (!(share > 0 && share < 1)) {
                throw new IllegalArgumentException("share is above 0 and below 1, but was: " + share);
            }
            if (!(tolerance > 0)) {
                throw new IllegalArgumentException("tolerance is above 0, but was: " + tolerance);
            }
        }
    }

    /** Scores by node, the attenuation α that was used, and how many iterations it took. */
    public record Result(double[] scores, double attenuation, int iterations) {}

    public static Result compute(Graph graph, Config config, Run run) {
        Graph simple = graph.simple(config.weighted() ? Graph.Merge.SUM : Graph.Merge.NONE);
        int n = simple.nodeCount();
        double strongest = strongestInflow(simple, config.weighted());
        double[] scores = new double[n];
        Arrays.fill(scores, 1);
        if (strongest == 0) {
            return new Result(scores, 0, 0);
        }
        double attenuation = config.share() / strongest;
        double[] next = new double[n];
        for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
            PowerIteration.inflow(simple, config.weighted(), scores, next, run);
            double change = 0;
            for (int v = 0; v < n; v++) {
                next[v] = 1 + attenuation * next[v];
                change = Math.max(change, Math.abs(next[v] - scores[v]));
            }
            double[] swap = scores;
            scores = next;
            next = swap;
            // Each change is at most the share of the one before it, so what is to come is bounded.
            if (change * config.share() / (1 - config.share()) <= config.tolerance()) {
                return new Result(scaled(scores), attenuation, iteration);
            }
        }
        throw new IllegalArgumentException("Katz centrality did not settle within " + MOST_ITERATIONS
                + " iterations; take a share further below 1 or a larger tolerance, but share was " + config.share()
                + " and tolerance " + config.tolerance());
    }

    private static double strongestInflow(Graph graph, boolean weighted) {
        double strongest = 0;
        for (int v = 0; v < graph.nodeCount(); v++) {
            double sum = 0;
            for (int arc = graph.beginIn(v); arc < graph.endIn(v); arc++) {
                sum += weighted ? graph.weight(graph.edgeIn(arc)) : 1;
            }
            strongest = Math.max(strongest, sum);
        }
        return strongest;
    }

    private static double[] scaled(double[] scores) {
        double highest = Arrays.stream(scores).max().orElse(1);
        return Arrays.stream(scores).map(score -> score / highest).toArray();
    }
}
