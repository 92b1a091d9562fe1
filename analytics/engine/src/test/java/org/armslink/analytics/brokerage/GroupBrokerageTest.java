package org.armslink.analytics.brokerage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.armslink.analytics.FiveKinds;
import org.armslink.analytics.brokerage.GroupBrokerage.Role;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

class GroupBrokerageTest {
    private static double count(GroupBrokerage.Result result, Role role, int v) {
        return result.counts()[role.ordinal()][v];
    }

    //  1 → 0 → 2 of groups: x x x, y x y, y x x, x x y and y x z
    @Test
    void eachRoleIsCalledByItsGroups() {
        Graph chain = TestGraphs.directed(3, "1-0 0-2");
        int[][] groups = {{0, 0, 0}, {0, 1, 1}, {0, 1, 0}, {0, 0, 1}, {0, 1, 2}};
        for (Role role : Role.values()) {
            var result = GroupBrokerage.compute(chain, groups[role.ordinal()], Run.quiet());
            for (Role other : Role.values()) {
                assertThat(count(result, other, 0)).as(role + " " + other).isEqualTo(role == other ? 1 : 0);
            }
            assertThat(result.totals()).containsExactly(1, 0, 0);
        }
    }

    //  1 ── 0 ── 2 without direction, 1 of another group
    @Test
    void withoutDirectionGatekeeperAndRepresentativeShareAPair() {
        var result = GroupBrokerage.compute(TestGraphs.undirected(3, "1-0 0-2"), new int[] {0, 1, 0}, Run.quiet());
        assertThat(count(result, Role.GATEKEEPER, 0)).isEqualTo(0.5);
        assertThat(count(result, Role.REPRESENTATIVE, 0)).isEqualTo(0.5);
        var closed = GroupBrokerage.compute(TestGraphs.undirected(3, "1-0 0-2 1-2"), new int[] {0, 1, 0}, Run.quiet());
        assertThat(closed.totals()).containsExactly(0, 0, 0);
    }

    @Test
    void whoseGroupIsNotKnownBrokersNothing() {
        var result =
                GroupBrokerage.compute(TestGraphs.directed(4, "1-0 0-2 0-3"), new int[] {0, -1, 0, 1}, Run.quiet());
        assertThat(result.totals()).containsExactly(0, 0, 0, 0);
        assertThat(GroupBrokerage.compute(TestGraphs.directed(0, ""), new int[0], Run.quiet())
                        .totals())
                .isEmpty();
    }

    private static double[][] oneByOne(Graph graph, int[] group) {
        int n = graph.nodeCount();
        boolean[][] linked = new boolean[n][n];
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            linked[graph.source(edge)][graph.target(edge)] = true;
            linked[graph.target(edge)][graph.source(edge)] |= !graph.isDirected();
        }
        double[][] counts = new double[Role.values().length][n];
        for (int a = 0; a < n; a++) {
            for (int v = 0; v < n; v++) {
                for (int b = 0; b < n; b++) {
                    boolean apart = a != v && v != b && a != b;
                    boolean known = group[a] >= 0 && group[v] >= 0 && group[b] >= 0;
                    if (apart && known && linked[a][v] && linked[v][b] && !linked[a][b]) {
                        boolean in = group[a] == group[v];
                        boolean out = group[b] == group[v];
                        Role role = in && out
                                ? Role.COORDINATOR
                                : in
                                        ? Role.REPRESENTATIVE
                                        : out ? Role.GATEKEEPER : group[a] == group[b] ? Role.ITINERANT : Role.LIAISON;
                        counts[role.ordinal()][v] += graph.isDirected() ? 1 : 0.5;
                    }
                }
            }
        }
        return counts;
    }

    private static int[] groups(Graph graph, int most, boolean someUnknown) {
        var random = new Random(graph.nodeCount() * 31L + graph.edgeCount());
        return random.ints(graph.nodeCount(), someUnknown ? -1 : 0, 1 + random.nextInt(most))
                .toArray();
    }

    @Test
    void asCountedOneByOne() {
        FiveKinds.forEach(200, 50, graph -> {
            int[] group = groups(graph, 6, true);
            var result = GroupBrokerage.compute(graph, group, new JobRun(2));
            assertThat(result.counts()).isDeepEqualTo(oneByOne(graph, group));
            assertThat(result.counts())
                    .isDeepEqualTo(
                            GroupBrokerage.compute(graph, group, Run.quiet()).counts());
        });
    }

    /** The groups of all others dealt out in every way, and the mean of what is counted then. */
    @Test
    void whatIsToBeExpectedIsTheMeanOverAllWaysOfDealingGroupsOut() {
        FiveKinds.forEach(6, 6, graph -> {
            int[] group = groups(graph, 3, false);
            var result = GroupBrokerage.compute(graph, group, Run.quiet());
            for (int v = 0; v < graph.nodeCount(); v++) {
                double[] sum = new double[Role.values().length];
                int deals = deal(graph, group.clone(), v, 0, sum);
                for (Role role : Role.values()) {
                    assertThat(result.expected()[role.ordinal()][v])
                            .isEqualTo(sum[role.ordinal()] / deals, within(1e-9));
                }
            }
        });
    }

    private static int deal(Graph graph, int[] group, int kept, int at, double[] sum) {
        if (at == group.length) {
            double[][] counts = oneByOne(graph, group);
            Arrays.setAll(sum, role -> sum[role] + counts[role][kept]);
            return 1;
        }
        if (at == kept) {
            return deal(graph, group, kept, at + 1, sum);
        }
        int deals = 0;
        for (int other = at; other < group.length; other++) {
            if (other != kept) {
                swap(group, at, other);
                deals += deal(graph, group, kept, at + 1, sum);
                swap(group, at, other);
            }
        }
        return deals;
    }

    private static void swap(int[] group, int a, int b) {
        int one = group[a];
        group[a] = group[b];
        group[b] = one;
    }
}
