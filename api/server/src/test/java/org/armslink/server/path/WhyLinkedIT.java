package org.armslink.server.path;

import static org.armslink.server.testing.RunningServer.BURKINA_FASO;
import static org.armslink.server.testing.RunningServer.JAMAICA;
import static org.armslink.server.testing.RunningServer.JOINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.armslink.model.Grade;
import org.armslink.server.testing.Answer;
import org.armslink.server.testing.Caller;
import org.armslink.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Why two legs of a planted corridor are linked: they carried the same firearms, and each step has its document. */
@ExtendWith(RunningServer.class)
class WhyLinkedIT {
    private static final String ABSENT = "8.RouteLeg-2.BF-7.nowhere";

    private static List<String> twoLegs(RunningServer server) {
        return server.truth().corridors().stream()
                .filter(corridor -> corridor.kind().equals("chain"))
                .flatMap(corridor -> corridor.ways().stream())
                .filter(way -> way.size() > 1)
                .findFirst()
                .orElseThrow();
    }

    private static String ask(List<String> legs) {
        return "/paths/why?from=" + legs.get(0) + "&to=" + legs.get(1);
    }

    private static Stream<JsonNode> links(JsonNode answer) {
        return answer.get("ways")
                .valueStream()
                .flatMap(way -> way.get("steps").valueStream())
                .flatMap(step -> step.get("links").valueStream());
    }

    private static Set<String> owners(JsonNode answer) {
        return links(answer)
                .map(one -> one.get("link").get("claim").get("owner").asString().split("/")[0])
                .collect(Collectors.toSet());
    }

    @Test
    void eachWayHoldsTogetherSaysSomethingNewAndEachStepHasItsDocument(RunningServer server) {
        Caller joint = server.as(JOINT);
        List<String> legs = twoLegs(server);
        JsonNode answer = joint.get(ask(legs)).json();
        assertThat(answer.get("found").asBoolean()).isTrue();
        List<JsonNode> ways = answer.get("ways").valueStream().toList();
        assertThat(ways).hasSizeBetween(2, 3);
        double before = 0;
        var between = new HashSet<String>();
        for (JsonNode way : ways) {
            assertThat(way.get("cost").asDouble()).isGreaterThanOrEqualTo(before);
            before = way.get("cost").asDouble();
            String at = legs.get(0);
            var owners = new HashSet<String>();
            var passed = new HashSet<String>();
            for (JsonNode step : way.get("steps")) {
                assertThat(step.get("from").asString()).isEqualTo(at);
                at = step.get("to").asString();
                passed.add(at);
                assertThat(step.get("links")).isNotEmpty();
                for (JsonNode linked : step.get("links")) {
                    JsonNode link = linked.get("link");
                    assertThat(List.of(
                                    link.get("from").asString(), link.get("to").asString()))
                            .containsExactlyInAnyOrder(step.get("from").asString(), at);
                    owners.add(link.get("claim").get("owner").asString().split("/")[0]);
                    JsonNode source = linked.get("sources").get(0);
                    assertThat(source.get("document").asString()).isNotBlank();
                    assertThat(source.get("locator").asString()).isNotBlank();
                    assertThat(linked.get("independentOrigins").asInt()).isPositive();
                }
            }
            assertThat(at).isEqualTo(legs.get(1));
            passed.remove(at);
            assertThat(between.addAll(passed)).as("somebody new").isTrue();
            assertThat(way.get("countries").valueStream().map(JsonNode::asString))
                    .containsExactlyInAnyOrderElementsOf(owners);
            assertThat(Grade.parse(way.get("weakestGrade").asString()).weakness())
                    .isBetween(1, 4);
            assertThat(way.get("disputed").asBoolean()).isFalse();
        }
        assertThat(answer.get("records")
                        .valueStream()
                        .map(record -> record.get("key").asString()))
                .contains(legs.get(0), legs.get(1))
                .containsAll(between);
        assertThat(joint.get(ask(legs) + "&ways=1").json().get("ways")).hasSize(1);
    }

