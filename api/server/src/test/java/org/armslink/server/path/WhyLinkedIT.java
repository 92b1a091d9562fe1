package org.armslink.server.path;

import static org.armslink.server.testing.RunningServer.JOINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.armslink.ingest.synthetic.PlantedTruth;
import org.armslink.server.testing.Caller;
import org.armslink.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Why two people of the sample are linked, each step with its document. */
@ExtendWith(RunningServer.class)
class WhyLinkedIT {
    private static final String NOBODY = "6.Person-7.nothing";

    @Test
    void aKingpinAndACourierAreLinkedThroughATraffickerAndEachStepHasItsDocument(RunningServer server) {
        Caller joint = server.as(JOINT);
        PlantedTruth.Cell cell = server.truth().cells().get(0);
        String kingpin = cell.kingpin();
        String courier = cell.members().get(3); // after the kingpin and two traffickers
        JsonNode answer =
                joint.get("/paths/why?from=" + kingpin + "&to=" + courier).json();
        assertThat(answer.get("found").asBoolean()).isTrue();
        List<JsonNode> ways = answer.get("ways").valueStream().toList();
        assertThat(ways).hasSizeBetween(2, 3); // two traffickers, two ways
        double before = 0;
        for (JsonNode way : ways) {
            assertThat(way.get("cost").asDouble()).isGreaterThanOrEqualTo(before);
            before = way.get("cost").asDouble();
            List<JsonNode> steps = way.get("steps").valueStream().toList();
            assertThat(steps.get(0).get("from").asString()).isEqualTo(kingpin);
            assertThat(steps.get(steps.size() - 1).get("to").asString()).isEqualTo(courier);
            for (JsonNode step : steps) {
                JsonNode source = step.get("links").get(0).get("sources").get(0);
                assertThat(source.get("document").asString()).isNotBlank();
                assertThat(source.get("locator").asString()).startsWith("row ");
            }
        }
        assertThat(answer.get("records").size()).isGreaterThan(2);
    }

    @Test
    void conditionsHoldAndBadOnesAreRefused(RunningServer server) {
        Caller joint = server.as(JOINT);
        PlantedTruth.Cell cell = server.truth().cells().get(0);
        String ends =
                "/paths/why?from=" + cell.kingpin() + "&to=" + cell.members().get(3);
        assertThat(joint.get(ends + "&types=FAMILY_OF").json().get("found").asBoolean())
                .isFalse();
        assertThat(joint.get(ends + "&weakest=1").json().get("found").asBoolean())
                .isFalse(); // contacts are graded B2
        joint.get(ends + "&types=CONTACTED&countries=" + cell.to())
                .json()
                .get("ways")
                .valueStream()
                .flatMap(way -> way.get("steps").valueStream())
                .flatMap(step -> step.get("links").valueStream())
                .forEach(link -> assertThat(
                                link.get("link").get("claim").get("owner").asString())
                        .startsWith(cell.to() + "/"));
        assertThat(joint.get(ends + "&types=CALLED").status()).isEqualTo(400);
        assertThat(joint.get(ends + "&weakest=5").status()).isEqualTo(400);
        assertThat(joint.get("/paths/why?from=" + NOBODY + "&to=" + cell.kingpin())
                        .status())
                .isEqualTo(404);
        assertThat(joint.get("/paths/why?from=" + cell.kingpin() + "&to=" + cell.kingpin())
                        .status())
                .isEqualTo(400);
    }
}
