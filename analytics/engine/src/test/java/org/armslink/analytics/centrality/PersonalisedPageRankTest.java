package org.armslink.analytics.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.armslink.analytics.FiveKinds;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

class PersonalisedPageRankTest {
    //  0 → 1 → 2, begun at 0: r0 = (1 − d) + d·r2, r1 = d·r0, r2 = d·r1
    @Test
    void aChainBegunAtItsHead() {
        double d = 0.5;
        var result = PersonalisedPageRank.compute(
                TestGraphs.directed(4, "0-1 1-2"), new int[] {0}, d, 1e-14, false, Run.quiet());
        double head = (1 - d) / (1 - d * d * d);
        assertThat(result.scores()).containsExactly(new double[] {head, d * head, d * d * head, 0}, within(1e-12));
    }

    /** With every node as a seed it is the PageRank that everybody knows. */
    @Test
    void begunEverywhereItIsPageRank() {
        FiveKinds.forEach(40, 40, graph -> {
            int[] all = new int[graph.nodeCount()];
            java.util.Arrays.setAll(all, v -> v);
            double[] scores = PersonalisedPageRank.compute(graph, all, 0.85, 1e-14, true, Run.quiet())
                    .scores();
            var config = new PageRank.Config(0.85, 1e-14, 10_000, true);
            assertThat(scores)
                    .containsExactly(
                            PageRank.compute(graph, config, Run.quiet()).scores(), within(1e-11));
        });
    }

    @Test
    void isTheSameToTheLastBitOnTwoThreads() {
        Graph graph = TestGraphs.random(new java.util.Random(3), 25_000, 60_000, true);
        int[] seeds = {5, 17, 5};
        var one = PersonalisedPageRank.compute(graph, seeds, 0.85, 1e-10, true, new JobRun(1));
        var two = PersonalisedPageRank.compute(graph, seeds, 0.85, 1e-10, true, new JobRun(2));
        assertThat(two.scores()).isEqualTo(one.scores());
    }

    @Test
    void refusesWhatCannotBe() {
        Graph graph = TestGraphs.directed(2, "0-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonalisedPageRank.compute(graph, new int[0], 0.85, 1e-9, false, Run.quiet()))
                .withMessageContaining("at least one record");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonalisedPageRank.compute(graph, new int[] {0}, 1, 1e-9, false, Run.quiet()))
                .withMessageContaining("less than 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonalisedPageRank.compute(graph, new int[] {0}, 0.5, 0, false, Run.quiet()))
                .withMessageContaining("tolerance");
    }
}
