package org.armslink.analytics.route;

import static org.armslink.analytics.route.RouteRecords.key;
import static org.armslink.analytics.route.RouteRecords.leg;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.armslink.analytics.run.Run;
import org.armslink.model.Key;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RouteReader.Place;
import org.junit.jupiter.api.Test;

/** Where ways could be cut, and which places lie between. */
class CutTest {
    /** A way over these places, a second apart, found in this seizure. */
    private static Way way(String seizure, String... places) {
        var legs = new ArrayList<Leg>();
        for (int i = 1; i < places.length; i++) {
            legs.add(leg(seizure + i, places[i - 1], places[i], 10 * i, 10 * i + 1));
        }
        return way(seizure, legs);
    }

    private static Way way(String seizure, List<Leg> legs) {
        return new Way(
                Way.Kind.CHAIN,
                TimeClass.CERTAIN,
                seizure,
                List.of(),
                List.of(key(seizure)),
                List.of(),
                legs,
                null,
                null);
    }

    //  XA-a ── XA-b ── XB-c ── XB-d        both ways: each of the four places alone cuts them
    @Test
    void ofSeveralCutsItIsTheOneNearestToTheBeginning() {
        Cut cut = Cut.of(List.of(way("s1", "XA-a", "XA-b", "XB-c", "XB-d"), way("s2", "XA-a", "XA-b", "XB-c", "XB-d")));
        assertThat(cut.places())
                .singleElement()
                .satisfies(at -> assertThat(at.place().caption()).isEqualTo("XA-a"));
        Cut later = Cut.of(List.of(way("s1", "XA-a", "XA-b", "XB-c", "XB-d"), way("s2", "XA-b", "XB-c", "XB-d")));
        assertThat(later.places())
                .singleElement()
                .satisfies(at -> assertThat(at.place().caption()).isEqualTo("XA-b"));
    }

    //  XA-a ── XB-b ── XC-c ── XD-d
    //  XA-e ── XB-f ── XC-c ── XD-g
    @Test
    void allWaysMeetInOnePlace() {
        Cut cut = Cut.of(List.of(way("s1", "XA-a", "XB-b", "XC-c", "XD-d"), way("s2", "XA-e", "XB-f", "XC-c", "XD-g")));
        assertThat(cut.places()).singleElement().satisfies(at -> {
            assertThat(at.place().caption()).isEqualTo("XC-c");
            assertThat(at.ways()).isEqualTo(2);
            assertThat(at.seizures()).containsExactly(key("s1"), key("s2"));
        });
        PlaceRanks ranks = PlaceRanks.of(
                List.of(way("s1", "XA-a", "XB-b", "XC-c", "XD-d"), way("s2", "XA-e", "XB-f", "XC-c", "XD-g")),
                Run.quiet());
        assertThat(ranks.ranks().get(0).place().caption()).isEqualTo("XC-c");
        assertThat(ranks.ranks().get(0).betweenness()).isEqualTo(1);
        assertThat(ranks.pairs()).isEqualTo(4);
    }

    @Test
    void aBorderPointCanBeWhereAllWaysMeet() {
        Place border = RouteRecords.place("XB-bridge");
        var legs = new ArrayList<Way>();
        for (int i = 0; i < 3; i++) {
            Leg plain = leg("leg" + i, "XA-" + i, "XB-" + i, 1, 2);
            legs.add(way(
                    "s" + i,
                    List.of(new Leg(
                            plain.key(),
                            plain.caption(),
                            plain.mode(),
                            plain.from(),
                            plain.to(),
                            plain.departFrom(),
                            plain.departTo(),
                            plain.arriveFrom(),
                            plain.arriveTo(),
                            plain.consignment(),
                            plain.cargo(),
                            plain.firearms(),
                            plain.commodities(),
                            plain.carriers(),
                            plain.persons(),
                            List.of(border),
                            plain.grade(),
                            plain.owner(),
                            plain.inferred(),
                            plain.document(),
                            plain.locator()))));
        }
        assertThat(Cut.of(legs).places())
                .singleElement()
                .satisfies(at -> assertThat(at.place()).isEqualTo(border));
    }

    @Test
    void pairsCannotBeCut() {
        assertThat(Cut.of(List.of())).isEqualTo(new Cut(List.of(), 0));
        assertThat(PlaceRanks.of(List.of(), Run.quiet())).isEqualTo(new PlaceRanks(List.of(), 0, true));
    }

    @Test
    void agreesWithTryingEverySetOfPlaces() {
        for (long seed = 1; seed <= 500; seed++) {
            var random = new Random(seed);
            List<Way> ways = random(random);
            Cut cut = Cut.of(ways);
            Set<String> places = new HashSet<>();
            cut.places().forEach(at -> places.add(at.place().caption()));
            assertThat(parts(ways, places)).as("seed %d", seed).isTrue();
            assertThat(places.size()).as("seed %d", seed).isEqualTo(smallest(ways));
        }
    }

