package org.armslink.analytics.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.InMemoryGraph;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.analytics.snapshot.Snapshots;
import org.junit.jupiter.api.Test;

class TimedReachTest {
    private static Snapshot read(InMemoryGraph graph) {
        return Snapshots.read(
                graph, InMemoryGraph.VIEWER, Projections.get("contacts").with(Map.of()), Run.quiet());
    }

    private static double pairs(Snapshot snapshot) {
        return TimedReach.of(snapshot, Integer.MAX_VALUE, 1, Run.quiet())
                .pairs(new boolean[snapshot.nodeCount()], new boolean[snapshot.linkCount()], Run.quiet());
    }

    //  a ── b ── c ── d     [5,11) [1,8) [1,5): each next fits the one before, no time suits all three
    @Test
    void timesMustFitAllTogether() {
        var graph = new InMemoryGraph(1)
                .record("Person", "a", "b", "c", "d")
                .link("CONTACTED", "a", "b", Map.of(), 5, 11)
                .link("CONTACTED", "b", "c", Map.of(), 1, 8)
                .link("CONTACTED", "c", "d", Map.of(), 1, 5);
        // a→b, b→a, b→c, c→b, c→d, d→c; a→c, c→a, b→d, d→b, d→a; not a→d.
        assertThat(pairs(read(graph))).isEqualTo(11);
    }

    @Test
    void whoIsGoneIsNoEndAndNoStep() {
        Snapshot snapshot = read(new InMemoryGraph(1)
                .record("Person", "a", "b", "c")
                .link("CONTACTED", "a", "b")
                .link("CONTACTED", "b", "c"));
        var reach = TimedReach.of(snapshot, 9, 1, Run.quiet());
        assertThat(reach.exact()).isTrue();
        assertThat(reach.error()).isZero();
        assertThat(reach.pairs(new boolean[3], new boolean[2], Run.quiet())).isEqualTo(6);
        assertThat(reach.pairs(new boolean[] {false, true, false}, new boolean[2], Run.quiet()))
                .isZero();
        assertThat(reach.pairs(new boolean[3], new boolean[] {true, false}, Run.quiet()))
                .isEqualTo(2);
    }

    /** Sets of (record, earliest time) grown until nothing is new. */
    private static double slow(Snapshot snapshot) {
        Graph graph = snapshot.graph();
        long count = 0;
        for (int source = 0; source < graph.nodeCount(); source++) {
            long[] arrival = new long[graph.nodeCount()];
            java.util.Arrays.fill(arrival, Long.MAX_VALUE);
            arrival[source] = Long.MIN_VALUE;
            for (boolean changed = true; changed; ) {
                changed = false;
                for (int link = 0; link < graph.edgeCount(); link++) {
                    int[][] ways = {
                        {graph.source(link), graph.target(link)},
                        {graph.target(link), graph.source(link)}
                    };
                    for (int[] way : ways) {
                        long then = Math.max(arrival[way[0]], snapshot.linkFrom(link));
                        if (arrival[way[0]] < Long.MAX_VALUE
                                && then < snapshot.linkTo(link)
                                && then < arrival[way[1]]) {
                            arrival[way[1]] = then;
                            changed = true;
                        }
                    }
                }
            }
            int from = source;
            count += java.util.stream.IntStream.range(0, arrival.length)
                    .filter(v -> v != from && arrival[v] < Long.MAX_VALUE)
                    .count();
        }
        return count;
    }

    private static Snapshot random(long seed, int nodes, int links) {
        var random = new Random(seed);
        var graph = new InMemoryGraph(seed);
        for (int v = 0; v < nodes; v++) {
            graph.record("Person", String.format("p%03d", v));
        }
        for (int link = 0; link < links; link++) {
            int from = random.nextInt(40);
            graph.link(
                    "CONTACTED",
                    String.format("p%03d", random.nextInt(nodes)),
                    String.format("p%03d", random.nextInt(nodes)),
                    Map.of("n", link),
                    from,
                    from + 1 + random.nextInt(12));
        }
        return read(graph);
    }

    @Test
    void theSameAsGrowingUntilNothingIsNew() {
        for (long seed = 0; seed < 60; seed++) {
            Snapshot snapshot = random(seed, 4 + (int) (seed % 20), 6 + (int) (seed % 33));
            assertThat(pairs(snapshot)).as("seed %d", seed).isEqualTo(slow(snapshot));
        }
    }

    @Test
    void anEstimateStaysWithinTheErrorThatItStates() {
        Snapshot snapshot = random(7, 300, 700);
        int n = snapshot.nodeCount();
        double exact = pairs(snapshot);
        int outside = 0;
        for (long seed = 0; seed < 40; seed++) {
            var some = TimedReach.of(snapshot, 60, seed, Run.quiet());
            assertThat(some.exact()).isFalse();
            assertThat(some.sourceCount()).isEqualTo(60);
            double estimate = some.pairs(new boolean[n], new boolean[snapshot.linkCount()], Run.quiet());
            outside += Math.abs(estimate - exact) > some.error() * n * (n - 1.0) ? 1 : 0;
        }
        assertThat(outside).isLessThanOrEqualTo(2);
        var one = TimedReach.of(snapshot, 60, 3, Run.quiet());
        assertThat(one.pairs(new boolean[n], new boolean[snapshot.linkCount()], new JobRun(3)))
                .isEqualTo(one.pairs(new boolean[n], new boolean[snapshot.linkCount()], new JobRun(1)));
    }
}
