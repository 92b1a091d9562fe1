package org.armslink.analytics.community;

import java.util.Arrays;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Communities by label propagation: everybody takes the label that most of the neighbours have, the smallest of several, all at the
 * same time. Raghavan, Albert and Kumara (2007), in the form without chance that LDBC Graphalytics gives (CDLP): in a directed graph a
 * neighbour in both directions counts twice. O(m) time a step; threads change nothing.
 */
public final class LabelPropagation {
    private static final int STRIPES = 16;

    private LabelPropagation() {}

    /**
     * A label for every node: the number of some node.
     *
     * @param steps at most, 1 or more; ends before where no label changes
     */
    public static int[] compute(Graph graph, int steps, Run run) {
        if (steps < 1) {
            throw new IllegalArgumentException("steps is 1 or more, but was: " + steps);
        }
        Graph simple = graph.simple(Graph.Merge.NONE);
        int n = simple.nodeCount();
        int[] labels = new int[n];
        Arrays.setAll(labels, v -> v);
        run.expect(steps);
        for (int step = 0; step < steps; step++) {
            run.step();
            int[] now = labels;
            int[] next = new int[n];
            run.inParallel(STRIPES, stripe -> {
                run.check();
                int[] of = new int[16];
                for (int v = (int) ((long) n * stripe / STRIPES); v < (long) n * (stripe + 1) / STRIPES; v++) {
                    int count = 0;
                    int degree = simple.end(v) - simple.begin(v);
                    if (simple.isDirected()) {
                        degree += simple.endIn(v) - simple.beginIn(v);
                    }
                    if (of.length < degree) {
                        of = new int[2 * degree];
                    }
                    for (int arc = simple.begin(v); arc < simple.end(v); arc++) {
                        of[count++] = now[simple.neighbour(arc)];
                    }
                    if (simple.isDirected()) {
                        for (int arc = simple.beginIn(v); arc < simple.endIn(v); arc++) {
                            of[count++] = now[simple.neighbourIn(arc)];
                        }
                    }
                    next[v] = count == 0 ? now[v] : mostFrequent(of, count);
                }
                return stripe;
            });
            labels = next;
            if (Arrays.equals(now, next)) {
                break;
            }
        }
        return labels;
    }

    private static int mostFrequent(int[] labels, int count) {
        Arrays.sort(labels, 0, count);
        int best = labels[0];
        int most = 0;
        for (int begin = 0, end; begin < count; begin = end) {
            end = begin + 1;
            while (end < count && labels[end] == labels[begin]) {
                end++;
            }
            if (end - begin > most) {
                most = end - begin;
                best = labels[begin];
            }
        }
        return best;
    }
}
