package org.armslink.analytics.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import org.armslink.analytics.component.Components;
import org.armslink.analytics.snapshot.Graph;

/** Pairs of nodes that something connects, always the same ones, and the time that a question about each takes. */
final class Pairs {
    private Pairs() {}

    private static int[][] drawn = new int[0][];

    /** As {@link #draw}, once for a process. */
    static synchronized int[][] of(Graph graph, int count) {
        if (drawn.length == 0) {
            drawn = draw(graph, count);
        }
        return drawn;
    }

    static int[][] draw(Graph graph, int count) {
        var random = new SplittableRandom(42);
        int[] component = Components.weak(graph);
        int[] size = new int[component.length];
        Arrays.stream(component).forEach(c -> size[c]++);
        int[][] pairs = new int[count][];
        for (int i = 0; i < count; ) {
            int a = random.nextInt(graph.nodeCount());
            int b = random.nextInt(graph.nodeCount());
            if (a != b && component[a] == component[b] && 2 * size[component[a]] > graph.nodeCount()) {
                pairs[i++] = new int[] {a, b};
            }
        }
        return pairs;
    }

    /** Milliseconds of half and of 99 in 100 of the questions, and the sum of the answers. */
    record Times(double half, double nearlyAll, long sum) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "p50 %.3f ms, p99 %.3f ms, sum %d", half, nearlyAll, sum);
        }
    }

    static Times time(int[][] pairs, ToIntFunction<int[]> question) {
        double[] milliseconds = new double[pairs.length];
        long sum = 0;
        for (int i = 0; i < pairs.length; i++) {
            long begin = System.nanoTime();
            sum += question.applyAsInt(pairs[i]);
            milliseconds[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(milliseconds);
        return new Times(milliseconds[pairs.length / 2], milliseconds[pairs.length * 99 / 100], sum);
    }
}
