package org.armslink.analytics.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.armslink.analytics.FiveKinds;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

class EigenvectorAndKatzTest {
    /** w(u,v): the matrix of the links without loops, weights of parallel ones added up, or all 1. */
    private static double[][] matrix(Graph graph, boolean weighted) {
        int n = graph.nodeCount();
        double[][] matrix = new double[n][n];
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            int a = graph.source(edge);
            int b = graph.target(edge);
            if (a != b) {
                matrix[a][b] = weighted ? matrix[a][b] + graph.weight(edge) : 1;
                if (!graph.isDirected()) {
                    matrix[b][a] = matrix[a][b];
                }
            }
        }
        return matrix;
    }

    //  1 ── 0 ── 2      a star with four arms: λ = 2, the centre is twice as central as an arm
    //     ╱   ╲
    //    3     4
    @Test
    void aStar() {
        var result = Eigenvector.compute(
                TestGraphs.undirected(5, "0-1 0-2 0-3 4-0"), Eigenvector.Config.DEFAULT, Run.quiet());
        assertThat(result.eigenvalue()).isEqualTo(2, within(1e-8));
        assertThat(result.scores()[0]).isEqualTo(1);
        assertThat(result.scores()[3]).isEqualTo(0.5, within(1e-8));
    }

    //  0 → 1 → 2,  and 0 → 1 → 2 → 0
    @Test
    void withoutACycleAlongTheLinksThereIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Eigenvector.compute(
                        TestGraphs.directed(3, "0-1 1-2 0-0"), Eigenvector.Config.DEFAULT, Run.quiet()))
                .withMessageContaining("needs a cycle");
        var cycle = Eigenvector.compute(TestGraphs.directed(3, "0-1 1-2 2-0"), Eigenvector.Config.DEFAULT, Run.quiet());
        assertThat(cycle.scores()).containsExactly(1, 1, 1);
        assertThat(cycle.eigenvalue()).isEqualTo(1, within(1e-9));
    }

    @Test
    void eigenvectorsAreEigenvectors() {
        var config = new Eigenvector.Config(1e-11, 1_000_000, true);
        FiveKinds.forEach(60, 30, graph -> {
            if (graph.isDirected()) {
                return; // parts that feed one another settle too slowly to be compared so closely
            }
            var result = Eigenvector.compute(graph, config, Run.quiet());
            double[][] matrix = matrix(graph, true);
            for (int v = 0; v < graph.nodeCount(); v++) {
                double sum = 0;
                for (int u = 0; u < graph.nodeCount(); u++) {
                    sum += matrix[u][v] * result.scores()[u];
                }
                assertThat(sum).isEqualTo(result.eigenvalue() * result.scores()[v], within(1e-5));
                assertThat(result.scores()[v]).isBetween(0.0, 1.0);
            }
        });
    }

    @Test
    void katzSolvesItsEquations() {
        FiveKinds.forEach(100, 40, graph -> {
            for (boolean weighted : new boolean[] {false, true}) {
                var result = Katz.compute(graph, new Katz.Config(0.9, 1e-13, weighted), Run.quiet());
                double[][] matrix = matrix(graph, weighted);
                double[] solved = solve(matrix, result.attenuation());
                double highest = 0;
                for (double score : solved) {
                    highest = Math.max(highest, score);
                }
                for (int v = 0; v < solved.length; v++) {
                    assertThat(result.scores()[v]).isEqualTo(solved[v] / highest, within(1e-9));
                }
            }
        });
    }

    /** (I − α·Aᵀ)·x = 1 by elimination. */
    private static double[] solve(double[][] matrix, double attenuation) {
        int n = matrix.length;
        double[][] rows = new double[n][n + 1];
        for (int v = 0; v < n; v++) {
            for (int u = 0; u < n; u++) {
                rows[v][u] = (u == v ? 1 : 0) - attenuation * matrix[u][v];
            }
            rows[v][n] = 1;
        }
        for (int column = 0; column < n; column++) {
            int best = column;
            for (int row = column; row < n; row++) {
                best = Math.abs(rows[row][column]) > Math.abs(rows[best][column]) ? row : best;
            }
            double[] pivot = rows[best];
            rows[best] = rows[column];
            rows[column] = pivot;
            for (int row = 0; row < n; row++) {
                double factor = row == column ? 0 : rows[row][column] / pivot[column];
                for (int k = column; k <= n; k++) {
                    rows[row][k] -= factor * pivot[k];
                }
            }
        }
        double[] solved = new double[n];
        for (int v = 0; v < n; v++) {
            solved[v] = rows[v][n] / rows[v][v];
        }
        return solved;
    }

    @Test
    void ofNothingAndWithoutLinks() {
        assertThat(Eigenvector.compute(TestGraphs.undirected(0, ""), Eigenvector.Config.DEFAULT, Run.quiet())
                        .scores())
                .isEmpty();
        assertThat(Katz.compute(TestGraphs.undirected(2, "0-0"), Katz.Config.DEFAULT, Run.quiet())
                        .scores())
                .containsExactly(1, 1);
    }

    @Test
    void theSameBitsWithAnyNumberOfThreads() {
        Graph graph = TestGraphs.random(new Random(3), 25_000, 60_000, false);
        assertThat(Katz.compute(graph, Katz.Config.DEFAULT, new JobRun(3)).scores())
                .isEqualTo(Katz.compute(graph, Katz.Config.DEFAULT, Run.quiet()).scores());
        var config = new Eigenvector.Config(1e-4, 10_000, true);
        assertThat(Eigenvector.compute(graph, config, new JobRun(3)).scores())
                .isEqualTo(Eigenvector.compute(graph, config, Run.quiet()).scores());
    }

    @Test
    void boundsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Katz.Config(1, 1e-9, false))
                .withMessageContaining("below 1, but was: 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Eigenvector.Config(0, 10, false));
    }
}
