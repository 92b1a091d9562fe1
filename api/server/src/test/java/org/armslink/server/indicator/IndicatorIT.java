package org.armslink.server.indicator;

import static org.armslink.server.testing.RunningServer.BURKINA_FASO;
import static org.armslink.server.testing.RunningServer.JAMAICA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.armslink.server.indicator.IndicatorReport.Asked;
import org.armslink.server.testing.Answer;
import org.armslink.server.testing.Caller;
import org.armslink.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A hand-made year with every case of the definition of SDG 16.4.2, written down and asked for over HTTP. */
@ExtendWith(RunningServer.class)
class IndicatorIT {
    private final List<Map<String, Object>> records = new ArrayList<>();
    private final List<Map<String, Object>> links = new ArrayList<>();

    private void record(String as, String label, Map<String, Object> properties) {
        var named = new HashMap<>(properties);
        named.put("caption", "Invented " + as);
        records.add(Map.of("as", as, "label", label, "when", "1999-05-01", "properties", named));
    }

    private void link(String type, String from, String to) {
        links.add(Map.of("type", type, "from", from, "to", to));
    }

    private void seized(String name, String basis, Map<String, Object> firearm) {
        record(name + "-seizure", "Seizure", Map.of("basis", basis, "reference", name));
        record(name + "-item", "SeizureItem", Map.of("commodity", "firearm", "quantity", 1, "unit", "piece"));
        record(name, "Firearm", firearm);
        link("PART_OF", name + "-item", name + "-seizure");
        link("IS", name + "-item", name);
    }

    private void traced(String name, String status, String outcome) {
        record(name + "-trace", "TraceRequest", Map.of("requestStatus", status));
        link("CONCERNS", name + "-trace", name);
        if (!outcome.isEmpty()) {
            record(name + "-answer", "TraceResponse", Map.of("outcome", outcome));
            link("ANSWERS", name + "-answer", name + "-trace");
        }
    }

