package org.armslink.analytics.route.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;
import org.armslink.analytics.run.Run;
import org.jspecify.annotations.Nullable;

/**
 * The best paths that come to no place twice, one after the other. Best first: beginnings of paths are gone on with in the
 * order of the best that can still become of them, so what comes out first is best (Hart, Nilsson and Raphael 1968). A
 * beginning that no walk leads on to a goal in time is dropped. Exact as long as it is not cut off; exponential in the worst
 * case, as it must be: with a maximum dwell even one such path is NP-hard to find.
 */
final class BestPaths {
    private final TimedGraph graph;
    private final PathQuestion question;
    /** What leads on to a goal: the latest beginning of each step, mirrored. */
    private final Reach onward;

    private final int[] hops;
    private final long[] bound;

    /** @param value what the path will be worth at least, the less the better */
    private record Begun(
            long value,
            int hops,
            int depth,
            long time,
            long dwell,
            int step,
            @Nullable Begun before) implements Comparable<Begun> {
        @Override
        public int compareTo(Begun other) {
            int first = Long.compare(value, other.value);
            int second = first != 0 ? first : Integer.compare(depth + hops, other.depth + other.hops);
            int third = second != 0 ? second : Integer.compare(other.depth, depth);
            return third != 0 ? third : Integer.compare(step, other.step);
        }
    }

    /** @param complete false if it was given up before so many paths were found */
    record Result(List<int[]> paths, boolean complete) {}

    private BestPaths(TimedGraph graph, PathQuestion question, Run run) {
        this.graph = graph;
        this.question = question;
        TimedGraph reversed = graph.reversed();
        onward = Reach.all(reversed, question, question.goal(), run);
        hops = hops(reversed, question.goal());
        bound = bound(reversed, question.goal());
    }

    /** @param most beginnings gone on with before giving up */
    static Result find(TimedGraph graph, PathQuestion question, long most, Run run) {
        if (question.objective() == PathQuestion.Objective.LATEST_DEPARTURE) {
            var mirrored = new PathQuestion(
                    question.goal(),
                    question.start(),
                    PathQuestion.Objective.EARLIEST_ARRIVAL,
                    question.certain(),
                    question.maximumDwell(),
                    question.simple(),
                    question.best());
            Result found = find(graph.reversed(), mirrored, most, run);
            return new Result(found.paths().stream().map(BestPaths::turned).toList(), found.complete());
        }
        return new BestPaths(graph, question, run).search(most, run);
    }

    static int[] turned(int[] path) {
        int[] turned = new int[path.length];
        Arrays.setAll(turned, i -> path[path.length - 1 - i]);
        return turned;
    }

    private Result search(long most, Run run) {
        var queue = new PriorityQueue<Begun>();
        for (int step = question.start().nextSetBit(0);
                step >= 0;
                step = question.start().nextSetBit(step + 1)) {
            long time = Reach.first(graph, question, step);
            if (time != TimedGraph.NEVER && leadsOn(Long.MIN_VALUE, step) && graph.from(step) != graph.to(step)) {
                queue.add(begun(step, time, 0, null));
            }
        }
        var paths = new ArrayList<int[]>();
        var seen = new int[graph.steps()];
        int stamp = 0;
        long looks = 0;
        while (!queue.isEmpty() && paths.size() < question.best()) {
            Begun begun = queue.remove();
            run.step();
            if (begun.hops < 0) {
                paths.add(steps(begun));
                continue;
            }
            if (question.goal().get(begun.step)) {
                // Not yet the best of all: what is worth as much or less comes out of the queue before it.
                long value = question.certain() || question.objective() != PathQuestion.Objective.EARLIEST_ARRIVAL
                        ? worth(begun)
                        : begun.time;
                queue.add(new Begun(value, -1, begun.depth, begun.time, begun.dwell, begun.step, begun.before));
            }
            stamp++;
            long latest = question.latestNext(graph.endTo(begun.step));
            for (int vertex : graph.out(begun.step)) {
                for (int at = graph.leavingFirst(vertex); at < graph.leavingFirst(vertex + 1); at++) {
                    int next = graph.leavingStep(at);
                    if (graph.beginFrom(next) > latest) {
                        break;
                    }
                    if (++looks > most) {
                        return new Result(paths, false);
                    }
                    if (seen[next] == stamp) {
                        continue;
                    }
                    seen[next] = stamp;
                    long time = Reach.follow(graph, question, begun.time, next);
                    if (time != TimedGraph.NEVER && leadsOn(begun.time, next) && comesTo(begun, graph.to(next))) {
                        queue.add(begun(next, time, begun.dwell + graph.dwell(begun.step, next), begun));
                    }
                }
            }
        }
        return new Result(paths, true);
    }

