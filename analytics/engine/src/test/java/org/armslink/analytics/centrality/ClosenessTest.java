package org.armslink.analytics.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.armslink.analytics.FiveKinds;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

class ClosenessTest {
    //  0 ── 1 ── 2    3 ── 4    5
    @Test
    void inPartsEachIsMeasuredByWhomItReaches() {
        var result = Closeness.compute(TestGraphs.undirected(6, "0-1 1-2 3-4"), Run.quiet());
        assertThat(result.reached()).containsExactly(2, 2, 2, 1, 1, 0);
        // Node 0: reaches 2 of 5, distances 1 + 2.
        assertThat(result.closeness()[0]).isEqualTo(2.0 / 5 * 2 / 3, within(1e-15));
        assertThat(result.closeness()[1]).isEqualTo(2.0 / 5);
        assertThat(result.closeness()[3]).isEqualTo(1.0 / 5);
        assertThat(result.closeness()[5]).isZero();
        assertThat(result.harmonic()[0]).isEqualTo((1 + 0.5) / 5);
    }

    //  0 → 1 → 2
    @Test
    void alongTheLinksOnly() {
        var result = Closeness.compute(TestGraphs.directed(3, "0-1 1-2"), Run.quiet());
        assertThat(result.reached()).containsExactly(2, 1, 0);
        assertThat(result.harmonic()).containsExactly(0.75, 0.5, 0);
    }

    @Test
    void ofNothingAndOfOne() {
        assertThat(Closeness.compute(TestGraphs.undirected(0, ""), Run.quiet()).closeness())
                .isEmpty();
        assertThat(Closeness.compute(TestGraphs.undirected(1, "0-0"), Run.quiet())
                        .harmonic())
                .containsExactly(0);
    }

    @Test
    void asFloydAndWarshallHaveIt() {
        FiveKinds.forEach(200, 60, graph -> {
            int n = graph.nodeCount();
            int[][] distance = distances(graph);
            var result = Closeness.compute(graph, Run.quiet());
            for (int v = 0; v < n; v++) {
                double far = 0;
                double near = 0;
                int reached = 0;
                for (int u = 0; u < n; u++) {
                    if (u != v && distance[v][u] < Integer.MAX_VALUE / 2) {
                        far += distance[v][u];
                        near += 1.0 / distance[v][u];
                        reached++;
                    }
                }
                assertThat(result.reached()[v]).isEqualTo(reached);
                assertThat(result.closeness()[v])
                        .isEqualTo(reached == 0 ? 0 : reached / (n - 1.0) * reached / far, within(1e-12));
                assertThat(result.harmonic()[v]).isEqualTo(n < 2 ? 0 : near / (n - 1), within(1e-12));
            }
        });
    }

    /** More targets than go into one batch, in several stripes. */
    @Test
    void theSameBitsWithAnyNumberOfThreads() {
        Graph graph = TestGraphs.random(new Random(7), 3_000, 5_000, false);
        var one = Closeness.compute(graph, new JobRun(1));
        var three = Closeness.compute(graph, new JobRun(3));
        assertThat(three.harmonic()).isEqualTo(one.harmonic());
        assertThat(three.closeness()).isEqualTo(one.closeness());
        int v = 17;
        var search = new org.armslink.analytics.path.BreadthFirst(graph.undirectedSimple());
        int reached = search.from(v);
        long far = 0;
        for (int i = 0; i < reached; i++) {
            far += search.distance(search.reached(i));
        }
        assertThat(one.reached()[v]).isEqualTo(reached - 1);
        assertThat(one.closeness()[v]).isEqualTo((reached - 1) / 2999.0 * (reached - 1) / far, within(1e-12));
    }

    private static int[][] distances(Graph graph) {
        int n = graph.nodeCount();
        int[][] distance = new int[n][n];
        for (int[] row : distance) {
            Arrays.fill(row, Integer.MAX_VALUE / 2);
        }
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            distance[graph.source(edge)][graph.target(edge)] = 1;
            if (!graph.isDirected()) {
                distance[graph.target(edge)][graph.source(edge)] = 1;
            }
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    distance[i][j] = Math.min(distance[i][j], distance[i][k] + distance[k][j]);
                }
            }
        }
        return distance;
    }
}
