package org.armslink.analytics.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.armslink.analytics.FiveKinds;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

class LeidenTest {
    private static int[] find(Graph graph) {
        return Leiden.compute(graph, Leiden.Config.DEFAULT, Run.quiet()).community();
    }

    //  0 ── 1       4 ── 5
    //  │ ╲╱ │       │ ╲╱ │      two groups of four who all know one another, joined by one link
    //  │ ╱╲ │       │ ╱╲ │
    //  3 ── 2 ───── 7 ── 6
    @Test
    void twoGroupsJoinedByOneLink() {
        Graph graph = TestGraphs.undirected(9, "0-1 0-2 0-3 1-2 1-3 2-3 4-5 4-6 4-7 5-6 5-7 6-7 2-7");
        var result = Leiden.compute(graph, Leiden.Config.DEFAULT, Run.quiet());
        assertThat(result.community()).containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 2);
        // 12 of 13 links inside, each group with 13 of 26 ends.
        assertThat(result.modularity()).isEqualTo(12.0 / 13 - 0.5, within(1e-12));
    }

    @Test
    void ofNothingOfLoopsAndWithoutLinks() {
        assertThat(find(TestGraphs.undirected(0, ""))).isEmpty();
        assertThat(find(TestGraphs.undirected(3, ""))).containsExactly(0, 1, 2);
        assertThat(find(TestGraphs.directed(2, "0-0 1-1"))).containsExactly(0, 1);
    }

    /** The best of all partitions of seven nodes, found by trying them all. */
    @Test
    void nearlyAlwaysTheBestPartitionOfASmallGraph() {
        int best = 0;
        for (int seed = 0; seed < 60; seed++) {
            Graph graph = TestGraphs.random(new Random(seed), 7, 9, false);
            double found =
                    Leiden.compute(graph, Leiden.Config.DEFAULT, Run.quiet()).modularity();
            double most = most(graph, new int[7], 0, 0);
            assertThat(found).as(TestGraphs.text(graph)).isBetween(most - 0.06, most + 1e-9);
            best += found > most - 1e-9 ? 1 : 0;
        }
        assertThat(best).isGreaterThanOrEqualTo(54);
    }

    private static double most(Graph graph, int[] community, int v, int used) {
        if (v == community.length) {
            return Communities.modularity(graph, community, false, 1);
        }
        double most = -1;
        for (int c = 0; c <= used; c++) {
            community[v] = c;
            most = Math.max(most, most(graph, community, v + 1, Math.max(used, c + 1)));
        }
        return most;
    }

    @Test
    void everyCommunityHangsTogetherAndMovingNobodyGains() {
        FiveKinds.forEach(120, 60, graph -> {
            for (boolean weighted : new boolean[] {false, true}) {
                var result = Leiden.compute(graph, new Leiden.Config(1, 5, weighted), Run.quiet());
                int[] community = result.community();
                assertThat(result.modularity())
                        .isEqualTo(Communities.modularity(graph, community, weighted, 1), within(1e-12));
                assertThat(community).isEqualTo(Communities.renumbered(community));
                assertHangTogether(graph, community);
                for (int v = 0; v < community.length; v++) {
                    int own = community[v];
                    for (int c = 0; c < Communities.count(community); c++) {
                        community[v] = c;
                        assertThat(Communities.modularity(graph, community, weighted, 1))
                                .as("node %d from %d to %d", v, own, c)
                                .isLessThanOrEqualTo(result.modularity() + 1e-5);
                    }
                    community[v] = own;
                }
            }
        });
    }

    private static void assertHangTogether(Graph graph, int[] community) {
        int n = graph.nodeCount();
        int[] part = new int[n];
        Arrays.setAll(part, v -> v);
        for (int pass = 0; pass < n; pass++) {
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                int a = graph.source(edge);
                int b = graph.target(edge);
                if (community[a] == community[b]) {
                    part[a] = part[b] = Math.min(part[a], part[b]);
                }
            }
        }
        for (int v = 0; v < n; v++) {
            for (int u = 0; u < n; u++) {
                assertThat(community[v] == community[u] && part[v] != part[u])
                        .as("%d and %d are one community but not joined within it", v, u)
                        .isFalse();
            }
        }
    }

    /** Forty groups of 25: in each a third of all pairs, between them a hundredth of that. */
    private static Graph planted(long seed, int[] truth) {
        var random = new Random(seed);
        int n = truth.length;
        var source = new ArrayList<Integer>();
        var target = new ArrayList<Integer>();
        for (int v = 0; v < n; v++) {
            truth[v] = v % 40;
            for (int u = 0; u < v; u++) {
                if (random.nextDouble() < (truth[u] == truth[v] ? 0.33 : 0.003)) {
                    source.add(u);
                    target.add(v);
                }
            }
        }
        double[] ones = new double[source.size()];
        Arrays.fill(ones, 1);
        return Graph.of(
                n,
                false,
                source.stream().mapToInt(Integer::intValue).toArray(),
                target.stream().mapToInt(Integer::intValue).toArray(),
                ones);
    }

    @Test
    void plantedGroupsAreFound() {
        int[] truth = new int[1_000];
        for (long seed = 0; seed < 5; seed++) {
            Graph graph = planted(seed, truth);
            assertThat(Agreement.of(find(graph), truth).mutualInformation()).isGreaterThan(0.97);
        }
    }

    @Test
    void theSameSeedGivesTheSameCommunities() {
        Graph graph = TestGraphs.random(new Random(1), 2_000, 5_000, false);
        assertThat(find(graph)).isEqualTo(find(graph));
        var three = Consensus.compute(graph, Leiden.Config.DEFAULT, 6, new JobRun(3));
        var one = Consensus.compute(graph, Leiden.Config.DEFAULT, 6, new JobRun(1));
        assertThat(three.community()).isEqualTo(one.community());
        assertThat(three.firmness()).isEqualTo(one.firmness());
        assertThat(one.modularities()).hasSize(6).doesNotHaveDuplicates();
    }

    /** Large enough for several stripes: communities are put together anew and folded by several threads. */
    @Test
    void threadsChangeNobodysCommunity() {
        for (long seed = 1; seed <= 3; seed++) {
            Graph graph = TestGraphs.random(new Random(seed), 30_000, 60_000, seed == 2);
            var config = new Leiden.Config(1, seed, seed == 3);
            var one = Leiden.compute(graph, config, new JobRun(1));
            var two = Leiden.compute(graph, config, new JobRun(2));
            assertThat(two.community()).isEqualTo(one.community());
            assertThat(two.modularity()).isEqualTo(one.modularity());
            assertThat(Leiden.compute(graph, config, Run.quiet()).community()).isEqualTo(one.community());
            assertEachHangsTogether(graph, one.community());
        }
    }

    private static void assertEachHangsTogether(Graph graph, int[] community) {
        int[] part = new int[graph.nodeCount()];
        Arrays.setAll(part, v -> v);
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int edge = 0; edge < graph.edgeCount(); edge++) {
                int a = graph.source(edge);
                int b = graph.target(edge);
                if (community[a] == community[b] && part[a] != part[b]) {
                    part[a] = part[b] = Math.min(part[a], part[b]);
                    changed = true;
                }
            }
        }
        assertThat(Arrays.stream(part).distinct().count()).isEqualTo(Communities.count(community));
    }

    //  1 ── 0 ── 2     a resolution so high that even one link does not hold two together
    @Test
    void aHighResolutionPartsEvenLeaves() {
        Graph star = TestGraphs.undirected(3, "0-1 0-2");
        assertThat(Leiden.compute(star, new Leiden.Config(10, 1, false), Run.quiet())
                        .community())
                .containsExactly(0, 1, 2);
        assertThat(find(star)).containsExactly(0, 0, 0);
    }

    @Test
    void firmnessTellsWhoBelongsNowhere() {
        // Two groups of four and one node with a link to each: it goes now with the one, now with the other.
        Graph graph = TestGraphs.undirected(9, "0-1 0-2 0-3 1-2 1-3 2-3 4-5 4-6 4-7 5-6 5-7 6-7 8-0 8-4");
        var result = Consensus.compute(graph, Leiden.Config.DEFAULT, 40, Run.quiet());
        assertThat(result.firmness()[1]).isGreaterThan(0.8);
        assertThat(result.firmness()[8]).isLessThan(0.9);
        assertThat(Consensus.compute(TestGraphs.undirected(2, ""), Leiden.Config.DEFAULT, 3, Run.quiet())
                        .firmness())
                .containsExactly(1, 1);
    }

    @Test
    void boundsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Leiden.Config(0, 1, false))
                .withMessageContaining("resolution is above 0");
    }
}
