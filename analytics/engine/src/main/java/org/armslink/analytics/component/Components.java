package org.armslink.analytics.component;

import org.armslink.analytics.snapshot.Graph;

/** Weak components: which nodes hang together if every link may be gone either way. Union–find, close to O(n + m). */
public final class Components {
    private Components() {}

    /** For every node the smallest number of its component. */
    public static int[] weak(Graph graph) {
        int[] parent = new int[graph.nodeCount()];
        for (int v = 0; v < parent.length; v++) {
            parent[v] = v;
        }
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            int a = root(parent, graph.source(edge));
            int b = root(parent, graph.target(edge));
            if (a < b) {
                parent[b] = a;
            } else {
                parent[a] = b;
            }
        }
        for (int v = 0; v < parent.length; v++) {
            parent[v] = parent[parent[v]]; // the smaller number is always above and already settled
        }
        return parent;
    }

    /** For every node the size of its component. */
    public static double[] sizes(int[] component) {
        double[] counts = new double[component.length];
        for (int root : component) {
            counts[root]++;
        }
        double[] sizes = new double[component.length];
        for (int v = 0; v < sizes.length; v++) {
            sizes[v] = counts[component[v]];
        }
        return sizes;
    }

    /** How many components there are. */
    public static int count(int[] component) {
        int count = 0;
        for (int v = 0; v < component.length; v++) {
            if (component[v] == v) {
                count++;
            }
        }
        return count;
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
