package org.armslink.server.path;

import static org.armslink.server.testing.RunningServer.BURKINA_FASO;
import static org.armslink.server.testing.RunningServer.JAMAICA;
import static org.armslink.server.testing.RunningServer.JOINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.armslink.server.testing.Answer;
import org.armslink.server.testing.Caller;
import org.armslink.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Paths in time and corridors as a caller asks for them, on the sample with its planted truth. */
@ExtendWith(RunningServer.class)
class RoutesOverHttpIT {
    @Test
    void thePlantedCorridorLeadsThroughInTimeAndTheDecoysDoNot(RunningServer server) {
        Caller joint = server.as(JOINT);
        JsonNode path = joint.get("/paths?kind=time-respecting&from=US&to=JM").json();
        assertThat(path.get("found").asBoolean()).isTrue();
        List<JsonNode> legs = path.get("best").get(0).get("steps").valueStream().toList();
        assertThat(legs).isNotEmpty();
        for (int i = 1; i < legs.size(); i++) {
            assertThat(legs.get(i).get("depart").get(1).asString())
                    .as("the latest departure of a leg is not before the earliest arrival of the one before")
                    .isGreaterThan(legs.get(i - 1).get("arrive").get(0).asString());
        }
        assertThat(server.truth().decoys()).anyMatch(decoy -> !decoy.pathInTime());
        server.truth().decoys().stream()
                .filter(decoy -> !decoy.pathInTime() && !decoy.legs().isEmpty())
                .forEach(decoy -> assertThat(
                                joint.get("/paths?kind=time-respecting&from=" + decoy.from() + "&to=" + decoy.to())
                                        .json()
                                        .get("found")
                                        .asBoolean())
                        .as(decoy.why())
                        .isFalse());
    }

    @Test
    void eachObjectiveItsPathAndTheBestInOrder(RunningServer server) {
        Caller joint = server.as(JOINT);
        String ask = "/paths?kind=time-respecting&from=US&to=JM&joins=thing&objective=";
        for (String objective : List.of("earliest-arrival", "latest-departure", "fewest-legs", "shortest-dwell")) {
            JsonNode path = joint.get(ask + objective).json();
            assertThat(path.get("found").asBoolean()).as(objective).isTrue();
            assertThat(path.get("complete").asBoolean()).as(objective).isTrue();
            assertThat(path.get("best").get(0).get("timeClass").asString()).isIn("certain", "possible");
            assertThat(path.get("withoutTime").get("steps").size())
                    .isLessThanOrEqualTo(path.get("best").get(0).get("steps").size());
            assertThat(path.get("search").asString()).contains("exact");
        }
        JsonNode many = joint.get(ask + "earliest-arrival&best=4").json().get("best");
        assertThat(many.size()).isEqualTo(4);
        assertThat(many.valueStream().map(JsonNode::toString)).doesNotHaveDuplicates();
        assertThat(many.valueStream().map(path -> path.get("simple").asBoolean()))
                .containsOnly(true);
    }

