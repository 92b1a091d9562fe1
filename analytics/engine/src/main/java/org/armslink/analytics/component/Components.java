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
        if (graph.isDirected()) {
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                join(parent, root(parent, graph.source(edge)), graph.target(edge));
            }
        } else {
            for (int v = 0; v < parent.length; v++) {
                int root = v; // links to smaller nodes alone are looked at, so that nothing is above v before its own
                for (int arc = graph.begin(v), end = graph.end(v); arc < end && graph.neighbour(arc) < v; arc++) {
                    root = join(parent, root, graph.neighbour(arc));
                }
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

    /** Joins the component of a root with that of a node; returns the root of both, the smaller of the two. */
    private static int join(int[] parent, int root, int node) {
        int other = root(parent, node);
        int smaller = Math.min(root, other);
        parent[Math.max(root, other)] = smaller;
        return smaller;
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
