package org.armslink.analytics.route.search;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import org.armslink.analytics.run.Run;

/** The path of fewest steps that takes no notice of time: breadth first, O(m). It shows what a chart without time would. */
final class StaticPath {
    private StaticPath() {}

    /** Empty if there is none. */
    static int[] find(TimedGraph graph, BitSet start, BitSet goal, Run run) {
        int[] before = new int[graph.steps()];
        Arrays.fill(before, -2);
        var open = new ArrayDeque<Integer>();
        start.stream().forEach(step -> {
            before[step] = -1;
            open.add(step);
        });
        var seen = new BitSet(graph.vertices());
        while (!open.isEmpty()) {
            int step = open.remove();
            if (goal.get(step)) {
                int length = 0;
                for (int at = step; at >= 0; at = before[at]) {
                    length++;
                }
                int[] path = new int[length];
                for (int at = step; at >= 0; at = before[at]) {
                    path[--length] = at;
                }
                return path;
            }
            run.check();
            for (int vertex : graph.out(step)) {
                if (!seen.get(vertex)) {
                    seen.set(vertex);
                    for (int i = graph.leavingFirst(vertex); i < graph.leavingFirst(vertex + 1); i++) {
                        int next = graph.leavingStep(i);
                        if (before[next] == -2) {
                            before[next] = step;
                            open.add(next);
                        }
                    }
                }
            }
        }
        return new int[0];
    }
}