    private static List<Way> random(Random random) {
        var ways = new ArrayList<Way>();
        for (int way = 0; way < 1 + random.nextInt(5); way++) {
            String[] places = new String[2 + random.nextInt(4)];
            for (int i = 0; i < places.length; i++) {
                places[i] = "X" + (char) ('A' + random.nextInt(7)) + "-p";
            }
            ways.add(way("s" + way, places));
        }
        return ways;
    }

    /** Whether no mixture of the ways' stretches leads from a beginning to an end without one of these places. */
    private static boolean parts(List<Way> ways, Set<String> without) {
        Set<String> reached = new HashSet<>();
        for (Way way : ways) {
            reached.add(way.origin().caption());
        }
        reached.removeAll(without);
        for (boolean grown = true; grown; ) {
            grown = false;
            for (Way way : ways) {
                for (Leg leg : way.legs()) {
                    boolean goesOn = reached.contains(leg.from().caption())
                            && !without.contains(leg.to().caption());
                    grown |= goesOn && reached.add(leg.to().caption());
                }
            }
        }
        return ways.stream().noneMatch(way -> reached.contains(way.destination().caption()));
    }

    private static int smallest(List<Way> ways) {
        int smallest = 7;
        for (int set = 0; set < 1 << 7; set++) {
            Set<String> without = new HashSet<>();
            for (int place = 0; place < 7; place++) {
                if ((set >> place & 1) == 1) {
                    without.add("X" + (char) ('A' + place) + "-p");
                }
            }
            if (without.size() < smallest && parts(ways, without)) {
                smallest = without.size();
            }
        }
        return smallest;
    }

    @Test
    void ranksAgreeWithCountingEveryPath() {
        int met = 0;
        for (long seed = 1; seed <= 400; seed++) {
            var random = new Random(seed);
            var ways = new ArrayList<Way>();
            for (int i = 0; i < 3 + random.nextInt(8); i++) {
                int begin = random.nextInt(12);
                ways.add(way(
                        "s" + i,
                        List.of(leg(
                                "leg" + i,
                                "X" + (char) ('A' + random.nextInt(5)) + "-p",
                                "X" + (char) ('A' + random.nextInt(5)) + "-p",
                                begin,
                                begin + 1 + random.nextInt(5)))));
            }
            PlaceRanks ranks = PlaceRanks.of(ways, Run.quiet());
            Map<Key, Double> expected = counted(ways);
            assertThat(ranks.ranks()).as("seed %d", seed).hasSize(expected.size());
            for (PlaceRanks.Rank rank : ranks.ranks()) {
                assertThat(rank.betweenness())
                        .as("seed %d", seed)
                        .isCloseTo(expected.getOrDefault(rank.place().key(), -1.0), within(1e-9));
            }
            met += expected.isEmpty() ? 0 : 1;
        }
        assertThat(met).isGreaterThan(200);
    }

    /** Every path of legs in time, however long; of those between two places the shortest count. */
    private static Map<Key, Double> counted(List<Way> ways) {
        List<Leg> legs = ways.stream().flatMap(way -> way.legs().stream()).toList();
        Map<Key, Double> sums = new TreeMap<>();
        int pairs = 0;
        Set<Key> begins = new HashSet<>();
        Set<Key> ends = new HashSet<>();
        ways.forEach(way -> begins.add(way.origin().key()));
        ways.forEach(way -> ends.add(way.destination().key()));
        for (Key begin : begins) {
            for (Key end : ends) {
                var paths = new ArrayList<List<Leg>>();
                if (!begin.equals(end)) {
                    extend(legs, begin, end, List.of(), paths);
                }
                int fewest = paths.stream().mapToInt(List::size).min().orElse(0);
                paths.removeIf(path -> path.size() > fewest);
                pairs += paths.isEmpty() ? 0 : 1;
                for (List<Leg> path : paths) {
                    for (Leg leg : path.subList(0, path.size() - 1)) {
                        sums.merge(leg.to().key(), 1.0 / paths.size(), Double::sum);
                    }
                }
            }
        }
        int all = pairs;
        sums.replaceAll((key, sum) -> sum / all);
        return sums;
    }

    private static void extend(List<Leg> legs, Key at, Key end, List<Leg> path, List<List<Leg>> paths) {
        if (path.size() > 4) {
            return;
        }
        for (Leg leg : legs) {
            var longer = new ArrayList<>(path);
            longer.add(leg);
            if (leg.from().key().equals(at)
                    && !path.contains(leg)
                    && TimeClass.ofLegs(longer) != TimeClass.CONTRADICTED) {
                if (leg.to().key().equals(end)) {
                    paths.add(longer);
                } else {
                    extend(legs, leg.to().key(), end, longer, paths);
                }
            }
        }
    }
}
