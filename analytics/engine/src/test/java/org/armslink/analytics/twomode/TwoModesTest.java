package org.armslink.analytics.twomode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BiConsumer;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

class TwoModesTest {
    //  persons 0, 1, 2 and 3; events 4, 5 and 6: all but 3 in 4, 0 and 1 in 5, 3 alone in 6
    private static final TwoModes SMALL = TwoModes.of(
            TestGraphs.undirected(7, "0-4 1-4 2-4 0-5 1-5 3-6 3-6"),
            new boolean[] {false, false, false, false, true, true, true},
            Run.quiet());

    @Test
    void degreeIsAShareOfTheOtherKind() {
        var result = TwoModeCentrality.degree(SMALL);
        assertThat(result.raw()).containsExactly(2, 2, 1, 1, 3, 2, 1);
        assertThat(result.scores())
                .containsExactly(new double[] {2 / 3.0, 2 / 3.0, 1 / 3.0, 1 / 3.0, 0.75, 0.5, 0.25}, within(1e-15));
    }

    @Test
    void whoIsInEveryEventAndWhoHasAllIsNearest() {
        // 0 is in all three events, and 1 to 3 in one each
        var modes = TwoModes.of(
                TestGraphs.undirected(7, "0-4 0-5 0-6 1-4 2-5 3-6"),
                new boolean[] {false, false, false, false, true, true, true},
                Run.quiet());
        var closeness = TwoModeCentrality.closeness(modes, Run.quiet());
        assertThat(closeness.scores()[0]).isEqualTo(1, within(1e-12));
        assertThat(closeness.raw()[0]).isEqualTo(9);
        var betweenness = TwoModeCentrality.betweenness(modes, Run.quiet());
        assertThat(betweenness.scores()[0]).isEqualTo(1, within(1e-12));
    }

    /** The formula for the most that there can be, against all networks of up to seven nodes. */
    @Test
    void nobodyIsBetweenMoreThanTheMost() {
        for (int records = 1; records <= 3; records++) {
            for (int events = 1; events <= 3; events++) {
                double highest = 0;
                for (int links = 0; links < 1 << records * events; links++) {
                    TwoModes modes = drawn(records, events, links);
                    highest = Math.max(
                            highest,
                            TwoModeCentrality.betweenness(modes, Run.quiet()).raw()[0]);
                }
                assertThat(TwoModeCentrality.mostBetween(records, events))
                        .as("%d records, %d events", records, events)
                        .isEqualTo(highest, within(1e-9));
            }
        }
    }

    private static TwoModes drawn(int records, int events, int links) {
        var text = new StringBuilder();
        for (int bit = 0; bit < records * events; bit++) {
            if ((links >> bit & 1) != 0) {
                text.append(' ').append(bit % records).append('-').append(records + bit / records);
            }
        }
        boolean[] event = new boolean[records + events];
        Arrays.fill(event, records, records + events, true);
        return TwoModes.of(TestGraphs.undirected(records + events, text.toString()), event, Run.quiet());
    }

    @Test
    void squaresOfASmallNetwork() {
        var result = SquareClustering.compute(SMALL, Run.quiet());
        // One square 0-4-1-5; ways with 0 in the middle: over 4 two, over 5 one.
        assertThat(result.squares()).containsExactly(1, 1, 0, 0, 1, 1, 0);
        assertThat(result.ways()).containsExactly(3, 3, 0, 0, 4, 2, 0);
        assertThat(result.scores()[0]).isEqualTo(2 / 3.0, within(1e-15));
        assertThat(result.whole()).isEqualTo(4.0 / 6, within(1e-15));
    }

    @Test
    void overlapOfASmallNetwork() {
        boolean[] all = new boolean[7];
        Arrays.fill(all, true);
        var result = Overlap.compute(SMALL, all, 2, 10, Run.quiet());
        assertThat(result.pairs()).containsExactly(new Overlap.Pair(0, 1, 2, 1), new Overlap.Pair(4, 5, 2, 2 / 3.0));
        assertThat(Overlap.compute(SMALL, all, 1, 1, Run.quiet()).found()).isEqualTo(4);
        assertThat(Overlap.compute(SMALL, all, 1, 1, Run.quiet()).pairs()).hasSize(1);
    }

