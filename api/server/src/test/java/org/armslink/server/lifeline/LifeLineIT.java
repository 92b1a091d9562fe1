package org.armslink.server.lifeline;

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

/** Two records of one firearm, decided to be one: its life in one call, for who sees all of it and for who does not. */
@ExtendWith(RunningServer.class)
class LifeLineIT {
    private static Map<String, Object> record(String as, String label, String when, Map<String, Object> properties) {
        return Map.of("as", as, "label", label, "when", when, "properties", properties);
    }

    private static Map<String, Object> link(String type, String from, String to) {
        return Map.of("type", type, "from", from, "to", to);
    }

    private static JsonNode write(Caller officer, String handling, List<?> records, List<?> links) {
        Answer written = officer.post("/records", Map.of("handling", handling, "records", records, "links", links));
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        return written.json().get("records");
    }

    private static List<String> texts(JsonNode list, String field) {
        var texts = new ArrayList<String>();
        list.forEach(one -> texts.add(one.get(field).asString()));
        return texts;
    }

    //  BF  made 2005 ── sold 2010-03-04 dealer → buyer                              (record one)
    //  BF  recovered 2016-05-01 from a minor; trace; exhibit; H2: stolen 2012       (record two)
    @Test
    void everythingOfOneFirearmInOrderOfTime(RunningServer server) {
        Caller officer = server.as(BURKINA_FASO);
        String one = write(
                        officer,
                        "H0",
                        List.of(
                                record("gun", "Firearm", "", Map.of("make", "Invented", "serialRaw", "LL-771")),
                                record("made", "CustodyEvent", "2005", Map.of("kind", "manufactured")),
                                record("sold", "CustodyEvent", "2010-03-04", Map.of("kind", "sold")),
                                record("dealer", "Organisation", "", Map.of("name", "Invented Arms Shop")),
                                record("buyer", "Person", "", Map.of("name", "Invented Buyer")),
                                record("town", "Location", "", Map.of("name", "Invented Town", "country", "FR"))),
                        List.of(
                                link("OF", "made", "gun"),
                                link("OF", "sold", "gun"),
                                link("FROM_PARTY", "sold", "dealer"),
                                link("TO_PARTY", "sold", "buyer"),
                                link("AT", "sold", "town")))
                .get(0)
                .get("key")
                .asString();
        String two = write(
                        officer,
                        "H0",
                        List.of(
                                record("gun", "Firearm", "", Map.of("make", "Invented", "serialRaw", "LL-771")),
                                record(
                                        "found",
                                        "CustodyEvent",
                                        "2016-05-01",
                                        Map.of(
                                                "kind",
                                                "recovered",
                                                "registersSearched",
                                                true,
                                                "fingerprintsTaken",
                                                false)),
                                record("holder", "Person", "", Map.of("name", "Invented Minor", "minor", true)),
                                record("place", "Location", "", Map.of("name", "Invented Place", "country", "BF")),
                                record("trace", "TraceRequest", "2016-06-01", Map.of("requestStatus", "sent")),
                                record("shell", "Exhibit", "2016-06-02", Map.of("kind", "cartridge case"))),
                        List.of(
                                link("OF", "found", "gun"),
                                link("FROM_PARTY", "found", "holder"),
                                link("AT", "found", "place"),
                                link("CONCERNS", "trace", "gun"),
                                link("FIRED_BY", "shell", "gun")))
                .get(0)
                .get("key")
                .asString();
        Answer decided =
                officer.post("/decisions", Map.of("from", one, "to", two, "decision", "same", "reason", "one serial"));
        assertThat(decided.status()).as(decided.body()).isEqualTo(201);

        JsonNode line = officer.get("/firearms/" + two + "/life-line").json();
        assertThat(line.get("grouping").asString()).startsWith("2 records");
        assertThat(texts(line.get("steps"), "kind"))
                .containsExactly("manufactured", "sold", "recovered", "trace request sent", "exhibit");
        JsonNode sold = line.get("steps").get(1);
        assertThat(sold.get("from").asString()).isEqualTo("2010-03-04T00:00:00Z");
        assertThat(sold.get("to").asString()).isEqualTo("2010-03-05T00:00:00Z");
        assertThat(texts(sold.get("takers"), "caption")).containsExactly("Invented Buyer");
        assertThat(sold.get("owner").asString()).startsWith("BF/");
        assertThat(sold.get("grade").asString()).isNotEmpty();
        assertThat(line.get("diversion").get("how").asString()).isEqualTo("between");
        assertThat(line.get("diversion").get("from").asString()).isEqualTo("2010-03-04T00:00:00Z");
        assertThat(texts(line.get("gaps"), "kind")).containsExactly("time", "time", "hand", "border");
        assertThat(line.get("contradictions")).isEmpty();
        var procedure = new ArrayList<String>();
        line.get("procedure")
                .forEach(part -> procedure.add(
                        part.get("part").asString() + " " + part.get("done").asString()));
        assertThat(procedure)
                .containsExactly("recorded yes", "searched yes", "traced yes", "ballistics yes", "fingerprints no");
        assertThat(line.get("complete").asBoolean()).isTrue();
        assertThat(line.get("picture").asString()).startsWith("<?xml").contains("Life line of");

        // A theft that only the owner's country sees, written down later.
        write(
                officer,
                "H2",
                List.of(record("stolen", "CustodyEvent", "2012-01-01", Map.of("kind", "stolen"))),
                List.of(link("OF", "stolen", one)));
        assertThat(officer.get("/firearms/" + one + "/life-line")
                        .json()
                        .get("diversion")
                        .get("how")
                        .asString())
                .isEqualTo("recorded");
        assertThat(texts(
                        server.as(JAMAICA)
                                .get("/firearms/" + one + "/life-line")
                                .json()
                                .get("steps"),
                        "kind"))
                .doesNotContain("stolen");
        String taken = officer.get("/firearms/" + one + "/life-line?format=csv").body();
        assertThat(taken).contains("Invented Buyer", "Invented Arms Shop").doesNotContain("Invented Minor", "stolen");
        assertThat(officer.get("/firearms/" + one + "/life-line?format=svg").body())
                .contains("illustration, not for court")
                .doesNotContain("stolen");
        assertThat(officer.get("/firearms/" + sold.get("key").asString() + "/life-line")
                        .status())
                .isEqualTo(404);
    }
}
