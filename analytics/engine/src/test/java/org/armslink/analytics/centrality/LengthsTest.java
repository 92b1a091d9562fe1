package org.armslink.analytics.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.armslink.analytics.FiveKinds;
import org.armslink.analytics.projection.Weight;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

/** Betweenness and closeness where links have lengths. */
class LengthsTest {
    private static Graph square(double... weights) {
        //   0 ──a── 1
        //   d       b
        //   3 ──c── 2
        return Graph.of(4, false, new int[] {0, 1, 2, 3}, new int[] {1, 2, 3, 0}, weights)
                .simple(Graph.Merge.SHORTEST);
    }

    private static double[] betweenness(Graph graph, Weight.Meaning meaning) {
        return WeightedBetweenness.compute(graph, Lengths.of(graph, meaning, Run.quiet()), Run.quiet());
    }

    // From 0 to 2 both ways are 0.3 long, though 0.1 + 0.2 is not 0.3 in a computer's fractions.
    @Test
    void twoWaysOfOneLengthShareAPair() {
        Graph graph = square(0.1, 0.2, 0.15, 0.15);
        assertThat(Lengths.of(graph, Weight.Meaning.DISTANCE, Run.quiet()).byEdge())
                .containsExactlyInAnyOrder(10, 20, 15, 15);
        // Of 1 and 3 the way through 0 is the shorter: 0.25 to 0.35.
        assertThat(betweenness(graph, Weight.Meaning.DISTANCE)).containsExactly(1, 0.5, 0, 0.5);
    }

    // A third and a sixth are a half: strengths 3 and 6 on one side, 4 and 4 on the other.
    @Test
    void strengthsAreLengthsTheOtherWayRound() {
        Graph graph = square(3, 6, 4, 4);
        Lengths lengths = Lengths.of(graph, Weight.Meaning.STRENGTH, Run.quiet());
        assertThat(lengths.exact()).isTrue();
        assertThat(lengths.byEdge()).containsExactlyInAnyOrder(4, 2, 3, 3);
        assertThat(lengths.unit()).isEqualTo(1.0 / 12);
        // Of 1 and 3 the way through 2 is the shorter: 1/6 + 1/4 to 1/3 + 1/4.
        assertThat(betweenness(graph, Weight.Meaning.COUNT)).containsExactly(0, 0.5, 1, 0.5);
    }

    @Test
    void whatHasNoCommonUnitIsRoundedAndSaysSo() {
        Graph graph = square(Math.PI, Math.E, 1, 2);
        Lengths lengths = Lengths.of(graph, Weight.Meaning.DISTANCE, Run.quiet());
        assertThat(lengths.exact()).isFalse();
        assertThat(lengths.unit()).isLessThan(1e-13);
        for (int edge = 0; edge < 4; edge++) {
            assertThat(lengths.byEdge()[edge] * lengths.unit()).isCloseTo(graph.weight(edge), within(lengths.unit()));
        }
        assertThat(Lengths.of(graph, Weight.Meaning.STRENGTH, Run.quiet()).exact())
                .isFalse();
    }

