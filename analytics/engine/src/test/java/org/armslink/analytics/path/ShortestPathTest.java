package org.armslink.analytics.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.InMemoryGraph;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.analytics.snapshot.Snapshots;
import org.junit.jupiter.api.Test;

class ShortestPathTest {
    private static Snapshot read(InMemoryGraph graph, String projection) {
        return Snapshots.read(
                graph, InMemoryGraph.VIEWER, Projections.get(projection).with(Map.of()), Run.quiet());
    }

    //  a ── b ←─ c      d ── e
    @Test
    void goesEitherWayAndSaysHowOftenAgainst() {
        Snapshot snapshot = read(
                new InMemoryGraph(1)
                        .record("Person", "a", "b", "c", "d", "e")
                        .link("CONTACTED", "a", "b")
                        .link("CONTACTED", "c", "b")
                        .link("CONTACTED", "d", "e"),
                "contacts");
        ShortestPath path = ShortestPath.find(snapshot, InMemoryGraph.key("a"), InMemoryGraph.key("c"))
                .orElseThrow();
        assertThat(path.nodes())
                .containsExactly(InMemoryGraph.key("a"), InMemoryGraph.key("b"), InMemoryGraph.key("c"));
        assertThat(path.links()).containsExactly(0, 1);
        assertThat(path.length()).isEqualTo(2);
        assertThat(path.backwardSteps()).isEqualTo(1);
        assertThat(ShortestPath.find(snapshot, InMemoryGraph.key("a"), InMemoryGraph.key("e")))
                .isEmpty();
        assertThat(ShortestPath.find(snapshot, InMemoryGraph.key("a"), InMemoryGraph.key("nobody")))
                .isEmpty();
        assertThat(ShortestPath.find(snapshot, InMemoryGraph.key("a"), InMemoryGraph.key("a"))
                        .orElseThrow()
                        .links())
                .isEmpty();
    }

    @Test
    void isAsLongAsBreadthFirstSaysAndHangsTogether() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            boolean directed = seed % 2 == 0;
            var graph = new InMemoryGraph(seed);
            for (int i = 0; i < 15; i++) {
                graph.record("Person", "p" + i);
            }
            for (int i = 0; i < 20; i++) {
                String from = "p" + random.nextInt(15);
                String to = "p" + random.nextInt(15);
                if (directed) {
                    graph.record("CustodyEvent", "sale" + i)
                            .link("FROM_PARTY", "sale" + i, from)
                            .link("TO_PARTY", "sale" + i, to);
                } else {
                    graph.link("CONTACTED", from, to, Map.of("contacts", (long) i));
                }
            }
            Snapshot snapshot = read(graph, directed ? "custody" : "contacts");
            var search = new BreadthFirst(snapshot.graph());
            for (int s = 0; s < snapshot.nodeCount(); s++) {
                search.from(s);
                for (int t = 0; t < snapshot.nodeCount(); t++) {
                    var path = ShortestPath.find(snapshot, snapshot.key(s), snapshot.key(t));
                    assertThat(path.isPresent()).as("seed %d", seed).isEqualTo(search.distance(t) >= 0);
                    if (path.isPresent()) {
                        assertThat(path.get().links()).as("seed %d", seed).hasSize(search.distance(t));
                        assertThat(path.get().nodes().get(0)).isEqualTo(snapshot.key(s));
                        assertThat(path.get().nodes().get(path.get().links().size()))
                                .isEqualTo(snapshot.key(t));
                        assertThat(path.get().backwardSteps() == 0 || !directed).isTrue();
                    }
                }
            }
        }
    }
}
