package org.armslink.analytics.centrality;

import java.util.Locale;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Local clustering along the links' direction: of the triangles that a node's own links could make, the share that there are. Fagiolo (2007). With
 * a(i,j) = 1 where a link leads from i to j, for a node i with d(in) and d(out) links and d(both) neighbours linked to it both ways:
 *
 * <pre>
 * ALL        ½·Σ (a(i,j)+a(j,i))·(a(i,h)+a(h,i))·(a(j,h)+a(h,j))   / (d·(d − 1) − 2·d(both)), d = d(in) + d(out)
 * CYCLE      Σ a(i,j)·a(j,h)·a(h,i)                                 / (d(in)·d(out) − d(both))
 * MIDDLEMAN  Σ a(h,i)·a(i,j)·a(h,j)                                 / (d(in)·d(out) − d(both))
 * IN         Σ a(j,i)·a(h,i)·a(j,h)                                 / (d(in)·(d(in) − 1))
 * OUT        Σ a(i,j)·a(i,h)·a(j,h)                                 / (d(out)·(d(out) − 1))
 * </pre>
 *
 * The sums are over ordered pairs j, h of others; 0 where none can be. The four add up to all triangles. In a graph without direction each is what
 * {@link Clustering} gives. Loops and parallel links do not count. O(m·√m) time, O(n + m) memory.
 */
public final class DirectedClustering {
    private static final byte FORWARD = 1;
    private static final byte BACK = 2;

    /** Which triangles count, seen from the node. */
    public enum Pattern {
        ALL,
        /** One goes round: out to one, on to another, and back. */
        CYCLE,
        /** From one through the node to another, to whom the first is linked directly too. */
        MIDDLEMAN,
        /** Two linked ones both lead to the node. */
        IN,
        /** The node leads to two linked ones. */
        OUT;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private DirectedClustering() {}

    public static Clustering.Result compute(Graph graph, Pattern pattern, Run run) {
        Graph simple = graph.undirectedSimple(run);
        int n = simple.nodeCount();
        run.expect(n);
        byte[] ways = ways(graph.simple(Graph.Merge.NONE, run), simple, run);
        long[] triangles = new long[n];
        new Triangles(simple, run).forEach(run, (v, u, w, edgeVU, edgeVW, edgeUW) -> {
            int vu = seen(simple, ways, edgeVU, v);
            int vw = seen(simple, ways, edgeVW, v);
            int uw = seen(simple, ways, edgeUW, u);
            triangles[v] += count(pattern, vu, vw, uw);
            triangles[u] += count(pattern, turned(vu), uw, vw);
            triangles[w] += count(pattern, turned(vw), turned(uw), vu);
        });
        double[] clustering = new double[n];
        for (int v = 0; v < n; v++) {
            run.checkAt(v);
            long possible = possible(pattern, simple, ways, v);
            clustering[v] = possible == 0 ? 0 : (double) triangles[v] / possible;
        }
        return new Clustering.Result(clustering, triangles);
    }

    /** By edge of the simple graph: whether links lead from its source to its target, back, or both. */
    private static byte[] ways(Graph directed, Graph simple, Run run) {
        byte[] ways = new byte[simple.edgeCount()];
        for (int edge = 0; edge < ways.length; edge++) {
            run.checkAt(edge);
            int a = simple.source(edge);
            int b = simple.target(edge);
            ways[edge] = (byte) ((leads(directed, a, b) ? FORWARD : 0) | (leads(directed, b, a) ? BACK : 0));
        }
        return ways;
    }

    private static boolean leads(Graph graph, int from, int to) {
        int low = graph.begin(from);
        int high = graph.end(from);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (graph.neighbour(middle) < to) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < graph.end(from) && graph.neighbour(low) == to;
    }

    private static int seen(Graph simple, byte[] ways, int edge, int from) {
        return simple.source(edge) == from ? ways[edge] : turned(ways[edge]);
    }

    private static int turned(int ways) {
        return (ways & FORWARD) << 1 | (ways & BACK) >> 1;
    }

    /** @param ij ways from the node to one, ih to the other, jh from the one to the other */
    private static int count(Pattern pattern, int ij, int ih, int jh) {
        int outJ = ij & FORWARD;
        int inJ = (ij & BACK) >> 1;
        int outH = ih & FORWARD;
        int inH = (ih & BACK) >> 1;
        int on = jh & FORWARD;
        int against = (jh & BACK) >> 1;
        return switch (pattern) {
            case ALL -> (outJ + inJ) * (outH + inH) * (on + against);
            case CYCLE -> outJ * on * inH + outH * against * inJ;
            case MIDDLEMAN -> inH * outJ * against + inJ * outH * on;
            case IN -> inJ * inH * (on + against);
            case OUT -> outJ * outH * (on + against);
        };
    }

    private static long possible(Pattern pattern, Graph simple, byte[] ways, int v) {
        long in = 0;
        long out = 0;
        long both = 0;
        for (int arc = simple.begin(v); arc < simple.end(v); arc++) {
            int seen = seen(simple, ways, simple.edge(arc), v);
            out += seen & FORWARD;
            in += (seen & BACK) >> 1;
            both += seen == (FORWARD | BACK) ? 1 : 0;
        }
        return switch (pattern) {
            case ALL -> (in + out) * (in + out - 1) - 2 * both;
            case CYCLE, MIDDLEMAN -> in * out - both;
            case IN -> in * (in - 1);
            case OUT -> out * (out - 1);
        };
    }
}
