package org.armslink.server.trace;

import static org.armslink.server.testing.RunningServer.BURKINA_FASO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.armslink.server.testing.Answer;
import org.armslink.server.testing.Caller;
import org.armslink.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A request, its answers, and what the clock says of them. */
@ExtendWith(RunningServer.class)
class TraceIT {
    private static Map<String, Object> record(String as, String label, String when, Map<String, Object> properties) {
        return Map.of("as", as, "label", label, "when", when, "properties", properties);
    }

    private static Map<String, Object> link(String type, String from, String to) {
        return Map.of("type", type, "from", from, "to", to);
    }

    @Test
    void theClockTellsWhomToAskAndWhatMustStillBeKept(RunningServer server) {
        Caller officer = server.as(BURKINA_FASO);
        Answer written = officer.post(
                "/records",
                Map.of(
                        "records",
                        List.of(
                                record(
                                        "trace",
                                        "TraceRequest",
                                        "2026-11-01",
                                        Map.of(
                                                "reference",
                                                "BF-1",
                                                "whyIllicit",
                                                "found at a roadblock",
                                                "markings",
                                                "none",
                                                "type",
                                                "pistol",
                                                "intendedUse",
                                                "a court",
                                                "addressedTo",
                                                "FR",
                                                "requestStatus",
                                                "sent")),
                                record(
                                        "gun",
                                        "Firearm",
                                        "",
                                        Map.of("make", "Invented Arms", "countryOfManufacture", "AT")),
                                record("made", "CustodyEvent", "1990", Map.of("kind", "manufactured")),
                                record("sold", "CustodyEvent", "2015-03-04", Map.of("kind", "sold")),
                                record("lost", "CustodyEvent", "", Map.of("kind", "lost"))),
                        "links",
                        List.of(
                                link("CONCERNS", "trace", "gun"), link("OF", "made", "gun"),
                                link("OF", "sold", "gun"), link("OF", "lost", "gun"))));
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        String key = written.json().get("records").get(0).get("key").asString();
        JsonNode trace = officer.get("/traces/" + key).json();
        assertThat(trace.get("missing").toString()).isEqualTo("[\"calibre\"]");
        assertThat(trace.get("nextCountry").asString()).isEqualTo("AT");
        assertThat(trace.get("ageDays").asInt()).isPositive();
        assertThat(trace.get("steps").findValuesAsString("mustBeKept")).containsExactly("unknown", "no", "yes");

        assertThat(officer.post(
                                "/records",
                                Map.of(
                                        "records",
                                        List.of(record(
                                                "answer",
                                                "TraceResponse",
                                                "2026-11-10",
                                                Map.of("outcome", "importer-found", "nextCountry", "ML"))),
                                        "links",
                                        List.of(link("ANSWERS", "answer", key))))
                        .status())
                .isEqualTo(201);
        JsonNode answered = officer.get("/traces/" + key).json();
        assertThat(answered.get("nextCountry").asString()).isEqualTo("ML");
        assertThat(answered.get("responses")).hasSize(1);
        assertThat(officer.get("/traces/"
                                + written.json()
                                        .get("records")
                                        .get(1)
                                        .get("key")
                                        .asString())
                        .status())
                .isEqualTo(404);
    }
}
