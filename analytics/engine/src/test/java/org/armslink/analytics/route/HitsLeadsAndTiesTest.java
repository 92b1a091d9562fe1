package org.armslink.analytics.route;

import static org.armslink.analytics.route.RouteRecords.compared;
import static org.armslink.analytics.route.RouteRecords.custody;
import static org.armslink.analytics.route.RouteRecords.key;
import static org.armslink.analytics.route.RouteRecords.keys;
import static org.armslink.analytics.route.RouteRecords.leg;
import static org.armslink.analytics.route.RouteRecords.scene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.armslink.analytics.route.MovementFilter.Ballistics;
import org.armslink.analytics.route.MovementFilter.Join;
import org.armslink.analytics.route.SameThings.Tie;
import org.armslink.analytics.route.search.PathQuestion;
import org.armslink.analytics.route.search.PathQuestion.Objective;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.LikelyPairs;
import org.armslink.model.LinkType;
import org.armslink.model.port.BallisticReader.Compared;
import org.armslink.model.port.RouteReader.Custody;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.TraitReader.Decided;
import org.junit.jupiter.api.Test;

/** Ways over what ballistics say, and over several records of one thing. */
class HitsLeadsAndTiesTest {
    private static final MovementFilter LEADS =
            MovementFilter.ALL.joinedBy(Join.THING).with(Ballistics.LEADS);
    private static final MovementFilter HITS = MovementFilter.ALL.joinedBy(Join.THING);

    private static Movements movements(List<Leg> legs, List<Custody> custody, Compared... compared) {
        var sightings = new Sightings(legs);
        custody.forEach(sightings::add);
        List.of(compared).forEach(sightings::add);
        return Movements.of(sightings, SameThings.NONE);
    }

    private static List<Journey> find(
            Movements movements, MovementFilter filter, String from, String to, boolean certain) {
        var journeys = new Journeys(movements, filter);
        var question = new PathQuestion(
                journeys.ends(List.of(from), true),
                journeys.ends(List.of(to), false),
                Objective.EARLIEST_ARRIVAL,
                certain,
                PathQuestion.ANY_DWELL,
                false,
                1);
        return journeys.find(question, Run.quiet()).journeys();
    }

    private static List<Journey> find(Movements movements, MovementFilter filter, String from, String to) {
        return find(movements, filter, from, to, false);
    }

    private static Decided decided(String one, LinkType decision, String other) {
        return new Decided(key(one), key(other), decision);
    }

    private static LikelyPairs.Pair likely(String one, String other) {
        return new LikelyPairs.Pair(key(one), key(other));
    }

    //  a gun nobody has: fired in case1 XA-a [1,2) and in case2 XB-b [5,6), says a hit (or only a lead)
    @Test
    void aHitIsAWayBetweenItsCasesAndALeadIsOneOnlyWhereItIsAskedFor() {
        Compared hit = compared("hit", true, List.of(), scene("case1", "XA-a", 1, 2), scene("case2", "XB-b", 5, 6));
        Journey way =
                find(movements(List.of(), List.of(), hit), HITS, "XA", "XB").get(0);
        assertThat(way.timeClass()).isEqualTo(TimeClass.CERTAIN);
        assertThat(way.leadSteps()).isZero();
        assertThat(way.steps().get(0).ballistics()).containsExactly(new Journey.Said(key("hit"), true));
        assertThat(way.steps().get(0).first()).isEqualTo(key("case1"));
        assertThat(way.owners()).containsExactly("XC/laboratory", "XD/police");
        assertThat(way.weakestGrade()).hasToString("4x4:B2");
        assertThat(way.inferredSteps()).isOne();
        assertThat(find(movements(List.of(), List.of(), hit), HITS, "XB", "XA"))
                .as("not back in time")
                .isEmpty();

        Movements lead = movements(
                List.of(),
                List.of(),
                compared("lead", false, List.of(), scene("case1", "XA-a", 1, 2), scene("case2", "XB-b", 5, 6)));
        assertThat(find(lead, HITS, "XA", "XB")).isEmpty();
        Journey led = find(lead, LEADS, "XA", "XB").get(0);
        assertThat(led.timeClass()).as("a lead makes no way certain").isEqualTo(TimeClass.POSSIBLE);
        assertThat(led.leadSteps()).isOne();
        assertThat(led.steps().get(0).lead()).isTrue();
        assertThat(led.steps().get(0).ballistics()).containsExactly(new Journey.Said(key("lead"), false));
        assertThat(find(lead, LEADS, "XA", "XB", true))
                .as("nor is one found that is")
                .isEmpty();
        assertThat(find(lead, LEADS, key("case1").text(), key("case2").text()))
                .as("cases are ends")
                .hasSize(1);
    }

