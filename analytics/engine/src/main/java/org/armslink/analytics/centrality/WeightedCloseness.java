package org.armslink.analytics.centrality;

import java.util.Arrays;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Closeness and harmonic closeness where links have lengths; the formulas are those of {@link Closeness}, with lengths instead of steps. Exact.
 *
 * <p>A search by length from every node (Dijkstra 1959); in an undirected graph only from those of more than one link, and through them: what has one link is
 * as far as its neighbour and that link. O(n·(n + m) log n) time, some 60 bytes a node and thread. Every node is worked out on its own: threads change
 * nothing.
 */
public final class WeightedCloseness {
    private static final int STRIPES = 16;

    private WeightedCloseness() {}

    /**
     * Scores in the weights' own measure: with distances twice as long they are half as high.
     *
     * @param lengths of the edges of the graph, which is simple
     */
    public static Closeness.Result compute(Graph graph, Lengths lengths, Run run) {
        if (!graph.isSimple()) {
            throw new IllegalArgumentException("Closeness by length needs a graph without loops and parallel links");
        }
        int n = graph.nodeCount();
        var inner = new Inner(graph, lengths, run);
        var result = new Closeness.Result(new double[n], new double[n], new int[n]);
        run.expect(inner.count);
        run.inParallel(Math.max(1, Math.min(STRIPES, inner.count)), stripe -> {
            var search = new NearestFirst(inner.offsets, inner.neighbours, inner.lengths, run);
            double[] away = new double[n];
            for (int i = stripe; i < inner.count; i += STRIPES) {
                run.step();
                search.from(i);
                one(inner, search, i, away, lengths.unit(), result, run);
            }
            return stripe;
        });
        return result;
    }

    /** The figures of a node and of those that have no other link than to it. */
    private static void one(
            Inner inner, NearestFirst search, int i, double[] away, double unit, Closeness.Result result, Run run) {
        int count = 0; // all that is reached, itself first
        for (int place = 0; place < search.count; place++) {
            int at = search.order[place];
            away[count++] = search.distance[at];
            for (int leaf = inner.leafBegin[at]; leaf < inner.leafBegin[at + 1]; leaf++) {
                away[count++] = search.distance[at] + inner.leafLength[leaf];
            }
        }
        double sum = 0;
        double near = 0;
        for (int place = 1; place < count; place++) {
            sum += away[place];
            near += 1 / away[place];
        }
        put(inner.nodes[i], count - 1, sum, near, unit, result);
        for (int leaf = inner.leafBegin[i]; leaf < inner.leafBegin[i + 1]; leaf++) {
            run.check();
            double length = inner.leafLength[leaf];
            double sumOfLeaf = sum + length * (count - 2); // to the others of its neighbour, and to that
            double nearOfLeaf = 0;
            for (int place = 0; place < count; place++) {
                nearOfLeaf += 1 / (away[place] + length);
            }
            nearOfLeaf -= 1 / (length + length); // itself, there and back
            put(inner.leaves[leaf], count - 1, sumOfLeaf, nearOfLeaf, unit, result);
        }
    }

    private static void put(int v, int reached, double sum, double near, double unit, Closeness.Result result) {
        int others = result.reached().length - 1;
        result.reached()[v] = reached;
        if (reached > 0) {
            result.closeness()[v] = ((double) reached / others) * (reached / (sum * unit));
            result.harmonic()[v] = near / unit / others;
        }
    }

    /** What is searched through, numbered breadth first, and by node of it who has no other link. */
    private static final class Inner {
        final int count;
        final int[] nodes;
        final int[] offsets;
        final int[] neighbours;
        final double[] lengths;
        final int[] leafBegin;
        final int[] leaves;
        final double[] leafLength;

        Inner(Graph graph, Lengths byEdge, Run run) {
            int n = graph.nodeCount();
            boolean[] leaf = new boolean[n];
            for (int v = 0; v < n; v++) {
                int u = !graph.isDirected() && graph.end(v) - graph.begin(v) == 1
                        ? graph.neighbour(graph.begin(v))
                        : -1;
                leaf[v] = u >= 0 && (graph.end(u) - graph.begin(u) > 1 || v > u);
            }
            int[] number = new int[n];
            Arrays.fill(number, -1);
            int[] order = new int[n];
            int found = 0;
            for (int start = 0; start < n; start++) {
                if (leaf[start] || number[start] >= 0) {
                    continue;
                }
                int head = found;
                number[start] = found;
                order[found++] = start;
                for (; head < found; head++) {
                    run.checkAt(head);
                    for (int arc = graph.begin(order[head]); arc < graph.end(order[head]); arc++) {
                        int u = graph.neighbour(arc);
                        if (!leaf[u] && number[u] < 0) {
                            number[u] = found;
                            order[found++] = u;
                        }
                    }
                }
            }
            count = found;
            nodes = Arrays.copyOf(order, count);
            offsets = new int[count + 1];
            leafBegin = new int[count + 1];
            int[] all = new int[graph.isDirected() ? graph.edgeCount() : 2 * graph.edgeCount()];
            double[] byArc = new double[all.length];
            leaves = new int[n - count];
            leafLength = new double[n - count];
            int arcs = 0;
            int hanging = 0;
            for (int i = 0; i < count; i++) {
                run.checkAt(i);
                for (int arc = graph.begin(order[i]); arc < graph.end(order[i]); arc++) {
                    int u = graph.neighbour(arc);
                    double length = byEdge.byEdge()[graph.edge(arc)];
                    if (leaf[u]) {
                        leaves[hanging] = u;
                        leafLength[hanging++] = length;
                    } else {
                        all[arcs] = number[u];
                        byArc[arcs++] = length;
                    }
                }
                offsets[i + 1] = arcs;
                leafBegin[i + 1] = hanging;
            }
            neighbours = Arrays.copyOf(all, arcs);
            lengths = Arrays.copyOf(byArc, arcs);
        }
    }
}
