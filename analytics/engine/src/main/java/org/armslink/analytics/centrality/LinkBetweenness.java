package org.armslink.analytics.centrality;

import java.util.Arrays;
import java.util.List;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Betweenness of links: how many of the shortest paths between others, and of those at its ends, run along each link. Exact, unweighted; raw
 * sums, unordered pairs in an undirected graph and ordered ones in a directed one. Girvan and Newman (2002), computed as in Brandes
 * (2008): what a node passes on inwards is passed on along its links. O(n·m) time, 40 bytes a node and 8 a link for each of 16 stripes; sums are made
 * in a fixed order: threads change nothing.
 */
public final class LinkBetweenness {
    private static final int STRIPES = 16;

    private LinkBetweenness() {}

    /** By edge of {@link Graph#simple}. */
    public static double[] compute(Graph graph, Run run) {
        Graph simple = graph.simple(Graph.Merge.NONE);
        int n = simple.nodeCount();
        run.expect(n);
        List<double[]> parts = run.inParallel(Math.max(1, Math.min(STRIPES, n)), stripe -> {
            var sweep = new Sweep(simple, run);
            for (int source = stripe; source < n; source += STRIPES) {
                run.step();
                sweep.from(source);
            }
            return sweep.scores;
        });
        double[] scores = new double[simple.edgeCount()];
        for (double[] part : parts) {
            run.check();
            for (int edge = 0; edge < scores.length; edge++) {
                scores[edge] += simple.isDirected() ? part[edge] : part[edge] / 2;
            }
        }
        return scores;
    }

    private static final class Sweep {
        final double[] scores;
        private final Graph graph;
        private final Run run;
        private final double[] paths;
        private final double[] share;
        private final int[] distance;
        private final int[] queue;

        Sweep(Graph graph, Run run) {
            this.graph = graph;
            this.run = run;
            int n = graph.nodeCount();
            scores = new double[graph.edgeCount()];
            paths = new double[n];
            share = new double[n];
            distance = new int[n];
            queue = new int[n];
            Arrays.fill(distance, -1);
        }

        void from(int source) {
            int reached = outwards(source);
            for (int i = reached - 1; i >= 0; i--) {
                run.checkAt(i);
                int v = queue[i];
                if (paths[v] == Double.POSITIVE_INFINITY) {
                    throw new ArithmeticException("There are more than 1e308 shortest paths between two nodes; exact"
                            + " betweenness cannot count them");
                }
                double dependency = 0;
                for (int arc = graph.begin(v), end = graph.end(v); arc < end; arc++) {
                    int u = graph.neighbour(arc);
                    if (distance[u] == distance[v] + 1) {
                        double along = paths[v] * share[u];
                        scores[graph.edge(arc)] += along;
                        dependency += along;
                    }
                }
                share[v] = (1 + dependency) / paths[v];
            }
            for (int i = 0; i < reached; i++) {
                distance[queue[i]] = -1;
            }
        }

        private int outwards(int source) {
            int reached = 0;
            queue[reached++] = source;
            distance[source] = 0;
            paths[source] = 1;
            for (int head = 0; head < reached; head++) {
                run.checkAt(head);
                int v = queue[head];
                for (int arc = graph.begin(v), end = graph.end(v); arc < end; arc++) {
                    int u = graph.neighbour(arc);
                    if (distance[u] < 0) {
                        distance[u] = distance[v] + 1;
                        paths[u] = paths[v];
                        queue[reached++] = u;
                    } else if (distance[u] == distance[v] + 1) {
                        paths[u] += paths[v];
                    }
                }
            }
            return reached;
        }
    }
}
