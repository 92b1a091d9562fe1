package org.armslink.server.register;

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

/** What is written down by hand comes back in the lists, with its history; what is withheld is not in them. */
@ExtendWith(RunningServer.class)
class RegistersIT {
    private static List<String> write(
            Caller officer, String handling, List<Map<String, Object>> records, List<Map<String, Object>> links) {
        Answer answer = officer.post(
                "/records", Map.of("handling", handling, "reason", "test", "records", records, "links", links));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json()
                .get("records")
                .valueStream()
                .map(record -> record.get("key").asString())
                .toList();
    }

    private static Map<String, Object> record(String as, String label, String when, Map<String, Object> properties) {
        return Map.of("as", as, "label", label, "when", when, "properties", properties);
    }

    private static Map<String, Object> corrected(String key, Map<String, Object> properties) {
        return Map.of("key", key, "properties", properties);
    }

    private static Map<String, Object> link(String type, String from, String to) {
        return Map.of("type", type, "from", from, "to", to);
    }

    private static JsonNode find(JsonNode list, String record, String key) {
        return list.valueStream()
                .filter(one -> one.get(record).get("key").asString().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not in " + list));
    }

    @Test
    void aMissingFirearmIsListedWithItsHistoryUntilItIsFound(RunningServer server) {
        Caller burkina = server.as(BURKINA_FASO);
        Caller jamaica = server.as(JAMAICA);
        Map<String, Object> gun = Map.of("make", "Registro", "serialRaw", "RG-1", "circulation", "lost");
        String key = write(burkina, "H0", List.of(record("gun", "Firearm", "2026-03-04", gun)), List.of())
                .get(0);
        String kept = write(burkina, "H3", List.of(record("gun", "Firearm", "2026-03-05", gun)), List.of())
                .get(0);
        write(burkina, "H0", List.of(corrected(key, Map.of("circulation", "stolen"))), List.of());
        write(burkina, "H0", List.of(corrected(key, Map.of("model", "R2"))), List.of());

        JsonNode listed = jamaica.get("/firearms?circulation=stolen&limit=200").json();
        JsonNode found = find(listed.get("firearms"), "record", key);
        assertThat(found.get("since").asString()).isEqualTo("2026-03-04T00:00:00Z");
        assertThat(found.get("history").findValuesAsString("circulation")).containsExactly("stolen", "lost");
        assertThat(found.get("history").get(1).get("recordedUntil").isNull()).isFalse();
        assertThat(listed.get("counts").get("stolen").asInt())
                .isEqualTo(listed.get("total").asInt());
        assertThat(jamaica.get("/firearms?limit=200").body()).contains(key).doesNotContain(kept);
        assertThat(jamaica.get("/firearms?asOf=2020-01-01").body()).doesNotContain(key);
        assertThat(burkina.get("/firearms?circulation=lost&limit=200").body())
                .contains(kept)
                .doesNotContain(key);
        assertThat(find(
                                burkina.get("/firearms?circulation=lost&limit=200")
                                        .json()
                                        .get("firearms"),
                                "record",
                                kept)
                        .get("record")
                        .get("claim")
                        .get("owner")
                        .asString())
                .startsWith("BF/");
        JsonNode one = jamaica.get("/firearms?limit=1").json();
        assertThat(one.get("firearms")).hasSize(1);
        assertThat(one.get("complete").asBoolean()).isEqualTo(one.get("total").asInt() == 1);

        write(burkina, "H0", List.of(corrected(key, Map.of("circulation", "recovered"))), List.of());
        assertThat(jamaica.get("/firearms?limit=200").body()).doesNotContain(key);
        assertThat(find(
                                jamaica.get("/firearms?circulation=recovered&limit=200")
                                        .json()
                                        .get("firearms"),
                                "record",
                                key)
                        .get("history"))
                .hasSize(3);
        Answer refused = jamaica.get("/firearms?circulation=hidden");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("circulation", "hidden", "smuggled");
    }

    @Test
    void aTraceIsFollowedFromItsSendingToItsEnd(RunningServer server) {
        Caller jamaica = server.as(JAMAICA);
        Caller burkina = server.as(BURKINA_FASO);
        List<String> made = write(
                jamaica,
                "H0",
                List.of(
                        record(
                                "trace",
                                "TraceRequest",
                                "2026-05-06",
                                Map.of("reference", "JM-T-1", "requestStatus", "sent", "addressedTo", "BF")),
                        record("gun", "Firearm", "", Map.of("make", "Registro", "model", "R1"))),
                List.of(link("CONCERNS", "trace", "gun")));
        String trace = made.get(0);
        for (String status : List.of("received", "answered")) {
            write(jamaica, "H0", List.of(corrected(trace, Map.of("requestStatus", status))), List.of());
        }
        String answer = write(
                        burkina,
                        "H0",
                        List.of(
                                record(
                                        "answer",
                                        "TraceResponse",
                                        "2026-06-01",
                                        Map.of(
                                                "outcome",
                                                "dealer-found",
                                                "comment",
                                                "sold by a dealer in Ouagadougou")),
                                record("sale", "CustodyEvent", "2019-08-09", Map.of("kind", "sold"))),
                        List.of(
                                link("ANSWERS", "answer", trace),
                                link("OF", "sale", made.get(1)),
                                link("ESTABLISHES", "answer", "sale")))
                .get(0);
        write(
                jamaica,
                "H0",
                List.of(corrected(trace, Map.of("requestStatus", "commented", "comment", "ask for the ledger's page"))),
                List.of());

        JsonNode listed =
                find(burkina.get("/traces?status=commented&limit=1000").json().get("traces"), "request", trace);
        assertThat(listed.get("outcome").asString()).isEqualTo("dealer-found");
        assertThat(listed.get("responses").asInt()).isEqualTo(1);
        assertThat(listed.get("ageDays").asInt()).isPositive();
        assertThat(listed.get("firearms").get(0).get("key").asString()).isEqualTo(made.get(1));
        assertThat(listed.get("missing")).hasSize(5);
        JsonNode whole = burkina.get("/traces/" + trace).json();
        assertThat(whole.get("history").findValuesAsString("status"))
                .containsExactly("commented", "answered", "received", "sent");
        assertThat(whole.get("history").get(0).get("comment").asString()).contains("ledger");
        assertThat(whole.get("established").get(0).get("response").asString()).isEqualTo(answer);
        assertThat(whole.get("established")
                        .get(0)
                        .get("event")
                        .get("properties")
                        .get("kind")
                        .asString())
                .isEqualTo("sold");
        assertThat(whole.get("responses")
                        .get(0)
                        .get("properties")
                        .get("comment")
                        .asString())
                .contains("Ouagadougou");
        JsonNode all = burkina.get("/traces?limit=1").json();
        assertThat(all.get("traces")).hasSize(1);
        assertThat(all.get("total").asInt())
                .isEqualTo(all.get("counts")
                        .valueStream()
                        .mapToInt(JsonNode::asInt)
                        .sum());
        assertThat(burkina.get("/traces?status=lost").status()).isEqualTo(400);
        assertThat(burkina.get("/traces?asOf=2020-01-01").body()).doesNotContain(trace);
    }

    //  BF a ──hit── JM b        b ··lead·· JM c        (a withheld hit would join c)
    @Test
    void chainsAcrossBordersAreListedAndLeadsAreShownApart(RunningServer server) {
        Caller burkina = server.as(BURKINA_FASO);
        Caller jamaica = server.as(JAMAICA);
        String a = write(
                        burkina,
                        "H0",
                        List.of(record("a", "Case", "2024-01-02", Map.of("reference", "RC-a"))),
                        List.of())
                .get(0);
        List<String> own = write(
                jamaica,
                "H0",
                List.of(
                        record("b", "Case", "2024-02-03", Map.of("reference", "RC-b")),
                        record("c", "Case", "2024-03-04", Map.of("reference", "RC-c")),
                        record("hit", "BallisticHit", "2024-05-01", Map.of("examiner", "Invented")),
                        record("x", "Exhibit", "", Map.of("kind", "cartridge case", "testFire", true)),
                        record("y", "Exhibit", "", Map.of("kind", "cartridge case", "replica", true)),
                        record("image", "Acquisition", "", Map.of("laboratory", "Kingston")),
                        record("lead", "Correlation", "2024-05-02", Map.of("score", 0.7))),
                List.of(
                        link("LINKS", "hit", a),
                        link("LINKS", "hit", "b"),
                        link("RECOVERED_IN", "x", "b"),
                        link("RECOVERED_IN", "y", "c"),
                        link("IMAGE_OF", "image", "x"),
                        link("BETWEEN", "lead", "image"),
                        link("BETWEEN", "lead", "y")));
        String b = own.get(0);
        String c = own.get(1);
        write(
                jamaica,
                "H3",
                List.of(record("hidden", "BallisticHit", "2024-06-01", Map.of("examiner", "Invented"))),
                List.of(link("LINKS", "hidden", b), link("LINKS", "hidden", c)));

        JsonNode chains = burkina.get("/chains?acrossBorders=true&limit=1000").json();
        JsonNode chain = chains.get("chains")
                .valueStream()
                .filter(one -> one.get("cases").get(0).get("key").asString().equals(a))
                .findFirst()
                .orElseThrow();
        assertThat(chain.get("cases")).hasSize(2);
        assertThat(chain.get("hits").asInt()).isEqualTo(1);
        assertThat(chain.get("countries").toString()).isEqualTo("[\"BF\",\"JM\"]");
        assertThat(burkina.get("/chains?acrossBorders=true&limit=1000").body()).doesNotContain(c);
        assertThat(jamaica.get("/chains?limit=1000").body()).contains(c);
        assertThat(burkina.get("/chains?limit=1&offset=100000").json().get("chains"))
                .isEmpty();

        JsonNode shown = burkina.get("/cases/" + a + "/chain?leads=true").json();
        assertThat(shown.get("cases")).hasSize(2);
        assertThat(shown.get("leads")).hasSize(1);
        assertThat(shown.get("leads").get(0).get("cases").findValuesAsString("key"))
                .containsExactlyInAnyOrder(b, c);
        assertThat(shown.get("exhibits")
                        .get(0)
                        .get("exhibit")
                        .get("properties")
                        .get("testFire")
                        .asBoolean())
                .isTrue();
        assertThat(burkina.get("/cases/" + a + "/chain").json().get("leads")).isEmpty();
        // Once an examiner has confirmed it, it is a lead no more.
        write(
                jamaica,
                "H0",
                List.of(record("hit", "BallisticHit", "2024-07-01", Map.of("examiner", "Invented"))),
                List.of(link("CONFIRMS", "hit", own.get(6)), link("LINKS", "hit", b), link("LINKS", "hit", c)));
        JsonNode longer = burkina.get("/cases/" + a + "/chain?leads=true").json();
        assertThat(longer.get("cases")).hasSize(3);
        assertThat(longer.get("leads")).isEmpty();
        assertThat(longer.get("exhibits")).hasSize(2);
    }

    @Test
    void operationsAreListedWithTheCountriesThatTookPart(RunningServer server) {
        Caller burkina = server.as(BURKINA_FASO);
        List<String> made = write(
                burkina,
                "H0",
                List.of(
                        record("op", "Operation", "2026-06-13/2026-06-19", Map.of("name", "Invented Sweep")),
                        record("BF", "Country", "", Map.of("name", "Burkina Faso", "code", "BF")),
                        record("spot", "Hotspot", "", Map.of("name", "A market")),
                        record("one", "Seizure", "", Map.of("basis", "found")),
                        record("two", "Seizure", "", Map.of("basis", "criminal"))),
                List.of(
                        link("TOOK_PART_IN", "BF", "op"),
                        link("COVERED", "op", "spot"),
                        link("DURING", "one", "op"),
                        link("DURING", "two", "op")));
        JsonNode listed = find(
                server.as(JAMAICA).get("/operations?limit=1000").json().get("operations"), "operation", made.get(0));
        assertThat(listed.get("countriesTakingPart").toString()).isEqualTo("[\"BF\"]");
        assertThat(listed.get("seizures").asInt()).isEqualTo(2);
        assertThat(listed.get("hotspots").asInt()).isEqualTo(1);
        assertThat(server.as(JAMAICA).get("/operations?asOf=2020-01-01").body()).doesNotContain(made.get(0));
    }

    @Test
    void privatelyMadeAndConvertedFirearmsWithTheirMarkingsAreWrittenDownAndReadBack(RunningServer server) {
        Caller officer = server.as(BURKINA_FASO);
        List<String> made = write(
                officer,
                "H0",
                List.of(
                        record("own", "Firearm", "", Map.of("type", "pistol", "making", "privately-made")),
                        record(
                                "blank",
                                "Firearm",
                                "",
                                Map.of("make", "Registro", "conversion", "blank-firing", "calibreRaw", "9 mm P.A.")),
                        record(
                                "mark",
                                "Marking",
                                "",
                                Map.of("kind", "import", "textRaw", "RG BF 19", "condition", "partial")),
                        record("slide", "Component", "", Map.of("kind", "slide", "making", "craft"))),
                List.of(link("BEARS", "blank", "mark"), link("FITTED_TO", "slide", "own")));
        assertThat(properties(officer, made.get(0)).get("making").asString()).isEqualTo("privately-made");
        assertThat(properties(officer, made.get(1)).get("conversion").asString())
                .isEqualTo("blank-firing");
        assertThat(properties(officer, made.get(2)).get("condition").asString()).isEqualTo("partial");
        assertThat(properties(officer, made.get(3)).get("making").asString()).isEqualTo("craft");
    }

    private static JsonNode properties(Caller officer, String key) {
        return officer.get("/entities/" + key).json().get("record").get("properties");
    }
}
