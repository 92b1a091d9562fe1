package org.armslink.analytics.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.armslink.analytics.FiveKinds;
import org.armslink.analytics.centrality.DirectedClustering.Pattern;
import org.armslink.analytics.run.CancelledException;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

class DirectedClusteringTest {
    private static double[] shares(Graph graph, Pattern pattern) {
        return DirectedClustering.compute(graph, pattern, Run.quiet()).clustering();
    }

    //  0 ──→ 1
    //   ↖   ↙      round about
    //     2
    @Test
    void aCircleIsAllThereCanBeOfOneSort() {
        Graph circle = TestGraphs.directed(3, "0-1 1-2 2-0 2-2 0-1");
        assertThat(shares(circle, Pattern.CYCLE)).containsExactly(1, 1, 1);
        assertThat(shares(circle, Pattern.MIDDLEMAN)).containsExactly(0, 0, 0);
        assertThat(shares(circle, Pattern.IN)).containsExactly(0, 0, 0);
        assertThat(shares(circle, Pattern.ALL)).containsExactly(0.5, 0.5, 0.5); // one of the two ways round
    }

    //      1
    //    ↗   ↘      1 stands between 0 and 2, who are linked directly too
    //  0 ────→ 2
    @Test
    void eachCornerOfATriangleThatLeadsSomewhereIsOfAnotherSort() {
        Graph triangle = TestGraphs.directed(3, "0-1 1-2 0-2");
        assertThat(shares(triangle, Pattern.MIDDLEMAN)).containsExactly(0, 1, 0);
        assertThat(shares(triangle, Pattern.OUT)).containsExactly(0.5, 0, 0);
        assertThat(shares(triangle, Pattern.IN)).containsExactly(0, 0, 0.5);
        assertThat(shares(triangle, Pattern.CYCLE)).containsExactly(0, 0, 0);
    }

    //  0 ←→ 1 ──→ 2 ──→ 0
    @Test
    void aLinkBothWaysCannotMakeATriangleWithItself() {
        var found = DirectedClustering.compute(TestGraphs.directed(3, "0-1 1-0 1-2 2-0"), Pattern.ALL, Run.quiet());
        assertThat(found.triangles()).containsExactly(2, 2, 2);
        // 0 and 1 have three links, two of them with one another: 3·2 − 2; 2 has two: 2·1.
        assertThat(found.clustering()).containsExactly(0.5, 0.5, 1);
    }

    @Test
    void asTheFormulasHaveIt() {
        FiveKinds.forEach(200, 40, graph -> {
            int n = graph.nodeCount();
            int[][] a = new int[n][n];
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                int from = graph.source(edge);
                int to = graph.target(edge);
                a[from][to] = from == to ? 0 : 1;
                a[to][from] = graph.isDirected() ? a[to][from] : a[from][to];
            }
            for (Pattern pattern : Pattern.values()) {
                double[] expected = new double[n];
                for (int i = 0; i < n; i++) {
                    expected[i] = byFormula(a, pattern, i);
                }
                assertThat(shares(graph, pattern)).as("%s", pattern).containsExactly(expected, within(1e-12));
                if (!graph.isDirected()) {
                    assertThat(expected)
                            .containsExactly(
                                    Clustering.compute(graph, Run.quiet()).clustering(), within(1e-12));
                }
            }
        });
    }

    /** Fagiolo (2007), table 1, by matrices. */
    private static double byFormula(int[][] a, Pattern pattern, int i) {
        int n = a.length;
        double in = 0;
        double out = 0;
        double both = 0;
        double triangles = 0;
        for (int j = 0; j < n; j++) {
            in += a[j][i];
            out += a[i][j];
            both += a[i][j] * a[j][i];
            for (int h = 0; h < n; h++) {
                triangles += switch (pattern) {
                    case ALL -> (a[i][j] + a[j][i]) * (a[i][h] + a[h][i]) * (a[j][h] + a[h][j]) / 2.0;
                    case CYCLE -> a[i][j] * a[j][h] * a[h][i];
                    case MIDDLEMAN -> a[i][j] * a[h][j] * a[h][i];
                    case IN -> a[j][i] * a[j][h] * a[h][i];
                    case OUT -> a[i][j] * a[j][h] * a[i][h];
                };
            }
        }
        double possible = switch (pattern) {
            case ALL -> (in + out) * (in + out - 1) - 2 * both;
            case CYCLE, MIDDLEMAN -> in * out - both;
            case IN -> in * (in - 1);
            case OUT -> out * (out - 1);
        };
        return possible == 0 ? 0 : triangles / possible;
    }

    @Test
    void ofNothingAndOnceCancelled() {
        assertThat(shares(TestGraphs.directed(0, ""), Pattern.ALL)).isEmpty();
        assertThat(shares(TestGraphs.directed(2, "0-0 0-1 0-1"), Pattern.ALL)).containsExactly(0, 0);
        var cancelled = new JobRun(1);
        cancelled.cancel();
        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> DirectedClustering.compute(TestGraphs.directed(1, ""), Pattern.ALL, cancelled));
    }
}