    //  gun1: sold XA-shop [1,2) ───────────────────────── recovered XC-town [9,10)
    //                      a hit says: fired in case1 XB-b [5,6) and where it was recovered, case2 XC-town
    @Test
    void aFirearmThatIsKnownIsFollowedThroughTheCasesItWasFiredIn() {
        List<Custody> custody = List.of(
                custody("sold", "sold", "gun1", "XA-shop", 1, 2),
                custody("recovered", "recovered", "gun1", "XC-town", 9, 10));
        Movements hit = movements(
                List.of(),
                custody,
                compared("hit", true, keys("gun1"), scene("case1", "XB-b", 5, 6), scene("case2", "XC-town", 9, 10)));
        Journey way = find(hit, HITS, "XA", "XB").get(0);
        assertThat(way.steps().get(0).first()).isEqualTo(key("sold"));
        assertThat(way.steps().get(0).last()).isEqualTo(key("case1"));
        assertThat(find(hit, HITS.with(Ballistics.NONE), "XA", "XB")).isEmpty();
        assertThat(find(hit, HITS.with(Ballistics.NONE), "XA", "XC"))
                .as("what is known without ballistics stays")
                .hasSize(1);
    }

    //  gun1: sold XA-shop [1,2) ── fired in case1 XB-b [5,6) says nothing but a lead ── recovered XC-town [9,10)
    @Test
    void aLeadNeverStandsInTheWayOfWhatIsKnownWithoutIt() {
        Movements lead = movements(
                List.of(),
                List.of(
                        custody("sold", "sold", "gun1", "XA-shop", 1, 2),
                        custody("recovered", "recovered", "gun1", "XC-town", 9, 10)),
                compared("lead", false, keys("gun1"), scene("case1", "XB-b", 5, 6)));
        for (MovementFilter filter : List.of(HITS, LEADS)) {
            Journey direct = find(lead, filter, "XA", "XC", true).get(0);
            assertThat(direct.steps()).hasSize(1);
            assertThat(direct.timeClass()).isEqualTo(TimeClass.CERTAIN);
            assertThat(direct.leadSteps()).isZero();
        }
        assertThat(find(lead, LEADS, "XA", "XB").get(0).leadSteps()).isOne();
        assertThat(find(lead, HITS, "XA", "XB")).isEmpty();
    }

    //  gun1 (XA's record): sold XA-shop [1,2)        gun2 (XB's record): recovered XB-town [5,6)
    @Test
    void aFirearmInTwoRecordsIsFollowedWhereItIsDecidedToBeOne() {
        Movements apart = movements(
                List.of(),
                List.of(
                        custody("sold", "sold", "gun1", "XA-shop", 1, 2),
                        custody("recovered", "recovered", "gun2", "XB-town", 5, 6)));
        assertThat(find(apart, HITS, "XA", "XB")).isEmpty();

        Movements decided = apart.joined(SameThings.of(List.of(decided("gun1", LinkType.SAME_AS, "gun2")), List.of()));
        Journey way = find(decided, HITS, "XA", "XB", true).get(0);
        assertThat(way.timeClass()).isEqualTo(TimeClass.CERTAIN);
        assertThat(way.steps().get(0).ties()).containsExactly(new Tie(key("gun1"), key("gun2"), true));
        assertThat(find(decided, HITS, key("gun2").text(), key("gun1").text()))
                .as("either record names the gun")
                .hasSize(1);

        Movements likely = apart.joined(SameThings.of(List.of(), List.of(likely("gun1", "gun2"))));
        Journey suggested = find(likely, HITS, "XA", "XB").get(0);
        assertThat(suggested.timeClass())
                .as("a suggestion makes no way certain")
                .isEqualTo(TimeClass.POSSIBLE);
        assertThat(suggested.suggestions()).isOne();
        assertThat(suggested.steps().get(0).ties()).containsExactly(new Tie(key("gun1"), key("gun2"), false));
        assertThatThrownBy(() -> find(likely, HITS, "XA", "XB", true)).hasMessageContaining("suggestions");

        SameThings held =
                SameThings.of(List.of(decided("gun1", LinkType.NOT_SAME_AS, "gun2")), List.of(likely("gun1", "gun2")));
        assertThat(held.contradicted()).isOne();
        assertThat(find(apart.joined(held), HITS, "XA", "XB"))
                .as("a decision holds them apart")
                .isEmpty();
    }

