package org.armslink.analytics.centrality;

import java.util.Arrays;

/**
 * One worker's state in Brandes' algorithm: from each source, count the shortest paths outwards, then add up inwards what
 * each node lies between. A node of weight w stands for w nodes in one place.
 */
final class BrandesSweep {
    private final int[] offsets;
    private final int[] neighbours;
    private final double[] weights;
    private final double[] scores;
    private final double[] paths;
    /** (weight + dependency) ÷ paths of the nodes already added up. */
    private final double[] share;

    private final int[] distance;
    private final int[] queue;

    BrandesSweep(int[] offsets, int[] neighbours, double[] weights) {
        int n = weights.length;
        this.offsets = offsets;
        this.neighbours = neighbours;
        this.weights = weights;
        scores = new double[n];
        paths = new double[n];
        share = new double[n];
        distance = new int[n];
        queue = new int[n];
        Arrays.fill(distance, -1);
    }

    void from(int source) {
        int reached = outwards(source);
        inwards(source, reached);
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
            int v = queue[head];
            int next = distance[v] + 1;
            double pathsHere = paths[v];
            for (int arc = offsets[v], end = offsets[v + 1]; arc < end; arc++) {
                int u = neighbours[arc];
                if (distance[u] < 0) {
                    distance[u] = next;
                    paths[u] = pathsHere;
                    queue[reached++] = u;
                } else if (distance[u] == next) {
                    paths[u] += pathsHere;
                }
            }
        }
        return reached;
    }

    private void inwards(int source, int reached) {
        double ofSource = weights[source];
        for (int i = reached - 1; i > 0; i--) {
            int v = queue[i];
            if (paths[v] == Double.POSITIVE_INFINITY) {
                throw new ArithmeticException(
                        "There are more than 1e308 shortest paths between two nodes; exact betweenness cannot count them");
            }
            int next = distance[v] + 1;
            double dependency = 0;
            for (int arc = offsets[v], end = offsets[v + 1]; arc < end; arc++) {
                int u = neighbours[arc];
                if (distance[u] == next) {
                    dependency += share[u];
                }
            }
            dependency *= paths[v];
            scores[v] += ofSource * dependency;
            share[v] = (weights[v] + dependency) / paths[v];
        }
    }

    double[] scores() {
        return scores;
    }
}
