package org.armslink.analytics.route.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;
import org.armslink.analytics.run.Run;

/**
 * What can be reached in time from some steps, and how early: of possible walks the earliest time at which a step can have
 * ended (the running maximum of the earliest times), of certain ones the time by which it must have ended.
 *
 * <p>Dijkstra over steps by that time. At a vertex, the steps that leave it are sorted by their earliest beginning, and a
 * step that ended lets those follow that begin within the maximum dwell: the first of them. Steps end in the order of
 * their times, so whatever one does not let follow at its time no later one does, and each step is looked at once for each
 * vertex from which it can be entered. O(m log m) for m steps with a bounded number of vertices each, as the walks with
 * a maximum waiting time of Bentert, Himmel, Nichterlein and Niedermeier, "Efficient computation of optimal temporal walks
 * under waiting-time constraints", Applied Network Science 5, 2020; without one as in Wu, Cheng, Ke, Huang, Huang and Wu,
 * "Efficient algorithms for temporal path computation", IEEE TKDE 28(11), 2016. With a maximum dwell the walk found may come
 * to a place twice; whether there is a path that does not is NP-hard to tell (Casteigts, Himmel, Molter and Zschoche,
 * "Finding temporal paths under waiting time constraints", Algorithmica 83, 2021).
 */
final class Reach {
    private static final int NONE = -1;

    private final TimedGraph graph;
    private final long[] label;
    private final int[] before;
    private int reached = NONE;

    private Reach(TimedGraph graph) {
        this.graph = graph;
        label = new long[graph.steps()];
        before = new int[graph.steps()];
        Arrays.fill(label, TimedGraph.NEVER);
        Arrays.fill(before, NONE);
    }

    private record Entry(long label, int depth, int step) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int first = Long.compare(label, other.label);
            int second = first != 0 ? first : Integer.compare(depth, other.depth);
            return second != 0 ? second : Integer.compare(step, other.step);
        }
    }

    /** Up to the first goal. */
    static Reach toGoal(TimedGraph graph, PathQuestion question, Run run) {
        return new Reach(graph).search(question, question.start(), question.goal(), run);
    }

    /** All that can be reached. */
    static Reach all(TimedGraph graph, PathQuestion question, BitSet start, Run run) {
        return new Reach(graph).search(question, start, new BitSet(), run);
    }

    private Reach search(PathQuestion question, BitSet start, BitSet goal, Run run) {
        var queue = new PriorityQueue<Entry>();
        for (int step = start.nextSetBit(0); step >= 0; step = start.nextSetBit(step + 1)) {
            long time = first(graph, question, step);
            if (time != TimedGraph.NEVER) {
                label[step] = time;
                queue.add(new Entry(time, 1, step));
            }
        }
        int[] next = new int[graph.vertices()];
        Arrays.setAll(next, graph::leavingFirst);
        while (!queue.isEmpty()) {
            Entry entry = queue.remove();
            int step = entry.step;
            if (goal.get(step)) {
                reached = step;
                return this;
            }
            run.step();
            long latest = question.latestNext(graph.endTo(step));
            for (int i = graph.outFirst(step); i < graph.outFirst(step + 1); i++) {
                int vertex = graph.outVertex(i);
                for (; next[vertex] < graph.leavingFirst(vertex + 1); next[vertex]++) {
                    int following = graph.leavingStep(next[vertex]);
                    if (graph.beginFrom(following) > latest) {
                        break;
                    }
                    if (label[following] == TimedGraph.NEVER) {
                        long time = follow(graph, question, entry.label, following);
                        if (time != TimedGraph.NEVER) {
                            label[following] = time;
                            before[following] = step;
                            queue.add(new Entry(time, entry.depth + 1, following));
                        }
                    }
                }
            }
        }
        return this;
    }

    /** The label of a step with which a path begins. */
    static long first(TimedGraph graph, PathQuestion question, int step) {
        if (question.certain()) {
            return graph.certain(step) ? graph.endTo(step) : TimedGraph.NEVER;
        }
        return graph.after(Long.MIN_VALUE, step);
    }

    /** The label of a step after one of this label; the maximum dwell is not looked at. */
    static long follow(TimedGraph graph, PathQuestion question, long label, int step) {
        if (question.certain()) {
            return graph.beginFrom(step) >= label && graph.certain(step) ? graph.endTo(step) : TimedGraph.NEVER;
        }
        return graph.after(label, step);
    }

    /** {@link TimedGraph#NEVER} if it is not reached. */
    long label(int step) {
        return label[step];
    }

    /** The path to the goal, in order; empty if there is none. */
    int[] path() {
        int length = 0;
        for (int step = reached; step != NONE; step = before[step]) {
            length++;
        }
        int[] path = new int[length];
        for (int step = reached; step != NONE; step = before[step]) {
            path[--length] = step;
        }
        return path;
    }
}
