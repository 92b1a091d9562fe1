package org.armslink.analytics.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.armslink.analytics.FiveKinds;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

class SmallestCutTest {
    //  0 ─┐         ┌─ 5
    //     2 ─ 3 ─ 4 ┤          7 alone
    //  1 ─┘         └─ 6
    private static final Graph GRAPH = TestGraphs.undirected(8, "0-2 1-2 2-3 3-4 4-5 4-6");

    private static int[] of(int... nodes) {
        return nodes;
    }

    private static List<String> links(Graph graph, int[] edges) {
        return Arrays.stream(edges)
                .mapToObj(edge -> graph.source(edge) + "-" + graph.target(edge))
                .toList();
    }

    @Test
    void theCutNearestToTheStartIsGivenAndOthersAreSaid() {
        var cut = SmallestCut.ofLinks(GRAPH, of(0, 1), of(5, 6), Run.quiet());
        assertThat(cut.flow()).isEqualTo(1);
        assertThat(links(GRAPH.simple(Graph.Merge.SUM), cut.edges())).containsExactly("2-3");
        assertThat(cut.only()).isFalse(); // 3-4 would do as well
        var one = SmallestCut.ofLinks(GRAPH, of(2), of(3), Run.quiet());
        assertThat(one.only()).isTrue();
        var nobody = SmallestCut.ofLinks(GRAPH, of(0), of(7), Run.quiet());
        assertThat(nobody.flow()).isZero();
        assertThat(nobody.edges()).isEmpty();
        var nodes = SmallestCut.ofNodes(GRAPH, of(0, 1), of(5, 6), Run.quiet());
        assertThat(nodes.nodes()).containsExactly(2);
        assertThat(nodes.only()).isFalse();
        var linked = SmallestCut.ofNodes(GRAPH, of(2), of(3, 4), Run.quiet());
        assertThat(linked.linked()).hasSize(1);
        assertThat(linked.nodes()).isEmpty();
    }

    @Test
    void capacitiesAddUp() {
        //  0 ─3─ 1 ─1─ 3        the cut takes the two links of 1 and ½
        //   └─1─ 2 ─½─┘         0-2 is there twice
        Graph graph = Graph.of(
                4, false, new int[] {0, 1, 0, 0, 2}, new int[] {1, 3, 2, 2, 3}, new double[] {3, 1, .5, .5, .5});
        var cut = SmallestCut.ofLinks(graph, of(0), of(3), Run.quiet());
        assertThat(cut.flow()).isEqualTo(1.5);
        assertThat(links(graph.simple(Graph.Merge.SUM), cut.edges())).containsExactlyInAnyOrder("1-3", "2-3");
        assertThat(cut.only()).isTrue();
    }