    private Begun begun(int step, long time, long dwell, @Nullable Begun before) {
        int depth = before == null ? 1 : before.depth + 1;
        long value = switch (question.objective()) {
            case FEWEST_LEGS -> depth + hops[step];
            case SHORTEST_DWELL -> dwell;
            case EARLIEST_ARRIVAL, LATEST_DEPARTURE -> Math.max(time, bound[step]);
        };
        return new Begun(value, hops[step], depth, time, dwell, step, before);
    }

    private long worth(Begun done) {
        return switch (question.objective()) {
            case FEWEST_LEGS -> done.depth;
            case SHORTEST_DWELL -> done.dwell;
            case EARLIEST_ARRIVAL, LATEST_DEPARTURE -> done.time;
        };
    }

    /** Whether some walk leads from here to a goal in time, if the step begins no earlier than {@code time}. */
    private boolean leadsOn(long time, int step) {
        if (onward.label(step) == TimedGraph.NEVER) {
            return false;
        }
        return question.certain() || Math.max(time, graph.beginFrom(step)) <= -onward.label(step);
    }

    private boolean comesTo(Begun begun, int place) {
        for (Begun at = begun; at != null; at = at.before) {
            if (graph.to(at.step) == place || graph.from(at.step) == place && at.before == null) {
                return false;
            }
        }
        return true;
    }

    private static int[] steps(Begun last) {
        int[] steps = new int[last.depth];
        for (Begun at = last; at != null; at = at.before) {
            steps[at.depth - 1] = at.step;
        }
        return steps;
    }

    /** How many more steps it takes to a goal at least, whatever the times. */
    private static int[] hops(TimedGraph reversed, BitSet goal) {
        int[] hops = new int[reversed.steps()];
        Arrays.fill(hops, Integer.MAX_VALUE / 2);
        var open = new ArrayDeque<Integer>();
        goal.stream().forEach(step -> {
            hops[step] = 0;
            open.add(step);
        });
        var seen = new BitSet(reversed.vertices());
        while (!open.isEmpty()) {
            int step = open.remove();
            for (int vertex : reversed.out(step)) {
                if (!seen.get(vertex)) {
                    seen.set(vertex);
                    for (int i = reversed.leavingFirst(vertex); i < reversed.leavingFirst(vertex + 1); i++) {
                        int before = reversed.leavingStep(i);
                        if (hops[before] > hops[step] + 1) {
                            hops[before] = hops[step] + 1;
                            open.add(before);
                        }
                    }
                }
            }
        }
        return hops;
    }

    private record Waiting(long bound, int step) {}

    /** How late a path that goes on from each step ends at the earliest: the largest of the earliest times on the best way. */
    private long[] bound(TimedGraph reversed, BitSet goal) {
        long[] bounds = new long[graph.steps()];
        Arrays.fill(bounds, TimedGraph.NEVER);
        var queue = new PriorityQueue<Waiting>((one, other) -> {
            int first = Long.compare(one.bound, other.bound);
            return first != 0 ? first : Integer.compare(one.step, other.step);
        });
        goal.stream().forEach(step -> {
            bounds[step] = own(step);
            queue.add(new Waiting(bounds[step], step));
        });
        var seen = new BitSet(reversed.vertices());
        while (!queue.isEmpty()) {
            Waiting waiting = queue.remove();
            if (waiting.bound > bounds[waiting.step]) {
                continue;
            }
            for (int vertex : reversed.out(waiting.step)) {
                if (!seen.get(vertex)) {
                    seen.set(vertex);
                    for (int i = reversed.leavingFirst(vertex); i < reversed.leavingFirst(vertex + 1); i++) {
                        int before = reversed.leavingStep(i);
                        long through = Math.max(own(before), waiting.bound);
                        if (through < bounds[before]) {
                            bounds[before] = through;
                            queue.add(new Waiting(through, before));
                        }
                    }
                }
            }
        }
        return bounds;
    }

    private long own(int step) {
        return question.certain() ? graph.endTo(step) : Math.max(graph.beginFrom(step), graph.endFrom(step));
    }
}
