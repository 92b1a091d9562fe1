package org.armslink.server.entry;

import static org.armslink.server.testing.RunningServer.BURKINA_FASO;
import static org.armslink.server.testing.RunningServer.JAMAICA;
import static org.armslink.server.testing.RunningServer.JOINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.armslink.server.testing.Answer;
import org.armslink.server.testing.Caller;
import org.armslink.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Tonight's gun, written down by hand; corrected, decided upon, and taken back. All of it is invented. */
@ExtendWith(RunningServer.class)
class EntriesIT {
    private static Map<String, Object> gun(String serial) {
        return Map.of(
                "as",
                "gun",
                "label",
                "Firearm",
                "properties",
                Map.of("make", "Invented Arms", "model", "M1", "calibre", "9 mm", "serialRaw", serial));
    }

    private static String write(Caller officer, Map<String, Object> entry) {
        Answer answer = officer.post("/records", entry);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("records").get(0).get("key").asString();
    }

    @Test
    void aFoundGunIsWrittenDownWithTheOfficerAsItsSource(RunningServer server) {
        Caller officer = server.as(BURKINA_FASO);
        Answer answer = officer.post(
                "/records",
                Map.of(
                        "records",
                        List.of(
                                gun("zz-90?17"),
                                Map.of(
                                        "as",
                                        "find",
                                        "label",
                                        "CustodyEvent",
                                        "when",
                                        "2026-11-22",
                                        "properties",
                                        Map.of("kind", "recovered", "caption", "Found in a car"))),
                        "links",
                        List.of(Map.of("type", "OF", "from", "find", "to", "gun", "when", "2026-11-22"))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String key = answer.json().get("records").get(0).get("key").asString();
        JsonNode record = officer.get("/entities/" + key).json().get("record");
        assertThat(record.get("properties").get("serial").asString()).isEqualTo("ZZ90?17");
        assertThat(record.get("properties").get("serialRaw").asString()).isEqualTo("zz-90?17");
        assertThat(record.get("properties").get("serialStatus").asString()).isEqualTo("partial");
        assertThat(record.get("claim").get("owner").asString()).isEqualTo("BF/firearms-focal-point");
        assertThat(record.get("claim").get("documentTitle").asString())
                .contains("Recorded by hand")
                .contains("bf-investigator");
        assertThat(officer.get("/entities/" + key + "/row").json().get("text").asString())
                .contains("zz-90?17");
        JsonNode around = officer.get("/entities/" + key + "/neighbourhood").json();
        assertThat(around.get("links")).hasSize(1);
        assertThat(around.get("links").get(0).get("claim").get("validFrom").asString())
                .isEqualTo("2026-11-22T00:00:00Z");
        JsonNode sources = officer.get("/entities/" + key + "/sources").json();
        assertThat(sources.get("independentOrigins").asInt()).isEqualTo(1);
        assertThat(officer.get("/imports/" + answer.json().get("importRun").asString())
                        .json()
                        .get("mapping")
                        .asString())
                .isEqualTo("by-hand");
    }

    @Test
    void mistakesAreNamedAllAtOnceAndNothingIsWritten(RunningServer server) {
        Caller officer = server.as(BURKINA_FASO);
        int before = officer.get("/imports").json().size();
        Map<String, Object> wrong = Map.of(
                "grade",
                "Z9",
                "records",
                List.of(
                        Map.of(
                                "as",
                                "gun",
                                "label",
                                "Firearm",
                                "when",
                                "22.11.2026",
                                "properties",
                                Map.of("year", "1999", "colour", "black")),
                        Map.of("label", "Rocket", "properties", Map.of()),
                        Map.of("as", "find", "label", "CustodyEvent", "properties", Map.of("kind", "picked up"))),
                "links",
                List.of(Map.of("type", "OF", "from", "find", "to", "nowhere")));
        for (String path : List.of("/records", "/records?dryRun=true")) {
            Answer answer = officer.post(path, wrong);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(StreamSupport.stream(answer.json().get("errors").spliterator(), false)
                            .map(error -> error.get("path").asString()))
                    .contains(
                            "grade",
                            "records[0].when",
                            "records[1].label",
                            "records[2].properties.kind",
                            "links[0].to");
        }
        assertThat(officer.post("/records", "application/json", "[1, 2]").status())
                .isEqualTo(422);
        assertThat(officer.post("/records", "application/json", "{}").status()).isEqualTo(422);
        assertThat(officer.post("/records", "application/json", "{oops").status())
                .isEqualTo(400);
        assertThat(officer.get("/imports").json()).hasSize(before);
    }

    @Test
    void aTryWritesNothing(RunningServer server) {
        Caller officer = server.as(BURKINA_FASO);
        Answer answer = officer.post("/records?dryRun=true", Map.of("records", List.of(gun("ZZTRY1"))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        String key = answer.json().get("records").get(0).get("key").asString();
        assertThat(officer.get("/entities/" + key).status()).isEqualTo(404);
    }

    @Test
    void theSameEntrySentTwiceIsOne(RunningServer server) {
        Caller officer = server.as(BURKINA_FASO);
        Map<String, Object> entry = Map.of("id", "entry-17", "records", List.of(gun("ZZTWICE1")));
        String key = write(officer, entry);
        assertThat(write(officer, entry)).isEqualTo(key);
        assertThat(officer.get("/search?q=ZZTWICE1").json().get("hits")).hasSize(1);
        assertThat(officer.get("/entities/" + key).json().get("earlierVersions"))
                .isEmpty();
    }

    @Test
    void aCorrectionSupersedesAndAWithdrawalStaysVisible(RunningServer server) {
        Caller officer = server.as(BURKINA_FASO);
        String key = write(officer, Map.of("records", List.of(gun("ZZ1001"))));
        write(officer, Map.of("records", List.of(Map.of("key", key, "properties", Map.of("serialRaw", "ZZ1007")))));
        JsonNode corrected = officer.get("/entities/" + key).json();
        assertThat(corrected.get("record").get("properties").get("serial").asString())
                .isEqualTo("ZZ1007");
        assertThat(corrected.get("record").get("caption").asString()).contains("Invented Arms");
        assertThat(corrected.get("earlierVersions")).hasSize(1);
        assertThat(officer.get("/search?q=ZZ1007").json().get("hits")).hasSize(1);
        assertThat(officer.get("/search?q=ZZ1001").json().get("hits")).isEmpty();

        Map<String, Object> withdrawal = Map.of("key", key, "status", "withdrawn");
        Answer without = officer.post("/records", Map.of("records", List.of(withdrawal)));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.json().get("detail").asString()).contains("reason");
        write(officer, Map.of("reason", "it was a toy", "records", List.of(withdrawal)));
        JsonNode withdrawn = officer.get("/entities/" + key).json();
        assertThat(withdrawn.get("record").get("claim").get("status").asString())
                .isEqualTo("withdrawn");
        assertThat(withdrawn.get("record").get("claim").get("documentTitle").asString())
                .contains("it was a toy");
        assertThat(withdrawn.get("earlierVersions")).hasSize(2);

        assertThat(officer.get("/entities/" + key + "?asOf=2020-01-01").status())
                .isEqualTo(404);
        assertThat(officer.get("/entities/" + key + "?asOf=soon").status()).isEqualTo(400);
        String first = withdrawn
                .get("earlierVersions")
                .get(1)
                .get("claim")
                .get("recordedAt")
                .asString();
        String until = withdrawn
                .get("earlierVersions")
                .get(1)
                .get("claim")
                .get("recordedUntil")
                .asString();
        if (!first.equals(until)) {
            assertThat(officer.get("/entities/" + key + "?asOf=" + first)
                            .json()
                            .get("record")
                            .get("properties")
                            .get("serial")
                            .asString())
                    .isEqualTo("ZZ1001");
        }
        assertThat(officer.post("/records?asOf=2026-01-01", Map.of("records", List.of(gun("ZZ1"))))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nobodyCorrectsAnotherCountrysRecord(RunningServer server) {
        String key = write(server.as(BURKINA_FASO), Map.of("records", List.of(gun("ZZ2001"))));
        Answer answer = server.as(JAMAICA)
                .post("/records", Map.of("records", List.of(Map.of("key", key, "properties", Map.of("year", 1999)))));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("detail").asString()).contains("BF/firearms-focal-point");
    }

    @Test
    void twoOwnersRecordsOfOneGunStayTwoAndADecisionCanBeUndone(RunningServer server) {
        Caller burkina = server.as(BURKINA_FASO);
        Caller jamaica = server.as(JAMAICA);
        String open = write(burkina, Map.of("records", List.of(gun("ZZ3001"))));
        String hidden = write(jamaica, Map.of("handling", "H3", "records", List.of(gun("ZZ3001"))));
        assertThat(burkina.get("/entities/" + hidden).status()).isEqualTo(404);
        String before = burkina.get("/entities/" + open + "/identity").body();

        Map<String, Object> same =
                Map.of("from", hidden, "to", open, "decision", "same", "reason", "same marks on the frame");
        Answer decided = jamaica.post("/decisions", same);
        assertThat(decided.status()).as(decided.body()).isEqualTo(201);
        assertThat(jamaica.get("/entities/" + open + "/identity").json().get("records"))
                .hasSize(2);
        assertThat(burkina.get("/entities/" + open + "/identity").body()).isEqualTo(before);
        assertThat(burkina.get("/search?q=frame").body()).doesNotContain("marks");
        assertThat(server.as(JOINT)
                        .get("/entities/" + hidden + "/identity")
                        .json()
                        .get("records"))
                .hasSize(2);
        // The other way round it is the same decision, changed: not a second one.
        assertThat(jamaica.post(
                                "/decisions",
                                Map.of("from", open, "to", hidden, "decision", "not-same", "reason", "other barrel"))
                        .status())
                .isEqualTo(201);
        JsonNode changed = jamaica.get("/entities/" + open + "/identity").json();
        assertThat(changed.get("records")).hasSize(1);
        assertThat(changed.get("decisions")).hasSize(1);
        assertThat(changed.get("decisions").get(0).get("type").asString()).isEqualTo("NOT_SAME_AS");
        assertThat(jamaica.post(
                                "/decisions",
                                Map.of("from", open, "to", hidden, "decision", "none", "reason", "too early to say"))
                        .status())
                .isEqualTo(201);
        assertThat(jamaica.get("/entities/" + open + "/identity").json().get("decisions"))
                .isEmpty();
        assertThat(jamaica.post("/decisions", Map.of("from", open, "to", hidden, "decision", "none", "reason", "again"))
                        .status())
                .isEqualTo(409);
        assertThat(burkina.post("/decisions", same).status()).isEqualTo(404);
    }

    /** What is answered of two firearms, and of all that is suggested of them. */
    private static List<String> answers(Caller caller, String one, String other) {
        return List.of(one, other).stream()
                .flatMap(key -> List.of(
                        "/entities/" + key,
                        "/entities/" + key + "/identity",
                        "/entities/" + key + "/sources",
                        "/suggestions?kind=firearm&entity=" + key,
                        "/search?q=ZZ5001",
                        "/serials?serial=ZZ5001&make=Invented%20Arms")
                        .stream())
                .map(path -> path + " " + caller.get(path).body())
                .toList();
    }

    @Test
    void afterSameIsTakenBackAllIsAsBefore(RunningServer server) {
        Caller burkina = server.as(BURKINA_FASO);
        Caller jamaica = server.as(JAMAICA);
        String one = write(burkina, Map.of("records", List.of(gun("ZZ5001"))));
        String other = write(jamaica, Map.of("records", List.of(gun("ZZ5001"))));
        List<Caller> callers = List.of(burkina, jamaica, server.as(JOINT));
        List<List<String>> before =
                callers.stream().map(caller -> answers(caller, one, other)).toList();
        assertThat(before.get(0)).anyMatch(answer -> answer.contains("/suggestions") && answer.contains(other));

        Map<String, Object> same = Map.of("from", one, "to", other, "decision", "same", "reason", "same marks");
        assertThat(jamaica.post("/decisions", same).status()).isEqualTo(201);
        assertThat(burkina.get("/entities/" + one + "/identity").json().get("records"))
                .hasSize(2);
        for (Caller caller : callers) {
            assertThat(answers(caller, one, other)).isNotEqualTo(before.get(callers.indexOf(caller)));
        }
        assertThat(jamaica.post(
                                "/decisions",
                                Map.of("from", one, "to", other, "decision", "none", "reason", "too early to say"))
                        .status())
                .isEqualTo(201);
        for (Caller caller : callers) {
            assertThat(answers(caller, one, other)).isEqualTo(before.get(callers.indexOf(caller)));
        }
    }

    @Test
    void anImportIsUndoneWholeByItsOwnerOnly(RunningServer server) {
        Caller officer = server.as(BURKINA_FASO);
        Answer written = officer.post("/records", Map.of("records", List.of(gun("ZZ4001"))));
        String run = written.json().get("importRun").asString();
        String key = written.json().get("records").get(0).get("key").asString();
        assertThat(server.as(JAMAICA).delete("/imports/" + run + "?reason=mine").status())
                .isIn(403, 404);
        assertThat(officer.delete("/imports/" + run).status()).isEqualTo(400);
        Answer undone = officer.delete("/imports/" + run + "?reason=wrong%20case");
        assertThat(undone.status()).as(undone.body()).isEqualTo(200);
        assertThat(undone.json().get("undone").get("why").asString()).isEqualTo("wrong case");
        assertThat(undone.json().get("undone").get("by").asString()).isEqualTo("bf-investigator");
        assertThat(officer.get("/entities/" + key)
                        .json()
                        .get("record")
                        .get("claim")
                        .get("status")
                        .asString())
                .isEqualTo("withdrawn");
    }

    @Test
    void theSchemaSaysWhatCanBeWrittenDown(RunningServer server) {
        JsonNode schema = server.as(BURKINA_FASO).get("/schema").json();
        assertThat(schema.get("labels").findValuesAsString("label")).contains("Firearm", "TraceRequest", "Component");
        assertThat(schema.get("links").findValuesAsString("type")).contains("OF", "SAME_AS");
    }
}
