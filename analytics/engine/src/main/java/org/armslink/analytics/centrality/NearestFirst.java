package org.armslink.analytics.centrality;

import java.util.Arrays;
import org.armslink.analytics.run.Run;

/**
 * One worker's state in searches by length: goes outwards from a node, always on from the nearest (Dijkstra 1959), and counts the shortest paths. Lengths
 * are whole numbers of 1 or more, so that equally long paths are seen to be so. O((n + m) log n) time, 40 bytes a node.
 */
final class NearestFirst {
    private static final int CHECK_EVERY = 0x3FF;

    private final int[] offsets;
    private final int[] neighbours;
    private final double[] lengths;
    private final Run run;
    /** By node: infinity where the last search did not come to it. */
    final double[] distance;
    /** By node: how many shortest paths lead to it. */
    final double[] paths;
    /** The nodes that were come to, nearest first. */
    final int[] order;
    /** How many these are. */
    int count;

    private final LowestFirst waiting = new LowestFirst(); // a node is in it once for each time it came nearer

    /** @param lengths by arc */
    NearestFirst(int[] offsets, int[] neighbours, double[] lengths, Run run) {
        this.offsets = offsets;
        this.neighbours = neighbours;
        this.lengths = lengths;
        this.run = run;
        int n = offsets.length - 1;
        distance = new double[n];
        paths = new double[n];
        order = new int[n];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
    }

    void from(int source) {
        for (int i = 0; i < count; i++) {
            distance[order[i]] = Double.POSITIVE_INFINITY;
        }
        count = 0;
        distance[source] = 0;
        paths[source] = 1;
        waiting.add(0, source);
        while (!waiting.isEmpty()) {
            double key = waiting.lowestKey();
            int v = waiting.lowest();
            waiting.removeLowest();
            if (key > distance[v]) {
                continue; // it has come nearer since
            }
            if ((count & CHECK_EVERY) == 0) {
                run.check();
            }
            order[count++] = v;
            double ways = paths[v];
            for (int arc = offsets[v], end = offsets[v + 1]; arc < end; arc++) {
                int u = neighbours[arc];
                double through = key + lengths[arc];
                if (through < distance[u]) {
                    distance[u] = through;
                    paths[u] = ways;
                    waiting.add(through, u);
                } else if (through == distance[u]) {
                    paths[u] += ways;
                }
            }
        }
    }
}
