package org.armslink.analytics.route;

import static org.armslink.analytics.route.RouteRecords.custody;
import static org.armslink.analytics.route.RouteRecords.key;
import static org.armslink.analytics.route.RouteRecords.keys;
import static org.armslink.analytics.route.RouteRecords.leg;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.armslink.analytics.route.MovementFilter.Ballistics;
import org.armslink.analytics.route.MovementFilter.Join;
import org.armslink.analytics.route.search.PathQuestion;
import org.armslink.analytics.route.search.PathQuestion.Objective;
import org.armslink.analytics.run.Run;
import org.armslink.model.Key;
import org.armslink.model.port.RouteReader.Custody;
import org.armslink.model.port.RouteReader.Leg;
import org.junit.jupiter.api.Test;

class JourneysTest {
    private static Movements movements(List<Leg> legs, List<Custody> custody) {
        var sightings = new Sightings(legs);
        custody.forEach(sightings::add);
        return Movements.of(sightings, SameThings.NONE);
    }

    private static List<Journey> find(Movements movements, MovementFilter filter, String from, String to) {
        var journeys = new Journeys(movements, filter);
        var question = new PathQuestion(
                journeys.ends(List.of(name(from)), true),
                journeys.ends(List.of(name(to)), false),
                Objective.EARLIEST_ARRIVAL,
                false,
                PathQuestion.ANY_DWELL,
                false,
                1);
        return journeys.find(question, Run.quiet()).journeys();
    }

    private static String name(String name) {
        return name.length() == 2 ? name : key(name).text();
    }

    //  gun1: sold XA-shop [1,2), carried XB-b ──[10,11)── XC-c, recovered XD-town [20,21)
    private static final Movements ONE_GUN = movements(
            List.of(leg("carried", "XB-b", "XC-c", 10, 11, "gun1")),
            List.of(
                    custody("sold", "sold", "gun1", "XA-shop", 1, 2),
                    custody("recovered", "recovered", "gun1", "XD-town", 20, 21)));

    @Test
    void aThingIsFollowedOverCustodyEventsAndLegs() {
        Journey journey = find(ONE_GUN, MovementFilter.ALL.joinedBy(Join.THING), "XA", "XD")
                .get(0);
        assertThat(journey.steps())
                .extracting(step -> step.from().caption() + " " + step.to().caption())
                .containsExactly("XA-shop XB-b", "XB-b XC-c", "XC-c XD-town");
        assertThat(journey.steps()).extracting(Journey.Step::inferred).containsExactly(true, false, true);
        assertThat(journey.steps())
                .extracting(Journey.Step::joinedBy)
                .containsExactly("", "thing " + key("gun1"), "thing " + key("gun1"));
        assertThat(journey.steps().get(0).first()).isEqualTo(key("sold"));
        assertThat(journey.steps().get(0).last()).isEqualTo(key("carried"));
        assertThat(journey.timeClass())
                .as("it departed when it was seen to depart")
                .isEqualTo(TimeClass.POSSIBLE);
        assertThat(journey.weakestGrade()).hasToString("4x4:B3");
        assertThat(journey.inferredSteps()).isEqualTo(2);
        assertThat(journey.owners()).containsExactly("XA/customs", "XB/police");
    }

    @Test
    void legsAloneDoNotBridgeWhatIsNotRecorded() {
        assertThat(find(ONE_GUN, MovementFilter.ALL.legsOnly(), "XA", "XD")).isEmpty();
        assertThat(find(ONE_GUN, MovementFilter.ALL.legsOnly(), "XB", "XC")).hasSize(1);
    }

    //  sold XA [5,6) and recovered XB [5,6): the same day, in either order
    @Test
    void twoSightingsOfOneDayCanHaveBeenInEitherOrderAndAreNeverCertain() {
        var sameDay = movements(
                List.of(),
                List.of(
                        custody("sold", "sold", "gun1", "XA-shop", 5, 6),
                        custody("recovered", "recovered", "gun1", "XB-town", 5, 6)));
        assertThat(find(sameDay, MovementFilter.ALL, "XA", "XB").get(0).timeClass())
                .isEqualTo(TimeClass.POSSIBLE);
        assertThat(find(sameDay, MovementFilter.ALL, "XB", "XA").get(0).timeClass())
                .isEqualTo(TimeClass.POSSIBLE);
        var apart = movements(
                List.of(),
                List.of(
                        custody("sold", "sold", "gun1", "XA-shop", 5, 6),
                        custody("recovered", "recovered", "gun1", "XB-town", 6, 7)));
        assertThat(find(apart, MovementFilter.ALL, "XA", "XB").get(0).timeClass())
                .isEqualTo(TimeClass.CERTAIN);
        assertThat(find(apart, MovementFilter.ALL, "XB", "XA")).isEmpty();
    }

