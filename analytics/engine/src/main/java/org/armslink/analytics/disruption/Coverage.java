package org.armslink.analytics.disruption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.armslink.analytics.component.Components;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Which few nodes come within some steps of the most others. Borgatti: Identifying sets of key players in a social network (2006), the
 * positive problem: whom to watch, or to turn.
 *
 * <p>What a further node adds never grows, so the choice of most gain comes to at least 63 % of the best one (Nemhauser, Wolsey and Fisher
 * 1978); gains are computed only where they may matter (Minoux 1978), where
 * the number of walks to nodes not yet reached leaves room for one of the greatest. Besides, the best k reach at most what was reached and the k greatest
 * gains that are left, at any point of the choice: the least of these is the bound that is given. In a directed graph along the links.
 */
public final class Coverage {
    private Coverage() {}

    /** A node, how many nodes it and those chosen before it reach, themselves included, and how many of these it adds. */
    public record Choice(int node, int reached, int gain) {}

    /** @param most no choice of that many nodes reaches more than this */
    public record Result(List<Choice> choices, int most) {}

    private record Gain(int node, int gain, int asOf) {
        static final Comparator<Gain> GREATEST =
                Comparator.comparingInt(Gain::gain).reversed().thenComparingInt(Gain::node);
    }

    /**
     * The choices in their order.
     *
     * @param k how many nodes to choose, 1 or more; all are chosen if there are fewer
     * @param steps within how many links, 1 or more
     */
    public static Result compute(Graph graph, int k, int steps, Run run) {
        if (k < 1 || steps < 1) {
            throw new IllegalArgumentException("k and steps are 1 or more, but were: " + k + " and " + steps);
        }
        Graph simple = graph.simple(Graph.Merge.NONE);
        int n = simple.nodeCount();
        int count = Math.min(k, n);
        var search = new Search(simple, steps);
        int[] known = new int[n]; // of each node the gain as last computed: it grows no more
        Arrays.fill(known, n);
        var queue = new Queue(atMost(simple, steps, search.covered, known, run));
        long worthNewBounds = 2L * steps * (n + 2L * simple.edgeCount());
        run.expect(count);
        int most = Math.min(n, bound(queue, count, search, known, 0, run));
        var choices = new ArrayList<Choice>();
        int reached = 0;
        while (choices.size() < count) {
            Gain best = queue.remove();
            if (best.asOf < choices.size()) {
                run.check();
                queue.add(compute(best.node, search, known, choices.size()));
                continue;
            }
            run.step();
            search.take(best.node);
            known[best.node] = -1;
            reached += best.gain;
            choices.add(new Choice(best.node, reached, best.gain));
            if (search.looks > worthNewBounds) {
                search.looks = 0;
                queue = new Queue(atMost(simple, steps, search.covered, known, run));
            }
            most = Math.min(most, reached + bound(queue, count, search, known, choices.size(), run));
        }
        return new Result(List.copyOf(choices), most);
    }

    private static Gain compute(int node, Search search, int[] known, int chosen) {
        known[node] = search.gain(node);
        return new Gain(node, known[node], chosen);
    }

    /** The sum of the greatest gains that are left, as they were when last computed; what grows no more was no smaller then. */
    private static int bound(Queue queue, int count, Search search, int[] known, int chosen, Run run) {
        var greatest = new ArrayList<Gain>();
        long sum = 0;
        while (greatest.size() < count && !queue.isEmpty()) {
            Gain best = queue.remove();
            if (best.asOf < 0) {
                run.check();
                queue.add(compute(best.node, search, known, chosen));
            } else {
                greatest.add(best);
                sum += best.gain;
            }
        }
        greatest.forEach(queue::add);
        return (int) Math.min(Integer.MAX_VALUE / 2, sum);
    }

    /**
     * By node: no more than that many nodes that are not covered lie within the steps, from the numbers of walks, the size of its component and what is
     * known already.
     */
    private static int[] atMost(Graph graph, int steps, boolean[] covered, int[] known, Run run) {
        int n = graph.nodeCount();
        double[] component = Components.sizes(Components.weak(graph));
        long[] within = new long[n];
        Arrays.setAll(within, v -> covered[v] ? 0 : 1);
        for (int step = 1; step <= steps; step++) {
            run.check();
            long[] next = new long[n];
            boolean grows = false;
            for (int v = 0; v < n; v++) {
                // From its second step on a neighbour in an undirected graph is back at the node, which is counted
                // already.
                run.checkAt(v);
                int back = graph.isDirected() || step == 1 || covered[v] ? 0 : 1;
                long sum = covered[v] ? 0 : 1;
                for (int arc = graph.begin(v), end = graph.end(v); arc < end; arc++) {
                    sum += within[graph.neighbour(arc)] - back;
                }
                next[v] = Math.min(sum, (long) component[v]);
                grows |= next[v] != within[v];
            }
            within = next;
            if (step > 1 && !grows) {
                break;
            }
        }
        int[] atMost = new int[n];
        for (int v = 0; v < n; v++) {
            atMost[v] = (int) Math.min(within[v], known[v]);
        }
        return atMost;
    }

    /** Nodes by what they may gain at most, greatest first, of several the smallest number. Most are never computed. */
    private static final class Queue {
        private final long[] bounds; // ascending: greatest bound first, then smallest number
        private int next;
        private final PriorityQueue<Gain> computed = new PriorityQueue<>(Gain.GREATEST);

        /** @param atMost by node, below 0 for one that is left out */
        Queue(int[] atMost) {
            bounds = IntStream.range(0, atMost.length)
                    .filter(v -> atMost[v] >= 0)
                    .mapToLong(v -> (long) -atMost[v] << 32 | v)
                    .toArray();
            Arrays.sort(bounds);
        }

        boolean isEmpty() {
            return next == bounds.length && computed.isEmpty();
        }

        void add(Gain gain) {
            computed.add(gain);
        }

        Gain remove() {
            if (next == bounds.length) {
                return computed.remove();
            }
            var bound = new Gain((int) bounds[next], (int) -(bounds[next] >> 32), -1);
            Gain best = computed.peek();
            if (best != null && Gain.GREATEST.compare(best, bound) <= 0) {
                return computed.remove();
            }
            next++;
            return bound;
        }
    }

    private static final class Search {
        private final Graph graph;
        private final int steps;
        private final boolean[] covered;
        private final int[] seenIn;
        private final int[] queue;
        private int search;
        /** How many links were looked at. */
        long looks;

        Search(Graph graph, int steps) {
            this.graph = graph;
            this.steps = steps;
            covered = new boolean[graph.nodeCount()];
            seenIn = new int[graph.nodeCount()];
            queue = new int[graph.nodeCount()];
        }

        int gain(int node) {
            int gain = 0;
            int found = from(node);
            for (int i = 0; i < found; i++) {
                gain += covered[queue[i]] ? 0 : 1;
            }
            return gain;
        }

        void take(int node) {
            int found = from(node);
            Arrays.stream(queue, 0, found).forEach(v -> covered[v] = true);
        }

        private int from(int node) {
            search++;
            int count = 0;
            queue[count++] = node;
            seenIn[node] = search;
            int head = 0;
            for (int step = 0; step < steps && head < count; step++) {
                for (int last = count; head < last; head++) {
                    int v = queue[head];
                    looks += graph.end(v) - graph.begin(v);
                    for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                        int u = graph.neighbour(arc);
                        if (seenIn[u] != search) {
                            seenIn[u] = search;
                            queue[count++] = u;
                        }
                    }
                }
            }
            return count;
        }
    }
}
