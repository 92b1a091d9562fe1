package org.armslink.analytics.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

class PageRankTest {
    private static double[] of(Graph graph) {
        return PageRank.compute(graph, PageRank.Config.DEFAULT, Run.quiet()).scores();
    }

    @Test
    void aloneOneHasAll() {
        assertThat(of(TestGraphs.undirected(0, ""))).isEmpty();
        assertThat(of(TestGraphs.undirected(1, ""))).containsExactly(1);
        assertThat(of(TestGraphs.undirected(2, "0-1"))).containsExactly(0.5, 0.5);
    }

    //  0 → 1, and 1 has no way out: r0 = 0.075 + 0.425·r1, r1 = r0·0.85 + the same
    @Test
    void whatHasNoWayOutGivesToAll() {
        double[] ranks = of(TestGraphs.directed(2, "0-1"));
        assertThat(ranks[0]).isCloseTo(20.0 / 57, within(1e-12));
        assertThat(ranks[1]).isCloseTo(37.0 / 57, within(1e-12));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> new PageRank.Config(1, 1e-9, 10, false)).hasMessageContaining("1.0");
        assertThatThrownBy(() -> new PageRank.Config(0.85, -1, 10, false)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> new PageRank.Config(0.85, 0, 0, false)).hasMessageContaining("0");
        var hasty = new PageRank.Config(0.85, 1e-12, 2, false);
        assertThatThrownBy(() -> PageRank.compute(TestGraphs.directed(3, "0-1 1-2 2-1"), hasty, Run.quiet()))
                .hasMessageContaining("2 iterations");
    }

    @Test
    void agreesWithSolvingTheEquations() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            int nodes = 1 + random.nextInt(25);
            Graph graph = TestGraphs.random(random, nodes, random.nextInt(3 * nodes), seed % 2 == 0)
                    .simple(Graph.Merge.NONE);
            assertThat(of(graph))
                    .as("seed %d: %s", seed, TestGraphs.text(graph))
                    .containsExactly(solve(graph), within(1e-11));
        }
    }

    /** (I − d·P)·r = (1 − d)/n by Gauss's elimination, P with 1/n in the columns without a way out. */
    private static double[] solve(Graph graph) {
        int n = graph.nodeCount();
        double[][] a = new double[n][n + 1];
        for (int v = 0; v < n; v++) {
            int degree = graph.end(v) - graph.begin(v);
            for (int u = 0; u < n; u++) {
                a[u][v] -= degree == 0 ? 0.85 / n : 0;
            }
            for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                a[graph.neighbour(arc)][v] -= 0.85 / degree;
            }
            a[v][v] += 1;
            a[v][n] = 0.15 / n;
        }
        for (int pivot = 0; pivot < n; pivot++) { // diagonally dominant by columns: no exchange needed
            for (int row = 0; row < n; row++) {
                double factor = row == pivot ? 0 : a[row][pivot] / a[pivot][pivot];
                for (int column = pivot; column <= n; column++) {
                    a[row][column] -= factor * a[pivot][column];
                }
            }
        }
        double[] ranks = new double[n];
        Arrays.setAll(ranks, v -> a[v][n] / a[v][v]);
        return ranks;
    }

    @Test
    void threadsChangeNoBit() {
        Graph graph = TestGraphs.random(new Random(7), 30_000, 60_000, true).simple(Graph.Merge.SUM);
        for (boolean weighted : new boolean[] {false, true}) {
            var config = new PageRank.Config(0.85, 1e-10, 1000, weighted);
            double[] quiet = PageRank.compute(graph, config, Run.quiet()).scores();
            assertThat(PageRank.compute(graph, config, new JobRun(2)).scores()).containsExactly(quiet);
            assertThat(Arrays.stream(quiet).sum()).isCloseTo(1, within(1e-9));
        }
    }
}