    //  gun1: XA-a ──[1,2)── XB-b     gun2: XB-b ──[5,6)── XC-c     the same courier from XB-b to XD-d, [8,9), gun3
    @Test
    void joinsAreByThingByCarrierOrByPlace() {
        var movements = movements(
                List.of(
                        leg("one", "XA-a", "XB-b", 1, 2, 1, 2, "", keys("courier"), "gun1"),
                        leg("two", "XB-b", "XC-c", 5, 6, 5, 6, "", keys("other"), "gun2"),
                        leg("three", "XB-b", "XD-d", 8, 9, 8, 9, "", keys("courier"), "gun3")),
                List.of());
        assertThat(find(movements, MovementFilter.ALL.joinedBy(Join.THING), "XA", "XC"))
                .isEmpty();
        assertThat(find(movements, MovementFilter.ALL.joinedBy(Join.CARRIER), "XA", "XC"))
                .isEmpty();
        assertThat(find(movements, MovementFilter.ALL, "XA", "XC")
                        .get(0)
                        .steps()
                        .get(1)
                        .joinedBy())
                .isEqualTo("place " + key("XB-b"));
        assertThat(find(movements, MovementFilter.ALL.joinedBy(Join.THING), "XA", "XD"))
                .isEmpty();
        assertThat(find(movements, MovementFilter.ALL.joinedBy(Join.CARRIER), "XA", "XD")
                        .get(0)
                        .steps()
                        .get(1)
                        .joinedBy())
                .isEqualTo("carrier " + key("courier"));
    }

    @Test
    void endsAreCountriesPlacesPeopleAndThings() {
        var movements =
                movements(List.of(leg("one", "XA-a", "XB-b", 1, 2, 1, 2, "W1", keys("courier"), "gun1")), List.of());
        for (String from : List.of("XA", "XA-a", "courier", "gun1")) {
            assertThat(find(movements, MovementFilter.ALL, from, "XB-b"))
                    .as(from)
                    .hasSize(1);
        }
        assertThat(find(movements, MovementFilter.ALL, "nobody", "XB-b")).isEmpty();
        assertThat(find(movements, MovementFilter.ALL, "XB", "XA")).isEmpty();
    }

    @Test
    void whatIsAskedForNarrowsWhatCounts() {
        var movements = movements(List.of(leg("one", "XA-a", "XB-b", 10, 20, "gun1")), List.of());
        var window = new Interval(0, 10);
        var all = MovementFilter.ALL;
        List<MovementFilter> without = List.of(
                new MovementFilter(true, true, Ballistics.HITS, window, Set.of(), Set.of(), 4, true, Join.PLACE),
                new MovementFilter(
                        true, true, Ballistics.HITS, all.window(), Set.of("road"), Set.of(), 4, true, Join.PLACE),
                new MovementFilter(
                        true, true, Ballistics.HITS, all.window(), Set.of(), Set.of("cash"), 4, true, Join.PLACE),
                new MovementFilter(true, true, Ballistics.HITS, all.window(), Set.of(), Set.of(), 1, true, Join.PLACE),
                new MovementFilter(
                        false, true, Ballistics.HITS, all.window(), Set.of(), Set.of(), 4, true, Join.PLACE));
        assertThat(without)
                .allMatch(filter -> find(movements, filter, "XA", "XB").isEmpty());
        var with = new MovementFilter(
                true,
                true,
                Ballistics.HITS,
                new Interval(15, 30),
                Set.of("sea"),
                Set.of("firearm"),
                2,
                false,
                Join.PLACE);
        assertThat(find(movements, with, "XA", "XB")).hasSize(1);
    }

    @Test
    void keysAreFoundAgainInTheirTable() {
        var table = new KeyTable();
        for (int i = 0; i < 5_000; i++) {
            assertThat(table.add(Key.of("Test", "key " + i))).isEqualTo(i);
        }
        assertThat(table.add(Key.of("Test", "key 77"))).isEqualTo(77);
        assertThat(table.find(Key.of("Test", "key 4999"))).isEqualTo(4_999);
        assertThat(table.find(Key.of("Test", "key 5000"))).isEqualTo(KeyTable.NONE);
        assertThat(table.get(1_234)).isEqualTo(Key.of("Test", "key 1234"));
    }
}