    //  counted   found · surrendered · seized for an offence      traced, otherwise established, pending (2), failed,
    // never asked
    //  apart     seized, and not for an offence · ground not recorded · "more than 50"
    @Test
    void everyCaseOfTheDefinitionIsExact(RunningServer server) throws IOException {
        seized("a", "criminal", Map.of("make", "Invented", "type", "pistol"));
        traced("a", "answered", "purchaser-found");
        seized("b", "found", Map.of("make", "Invented", "circulation", "stolen"));
        seized("c", "surrendered", Map.of("make", "Invented"));
        traced("c", "sent", "");
        seized("d", "criminal", Map.of("make", "Invented"));
        traced("d", "sent", "pending");
        seized("e", "found", Map.of("make", "Invented"));
        traced("e", "answered", "records-destroyed");
        seized("f", "surrendered", Map.of("make", "Invented"));
        seized("g", "administrative", Map.of("make", "Invented"));
        seized("h", "unknown", Map.of("make", "Invented"));
        record("many-seizure", "Seizure", Map.of("basis", "criminal"));
        record(
                "many",
                "SeizureItem",
                Map.of("commodity", "firearms", "quantity", 50, "unit", "piece", "qualifier", "more than"));
        record("rounds", "SeizureItem", Map.of("commodity", "ammunition", "quantity", 120, "unit", "round"));
        link("PART_OF", "many", "many-seizure");
        link("PART_OF", "rounds", "many-seizure");
        Caller officer = server.as(BURKINA_FASO);
        Answer written = officer.post("/records", Map.of("handling", "H2", "records", records, "links", links));
        assertThat(written.status()).as(written.body()).isEqualTo(201);

        JsonNode found =
                officer.get("/indicators/sdg-16-4-2?country=BF&year=1999").json();
        assertThat(found.get("numerator").asInt()).isEqualTo(2);
        assertThat(found.get("denominator").asInt()).isEqualTo(6);
        assertThat(found.get("pending").asInt()).isEqualTo(2);
        assertThat(found.get("value").asDouble()).isEqualTo(1.0 / 3, within(1e-12));
        assertThat(found.get("low").asDouble()).isEqualTo(1.0 / 3, within(1e-12));
        assertThat(found.get("high").asDouble()).isEqualTo(2.0 / 3, within(1e-12));
        assertThat(found.get("byBasis").toString())
                .isEqualTo("{\"seized-for-offence\":2,\"found\":2,\"surrendered\":2}");
        assertThat(found.get("byStanding").toString())
                .isEqualTo("{\"traced\":1,\"established\":1,\"pending\":2,\"failed\":1,\"not-requested\":1}");
        assertThat(found.get("notCounted")).hasSize(3);
        JsonNode captions = found.get("captions");
        found.get("arms")
                .forEach(arm -> assertThat(
                                captions.get(arm.get("seizure").asString()).asString())
                        .as("each row has its record's caption")
                        .endsWith("-seizure"));
        assertThat(found.get("arms")
                        .valueStream()
                        .map(arm -> captions.get(arm.get("firearms").get(0).asString())
                                .asString())
                        .toList())
                .hasSize(6)
                .doesNotHaveDuplicates();
        found.get("notCounted")
                .forEach(one ->
                        assertThat(captions.has(one.get("seizure").asString())).isTrue());
        assertThat(found.get("asOf").asString()).isNotEmpty();
        assertThat(officer.get("/indicators/sdg-16-4-2?country=BF&year=1999&format=csv")
                        .body())
                .contains("denominator,6", "low (every pending trace fails),0.333333");

        JsonNode outsider = server.as(JAMAICA)
                .get("/indicators/sdg-16-4-2?country=BF&year=1999")
                .json();
        assertThat(outsider.get("denominator").asInt())
                .as("handled H2: it stays with its owner")
                .isZero();
        assertThat(outsider.get("value").isNull()).isTrue();
        JsonNode before = officer.get("/indicators/sdg-16-4-2?country=BF&year=1999&asOf=2020-01-01")
                .json();
        assertThat(before.get("denominator").asInt())
                .as("nothing was recorded then")
                .isZero();
        assertThat(officer.get("/indicators/sdg-16-4-2?country=Burkina").status())
                .isEqualTo(400);

        Answer workbook = officer.get("/indicators/illicit-arms-flows?country=BF&year=1999");
        assertThat(workbook.status()).isEqualTo(200);
        assertThat(workbook.header("Content-Disposition")).contains("illicit-arms-flows.xlsx");
    }

    @Test
    void theReturnHasASheetForEachSectionAndLeadsToTheRecords() throws IOException {
        var firearm = Key.of("Firearm", "one");
        byte[] book = new ArmsFlowReturn(
                        new IndicatorReport(OneArm.TRACINGS, OneArm.LIVES, OneArm.TRAITS, Clock.systemUTC()),
                        OneArm.NO_CASES)
                .of(new Viewer("analyst", "BF", Set.of()), new Asked("BF", 2025));
        Map<String, String> parts = parts(book);
        assertThat(parts.keySet()).noneMatch(name -> name.contains("vba") || name.contains("macro"));
        assertThat(parts.get("xl/workbook.xml"))
                .contains(
                        "About",
                        "1 SDG 16.4.2",
                        "2 Arms by ground",
                        "5 Tracing",
                        "8 Not counted",
                        "9 Criminal justice",
                        "Records",
                        "Proceedings");
        String all = String.join("\n", parts.values());
        assertThat(all).contains(firearm.text(), "Records!A2", "1 in Records").doesNotContain("<f>");
        byte[] others = new ArmsFlowReturn(
                        new IndicatorReport(OneArm.TRACINGS, OneArm.LIVES, OneArm.TRAITS, Clock.systemUTC()),
                        OneArm.NO_CASES)
                .of(new Viewer("analyst", "JM", Set.of()), new Asked("BF", 2025));
        assertThat(String.join("\n", parts(others).values()))
                .as("not handed on without its owner's leave")
                .doesNotContain(firearm.text());
    }

    /** By the table at the file's end, as programs read a workbook. */
    private static Map<String, String> parts(byte[] book) throws IOException {
        var parts = new TreeMap<String, String>();
        Path file = Files.createTempFile("armslink-return", ".xlsx");
        try {
            Files.write(file, book);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    parts.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }
}