    @Test
    void refusesWhatIsOfOneKind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwoModes.of(TestGraphs.undirected(2, "0-1"), new boolean[2], Run.quiet()))
                .withMessageContaining("both are no events");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwoModes.of(TestGraphs.undirected(2, "0-1"), new boolean[1], Run.quiet()))
                .withMessageContaining("kinds of 1");
    }

    @Test
    void ofNothing() {
        var none = TwoModes.of(TestGraphs.undirected(0, ""), new boolean[0], Run.quiet());
        assertThat(TwoModeCentrality.degree(none).scores()).isEmpty();
        assertThat(TwoModeCentrality.betweenness(none, Run.quiet()).scores()).isEmpty();
        assertThat(TwoModeCentrality.closeness(none, Run.quiet()).scores()).isEmpty();
        assertThat(SquareClustering.compute(none, Run.quiet()).whole()).isZero();
    }

    /** Gives networks of two kinds with how its nodes are linked: dense, sparse, falling apart. */
    private static void forEach(int seeds, int most, BiConsumer<TwoModes, boolean[][]> check) {
        for (long seed = 0; seed < seeds; seed++) {
            var random = new Random(seed);
            int n = 2 + random.nextInt(most - 1);
            boolean[] event = new boolean[n];
            for (int v = 0; v < n; v++) {
                event[v] = random.nextInt(3) == 0;
            }
            int tries = random.nextInt(3) == 0 ? n * n / 4 : 1 + random.nextInt(2 * n);
            boolean[][] linked = new boolean[n][n];
            int[] source = new int[tries];
            int[] target = new int[tries];
            int count = 0;
            for (int i = 0; i < tries; i++) {
                int a = random.nextInt(n);
                int b = random.nextInt(n);
                if (event[a] != event[b]) {
                    linked[a][b] = linked[b][a] = true;
                    source[count] = a;
                    target[count++] = b;
                }
            }
            Graph graph = Graph.of(
                    n, seed % 2 == 1, Arrays.copyOf(source, count), Arrays.copyOf(target, count), new double[count]);
            try {
                check.accept(TwoModes.of(graph, event, Run.quiet()), linked);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + TestGraphs.text(graph), e);
            }
        }
    }

    @Test
    void asTheDefinitionsHaveIt() {
        forEach(200, 40, (modes, linked) -> {
            int n = linked.length;
            boolean[] event = modes.event();
            int[][] steps = steps(linked);
            double[] degree = TwoModeCentrality.degree(modes).scores();
            double[] closeness = TwoModeCentrality.closeness(modes, Run.quiet()).scores();
            double[] betweenness =
                    TwoModeCentrality.betweenness(modes, Run.quiet()).scores();
            for (int v = 0; v < n; v++) {
                int other = 0;
                int links = 0;
                int ownReached = 0;
                int otherReached = 0;
                int sum = 0;
                for (int u = 0; u < n; u++) {
                    other += event[u] != event[v] ? 1 : 0;
                    links += linked[v][u] ? 1 : 0;
                    if (u != v && steps[v][u] < n) {
                        sum += steps[v][u];
                        ownReached += event[u] == event[v] ? 1 : 0;
                        otherReached += event[u] != event[v] ? 1 : 0;
                    }
                }
                assertThat(degree[v]).isEqualTo(other == 0 ? 0 : (double) links / other, within(1e-12));
                double near = sum == 0
                        ? 0
                        : (double) (otherReached + 2 * ownReached) / sum * (ownReached + otherReached) / (n - 1);
                assertThat(closeness[v]).isEqualTo(near, within(1e-12));
                assertThat(closeness[v]).isBetween(0.0, 1 + 1e-12);
                assertThat(betweenness[v]).isBetween(0.0, 1 + 1e-12);
            }
        });
    }

    private static int[][] steps(boolean[][] linked) {
        int n = linked.length;
        int[][] steps = new int[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                steps[a][b] = a == b ? 0 : linked[a][b] ? 1 : n;
            }
        }
        for (int by = 0; by < n; by++) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    steps[a][b] = Math.min(steps[a][b], steps[a][by] + steps[by][b]);
                }
            }
        }
        return steps;
    }

    @Test
    void squaresAndOverlapAsCountedOneByOne() {
        forEach(200, 22, (modes, linked) -> {
            int n = linked.length;
            double[] ways = new double[n];
            double[] squares = new double[n];
            double allWays = 0;
            double closed = 0;
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    for (int c = 0; c < n; c++) {
                        for (int d = 0; d < n; d++) {
                            if (a != c && b != d && a != d && linked[a][b] && linked[b][c] && linked[c][d]) {
                                ways[b] += 0.5; // each way is met from both its ends
                                ways[c] += 0.5;
                                allWays += 0.5;
                                closed += linked[d][a] ? 0.5 : 0;
                                squares[a] +=
                                        linked[d][a] ? 0.5 : 0; // and each square from a corner in both directions
                            }
                        }
                    }
                }
            }
            var result = SquareClustering.compute(modes, Run.quiet());
            assertThat(result.ways()).containsExactly(ways, within(1e-9));
            assertThat(result.squares()).containsExactly(squares, within(1e-9));
            assertThat(result.whole()).isEqualTo(allWays == 0 ? 0 : closed / allWays, within(1e-12));
            boolean[] all = new boolean[n];
            Arrays.fill(all, true);
            var overlap = Overlap.compute(modes, all, 1, 1_000_000, Run.quiet());
            int pairs = 0;
            for (int a = 0; a < n; a++) {
                for (int b = a + 1; b < n; b++) {
                    int common = 0;
                    int either = 0;
                    for (int c = 0; c < n; c++) {
                        common += linked[a][c] && linked[b][c] ? 1 : 0;
                        either += linked[a][c] || linked[b][c] ? 1 : 0;
                    }
                    if (common > 0) {
                        pairs++;
                        assertThat(overlap.pairs()).contains(new Overlap.Pair(a, b, common, (double) common / either));
                    }
                }
            }
            assertThat(overlap.pairs()).hasSize(pairs);
        });
    }

    @Test
    void isTheSameToTheLastBitOnTwoThreads() {
        forEach(20, 200, (modes, linked) -> {
            assertThat(SquareClustering.compute(modes, new JobRun(2)).scores())
                    .isEqualTo(SquareClustering.compute(modes, new JobRun(1)).scores());
            assertThat(TwoModeCentrality.closeness(modes, new JobRun(2)).scores())
                    .isEqualTo(TwoModeCentrality.closeness(modes, new JobRun(1)).scores());
            assertThat(TwoModeCentrality.betweenness(modes, new JobRun(2)).scores())
                    .isEqualTo(
                            TwoModeCentrality.betweenness(modes, new JobRun(1)).scores());
        });
    }
}
