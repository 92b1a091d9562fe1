package org.armslink.analytics.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.armslink.analytics.FiveKinds;
import org.armslink.analytics.run.CancelledException;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

class AllShortestWaysTest {
    private static List<String> words(List<Way> ways) {
        return ways.stream()
                .map(way -> Arrays.stream(way.nodes()).mapToObj(String::valueOf).collect(Collectors.joining("-")))
                .toList();
    }

    //      ┌ 1 ┐
    //  0 ──┤   ├── 3 ── 4 ── 6 ── 7        0 ── 8 ── 9 ── 3 is longer
    //      └ 2 ┘     └─ 5 ──┘
    private static final Graph GRAPH =
            TestGraphs.undirected(11, "0-1 0-2 1-3 2-3 3-4 3-5 4-6 5-6 6-7 0-8 8-9 9-3 1-3 6-6");

    @Test
    void everyOneIsCountedAndTheFirstAreListed() {
        var all = AllShortestWays.find(GRAPH, false, 0, 7, 100, Run.quiet());
        assertThat(all.length()).isEqualTo(5);
        assertThat(all.count()).isEqualTo(4);
        assertThat(words(all.ways())).containsExactly("0-1-3-4-6-7", "0-1-3-5-6-7", "0-2-3-4-6-7", "0-2-3-5-6-7");
        assertThat(all.complete()).isTrue();
        var some = AllShortestWays.find(GRAPH, false, 0, 7, 3, Run.quiet());
        assertThat(some.ways()).isEqualTo(all.ways().subList(0, 3));
        assertThat(some.complete()).isFalse();
        assertThat(some.count()).isEqualTo(4);
        assertThat(some.network()).isEqualTo(all.network());
    }

    @Test
    void theNetworkSaysHowManyGoOverEachLink() {
        var network = AllShortestWays.find(GRAPH, false, 0, 7, 1, Run.quiet()).network();
        assertThat(network)
                .extracting(step -> step.from() + "-" + step.to() + ":" + step.ways())
                .containsExactly("0-1:2", "0-2:2", "1-3:2", "2-3:2", "3-4:2", "3-5:2", "4-6:2", "5-6:2", "6-7:4");
    }

    @Test
    void nothingAndNoStepAtAll() {
        var none = AllShortestWays.find(GRAPH, false, 0, 10, 5, Run.quiet());
        assertThat(none.count()).isEqualTo(0);
        assertThat(none.ways()).isEmpty();
        assertThat(none.network()).isEmpty();
        var same = AllShortestWays.find(GRAPH, false, 3, 3, 5, Run.quiet());
        assertThat(same.count()).isEqualTo(1);
        assertThat(words(same.ways())).containsExactly("3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllShortestWays.find(GRAPH, false, 0, 7, 0, Run.quiet()))
                .withMessageContaining("was: 0");
    }

    /** A hundred times a choice of two: 2¹⁰⁰ ways, more than any whole number of 64 bits. */
    @Test
    void countsBeyondAnyMachineNumber() {
        var edges = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            int v = 3 * i;
            edges.append(String.format("%d-%d %d-%d %d-%d %d-%d ", v, v + 1, v, v + 2, v + 1, v + 3, v + 2, v + 3));
        }
        var found = AllShortestWays.find(TestGraphs.undirected(301, edges.toString()), false, 0, 300, 10, Run.quiet());
        assertThat(found.count()).isEqualTo(BigInteger.TWO.pow(100));
        assertThat(found.ways()).hasSize(10);
        assertThat(found.network()).hasSize(400);
        assertThat(found.network()).allSatisfy(step -> assertThat(step.ways()).isEqualTo(BigInteger.TWO.pow(99)));
    }

    /** 0.1 + 0.2 and 0.3 are one length, whatever the last binary digit says. */
    @Test
    void lengthsThatDifferByRoundingOnlyAreEqual() {
        Graph graph = Graph.of(
                4, false, new int[] {0, 1, 0, 2, 0}, new int[] {1, 3, 2, 3, 3}, new double[] {0.1, 0.2, 0.15, 0.15, 0.3
                });
        assertThat(AllShortestWays.find(graph, true, 0, 3, 9, Run.quiet()).count())
                .isEqualTo(3);
        Graph zero = Graph.of(2, false, new int[] {0}, new int[] {1}, new double[] {0});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllShortestWays.find(zero, true, 0, 1, 1, Run.quiet()))
                .withMessageContaining("above 0");
    }

    private static void everyWay(
            Graph graph, boolean weighted, List<Integer> sofar, int target, double length, List<Way> found) {
        int at = sofar.get(sofar.size() - 1);
        if (at == target) {
            found.add(new Way(sofar.stream().mapToInt(Integer::intValue).toArray(), length));
            return;
        }
        var next = new TreeMap<Integer, Double>();
        for (int arc = graph.begin(at); arc < graph.end(at); arc++) {
            next.merge(graph.neighbour(arc), weighted ? graph.weight(graph.edge(arc)) : 1, Math::min);
        }
        next.forEach((u, w) -> {
            if (!sofar.contains(u)) {
                var further = new ArrayList<>(sofar);
                further.add(u);
                everyWay(graph, weighted, further, target, length + w, found);
            }
        });
    }

    @Test
    void theSameAsGoingEverywhere() {
        for (boolean weighted : new boolean[] {false, true}) {
            FiveKinds.forEach(60, 9, graph -> {
                int target = graph.nodeCount() - 1;
                var every = new ArrayList<Way>();
                everyWay(graph, weighted, List.of(0), target, 0, every);
                double least = every.stream().mapToDouble(Way::length).min().orElse(0);
                Set<String> shortest = new TreeSet<>(words(every.stream()
                        .filter(way -> way.length() < least + 1e-9)
                        .toList()));
                var found = AllShortestWays.find(graph, weighted, 0, target, 5_000, Run.quiet());
                assertThat(found.count().intValueExact()).isEqualTo(shortest.size());
                assertThat(new TreeSet<>(words(found.ways()))).isEqualTo(shortest);
                assertThat(found.ways()).hasSize(shortest.size());
                for (AllShortestWays.Step step : found.network()) {
                    String over = "-" + step.from() + "-" + step.to() + "-";
                    assertThat(step.ways().intValueExact())
                            .isEqualTo((int) shortest.stream()
                                    .filter(way -> ("-" + way + "-").contains(over))
                                    .count())
                            .isPositive();
                }
            });
        }
    }

    @Test
    void canBeCancelled() {
        var run = new JobRun(1);
        run.cancel();
        assertThatThrownBy(() -> AllShortestWays.find(GRAPH, false, 0, 7, 9, run))
                .isInstanceOf(CancelledException.class);
    }
}
