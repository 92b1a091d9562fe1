package org.armslink.analytics.route.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.PriorityQueue;
import org.armslink.analytics.run.Run;
import org.jspecify.annotations.Nullable;

/**
 * The walk with the least dwell in all, and of those the earliest. Dwell between two steps is what must lie between them
 * whatever times are chosen, so it adds up; a later arrival with less dwell and an earlier one with more are both kept.
 * Labels are settled by dwell, then time (Martins, "On a multicriteria shortest path problem", 1984): at most m² of
 * them for m steps, and as many looks at pairs of steps as there are for each.
 */
final class ShortestDwell {
    private record Label(
            long dwell,
            long time,
            int depth,
            int step,
            @Nullable Label before) implements Comparable<Label> {
        @Override
        public int compareTo(Label other) {
            int first = Long.compare(dwell, other.dwell);
            int second = first != 0 ? first : Long.compare(time, other.time);
            int third = second != 0 ? second : Integer.compare(depth, other.depth);
            return third != 0 ? third : Integer.compare(step, other.step);
        }
    }

    /** @param path empty if there is none @param complete false if it was given up after too many labels */
    record Result(int[] path, boolean complete) {}

    private ShortestDwell() {}

    /** @param most labels to make before giving up */
    static Result find(TimedGraph graph, PathQuestion question, long most, Run run) {
        long[] earliest = new long[graph.steps()];
        Arrays.fill(earliest, TimedGraph.NEVER);
        var queue = new PriorityQueue<Label>();
        for (int step = question.start().nextSetBit(0);
                step >= 0;
                step = question.start().nextSetBit(step + 1)) {
            long time = Reach.first(graph, question, step);
            if (time != TimedGraph.NEVER) {
                queue.add(new Label(0, time, 1, step, null));
            }
        }
        long looks = 0;
        while (!queue.isEmpty()) {
            Label label = queue.remove();
            if (label.time >= earliest[label.step]) {
                continue;
            }
            earliest[label.step] = label.time;
            if (question.goal().get(label.step)) {
                return new Result(path(label), true);
            }
            run.step();
            long latest = question.latestNext(graph.endTo(label.step));
            for (int i = graph.outFirst(label.step); i < graph.outFirst(label.step + 1); i++) {
                int vertex = graph.outVertex(i);
                for (int at = graph.leavingFirst(vertex); at < graph.leavingFirst(vertex + 1); at++) {
                    int next = graph.leavingStep(at);
                    if (graph.beginFrom(next) > latest) {
                        break;
                    }
                    if (++looks > most) {
                        return new Result(new int[0], false);
                    }
                    long time = Reach.follow(graph, question, label.time, next);
                    if (time < earliest[next]) {
                        long dwell = label.dwell + graph.dwell(label.step, next);
                        queue.add(new Label(dwell, time, label.depth + 1, next, label));
                    }
                }
            }
        }
        return new Result(new int[0], true);
    }

    private static int[] path(Label last) {
        var steps = new ArrayList<Integer>();
        for (Label at = last; at != null; at = at.before) {
            steps.add(0, at.step);
        }
        return steps.stream().mapToInt(i -> i).toArray();
    }
}
