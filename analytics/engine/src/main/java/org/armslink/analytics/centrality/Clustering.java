package org.armslink.analytics.centrality;

import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Local clustering: how many of the pairs of a node's neighbours are linked to one another, as a share of all such pairs; 0 where
 * there are fewer than two neighbours. Watts and Strogatz (1998). Direction, loops and parallel links do not count.
 *
 * <p>Each triangle is found once, from its node of lowest degree (Latapy 2008): O(m·√m) time, O(n + m) memory.
 */
public final class Clustering {
    private static final int CHECK_EVERY = 0x3FFF;

    private Clustering() {}

    /** By node: the share, and how many triangles it is a corner of. */
    public record Result(double[] clustering, long[] triangles) {}

    public static Result compute(Graph graph, Run run) {
        Graph simple = graph.undirectedSimple();
        int n = simple.nodeCount();
        run.expect(n);
        int[] offsets = new int[n + 1];
        for (int v = 0; v < n; v++) {
            checkNowAndThen(v, run);
            int upwards = 0;
            for (int arc = simple.begin(v); arc < simple.end(v); arc++) {
                upwards += isAbove(simple, simple.neighbour(arc), v) ? 1 : 0;
            }
            offsets[v + 1] = offsets[v] + upwards;
        }
        int[] above = new int[offsets[n]];
        for (int v = 0, place = 0; v < n; v++) {
            checkNowAndThen(v, run);
            for (int arc = simple.begin(v); arc < simple.end(v); arc++) {
                if (isAbove(simple, simple.neighbour(arc), v)) {
                    above[place++] = simple.neighbour(arc);
                }
            }
        }
        long[] triangles = new long[n];
        int[] marked = new int[n]; // v + 1 where a neighbour of v above it
        for (int v = 0; v < n; v++) {
            run.step();
            for (int i = offsets[v]; i < offsets[v + 1]; i++) {
                marked[above[i]] = v + 1;
            }
            for (int i = offsets[v]; i < offsets[v + 1]; i++) {
                int u = above[i];
                for (int j = offsets[u]; j < offsets[u + 1]; j++) {
                    if (marked[above[j]] == v + 1) {
                        triangles[v]++;
                        triangles[u]++;
                        triangles[above[j]]++;
                    }
                }
            }
        }
        double[] clustering = new double[n];
        for (int v = 0; v < n; v++) {
            long degree = simple.end(v) - simple.begin(v);
            clustering[v] = degree < 2 ? 0 : 2.0 * triangles[v] / (degree * (degree - 1));
        }
        return new Result(clustering, triangles);
    }

    private static void checkNowAndThen(int v, Run run) {
        if ((v & CHECK_EVERY) == 0) {
            run.check();
        }
    }

    private static boolean isAbove(Graph graph, int u, int v) {
        int ofU = graph.end(u) - graph.begin(u);
        int ofV = graph.end(v) - graph.begin(v);
        return ofU > ofV || (ofU == ofV && u > v);
    }
}
