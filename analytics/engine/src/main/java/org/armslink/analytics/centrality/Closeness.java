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
 * bits (Then, Kemper et al.: The more the merrier, 2014). Targets of one batch lie near one another, so that they meet a node at the same
 * step or the next. In an undirected graph a node of one link is not searched through: all it reaches is a step further than from its
 * neighbour. O(n·m/256) time at best, O(n·m) at worst; 120 bytes a node and thread. Sums are of whole numbers, or made in a fixed
 * order: threads change nothing.
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
        var inner = new Inner(simple, run);
        int batches = (n + LANES - 1) / LANES;
        run.expect(batches);
        List<Sums> parts = run.inParallel(Math.max(1, Math.min(STRIPES, batches)), stripe -> {
            var search = new ManySearches(inner);
            for (int batch = stripe; batch < batches; batch += STRIPES) {
                search.from(batch * LANES, Math.min(n, (batch + 1) * LANES), run);
                run.step();
            }
            return search.sums;
        });
        long[] far = new long[inner.count];
        double[] near = new double[inner.count];
        double[] nearBeyond = new double[inner.count];
        int[] met = new int[inner.count];
        for (Sums part : parts) {
            for (int i = 0; i < inner.count; i++) {
                far[i] += part.far[i];
                near[i] += part.near[i];
                nearBeyond[i] += part.nearBeyond[i];
                met[i] += part.reached[i];
            }
        }
        double[] closeness = new double[n];
        double[] harmonic = new double[n];
        int[] reached = new int[n];
        for (int target = 0; target < n; target++) {
            int v = inner.targets[target];
            int i = inner.places[target];
            boolean leaf = inner.isLeaf[target];
            reached[v] = met[i];
            // A leaf reaches its neighbour instead of itself, and all others a step later.
            long sum = leaf ? far[i] + met[i] - 1 : far[i];
            double nearness = leaf ? nearBeyond[i] + 0.5 : near[i];
            if (sum > 0) {
                closeness[v] = ((double) reached[v] / (n - 1)) * ((double) reached[v] / sum);
                harmonic[v] = nearness / (n - 1);
            }
        }
        return new Result(closeness, harmonic, reached);
    }

    /** What is searched through: all nodes but leaves, numbered breadth first, and all nodes as targets in the same order. */
    private static final class Inner {
        final int count;
        final int[] offsets;
        final int[] before; // who is a step before, by node searched through
        final int[] targets; // nodes of the graph, each leaf after its neighbour
        final int[] places; // by target: where it is among those searched through; of a leaf, its neighbour
        final boolean[] isLeaf; // by target

        Inner(Graph graph, Run run) {
            int n = graph.nodeCount();
            boolean[] leaf = new boolean[n];
            for (int v = 0; v < n; v++) {
                leaf[v] = !graph.isDirected()
                        && graph.endIn(v) - graph.beginIn(v) == 1
                        && graph.endIn(graph.neighbourIn(graph.beginIn(v)))
                                        - graph.beginIn(graph.neighbourIn(graph.beginIn(v)))
                                > 1;
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
                    for (int arc = graph.beginIn(order[head]); arc < graph.endIn(order[head]); arc++) {
                        int u = graph.neighbourIn(arc);
                        if (!leaf[u] && number[u] < 0) {
                            number[u] = found;
                            order[found++] = u;
                        }
                    }
                }
            }
            count = found;
            offsets = new int[count + 1];
            int[] all = new int[graph.isDirected() ? graph.edgeCount() : 2 * graph.edgeCount()];
            targets = new int[n];
            places = new int[n];
            isLeaf = new boolean[n];
            int arcs = 0;
            int target = 0;
            for (int i = 0; i < count; i++) {
                run.checkAt(i);
                targets[target] = order[i];
                places[target++] = i;
                for (int arc = graph.beginIn(order[i]); arc < graph.endIn(order[i]); arc++) {
                    int u = graph.neighbourIn(arc);
                    if (leaf[u]) {
                        targets[target] = u;
                        isLeaf[target] = true;
                        places[target++] = i;
                    } else {
                        all[arcs++] = number[u];
                    }
                }
                offsets[i + 1] = arcs;
            }
            before = Arrays.copyOf(all, arcs);
        }
    }

    private static final class Sums {
        final long[] far;
        final double[] near;
        final double[] nearBeyond; // Σ 1/(distance + 1), what a leaf of it would be near to
        final int[] reached;

        Sums(int n) {
            far = new long[n];
            near = new double[n];
            nearBeyond = new double[n];
            reached = new int[n];
        }
    }

    /** Searches back from a batch of targets, so that what is found at a node are its own distances to them. */
    private static final class ManySearches {
        final Sums sums;
        private final Inner inner;
        private final long[] seen;
        private final long[] front;
        private final long[] next;
        private final int[] active;
        private final int[] nextActive;
        private final boolean[] queued;

        ManySearches(Inner inner) {
            this.inner = inner;
            int n = inner.count;
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
            for (int target = first; target < end; target++) {
                if (!inner.isLeaf[target]) {
                    int at = word(target, first);
                    seen[at] |= bit(target, first);
                    front[at] |= bit(target, first);
                    active[count++] = inner.places[target];
                }
            }
            int touched = spread(count, run);
            for (int target = first; target < end; target++) {
                if (inner.isLeaf[target]) { // a step from its neighbour
                    next[word(target, first)] |= bit(target, first);
                    int place = inner.places[target];
                    if (!queued[place]) {
                        queued[place] = true;
                        nextActive[touched++] = place;
                    }
                }
            }
            count = settle(touched, 1, run);
            for (int distance = 2; count > 0; distance++) {
                run.check();
                count = settle(spread(count, run), distance, run);
            }
        }

        private int word(int target, int first) {
            return inner.places[target] * WORDS + ((target - first) >> 6);
        }

        private static long bit(int target, int first) {
            return 1L << ((target - first) & 63);
        }

        /** One step back along all links; returns how many nodes were touched. */
        private int spread(int count, Run run) {
            int touched = 0;
            for (int i = 0; i < count; i++) {
                run.checkAt(i);
                int at = active[i] * WORDS;
                long a = front[at];
                long b = front[at + 1];
                long c = front[at + 2];
                long d = front[at + 3];
                front[at] = front[at + 1] = front[at + 2] = front[at + 3] = 0;
                for (int arc = inner.offsets[active[i]], last = inner.offsets[active[i] + 1]; arc < last; arc++) {
                    int u = inner.before[arc];
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
        private int settle(int touched, int distance, Run run) {
            int count = 0;
            for (int i = 0; i < touched; i++) {
                run.checkAt(i);
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
                    sums.nearBeyond[u] += (double) found / (distance + 1);
                    sums.reached[u] += found;
                    active[count++] = u;
                }
            }
            return count;
        }
    }
}
