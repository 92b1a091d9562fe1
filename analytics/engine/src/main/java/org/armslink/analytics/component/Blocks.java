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
        Graph simple = graph.undirectedSimple();
        var walk = new Walk(simple, run);
        double[] sizes = Components.sizes(Components.weak(simple));
        for (int root = 0; root < simple.nodeCount(); root++) {
            if (walk.found[root] == 0) {
                walk.from(root, sizes[root]);
            }
        }
        return new Result(walk.block, walk.blocks, walk.cutPoint, walk.pairs, walk.bridge, walk.pairsOfEdge);
    }

    private static final class Walk {
        private static final int CHECK_EVERY = 0xFFFF;

        final int[] found; // when a node was found, 1 for the first
        final int[] block;
        final boolean[] cutPoint;
        final double[] pairs;
        final boolean[] bridge;
        final double[] pairsOfEdge;
        int blocks;

        private final Graph graph;
        private final Run run;
        private final int[] low; // the earliest found node that the branch below links back to
        private final int[] size; // nodes of the branch below, itself included
        private final double[]
                parted; // nodes of the parts that fall off a node, and of those before, times one another
        private final double[] fallen;
        private final int[] edgeUp;
        private final int[] next;
        private final int[] path;
        private final int[] edges;
        private int edgeCount;
        private int clock;

        Walk(Graph graph, Run run) {
            this.graph = graph;
            this.run = run;
            int n = graph.nodeCount();
            int m = graph.edgeCount();
            found = new int[n];
            low = new int[n];
            size = new int[n];
            cutPoint = new boolean[n];
            pairs = new double[n];
            parted = new double[n];
            fallen = new double[n];
            edgeUp = new int[n];
            next = new int[n];
            path = new int[n];
            block = new int[m];
            bridge = new boolean[m];
            pairsOfEdge = new double[m];
            edges = new int[m];
        }

        void from(int root, double componentSize) {
            int depth = 0;
            enter(root, -1);
            path[depth] = root;
            while (depth >= 0) {
                int v = path[depth];
                if (next[v] < graph.end(v)) {
                    int arc = next[v]++;
                    int u = graph.neighbour(arc);
                    int edge = graph.edge(arc);
                    if (edge == edgeUp[v]) {
                        continue;
                    }
                    if (found[u] == 0) {
                        edges[edgeCount++] = edge;
                        enter(u, edge);
                        path[++depth] = u;
                    } else if (found[u] < found[v]) {
                        edges[edgeCount++] = edge;
                        low[v] = Math.min(low[v], found[u]);
                    }
                } else {
                    depth--;
                    if (depth >= 0) {
                        leave(v, path[depth], depth == 0, componentSize);
                    }
                    finish(v, componentSize);
                }
            }
        }

        private void enter(int v, int edge) {
            if ((clock & CHECK_EVERY) == 0) {
                run.check();
            }
            found[v] = low[v] = ++clock;
            size[v] = 1;
            edgeUp[v] = edge;
            next[v] = graph.begin(v);
        }

        /** Goes up from v to the node above it. */
        private void leave(int v, int above, boolean aboveIsRoot, double componentSize) {
            size[above] += size[v];
            low[above] = Math.min(low[above], low[v]);
            if (low[v] < found[above]) {
                return;
            }
            // Nothing in the branch of v links past the node above: it falls off with it.
            int edge;
            do {
                edge = edges[--edgeCount];
                block[edge] = blocks;
            } while (edge != edgeUp[v]);
            blocks++;
            if (low[v] > found[above]) {
                bridge[edge] = true;
                pairsOfEdge[edge] = size[v] * (componentSize - size[v]);
            }
            parted[above] += fallen[above] * size[v];
            fallen[above] += size[v];
            cutPoint[above] |= !aboveIsRoot || fallen[above] < componentSize - 1;
        }

        private void finish(int v, double componentSize) {
            double rest = componentSize - 1 - fallen[v];
            pairs[v] = cutPoint[v] ? parted[v] + fallen[v] * rest : 0;
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
