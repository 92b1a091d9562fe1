package org.armslink.analytics.centrality;

import java.util.Arrays;

/**
 * Nodes by a key, the lowest first: a heap of four children each. A node can be in it several times, once for each key it was given: whoever takes it
 * out sees by the key whether a later one holds.
 */
final class LowestFirst {
    private static final int CHILDREN = 4;

    private double[] keys = new double[64];
    private int[] nodes = new int[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    double lowestKey() {
        return keys[0];
    }

    int lowest() {
        return nodes[0];
    }

    void add(double key, int node) {
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

    void removeLowest() {
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
