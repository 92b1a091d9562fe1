package org.armslink.analytics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.armslink.analytics.centrality.Betweenness;
import org.armslink.analytics.centrality.PageRank;
import org.armslink.analytics.centrality.SampledBetweenness;
import org.armslink.analytics.component.Components;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.snapshot.Graph;

/** Seconds per measure on an edge list (two node numbers a line): {@code Timing FILE THREADS}. No test. */
final class Timing {
    private Timing() {}

    public static void main(String[] arguments) throws IOException {
        Graph graph = read(Path.of(arguments[0]));
        int threads = Integer.parseInt(arguments[1]);
        System.out.printf(
                Locale.ROOT, "%d nodes, %d edges, %d threads%n", graph.nodeCount(), graph.edgeCount(), threads);
        for (int round = 1; round <= 2; round++) {
            time("components", () -> Components.count(Components.weak(graph)));
            time(
                    "PageRank, 20 iterations",
                    () -> PageRank.compute(graph, new PageRank.Config(0.85, 0, 20, false), new JobRun(threads))
                            .lastChange());
            time(
                    "betweenness, sampled",
                    () -> top(SampledBetweenness.compute(graph, SampledBetweenness.Config.DEFAULT, new JobRun(threads))
                            .scores()));
            if (graph.nodeCount() <= 100_000) {
                time("betweenness, exact", () -> top(Betweenness.compute(graph, new JobRun(threads))));
            }
        }
    }

    private static Graph read(Path file) throws IOException {
        int[] numbers = Files.readAllLines(file).stream()
                .flatMap(line -> Arrays.stream(line.trim().split("\\s+")))
                .mapToInt(Integer::parseInt)
                .toArray();
        int[] source = new int[numbers.length / 2];
        int[] target = new int[numbers.length / 2];
        double[] ones = new double[numbers.length / 2];
        Arrays.setAll(source, edge -> numbers[2 * edge]);
        Arrays.setAll(target, edge -> numbers[2 * edge + 1]);
        Arrays.fill(ones, 1);
        int nodes = Arrays.stream(numbers).max().orElse(-1) + 1;
        return Graph.of(nodes, false, source, target, ones).simple(Graph.Merge.NONE);
    }

    private static void time(String what, Supplier<Object> body) {
        long begin = System.nanoTime();
        Object result = body.get();
        System.out.printf(Locale.ROOT, "%-26s %8.3f s   %s%n", what, (System.nanoTime() - begin) / 1e9, result);
    }

    private static String top(double[] scores) {
        int top = 0;
        for (int v = 1; v < scores.length; v++) {
            top = scores[v] > scores[top] ? v : top;
        }
        return "node " + top + ": " + scores[top];
    }
}
