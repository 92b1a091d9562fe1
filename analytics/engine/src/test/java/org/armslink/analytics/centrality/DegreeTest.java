package org.armslink.analytics.centrality;

import static org.assertj.core.api.Assertions.assertThat;

import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

class DegreeTest {
    //  0 ══ 1 ── 2 ⟲     3
    @Test
    void aNeighbourCountsOnceAndALoopDoesNot() {
        var graph = TestGraphs.undirected(4, "0-1 1-0 1-2 2-2");
        for (var direction : Degree.Direction.values()) {
            assertThat(Degree.compute(graph, direction, Run.quiet())).containsExactly(1, 2, 1, 0);
        }
    }

    //  0 ⇄ 1 ⇉ 2
    @Test
    void directionsAreToldApart() {
        var graph = TestGraphs.directed(3, "0-1 1-0 1-2 1-2");
        assertThat(Degree.compute(graph, Degree.Direction.BOTH, Run.quiet())).containsExactly(1, 2, 1);
        assertThat(Degree.compute(graph, Degree.Direction.IN, Run.quiet())).containsExactly(1, 1, 1);
        assertThat(Degree.compute(graph, Degree.Direction.OUT, Run.quiet())).containsExactly(1, 2, 0);
    }
}
