package org.armslink.analytics.disruption;

import java.util.Arrays;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * What hangs together after each of several removals, one after another. Worked out from the end: what was taken out last is put back first
 * (union–find), as Newman and Ziff (2001) do for percolation; so the whole curve takes little more than O(n + m).
 *
 * <p>Direction, loops and parallel links do not count.
 */
public final class RemovalCurve {
    /**
     * By the number of removals, from 0 on.
     *
     * @param pairs of nodes that still hang together
     * @param largest how many nodes the largest part has
     */
    public record Result(double[] pairs, int[] largest) {}

    private final int[] parent;
    private final int[] size;
    private double pairs;
    private int largest;

    private RemovalCurve(int nodes) {
        parent = new int[nodes];
        size = new int[nodes];
        Arrays.setAll(parent, v -> v);
    }

    /** @param removed nodes in their order, each once; a node takes its links along */
    public static Result ofNodes(Graph graph, int[] removed, Run run) {
        Graph simple = graph.undirectedSimple(run);
        int n = simple.nodeCount();
        int[] goneAt = new int[n]; // after how many removals it is gone
        Arrays.fill(goneAt, removed.length + 1);
        for (int i = 0; i < removed.length; i++) {
            if (goneAt[removed[i]] <= removed.length) {
                throw new IllegalArgumentException("Node " + removed[i] + " is taken out twice.");
            }
            goneAt[removed[i]] = i + 1;
        }
        var curve = new RemovalCurve(n);
        double[] pairs = new double[removed.length + 1];
        int[] largest = new int[removed.length + 1];
        for (int v = 0; v < n; v++) {
            if (goneAt[v] > removed.length) {
                curve.add(v);
            }
        }
        for (int edge = 0; edge < simple.edgeCount(); edge++) {
            run.checkAt(edge);
            if (goneAt[simple.source(edge)] > removed.length && goneAt[simple.target(edge)] > removed.length) {
                curve.join(simple.source(edge), simple.target(edge));
            }
        }
        for (int step = removed.length; ; step--) {
            pairs[step] = curve.pairs;
            largest[step] = curve.largest;
            if (step == 0) {
                return new Result(pairs, largest);
            }
            int back = removed[step - 1];
            curve.add(back);
            for (int arc = simple.begin(back); arc < simple.end(back); arc++) {
                if (goneAt[simple.neighbour(arc)] > step) {
                    curve.join(back, simple.neighbour(arc));
                }
            }
        }
    }

    /** @param removed edges of {@link Graph#undirectedSimple()} in their order, each once */
    public static Result ofLinks(Graph graph, int[] removed, Run run) {
        Graph simple = graph.undirectedSimple(run);
        boolean[] gone = new boolean[simple.edgeCount()];
        for (int edge : removed) {
            if (gone[edge]) {
                throw new IllegalArgumentException("Edge " + edge + " is taken out twice.");
            }
            gone[edge] = true;
        }
        var curve = new RemovalCurve(simple.nodeCount());
        for (int v = 0; v < simple.nodeCount(); v++) {
            curve.add(v);
        }
        for (int edge = 0; edge < gone.length; edge++) {
            run.checkAt(edge);
            if (!gone[edge]) {
                curve.join(simple.source(edge), simple.target(edge));
            }
        }
        double[] pairs = new double[removed.length + 1];
        int[] largest = new int[removed.length + 1];
        for (int step = removed.length; ; step--) {
            pairs[step] = curve.pairs;
            largest[step] = curve.largest;
            if (step == 0) {
                return new Result(pairs, largest);
            }
            curve.join(simple.source(removed[step - 1]), simple.target(removed[step - 1]));
        }
    }

    private void add(int v) {
        size[v] = 1;
        largest = Math.max(largest, 1);
    }

    private void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        if (a == b) {
            return;
        }
        int big = size[a] >= size[b] ? a : b;
        int small = big == a ? b : a;
        pairs += (double) size[a] * size[b];
        parent[small] = big;
        size[big] += size[small];
        largest = Math.max(largest, size[big]);
    }

    private int root(int v) {
        int at = v;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
