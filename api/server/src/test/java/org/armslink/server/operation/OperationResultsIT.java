package org.armslink.server.operation;

import static org.armslink.server.testing.RunningServer.JAMAICA;
import static org.armslink.server.testing.RunningServer.JOINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.armslink.server.testing.Answer;
import org.armslink.server.testing.Caller;
import org.armslink.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The published figures of two operations come back exactly, with their qualifiers, and are given to no country. */
@ExtendWith(RunningServer.class)
class OperationResultsIT {
    @Test
    void publishedFiguresComeBackExactly(RunningServer server) throws IOException {
        Caller joint = server.as(JOINT);
        Answer written = joint.post("/records", "application/json", resource("operations.json"));
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        var keys = new TreeMap<String, String>();
        written.json().get("records").forEach(record -> {
            JsonNode name = record.get("properties").get("name");
            keys.put(
                    name == null ? record.get("key").asString() : name.asString(),
                    record.get("key").asString());
        });
        JsonNode kafo = server.as(JAMAICA)
                .get("/operations/" + keys.get("KAFO II") + "/results")
                .json();
        asPublished(kafo);
        JsonNode trigger = joint.get("/operations/" + keys.get("Trigger VIII") + "/results")
                .json();
        asPublishedOfTrigger(trigger);
        assertThat(joint.get("/operations/" + keys.get("Mali") + "/results").status())
                .isEqualTo(404);
    }

    @Test
    void theyComeBackAsExactlyFromAFile(RunningServer server) throws IOException {
        Answer taken = server.as(JOINT)
                .upload(
                        "/imports",
                        "published-operations.csv",
                        resource("published-operations.csv").getBytes(StandardCharsets.UTF_8),
                        Map.of("mapping", "operation-figures"));
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(taken.json().get("accepted").asInt()).isEqualTo(2);
        JsonNode listed =
                server.as(JAMAICA).get("/operations?limit=1000").json().get("operations");
        var keys = new TreeMap<String, String>();
        listed.forEach(one -> {
            JsonNode operation = one.get("operation");
            if (operation.get("claim").get("owner").asString().equals("FR/interpol")) {
                keys.put(
                        operation.get("caption").asString(),
                        operation.get("key").asString());
            }
        });
        asPublished(server.as(JAMAICA)
                .get("/operations/" + keys.get("KAFO II") + "/results")
                .json());
        asPublishedOfTrigger(server.as(JAMAICA)
                .get("/operations/" + keys.get("Trigger VIII") + "/results")
                .json());
    }

    private static void asPublished(JsonNode kafo) {
        assertThat(kafo.get("countriesTakingPart").toString()).isEqualTo("[\"BF\",\"CI\",\"ML\",\"NE\"]");
        var figures = new TreeMap<String, String>();
        kafo.get("results").forEach(result -> {
            assertThat(result.get("country").asString()).isEmpty();
            figures.put(
                    result.get("commodity").asString(),
                    result.get("qualifier").asString() + " "
                            + result.get("quantity").asInt() + " "
                            + result.get("unit").asString() + " ("
                            + result.get("quantityRaw").asString() + ")");
        });
        assertThat(figures)
                .hasSize(4)
                .containsEntry("firearms", "more than 50 piece (more than 50)")
                .containsEntry("ammunition", "exactly 6162 round (6,162)")
                .containsEntry("dynamite", "exactly 40593 stick (40,593)")
                .containsEntry("detonator cord", "exactly 28 piece (28)");
        JsonNode operation = kafo.get("operation").get("properties");
        assertThat(operation.get("officers").asInt()).isEqualTo(260);
        assertThat(operation.get("officersQualifier").asString()).isEqualTo("more than");
    }

    private static void asPublishedOfTrigger(JsonNode trigger) {
        assertThat(trigger.get("operation").get("properties").get("hotspots").asInt())
                .isEqualTo(35);
        assertThat(trigger.get("operation")
                        .get("properties")
                        .get("arrestsQualifier")
                        .asString())
                .isEqualTo("some");
        assertThat(trigger.get("results")).isEmpty();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(OperationResultsIT.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
