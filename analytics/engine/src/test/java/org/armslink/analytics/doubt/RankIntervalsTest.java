package org.armslink.analytics.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.armslink.analytics.centrality.Betweenness;
import org.armslink.analytics.centrality.Degree;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.InMemoryGraph;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.analytics.snapshot.Snapshots;
import org.junit.jupiter.api.Test;

/** What gaps in the records would do to a ranking. */
class RankIntervalsTest {
    private static final BiFunction<Snapshot, Run, double[]> DEGREE =
            (snapshot, run) -> Degree.compute(snapshot.simple(), Degree.Direction.BOTH, run);
    private static final BiFunction<Snapshot, Run, double[]> BETWEENNESS =
            (snapshot, run) -> Betweenness.compute(snapshot.simple(), run);

    private static Snapshot read(InMemoryGraph graph) {
        return Snapshots.read(
                graph, InMemoryGraph.VIEWER, Projections.get("contacts").with(Map.of()), Run.quiet());
    }

    /** A hub with twenty contacts; two of these know each other. Nodes are in key order: hub is the last. */
    private static Snapshot star() {
        var graph = new InMemoryGraph(1).record("Person", "hub");
        for (int leaf = 0; leaf < 20; leaf++) {
            String name = String.format("a%02d", leaf);
            graph.record("Person", name).link("CONTACTED", "hub", name);
        }
        return read(graph.link("CONTACTED", "a00", "a01"));
    }

    private static Snapshot random(int nodes, int links, long seed) {
        var graph = new InMemoryGraph(seed);
        var random = new Random(seed);
        for (int node = 0; node < nodes; node++) {
            graph.record("Person", "p" + node);
        }
        for (int link = 0; link < links; link++) {
            graph.link("CONTACTED", "p" + random.nextInt(nodes), "p" + random.nextInt(nodes), Map.of("n", link));
        }
        return read(graph);
    }

    @Test
    void withoutGapsEveryIntervalIsTheRank() {
        var none = new MissingRecords(0, 0, 0);
        var result = RankIntervals.compute(star(), none, 7, 1, DEGREE, Run.quiet());
        int hub = 20;
        assertThat(result.low()[hub]).isEqualTo(1);
        assertThat(result.high()[hub]).isEqualTo(1);
        assertThat(result.low()[0]).isEqualTo(2);
        assertThat(result.high()[1]).isEqualTo(2);
        assertThat(result.low()[5]).isEqualTo(4);
        assertThat(result.high()[5]).isEqualTo(4);
        assertThat(result.inFirstTen()).containsOnly(1.0);
    }

    @Test
    void theHubStaysFirstAndItsContactsMove() {
        var result = RankIntervals.compute(star(), new MissingRecords(0.3, 0, 0), 200, 1, DEGREE, Run.quiet());
        assertThat(result.high()[20]).isEqualTo(1);
        for (int leaf = 2; leaf < 20; leaf++) {
            assertThat(result.low()[leaf]).isLessThan(result.high()[leaf]);
        }
    }

    @Test
    void whoIsAlwaysMissingHasNoInterval() {
        var result = RankIntervals.compute(star(), new MissingRecords(0, 0, 1), 3, 1, DEGREE, Run.quiet());
        assertThat(result.low()).containsOnly(Double.NaN);
        assertThat(result.inFirstTen()).containsOnly(Double.NaN);
    }

    @Test
    void droppedSharesAreThoseAskedForAndInventedLinksJoinRecordsOfTheNetwork() {
        Snapshot snapshot = random(300, 2_000, 5);
        var scenario = new MissingRecords(0.25, 0.5, 0).draw(snapshot, new java.util.SplittableRandom(3));
        int links = snapshot.linkCount();
        // 2,000 links: a quarter dropped, within four deviations; half as many put in, but for a few loops.
        assertThat(scenario.snapshot().linkCount() - 0.5 * links).isBetween(0.75 * links - 90, 0.75 * links + 80);
        assertThat(scenario.snapshot().nodeCount()).isEqualTo(300);
        var gone = new MissingRecords(0, 0, 0.5).draw(snapshot, new java.util.SplittableRandom(3));
        var graph = gone.snapshot().graph();
        for (int node = 0; node < 300; node++) {
            if (gone.missing()[node]) {
                assertThat(graph.end(node)).isEqualTo(graph.begin(node));
            }
        }
    }

