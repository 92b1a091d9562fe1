package org.armslink.analytics.route;

import static org.armslink.analytics.route.RouteRecords.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.armslink.analytics.route.EverySecond.Step;
import org.armslink.analytics.route.MovementFilter.Ballistics;
import org.armslink.analytics.route.MovementFilter.Join;
import org.armslink.analytics.route.search.PathQuestion;
import org.armslink.analytics.route.search.PathQuestion.Objective;
import org.armslink.analytics.run.Run;
import org.armslink.model.Key;
import org.junit.jupiter.api.Test;

/**
 * The search over everything at once: custody events, legs, hits and leads, firearms and people in several records, and
 * victims, held against trying every second of every pair of sightings.
 */
class SearchAgainstEverySecondTest {
    private static final int INVESTIGATIONS = 1_200;
    private static final List<Join> JOINS = List.of(Join.CARRIER, Join.THING, Join.CARRIER, Join.PLACE);

    private final Map<TimeClass, Integer> classes = new EnumMap<>(TimeClass.class);
    private final Map<String, Integer> met = new TreeMap<>();

    @Test
    void findsWhatTryingEverySecondFindsAndNothingDoubtfulIsCertain() {
        for (long seed = 1; seed <= INVESTIGATIONS; seed++) {
            var asked = new RandomInvestigation(seed);
            boolean likely = seed % 2 == 0;
            Join join = JOINS.get((int) (seed / 2 % JOINS.size()));
            var sightings = new Sightings(asked.legs);
            asked.custody.forEach(sightings::add);
            asked.compared.forEach(sightings::add);
            // Of those who are seen it is asked as they are read; of those who are tied to them as they are joined.
            sightings.guard(asked.victims.stream()
                    .filter(victim -> sightings.people().find(victim) != KeyTable.NONE)
                    .toList());
            SameThings same = SameThings.of(asked.decisions, likely ? asked.likely : List.of());
            Movements movements = Movements.of(sightings, SameThings.NONE).joined(same, asked.victims);
            var journeys =
                    new Journeys(movements, MovementFilter.ALL.joinedBy(join).with(Ballistics.LEADS));
            var slow = new EverySecond(asked, likely, join, true);
            var runningThroughVictims = new EverySecond(asked, likely, join, false);
            for (String from : RandomInvestigation.PLACES) {
                for (String to : RandomInvestigation.PLACES) {
                    String where = "seed " + seed + ", from " + from + " to " + to;
                    boolean certain = seed % 5 < 2 && same.followed() == 0;
                    EverySecond.Best best = slow.best(key(from), key(to), certain);
                    compare(journeys, slow, from, to, certain, best, where);
                    if (best.steps() < 0
                            && runningThroughVictims
                                            .best(key(from), key(to), certain)
                                            .steps()
                                    > 0) {
                        met.merge("a way that only a victim would join", 1, Integer::sum);
                    }
                }
            }
        }
        assertThat(classes.keySet()).as("all three are met").containsExactly(TimeClass.values());
        assertThat(classes.values()).allMatch(count -> count > INVESTIGATIONS / 10);
        assertThat(met.keySet())
                .containsExactly(
                        "a way of a lead",
                        "a way of a leg and a pair",
                        "a way of a suggestion",
                        "a way that only a victim would join",
                        "an order that only leads or suggestions make doubtful",
                        "joined by a person");
        assertThat(met.values()).as("each often: %s", met).allMatch(count -> count > INVESTIGATIONS / 100);
    }

    private void compare(
            Journeys journeys,
            EverySecond slow,
            String from,
            String to,
            boolean certain,
            EverySecond.Best best,
            String where) {
        for (Objective objective : List.of(Objective.FEWEST_LEGS, Objective.EARLIEST_ARRIVAL)) {
            var question = new PathQuestion(
                    journeys.ends(List.of(key(from).text()), true),
                    journeys.ends(List.of(key(to).text()), false),
                    objective,
                    certain,
                    PathQuestion.ANY_DWELL,
                    false,
                    1);
            List<Journey> found = journeys.find(question, Run.quiet()).journeys();
            assertThat(found.isEmpty()).as(where).isEqualTo(best.steps() < 0);
            for (Journey journey : found) {
                check(journey, slow, where);
                if (objective == Objective.FEWEST_LEGS) {
                    assertThat(journey.steps()).as(where).hasSize(best.steps());
                } else {
                    assertThat(arrival(journey, certain)).as(where).isEqualTo(best.second());
                }
                if (certain) {
                    assertThat(journey.timeClass()).as(where).isEqualTo(TimeClass.CERTAIN);
                }
                assertThat(journey.timeClass()).as(where).isNotEqualTo(TimeClass.CONTRADICTED);
            }
            List<Journey> still = journeys.withoutTime(question, Run.quiet());
            assertThat(still.stream().mapToInt(one -> one.steps().size()).sum())
                    .as(where)
                    .isEqualTo(slow.withoutTime(key(from), key(to)));
            still.forEach(journey -> check(journey, slow, where));
        }
    }

