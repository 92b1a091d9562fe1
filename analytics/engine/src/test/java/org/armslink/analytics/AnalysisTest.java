package org.armslink.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
            Map<String, Object> ends = recordsFor(measure);
            AnalysisResult result = Analysis.compute(snapshot, measure.name(), ends, new JobRun(2));
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
            assertThatThrownBy(() -> Analysis.compute(snapshot, measure.name(), ends, cancelled))
                    .as(measure.name())
                    .isInstanceOf(CancelledException.class);
            assertThat(measure.means()).endsWith(".");
            assertThat(measure.notWhen()).endsWith(".");
        }
    }

    /** a to b, or a, b and c, where a measure cannot do without records. */
    private static Map<String, Object> recordsFor(Measure measure) {
        var ends = new HashMap<String, Object>();
        for (MeasureParameter parameter : measure.parameters()) {
            switch (parameter.name()) {
                case "from" -> ends.put("from", keys("a"));
                case "to" -> ends.put("to", keys("b"));
                case "records" -> ends.put("records", keys("a", "b", "c"));
                default -> {}
            }
        }
        return ends;
    }

    @Test
    void everyMeasureIsInTheManualAndNoOther() throws IOException {
        var named = new TreeSet<String>();
        Pattern row = Pattern.compile("^\\| `([a-z-]+)` \\|");
        for (String line : Files.readAllLines(Path.of("../../docs/measures.md"))) {
            Matcher found = row.matcher(line);
            if (found.find()) {
                named.add(found.group(1));
            }
        }
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        Measures.list().stream().map(Measure::name).toList());
    }

    private static String keys(String... names) {
        return Arrays.stream(names).map(name -> InMemoryGraph.key(name).text()).collect(Collectors.joining(" "));
    }

    @Test
    void whatWasFoundIsNamedByItsRecords() {
        Snapshot snapshot = star();
        var way = Analysis.compute(
                snapshot, "shortest-ways", Map.of("from", keys("a"), "to", keys("b"), "k", 9), Run.quiet());
        assertThat(way.rows()).hasSize(1);
        assertThat(way.row(0).names(9)).isEqualTo("a, hub, b");
        assertThat(way.row(0).score()).isEqualTo(2);
        assertThat(way.notes())
                .anySatisfy(note -> assertThat(note).contains("all ways that come to no record twice: 1"));
        var parting =
                Analysis.compute(snapshot, "parting-records", Map.of("from", keys("a"), "to", keys("b")), Run.quiet());
        assertThat(parting.row(0).names(9)).isEqualTo("hub");
        var connection = Analysis.compute(snapshot, "connection", Map.of("records", keys("a", "b", "c")), Run.quiet());
        assertThat(connection.notes()).anySatisfy(note -> assertThat(note).contains("no fewer than 1", "hub"));
        var apart =
                Analysis.compute(snapshot, "separate-ways", Map.of("from", keys("a"), "to", keys("d")), Run.quiet());
        assertThat(apart.rows()).isEmpty();
        assertThat(apart.notes()).contains("Nothing connects the two.");
        var bridges = Analysis.compute(snapshot, "bridges", Map.of(), Run.quiet());
        assertThat(bridges.rows())
                .extracting(row -> row.names(2))
                .containsExactly("a, hub", "b, hub", "c, hub", "d, e");
        assertThat(bridges.row(0).score()).isEqualTo(3);
        assertThat(bridges.row(0).figures()).containsEntry("smaller-side", 1.0);
        var groups = Analysis.compute(snapshot, "communities", Map.of(), Run.quiet());
        assertThat(groups.rows()).extracting(row -> row.names(9)).containsExactly("a, b, c, hub", "d, e");
        assertThat(groups.row(0).figures()).containsEntry("inside", 1.0).containsEntry("together", 1.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analysis.compute(snapshot, "shortest-ways", Map.of("from", keys("a")), Run.quiet()))
                .withMessageContaining("Parameter to names one record");
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
