package org.armslink.analytics.route.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.armslink.analytics.route.TimeClass;

/**
 * The slow and obvious version: every walk over different steps, each judged by trying every second at which its steps can
 * begin and end. For graphs of a few steps and times from 0 to {@link #SECONDS} − 1.
 */
final class EveryWalk {
    static final int SECONDS = 16;
    private static final long NONE = Long.MAX_VALUE;

    private final TimedGraph graph;
    private final PathQuestion question;
    /** All walks from a start to a goal, in time or not. */
    final List<int[]> walks = new ArrayList<>();

    EveryWalk(TimedGraph graph, PathQuestion question) {
        this.graph = graph;
        this.question = question;
        question.start().stream().forEach(step -> extend(new int[] {step}));
    }

    private void extend(int[] walk) {
        int last = walk[walk.length - 1];
        if (question.goal().get(last)) {
            walks.add(walk);
        }
        for (int next = 0; next < graph.steps(); next++) {
            int candidate = next;
            boolean used = Arrays.stream(walk).anyMatch(step -> step == candidate);
            if (!used && meet(last, next)) {
                int[] longer = Arrays.copyOf(walk, walk.length + 1);
                longer[walk.length] = next;
                extend(longer);
            }
        }
    }

    private boolean meet(int one, int next) {
        int[] in = graph.in(next);
        return Arrays.stream(graph.out(one))
                .anyMatch(vertex -> Arrays.stream(in).anyMatch(other -> other == vertex));
    }

    /** For each second at which the walk can have ended, the least dwell in all; {@link #NONE} where it cannot. */
    private long[] ends(int[] walk, long firstBegin, long maximumDwell) {
        long[] ends = new long[SECONDS];
        for (int i = 0; i < walk.length; i++) {
            long[] next = new long[SECONDS];
            Arrays.fill(next, NONE);
            for (int before = 0; before < SECONDS; before++) {
                if (i > 0 && ends[before] == NONE) {
                    continue;
                }
                for (long begin = graph.beginFrom(walk[i]); begin < graph.beginTo(walk[i]); begin++) {
                    boolean follows = i == 0
                            ? firstBegin < 0 || begin == firstBegin
                            : begin >= before && begin - before <= maximumDwell;
                    for (long end = graph.endFrom(walk[i]); follows && end < graph.endTo(walk[i]); end++) {
                        if (end >= begin) {
                            long dwell = i == 0 ? 0 : ends[before] + begin - before;
                            next[(int) end] = Math.min(next[(int) end], dwell);
                        }
                    }
                }
            }
            ends = next;
        }
        return ends;
    }

    TimeClass classOf(int[] walk) {
        if (earliest(walk, PathQuestion.ANY_DWELL) == NONE) {
            return TimeClass.CONTRADICTED;
        }
        for (int i = 0; i < walk.length; i++) {
            boolean alone = graph.certain(walk[i]);
            if (!alone || i > 0 && graph.beginFrom(walk[i]) < graph.endTo(walk[i - 1])) {
                return TimeClass.POSSIBLE;
            }
        }
        return TimeClass.CERTAIN;
    }

    private long earliest(int[] walk, long maximumDwell) {
        long[] ends = ends(walk, -1, maximumDwell);
        for (int second = 0; second < SECONDS; second++) {
            if (ends[second] != NONE) {
                return second;
            }
        }
        return NONE;
    }

    private long latestBegin(int[] walk, long maximumDwell) {
        for (int second = SECONDS - 1; second >= 0; second--) {
            if (Arrays.stream(ends(walk, second, maximumDwell)).anyMatch(dwell -> dwell != NONE)) {
                return second;
            }
        }
        return -1;
    }

    /** The walks that are an answer. */
    List<int[]> answers() {
        return walks.stream()
                .filter(walk -> earliest(walk, question.maximumDwell()) != NONE)
                .filter(walk -> !question.certain() || classOf(walk) == TimeClass.CERTAIN)
                .filter(walk -> !question.simple() && question.best() == 1 || graph.isSimple(walk))
                .toList();
    }

    /** The less the better. */
    long worth(int[] walk) {
        return switch (question.objective()) {
            case EARLIEST_ARRIVAL ->
                question.certain() ? graph.endTo(walk[walk.length - 1]) : earliest(walk, question.maximumDwell());
            case LATEST_DEPARTURE ->
                question.certain() ? -graph.beginFrom(walk[0]) : -latestBegin(walk, question.maximumDwell());
            case FEWEST_LEGS -> walk.length;
            case SHORTEST_DWELL ->
                Arrays.stream(ends(walk, -1, question.maximumDwell())).min().orElse(NONE);
        };
    }
}