    @Test
    void conditionsHold(RunningServer server) {
        Caller joint = server.as(JOINT);
        List<String> legs = twoLegs(server);
        JsonNode carried = joint.get(ask(legs) + "&types=CARRIED").json();
        assertThat(carried.get("found").asBoolean()).isTrue();
        assertThat(links(carried).map(one -> one.get("link").get("type").asString()))
                .containsOnly("CARRIED");
        assertThat(joint.get(ask(legs) + "&types=FAMILY_OF").json().get("found").asBoolean())
                .isFalse();
        for (int weakest = 1; weakest <= 4; weakest++) {
            int most = weakest;
            assertThat(links(joint.get(ask(legs) + "&weakest=" + weakest).json()))
                    .allSatisfy(one -> assertThat(Grade.parse(one.get("link")
                                            .get("claim")
                                            .get("grade")
                                            .asString())
                                    .weakness())
                            .isLessThanOrEqualTo(most));
        }
        // A way of several countries is there for all of them, and goes over no other's links; for one of them only
        // what is its own.
        JsonNode first = carried.get("ways").get(0);
        List<String> owners =
                first.get("countries").valueStream().map(JsonNode::asString).toList();
        JsonNode ofThese = joint.get(ask(legs) + "&types=CARRIED&countries=" + String.join(",", owners))
                .json();
        assertThat(ofThese.get("ways").get(0)).isEqualTo(first);
        assertThat(owners(ofThese)).isSubsetOf(owners);
        for (String country : owners) {
            JsonNode ofOne = joint.get(ask(legs) + "&countries=" + country).json();
            assertThat(owners(ofOne)).isSubsetOf(country);
            assertThat(ofOne.get("found").asBoolean())
                    .isEqualTo(ofOne.get("weighed").asInt() > 0);
        }
        JsonNode nobodys = joint.get(ask(legs) + "&countries=ZZ").json();
        assertThat(nobodys.get("found").asBoolean()).isFalse();
        assertThat(nobodys.get("ways")).isEmpty();
        assertThat(nobodys.get("complete").asBoolean()).isTrue();
    }

    @Test
    void badInputIsRefusedWithTheValue(RunningServer server) {
        Caller joint = server.as(JOINT);
        List<String> legs = twoLegs(server);
        for (String bad : List.of("types=CALLED", "weakest=5", "countries=Mali", "ways=0", "ways=13")) {
            Answer refused = joint.get(ask(legs) + "&" + bad);
            assertThat(refused.status()).as(bad).isEqualTo(400);
            assertThat(refused.body()).contains(bad.split("=")[0], bad.split("=")[1]);
        }
        assertThat(joint.get(ask(List.of(legs.get(0), legs.get(0)))).status()).isEqualTo(400);
        assertThat(joint.get(ask(List.of(legs.get(0), ABSENT))).status()).isEqualTo(404);
    }

    @Test
    void itAnswersAsOfADay(RunningServer server) {
        Caller joint = server.as(JOINT);
        String question = ask(twoLegs(server));
        assertThat(joint.get(question + "&asOf=2020-01-01").status()).isEqualTo(404);
        JsonNode today =
                joint.get(question + "&asOf=" + LocalDate.now(ZoneOffset.UTC)).json();
        assertThat(today.get("ways")).isEqualTo(joint.get(question).json().get("ways"));
    }

    /** Places at both ends of a leg that Burkina Faso keeps: Jamaica sees the places, and no way over the leg. */
    @Test
    void noWayLeadsThroughWhatIsWithheld(RunningServer server) {
        Caller burkina = server.as(BURKINA_FASO);
        Caller jamaica = server.as(JAMAICA);
        String kept = server.truth().corridors().stream()
                .filter(corridor -> corridor.to().equals("BF"))
                .flatMap(corridor -> corridor.ways().stream().flatMap(List::stream))
                .filter(key -> jamaica.get("/entities/" + key).status() == 404)
                .findFirst()
                .orElseThrow();
        JsonNode around =
                burkina.get("/entities/" + kept + "/neighbourhood").json().get("links");
        String question = ask(List.of(end(around, "DEPARTS", kept), end(around, "ARRIVES", kept)))
                + "&types=DEPARTS,ARRIVES&ways=12";
        assertThat(burkina.get(question).body()).contains(kept);
        Answer less = jamaica.get(question);
        assertThat(less.status()).isEqualTo(200);
        assertThat(less.body()).doesNotContain(kept);
        assertThat(jamaica.get(ask(List.of(kept, kept))).body().replace(kept, ABSENT))
                .isEqualTo(jamaica.get(ask(List.of(ABSENT, ABSENT))).body());
    }

    private static String end(JsonNode links, String type, String leg) {
        return links.valueStream()
                .filter(link -> link.get("type").asString().equals(type))
                .filter(link -> link.get("from").asString().equals(leg))
                .map(link -> link.get("to").asString())
                .findFirst()
                .orElseThrow();
    }
}
