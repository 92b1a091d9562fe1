package org.armslink.analytics.disruption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Which few nodes come within some steps of the most others. Borgatti: Identifying sets of key players in a social network (2006), the
 * positive problem: whom to watch, or to turn.
 *
 * <p>What a further node adds never grows, so the choice of most gain comes to at least 63 % of the best one (Nemhauser, Wolsey and Fisher
 * 1978); gains are computed again only where they may matter (Minoux 1978). Besides, the best k reach at most what was reached and the k greatest
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
        var queue = new PriorityQueue<>(Gain.GREATEST);
        run.expect((long) n + count);
        for (int v = 0; v < n; v++) {
            run.step();
            queue.add(new Gain(v, search.gain(v), 0));
        }
        int most = Math.min(n, bound(queue, count));
        var choices = new ArrayList<Choice>();
        int reached = 0;
        while (choices.size() < count) {
            Gain best = queue.remove();
            if (best.asOf < choices.size()) {
                run.check();
                queue.add(new Gain(best.node, search.gain(best.node), choices.size()));
                continue;
            }
            run.step();
            search.take(best.node);
            reached += best.gain;
            choices.add(new Choice(best.node, reached, best.gain));
            // Gains in the queue were computed earlier and are no smaller than they are now.
            most = Math.min(most, reached + bound(queue, count));
        }
        return new Result(List.copyOf(choices), most);
    }

    private static int bound(PriorityQueue<Gain> queue, int count) {
        int[] gains = queue.stream().mapToInt(Gain::gain).sorted().toArray();
        long sum = 0;
        for (int i = 0; i < Math.min(count, gains.length); i++) {
            sum += gains[gains.length - 1 - i];
        }
        return (int) Math.min(Integer.MAX_VALUE / 2, sum);
    }

    private static final class Search {
        private final Graph graph;
        private final int steps;
        private final boolean[] covered;
        private final int[] seenIn;
        private final int[] queue;
        private int search;

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
