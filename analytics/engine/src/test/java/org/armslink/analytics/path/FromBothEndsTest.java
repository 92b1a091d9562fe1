package org.armslink.analytics.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Random;
import org.armslink.analytics.FiveKinds;
import org.armslink.analytics.run.CancelledException;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

class FromBothEndsTest {
    //  0 → 1 → 2 → 3      4 → 0, 3 → 4
    @Test
    void alongTheLinksOnly() {
        Graph graph = TestGraphs.directed(5, "0-1 1-2 2-3 4-0 3-4");
        assertThat(FromBothEnds.find(graph, 0, 3, Run.quiet())).containsExactly(0, 1, 2);
        assertThat(FromBothEnds.find(graph, 3, 1, Run.quiet())).containsExactly(4, 3, 0);
        assertThat(FromBothEnds.find(graph, 2, 2, Run.quiet())).isEmpty();
        assertThat(FromBothEnds.find(TestGraphs.directed(2, "0-1"), 1, 0, Run.quiet()))
                .isNull();
    }

    @Test
    void isAsLongAsBreadthFirstSaysAndHangsTogether() {
        FiveKinds.forEach(200, 200, graph -> {
            var search = new BreadthFirst(graph);
            var random = new Random(graph.edgeCount());
            for (int i = 0; i < 5; i++) {
                int source = random.nextInt(graph.nodeCount());
                search.from(source);
                for (int target = 0; target < graph.nodeCount(); target++) {
                    int[] edges = FromBothEnds.find(graph, source, target, Run.quiet());
                    assertThat(edges == null ? -1 : edges.length).isEqualTo(search.distance(target));
                    assertThat(edges == null ? target : end(graph, source, edges))
                            .isEqualTo(target);
                }
            }
        });
    }

    private static int end(Graph graph, int source, int[] edges) {
        int at = source;
        for (int edge : edges) {
            boolean along = graph.source(edge) == at;
            assertThat(along || (!graph.isDirected() && graph.target(edge) == at))
                    .isTrue();
            at = along ? graph.target(edge) : graph.source(edge);
        }
        return at;
    }

    @Test
    void oneSearchAfterAnotherFindsTheSameAndOneThatIsCancelledNothing() {
        Graph graph = TestGraphs.random(new Random(3), 50_000, 100_000, false);
        int[] edges = FromBothEnds.find(graph, 1, 2, Run.quiet());
        assertThat(FromBothEnds.find(graph, 1, 2, new JobRun(2))).isEqualTo(edges);
        var search = new BreadthFirst(graph);
        int reached = search.from(1);
        int far = search.reached(reached - 1);
        assertThat(FromBothEnds.find(graph, 1, far, Run.quiet())).hasSize(search.distance(far));
        // Two hubs of ten thousand that nothing joins: looking at the links of one is long enough to be cancelled
        // within.
        int[] hub = new int[20_000];
        int[] others = new int[hub.length];
        double[] ones = new double[hub.length];
        Arrays.setAll(hub, i -> i % 2);
        Arrays.setAll(others, i -> i + 2);
        Arrays.fill(ones, 1);
        Graph stars = Graph.of(hub.length + 2, false, hub, others, ones);
        var run = new JobRun(1);
        run.cancel();
        assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> FromBothEnds.find(stars, 2, 3, run));
    }
}
