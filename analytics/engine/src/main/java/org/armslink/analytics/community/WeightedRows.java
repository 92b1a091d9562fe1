package org.armslink.analytics.community;

import org.armslink.analytics.snapshot.Graph;

/**
 * An undirected weighted graph in rows, as Leiden folds it level by level. A node's strength counts its own loop twice; a link whose weight
 * is not above 0 is none.
 */
final class WeightedRows {
    final int count;
    final int[] offsets;
    final int[] neighbours;
    final double[] weights;
    final double[] strength;
    final double[] loop;

    private WeightedRows(int count, int[] offsets, int[] neighbours, double[] weights, double[] loop) {
        this.count = count;
        this.offsets = offsets;
        this.neighbours = neighbours;
        this.weights = weights;
        this.loop = loop;
        strength = new double[count];
        for (int v = 0; v < count; v++) {
            double sum = 2 * loop[v];
            for (int arc = offsets[v]; arc < offsets[v + 1]; arc++) {
                sum += weights[arc];
            }
            strength[v] = sum;
        }
    }

    static WeightedRows of(Graph graph, boolean weighted) {
        int n = graph.nodeCount();
        int m = graph.edgeCount();
        double[] loop = new double[n];
        int[] offsets = new int[n + 1];
        for (int edge = 0; edge < m; edge++) {
            int a = graph.source(edge);
            int b = graph.target(edge);
            double weight = weighted ? graph.weight(edge) : 1;
            if (!(weight > 0)) {
                continue;
            }
            if (a == b) {
                loop[a] += weight;
            } else {
                offsets[a + 1]++;
                offsets[b + 1]++;
            }
        }
        for (int v = 0; v < n; v++) {
            offsets[v + 1] += offsets[v];
        }
        int[] at = java.util.Arrays.copyOf(offsets, n);
        int[] neighbours = new int[offsets[n]];
        double[] weights = new double[offsets[n]];
        for (int edge = 0; edge < m; edge++) {
            int a = graph.source(edge);
            int b = graph.target(edge);
            double weight = weighted ? graph.weight(edge) : 1;
            if (a != b && weight > 0) {
                neighbours[at[a]] = b;
                weights[at[a]++] = weight;
                neighbours[at[b]] = a;
                weights[at[b]++] = weight;
            }
        }
        return new WeightedRows(n, offsets, neighbours, weights, loop);
    }

    /** One node for each group, 0 to groups − 1; what lies within a group becomes its loop. */
    WeightedRows folded(int[] group, int groups) {
        int[] begin = new int[groups + 1];
        for (int v = 0; v < count; v++) {
            begin[group[v] + 1]++;
        }
        for (int g = 0; g < groups; g++) {
            begin[g + 1] += begin[g];
        }
        int[] members = new int[count];
        int[] at = java.util.Arrays.copyOf(begin, groups);
        for (int v = 0; v < count; v++) {
            members[at[group[v]]++] = v;
        }
        double[] foldedLoop = new double[groups];
        int[] foldedOffsets = new int[groups + 1];
        int[] foldedNeighbours = new int[neighbours.length];
        double[] foldedWeights = new double[neighbours.length];
        double[] to = new double[groups];
        int[] touched = new int[groups];
        int place = 0;
        for (int g = 0; g < groups; g++) {
            int found = 0;
            for (int i = begin[g]; i < begin[g + 1]; i++) {
                int v = members[i];
                foldedLoop[g] += loop[v];
                for (int arc = offsets[v]; arc < offsets[v + 1]; arc++) {
                    int h = group[neighbours[arc]];
                    if (h == g) {
                        foldedLoop[g] += weights[arc] / 2;
                    } else {
                        if (to[h] == 0) {
                            touched[found++] = h;
                        }
                        to[h] += weights[arc];
                    }
                }
            }
            for (int i = 0; i < found; i++) {
                foldedNeighbours[place] = touched[i];
                foldedWeights[place++] = to[touched[i]];
                to[touched[i]] = 0;
            }
            foldedOffsets[g + 1] = place;
        }
        return new WeightedRows(
                groups,
                foldedOffsets,
                java.util.Arrays.copyOf(foldedNeighbours, place),
                java.util.Arrays.copyOf(foldedWeights, place),
                foldedLoop);
    }
}
