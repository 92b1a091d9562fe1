package org.armslink.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.InMemoryGraph;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.analytics.snapshot.Snapshots;
import org.junit.jupiter.api.Test;

/** What taking somebody out is said to do. */
class TakingOutTest {
    //  a ─┐     ┌─ d        every one of a, b, c knows hub one and d, e, f hub two; the go-between m joins the hubs
    //  b ─ one ─ m ─ two ─ e
    //  c ─┘            └─ f
    private static Snapshot twoCircles() {
        var graph = new InMemoryGraph(5).record("Person", "a", "b", "c", "d", "e", "f", "m", "one", "two");
        for (String name : new String[] {"a", "b", "c", "m"}) {
            graph.link("CONTACTED", name, "one");
        }
        for (String name : new String[] {"d", "e", "f", "m"}) {
            graph.link("CONTACTED", "two", name);
        }
        return Snapshots.read(
                graph, InMemoryGraph.VIEWER, Projections.get("contacts").with(Map.of()), Run.quiet());
    }

    private static String key(String name) {
        return InMemoryGraph.key(name).text();
    }

    private static AnalysisResult compute(String measure, Map<String, ?> parameters) {
        return Analysis.compute(twoCircles(), measure, parameters, Run.quiet());
    }

    @Test
    void whoIsGivenIsTakenOutInThatOrder() {
        var result = compute("taking-out-records", Map.of("records", key("m") + " " + key("one")));
        assertThat(result.rows()).extracting(AnalysisResult.Row::caption).containsExactly("m", "one");
        assertThat(result.rows()).extracting(AnalysisResult.Row::score).containsExactly(12.0, 6.0);
        assertThat(result.row(0).figures())
                .containsEntry("largest", 4.0)
                .containsEntry("share", 12.0 / 36)
                .containsEntry("in-time", 24.0)
                .containsEntry("by-degree", 10.0) // hub one gone: five together
                .containsEntry("by-betweenness", 10.0);
        assertThat(result.notes())
                .anySatisfy(note -> assertThat(note).contains("36 pairs", "9 records"))
                .anySatisfy(note -> assertThat(note).contains("72 ordered pairs", "Exact."))
                .noneSatisfy(note -> assertThat(note).contains("No choice of"));
    }

    @Test
    void aChoiceSaysHowFarItMayBeFromTheBest() {
        var result = compute("taking-out-records", Map.of("k", 2));
        assertThat(result.row(1).score()).isZero();
        assertThat(result.notes())
                .anySatisfy(note -> assertThat(note).contains("No choice of 2 records leaves fewer than", "leaves 0"));
        var links = compute("taking-out-links", Map.of("k", 1, "scenarios", 0, "in-time", false));
        assertThat(links.row(0).names(2)).isEqualTo("m, one");
        assertThat(links.row(0).score()).isEqualTo(16);
        assertThat(links.row(0).figures()).doesNotContainKeys("in-time", "with-missing");
        var given = compute("taking-out-links", Map.of("ends", key("two") + " " + key("f")));
        assertThat(given.row(0).score()).isEqualTo(28);
        assertThat(given.row(0).figures()).containsEntry("in-time", 56.0);
    }

    @Test
    void missingLinksMakeTheChoiceWorseThanItLooks() {
        var result = compute("taking-out-records", Map.of("k", 2, "missing", 0.4, "scenarios", 60));
        var figures = result.row(1).figures();
        assertThat(figures.get("with-missing")).isGreaterThan(result.row(1).score());
        // Of one record the greedy choice is the best there is; of two it need not be.
        var first = result.row(0).figures();
        assertThat(first.get("with-missing-known")).isLessThanOrEqualTo(first.get("with-missing"));
        var none = compute("taking-out-records", Map.of("k", 2, "missing", 0));
        assertThat(none.row(1).figures())
                .containsEntry("with-missing", none.row(1).score());
    }

    @Test
    void theSameWhateverTheThreadsAndBadInputIsRefused() {
        var parameters = Map.of("k", 3, "scenarios", 30);
        var one = Analysis.compute(twoCircles(), "taking-out-records", parameters, new JobRun(1));
        var three = Analysis.compute(twoCircles(), "taking-out-records", parameters, new JobRun(3));
        assertThat(three.rows()).usingRecursiveComparison().isEqualTo(one.rows());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compute("taking-out-records", Map.of("records", key("m") + " " + key("m"))))
                .withMessageContaining("of them different: 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compute("taking-out-links", Map.of("ends", key("a") + " " + key("b"))))
                .withMessageContaining("no link of this network joins");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compute("taking-out-links", Map.of("ends", key("a"))))
                .withMessageContaining("two records for each link");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compute("taking-out-records", Map.of("missing", 0.9)))
                .withMessageContaining("0 to 0.5, but was: 0.9");
    }
}
