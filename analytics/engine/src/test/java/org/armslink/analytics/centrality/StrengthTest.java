package org.armslink.analytics.centrality;

import static org.assertj.core.api.Assertions.assertThat;

import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.junit.jupiter.api.Test;

class StrengthTest {
    //  0 ─2→ 1 ─3→ 2     0 ─4→ 1 again, and 1 to itself
    @Test
    void addsUpWhatComesInAndGoesOut() {
        Graph graph = Graph.of(3, true, new int[] {0, 1, 0, 1}, new int[] {1, 2, 1, 1}, new double[] {2, 3, 4, 9});
        assertThat(Strength.compute(graph, Degree.Direction.OUT, Run.quiet())).containsExactly(6, 3, 0);
        assertThat(Strength.compute(graph, Degree.Direction.IN, Run.quiet())).containsExactly(0, 6, 3);
        assertThat(Strength.compute(graph, Degree.Direction.BOTH, Run.quiet())).containsExactly(6, 9, 3);
    }

    @Test
    void withoutDirectionAllAreTheSame() {
        Graph graph = Graph.of(3, false, new int[] {0, 1, 1}, new int[] {1, 2, 1}, new double[] {2, 3, 9});
        for (Degree.Direction direction : Degree.Direction.values()) {
            assertThat(Strength.compute(graph, direction, Run.quiet())).containsExactly(2, 5, 3);
        }
        assertThat(Strength.compute(
                        Graph.of(0, false, new int[0], new int[0], new double[0]), Degree.Direction.BOTH, Run.quiet()))
                .isEmpty();
    }
}
