package org.armslink.analytics.route.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.armslink.analytics.run.Run;
import org.jspecify.annotations.Nullable;

/**
 * The walk of fewest steps, and of those the earliest: level by level, each level knowing how early a step can be reached
 * with so many steps. O(k m log m) for m steps and a walk of k.
 */
final class FewestLegs {
    private record Visit(int step, long label, @Nullable Visit before) {}

    private record Arrival(int vertex, Visit visit) {}

    private static final Comparator<Arrival> BY_VERTEX_AND_TIME = Comparator.comparingInt(Arrival::vertex)
            .thenComparingLong(arrival -> arrival.visit.label)
            .thenComparingInt(arrival -> arrival.visit.step);

    private FewestLegs() {}

    /** Empty if there is none. */
    static int[] find(TimedGraph graph, PathQuestion question, Run run) {
        long[] best = new long[graph.steps()];
        Arrays.fill(best, TimedGraph.NEVER);
        List<Visit> level = new ArrayList<>();
        for (int step = question.start().nextSetBit(0);
                step >= 0;
                step = question.start().nextSetBit(step + 1)) {
            long label = Reach.first(graph, question, step);
            if (label != TimedGraph.NEVER) {
                best[step] = label;
                level.add(new Visit(step, label, null));
            }
        }
        while (!level.isEmpty()) {
            Visit goal = level.stream()
                    .filter(visit -> question.goal().get(visit.step))
                    .min(Comparator.comparingLong(Visit::label).thenComparingInt(Visit::step))
                    .orElse(null);
            if (goal != null) {
                return path(goal);
            }
            level = next(graph, question, level, best, run);
        }
        return new int[0];
    }

    private static List<Visit> next(TimedGraph graph, PathQuestion question, List<Visit> level, long[] best, Run run) {
        var arrivals = new ArrayList<Arrival>();
        for (Visit visit : level) {
            for (int i = graph.outFirst(visit.step); i < graph.outFirst(visit.step + 1); i++) {
                arrivals.add(new Arrival(graph.outVertex(i), visit));
            }
        }
        arrivals.sort(BY_VERTEX_AND_TIME);
        // The best way to a step in this level: of two ways the earlier, since a step may be entered from several
        // vertices.
        var found = new java.util.LinkedHashMap<Integer, Visit>();
        int position = 0;
        int vertex = -1;
        for (Arrival arrival : arrivals) {
            run.check();
            if (arrival.vertex != vertex) {
                vertex = arrival.vertex;
                position = graph.leavingFirst(vertex);
            }
            long latest = question.latestNext(graph.endTo(arrival.visit.step));
            for (; position < graph.leavingFirst(vertex + 1); position++) {
                int following = graph.leavingStep(position);
                if (graph.beginFrom(following) > latest) {
                    break;
                }
                long label = Reach.follow(graph, question, arrival.visit.label, following);
                if (label < best[following]) {
                    best[following] = label;
                    found.put(following, new Visit(following, label, arrival.visit));
                }
            }
        }
        run.step();
        return new ArrayList<>(found.values());
    }

    private static int[] path(Visit last) {
        var steps = new ArrayList<Integer>();
        for (Visit at = last; at != null; at = at.before) {
            steps.add(0, at.step);
        }
        return steps.stream().mapToInt(i -> i).toArray();
    }
}
