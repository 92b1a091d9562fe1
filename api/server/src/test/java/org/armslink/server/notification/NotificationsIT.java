package org.armslink.server.notification;

import static org.armslink.server.testing.RunningServer.BURKINA_FASO;
import static org.armslink.server.testing.RunningServer.JAMAICA;
import static org.armslink.server.testing.RunningServer.JOINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.armslink.server.configure.Backend;
import org.armslink.server.configure.DatabaseAddress;
import org.armslink.server.configure.Service;
import org.armslink.server.session.Viewers;
import org.armslink.server.testing.Answer;
import org.armslink.server.testing.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Who is told when another country comes upon a gun that was stolen, and who is not. All guns are invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotificationsIT {
    @TempDir
    static Path folder;

    private Backend backend;
    private Service service;
    private Caller burkina;
    private Caller jamaica;
    private Caller joint;

    @BeforeAll
    void start() throws IOException {
        backend = Backend.open(folder, DatabaseAddress.EMBEDDED);
        service = Service.start(backend, Viewers.DEMO, 0);
        var caller = Caller.of("http://127.0.0.1:" + service.port());
        burkina = caller.as(BURKINA_FASO);
        jamaica = caller.as(JAMAICA);
        joint = caller.as(JOINT);
    }

    @AfterAll
    void stop() {
        service.close();
        backend.close();
    }

    private static String gun(Caller officer, String handling, String serial, Map<String, String> more) {
        var properties = new TreeMap<String, String>(more);
        properties.put("make", "Noticia");
        properties.put("model", "N3");
        properties.put("calibre", "9 mm");
        properties.put("countryOfManufacture", "AT");
        properties.put("serialRaw", serial);
        Answer answer = officer.post(
                "/records",
                Map.of("handling", handling, "records", List.of(Map.of("label", "Firearm", "properties", properties))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("records").get(0).get("key").asString();
    }

    private static String stolen(Caller officer, String handling, String serial) {
        return gun(officer, handling, serial, Map.of("circulation", "stolen"));
    }

    private static List<JsonNode> told(Caller owner, String record, String happened) {
        return owner.get("/notifications?limit=1000")
                .json()
                .get("notifications")
                .valueStream()
                .filter(one -> one.get("record").get("key").asString().equals(record))
                .filter(one -> one.get("happened").asString().equals(happened))
                .toList();
    }

    /** They are written after the answer. */
    private static JsonNode untilTold(Caller owner, String record, String happened, long count)
            throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        List<JsonNode> last = told(owner, record, happened);
        while ((last.isEmpty() || last.get(0).get("count").asLong() < count) && System.nanoTime() < end) {
            Thread.sleep(20);
            last = told(owner, record, happened);
        }
        assertThat(last).as(happened + " " + record).hasSize(1);
        assertThat(last.get(0).get("count").asLong()).isEqualTo(count);
        return last.get(0);
    }

    /** What was asked before is written before this is. */
    private void untilAllIsWritten(String serial) throws InterruptedException {
        String last = stolen(burkina, "H0", serial);
        jamaica.get("/entities/" + last);
        untilTold(burkina, last, "opened", 1);
    }

    @Test
    void aSearchByAnotherCountryIsToldOnceADayWithItsCount() throws InterruptedException {
        String key = stolen(burkina, "H0", "NQA70913");
        assertThat(jamaica.get("/search?q=NQA70913").body()).contains(key);
        assertThat(jamaica.get("/search?q=NQA70913&asOf=" + LocalDate.now(ZoneOffset.UTC))
                        .body())
                .contains(key);
        JsonNode told = untilTold(burkina, key, "searched", 2);
        assertThat(told.get("by").toString()).isEqualTo("{\"country\":\"JM\",\"agency\":\"firearms-focal-point\"}");
        assertThat(told.get("read").asBoolean()).isFalse();
        assertThat(told.get("firstAt").asString())
                .isLessThanOrEqualTo(told.get("lastAt").asString());
        assertThat(burkina.get("/notifications").body()).doesNotContain(JAMAICA);
        joint.get("/search?q=NQA70913");
        untilAllIsWritten("NQA70914");
        assertThat(told(burkina, key, "searched")).hasSize(2);
    }

    @Test
    void openingMatchingAndDecidingAreToldEach() throws InterruptedException {
        String key = stolen(burkina, "H0", "QJX-70913");
        String own = stolen(jamaica, "H3", "QJX7O913");
        jamaica.get("/entities/" + key);
        untilTold(burkina, key, "opened", 1);
        jamaica.get("/entities/" + key + "/neighbourhood");
        untilTold(burkina, key, "opened", 2);
        assertThat(jamaica.get("/suggestions?entity=" + own).body()).contains(key);
        untilTold(burkina, key, "matched", 1);
        assertThat(jamaica.get("/serials?serial=QJX7?913&make=Noticia").body()).contains(key);
        untilTold(burkina, key, "matched", 2);
        assertThat(jamaica.post(
                                "/decisions",
                                Map.of("from", own, "to", key, "decision", "same", "reason", "same frame"))
                        .status())
                .isEqualTo(201);
        untilTold(burkina, key, "decided-same", 1);
        assertThat(burkina.get("/notifications").body()).doesNotContain(own);
        assertThat(jamaica.get("/notifications").body()).doesNotContain(own).doesNotContain(key);
    }

    @Test
    void theOwnersOwnSearchAWithheldRecordAndAGunThatNobodyMissesMakeNone() throws InterruptedException {
        String own = stolen(burkina, "H0", "NQB20457");
        String withheld = stolen(burkina, "H3", "NQB20458");
        String home = gun(burkina, "H0", "NQB20459", Map.of());
        String recovered = gun(burkina, "H0", "NQB20460", Map.of("circulation", "recovered"));
        burkina.get("/search?q=NQB20457");
        burkina.get("/entities/" + own);
        assertThat(jamaica.get("/search?q=NQB20458").body()).doesNotContain(withheld);
        assertThat(jamaica.get("/entities/" + withheld).status()).isEqualTo(404);
        assertThat(jamaica.get("/entities/" + home).status()).isEqualTo(200);
        assertThat(jamaica.get("/entities/" + recovered).status()).isEqualTo(200);
        untilAllIsWritten("NQB20461");
        assertThat(burkina.get("/notifications?limit=1000").body())
                .doesNotContain(own)
                .doesNotContain(withheld)
                .doesNotContain(home)
                .doesNotContain(recovered);
    }

    @Test
    void onlyTheOwnerReadsItAndWhatHappensAgainIsUnreadAgainAndAllOutlivesTheService()
            throws InterruptedException, IOException {
        String key = stolen(burkina, "H0", "NQC31187");
        jamaica.get("/entities/" + key);
        String id = untilTold(burkina, key, "opened", 1).get("id").asString();
        String read = "/notifications/" + id + "/read";
        for (Caller other : List.of(jamaica, joint)) {
            assertThat(other.get("/notifications").body()).doesNotContain(key);
            Answer refused = other.post(read, Map.of());
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.body().replace(id, "x"))
                    .isEqualTo(other.post("/notifications/x/read", Map.of()).body());
        }
        assertThat(burkina.post(read, Map.of()).json().get("read").asBoolean()).isTrue();
        assertThat(burkina.get("/notifications?unread=true").body()).doesNotContain(id);

        service.close();
        backend.close();
        start();
        assertThat(untilTold(burkina, key, "opened", 1).get("read").asBoolean()).isTrue();
        jamaica.get("/entities/" + key);
        assertThat(untilTold(burkina, key, "opened", 2).get("read").asBoolean()).isFalse();
        JsonNode first = burkina.get("/notifications?limit=1").json();
        assertThat(first.get("notifications")).hasSize(1);
        assertThat(first.get("notifications").get(0).get("id").asString()).isEqualTo(id);
        assertThat(first.get("unread").asInt()).isPositive();
        assertThat(burkina.get("/notifications?limit=0").status()).isEqualTo(400);
    }
}