    @Test
    void theSameBitsWithAnyNumberOfThreads() {
        Snapshot snapshot = random(60, 150, 9);
        var missing = new MissingRecords(0.1, 0.05, 0.02);
        var one = RankIntervals.compute(snapshot, missing, 25, 4, BETWEENNESS, new JobRun(1));
        var three = RankIntervals.compute(snapshot, missing, 25, 4, BETWEENNESS, new JobRun(3));
        assertThat(three.low()).isEqualTo(one.low());
        assertThat(three.high()).isEqualTo(one.high());
        assertThat(three.inFirstTen()).isEqualTo(one.inFirstTen());
        assertThat(one.low()).isNotEqualTo(one.high());
        var otherSeed = RankIntervals.compute(snapshot, missing, 25, 5, BETWEENNESS, Run.quiet());
        assertThat(otherSeed.inFirstTen()).isNotEqualTo(one.inFirstTen());
    }

    private static UndecidedPairs pairs(double chance, String... names) {
        var pairs = new java.util.ArrayList<UndecidedPairs.Pair>();
        for (int i = 0; i < names.length; i += 2) {
            pairs.add(new UndecidedPairs.Pair(InMemoryGraph.key(names[i]), InMemoryGraph.key(names[i + 1]), chance));
        }
        return new UndecidedPairs(pairs, java.util.List.of(), true);
    }

    @Test
    void joinedRecordsHaveOneRankAndTheirShareOfTheRuns() {
        Snapshot star = star(); // a00 to a19 and the hub; a00 and a01 know each other
        var none = new MissingRecords(0, 0, 0);
        // As one, a02 and a03 still only know the hub: rank 4 of 20. Half of the runs have 20 records.
        var result = RankIntervals.compute(star, none, pairs(0.5, "a02", "a03"), 400, 1, DEGREE, Run.quiet());
        assertThat(result.low()[2]).isEqualTo(4);
        assertThat(result.high()[3]).isEqualTo(4);
        // The hub and a02 as one know all others still, and a loop does not count.
        var hub = RankIntervals.compute(star, none, pairs(0.5, "a02", "hub"), 400, 1, DEGREE, Run.quiet());
        assertThat(hub.high()[20]).isEqualTo(1);
        assertThat(hub.low()[2]).isEqualTo(1);
        assertThat(hub.high()[2]).isEqualTo(4);
    }

    @Test
    void eachPairIsJoinedByItsChanceAndNothingHeldApartIsBroughtTogether() {
        Snapshot star = star();
        var held = new UndecidedPairs(
                pairs(0.7, "a00", "a01", "a01", "a02").pairs(),
                java.util.List.of(new UndecidedPairs.Apart(InMemoryGraph.key("a00"), InMemoryGraph.key("a02"))),
                true);
        var random = new java.util.SplittableRandom(4);
        int first = 0;
        int both = 0;
        for (int run = 0; run < 2_000; run++) {
            int[] one = held.draw(star, random);
            first += one[1] == 0 ? 1 : 0;
            both += one[2] == 0 ? 1 : 0;
            assertThat(one[2] == one[0]).isFalse();
        }
        assertThat(first / 2_000.0).isBetween(0.66, 0.74);
        assertThat(both).isZero();
        assertThat(pairs(0.5, "a00", "a01", "a02", "nobody").in(star).pairs()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pairs(1, "a", "b"))
                .withMessageContaining("below 1");
    }

    @Test
    void undecidedIdentitiesAreTheSameWithAnyNumberOfThreads() {
        Snapshot snapshot = random(60, 150, 9);
        var missing = new MissingRecords(0.1, 0.05, 0.02);
        var undecided = pairs(0.4, "p1", "p2", "p2", "p3", "p10", "p20").in(snapshot);
        var one = RankIntervals.compute(snapshot, missing, undecided, 25, 4, BETWEENNESS, new JobRun(1));
        var three = RankIntervals.compute(snapshot, missing, undecided, 25, 4, BETWEENNESS, new JobRun(3));
        assertThat(three.low()).isEqualTo(one.low());
        assertThat(three.high()).isEqualTo(one.high());
        assertThat(three.inFirstTen()).isEqualTo(one.inFirstTen());
    }

    @Test
    void boundsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MissingRecords(1.1, 0, 0))
                .withMessageContaining("droppedLinks is 0 to 1, but was: 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankIntervals.compute(star(), new MissingRecords(0, 0, 0), 0, 1, DEGREE, Run.quiet()))
                .withMessageContaining("runs is 1 or more");
    }
}
