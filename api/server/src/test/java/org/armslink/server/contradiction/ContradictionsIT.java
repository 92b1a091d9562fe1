package org.armslink.server.contradiction;

import static org.armslink.server.testing.RunningServer.BURKINA_FASO;
import static org.armslink.server.testing.RunningServer.JAMAICA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.armslink.server.testing.Answer;
import org.armslink.server.testing.Caller;
import org.armslink.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** One invented firearm with a planted clash, of which one claim is withheld from another country. */
@ExtendWith(RunningServer.class)
class ContradictionsIT {
    private static JsonNode write(
            Caller officer, String handling, List<Map<String, Object>> records, List<Map<String, Object>> links) {
        Answer answer = officer.post("/records", Map.of("handling", handling, "records", records, "links", links));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("records");
    }

    private static Map<String, Object> event(String as, String kind, String when) {
        return Map.of("as", as, "label", "CustodyEvent", "when", when, "properties", Map.of("kind", kind));
    }

    @Test
    void bothSidesAreShownAndAWithheldClaimClashesWithNothing(RunningServer server) {
        Caller officer = server.as(BURKINA_FASO);
        String gun = write(
                        officer,
                        "H0",
                        List.of(
                                Map.of(
                                        "as",
                                        "gun",
                                        "label",
                                        "Firearm",
                                        "properties",
                                        Map.of("make", "Clasha", "serialRaw", "ZZCL1")),
                                event("end", "destroyed", "2015-01-01"),
                                event("found", "recovered", "2016-01-01")),
                        List.of(
                                Map.of("type", "OF", "from", "end", "to", "gun"),
                                Map.of("type", "OF", "from", "found", "to", "gun")))
                .get(0)
                .get("key")
                .asString();
        write(
                officer,
                "H3",
                List.of(event("sale", "sold", "2017-02-03")),
                List.of(Map.of("type", "OF", "from", "sale", "to", gun)));

        JsonNode all = officer.get("/contradictions?entity=" + gun).json();
        assertThat(kinds(all)).containsExactly("after-destruction", "after-destruction", "sale-after-recovery");
        JsonNode clash = all.get("contradictions").get(0);
        assertThat(clash.get("certain").asBoolean()).isTrue();
        assertThat(clash.get("claims")).hasSize(2);
        assertThat(clash.get("claims").get(0).get("locator").asString()).isEqualTo("row 1");
        assertThat(clash.get("mayBe").asString()).isNotBlank();
        assertThat(all.get("total").asInt()).isEqualTo(3);

        JsonNode outside =
                server.as(JAMAICA).get("/contradictions?entity=" + gun).json();
        assertThat(kinds(outside)).containsExactly("after-destruction");
        assertThat(outside.toString()).doesNotContain("2017-02-03");
        assertThat(officer.get("/contradictions?entity=" + gun + "&kind=sale-after-recovery")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(officer.get("/contradictions?entity=" + gun + "&limit=1")
                        .json()
                        .get("complete")
                        .asBoolean())
                .isFalse();
    }

    /** Of the rule that comes with the product: 500 Singer pistols of 1941, S800000 to S800500. The firearms are invented. */
    @Test
    void aSerialThatTheMakerNeverIssuedIsHeldAgainstItsSource(RunningServer server) {
        Caller officer = server.as(BURKINA_FASO);
        String never = singer(officer, "S912345", 1941);
        String misread = singer(officer, "5800I23", 1941);
        String issued = singer(officer, "S800123", 1941);
        String ofAnotherYear = singer(officer, "S912346", 1942);
        String readInPart = singer(officer, "S9123?5", 1941);

        JsonNode found = officer.get("/contradictions?kind=serial-never-issued&entity=" + never)
                .json();
        assertThat(found.get("total").asInt()).isEqualTo(1);
        JsonNode one = found.get("contradictions").get(0);
        assertThat(one.get("certain").asBoolean()).isTrue();
        assertThat(one.get("explanation").asString()).contains("S912345", "S800000..S800500", "Rock Island");
        assertThat(one.get("claims").get(0).get("firearm").asString()).isEqualTo(never);
        assertThat(one.get("claims").get(0).get("locator").asString()).isEqualTo("row 1");
        assertThat(one.get("claims").get(0).get("owner").asString()).startsWith("BF/");

        JsonNode alike = officer.get("/contradictions?entity=" + misread)
                .json()
                .get("contradictions")
                .get(0);
        assertThat(alike.get("certain").asBoolean()).isFalse();
        assertThat(alike.get("explanation").asString()).contains("it would be S800123");
        for (String none : List.of(issued, ofAnotherYear, readInPart)) {
            assertThat(officer.get("/contradictions?entity=" + none)
                            .json()
                            .get("total")
                            .asInt())
                    .as(none)
                    .isZero();
        }
    }

    private static String singer(Caller officer, String serial, int year) {
        return write(
                        officer,
                        "H0",
                        List.of(Map.of(
                                "as",
                                "gun",
                                "label",
                                "Firearm",
                                "properties",
                                Map.of("make", "Singer", "model", "M1911A1", "serialRaw", serial, "year", year))),
                        List.of())
                .get(0)
                .get("key")
                .asString();
    }

    private static List<String> kinds(JsonNode answer) {
        var kinds = new ArrayList<String>();
        answer.get("contradictions").forEach(one -> kinds.add(one.get("kind").asString()));
        return kinds;
    }
}
