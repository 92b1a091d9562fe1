package org.armslink.analytics.disruption;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.Snapshot;

/**
 * From how many records how many others can be reached without going back in time: of each link a time within its interval can be chosen so
 * that times never decrease along the way. To come early is never worse, so one search for the earliest arrival answers for all ways (as in Wu and
 * others: Path problems in temporal graphs, 2014); O(m·log n) a source.
 *
 * <p>Exact over all sources, or an estimate from some drawn at random: with s of them the share of pairs is wrong by at most
 * √(ln(2/δ)/(2·s)) with probability 1 − δ (Hoeffding 1963, whose bound holds for draws without putting back as well).
 */
public final class TimedReach {
    /** The probability with which the error may be larger. */
    public static final double DELTA = 0.05;

    private static final int STRIPES = 16;

    private final Graph graph;
    private final int[] from; // by link: place of its earliest time among all of them
    private final int[] to; // by link: the first place too late for it
    private final int[] sources;

    private TimedReach(Graph graph, int[] from, int[] to, int[] sources) {
        this.graph = graph;
        this.from = from;
        this.to = to;
        this.sources = sources;
    }

    /**
     * Ready to count in the snapshot.
     *
     * @param most sources at most, 1 or more; all where there are no more
     * @param seed by which they are drawn
     */
    public static TimedReach of(Snapshot snapshot, int most, long seed, Run run) {
        Graph graph = snapshot.graph();
        int m = graph.edgeCount();
        long[] begins = new long[m];
        for (int link = 0; link < m; link++) {
            run.checkAt(link);
            begins[link] = snapshot.linkFrom(link);
        }
        long[] times = DistinctTimes.of(begins, run);
        int[] from = new int[m];
        int[] to = new int[m];
        for (int link = 0; link < m; link++) {
            run.checkAt(link);
            from[link] = Arrays.binarySearch(times, snapshot.linkFrom(link));
            int end = Arrays.binarySearch(times, snapshot.linkTo(link));
            to[link] = end < 0 ? -1 - end : end;
        }
        return new TimedReach(graph, from, to, sources(graph.nodeCount(), most, seed));
    }

    private static int[] sources(int n, int most, long seed) {
        int[] all = new int[n];
        Arrays.setAll(all, v -> v);
        if (n <= most) {
            return all;
        }
        var random = new SplittableRandom(seed);
        for (int i = 0; i < most; i++) { // Fisher and Yates, the first places only
            int j = i + random.nextInt(n - i);
            int swap = all[i];
            all[i] = all[j];
            all[j] = swap;
        }
        return Arrays.copyOf(all, most);
    }

    /** Whether every record is a source. */
    public boolean exact() {
        return sources.length == graph.nodeCount();
    }

    public int sourceCount() {
        return sources.length;
    }

    /** By how much the share of pairs may be wrong; 0 if exact. */
    public double error() {
        return exact() ? 0 : Math.sqrt(Math.log(2 / DELTA) / (2.0 * sources.length));
    }

    /**
     * How many ordered pairs of records have a way in time from the first to the second; scaled up where sources were drawn.
     *
     * @param gone by node: taken out
     * @param goneLink by link: taken out
     */
    public double pairs(boolean[] gone, boolean[] goneLink, Run run) {
        long reached = run
                .inParallel(STRIPES, stripe -> {
                    var search = new Search(gone, goneLink);
                    long count = 0;
                    for (int i = stripe; i < sources.length; i += STRIPES) {
                        run.check();
                        count += gone[sources[i]] ? 0 : search.from(sources[i], run);
                    }
                    return count;
                })
                .stream()
                .mapToLong(Long::longValue)
                .sum();
        return exact() ? reached : (double) reached * graph.nodeCount() / sources.length;
    }

    private final class Search {
        private final boolean[] gone;
        private final boolean[] goneLink;
        private final int[] arrival;
        private final int[] touched;
        private long[] heap = new long[64];
        private int size;

        Search(boolean[] gone, boolean[] goneLink) {
            this.gone = gone;
            this.goneLink = goneLink;
            arrival = new int[graph.nodeCount()];
            touched = new int[graph.nodeCount()];
            Arrays.fill(arrival, Integer.MAX_VALUE);
        }

        /** How many others can be reached. */
        int from(int source, Run run) {
            int found = 0;
            size = 0;
            arrival[source] = -1;
            touched[found++] = source;
            push(-1, source);
            int popped = 0;
            while (size > 0) {
                run.checkAt(popped++);
                long top = pop();
                int v = (int) top;
                int at = (int) (top >> 32);
                if (at > arrival[v]) {
                    continue; // came earlier since
                }
                for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                    int link = graph.edge(arc);
                    int u = graph.neighbour(arc);
                    int then = Math.max(at, from[link]);
                    if (then < to[link] && then < arrival[u] && !gone[u] && !goneLink[link]) {
                        if (arrival[u] == Integer.MAX_VALUE) {
                            touched[found++] = u;
                        }
                        arrival[u] = then;
                        push(then, u);
                    }
                }
            }
            for (int i = 0; i < found; i++) {
                arrival[touched[i]] = Integer.MAX_VALUE;
            }
            return found - 1;
        }

        private void push(int time, int node) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, 2 * size);
            }
            long entry = ((long) time << 32) | node;
            int at = size++;
            while (at > 0 && entry < heap[(at - 1) / 2]) {
                heap[at] = heap[(at - 1) / 2];
                at = (at - 1) / 2;
            }
            heap[at] = entry;
        }

        private long pop() {
            long top = heap[0];
            long last = heap[--size];
            int at = 0;
            for (int child = 1; child < size; child = 2 * at + 1) {
                if (child + 1 < size && heap[child + 1] < heap[child]) {
                    child++;
                }
                if (last <= heap[child]) {
                    break;
                }
                heap[at] = heap[child];
                at = child;
            }
            heap[at] = last;
            return top;
        }
    }
}
