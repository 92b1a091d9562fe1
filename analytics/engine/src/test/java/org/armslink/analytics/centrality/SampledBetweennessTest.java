package org.armslink.analytics.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

class SampledBetweennessTest {
    @Test
    void whereNothingLiesBetweenNothingIsDrawn() {
        for (String edges : new String[] {"", "0-1"}) {
            var result = SampledBetweenness.compute(
                    TestGraphs.undirected(2, edges), SampledBetweenness.Config.DEFAULT, Run.quiet());
            assertThat(result.scores()).containsExactly(0, 0);
            assertThat(result.samples()).isZero();
        }
    }

    @Test
    void theStatedErrorHoldsAsOftenAsPromised() {
        int broken = 0;
        for (long seed = 1; seed <= 200; seed++) {
            Graph graph = TestGraphs.random(new Random(seed), 40, 60, seed % 2 == 0);
            double[] exact = Betweenness.compute(graph, Run.quiet());
            var config = new SampledBetweenness.Config(0.05, 0.1, seed);
            var result = SampledBetweenness.compute(graph, config, Run.quiet());
            boolean within = true;
            for (int v = 0; v < exact.length; v++) {
                within &= Math.abs(result.scores()[v] - exact[v]) <= result.error();
            }
            broken += within ? 0 : 1;
        }
        assertThat(broken).as("of 200, at most a tenth expected").isLessThanOrEqualTo(20);
    }

    @Test
    void isNotBiased() {
        Graph graph = TestGraphs.undirected(6, "0-1 1-2 2-3 3-0 3-4 4-5"); // two ways round a square
        double[] exact = Betweenness.compute(graph, Run.quiet());
        var result = SampledBetweenness.compute(graph, new SampledBetweenness.Config(0.002, 0.01, 3), Run.quiet());
        assertThat(result.samples()).isGreaterThan(500_000);
        for (int v = 0; v < exact.length; v++) {
            assertThat(Math.abs(result.scores()[v] - exact[v])).as("node %d", v).isLessThan(result.error());
        }
    }

    @Test
    void threadsChangeNothingButTheSeedDoes() {
        Graph graph = TestGraphs.random(new Random(5), 200, 400, false);
        var config = new SampledBetweenness.Config(0.05, 0.1, 1);
        double[] one = SampledBetweenness.compute(graph, config, new JobRun(1)).scores();
        assertThat(SampledBetweenness.compute(graph, config, new JobRun(2)).scores())
                .containsExactly(one);
        var other = new SampledBetweenness.Config(0.05, 0.1, 2);
        assertThat(SampledBetweenness.compute(graph, other, new JobRun(1)).scores())
                .isNotEqualTo(one);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new SampledBetweenness.Config(0, 0.1, 1)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> new SampledBetweenness.Config(0.1, 1, 1)).hasMessageContaining("1.0");
        var tooFine = new SampledBetweenness.Config(1e-6, 0.1, 1);
        assertThatThrownBy(() -> SampledBetweenness.compute(TestGraphs.undirected(3, "0-1 1-2"), tooFine, Run.quiet()))
                .hasMessageContaining("larger epsilon");
    }
}
