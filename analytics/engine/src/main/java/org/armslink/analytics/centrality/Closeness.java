package org.armslink.analytics.centrality;

import java.util.Arrays;
import java.util.List;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Closeness and harmonic closeness: how near a node is to all others. Exact, unweighted.
 *
 * <p>Closeness after Wasserman and Faust (1994), for networks that fall apart: C(v) = (r/(n − 1))·(r/Σd(v,u)) over the r nodes
 * that v reaches; 0 where it reaches none. Harmonic closeness (Marchiori and Latora 2000; Rochat 2009):
 * H(v) = Σ 1/d(v,u), divided by n − 1. In a directed graph distances run along the links, from v to others. Loops and
 * parallel links count once.
 *
 * <p>Many searches at once: each node carries one bit for each of 256 targets, and its distances to them come out by counting
 * bits (Then, Kemper et al.: The more the merrier, 2014). O(n·m/256) time at best, O(n·m) at worst; 100 bytes a node and
 * thread. Sums are of whole numbers, or made in a fixed order: threads change nothing.
 */
public final class Closeness {
    private static final int WORDS = 4;
    private static final int LANES = 64 * WORDS;
    private static final int STRIPES = 16;

    private Closeness() {}

    /**
     * By node.
     *
     * @param closeness 0 to 1
     * @param harmonic 0 to 1
     * @param reached how many others it reaches
     */
    public record Result(double[] closeness, double[] harmonic, int[] reached) {}

    public static Result compute(Graph graph, Run run) {
        Graph simple = graph.simple(Graph.Merge.NONE);
        int n = simple.nodeCount();
        int batches = (n + LANES - 1) / LANES;
        run.expect(batches);
        List<Sums> parts = run.inParallel(Math.max(1, Math.min(STRIPES, batches)), stripe -> {
            var search = new ManySearches(simple);
            for (int batch = stripe; batch < batches; batch += STRIPES) {
                search.from(batch * LANES, Math.min(n, (batch + 1) * LANES), run);
                run.step();
            }
            return search.sums;
        });
        double[] closeness = new double[n];
        double[] harmonic = new double[n];
        int[] reached = new int[n];
        for (int v = 0; v < n; v++) {
            long far = 0;
            double near = 0;
            for (Sums part : parts) {
                far += part.far[v];
                near += part.near[v];
                reached[v] += part.reached[v];
            }
            if (far > 0) {
                closeness[v] = ((double) reached[v] / (n - 1)) * ((double) reached[v] / far);
                harmonic[v] = near / (n - 1);
            }
        }
        return new Result(closeness, harmonic, reached);
    }

    private static final class Sums {
        final long[] far;
        final double[] near;
        final int[] reached;

        Sums(int n) {
            far = new long[n];
            near = new double[n];
            reached = new int[n];
        }
    }

    /** Searches back from a batch of targets, so that what is found at a node are its own distances to them. */
    private static final class ManySearches {
        final Sums sums;
        private final Graph graph;
        private final int n;
        private final long[] seen;
        private final long[] front;
        private final long[] next;
        private int[] active;
        private int[] nextActive;
        private final boolean[] queued;

        ManySearches(Graph graph) {
            this.graph = graph;
            n = graph.nodeCount();
            sums = new Sums(n);
            seen = new long[n * WORDS];
            front = new long[n * WORDS];
            next = new long[n * WORDS];
            active = new int[n];
            nextActive = new int[n];
            queued = new boolean[n];
        }

        void from(int first, int end, Run run) {
            Arrays.fill(seen, 0);
            int count = 0;
            for (int v = first; v < end; v++) {
                int lane = v - first;
                seen[v * WORDS + (lane >> 6)] = front[v * WORDS + (lane >> 6)] = 1L << (lane & 63);
                active[count++] = v;
            }
            for (int distance = 1; count > 0; distance++) {
                run.check();
                count = settle(spread(count), distance);
            }
        }

        /** One step back along all links; returns how many nodes were touched. */
        private int spread(int count) {
            int touched = 0;
            for (int i = 0; i < count; i++) {
                int at = active[i] * WORDS;
                long a = front[at];
                long b = front[at + 1];
                long c = front[at + 2];
                long d = front[at + 3];
                front[at] = front[at + 1] = front[at + 2] = front[at + 3] = 0;
                for (int arc = graph.beginIn(active[i]), last = graph.endIn(active[i]); arc < last; arc++) {
                    int u = graph.neighbourIn(arc);
                    int to = u * WORDS;
                    next[to] |= a;
                    next[to + 1] |= b;
                    next[to + 2] |= c;
                    next[to + 3] |= d;
                    if (!queued[u]) {
                        queued[u] = true;
                        nextActive[touched++] = u;
                    }
                }
            }
            return touched;
        }

        /** Counts what is new at the touched nodes; returns how many have something new. */
        private int settle(int touched, int distance) {
            int count = 0;
            for (int i = 0; i < touched; i++) {
                int u = nextActive[i];
                queued[u] = false;
                int found = 0;
                for (int word = u * WORDS; word < (u + 1) * WORDS; word++) {
                    long fresh = next[word] & ~seen[word];
                    next[word] = 0;
                    seen[word] |= fresh;
                    front[word] = fresh;
                    found += Long.bitCount(fresh);
                }
                if (found > 0) {
                    sums.far[u] += (long) distance * found;
                    sums.near[u] += (double) found / distance;
                    sums.reached[u] += found;
                    active[count++] = u;
                }
            }
            return count;
        }
    }
}