    @Test
    void whatIsNoLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lengths.of(square(1, 0, 1, 1), Weight.Meaning.DISTANCE, Run.quiet()))
                .withMessageContaining("needs a distance above 0, but one has: 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lengths.of(square(1, 1, 1, 1), Weight.Meaning.NONE, Run.quiet()));
        Graph loop = TestGraphs.undirected(1, "0-0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> betweenness(loop, Weight.Meaning.DISTANCE))
                .withMessageContaining("without loops");
    }

    //  2 ──1── 0 ──3── 1      4 alone, 5 ──2── 6
    @Test
    void closenessByLength() {
        Graph graph = Graph.of(7, false, new int[] {0, 0, 5}, new int[] {1, 2, 6}, new double[] {3, 1, 2})
                .simple(Graph.Merge.SHORTEST);
        var result =
                WeightedCloseness.compute(graph, Lengths.of(graph, Weight.Meaning.DISTANCE, Run.quiet()), Run.quiet());
        assertThat(result.reached()).containsExactly(2, 2, 2, 0, 0, 1, 1);
        assertThat(result.closeness()[0]).isCloseTo((2 / 6.0) * (2 / 4.0), within(1e-12));
        assertThat(result.closeness()[1]).isCloseTo((2 / 6.0) * (2 / 7.0), within(1e-12));
        assertThat(result.harmonic()[2]).isCloseTo((1 / 1.0 + 1 / 4.0) / 6, within(1e-12));
        assertThat(result.harmonic()[5]).isCloseTo(0.5 / 6, within(1e-12));
        assertThat(result.closeness()[3]).isZero();
    }

    @Test
    void agreesWithLookingAtEveryPair() {
        FiveKinds.forEach(200, 25, LengthsTest::assertAgrees);
        FiveKinds.forEach(2, 200, LengthsTest::assertAgrees);
    }

    private static void assertAgrees(Graph drawn) {
        Graph graph = drawn.simple(Graph.Merge.SHORTEST);
        for (Weight.Meaning meaning : new Weight.Meaning[] {Weight.Meaning.DISTANCE, Weight.Meaning.STRENGTH}) {
            Lengths lengths = Lengths.of(graph, meaning, Run.quiet());
            assertThat(meaning == Weight.Meaning.STRENGTH || lengths.exact()).isTrue();
            var slow = new EveryPair(graph, lengths);
            double[] scores = WeightedBetweenness.compute(graph, lengths, Run.quiet());
            var closeness = WeightedCloseness.compute(graph, lengths, new JobRun(2));
            for (int v = 0; v < scores.length; v++) {
                assertThat(scores[v]).isCloseTo(slow.betweenness(v), within(1e-9 * (1 + slow.betweenness(v))));
                slow.assertCloseness(v, closeness);
            }
        }
    }

    @Test
    void ofOneLengthTheSameAsInSteps() {
        FiveKinds.forEach(40, 40, drawn -> {
            Graph graph = drawn.simple(Graph.Merge.NONE);
            double[] steps = Betweenness.compute(graph, Run.quiet());
            double[] lengths = betweenness(graph, Weight.Meaning.DISTANCE);
            for (int v = 0; v < steps.length; v++) {
                assertThat(lengths[v]).isCloseTo(steps[v], within(1e-9 * (1 + steps[v])));
            }
        });
    }

    @Test
    void threadsChangeNoBit() {
        for (long seed = 1; seed <= 10; seed++) {
            Graph graph =
                    TestGraphs.random(new Random(seed), 300, 500, seed % 2 == 0).simple(Graph.Merge.SHORTEST);
            Lengths lengths = Lengths.of(graph, Weight.Meaning.DISTANCE, Run.quiet());
            assertThat(WeightedBetweenness.compute(graph, lengths, new JobRun(2)))
                    .containsExactly(WeightedBetweenness.compute(graph, lengths, new JobRun(1)));
            var one = WeightedCloseness.compute(graph, lengths, new JobRun(1));
            var two = WeightedCloseness.compute(graph, lengths, new JobRun(2));
            assertThat(two.closeness()).containsExactly(one.closeness());
            assertThat(two.harmonic()).containsExactly(one.harmonic());
        }
    }

    /** All distances and path counts, then every triple of nodes. */
    private static final class EveryPair {
        private final int n;
        private final boolean directed;
        private final double unit;
        private final double[][] distance;
        private final double[][] paths;

        EveryPair(Graph graph, Lengths lengths) {
            n = graph.nodeCount();
            directed = graph.isDirected();
            unit = lengths.unit();
            double[][] link = new double[n][n];
            for (double[] row : link) {
                Arrays.fill(row, Double.POSITIVE_INFINITY);
            }
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                link[graph.source(edge)][graph.target(edge)] = lengths.byEdge()[edge];
                if (!directed) {
                    link[graph.target(edge)][graph.source(edge)] = lengths.byEdge()[edge];
                }
            }
            distance = new double[n][];
            for (int s = 0; s < n; s++) {
                distance[s] = link[s].clone();
                distance[s][s] = 0;
            }
            for (int k = 0; k < n; k++) {
                for (int s = 0; s < n; s++) {
                    for (int t = 0; t < n; t++) {
                        distance[s][t] = Math.min(distance[s][t], distance[s][k] + distance[k][t]);
                    }
                }
            }
            paths = new double[n][n];
            for (int s = 0; s < n; s++) {
                double[] from = distance[s];
                paths[s][s] = 1;
                Integer[] nearest = new Integer[n];
                Arrays.setAll(nearest, v -> v);
                Arrays.sort(nearest, (a, b) -> Double.compare(from[a], from[b]));
                for (int t : nearest) {
                    for (int before = 0; before < n && from[t] < Double.POSITIVE_INFINITY; before++) {
                        if (t != s && from[before] + link[before][t] == from[t]) {
                            paths[s][t] += paths[s][before];
                        }
                    }
                }
            }
        }

        double betweenness(int v) {
            double score = 0;
            for (int s = 0; s < n; s++) {
                for (int t = directed ? 0 : s + 1; t < n; t++) {
                    boolean between = s != t
                            && s != v
                            && t != v
                            && distance[s][t] < Double.POSITIVE_INFINITY
                            && distance[s][v] + distance[v][t] == distance[s][t];
                    score += between ? paths[s][v] * paths[v][t] / paths[s][t] : 0;
                }
            }
            return score;
        }

        void assertCloseness(int v, Closeness.Result result) {
            int reached = 0;
            double sum = 0;
            double near = 0;
            for (int t = 0; t < n; t++) {
                if (t != v && distance[v][t] < Double.POSITIVE_INFINITY) {
                    reached++;
                    sum += distance[v][t] * unit;
                    near += 1 / (distance[v][t] * unit);
                }
            }
            double closeness = reached == 0 ? 0 : (double) reached / (n - 1) * (reached / sum);
            assertThat(result.reached()[v]).isEqualTo(reached);
            assertThat(result.closeness()[v]).isCloseTo(closeness, within(1e-12 * (1 + closeness)));
            assertThat(result.harmonic()[v]).isCloseTo(near / (n - 1), within(1e-12 * (1 + near)));
        }
    }
}