    @Test
    void custodyEventsAreStepsWhoseWayIsNotRecorded(RunningServer server) {
        Caller joint = server.as(JOINT);
        String gun = server.truth().pairs().get(0).firearms().get(0);
        JsonNode path = joint.get("/paths?kind=time-respecting&joins=thing&from=US&to=" + gun)
                .json();
        assertThat(path.get("found").asBoolean()).isTrue();
        JsonNode step = path.get("best").get(0).get("steps").get(0);
        assertThat(step.get("kind").asString()).isEqualTo("unrecorded");
        assertThat(step.get("inferred").asBoolean()).isTrue();
        assertThat(step.get("seen").get(0).get("firearm").asString()).isEqualTo(gun);
        assertThat(joint.get("/paths?kind=time-respecting&joins=thing&steps=legs&from=US&to=" + gun)
                        .json()
                        .get("found")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whatIsNotAskedRightlyIsRefusedWithARemedy(RunningServer server) {
        Caller joint = server.as(JOINT);
        for (String wrong : List.of(
                "objective=fastest",
                "joins=colour",
                "best=0",
                "minimumGrade=A9",
                "maximumDwellDays=-2",
                "steps=none")) {
            assertThat(joint.get("/paths?kind=time-respecting&from=US&to=JM&" + wrong)
                            .status())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void aShortestPathSaysHowOftenItGoesBackInTime(RunningServer server) {
        Caller joint = server.as(JOINT);
        String gun = server.truth().pairs().get(0).firearms().get(0);
        String other = joint.get("/entities/" + gun + "/neighbourhood?hops=2")
                .json()
                .get("records")
                .valueStream()
                .map(record -> record.get("key").asString())
                .filter(key -> !key.equals(gun))
                .reduce((first, second) -> second)
                .orElseThrow();
        JsonNode path = joint.get("/paths?from=" + gun + "&to=" + other).json();
        assertThat(path.get("found").asBoolean()).isTrue();
        List<String> steps =
                path.get("steps").valueStream().map(JsonNode::asString).toList();
        assertThat(steps).startsWith(gun).endsWith(other);
        assertThat(steps.size() % 2).isOne();
        assertThat(path.get("backwardSteps").asInt()).isNotNegative();
    }

    @Test
    void corridorsComeAsLinesForAMapToo(RunningServer server) {
        Caller joint = server.as(JOINT);
        JsonNode lines = joint.get("/corridors?from=US&to=JM&format=geojson").json();
        assertThat(lines.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(lines.get("features")).isNotEmpty();
        for (JsonNode feature : lines.get("features")) {
            assertThat(feature.get("geometry").get("coordinates").size()).isGreaterThan(1);
            assertThat(feature.get("properties").get("kind").asString()).isIn("chain", "pair", "linked");
        }
    }

    @Test
    void aWindowAndAMinimumNarrowWhatIsCounted(RunningServer server) {
        Caller joint = server.as(JOINT);
        JsonNode all = joint.get("/corridors?minimumSupport=2").json();
        JsonNode some = joint.get("/corridors?minimumSupport=6").json();
        assertThat(some.get("corridors").size()).isLessThan(all.get("corridors").size());
        assertThat(some.get("withheldBelowSupport").asInt()).isPositive();
        JsonNode none = joint.get("/corridors?from=US&to=JM&windowFrom=1990-01-01&windowTo=1991-01-01")
                .json();
        assertThat(none.get("corridors")).isEmpty();
        for (String wrong : List.of(
                "windowFrom=2022-01-01&windowTo=2021-01-01",
                "minimumSupport=1",
                "groupBy=planet",
                "groupBy=own",
                "period=week",
                "from=Jamaica")) {
            assertThat(joint.get("/corridors?" + wrong).status()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void regionsAndAreasOfOnesOwnGroupWaysAndTheTrendCountsThem(RunningServer server) {
        Caller joint = server.as(JOINT);
        JsonNode region = joint.get("/corridors?groupBy=region&from=US&to=029&period=year&ways=0")
                .json()
                .get("corridors");
        assertThat(region.size()).isOne();
        assertThat(region.get(0).get("destinationTitle").asString()).isEqualTo("Caribbean");
        assertThat(region.get(0).get("waysComplete").asBoolean()).isFalse();
        int counted = region.get(0)
                        .get("trend")
                        .valueStream()
                        .mapToInt(year -> year.get("ways").asInt())
                        .sum()
                + region.get(0).get("acrossPeriods").asInt();
        String kind = region.get(0).get("supportedBy").asString();
        assertThat(counted)
                .isEqualTo(region.get(0).get("counts").get(kind).get("ways").asInt());
        Map<String, List<List<Integer>>> areas = Map.of(
                "florida", List.of(List.of(-83, 24), List.of(-79, 24), List.of(-79, 28), List.of(-83, 28)),
                "jamaica", List.of(List.of(-79, 17), List.of(-75, 17), List.of(-75, 19), List.of(-79, 19)));
        JsonNode own = joint.post(
                        "/corridors", Map.of("groupBy", "own", "areas", areas, "from", "florida", "to", "jamaica"))
                .json();
        assertThat(own.get("corridors").size()).isOne();
        assertThat(own.get("corridors").get(0).get("origin").asString()).isEqualTo("florida");
        JsonNode jamaica =
                joint.get("/corridors?from=US&to=JM").json().get("corridors").get(0);
        assertThat(own.get("corridors").get(0).get("counts").get("chain"))
                .isEqualTo(jamaica.get("counts").get("chain"));
        Map<String, List<List<Integer>>> thin = Map.of("thin", List.of(List.of(0, 0), List.of(1, 1)));
        assertThat(joint.post("/corridors", Map.of("areas", thin)).status()).isEqualTo(400);
    }

    @Test
    void aCorridorCanBeCutWhereAllItsWaysPass(RunningServer server) {
        Caller joint = server.as(JOINT);
        JsonNode cut = joint.get("/corridors/cut?from=PY&to=BR").json();
        assertThat(cut.get("cut").size()).isOne();
        assertThat(cut.get("cut").get(0).get("seizures").size()).isGreaterThan(1);
        JsonNode jamaica = joint.get("/corridors/cut?from=US&to=JM").json();
        assertThat(jamaica.get("pairsLeftOut").asInt()).isPositive();
        assertThat(jamaica.get("ranked")
                        .valueStream()
                        .map(rank -> rank.get("place").get("caption").asString()))
                .contains("Kingston");
        assertThat(joint.get("/corridors/cut?from=HT&to=BR").status())
                .as("a corridor of one seizure is as if it were not there")
                .isEqualTo(404);
    }

    @Test
    void betweenTwoWindowsCorridorsComeAndGo(RunningServer server) {
        Caller joint = server.as(JOINT);
        JsonNode changes = joint.get("/corridors/changes?firstTo=2022-01-01&secondFrom=2022-01-01")
                .json()
                .get("changes");
        assertThat(changes.valueStream().map(change -> change.get("change").asString()))
                .contains("new")
                .isSubsetOf("new", "vanished", "shifted", "stayed");
        changes.valueStream().forEach(change -> {
            boolean isNew = change.get("change").asString().equals("new");
            assertThat(change.get("before").isNull()).isEqualTo(isNew);
        });
    }

    private static JsonNode write(
            Caller officer, String handling, List<Map<String, Object>> records, List<List<String>> links) {
        Answer answer = officer.post(
                "/records",
                Map.of(
                        "handling",
                        handling,
                        "records",
                        records,
                        "links",
                        links.stream()
                                .map(link -> Map.of("type", link.get(0), "from", link.get(1), "to", link.get(2)))
                                .toList()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("records");
    }

    private static Map<String, Object> record(String as, String label, String when, Map<String, Object> properties) {
        return Map.of("as", as, "label", label, "when", when, "properties", properties);
    }

    private static JsonNode way(Caller caller, String from, String to, String more) {
        String joins = more.contains("joins=") ? "" : "&joins=thing";
        return caller.get("/paths?kind=time-respecting" + joins + "&from=" + from + "&to=" + to + more)
                .json();
    }

    //  case 1 in TO, 2021-01-01 ··lead·· case 2 in TV, 2021-06-01;  a hit confirms it, which only Burkina Faso sees
    @Test
    void aLeadIsAWayWhereItIsAskedForAndAHitForWhoeverMaySeeIt(RunningServer server) {
        Caller burkina = server.as(BURKINA_FASO);
        JsonNode open = write(
                burkina,
                "H0",
                List.of(
                        record("here", "Location", "2000", Map.of("name", "Invented quay", "country", "TO")),
                        record("there", "Location", "2000", Map.of("name", "Invented yard", "country", "TV")),
                        record("one", "Case", "2021-01-01", Map.of("caption", "Invented case 1")),
                        record("two", "Case", "2021-06-01", Map.of("caption", "Invented case 2")),
                        record("shell", "Exhibit", "2021-01-01", Map.of("caption", "Invented shell 1")),
                        record("other", "Exhibit", "2021-06-01", Map.of("caption", "Invented shell 2")),
                        record("lead", "Correlation", "2021-07-01", Map.of("caption", "Invented lead"))),
                List.of(
                        List.of("AT", "one", "here"),
                        List.of("AT", "two", "there"),
                        List.of("RECOVERED_IN", "shell", "one"),
                        List.of("RECOVERED_IN", "other", "two"),
                        List.of("BETWEEN", "lead", "shell"),
                        List.of("BETWEEN", "lead", "other")));
        String lead = open.get(6).get("key").asString();
        assertThat(way(burkina, "TO", "TV", "").get("found").asBoolean()).isFalse();
        JsonNode led = way(burkina, "TO", "TV", "&leads=true");
        assertThat(led.get("leads").asBoolean()).isTrue();
        assertThat(led.get("timeClass").asString()).isEqualTo("possible");
        assertThat(led.get("best").get(0).get("leadSteps").asInt()).isOne();
        JsonNode step = led.get("best").get(0).get("steps").get(0);
        assertThat(step.get("kind").asString()).isEqualTo("ballistic");
        assertThat(step.get("lead").asBoolean()).isTrue();
        assertThat(step.get("ballistics").get(0).get("key").asString()).isEqualTo(lead);
        assertThat(step.get("ballistics").get(0).get("confirmed").asBoolean()).isFalse();
        assertThat(step.get("cases").valueStream().map(JsonNode::asString))
                .containsExactly(
                        open.get(2).get("key").asString(),
                        open.get(3).get("key").asString());
        assertThat(led.get("links").valueStream().map(link -> link.get("type").asString()))
                .as("a chart of it shows what the lead says, from the lead over the exhibits to the cases")
                .containsExactlyInAnyOrder("BETWEEN", "BETWEEN", "RECOVERED_IN", "RECOVERED_IN", "AT", "AT");
        assertThat(way(burkina, "TO", "TV", "&leads=true&timeClass=certain")
                        .get("found")
                        .asBoolean())
                .as("a lead makes no way certain")
                .isFalse();
        assertThat(burkina.get("/paths?kind=time-respecting&from=TO&to=TV&leads=true&steps=legs")
                        .status())
                .isEqualTo(400);

        write(
                burkina,
                "H3",
                List.of(record("hit", "BallisticHit", "2021-08-01", Map.of("caption", "Invented hit"))),
                List.of(
                        List.of("CONFIRMS", "hit", lead),
                        List.of("LINKS", "hit", open.get(2).get("key").asString()),
                        List.of("LINKS", "hit", open.get(3).get("key").asString())));
        JsonNode hit = way(burkina, "TO", "TV", "");
        assertThat(hit.get("timeClass").asString()).isEqualTo("certain");
        assertThat(hit.get("best").get(0).get("leadSteps").asInt()).isZero();
        Caller jamaica = server.as(JAMAICA);
        assertThat(way(jamaica, "TO", "TV", "").get("found").asBoolean())
                .as("whoever may not see the hit has a lead")
                .isFalse();
        assertThat(way(jamaica, "TO", "TV", "&leads=true")
                        .get("best")
                        .get(0)
                        .get("leadSteps")
                        .asInt())
                .isOne();
    }

    //  gun 1: sold in PW, 2019-01-01 ── stolen in FM, 2019-06-01 from the owner, a victim
    //  gun 2: the victim hands it over in FM, 2020-01-01 ── seized in MH, 2020-06-01
    @Test
    void aTheftIsAStepOfTheGunAndItsVictimJoinsNoTwoWays(RunningServer server) {
        Caller burkina = server.as(BURKINA_FASO);
        JsonNode written = write(
                burkina,
                "H0",
                List.of(
                        record("owner", "Person", "2000", Map.of("name", "Invented Owner")),
                        record("case", "Case", "2019-06-01", Map.of("caption", "Invented burglary")),
                        record("shop", "Location", "2000", Map.of("name", "Invented shop", "country", "PW")),
                        record("home", "Location", "2000", Map.of("name", "Invented home", "country", "FM")),
                        record("port", "Location", "2000", Map.of("name", "Invented port", "country", "MH")),
                        record("one", "Firearm", "2019", Map.of("caption", "Invented rifle 3")),
                        record("two", "Firearm", "2020", Map.of("caption", "Invented rifle 4")),
                        record("sold", "CustodyEvent", "2019-01-01", Map.of("kind", "sold")),
                        record("stolen", "CustodyEvent", "2019-06-01", Map.of("kind", "stolen")),
                        record("given", "CustodyEvent", "2020-01-01", Map.of("kind", "transferred")),
                        record("seized", "CustodyEvent", "2020-06-01", Map.of("kind", "seized"))),
                List.of(
                        List.of("VICTIM_IN", "owner", "case"),
                        List.of("OF", "sold", "one"),
                        List.of("AT", "sold", "shop"),
                        List.of("TO_PARTY", "sold", "owner"),
                        List.of("OF", "stolen", "one"),
                        List.of("AT", "stolen", "home"),
                        List.of("FROM_PARTY", "stolen", "owner"),
                        List.of("OF", "given", "two"),
                        List.of("AT", "given", "home"),
                        List.of("FROM_PARTY", "given", "owner"),
                        List.of("OF", "seized", "two"),
                        List.of("AT", "seized", "port")));
        JsonNode theft = way(burkina, "PW", "FM", "&joins=carrier");
        assertThat(theft.get("timeClass").asString()).as("the step is not lost").isEqualTo("certain");
        JsonNode parties = theft.get("best").get(0).get("steps").get(0).get("parties");
        assertThat(parties).hasSize(1);
        assertThat(parties.get(0).get("key").asString())
                .isEqualTo(written.get(0).get("key").asString());
        assertThat(parties.get(0).get("caption").asString()).isEqualTo("Invented Owner");
        assertThat(parties.get(0).get("protected").asString()).isEqualTo("victim");
        assertThat(way(burkina, "FM", "MH", "&joins=carrier").get("found").asBoolean())
                .isTrue();
        assertThat(way(burkina, "PW", "MH", "&joins=carrier").get("found").asBoolean())
                .as("being robbed and being seen again joins no two guns")
                .isFalse();
    }

    //  gun 1: sold in NR, 2020-01-01        gun 2: recovered in KI, 2021-01-01        decided to be one
    @Test
    void aFirearmInTwoRecordsIsFollowedAsDecidedAndTheStepNamesTheDecision(RunningServer server) {
        Caller burkina = server.as(BURKINA_FASO);
        JsonNode open = write(
                burkina,
                "H0",
                List.of(
                        record("here", "Location", "2000", Map.of("name", "Invented shop", "country", "NR")),
                        record("one", "Firearm", "2020", Map.of("caption", "Invented rifle 1")),
                        record("sold", "CustodyEvent", "2020-01-01", Map.of("kind", "sold"))),
                List.of(List.of("OF", "sold", "one"), List.of("AT", "sold", "here")));
        JsonNode own = write(
                burkina,
                "H3",
                List.of(
                        record("there", "Location", "2000", Map.of("name", "Invented field", "country", "KI")),
                        record("two", "Firearm", "2021", Map.of("caption", "Invented rifle 2")),
                        record("found", "CustodyEvent", "2021-01-01", Map.of("kind", "recovered"))),
                List.of(List.of("OF", "found", "two"), List.of("AT", "found", "there")));
        String one = open.get(1).get("key").asString();
        String two = own.get(1).get("key").asString();
        assertThat(way(burkina, "NR", "KI", "").get("found").asBoolean()).isFalse();
        Answer decided = burkina.post(
                "/decisions", Map.of("from", one, "to", two, "decision", "same", "reason", "the same scratch"));
        assertThat(decided.status()).as(decided.body()).isEqualTo(201);
        JsonNode way = way(burkina, "NR", "KI", "");
        assertThat(way.get("identities").asString()).isEqualTo("decided");
        JsonNode same = way.get("best").get(0).get("steps").get(0).get("sameAs").get(0);
        assertThat(same.get("by").asString()).isEqualTo("decision");
        assertThat(List.of(same.get("one").asString(), same.get("other").asString()))
                .containsExactlyInAnyOrder(one, two);
        assertThat(same.get("decision").get("properties").get("reason").asString())
                .isEqualTo("the same scratch");
        assertThat(way(burkina, "NR", "KI", "&identities=none").get("found").asBoolean())
                .isFalse();
        assertThat(way(burkina, "NR", "KI", "&identities=likely&timeClass=certain")
                        .get("notes")
                        .size())
                .isOne();
        assertThat(way(server.as(JAMAICA), "NR", "KI", "").get("found").asBoolean())
                .as("whoever may not see one of the records has no decision on it")
                .isFalse();
        assertThat(burkina.get("/paths?kind=time-respecting&from=NR&to=KI&identities=perhaps")
                        .status())
                .isEqualTo(400);
    }
}
