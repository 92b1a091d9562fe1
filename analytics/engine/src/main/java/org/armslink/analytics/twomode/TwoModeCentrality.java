package org.armslink.analytics.twomode;

import org.armslink.analytics.centrality.Betweenness;
import org.armslink.analytics.centrality.Closeness;
import org.armslink.analytics.component.Components;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Degree, betweenness and closeness in a network of two kinds, each as a share of the most that a node of its kind could have in a network
 * of as many of either. Borgatti and Everett: Network analysis of 2-mode data (1997). Times of the measures that they rest on.
 */
public final class TwoModeCentrality {
    private TwoModeCentrality() {}

    /**
     * By node.
     *
     * @param scores 0 to 1
     * @param raw what they were worked out from: links, pairs, or steps to all that are reached
     */
    public record Result(double[] scores, double[] raw) {}

    /** Links as a share of the nodes of the other kind. O(n). */
    public static Result degree(TwoModes modes) {
        int n = modes.graph().nodeCount();
        var result = new Result(new double[n], new double[n]);
        int events = modes.events();
        for (int v = 0; v < n; v++) {
            int other = modes.event()[v] ? n - events : events;
            result.raw[v] = modes.degree(v);
            result.scores[v] = other == 0 ? 0 : result.raw[v] / other;
        }
        return result;
    }

    /**
     * Shortest paths over a node, as a share of the most that any node of its kind can have: with o of its own kind and k of the other,
     * s = (o − 1) div k and t = (o − 1) mod k, that is ½·(k²(s + 1)² + k(s + 1)(2t − s − 1) − t(2s − t + 3)).
     */
    public static Result betweenness(TwoModes modes, Run run) {
        int n = modes.graph().nodeCount();
        double[] raw = Betweenness.compute(modes.graph(), run);
        double[] scores = new double[n];
        int events = modes.events();
        double mostOfEvents = mostBetween(events, n - events);
        double mostOfRecords = mostBetween(n - events, events);
        for (int v = 0; v < n; v++) {
            double most = modes.event()[v] ? mostOfEvents : mostOfRecords;
            scores[v] = most == 0 ? 0 : raw[v] / most;
        }
        return new Result(scores, raw);
    }

    /** The most pairs whose shortest paths can run over one node of a kind. */
    static double mostBetween(int own, int other) {
        if (own == 0 || other == 0) {
            return 0;
        }
        double k = other;
        double s = (own - 1) / other;
        double t = (own - 1) % other;
        return (k * k * (s + 1) * (s + 1) + k * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
    }

    /**
     * The fewest steps that a node of its kind could need to all others, by the steps it needs. In a network that falls apart both are those of
     * its own part, and the share of all others that it reaches multiplies it, as Wasserman and Faust (1994) have it for one kind; 0 for a
     * node without links.
     */
    public static Result closeness(TwoModes modes, Run run) {
        Graph graph = modes.graph();
        int n = graph.nodeCount();
        var found = Closeness.compute(graph, run);
        int[] component = Components.weak(graph);
        int[] size = new int[n];
        int[] events = new int[n];
        for (int v = 0; v < n; v++) {
            size[component[v]]++;
            events[component[v]] += modes.event()[v] ? 1 : 0;
        }
        double[] scores = new double[n];
        double[] steps = new double[n];
        for (int v = 0; v < n; v++) {
            double reached = found.reached()[v];
            if (reached == 0) {
                continue;
            }
            int part = component[v];
            int own = modes.event()[v] ? events[part] : size[part] - events[part];
            int other = size[part] - own;
            // closeness = (r / (n − 1))·(r / Σd), and Σd is whole
            steps[v] = Math.rint(reached * reached / ((n - 1) * found.closeness()[v]));
            scores[v] = (other + 2.0 * (own - 1)) / steps[v] * (reached / (n - 1));
        }
        return new Result(scores, steps);
    }
}
