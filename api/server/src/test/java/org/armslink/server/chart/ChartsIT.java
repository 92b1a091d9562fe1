package org.armslink.server.chart;

import static org.armslink.server.testing.RunningServer.BURKINA_FASO;
import static org.armslink.server.testing.RunningServer.JAMAICA;
import static org.armslink.server.testing.RunningServer.JOINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.armslink.server.testing.Answer;
import org.armslink.server.testing.Caller;
import org.armslink.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;

/** Charts to take away and charts that are kept, through the service. What a chart looks like is tested beside its drawing. */
@ExtendWith(RunningServer.class)
class ChartsIT {
    private static Document xml(String text) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String leg(RunningServer server, String destination) {
        return server.truth().corridors().stream()
                .filter(corridor -> corridor.to().equals(destination))
                .findFirst()
                .orElseThrow()
                .ways()
                .get(0)
                .get(0);
    }

    @Test
    void theChartAroundARecordShowsEachLinkWithItsSource(RunningServer server) throws Exception {
        Caller joint = server.as(JOINT);
        String leg = leg(server, "JM");
        Answer svg = joint.get("/export?format=svg&entity=" + leg);
        assertThat(svg.status()).as(svg.body()).isEqualTo(200);
        assertThat(svg.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(svg.header("Content-Disposition")).contains("attachment").contains(".svg");
        assertThat(svg.header("Armslink-Complete")).isEqualTo("true");
        assertThat(xml(svg.body()).getDocumentElement().getNodeName()).isEqualTo("svg");
        assertThat(svg.body()).contains("illustration, not for court").contains("Snapshot");

        Answer graphMl = joint.get("/export?format=graphml&entity=" + leg);
        var document = xml(graphMl.body());
        var edges = document.getElementsByTagName("edge");
        long links = joint.get("/entities/" + leg + "/neighbourhood")
                .json()
                .get("links")
                .valueStream()
                .filter(link -> link.get("claim").get("handling").asString().matches("H0|O"))
                .count();
        assertThat(edges.getLength()).isPositive().isLessThanOrEqualTo((int) links);
        for (int i = 0; i < edges.getLength(); i++) {
            assertThat(edges.item(i).getTextContent()).contains("row ");
        }
    }

    @Test
    void whatIsRestrictedIsOnNobodysChart(RunningServer server) {
        Caller burkinaFaso = server.as(BURKINA_FASO);
        List<String> restricted = server.truth().corridors().stream()
                .filter(corridor -> corridor.to().equals("BF"))
                .flatMap(corridor -> corridor.ways().stream().flatMap(List::stream))
                .filter(key -> burkinaFaso
                        .get("/entities/" + key)
                        .json()
                        .path("record")
                        .path("claim")
                        .path("handling")
                        .asString("")
                        .matches("H1|H2|C"))
                .toList();
        assertThat(restricted)
                .as("legs with H1, H2 or C that Burkina Faso sees")
                .isNotEmpty();
        for (String format : ChartFormat.texts()) {
            String key = restricted.get(0);
            Answer chart = burkinaFaso.get("/export?hops=2&format=" + format + "&entity=" + key);
            assertThat(chart.status()).isEqualTo(200);
            assertThat(chart.body()).doesNotContain(key);
        }
    }

    @Test
    void aSavedChartIsItsUsersAlone(RunningServer server) {
        Caller joint = server.as(JOINT);
        Caller jamaica = server.as(JAMAICA);
        String leg = leg(server, "JM");
        List<String> keys = joint.get("/entities/" + leg + "/neighbourhood")
                .json()
                .get("records")
                .valueStream()
                .map(record -> record.get("key").asString())
                .toList();
        Answer saved = joint.post("/charts", Map.of("title", "Landing at Kingston", "keys", keys));
        assertThat(saved.status()).as(saved.body()).isEqualTo(201);
        String id = saved.json().get("id").asString();
        assertThat(saved.header("Location")).isEqualTo("/api/v1/charts/" + id);

        JsonNode opened = joint.get("/charts/" + id).json();
        assertThat(opened.get("chart").get("title").asString()).isEqualTo("Landing at Kingston");
        assertThat(opened.get("records")).hasSize(keys.size());
        assertThat(opened.get("positions").propertyStream()).hasSize(keys.size());
        assertThat(joint.get("/charts/" + id + "/export?format=svg").body()).contains("Landing at Kingston");
        assertThat(joint.get("/charts").body()).contains(id);

        assertThat(jamaica.get("/charts/" + id).body().replace(id, "x"))
                .isEqualTo(jamaica.get("/charts/x").body());
        assertThat(jamaica.get("/charts").body()).doesNotContain(id);
        assertThat(jamaica.delete("/charts/" + id).status()).isEqualTo(404);

        assertThat(joint.delete("/charts/" + id).status()).isEqualTo(204);
        assertThat(joint.get("/charts/" + id).status()).isEqualTo(404);
    }

    @Test
    void aChartThatCannotBeSavedIsExplained(RunningServer server) {
        Caller joint = server.as(JOINT);
        String leg = leg(server, "JM");
        assertThat(joint.post("/charts", Map.of("title", "x")).status()).isEqualTo(400);
        assertThat(joint.post("/charts", Map.of("title", " ", "keys", List.of(leg)))
                        .status())
                .isEqualTo(400);
        assertThat(joint.post("/charts", Map.of("title", "x", "keys", List.of("not a key")))
                        .body())
                .contains("not a key");
        assertThat(joint.post("/charts", Map.of("title", "x", "keys", List.of("1.A")))
                        .status())
                .isEqualTo(404);
    }
}
