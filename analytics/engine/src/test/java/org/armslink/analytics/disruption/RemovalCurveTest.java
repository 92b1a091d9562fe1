package org.armslink.analytics.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.armslink.analytics.FiveKinds;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

class RemovalCurveTest {
    //  0 ─ 1 ─ 2 ─ 3 ─ 4      5 ─ 6      7 alone
    private static final Graph GRAPH = TestGraphs.undirected(8, "0-1 1-2 2-3 3-4 5-6 1-2 6-6");

    @Test
    void everyStepOfTheCurve() {
        var nodes = RemovalCurve.ofNodes(GRAPH, new int[] {2, 7, 5, 0}, Run.quiet());
        assertThat(nodes.pairs()).containsExactly(11, 3, 3, 2, 1);
        assertThat(nodes.largest()).containsExactly(5, 2, 2, 2, 2);
        int[] links = {Disruption.edge(GRAPH.undirectedSimple(), 2, 3), Disruption.edge(GRAPH.undirectedSimple(), 5, 6)
        };
        var cut = RemovalCurve.ofLinks(GRAPH, links, Run.quiet());
        assertThat(cut.pairs()).containsExactly(11, 5, 4);
        assertThat(cut.largest()).containsExactly(5, 3, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RemovalCurve.ofNodes(GRAPH, new int[] {1, 1}, Run.quiet()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RemovalCurve.ofLinks(GRAPH, new int[] {1, 1}, Run.quiet()));
    }

    @Test
    void theBestBridgeGoesFirst() {
        var greedy = LinkFragmentation.compute(GRAPH, 2, Run.quiet());
        Graph simple = GRAPH.undirectedSimple();
        assertThat(Arrays.stream(greedy.edges()).mapToObj(e -> simple.source(e) + "-" + simple.target(e)))
                .containsExactly("1-2", "2-3");
        // Three parts and two links: five parts of eight, 2 + 2 + 2 + 1 + 1.
        assertThat(greedy.least()).isEqualTo(3);
    }

    /** Pairs joined and the largest part, by painting. */
    static double[] slow(Graph graph, boolean[] gone, boolean[] goneLink) {
        int n = graph.nodeCount();
        int[] part = IntStream.range(0, n).toArray();
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                int a = graph.source(edge);
                int b = graph.target(edge);
                if (!goneLink[edge] && !gone[a] && !gone[b] && part[a] != part[b]) {
                    part[a] = part[b] = Math.min(part[a], part[b]);
                    changed = true;
                }
            }
        }
        double pairs = 0;
        double largest = 0;
        for (int p = 0; p < n; p++) {
            int painted = p;
            long size = IntStream.range(0, n)
                    .filter(v -> !gone[v] && part[v] == painted)
                    .count();
            pairs += size * (size - 1) / 2.0;
            largest = Math.max(largest, size);
        }
        return new double[] {pairs, largest};
    }

    @Test
    void theSameAsPaintingAfterEachStep() {
        FiveKinds.forEach(40, 12, drawn -> {
            Graph graph = drawn.undirectedSimple();
            int n = graph.nodeCount();
            int m = graph.edgeCount();
            var random = new Random(n * 31L + m);
            var nodes = IntStream.range(0, n).boxed().collect(java.util.stream.Collectors.toList());
            java.util.Collections.shuffle(nodes, random);
            int[] order =
                    nodes.stream().limit(1 + n / 2).mapToInt(Integer::intValue).toArray();
            var curve = RemovalCurve.ofNodes(drawn, order, Run.quiet());
            boolean[] gone = new boolean[n];
            for (int step = 0; step <= order.length; step++) {
                double[] slow = slow(graph, gone, new boolean[m]);
                assertThat(curve.pairs()[step]).isEqualTo(slow[0]);
                assertThat(curve.largest()[step]).isEqualTo((int) slow[1]);
                if (step < order.length) {
                    gone[order[step]] = true;
                }
            }
            if (m == 0) {
                return;
            }
            var greedy = LinkFragmentation.compute(drawn, Math.min(3, m), Run.quiet());
            var links = RemovalCurve.ofLinks(drawn, greedy.edges(), Run.quiet());
            boolean[] goneLink = new boolean[m];
            for (int step = 0; step <= greedy.edges().length; step++) {
                double now = slow(graph, new boolean[n], goneLink)[0];
                assertThat(links.pairs()[step]).isEqualTo(now);
                if (step < greedy.edges().length) {
                    double best = IntStream.range(0, m)
                            .filter(edge -> !goneLink[edge])
                            .mapToDouble(edge -> {
                                boolean[] one = goneLink.clone();
                                one[edge] = true;
                                return slow(graph, new boolean[n], one)[0];
                            })
                            .min()
                            .orElseThrow();
                    assertThat(links.pairs()[step + 1]).isEqualTo(best);
                    goneLink[greedy.edges()[step]] = true;
                }
            }
            assertThat(links.pairs()[greedy.edges().length]).isGreaterThanOrEqualTo(greedy.least());
            if (m <= 12) {
                int k = greedy.edges().length;
                IntStream.range(0, 1 << m)
                        .filter(set -> Integer.bitCount(set) == k)
                        .forEach(set -> {
                            boolean[] out = new boolean[m];
                            for (int edge = 0; edge < m; edge++) {
                                out[edge] = (set >> edge & 1) == 1;
                            }
                            assertThat(slow(graph, new boolean[n], out)[0]).isGreaterThanOrEqualTo(greedy.least());
                        });
            }
        });
    }
}
