package org.armslink.analytics.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.armslink.analytics.FiveKinds;
import org.armslink.analytics.path.BreadthFirst;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

class KeyPlayersTest {
    //  0 ─ 1 ─ 2 ─┐         ┌─ 6
    //             3 ── 4 ── 5 ─ 7      9 alone
    //                       └─ 8
    private static final Graph GRAPH = TestGraphs.undirected(10, "0-1 1-2 2-3 3-4 4-5 5-6 5-7 5-8");

    @Test
    void whoeverPartsMostIsTakenOutFirst() {
        var result = Fragmentation.compute(GRAPH, 2, Run.quiet());
        assertThat(result.pairsBefore()).isEqualTo(36);
        // Without 5: {0,1,2,3,4}, {6}, {7}, {8}; without 2 besides: {0,1}, {3,4}.
        assertThat(result.choices())
                .containsExactly(new Fragmentation.Choice(5, 10, 5), new Fragmentation.Choice(2, 2, 2));
        // Two parts, and links − 1 of the two strongest: 2 + 3 + 1 parts of 8: 2, 2, 1, 1, 1, 1.
        assertThat(result.least()).isEqualTo(2);
    }

    @Test
    void whoeverReachesMostIsWatchedFirst() {
        var result = Coverage.compute(GRAPH, 2, 1, Run.quiet());
        assertThat(result.choices()).containsExactly(new Coverage.Choice(5, 5, 5), new Coverage.Choice(1, 8, 3));
        assertThat(result.most()).isEqualTo(8);
        assertThat(Coverage.compute(GRAPH, 100, 1, Run.quiet()).choices()).hasSize(10);
        assertThatIllegalArgumentException().isThrownBy(() -> Coverage.compute(GRAPH, 1, 0, Run.quiet()));
        assertThatIllegalArgumentException().isThrownBy(() -> Fragmentation.compute(GRAPH, 0, Run.quiet()));
    }

    private static double joinedPairs(Graph graph, int without) {
        int n = graph.nodeCount();
        int[] part = IntStream.range(0, n).toArray();
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                int a = graph.source(edge);
                int b = graph.target(edge);
                if ((without >> a & 1) == 0 && (without >> b & 1) == 0 && part[a] != part[b]) {
                    part[a] = part[b] = Math.min(part[a], part[b]);
                    changed = true;
                }
            }
        }
        double pairs = 0;
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                pairs += (without >> a & 1) == 0 && (without >> b & 1) == 0 && part[a] == part[b] ? 1 : 0;
            }
        }
        return pairs;
    }

    @Test
    void eachChoiceIsTheBestAfterThoseBeforeAndNoneBeatsTheBound() {
        FiveKinds.forEach(40, 12, graph -> {
            int n = graph.nodeCount();
            int k = Math.min(3, n);
            var result = Fragmentation.compute(graph, k, Run.quiet());
            int gone = 0;
            for (Fragmentation.Choice choice : result.choices()) {
                int before = gone;
                double least = IntStream.range(0, n)
                        .filter(v -> (before >> v & 1) == 0)
                        .mapToDouble(v -> joinedPairs(graph, before | 1 << v))
                        .min()
                        .orElseThrow();
                gone |= 1 << choice.node();
                assertThat(choice.pairs()).isEqualTo(joinedPairs(graph, gone)).isEqualTo(least);
            }
            assertThat(Integer.bitCount(gone)).isEqualTo(k);
            IntStream.range(0, 1 << n)
                    .filter(set -> Integer.bitCount(set) == k)
                    .forEach(set -> assertThat(joinedPairs(graph, set)).isGreaterThanOrEqualTo(result.least()));
        });
    }

    @Test
    void eachWatcherAddsTheMostAndNoneReachesMoreThanTheBound() {
        FiveKinds.forEach(40, 12, graph -> {
            int n = graph.nodeCount();
            int k = Math.min(3, n);
            int steps = 1 + n % 3;
            int[] within = new int[n];
            var search = new BreadthFirst(graph);
            for (int v = 0; v < n; v++) {
                int reached = search.from(v);
                for (int i = 0; i < reached; i++) {
                    within[v] |= search.distance(search.reached(i)) <= steps ? 1 << search.reached(i) : 0;
                }
            }
            var result = Coverage.compute(graph, k, steps, Run.quiet());
            int covered = 0;
            var chosen = new TreeSet<Integer>();
            for (Coverage.Choice choice : result.choices()) {
                int before = covered;
                int most = Arrays.stream(within)
                        .map(set -> Integer.bitCount(set | before))
                        .max()
                        .orElseThrow();
                covered |= within[choice.node()];
                assertThat(choice.reached())
                        .isEqualTo(Integer.bitCount(covered))
                        .isEqualTo(most);
                assertThat(choice.gain()).isEqualTo(Integer.bitCount(covered & ~before));
                assertThat(chosen.add(choice.node())).isTrue();
            }
            int best = IntStream.range(0, 1 << n)
                    .filter(set -> Integer.bitCount(set) == k)
                    .map(set -> Integer.bitCount(IntStream.range(0, n)
                            .filter(v -> (set >> v & 1) == 1)
                            .map(v -> within[v])
                            .reduce(0, (a, b) -> a | b)))
                    .max()
                    .orElseThrow();
            assertThat(best).isLessThanOrEqualTo(result.most());
        });
    }

    /** So many choices that what may still be gained is worked out anew between them. */
    @Test
    void manyWatchersAreThoseThatTryingAllFinds() {
        FiveKinds.forEach(200, 60, graph -> {
            int n = graph.nodeCount();
            int steps = 1 + n % 4;
            var within = new boolean[n][n];
            var search = new BreadthFirst(graph);
            for (int v = 0; v < n; v++) {
                int reached = search.from(v);
                for (int i = 0; i < reached; i++) {
                    within[v][search.reached(i)] = search.distance(search.reached(i)) <= steps;
                }
            }
            var covered = new boolean[n];
            var chosen = new boolean[n];
            int count = 0;
            var result = Coverage.compute(graph, 12, steps, Run.quiet());
            for (Coverage.Choice choice : result.choices()) {
                int best = -1;
                int most = -1;
                for (int v = 0; v < n; v++) {
                    int gain = 0;
                    for (int u = 0; u < n; u++) {
                        gain += within[v][u] && !covered[u] ? 1 : 0;
                    }
                    if (!chosen[v] && gain > most) {
                        most = gain;
                        best = v;
                    }
                }
                chosen[best] = true;
                for (int u = 0; u < n; u++) {
                    covered[u] |= within[best][u];
                }
                count += most;
                assertThat(choice).isEqualTo(new Coverage.Choice(best, count, most));
            }
            assertThat(result.choices()).hasSize(Math.min(12, n));
            assertThat(result.most()).isBetween(count, n);
        });
    }
}
