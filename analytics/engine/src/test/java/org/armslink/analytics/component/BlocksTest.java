package org.armslink.analytics.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.armslink.analytics.FiveKinds;
import org.armslink.analytics.jgrapht.JGraphTView;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.junit.jupiter.api.Test;

class BlocksTest {
    //  0 ── 1 ── 3 ── 4
    //   ╲  ╱     │
    //    2       5 ── 6 ── 7 ── 5       8 alone
    private static final Graph GRAPH = TestGraphs.undirected(9, "0-1 1-2 2-0 1-3 3-4 3-5 5-6 6-7 7-5 5-3 8-8");

    @Test
    void cutPointsAndWhatTheyPart() {
        var result = Blocks.compute(GRAPH, Run.quiet());
        assertThat(result.cutPoint()).containsExactly(false, true, false, true, false, true, false, false, false);
        // Without 1: {0,2} and five others. Without 3: {0,1,2}, {4}, {5,6,7}. Without 5: {6,7} and five others.
        assertThat(result.pairsParted()).containsExactly(0, 10, 0, 3 + 9 + 3, 0, 10, 0, 0, 0);
    }

    @Test
    void bridgesAndWhatTheyPart() {
        Graph simple = GRAPH.undirectedSimple();
        var result = Blocks.compute(GRAPH, Run.quiet());
        var bridges = new TreeSet<String>();
        for (int edge = 0; edge < simple.edgeCount(); edge++) {
            if (result.bridge()[edge]) {
                bridges.add(simple.source(edge) + "-" + simple.target(edge) + " parts "
                        + (int) result.pairsPartedByEdge()[edge]);
            }
        }
        assertThat(bridges).containsExactly("1-3 parts 15", "3-4 parts 7", "3-5 parts 15");
        assertThat(result.blocks()).isEqualTo(5);
        assertThat(Blocks.sizes(result)).containsExactlyInAnyOrder(3, 1, 1, 1, 3);
    }

    /** The numbers of pairs that are joined, node by node, without one node or one edge. */
    private static long joinedPairs(Graph graph, int withoutNode, int withoutEdge) {
        int n = graph.nodeCount();
        int[] part = IntStream.range(0, n).toArray();
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                int a = graph.source(edge);
                int b = graph.target(edge);
                if (edge != withoutEdge && a != withoutNode && b != withoutNode && part[a] != part[b]) {
                    part[a] = part[b] = Math.min(part[a], part[b]);
                    changed = true;
                }
            }
        }
        long pairs = 0;
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                pairs += a != withoutNode && b != withoutNode && part[a] == part[b] ? 1 : 0;
            }
        }
        return pairs;
    }

    @Test
    void asTakingEachAwayShows() {
        FiveKinds.forEach(60, 25, graph -> {
            Graph simple = graph.undirectedSimple();
            var result = Blocks.compute(graph, Run.quiet());
            long all = joinedPairs(simple, -1, -1);
            for (int v = 0; v < simple.nodeCount(); v++) {
                int node = v;
                long withIt = IntStream.range(0, simple.nodeCount())
                        .filter(u -> u != node && joined(simple, u, node))
                        .count();
                long parted = all - withIt - joinedPairs(simple, v, -1);
                assertThat((long) result.pairsParted()[v]).isEqualTo(parted);
                assertThat(result.cutPoint()[v]).isEqualTo(parted > 0);
            }
            for (int edge = 0; edge < simple.edgeCount(); edge++) {
                long parted = all - joinedPairs(simple, -1, edge);
                assertThat((long) result.pairsPartedByEdge()[edge]).isEqualTo(parted);
                assertThat(result.bridge()[edge]).isEqualTo(parted > 0);
            }
        });
    }

    private static boolean joined(Graph graph, int a, int b) {
        int[] component = Components.weak(graph);
        return component[a] == component[b];
    }

    @Test
    void asJGraphTHasThem() {
        FiveKinds.forEach(100, 60, graph -> {
            Graph simple = graph.undirectedSimple();
            var theirs = new BiconnectivityInspector<>(new JGraphTView(simple));
            var result = Blocks.compute(graph, Run.quiet());
            for (int v = 0; v < simple.nodeCount(); v++) {
                assertThat(result.cutPoint()[v]).isEqualTo(theirs.getCutpoints().contains(v));
            }
            assertThat(Blocks.bridges(result)).isEqualTo(theirs.getBridges().size());
            Set<Set<Integer>> blocks = new HashSet<>();
            for (int block = 0; block < result.blocks(); block++) {
                var nodes = new TreeSet<Integer>();
                for (int edge = 0; edge < simple.edgeCount(); edge++) {
                    if (result.block()[edge] == block) {
                        nodes.add(simple.source(edge));
                        nodes.add(simple.target(edge));
                    }
                }
                blocks.add(nodes);
            }
            Set<Set<Integer>> expected = new HashSet<>();
            theirs.getBlocks().stream()
                    .filter(one -> one.vertexSet().size() > 1)
                    .forEach(one -> expected.add(new TreeSet<>(one.vertexSet())));
            assertThat(blocks).isEqualTo(expected);
        });
    }

    @Test
    void strongComponentsAsJGraphTHasThem() {
        FiveKinds.forEach(100, 60, graph -> {
            if (!graph.isDirected()) {
                return;
            }
            int[] component = StrongComponents.compute(graph, Run.quiet());
            var theirs = new KosarajuStrongConnectivityInspector<>(new JGraphTView(graph)).stronglyConnectedSets();
            assertThat(StrongComponents.count(component)).isEqualTo(theirs.size());
            for (Set<Integer> set : theirs) {
                int smallest = set.stream().min(Integer::compare).orElseThrow();
                assertThat(set).allSatisfy(v -> assertThat(component[v]).isEqualTo(smallest));
            }
        });
    }

    /** A chain of a million: nothing may be called once for each link of it. */
    @Test
    void aLongChainIsWalkedWithoutRecursion() {
        int n = 1_000_000;
        double[] ones = new double[n - 1];
        Graph chain = Graph.of(
                n,
                true,
                IntStream.range(0, n - 1).toArray(),
                IntStream.range(1, n).toArray(),
                ones);
        var result = Blocks.compute(chain, Run.quiet());
        assertThat(Blocks.bridges(result)).isEqualTo(n - 1);
        assertThat(Blocks.cutPoints(result)).isEqualTo(n - 2);
        assertThat(result.pairsParted()[1]).isEqualTo(n - 2);
        assertThat(StrongComponents.count(StrongComponents.compute(chain, Run.quiet())))
                .isEqualTo(n);
    }

    @Test
    void componentsAreWhatLinksJoinWhicheverWay() {
        FiveKinds.forEach(200, 200, graph -> {
            int[] smallest = new int[graph.nodeCount()];
            java.util.Arrays.setAll(smallest, v -> v);
            for (boolean changed = true; changed; ) {
                changed = false;
                for (int edge = 0; edge < graph.edgeCount(); edge++) {
                    int a = graph.source(edge);
                    int b = graph.target(edge);
                    if (smallest[a] != smallest[b]) {
                        smallest[a] = smallest[b] = Math.min(smallest[a], smallest[b]);
                        changed = true;
                    }
                }
            }
            assertThat(Components.weak(graph)).isEqualTo(smallest);
            assertThat(Components.weak(graph.undirectedSimple())).isEqualTo(smallest);
        });
    }
}
