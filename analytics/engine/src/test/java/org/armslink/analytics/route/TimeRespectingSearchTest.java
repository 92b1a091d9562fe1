package org.armslink.analytics.route;

import static org.armslink.analytics.route.RouteRecords.leg;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.armslink.analytics.run.Run;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RouteReader.Place;
import org.junit.jupiter.api.Test;

class TimeRespectingSearchTest {
    private static Optional<TimedPath> search(List<Leg> legs, String from, String to, TimeClass weakest) {
        return new TimeRespectingSearch(legs).earliestArrival(name(from), name(to), weakest, Run.quiet());
    }

    private static Predicate<Place> name(String name) {
        return TimeRespectingSearch.at(
                name.length() == 2 ? name : RouteRecords.key(name).text());
    }

    //  XA-a ──[1,2)── XB-b ──[3,4)── XC-c
    @Test
    void findsALineOfLegs() {
        var legs = List.of(leg("second", "XB-b", "XC-c", 3, 4), leg("first", "XA-a", "XB-b", 1, 2));
        TimedPath path = search(legs, "XA", "XC", TimeClass.POSSIBLE).orElseThrow();
        assertThat(path.legs()).extracting(Leg::caption).containsExactly("first", "second");
        assertThat(path.timeClass()).isEqualTo(TimeClass.CERTAIN);
        assertThat(path.earliestArrival()).isEqualTo(3);
        assertThat(path.weakestGrade()).hasToString("4x4:A2");
        assertThat(path.owners()).containsExactly("XA/customs");
        assertThat(search(legs, "XA-a", "XC-c", TimeClass.CERTAIN)).contains(path);
        assertThat(search(legs, "XC", "XA", TimeClass.POSSIBLE)).isEmpty();
    }

    //  XA-a ──[5,6)── XB-b ──[1,2)── XC-c      arrives before it departs
    @Test
    void aDecoyBackwardsInTimeIsNoRoute() {
        var legs = List.of(leg("first", "XA-a", "XB-b", 5, 6), leg("second", "XB-b", "XC-c", 1, 2));
        assertThat(search(legs, "XA", "XC", TimeClass.POSSIBLE)).isEmpty();
    }

    //  XA-a ──[5,10)── XB-b ──[1,7)── XC-c ──[1,4)── XD-d      every pair fits, the whole does not
    @Test
    void aDecoyThatFitsPairwiseIsNoRoute() {
        var legs = List.of(
                leg("first", "XA-a", "XB-b", 5, 10),
                leg("second", "XB-b", "XC-c", 1, 7),
                leg("third", "XC-c", "XD-d", 1, 4));
        assertThat(search(legs, "XA", "XC", TimeClass.POSSIBLE)).isPresent();
        assertThat(search(legs, "XB", "XD", TimeClass.POSSIBLE)).isPresent();
        assertThat(search(legs, "XA", "XD", TimeClass.POSSIBLE)).isEmpty();
    }

    //  XA-a ──[0,9)── XC-c          and      XA-a ──[1,2)── XB-b ──[2,3)── XC-c
    @Test
    void aCertainPathIsFoundBesideAnEarlierPossibleOne() {
        var legs = List.of(
                RouteRecords.leg("loose", "XA-a", "XB-b", 0, 9, 0, 9, "", List.of()),
                leg("next", "XB-b", "XC-c", 2, 3),
                leg("tight", "XA-a", "XB-b", 1, 2));
        assertThat(search(legs, "XA", "XC", TimeClass.CERTAIN).orElseThrow().legs())
                .extracting(Leg::caption)
                .containsExactly("tight", "next");
    }

    @Test
    void whoAsksForContradictedPathsIsRefused() {
        assertThatThrownBy(() -> search(List.of(), "XA", "XB", TimeClass.CONTRADICTED))
                .hasMessageContaining("contradicted");
    }

    @Test
    void agreesWithTryingEveryPath() {
        int found = 0;
        for (long seed = 1; seed <= 600; seed++) {
            var random = new Random(seed);
            int places = 2 + random.nextInt(5);
            var legs = new ArrayList<Leg>();
            for (int i = random.nextInt(13); i > 0; i--) {
                int depart = random.nextInt(20);
                int arrive = Math.max(0, depart + random.nextInt(6) - 1);
                legs.add(RouteRecords.leg(
                        "leg" + i,
                        "place" + random.nextInt(places),
                        "place" + random.nextInt(places),
                        depart,
                        depart + 1 + random.nextInt(6),
                        arrive,
                        arrive + 1 + random.nextInt(6),
                        "",
                        List.of()));
            }
            for (TimeClass weakest : List.of(TimeClass.POSSIBLE, TimeClass.CERTAIN)) {
                long[] best = {Long.MAX_VALUE};
                tryAll(legs, "place0", "place1", weakest, new ArrayList<>(), best);
                Optional<TimedPath> path = search(legs, "place0", "place1", weakest);
                assertThat(path.isPresent())
                        .as("seed %d %s %s", seed, weakest, legs)
                        .isEqualTo(best[0] != Long.MAX_VALUE);
                if (path.isPresent()) {
                    found++;
                    List<Leg> way = path.get().legs();
                    assertThat(TimeClass.ofLegs(way)).as("seed %d", seed).isLessThanOrEqualTo(weakest);
                    long reached = weakest == TimeClass.CERTAIN
                            ? way.get(way.size() - 1).arriveTo()
                            : path.get().earliestArrival();
                    assertThat(reached).as("seed %d %s %s", seed, weakest, legs).isEqualTo(best[0]);
                    assertThat(path.get().timeClass()).isNotEqualTo(TimeClass.CONTRADICTED);
                }
            }
        }
        assertThat(found).as("the graphs are no mere trifle").isGreaterThan(300);
    }

    /** Every walk over distinct legs; the earliest arrival by choosing each time as early as it can be. */
    private static void tryAll(List<Leg> legs, String at, String to, TimeClass weakest, List<Leg> walked, long[] best) {
        for (Leg leg : legs) {
            if (walked.contains(leg) || !leg.from().caption().equals(at)) {
                continue;
            }
            var longer = new ArrayList<>(walked);
            longer.add(leg);
            long arrival = arrival(longer, weakest);
            if (arrival == Long.MAX_VALUE) {
                continue;
            }
            if (leg.to().caption().equals(to)) {
                best[0] = Math.min(best[0], arrival);
            }
            tryAll(legs, leg.to().caption(), to, weakest, longer, best);
        }
    }

    /** Tries each second from the first that the step before allows. */
    private static long arrival(List<Leg> legs, TimeClass weakest) {
        long time = Long.MIN_VALUE;
        for (int i = 0; i < legs.size(); i++) {
            Leg leg = legs.get(i);
            for (long[] step : new long[][] {{leg.departFrom(), leg.departTo()}, {leg.arriveFrom(), leg.arriveTo()}}) {
                long at = step[0];
                while (at < time && at < step[1]) {
                    at++;
                }
                if (at == step[1]) {
                    return Long.MAX_VALUE;
                }
                time = at;
            }
            if (weakest == TimeClass.CERTAIN && i > 0 && legs.get(i - 1).arriveTo() > leg.departFrom()) {
                return Long.MAX_VALUE;
            }
        }
        return weakest == TimeClass.CERTAIN ? legs.get(legs.size() - 1).arriveTo() : time;
    }
}
