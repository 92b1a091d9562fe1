package org.armslink.analytics.centrality;

import java.util.Arrays;
import org.armslink.analytics.run.Run;

/**
 * One worker's state in searches by length: goes outwards from a node, always on from the nearest (Dijkstra 1959), and counts the shortest paths. Lengths
 * are whole numbers of 1 or more, so that equally long paths are seen to be so. O((n + m) log n) time, 40 bytes a node.
 */
final class NearestFirst {
    private static final int CHECK_EVERY = 0x3FF;
    private static final int CHILDREN = 4;

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

    private double[] keys = new double[64]; // a heap; a node is in it once for each time it came nearer
    private int[] nodes = new int[64];
    private int size;

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
        push(0, source);
        while (size > 0) {
            double key = keys[0];
            int v = nodes[0];
            pop();
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
                    push(through, u);
                } else if (through == distance[u]) {
                    paths[u] += ways;
                }
            }
        }
    }

    private void push(double key, int node) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            nodes = Arrays.copyOf(nodes, 2 * size);
        }
        int at = size++;
        while (at > 0) {
            int above = (at - 1) / CHILDREN;
            if (keys[above] <= key) {
                break;
            }
            keys[at] = keys[above];
            nodes[at] = nodes[above];
            at = above;
        }
        keys[at] = key;
        nodes[at] = node;
    }

    private void pop() {
        double key = keys[--size];
        int node = nodes[size];
        int at = 0;
        while (true) {
            int first = CHILDREN * at + 1;
            if (first >= size) {
                break;
            }
            int least = first;
            for (int child = first + 1; child < Math.min(first + CHILDREN, size); child++) {
                least = keys[child] < keys[least] ? child : least;
            }
            if (keys[least] >= key) {
                break;
            }
            keys[at] = keys[least];
            nodes[at] = nodes[least];
            at = least;
        }
        keys[at] = key;
        nodes[at] = node;
    }
}
