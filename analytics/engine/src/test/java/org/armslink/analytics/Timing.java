package org.armslink.analytics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.armslink.analytics.brokerage.StructuralHoles;
import org.armslink.analytics.centrality.Betweenness;
import org.armslink.analytics.centrality.Closeness;
import org.armslink.analytics.centrality.Clustering;
import org.armslink.analytics.centrality.CoreNumbers;
import org.armslink.analytics.centrality.PageRank;
import org.armslink.analytics.centrality.SampledBetweenness;
import org.armslink.analytics.community.Communities;
import org.armslink.analytics.community.LabelPropagation;
import org.armslink.analytics.community.Leiden;
import org.armslink.analytics.component.Blocks;
import org.armslink.analytics.component.Components;
import org.armslink.analytics.disruption.Coverage;
import org.armslink.analytics.disruption.Fragmentation;
import org.armslink.analytics.path.ShortestWays;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
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
            time(
                    "core numbers",
                    () -> Arrays.stream(CoreNumbers.compute(graph)).max().orElse(0));
            time(
                    "clustering",
                    () -> Arrays.stream(Clustering.compute(graph, new JobRun(threads))
                                            .triangles())
                                    .sum()
                            / 3);
            time(
                    "cut points and blocks",
                    () -> Blocks.compute(graph, new JobRun(threads)).blocks());
            time(
                    "constraint",
                    () -> top(StructuralHoles.compute(graph, false, new JobRun(threads))
                            .effectiveSize()));
            time(
                    "label propagation, 10",
                    () -> Communities.modularity(
                            graph, LabelPropagation.compute(graph, 10, new JobRun(threads)), false, 1));
            time(
                    "Leiden, one run",
                    () -> Leiden.compute(graph, new Leiden.Config(1, 1, false), new JobRun(threads))
                            .modularity());
            time(
                    "key players, 3 to part",
                    () -> Fragmentation.compute(graph, 3, new JobRun(threads)).choices());
            time(
                    "key players, 3 to reach",
                    () -> Coverage.compute(graph, 3, 2, new JobRun(threads)).choices());
            shortestWays(graph);
            if (graph.nodeCount() <= 100_000) {
                time(
                        "closeness",
                        () -> top(Closeness.compute(graph, new JobRun(threads)).closeness()));
                time("betweenness, exact", () -> top(Betweenness.compute(graph, new JobRun(threads))));
            }
        }
    }

    /** 100 pairs that something connects, drawn with a fixed seed, ten ways each. */
    private static void shortestWays(Graph graph) {
        var random = new Random(1);
        int[] component = Components.weak(graph);
        double[] milliseconds = new double[100];
        for (int i = 0; i < milliseconds.length; ) {
            int from = random.nextInt(graph.nodeCount());
            int to = random.nextInt(graph.nodeCount());
            if (from != to && component[from] == component[to]) {
                long begin = System.nanoTime();
                ShortestWays.find(graph, false, from, to, 10, Run.quiet());
                milliseconds[i++] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        System.out.printf(
                Locale.ROOT, "ten shortest ways: p50 %.2f ms, p99 %.2f ms%n", milliseconds[49], milliseconds[98]);
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
