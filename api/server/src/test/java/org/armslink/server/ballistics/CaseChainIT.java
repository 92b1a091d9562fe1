package org.armslink.server.ballistics;

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

/** Cases of two countries, joined by hits; a lead joins nothing, and a hidden hit joins nothing for whoever may not see it. */
@ExtendWith(RunningServer.class)
class CaseChainIT {
    private static JsonNode write(
            Caller officer, String handling, List<Map<String, Object>> records, List<Map<String, Object>> links) {
        Answer answer = officer.post("/records", Map.of("handling", handling, "records", records, "links", links));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("records");
    }

    private static Map<String, Object> record(String as, String label, String when, String caption) {
        return Map.of("as", as, "label", label, "when", when, "properties", Map.of("caption", caption));
    }

    private static Map<String, Object> link(String type, String from, String to) {
        return Map.of("type", type, "from", from, "to", to);
    }

    //  2023 BF c ──hit── 2021 JM a ··lead·· (nothing)        2022 BF b ──hidden hit── a
    @Test
    void casesStandInTheOrderOfTimeAcrossBorders(RunningServer server) {
        Caller burkina = server.as(BURKINA_FASO);
        Caller jamaica = server.as(JAMAICA);
        String a = write(jamaica, "H0", List.of(record("a", "Case", "2021-05-01", "Case a")), List.of())
                .get(0)
                .get("key")
                .asString();
        JsonNode own = write(
                burkina,
                "H0",
                List.of(
                        record("c", "Case", "2023", "Case c"),
                        record("b", "Case", "2022-02", "Case b"),
                        record("hit", "BallisticHit", "2023-06-01", "Hit 1"),
                        record("lead", "Correlation", "2023-06-01", "Lead 1")),
                List.of(link("LINKS", "hit", "c"), link("LINKS", "hit", a)));
        String c = own.get(0).get("key").asString();
        String b = own.get(1).get("key").asString();
        write(
                burkina,
                "H3",
                List.of(record("hidden", "BallisticHit", "2023-07-01", "Hit 2")),
                List.of(link("LINKS", "hidden", a), link("LINKS", "hidden", b)));

        JsonNode seen = jamaica.get("/cases/" + a + "/chain").json();
        assertThat(seen.get("cases").findValuesAsString("caption")).containsSubsequence("Case a", "Case c");
        assertThat(seen.get("cases")).hasSize(2);
        assertThat(seen.get("hits")).hasSize(1);
        assertThat(seen.get("countries").toString()).isEqualTo("[\"BF\",\"JM\"]");
        JsonNode all = burkina.get("/cases/" + c + "/chain").json();
        assertThat(all.get("cases").findValuesAsString("caption")).containsSubsequence("Case a", "Case b", "Case c");
        assertThat(all.get("hits")).hasSize(2);
        assertThat(burkina.get("/cases/" + own.get(2).get("key").asString() + "/chain")
                        .status())
                .isEqualTo(404);
    }
}
