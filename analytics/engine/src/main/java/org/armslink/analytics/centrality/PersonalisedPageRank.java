package org.armslink.analytics.centrality;

import java.util.Arrays;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * PageRank of a walk that always starts anew at chosen nodes: who is near them by many short ways. Page, Brin, Motwani and
 * Winograd (1999), section 6; Haveliwala (2002).
 *
 * <p>r = (1 − d)·s + d·(Σ over links u→v of r(u)·w(u,v)/w(u) + D·s), with s the same share for each seed and D the rank of the
 * nodes without a way out, from which the walk starts anew too. Iterated from s until the sum of changes is at most the tolerance;
 * then the error of the scores is at most tolerance·d/(1 − d) in sum. O(m) time an iteration, O(n) memory. Scores sum to 1; who
 * is not reached from a seed has 0. Sums are made in node order: threads change nothing.
 */
public final class PersonalisedPageRank {
    private static final int MOST_ITERATIONS = 10_000;

    private PersonalisedPageRank() {}

    /** Scores by node, and how many iterations it took. */
    public record Result(double[] scores, int iterations) {}

    /**
     * @param seeds one or more nodes; one that is named twice counts once
     * @param damping 0 inclusive to 1 exclusive
     * @param tolerance of the sum of changes, above 0
     * @param weighted whether strengths count; else all links are equal
     */
    public static Result compute(
            Graph graph, int[] seeds, double damping, double tolerance, boolean weighted, Run run) {
        if (!(damping >= 0 && damping < 1)) {
            throw new IllegalArgumentException("damping is 0 or more and less than 1, but was: " + damping);
        }
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException("tolerance is above 0 and less than 1, but was: " + tolerance);
        }
        int[] start = Arrays.stream(seeds).distinct().toArray();
        if (start.length == 0) {
            throw new IllegalArgumentException("A personalised PageRank needs at least one record to start from");
        }
        int n = graph.nodeCount();
        double[] wayOut = new double[n];
        for (int v = 0; v < n; v++) {
            for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                wayOut[v] += weighted ? graph.weight(graph.edge(arc)) : 1;
            }
        }
        double[] ranks = new double[n];
        for (int seed : start) {
            ranks[seed] = 1.0 / start.length;
        }
        double[] given = new double[n];
        double[] next = new double[n];
        for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
            run.step();
            double stuck = 0;
            for (int v = 0; v < n; v++) {
                stuck += wayOut[v] == 0 ? ranks[v] : 0;
                given[v] = wayOut[v] == 0 ? 0 : ranks[v] / wayOut[v];
            }
            PowerIteration.inflow(graph, weighted, given, next, run);
            for (int v = 0; v < n; v++) {
                next[v] *= damping;
            }
            for (int seed : start) {
                next[seed] += (1 - damping + damping * stuck) / start.length;
            }
            double change = 0;
            for (int v = 0; v < n; v++) {
                change += Math.abs(next[v] - ranks[v]);
            }
            double[] old = ranks;
            ranks = next;
            next = old;
            if (change <= tolerance) {
                return new Result(ranks, iteration);
            }
        }
        throw new IllegalStateException("The personalised PageRank has not settled to " + tolerance + " after "
                + MOST_ITERATIONS + " iterations; take a smaller damping or a larger tolerance");
    }
}
