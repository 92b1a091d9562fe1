package org.armslink.analytics.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.armslink.analytics.FiveKinds;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

class CoreAndClusteringTest {
    //  0 ── 1
    //  │ ╲  │      a triangle-pair 0,1,2,3 in which 0-2 is the diagonal; 4 hangs on 3, 5 alone
    //  3 ── 2
    //  4
    private static final Graph HOUSE = TestGraphs.undirected(6, "0-1 1-2 2-3 3-0 0-2 3-4 4-4 3-4");

    @Test
    void coreNumbersOfASmallGraph() {
        assertThat(CoreNumbers.compute(HOUSE, Run.quiet())).containsExactly(2, 2, 2, 2, 1, 0);
    }

    //  0 ──→ 1 ──→ 2      0, 1 and 2 round about, 3 leads to all of them and nobody to it
    //  ↑___________│
    @Test
    void coresByLinksOneWay() {
        Graph graph = TestGraphs.directed(4, "0-1 1-2 2-0 3-0 3-1 3-2 0-1 3-3");
        assertThat(CoreNumbers.compute(graph, Degree.Direction.IN, Run.quiet())).containsExactly(1, 1, 1, 0);
        assertThat(CoreNumbers.compute(graph, Degree.Direction.OUT, Run.quiet()))
                .containsExactly(1, 1, 1, 1);
        assertThat(CoreNumbers.compute(graph, Degree.Direction.BOTH, Run.quiet()))
                .containsExactly(3, 3, 3, 3);
    }

    @Test
    void clusteringOfASmallGraph() {
        var result = Clustering.compute(HOUSE, Run.quiet());
        assertThat(result.triangles()).containsExactly(2, 1, 2, 1, 0, 0);
        assertThat(result.clustering()[0]).isEqualTo(2.0 / 3, within(1e-15));
        assertThat(result.clustering()[1]).isEqualTo(1);
        assertThat(result.clustering()[3]).isEqualTo(1.0 / 3, within(1e-15));
        assertThat(result.clustering()[4]).isZero();
    }

    //      0
    //    3/ \\1       closed by any link; 3 hangs on 0 by a link of 4
    //    1───2
    //      1
    @Test
    void weightedClusteringIsTheShareOfTheOwnStrengthInClosedPairs() {
        Graph graph = TestGraphs.undirected(4, "0-1:2 1-0:1 0-2:1 1-2:1 0-3:4 3-3:9");
        var result = Clustering.weighted(graph, Run.quiet());
        // 0: one closed pair of (3 + 1) of a strength of 8, twice as it has three neighbours; 1 and 2 have no other
        // pair.
        assertThat(result.clustering()).containsExactly(new double[] {4.0 / (8 * 2), 1, 1, 0}, within(1e-15));
        assertThat(result.triangles()).containsExactly(1, 1, 1, 0);
        assertThat(Clustering.weighted(TestGraphs.undirected(3, "0-1:0 1-2:0 0-2:0"), Run.quiet())
                        .clustering())
                .containsExactly(0, 0, 0);
    }

    /** Barrat et al. (2004), equation 5: over ordered pairs, each with the mean of its two weights. */
    @Test
    void weightedClusteringAsTheDefinitionHasIt() {
        FiveKinds.forEach(200, 40, graph -> {
            int n = graph.nodeCount();
            double[][] weight = new double[n][n];
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                int a = graph.source(edge);
                int b = graph.target(edge);
                weight[a][b] += a == b ? 0 : graph.weight(edge);
                weight[b][a] += a == b ? 0 : graph.weight(edge);
            }
            double[] expected = new double[n];
            for (int i = 0; i < n; i++) {
                double strength = 0;
                int degree = 0;
                double closed = 0;
                for (int j = 0; j < n; j++) {
                    strength += weight[i][j];
                    degree += weight[i][j] > 0 ? 1 : 0;
                    for (int h = 0; h < n; h++) {
                        boolean triangle = weight[i][j] > 0 && weight[i][h] > 0 && weight[j][h] > 0;
                        closed += triangle ? (weight[i][j] + weight[i][h]) / 2 : 0;
                    }
                }
                expected[i] = degree < 2 ? 0 : closed / (strength * (degree - 1));
            }
            assertThat(Clustering.weighted(graph, Run.quiet()).clustering()).containsExactly(expected, within(1e-12));
            assertThat(Clustering.weighted(graph.undirectedSimple(), Run.quiet())
                            .clustering())
                    .as("where all weigh the same")
                    .containsExactly(Clustering.compute(graph, Run.quiet()).clustering(), within(1e-12));
        });
    }

    @Test
    void ofNothing() {
        assertThat(CoreNumbers.compute(TestGraphs.undirected(0, ""), Run.quiet()))
                .isEmpty();
        assertThat(Clustering.compute(TestGraphs.undirected(0, ""), Run.quiet()).clustering())
                .isEmpty();
        assertThat(CoreNumbers.compute(TestGraphs.directed(1, "0-0"), Run.quiet()))
                .containsExactly(0);
        assertThat(Clustering.weighted(TestGraphs.directed(0, ""), Run.quiet()).clustering())
                .isEmpty();
    }

    /** Peeled as the definition says: for each k, take away whoever has fewer than k left, until nobody has. */
    private static int[] coresByPeeling(boolean[][] linked) {
        int n = linked.length;
        int[] core = new int[n];
        boolean[] there = new boolean[n];
        Arrays.fill(there, true);
        for (int k = 1; k < n; k++) {
            boolean gone = true;
            while (gone) {
                gone = false;
                for (int v = 0; v < n; v++) {
                    if (there[v] && degree(linked, there, v) < k) {
                        there[v] = false;
                        gone = true;
                    }
                }
            }
            for (int v = 0; v < n; v++) {
                core[v] = there[v] ? k : core[v];
            }
        }
        return core;
    }

    private static int degree(boolean[][] linked, boolean[] there, int v) {
        int degree = 0;
        for (int u = 0; u < linked.length; u++) {
            degree += linked[v][u] && there[u] ? 1 : 0;
        }
        return degree;
    }

    @Test
    void asTheDefinitionsHaveIt() {
        FiveKinds.forEach(200, 40, graph -> {
            int n = graph.nodeCount();
            boolean[][] linked = new boolean[n][n];
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                int a = graph.source(edge);
                int b = graph.target(edge);
                linked[a][b] = linked[b][a] = a != b;
            }
            assertThat(CoreNumbers.compute(graph, Run.quiet())).isEqualTo(coresByPeeling(linked));
            var result = Clustering.compute(graph, Run.quiet());
            for (int v = 0; v < n; v++) {
                int pairs = 0;
                int closed = 0;
                for (int a = 0; a < n; a++) {
                    for (int b = a + 1; b < n; b++) {
                        if (linked[v][a] && linked[v][b]) {
                            pairs++;
                            closed += linked[a][b] ? 1 : 0;
                        }
                    }
                }
                assertThat(result.triangles()[v]).isEqualTo(closed);
                assertThat(result.clustering()[v]).isEqualTo(pairs == 0 ? 0 : (double) closed / pairs, within(1e-15));
            }
        });
    }
}
