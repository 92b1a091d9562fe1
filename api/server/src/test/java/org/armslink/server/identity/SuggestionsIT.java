package org.armslink.server.identity;

import static org.armslink.server.testing.RunningServer.BURKINA_FASO;
import static org.armslink.server.testing.RunningServer.JAMAICA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.armslink.server.testing.Answer;
import org.armslink.server.testing.Caller;
import org.armslink.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** One invented gun in two countries' files: suggested with reasons, decided by a person, remembered. */
@ExtendWith(RunningServer.class)
class SuggestionsIT {
    private static String gun(Caller officer, String handling, String serial) {
        Answer answer = officer.post(
                "/records",
                Map.of(
                        "handling",
                        handling,
                        "records",
                        List.of(Map.of(
                                "label",
                                "Firearm",
                                "properties",
                                Map.of(
                                        "make",
                                        "Suggesta",
                                        "model",
                                        "S9",
                                        "calibre",
                                        "9 mm",
                                        "countryOfManufacture",
                                        "AT",
                                        "serialRaw",
                                        serial)))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("records").get(0).get("key").asString();
    }

    @Test
    void aGunInTwoFilesIsSuggestedUntilAPersonDecides(RunningServer server) {
        Caller burkina = server.as(BURKINA_FASO);
        Caller jamaica = server.as(JAMAICA);
        String one = gun(burkina, "H0", "QJX-70913");
        String other = gun(jamaica, "H0", "QJX7O913");
        String hidden = gun(jamaica, "H3", "QJX70913");

        JsonNode suggested = burkina.get("/suggestions?entity=" + one).json().get("suggestions");
        assertThat(suggested).hasSize(1);
        assertThat(suggested.toString()).contains(other).contains("look-alikes").doesNotContain(hidden);
        assertThat(suggested.get(0).get("band").asString()).isEqualTo("likely");
        assertThat(jamaica.get("/suggestions?entity=" + one).json().get("suggestions"))
                .hasSize(2);

        assertThat(burkina.post(
                                "/decisions",
                                Map.of("from", one, "to", other, "decision", "not-same", "reason", "other frame"))
                        .status())
                .isEqualTo(201);
        assertThat(burkina.get("/suggestions?entity=" + one).json().get("suggestions"))
                .isEmpty();
        JsonNode decided =
                burkina.get("/suggestions?entity=" + one + "&decided=true").json();
        assertThat(decided.get("suggestions").get(0).get("decision").asString()).isEqualTo("NOT_SAME_AS");
    }

    @Test
    void aSerialReadInPartFindsItsGun(RunningServer server) {
        Caller burkina = server.as(BURKINA_FASO);
        String gun = gun(burkina, "H0", "WKB20457");
        JsonNode found = burkina.get("/serials?serial=WKB2?4?7&make=Suggesta&calibre=9%20mm")
                .json();
        assertThat(found.get("candidates").get(0).get("record").get("key").asString())
                .isEqualTo(gun);
        assertThat(found.get("candidates").get(0).get("reasons").toString()).contains("2 characters unread");
        assertThat(burkina.get("/serials?serial=%C3%84%C3%96").status()).isEqualTo(400);
        assertThat(burkina.get("/suggestions?kind=car").status()).isEqualTo(400);
        assertThat(burkina.get("/suggestions?kind=person").status()).isEqualTo(200);
    }
}
