package org.armslink.analytics.brokerage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.armslink.analytics.FiveKinds;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

class StructuralHolesTest {
    //  1 ── 0 ── 2      0 between two who do not know one another
    @Test
    void whoJoinsStrangersIsTheLeastConstrained() {
        var result = StructuralHoles.compute(TestGraphs.undirected(4, "0-1 0-2"), false, Run.quiet());
        assertThat(result.constraint()[0]).isEqualTo(0.5);
        assertThat(result.constraint()[1]).isEqualTo(1);
        assertThat(result.constraint()[3]).isEqualTo(1);
        assertThat(result.effectiveSize()[0]).isEqualTo(2);
        assertThat(result.effectiveSize()[3]).isZero();
    }

    //  0 ── 1
    //   ╲  ╱       each has half of its ties with either: (1/2 + 1/4)² twice; of two contacts one remains
    //    2
    @Test
    void inATriangleNobodyHasAHole() {
        var result = StructuralHoles.compute(TestGraphs.undirected(3, "0-1 1-2 2-0"), false, Run.quiet());
        assertThat(result.constraint()).containsExactly(1.125, 1.125, 1.125);
        assertThat(result.effectiveSize()).containsExactly(1, 1, 1);
    }

    @Test
    void asBurtsFormulasHaveIt() {
        FiveKinds.forEach(120, 30, graph -> {
            for (boolean weighted : new boolean[] {false, true}) {
                var result = StructuralHoles.compute(graph, weighted, new JobRun(2));
                double[][] z = ties(graph, weighted);
                int n = z.length;
                for (int i = 0; i < n; i++) {
                    double constraint = 0;
                    double size = 0;
                    boolean alone = true;
                    for (int j = 0; j < n; j++) {
                        if (z[i][j] == 0) {
                            continue;
                        }
                        alone = false;
                        double indirect = 0;
                        double known = 0;
                        for (int q = 0; q < n; q++) {
                            if (q != i && q != j && z[i][q] > 0) {
                                indirect += share(z, i, q) * share(z, q, j);
                                known += share(z, i, q) * z[j][q] / strongest(z[j]);
                            }
                        }
                        constraint += Math.pow(share(z, i, j) + indirect, 2);
                        size += 1 - known;
                    }
                    assertThat(result.constraint()[i]).isEqualTo(alone ? 1 : constraint, within(1e-12));
                    assertThat(result.effectiveSize()[i]).isEqualTo(size, within(1e-12));
                }
            }
        });
    }

    @Test
    void threadsChangeNoBit() {
        for (long seed = 1; seed <= 10; seed++) {
            Graph graph = TestGraphs.random(new Random(seed), 300, 3_000, seed % 2 == 0);
            var one = StructuralHoles.compute(graph, seed % 3 == 0, new JobRun(1));
            var two = StructuralHoles.compute(graph, seed % 3 == 0, new JobRun(2));
            assertThat(two.constraint()).containsExactly(one.constraint());
            assertThat(two.effectiveSize()).containsExactly(one.effectiveSize());
        }
    }

    private static double share(double[][] z, int i, int j) {
        double sum = 0;
        for (double tie : z[i]) {
            sum += tie;
        }
        return z[i][j] / sum;
    }

    private static double strongest(double[] ties) {
        double most = 0;
        for (double tie : ties) {
            most = Math.max(most, tie);
        }
        return most;
    }

    private static double[][] ties(Graph graph, boolean weighted) {
        int n = graph.nodeCount();
        double[][] z = new double[n][n];
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            int a = graph.source(edge);
            int b = graph.target(edge);
            if (a != b) {
                z[a][b] = weighted ? z[a][b] + graph.weight(edge) : 1;
                z[b][a] = z[a][b];
            }
        }
        return z;
    }
}