    //  gun1: XA-a ──[1,2)── XB-b by mule1     gun9: XB-b ──[5,6)── XC-c by mule2;  mule1 and mule2 are one man
    @Test
    void aPersonInTwoRecordsJoinsTwoStepsAndTheStepSaysByWhat() {
        Movements two = movements(
                List.of(
                        leg("one", "XA-a", "XB-b", 1, 2, 1, 2, "", keys("mule1"), "gun1"),
                        leg("two", "XB-b", "XC-c", 5, 6, 5, 6, "", keys("mule2"), "gun9")),
                List.of());
        MovementFilter byCarrier = HITS.joinedBy(Join.CARRIER);
        assertThat(find(two, byCarrier, "XA", "XC")).isEmpty();
        Movements one = two.joined(SameThings.of(List.of(decided("mule2", LinkType.SAME_AS, "mule1")), List.of()));
        Journey way = find(one, byCarrier, "XA", "XC").get(0);
        assertThat(way.steps()).extracting(Journey.Step::joinedBy).containsExactly("", "carrier " + key("mule2"));
        assertThat(way.steps().get(0).ties()).isEmpty();
        assertThat(way.steps().get(1).ties()).containsExactly(new Tie(key("mule2"), key("mule1"), true));
        assertThat(way.suggestions()).isZero();

        Movements likely = two.joined(SameThings.of(List.of(), List.of(likely("mule1", "mule2"))));
        assertThat(find(likely, byCarrier, "XA", "XC").get(0).timeClass()).isEqualTo(TimeClass.POSSIBLE);
        Journey byPlace = find(likely, HITS.joinedBy(Join.PLACE), "XA", "XC").get(0);
        assertThat(byPlace.steps().get(1).joinedBy())
                .as("where the place is enough, nothing rests on a suggestion")
                .isEqualTo("place " + key("XB-b"));
        assertThat(byPlace.timeClass()).isEqualTo(TimeClass.CERTAIN);
    }

    //  decided: a = b, c = d        likely: b ~ c, and a ~ d directly
    @Test
    void asLittleAsPossibleIsNamedAndDecisionsBeforeSuggestions() {
        List<Decided> decisions = List.of(
                decided("a", LinkType.SAME_AS, "b"),
                decided("b", LinkType.SAME_AS, "c"),
                decided("d", LinkType.SAME_AS, "e"));
        SameThings same = SameThings.of(decisions, List.of(likely("a", "c"), likely("c", "d")));
        assertThat(same.between(key("a"), key("c")))
                .as("two decisions rather than one suggestion")
                .containsExactly(new Tie(key("a"), key("b"), true), new Tie(key("b"), key("c"), true));
        assertThat(same.between(key("c"), key("e")))
                .containsExactly(new Tie(key("c"), key("d"), false), new Tie(key("d"), key("e"), true));
        assertThat(same.between(key("a"), key("a"))).isEmpty();
        assertThat(same.between(key("a"), key("nobody"))).isEmpty();
        assertThat(SameThings.of(
                                List.of(decided("a", LinkType.SAME_AS, "b"), decided("b", LinkType.NOT_SAME_AS, "a")),
                                List.of())
                        .between(key("a"), key("b")))
                .as("decided both ways joins nothing")
                .isEmpty();
    }
}