    @Test
    void bothSidesAreNeededAndDiffer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallestCut.ofLinks(GRAPH, of(), of(1), Run.quiet()))
                .withMessageContaining("0 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallestCut.ofNodes(GRAPH, of(0, 1), of(1), Run.quiet()))
                .withMessageContaining("parted from itself");
        Graph negative = Graph.of(2, false, new int[] {0}, new int[] {1}, new double[] {-1});
        assertThatIllegalArgumentException().isThrownBy(() -> SmallestCut.ofLinks(negative, of(0), of(1), Run.quiet()));
    }

    /** The least of all ways to say which nodes are on the near side. */
    private static double leastCut(Graph graph, int from, int to) {
        return IntStream.range(0, 1 << graph.nodeCount())
                .filter(near -> (near & from) == from && (near & to) == 0)
                .mapToDouble(near -> {
                    double sum = 0;
                    for (int edge = 0; edge < graph.edgeCount(); edge++) {
                        boolean a = (near >> graph.source(edge) & 1) == 1;
                        boolean b = (near >> graph.target(edge) & 1) == 1;
                        sum += (a && !b) || (!graph.isDirected() && b && !a) ? graph.weight(edge) : 0;
                    }
                    return sum;
                })
                .min()
                .orElseThrow();
    }

    private static long cutsAsSmall(Graph graph, int from, int to, double least) {
        return IntStream.range(0, 1 << graph.edgeCount())
                .filter(set -> {
                    double sum = IntStream.range(0, graph.edgeCount())
                            .filter(edge -> (set >> edge & 1) == 1)
                            .mapToDouble(graph::weight)
                            .sum();
                    return Math.abs(sum - least) < 1e-9 && parts(graph, set, from, to);
                })
                .count();
    }

    private static boolean parts(Graph graph, int without, int from, int to) {
        int reached = from;
        for (int before = 0; before != reached; ) {
            before = reached;
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                if ((without >> edge & 1) == 0) {
                    int a = 1 << graph.source(edge);
                    int b = 1 << graph.target(edge);
                    reached |= (reached & a) != 0 ? b : 0;
                    reached |= !graph.isDirected() && (reached & b) != 0 ? a : 0;
                }
            }
        }
        return (reached & to) == 0;
    }

    @Test
    void noCutOfLinksIsSmaller() {
        FiveKinds.forEach(80, 9, drawn -> {
            Graph graph = drawn.simple(Graph.Merge.SUM);
            int n = graph.nodeCount();
            int[] from = n > 4 ? of(0, 1) : of(0);
            int[] to = n > 4 ? of(n - 1, n - 2) : of(n - 1);
            int fromSet = n > 4 ? 3 : 1;
            int toSet = n > 4 ? 3 << n - 2 : 1 << n - 1;
            var cut = SmallestCut.ofLinks(graph, from, to, Run.quiet());
            double least = leastCut(graph, fromSet, toSet);
            assertThat(cut.flow()).isCloseTo(least, within(1e-9));
            assertThat(Arrays.stream(cut.edges()).mapToDouble(graph::weight).sum())
                    .isCloseTo(least, within(1e-9));
            int without = Arrays.stream(cut.edges()).map(edge -> 1 << edge).sum();
            if (graph.edgeCount() < 31) {
                assertThat(parts(graph, without, fromSet, toSet)).isTrue();
            }
            if (graph.edgeCount() < 14) {
                assertThat(cut.only()).isEqualTo(cutsAsSmall(graph, fromSet, toSet, least) == 1);
            }
        });
    }

    @Test
    void noSetOfNodesIsSmaller() {
        FiveKinds.forEach(80, 9, drawn -> {
            int n = drawn.nodeCount();
            if (n < 4) {
                return;
            }
            var cut = SmallestCut.ofNodes(drawn, of(0, 1), of(n - 1), Run.quiet());
            Graph graph = drawn.simple(Graph.Merge.NONE);
            int linked = Arrays.stream(cut.linked()).map(edge -> 1 << edge).sum();
            if (graph.edgeCount() >= 31) {
                return;
            }
            int[] sets = IntStream.range(0, 1 << n)
                    .filter(set -> (set & 3) == 0 && set >> n - 1 == 0)
                    .filter(set -> parts(graph, linked | touching(graph, set), 3, 1 << n - 1))
                    .toArray();
            int least = Arrays.stream(sets).map(Integer::bitCount).min().orElseThrow();
            assertThat(cut.nodes()).hasSize(least);
            assertThat(cut.flow()).isEqualTo(least);
            int chosen = Arrays.stream(cut.nodes()).map(v -> 1 << v).sum();
            assertThat(sets).contains(chosen);
            assertThat(cut.only())
                    .isEqualTo(Arrays.stream(sets)
                                    .filter(set -> Integer.bitCount(set) == least)
                                    .count()
                            == 1);
        });
    }

    private static int touching(Graph graph, int nodes) {
        return IntStream.range(0, graph.edgeCount())
                .filter(edge -> (nodes >> graph.source(edge) & 1) == 1 || (nodes >> graph.target(edge) & 1) == 1)
                .map(edge -> 1 << edge)
                .sum();
    }
}
