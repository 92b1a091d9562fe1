package org.armslink.server.path;

import static org.armslink.server.testing.RunningServer.JOINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
}
