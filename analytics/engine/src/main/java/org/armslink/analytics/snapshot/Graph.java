package org.armslink.analytics.snapshot;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.armslink.analytics.run.MadeOnce;
import org.armslink.analytics.run.Run;

/**
 * Who neighbours whom, in compressed rows: nodes 0 to n − 1, edges 0 to m − 1, both directions at hand. Immutable.
 *
 * <p>A node's <em>arcs</em> are the places of its row, from {@link #begin} inclusive to {@link #end} exclusive, sorted by
 * neighbour, then by edge. In an undirected graph each edge has an arc at both its ends, and a loop has two.
 */
public final class Graph {
    private final int nodeCount;
    private final boolean directed;
    private final boolean simple;
    private final int[] source;
    private final int[] target;
    private final double[] weight;
    private final Rows out;
    private final Rows in;
    private final MadeOnce<Graph> undirectedSimple = new MadeOnce<>();

    /** How the weights of edges become one when they become one edge. */
    public enum Merge {
        SUM,
        SHORTEST,
        /** Every weight is 1. */
        NONE
    }

    private Graph(
            int nodeCount, boolean directed, boolean simple, int[] source, int[] target, double[] weight, Run run) {
        this.nodeCount = nodeCount;
        this.directed = directed;
        this.simple = simple;
        this.source = source;
        this.target = target;
        this.weight = weight;
        this.out =
                directed ? Rows.leaving(nodeCount, source, target, run) : Rows.touching(nodeCount, source, target, run);
        this.in = directed ? out.entering(nodeCount, source, target, run) : out;
    }

    /** The same links, each with another weight. */
    private Graph(Graph same, double[] weight) {
        this.nodeCount = same.nodeCount;
        this.directed = same.directed;
        this.simple = same.simple;
        this.source = same.source;
        this.target = same.target;
        this.weight = weight;
        this.out = same.out;
        this.in = same.in;
    }

    private Graph(Graph all, int[] kept, int[] number) {
        this.nodeCount = all.nodeCount;
        this.directed = all.directed;
        this.simple = all.simple;
        this.source = new int[kept.length];
        this.target = new int[kept.length];
        this.weight = new double[all.weight.length == 0 ? 0 : kept.length];
        for (int edge = 0; edge < kept.length; edge++) {
            source[edge] = all.source[kept[edge]];
            target[edge] = all.target[kept[edge]];
            if (weight.length != 0) {
                weight[edge] = all.weight[kept[edge]];
            }
        }
        this.out = all.out.keep(number, directed ? kept.length : 2 * kept.length);
        this.in = directed ? all.in.keep(number, kept.length) : out;
    }

    /**
     * A graph of these edges; loops and parallel edges are kept. The arrays must not be changed afterwards.
     *
     * @param weight of each edge, or empty: then every weight is 1
     */
    public static Graph of(int nodeCount, boolean directed, int[] source, int[] target, double[] weight) {
        return of(nodeCount, directed, source, target, weight, Run.quiet());
    }

    /** As {@link #of(int, boolean, int[], int[], double[])}, unless the run is given up. */
    public static Graph of(int nodeCount, boolean directed, int[] source, int[] target, double[] weight, Run run) {
        if (source.length != target.length || (weight.length != 0 && source.length != weight.length)) {
            throw new IllegalArgumentException("Edges need as many sources as targets and weights, but were: "
                    + source.length + ", " + target.length + ", " + weight.length);
        }
        for (int edge = 0; edge < source.length; edge++) {
            if (source[edge] < 0 || source[edge] >= nodeCount || target[edge] < 0 || target[edge] >= nodeCount) {
                throw new IllegalArgumentException("Edge " + edge + " joins " + source[edge] + " and " + target[edge]
                        + ", but nodes are numbered 0 to " + (nodeCount - 1));
            }
        }
        return new Graph(nodeCount, directed, false, source, target, weight, run);
    }

    /**
     * The same graph without loops, and with one edge where there were parallel ones. In an undirected graph edges are
     * parallel whichever way they were recorded.
     */
    public Graph simple(Merge merge) {
        return simple(merge, Run.quiet());
    }

