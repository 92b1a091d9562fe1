package org.armslink.server.record;

import static org.armslink.server.testing.Caller.encoded;
import static org.armslink.server.testing.RunningServer.BURKINA_FASO;
import static org.armslink.server.testing.RunningServer.JAMAICA;
import static org.armslink.server.testing.RunningServer.JOINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.armslink.server.testing.Answer;
import org.armslink.server.testing.Caller;
import org.armslink.server.testing.RunningServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Who asks decides what is answered: what is withheld is as if it were not there, in every answer. */
@ExtendWith(RunningServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoViewersIT {
    private static final String ABSENT = "8.RouteLeg-2.BF-7.nowhere";

    private RunningServer server;
    private Caller burkinaFaso;
    private Caller jamaica;
    private Caller joint;

    @BeforeAll
    void signIn(RunningServer server) {
        this.server = server;
        burkinaFaso = server.as(BURKINA_FASO);
        jamaica = server.as(JAMAICA);
        joint = server.as(JOINT);
    }

    /** Planted legs that Burkina Faso keeps: it sees them, Jamaica does not. */
    private List<String> kept() {
        return server.truth().corridors().stream()
                .filter(corridor -> corridor.to().equals("BF"))
                .flatMap(corridor -> corridor.ways().stream().flatMap(List::stream))
                .filter(key -> jamaica.get("/entities/" + key).status() == 404)
                .toList();
    }

    @Test
    void theOwnerSeesWhatAnotherCountryDoesNot() {
        assertThat(kept()).isNotEmpty().allSatisfy(key -> {
            assertThat(burkinaFaso.get("/entities/" + key).status()).isEqualTo(200);
            assertThat(joint.get("/entities/" + key).status()).isEqualTo(200);
        });
    }

    @Test
    void notThereAndNotForYouReadAlike() {
        String kept = kept().get(0);
        for (String path : List.of(
                "/entities/%s",
                "/entities/%s/row",
                "/entities/%s/neighbourhood",
                "/links/CARRIED/%s/row",
                "/export?entity=%s",
                "/paths?from=%1$s&to=%1$s",
                "/paths/why?from=%1$s&to=%1$s")) {
            Answer withheld = jamaica.get(path.formatted(kept));
            Answer absent = jamaica.get(path.formatted(ABSENT));
            assertThat(withheld.status()).as(path).isEqualTo(absent.status());
            assertThat(withheld.body().replace(kept, ABSENT)).as(path).isEqualTo(absent.body());
        }
        assertThat(jamaica.get("/entities/" + kept).status()).isEqualTo(404);
        assertThat(jamaica.get("/entities/" + kept).header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void nothingAroundAVisibleRecordTellsOfAWithheldOne() {
        String kept = kept().get(0);
        JsonNode around =
                burkinaFaso.get("/entities/" + kept + "/neighbourhood").json();
        assertThat(around.get("links")).isNotEmpty();
        List<String> neighbours = around.get("records")
                .valueStream()
                .map(record -> record.get("key").asString())
                .filter(key -> jamaica.get("/entities/" + key).status() == 200)
                .toList();
        assertThat(neighbours).as("places around it, that everybody sees").isNotEmpty();
        for (String neighbour : neighbours) {
            assertThat(jamaica.get("/entities/" + neighbour + "/neighbourhood?hops=2&limit=2000")
                            .body())
                    .doesNotContain(kept);
        }
    }

    @Test
    void corridorsAreCountedFromWhatTheViewerSees() {
        JsonNode seen = burkinaFaso.get("/corridors?from=BE&to=BF").json().get("corridors");
        JsonNode less = jamaica.get("/corridors?from=BE&to=BF").json().get("corridors");
        int all = chains(seen);
        assertThat(all).isPositive();
        assertThat(chains(less)).isLessThan(all);
        assertThat(chains(joint.get("/corridors?from=BE&to=BF").json().get("corridors")))
                .isEqualTo(all);
    }

    private static int chains(JsonNode corridors) {
        return corridors
                .valueStream()
                .mapToInt(corridor ->
                        corridor.get("counts").get("chain").get("ways").asInt())
                .sum();
    }

    @Test
    void searchFindsWhatTheViewerSeesAlone() {
        String kept = kept().get(0);
        String caption = burkinaFaso
                .get("/entities/" + kept)
                .json()
                .get("record")
                .get("caption")
                .asString();
        assertThat(hits(burkinaFaso, caption)).contains(kept);
        assertThat(hits(jamaica, caption)).doesNotContain(kept);
    }

    private static List<String> hits(Caller viewer, String words) {
        return viewer.get("/search?limit=500&q=" + encoded(words))
                .json()
                .get("hits")
                .valueStream()
                .map(hit -> hit.get("key").asString())
                .toList();
    }

    @Test
    void serialsAreFoundWithOpenPlaces() {
        String gun = server.truth().pairs().get(0).firearms().get(0);
        JsonNode record = joint.get("/entities/" + gun).json().get("record");
        String serial = record.get("properties").get("serial").asString();
        assertThat(serial).startsWith("ZZ");
        Stream.of(
                        serial,
                        serial.substring(0, 4) + "*",
                        "*" + serial.substring(3),
                        serial.substring(0, 3) + "?" + serial.substring(4))
                .forEach(words -> assertThat(hits(joint, words)).as(words).contains(gun));
    }

    @Test
    void eachLinkSaysWhereItComesFromAndOpensItsRow() {
        String leg = server.truth().corridors().get(0).ways().get(0).get(0);
        JsonNode links = joint.get("/entities/" + leg + "/neighbourhood").json().get("links");
        assertThat(links).isNotEmpty();
        for (JsonNode link : links) {
            JsonNode claim = link.get("claim");
            assertThat(claim.get("owner").asString()).contains("/");
            assertThat(claim.get("grade").asString()).matches("4x4:[A-X][1-4]|.*");
            assertThat(claim.get("documentTitle").asString()).isNotBlank();
            Answer row = joint.get("/links/" + link.get("type").asString() + "/"
                    + link.get("key").asString() + "/row");
            assertThat(row.status()).isEqualTo(200);
            assertThat(row.json().get("sha256").asString()).matches("[0-9a-f]{64}");
            assertThat(row.json().get("locator").asString())
                    .isEqualTo(claim.get("locator").asString());
            assertThat(row.json().get("text").asString()).isNotBlank();
        }
    }

    @Test
    void aCutNeighbourhoodSaysSo() {
        String country = joint.get("/search?q=" + encoded("United States"))
                .json()
                .get("hits")
                .get(0)
                .get("key")
                .asString();
        JsonNode cut = joint.get("/entities/" + country + "/neighbourhood?hops=2&limit=5")
                .json();
        assertThat(cut.get("complete").asBoolean()).isFalse();
        assertThat(cut.get("cut").asString()).contains("5 records");
        assertThat(cut.get("records")).hasSize(5);
    }
}
