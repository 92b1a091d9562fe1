package org.armslink.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.CancelledException;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.InMemoryGraph;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.analytics.snapshot.Snapshots;
import org.junit.jupiter.api.Test;

class AnalysisTest {
    //  a ── hub ── b      hub ── c      d ── e
    private static Snapshot star() {
        var graph = new InMemoryGraph(1)
                .record("Person", "a", "b", "c", "d", "e", "hub")
                .link("CONTACTED", "a", "hub")
                .link("CONTACTED", "hub", "b")
                .link("CONTACTED", "hub", "c")
                .link("CONTACTED", "d", "e");
        return Snapshots.read(
                graph, InMemoryGraph.VIEWER, Projections.get("contacts").with(Map.of()), Run.quiet());
    }

    @Test
    void equalScoresShareTheRankAndStandInKeyOrder() {
        var result = Analysis.compute(star(), "degree", Map.of(), Run.quiet());
        assertThat(result.rows())
                .extracting(AnalysisResult.Row::caption)
                .containsExactly("hub", "a", "b", "c", "d", "e");
        assertThat(result.rows()).extracting(AnalysisResult.Row::rank).containsExactly(1, 2, 2, 2, 2, 2);
        assertThat(result.rows(4, 10)).hasSize(2);
        assertThat(result.rows(40, 10)).isEmpty();
        assertThat(result.parameters())
                .isEqualTo(Map.of("direction", "both", "doubt-runs", "-1", "doubt-share", "0.1"));
        assertThat(result.notes()).anySatisfy(note -> assertThat(note).contains("0 records of victims"));
        assertThat(result.snapshotId()).isEqualTo(star().id());
        assertThat(result.nodeCount()).isEqualTo(6);
        assertThat(result.linkCount()).isEqualTo(4);
    }

    @Test
    void everyMeasureComputesAndCanBeCancelled() {
        Snapshot snapshot = star();
        for (Measure measure : Measures.list()) {
            AnalysisResult result = Analysis.compute(snapshot, measure.name(), Map.of(), new JobRun(2));
            if (measure.subject() == Measure.Subject.RECORD) {
                assertThat(result.rows()).as(measure.name()).hasSize(6);
            }
            assertThat(result.rows())
                    .as(measure.name())
                    .isNotEmpty()
                    .first()
                    .extracting(AnalysisResult.Row::rank)
                    .isEqualTo(1);
            assertThat(result.row(0).figures().keySet())
                    .as(measure.name())
                    .isSubsetOf(
                            result.figures().stream().map(Measure.Figure::name).toList());
            var cancelled = new JobRun(2);
            cancelled.cancel();
            assertThatThrownBy(() -> Analysis.compute(snapshot, measure.name(), Map.of(), cancelled))
                    .as(measure.name())
                    .isInstanceOf(CancelledException.class);
            assertThat(measure.means()).endsWith(".");
            assertThat(measure.notWhen()).endsWith(".");
        }
    }

    @Test
    void besideEveryRankingStandsHowFirmlyItDoes() {
        var result = Analysis.compute(star(), "degree", Map.of("doubt-runs", 50), Run.quiet());
        assertThat(result.figures())
                .extracting(Measure.Figure::name)
                .containsExactly("rank-from", "rank-to", "in-first-ten");
        assertThat(result.row(0).figures()).containsEntry("in-first-ten", 1.0).containsEntry("rank-from", 1.0);
        assertThat(result.notes())
                .anySatisfy(note -> assertThat(note).startsWith("Doubt: the ranking was made again 50"));
        var without = Analysis.compute(star(), "degree", Map.of("doubt-runs", 0), Run.quiet());
        assertThat(without.figures()).isEmpty();
        assertThat(without.notes()).noneSatisfy(note -> assertThat(note).contains("Doubt"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.compute(star(), "degree", Map.of("doubt-runs", 1001), Run.quiet()))
                .withMessageContaining("but was: 1001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.compute(star(), "degree", Map.of("doubt-share", "0.95"), Run.quiet()))
                .withMessageContaining("doubt-share is 0 to 0.9");
    }

    @Test
    void aSmallNetworkThatFallsApartIsCalledSo() {
        assertThat(Analysis.compute(star(), "betweenness", Map.of(), Run.quiet())
                        .notes())
                .anySatisfy(note -> assertThat(note).contains("only 6 records"))
                .anySatisfy(note -> assertThat(note).contains("falls into 2 parts", "the largest holds 67 %"));
    }

    @Test
    void parametersAreChecked() {
        Snapshot snapshot = star();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.compute(snapshot, "centrality", Map.of(), Run.quiet()))
                .withMessageContaining("betweenness-sampled");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.compute(snapshot, "pagerank", Map.of("dampening", 1), Run.quiet()))
                .withMessageContaining("dampening")
                .withMessageContaining("damping");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.compute(snapshot, "pagerank", Map.of("damping", "much"), Run.quiet()))
                .withMessageContaining("much");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.compute(snapshot, "pagerank", Map.of("damping", 1), Run.quiet()))
                .withMessageContaining("less than 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.compute(snapshot, "pagerank", Map.of("weighted", true), Run.quiet()))
                .withMessageContaining("declares: none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.compute(snapshot, "degree", Map.of("direction", "up"), Run.quiet()))
                .withMessageContaining("both, in, out");
        assertThat(Analysis.compute(snapshot, "pagerank", Map.of("damping", 0.5), Run.quiet())
                        .parameters())
                .containsEntry("damping", "0.5");
    }
}