    private static long arrival(Journey journey, boolean certain) {
        long time = Long.MIN_VALUE;
        for (Journey.Step step : journey.steps()) {
            time = Math.max(Math.max(time, step.depart().from()), step.arrive().from());
        }
        return certain
                ? journey.steps().get(journey.steps().size() - 1).arrive().to()
                : time;
    }

    /** Each step is one of the slow version's, joined as it says; its class is what the times give, if nothing is in doubt. */
    private void check(Journey journey, EverySecond slow, String where) {
        List<List<Step>> matching = journey.steps().stream()
                .map(step -> slow.steps.stream()
                        .filter(one -> one.first().equals(step.first())
                                && one.last().equals(step.last())
                                && one.leg() == step.leg()
                                && one.lead() == step.lead())
                        .toList())
                .toList();
        assertThat(matching).as(where).noneMatch(List::isEmpty);
        boolean sure = slow.isSure(matching);
        // Which of two things with the same sightings was followed, the answer does not say.
        boolean unclear = matching.stream().anyMatch(some -> some.size() > 1);
        for (int i = 1; i < matching.size(); i++) {
            int at = i;
            assertThat(matching.get(i - 1))
                    .as(where)
                    .anyMatch(one -> matching.get(at).stream().anyMatch(next -> slow.joins(one, next, false)));
            checkJoin(journey.steps().get(i).joinedBy(), matching.get(i - 1), matching.get(i), slow, where);
        }
        TimeClass inTime = inTime(journey);
        classes.merge(journey.timeClass(), 1, Integer::sum);
        if (inTime == TimeClass.CERTAIN) {
            assertThat(journey.timeClass() == TimeClass.CERTAIN)
                    .as(where + ": certain where it is sure, and never else")
                    .isIn(sure, sure && !unclear);
            met("an order that only leads or suggestions make doubtful", journey.timeClass() == TimeClass.POSSIBLE);
        } else {
            assertThat(journey.timeClass()).as(where).isEqualTo(inTime);
        }
        if (journey.leadSteps() + journey.suggestions() > 0) {
            assertThat(journey.timeClass()).as(where).isNotEqualTo(TimeClass.CERTAIN);
        }
        assertThat(journey.leadSteps()).isEqualTo((int)
                journey.steps().stream().filter(Journey.Step::lead).count());
        met("a way of a lead", journey.leadSteps() > 0);
        met("a way of a suggestion", journey.suggestions() > 0);
        met(
                "a way of a leg and a pair",
                journey.steps().stream().anyMatch(Journey.Step::leg)
                        && journey.steps().stream().anyMatch(step -> !step.leg()));
    }

    private void checkJoin(String joinedBy, List<Step> before, List<Step> after, EverySecond slow, String where) {
        if (joinedBy.startsWith("carrier ")) {
            var person = new Key(joinedBy.substring("carrier ".length()));
            assertThat(slow.isVictim(person)).as(where + ": joined by a victim").isFalse();
            assertThat(after).as(where).anyMatch(step -> step.giving().contains(person));
            met("joined by a person", true);
        }
        if (joinedBy.startsWith("thing ")) {
            var thing = new Key(joinedBy.substring("thing ".length()));
            assertThat(after).as(where).anyMatch(step -> step.before().contains(thing));
        }
        assertThat(before).as(where).isNotEmpty();
    }

    /** By choosing times that never decrease, and by neighbours that cannot be otherwise. */
    private static TimeClass inTime(Journey journey) {
        List<Journey.Step> steps = journey.steps();
        long time = Long.MIN_VALUE;
        for (Journey.Step step : steps) {
            for (Interval interval : List.of(step.depart(), step.arrive())) {
                time = Math.max(time, interval.from());
                if (time >= interval.to()) {
                    return TimeClass.CONTRADICTED;
                }
            }
        }
        boolean certain = steps.stream()
                        .allMatch(step -> step.leg()
                                || step.arrive().from() >= step.depart().to())
                && IntStream.range(1, steps.size())
                        .allMatch(i -> steps.get(i).depart().from()
                                >= steps.get(i - 1).arrive().to());
        return certain ? TimeClass.CERTAIN : TimeClass.POSSIBLE;
    }

    private void met(String what, boolean is) {
        if (is) {
            met.merge(what, 1, Integer::sum);
        }
    }
}
