package org.armslink.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.EdgeListGraph;
import org.armslink.analytics.snapshot.InMemoryGraph;
import org.armslink.analytics.snapshot.LinkChoice;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.analytics.snapshot.Snapshots;
import org.junit.jupiter.api.Test;

class MemoryNeedTest {
    private static Snapshot snapshot(int records, int links) {
        return snapshot("linked", records, links);
    }

    private static Snapshot snapshot(String projection, int records, int links) {
        return Snapshots.read(
                EdgeListGraph.random(1, records, links),
                InMemoryGraph.VIEWER,
                Projections.get(projection).with(Map.of()),
                Run.quiet());
    }

    @Test
    void holdsAtLeastTheGraphsAndGrowsWithThemAndTheThreads() {
        Snapshot small = snapshot(200, 600);
        Snapshot large = snapshot(400, 1_200);
        for (Measure measure : Measures.list()) {
            long need = MemoryNeed.of(measure, Map.of(), small, 1).bytes();
            assertThat(need)
                    .isGreaterThan(small.graph().memory() + small.simple().memory() - 8L * small.linkCount());
            assertThat(MemoryNeed.of(measure, Map.of(), small, 4).bytes()).isGreaterThan(need);
            assertThat(MemoryNeed.of(measure, Map.of(), large, 1).bytes()).isGreaterThan(need);
        }
    }

    /** Weights of pairs are added up in a row of 8 bytes a link; those of a view stand in another, as a snapshot's own columns have them. */
    @Test
    void theWeightsOfAViewCountTwice() {
        LinkChoice window = LinkChoice.of(List.of(), "", "1971-01-01");
        Snapshot plain = snapshot("linked", 200, 600);
        Snapshot weighted = snapshot("caviar", 200, 600);
        assertThat(degree(weighted)).isEqualTo(degree(plain) + 8 * 600);

        Snapshot plainView = plain.only(window);
        Snapshot weightedView = weighted.only(window);
        long links = weightedView.linkCount();
        assertThat(plainView.linkCount()).isEqualTo((int) links).isBetween(300, 599);
        assertThat(degree(weightedView)).isEqualTo(degree(plainView) + 16 * links);
        assertThat(weightedView.graph().memory()).isEqualTo(plainView.graph().memory() + 8 * links);
    }

    private static long degree(Snapshot snapshot) {
        return MemoryNeed.of(Measures.get("degree"), Map.of(), snapshot, 1).bytes();
    }

    @Test
    void whatIsAskedOtherwiseThanUsualIsSaidByWhatThatTakes() {
        Snapshot snapshot = snapshot(200, 600);
        Measure roles = Measures.get("brokerage-roles");
        long usual = MemoryNeed.of(roles, Map.of(), snapshot, 2).bytes();
        assertThat(MemoryNeed.of(roles, Map.of("groups", "communities"), snapshot, 2)
                        .bytes())
                .isGreaterThan(usual);
        assertThat(MemoryNeed.of(roles, Map.of("groups", "nationality"), snapshot, 2)
                        .bytes())
                .isEqualTo(usual);
        Measure clustering = Measures.get("clustering");
        assertThat(MemoryNeed.of(clustering, Map.of("pattern", "cycle"), snapshot, 2)
                        .bytes())
                .isGreaterThan(MemoryNeed.of(clustering, Map.of(), snapshot, 2).bytes());
        Measure cores = Measures.get("core-number");
        assertThat(MemoryNeed.of(cores, Map.of("weighted", "true"), snapshot, 2).bytes())
                .isGreaterThan(MemoryNeed.of(cores, Map.of("direction", "in"), snapshot, 2)
                        .bytes());
    }

    @Test
    void weightsThatAddUpAreSaidToo() {
        Measure degree = Measures.get("degree");
        var contacts = EdgeListGraph.random(1, 200, 600);
        Snapshot counted = Snapshots.read(
                contacts, InMemoryGraph.VIEWER, Projections.get("caviar").with(Map.of()), Run.quiet());
        assertThat(MemoryNeed.of(degree, Map.of(), counted, 2).bytes())
                .isEqualTo(
                        MemoryNeed.of(degree, Map.of(), snapshot(200, 600), 2).bytes() + 8 * 600);
    }

    @Test
    void whatDoesNotFitIsRefusedWithWhatItNeeds() {
        var need = new MemoryNeed(1_234_000_000);
        assertThat(need.note(4_000_000_000L)).isEqualTo("Needs about 1.2 GB of memory, of 4.0 GB.");
        assertThatCode(() -> need.check(1_234_000_000, 4_000_000_000L)).doesNotThrowAnyException();
        assertThatThrownBy(() -> need.check(50_000_000, 4_000_000_000L))
                .hasMessageContaining("needs about 1.2 GB")
                .hasMessageContaining("50.0 MB of 4.0 GB")
                .hasMessageContaining("narrower projection");
    }
}