    /** As {@link #simple(Merge)}, unless the run is given up. */
    public Graph simple(Merge merge, Run run) {
        if (simple) {
            return this;
        }
        int[] from = new int[source.length];
        int[] to = new int[source.length];
        run.check();
        double[] merged = new double[merge == Merge.NONE ? 0 : source.length];
        int count = 0;
        for (int v = 0; v < nodeCount; v++) {
            run.checkAt(v);
            int last = -1;
            for (int arc = begin(v); arc < end(v); arc++) {
                int u = neighbour(arc);
                if (u == v || (!directed && u < v)) {
                    continue;
                }
                if (u != last) {
                    from[count] = v;
                    to[count] = u;
                    if (merge != Merge.NONE) {
                        merged[count] = weight(edge(arc));
                    }
                    count++;
                    last = u;
                } else if (merge == Merge.SUM) {
                    merged[count - 1] += weight(edge(arc));
                } else if (merge == Merge.SHORTEST) {
                    merged[count - 1] = Math.min(merged[count - 1], weight(edge(arc)));
                }
            }
        }
        int[] fromKept = Arrays.copyOf(from, count);
        int[] toKept = Arrays.copyOf(to, count);
        run.check();
        double[] mergedKept = merge == Merge.NONE ? merged : Arrays.copyOf(merged, count);
        run.check();
        return new Graph(nodeCount, directed, true, fromKept, toKept, mergedKept, run);
    }

    /** The same nodes with these edges alone, which are numbered anew in their order. O(n + m), without sorting. */
    public Graph keep(IntPredicate edges) {
        int[] number = new int[source.length];
        int[] kept = new int[source.length];
        int count = 0;
        for (int edge = 0; edge < source.length; edge++) {
            boolean isKept = edges.test(edge);
            number[edge] = isKept ? count : -1;
            if (isKept) {
                kept[count++] = edge;
            }
        }
        return new Graph(this, Arrays.copyOf(kept, count), number);
    }

    /** Without direction, loops, parallel edges and weights. Made once. */
    public Graph undirectedSimple() {
        return undirectedSimple(Run.quiet());
    }

    /** As {@link #undirectedSimple()}, unless the run is given up. */
    public Graph undirectedSimple(Run run) {
        return undirectedSimple.get(run, maker -> {
            if (simple && !directed) {
                double[] ones = new double[source.length];
                maker.check();
                Arrays.fill(ones, 1);
                return new Graph(this, ones);
            }
            return new Graph(nodeCount, false, false, source, target, weight, maker).simple(Merge.NONE, maker);
        });
    }

    /** Without direction, loops and parallel edges, whose weights add up, whichever way they go. */
    public Graph undirectedSum(Run run) {
        return directed
                ? new Graph(nodeCount, false, false, source, target, weight, run).simple(Merge.SUM, run)
                : simple(Merge.SUM, run);
    }

    public int nodeCount() {
        return nodeCount;
    }

    public int edgeCount() {
        return source.length;
    }

    public boolean isDirected() {
        return directed;
    }

    /** Whether it is known to have no loops and no parallel edges. */
    public boolean isSimple() {
        return simple;
    }

    /** First arc that leaves the node (touches it, if undirected). */
    public int begin(int node) {
        return out.offsets()[node];
    }

    /** One past the last arc that leaves the node. */
    public int end(int node) {
        return out.offsets()[node + 1];
    }

    /** The node at the other end of an arc of {@link #begin}. */
    public int neighbour(int arc) {
        return out.neighbours()[arc];
    }

    /** The edge of an arc of {@link #begin}. */
    public int edge(int arc) {
        return out.edges()[arc];
    }

    /** First arc that enters the node (touches it, if undirected). */
    public int beginIn(int node) {
        return in.offsets()[node];
    }

    /** One past the last arc that enters the node. */
    public int endIn(int node) {
        return in.offsets()[node + 1];
    }

    /** The node at the other end of an arc of {@link #beginIn}. */
    public int neighbourIn(int arc) {
        return in.neighbours()[arc];
    }

    /** The edge of an arc of {@link #beginIn}. */
    public int edgeIn(int arc) {
        return in.edges()[arc];
    }

    public int source(int edge) {
        return source[edge];
    }

    public int target(int edge) {
        return target[edge];
    }

    public double weight(int edge) {
        return weight.length == 0 ? 1 : weight[edge];
    }

    /** Bytes that its arrays take; of a graph without direction the rows count once. */
    public long memory() {
        return 8L * source.length + 8L * weight.length + out.memory() + (in == out ? 0 : in.memory());
    }
}
