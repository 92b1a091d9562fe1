package org.armslink.analytics.component;

import java.util.Arrays;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * What holds a network together: cut points (records without which it falls into more parts), bridges (links of which the same is
 * true) and blocks (what no single record can cut). Hopcroft and Tarjan (1973), without recursion, in one walk: O(n + m) time and
 * memory. Direction, loops and parallel links do not count; so two parallel links are one bridge.
 */
public final class Blocks {
    private Blocks() {}

    /**
     * What was found. Nodes and edges are those of {@link Graph#undirectedSimple()}.
     *
     * @param block of every edge, numbered from 0
     * @param blocks how many there are
     * @param cutPoint by node
     * @param pairsParted by node: how many pairs of others nothing joins any more once it is gone; 0 unless a cut point
     * @param bridge by edge
     * @param pairsPartedByEdge by edge: how many pairs nothing joins any more without it; 0 unless a bridge
     */
    public record Result(
            int[] block,
            int blocks,
            boolean[] cutPoint,
            double[] pairsParted,
            boolean[] bridge,
            double[] pairsPartedByEdge) {}

    public static Result compute(Graph graph, Run run) {
        Graph simple = graph.undirectedSimple(run);
        var walk = new Walk(simple, run);
        double[] sizes = Components.sizes(Components.weak(simple));
        for (int root = 0; root < simple.nodeCount(); root++) {
            if (walk.found[root] == 0) {
                walk.from(root, sizes[root]);
            }
        }
        return new Result(walk.block, walk.blocks, walk.cutPoint, walk.pairs, walk.bridge, walk.pairsOfEdge);
    }

    /** By node it keeps no more than when it was found: what a node gathers is at hand, on the way down to where the walk is. */
    private static final class Walk {
        private static final int CHECK_EVERY = 0xFFF;

        final int[] found; // when a node was found, 1 for the first
        final int[] block;
        final boolean[] cutPoint;
        final double[] pairs;
        final boolean[] bridge;
        final double[] pairsOfEdge;
        int blocks;

        private final Graph graph;
        private final Run run;
        private final int[] node; // by depth, as all that follow
        private final int[] foundAt;
        private final int[] low; // the earliest found node that the branch below links back to
        private final int[] size; // nodes of the branch below, itself included
        private final int[] next; // arc
        private final int[] edgesBefore; // how many edges there were before the one that leads to the node
        private final double[] parted; // nodes of parts that fall off, times those of parts before
        private final double[] fallen; // nodes of parts that fall off
        private final int[] edges;
        private int edgeCount;
        private int clock;

        Walk(Graph graph, Run run) {
            this.graph = graph;
            this.run = run;
            int n = graph.nodeCount();
            int m = graph.edgeCount();
            found = new int[n];
            cutPoint = new boolean[n];
            pairs = new double[n];
            block = new int[m];
            bridge = new boolean[m];
            pairsOfEdge = new double[m];
            run.check();
            node = new int[n];
            foundAt = new int[n];
            low = new int[n];
            size = new int[n];
            next = new int[n];
            edgesBefore = new int[n];
            parted = new double[n];
            fallen = new double[n];
            edges = new int[m];
            run.check();
        }

        void from(int root, double componentSize) {
            int depth = 0;
            enter(root, 0);
            while (depth >= 0) {
                int v = node[depth];
                if (next[depth] < graph.end(v)) {
                    int arc = next[depth]++;
                    int u = graph.neighbour(arc);
                    if (found[u] == 0) {
                        enter(u, ++depth);
                        edges[edgeCount++] = graph.edge(arc);
                    } else if (found[u] < foundAt[depth] && found[u] != foundAt[depth - 1]) {
                        edges[edgeCount++] = graph.edge(arc);
                        low[depth] = Math.min(low[depth], found[u]);
                    }
                } else {
                    if (depth > 0) {
                        leave(depth, componentSize);
                    }
                    finish(depth, componentSize);
                    depth--;
                }
            }
        }

        private void enter(int v, int depth) {
            if ((clock & CHECK_EVERY) == 0) {
                run.check();
            }
            found[v] = ++clock;
            node[depth] = v;
            foundAt[depth] = clock;
            low[depth] = clock;
            size[depth] = 1;
            next[depth] = graph.begin(v);
            edgesBefore[depth] = edgeCount;
            parted[depth] = 0;
            fallen[depth] = 0;
        }

        /** Goes up from a node to the one above it. */
        private void leave(int depth, double componentSize) {
            int above = depth - 1;
            size[above] += size[depth];
            low[above] = Math.min(low[above], low[depth]);
            if (low[depth] < foundAt[above]) {
                return;
            }
            // Nothing in the branch below links past the node above: it falls off with it.
            int branch = size[depth];
            int edge = edges[edgesBefore[depth]];
            while (edgeCount > edgesBefore[depth]) {
                block[edges[--edgeCount]] = blocks;
            }
            blocks++;
            if (low[depth] > foundAt[above]) {
                bridge[edge] = true;
                pairsOfEdge[edge] = branch * (componentSize - branch);
            }
            parted[above] += fallen[above] * branch;
            fallen[above] += branch;
        }

        /** A node parts others if a branch falls off with it and something else is left: of the first node another branch. */
        private void finish(int depth, double componentSize) {
            if (depth == 0 ? parted[0] > 0 : fallen[depth] > 0) {
                int v = node[depth];
                cutPoint[v] = true;
                pairs[v] = parted[depth] + fallen[depth] * (componentSize - 1 - fallen[depth]);
            }
        }
    }

    /** How many nodes are cut points. */
    public static int cutPoints(Result result) {
        int count = 0;
        for (boolean cut : result.cutPoint()) {
            count += cut ? 1 : 0;
        }
        return count;
    }

    /** How many edges are bridges. */
    public static int bridges(Result result) {
        int count = 0;
        for (boolean bridge : result.bridge()) {
            count += bridge ? 1 : 0;
        }
        return count;
    }

    /** For every block how many edges it has. */
    public static int[] sizes(Result result) {
        int[] sizes = new int[result.blocks()];
        Arrays.stream(result.block()).forEach(block -> sizes[block]++);
        return sizes;
    }
}
