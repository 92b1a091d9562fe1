package org.armslink.analytics.centrality;

import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Core numbers: the largest k for which a node belongs to a part in which each has at least k others. Seidman (1983). Loops and parallel links do not
 * count. Whichever way the links go, or by those alone that come in from the part or go out into it: the k-in-core and k-out-core of Batagelj and
 * Zaveršnik (Generalized cores, 2002), which are the D-cores (k, 0) and (0, k) of Giatsidis, Thilikos and Vazirgiannis (2011).
 *
 * <p>For each k in turn whoever has no more than k links left is taken away, and with it its links, until nobody has (Batagelj and Zaveršnik 2003); who is
 * still there is gone through anew for each k, which is the memory that sorting by degree needs not to be touched (Kabir and Madduri: Parallel k-core
 * decomposition on multicore platforms, 2017). Whoever is gone through for k has k links or more, so O(n + m) time in all.
 */
public final class CoreNumbers {
    private CoreNumbers() {}

    public static int[] compute(Graph graph, Run run) {
        return compute(graph, Degree.Direction.BOTH, run);
    }

    /** @param direction which links count; BOTH whichever way they go */
    public static int[] compute(Graph graph, Degree.Direction direction, Run run) {
        boolean either = direction == Degree.Direction.BOTH || !graph.isDirected();
        Graph simple = either ? graph.undirectedSimple(run) : graph.simple(Graph.Merge.NONE);
        boolean byOut = direction == Degree.Direction.OUT;
        int n = simple.nodeCount();
        int[] degree = new int[n]; // links left; of who is taken away its core number
        int[] left = new int[n];
        for (int v = 0; v < n; v++) {
            degree[v] = byOut ? simple.end(v) - simple.begin(v) : simple.endIn(v) - simple.beginIn(v);
            left[v] = v;
        }
        int[] queue = new int[n];
        int leftCount = n;
        for (int k = 0; leftCount > 0; k++) {
            run.check();
            int count = 0;
            int kept = 0;
            int fewest = Integer.MAX_VALUE;
            for (int i = 0; i < leftCount; i++) {
                int v = left[i];
                if (degree[v] > k) {
                    left[kept++] = v;
                    fewest = Math.min(fewest, degree[v]);
                } else if (degree[v] == k) {
                    queue[count++] = v;
                }
            }
            leftCount = kept;
            if (count == 0) {
                k = fewest - 1; // nobody has so few: go on with the fewest there are
                continue;
            }
            takeAway(simple, byOut, degree, k, queue, count, run);
        }
        return degree;
    }

    /** Who is gone is missed by those it leads to where incoming links count, else by those that lead to it. */
    private static void takeAway(Graph graph, boolean byOut, int[] degree, int k, int[] queue, int found, Run run) {
        int count = found;
        for (int head = 0; head < count; head++) {
            run.checkAt(head);
            int v = queue[head];
            int end = byOut ? graph.endIn(v) : graph.end(v);
            for (int arc = byOut ? graph.beginIn(v) : graph.begin(v); arc < end; arc++) {
                int u = byOut ? graph.neighbourIn(arc) : graph.neighbour(arc);
                int before = degree[u];
                if (before > k) {
                    degree[u] = before - 1;
                    if (before - 1 == k) {
                        queue[count++] = u;
                    }
                }
            }
        }
    }
}
