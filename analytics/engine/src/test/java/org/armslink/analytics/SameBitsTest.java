package org.armslink.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.EdgeListGraph;
import org.armslink.analytics.snapshot.InMemoryGraph;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.analytics.snapshot.Snapshots;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every measure of the catalogue yields the same to the last bit, whatever the threads, and again. */
class SameBitsTest {
    private static final String REFUSED = "refused: ";

    static Stream<String> measures() {
        return Measures.list().stream().map(Measure::name);
    }

    @ParameterizedTest
    @MethodSource("measures")
    void theThreadsAndTheRunDecideNothing(String name) {
        int computed = 0;
        String refused = "";
        for (long seed = 1; seed <= 2; seed++) {
            var graph = EdgeListGraph.random(seed, 200, 350);
            for (String projection : new String[] {"linked", "caviar"}) {
                String one = found(graph, projection, name, new JobRun(1));
                computed += one.startsWith(REFUSED) ? 0 : 1;
                refused = one;
                for (int threads : new int[] {1, 2, 3}) {
                    assertThat(found(graph, projection, name, new JobRun(threads)))
                            .as("seed %d, %s, %d threads", seed, projection, threads)
                            .isEqualTo(one);
                }
            }
        }
        assertThat(computed).as(refused).isPositive();
    }

    /** Doubles are written so that equal texts are equal bits. */
    private static String found(EdgeListGraph graph, String projection, String measure, Run run) {
        Snapshot snapshot = Snapshots.read(
                graph, InMemoryGraph.VIEWER, Projections.get(projection).with(Map.of()), Run.quiet());
        try {
            AnalysisResult result =
                    Analysis.compute(snapshot, measure, RunFigures.parameters(Measures.get(measure), snapshot), run);
            return result.rows() + "\n" + result.notes() + "\n" + result.snapshotId();
        } catch (IllegalArgumentException e) {
            return REFUSED + e.getMessage(); // such as strength without weights
        }
    }
}
