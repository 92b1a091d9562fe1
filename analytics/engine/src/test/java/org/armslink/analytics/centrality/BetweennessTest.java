package org.armslink.analytics.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

class BetweennessTest {
    private static double[] of(Graph graph) {
        return Betweenness.compute(graph, Run.quiet());
    }

    @Test
    void nothingLiesBetweenInTheSmallestGraphs() {
        assertThat(of(TestGraphs.undirected(0, ""))).isEmpty();
        assertThat(of(TestGraphs.undirected(1, ""))).containsExactly(0);
        assertThat(of(TestGraphs.undirected(1, "0-0"))).containsExactly(0);
        assertThat(of(TestGraphs.undirected(2, "0-1"))).containsExactly(0, 0);
        assertThat(of(TestGraphs.undirected(3, ""))).containsExactly(0, 0, 0);
    }

    //  straw buyer 0 ── 1 ── 2 courier ── 3 ── 4
    @Test
    void middleOfAChainCarriesMostPaths() {
        assertThat(of(TestGraphs.undirected(5, "0-1 1-2 2-3 3-4"))).containsExactly(0, 3, 4, 3, 0);
    }

    //   1   2
    //    ╲ ╱
    //     0
    //    ╱ ╲
    //   3   4
    @Test
    void hubOfAStarCarriesEveryPair() {
        assertThat(of(TestGraphs.undirected(5, "0-1 0-2 0-3 0-4"))).containsExactly(6, 0, 0, 0, 0);
    }

    //   0 ── 1        4 ── 5 ── 6
    //   │    │
    //   3 ── 2
    @Test
    void twoWaysRoundASquareShareAPair() {
        assertThat(of(TestGraphs.undirected(7, "0-1 1-2 2-3 3-0 4-5 5-6")))
                .containsExactly(0.5, 0.5, 0.5, 0.5, 0, 1, 0);
    }

    //   0 ══ 1 ── 2 ⟲     two parallel links and a loop
    @Test
    void parallelLinksAndLoopsChangeNothing() {
        assertThat(of(TestGraphs.undirected(3, "0-1 1-0 1-2 2-2"))).containsExactly(0, 1, 0);
    }

    //   0 → 1 → 2 → 0
    @Test
    void directedPairsCountEachWay() {
        assertThat(of(TestGraphs.directed(3, "0-1 1-2 2-0"))).containsExactly(1, 1, 1);
        assertThat(of(TestGraphs.directed(3, "0-1 1-2"))).containsExactly(0, 1, 0);
        assertThat(of(TestGraphs.directed(3, "0-1 2-1"))).containsExactly(0, 0, 0);
    }

    @Test
    void agreesWithCountingEveryPath() {
        for (long seed = 1; seed <= 300; seed++) {
            var random = new Random(seed);
            int nodes = 2 + random.nextInt(30);
            Graph graph = TestGraphs.random(random, nodes, random.nextInt(2 * nodes), seed % 3 == 0);
            double[] expected = EveryPath.betweenness(graph);
            double[] scores = of(graph);
            for (int v = 0; v < nodes; v++) {
                assertThat(scores[v])
                        .as("seed %d, node %d of %s", seed, v, TestGraphs.text(graph))
                        .isCloseTo(expected[v], within(1e-9));
            }
        }
    }

    @Test
    void threadsChangeNoBit() {
        for (long seed = 1; seed <= 20; seed++) {
            Graph graph = TestGraphs.random(new Random(seed), 300, 500, seed % 2 == 0);
            double[] one = Betweenness.compute(graph, new JobRun(1));
            assertThat(Betweenness.compute(graph, new JobRun(2)))
                    .as("seed %d", seed)
                    .containsExactly(one);
            assertThat(of(graph)).as("seed %d", seed).containsExactly(one);
        }
    }
}
