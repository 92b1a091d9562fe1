package org.armslink.analytics.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.armslink.analytics.FiveKinds;
import org.armslink.analytics.centrality.Degree.Direction;
import org.armslink.analytics.run.CancelledException;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

class StrengthCoresTest {
    private static double[] cores(Graph graph, Direction direction) {
        return StrengthCores.compute(graph, direction, Run.quiet());
    }

    //      0
    //    5/ \1        3 hangs on 2 by a link of 9, and on nobody else
    //    1───2 ─9─ 3
    //      2
    @Test
    void whoHasOneStrongLinkStaysWithTheOneItLeadsTo() {
        Graph graph = TestGraphs.undirected(4, "0-1:5 0-2:1 1-2:2 2-3:9 1-1:7");
        // All four have 6 or more of one another, 0 no more; without it 1 has but 2, and 2 and 3 have 9.
        assertThat(cores(graph, Direction.BOTH)).containsExactly(6, 6, 9, 9);
    }

    //  0 ─3→ 1 ─3→ 2 ─3→ 0,  3 ─8→ 0
    @Test
    void whatComesInFromOutsideThePartDoesNotCount() {
        Graph graph = TestGraphs.directed(4, "0-1:3 1-2:3 2-0:3 3-0:8");
        assertThat(cores(graph, Direction.IN)).containsExactly(3, 3, 3, 0);
        assertThat(cores(graph, Direction.OUT)).containsExactly(3, 3, 3, 3);
        assertThat(cores(graph, Direction.BOTH)).containsExactly(8, 6, 6, 8);
    }

    @Test
    void ofNothingOfLoopsAndOnceCancelled() {
        assertThat(cores(TestGraphs.undirected(0, ""), Direction.BOTH)).isEmpty();
        assertThat(cores(TestGraphs.directed(2, "0-0"), Direction.IN)).containsExactly(0, 0);
        var cancelled = new JobRun(1);
        cancelled.cancel();
        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> StrengthCores.compute(TestGraphs.directed(1, ""), Direction.IN, cancelled));
    }

    /** A triangle of links of 0.3, and at one corner 100,000 links of 0.1, which are taken off one by one: what is left must not be what rounding left. */
    @Test
    void littleThatIsLeftOfMuchIsExact() {
        int leaves = 100_000;
        String links = "0-1:0.3 1-2:0.3 0-2:0.3 "
                + IntStream.range(3, 3 + leaves)
                        .mapToObj(leaf -> "0-" + leaf + ":0.1")
                        .collect(Collectors.joining(" "));
        double[] cores = cores(TestGraphs.undirected(3 + leaves, links), Direction.BOTH);
        assertThat(cores[0]).isEqualTo(0.6, within(1e-15));
        assertThat(cores[1]).isEqualTo(0.6, within(1e-15));
        assertThat(cores[3]).isEqualTo(0.1);
    }

    /** Without weights it is the core number, whichever links count. */
    @Test
    void whereEveryLinkWeighsOneItIsTheCoreNumber() {
        FiveKinds.forEach(100, 60, graph -> {
            for (Direction direction : Direction.values()) {
                Graph ones = direction == Direction.BOTH ? graph.undirectedSimple() : graph.simple(Graph.Merge.NONE);
                double[] expected = Arrays.stream(CoreNumbers.compute(graph, direction, Run.quiet()))
                        .asDoubleStream()
                        .toArray();
                assertThat(cores(ones, direction)).isEqualTo(expected);
            }
        });
    }

    /** Peeled as the definition says, with what is left of each added up anew each time. */
    @Test
    void asTheDefinitionHasIt() {
        FiveKinds.forEach(200, 40, graph -> {
            for (Direction direction : Direction.values()) {
                double[][] weights = weights(graph, direction, true);
                assertThat(cores(graph, direction))
                        .as("by strength, %s", direction)
                        .containsExactly(peeled(weights), within(1e-9));
                assertThat(Arrays.stream(CoreNumbers.compute(graph, direction, Run.quiet()))
                                .asDoubleStream()
                                .toArray())
                        .as("by links, %s", direction)
                        .isEqualTo(peeled(weights(graph, direction, false)));
            }
        });
    }

    /** What each has from each other that counts for it. */
    private static double[][] weights(Graph graph, Direction direction, boolean weighted) {
        int n = graph.nodeCount();
        double[][] weights = new double[n][n];
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            int from = graph.source(edge);
            int to = graph.target(edge);
            double weight = weighted ? graph.weight(edge) : 1;
            if (from == to) {
                continue;
            }
            if (direction != Direction.OUT || !graph.isDirected()) {
                weights[to][from] = weighted ? weights[to][from] + weight : 1;
            }
            if (direction != Direction.IN || !graph.isDirected()) {
                weights[from][to] = weighted ? weights[from][to] + weight : 1;
            }
        }
        return weights;
    }

    private static double[] peeled(double[][] weights) {
        int n = weights.length;
        double[] core = new double[n];
        boolean[] gone = new boolean[n];
        double s = 0;
        for (int round = 0; round < n; round++) {
            int least = -1;
            double leastLeft = 0;
            for (int v = 0; v < n; v++) {
                double left = 0;
                for (int u = 0; u < n; u++) {
                    left += gone[u] ? 0 : weights[v][u];
                }
                if (!gone[v] && (least < 0 || left < leastLeft)) {
                    least = v;
                    leastLeft = left;
                }
            }
            s = Math.max(s, leastLeft);
            core[least] = s;
            gone[least] = true;
        }
        return core;
    }
}
