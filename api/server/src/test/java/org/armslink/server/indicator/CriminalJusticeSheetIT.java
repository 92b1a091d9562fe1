package org.armslink.server.indicator;

import static org.armslink.server.testing.RunningServer.BURKINA_FASO;
import static org.armslink.server.testing.RunningServer.JAMAICA;
import static org.armslink.server.testing.RunningServer.JOINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.xlsx.XlsxRows;
import org.armslink.server.testing.Answer;
import org.armslink.server.testing.Caller;
import org.armslink.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A hand-made year of proceedings, written down over HTTP; the workbook is read back as a file of one's own would be. */
@ExtendWith(RunningServer.class)
class CriminalJusticeSheetIT {
    private static final int FIGURES_FROM_ROW = 2;

    private final List<Map<String, Object>> records = new ArrayList<>();
    private final List<Map<String, Object>> links = new ArrayList<>();

    private void record(String as, String label, Map<String, Object> properties) {
        records.add(Map.of("as", as, "label", label, "when", "1997-05-01", "properties", properties));
    }

    private void link(String type, String from, String to, Map<String, Object> properties) {
        links.add(Map.of("type", type, "from", from, "to", to, "when", "1997-05-01", "properties", properties));
    }

    //  case 1, trafficking      convicted (1997) · prosecuted 1996 · suspected, a minor · suspected, and a witness in
    // case 2
    //  case 2, no code          "homicide"
    private JsonNode write(Caller officer, String handling) {
        records.clear();
        links.clear();
        record("trade", "Offence", Map.of("caption", "Invented law, article 1", "firearmsOffence", "trafficking"));
        record("one", "Case", Map.of("caption", "Invented case 1", "offence", "arms trade"));
        record("two", "Case", Map.of("caption", "Invented case 2", "offence", "homicide"));
        for (String person : List.of("convict", "accused", "child", "seer")) {
            record(person, "Person", Map.of("name", "Invented " + person, "minor", person.equals("child")));
        }
        link("FOR_OFFENCE", "one", "trade", Map.of());
        link(
                "SUSPECT_IN",
                "convict",
                "one",
                Map.of("stage", "convicted", "prosecutedOn", "1997-06-01", "convictedOn", "1997-11"));
        link("SUSPECT_IN", "accused", "one", Map.of("stage", "prosecuted", "prosecutedOn", "1996"));
        link("SUSPECT_IN", "child", "one", Map.of());
        link("SUSPECT_IN", "seer", "one", Map.of("contactedOn", "1997-05-02"));
        link("WITNESS_IN", "seer", "two", Map.of());
        Answer written = officer.post("/records", Map.of("handling", handling, "records", records, "links", links));
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        return written.json().get("records");
    }

    @Test
    void theReturnCountsPersonsAndCasesByStageAndNamesNoneWhoIsProtected(RunningServer server) throws IOException {
        Caller officer = server.as(BURKINA_FASO);
        JsonNode written = write(officer, "H0");
        byte[] book = officer.getBytes("/indicators/illicit-arms-flows?country=BF&year=1997");
        Map<String, String> figures = figures(book);
        String trafficking = "Firearms offence \"trafficking\": ";
        assertThat(figures)
                .containsEntry(trafficking + "cases, by the date of the case", "1")
                .containsEntry(trafficking + "persons suspected or formally contacted", "4")
                .containsEntry(trafficking + "persons prosecuted", "1")
                .containsEntry(trafficking + "persons convicted", "1")
                .containsEntry(trafficking + "cases with a person convicted", "1")
                .containsEntry("Firearms offence \"marking\": persons convicted", "not recorded here")
                .containsEntry("Persons by sex", "not recorded here")
                .containsEntry("Not counted, since no firearms offence is coded: cases for \"homicide\"", "1");
        List<List<String>> behind = rows(book, "Proceedings", 1);
        List<List<String>> suspected =
                behind.stream().filter(row -> row.get(0).equals("9.2")).toList();
        assertThat(suspected)
                .extracting(row -> row.get(2))
                .containsExactlyInAnyOrder(
                        keyOf(written, "convict"),
                        keyOf(written, "accused"),
                        "not named: a victim, a witness or a minor",
                        "not named: a victim, a witness or a minor");
        assertThat(behind.toString()).doesNotContain(keyOf(written, "child"), keyOf(written, "seer"), "Invented");
        assertThat(behind)
                .contains(List.of(
                        "9.6",
                        keyOf(written, "one"),
                        keyOf(written, "convict"),
                        "convicted",
                        "1997-11",
                        "stage: convicted"));
        assertThat(figures(officer.getBytes("/indicators/illicit-arms-flows?country=BF&year=1996")))
                .as("another year has its own")
                .containsEntry(trafficking + "persons prosecuted", "1")
                .containsEntry(trafficking + "persons convicted", "0");
    }

    @Test
    void whatIsWithheldCountsForNobodyElseAndIsNotHandedOn(RunningServer server) throws IOException {
        Caller officer = server.as(JAMAICA);
        JsonNode written = write(officer, "H2");
        assertThat(figures(officer.getBytes("/indicators/illicit-arms-flows?country=JM&year=1997")))
                .containsEntry("Firearms offence \"trafficking\": persons convicted", "1");
        Map<String, String> others =
                figures(server.as(BURKINA_FASO).getBytes("/indicators/illicit-arms-flows?country=JM&year=1997"));
        assertThat(others).containsEntry("Firearms offence \"trafficking\": persons convicted", "not recorded here");
        byte[] joint = server.as(JOINT).getBytes("/indicators/illicit-arms-flows?country=JM&year=1997");
        assertThat(figures(joint)).containsEntry("Firearms offence \"trafficking\": persons convicted", "1");
        assertThat(rows(joint, "Proceedings", 1).toString())
                .contains("not handed on without its owner's leave")
                .doesNotContain(keyOf(written, "one"), keyOf(written, "convict"), "homicide");
        assertThat(figures(joint))
                .containsKey("Not counted, since no firearms offence is coded: cases for words withheld");
    }

    private String keyOf(JsonNode written, String as) {
        int at = 0;
        while (!as.equals(records.get(at).get("as"))) {
            at++;
        }
        return written.get(at).get("key").asString();
    }

    private static Map<String, String> figures(byte[] book) throws IOException {
        var figures = new LinkedHashMap<String, String>();
        rows(book, "9 Criminal justice", FIGURES_FROM_ROW).forEach(row -> figures.put(row.get(1), row.get(2)));
        return figures;
    }

    private static List<List<String>> rows(byte[] book, String sheet, int headerRow) throws IOException {
        var found = new ArrayList<List<String>>();
        try (var rows = new XlsxRows(new ByteArrayInputStream(book), sheet, headerRow, "return.xlsx")) {
            for (Optional<RawRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                found.add(row.get().fields());
            }
        }
        return found;
    }
}
