package org.armslink.analytics.centrality;

import java.util.Arrays;
import org.armslink.analytics.snapshot.Graph;

/** Betweenness the slow and obvious way: all distances and path counts, then every triple of nodes. O(n³). */
final class EveryPath {
    private EveryPath() {}

    static double[] betweenness(Graph graph) {
        int n = graph.nodeCount();
        boolean[][] linked = new boolean[n][n];
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            int from = graph.source(edge);
            int to = graph.target(edge);
            linked[from][to] |= from != to;
            linked[to][from] |= from != to && !graph.isDirected();
        }
        int[][] distance = distances(linked);
        double[][] paths = new double[n][n];
        for (int s = 0; s < n; s++) {
            paths[s][s] = 1;
            for (int length = 1; length < n; length++) {
                for (int t = 0; t < n; t++) {
                    for (int before = 0; distance[s][t] == length && before < n; before++) {
                        if (linked[before][t] && distance[s][before] == length - 1) {
                            paths[s][t] += paths[s][before];
                        }
                    }
                }
            }
        }
        double[] scores = new double[n];
        for (int v = 0; v < n; v++) {
            for (int s = 0; s < n; s++) {
                for (int t = graph.isDirected() ? 0 : s + 1; t < n; t++) {
                    boolean between = s != t
                            && s != v
                            && t != v
                            && distance[s][t] < n
                            && distance[s][v] + distance[v][t] == distance[s][t];
                    scores[v] += between ? paths[s][v] * paths[v][t] / paths[s][t] : 0;
                }
            }
        }
        return scores;
    }

    /** Floyd–Warshall; a pair that is not connected is n or farther apart. */
    private static int[][] distances(boolean[][] linked) {
        int n = linked.length;
        int[][] distance = new int[n][n];
        for (int s = 0; s < n; s++) {
            Arrays.fill(distance[s], n);
            for (int t = 0; t < n; t++) {
                distance[s][t] = s == t ? 0 : linked[s][t] ? 1 : n;
            }
        }
        for (int k = 0; k < n; k++) {
            for (int s = 0; s < n; s++) {
                for (int t = 0; t < n; t++) {
                    distance[s][t] = Math.min(distance[s][t], distance[s][k] + distance[k][t]);
                }
            }
        }
        return distance;
    }
}
