package org.armslink.analytics.centrality;

import org.armslink.analytics.snapshot.Graph;

/**
 * Core numbers: the largest k for which a node belongs to a part in which each has at least k others. Batagelj and Zaveršnik
 * (2003); O(n + m). Direction, loops and parallel links do not count.
 */
public final class CoreNumbers {
    private CoreNumbers() {}

    public static int[] compute(Graph graph) {
        Graph simple = graph.undirectedSimple();
        int n = simple.nodeCount();
        int[] degree = new int[n];
        int most = 0;
        for (int v = 0; v < n; v++) {
            degree[v] = simple.end(v) - simple.begin(v);
            most = Math.max(most, degree[v]);
        }
        int[] bucket = new int[most + 2]; // where the nodes of a degree begin
        for (int v = 0; v < n; v++) {
            bucket[degree[v] + 1]++;
        }
        for (int d = 0; d <= most; d++) {
            bucket[d + 1] += bucket[d];
        }
        int[] sorted = new int[n];
        int[] place = new int[n];
        int[] at = bucket.clone();
        for (int v = 0; v < n; v++) {
            place[v] = at[degree[v]]++;
            sorted[place[v]] = v;
        }
        for (int i = 0; i < n; i++) {
            int v = sorted[i];
            for (int arc = simple.begin(v); arc < simple.end(v); arc++) {
                int u = simple.neighbour(arc);
                if (degree[u] > degree[v]) {
                    // Swap u with the first of its degree, then it is one of the degree below.
                    int first = Math.max(bucket[degree[u]], i + 1);
                    int other = sorted[first];
                    sorted[place[u]] = other;
                    place[other] = place[u];
                    sorted[first] = u;
                    place[u] = first;
                    bucket[degree[u]] = first + 1;
                    degree[u]--;
                }
            }
        }
        return degree;
    }
}
