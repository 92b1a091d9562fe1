package org.armslink.server.page;

import static org.armslink.server.testing.RunningServer.BURKINA_FASO;
import static org.armslink.server.testing.RunningServer.JOINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.armslink.server.testing.Caller;
import org.armslink.server.testing.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

/** The life line, the statistics of tracing and why two records are linked, in a real browser, on the sample investigation; screenshots of each. */
@ExtendWith(RunningServer.class)
class TracingPagesIT {
    private static Browser browser;
    private static String url;

    @BeforeAll
    static void open(RunningServer server, @TempDir Path folder) {
        browser = Browser.open(folder.resolve("profile"));
        url = server.url();
        browser.resize(1360, 1000);
        browser.go(url + "/#/record");
        browser.choose("#viewer", JOINT);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void show(String hash, String name, String picture) throws IOException {
        browser.go(url + "/" + hash);
        browser.find(".statistic");
        if (!picture.isEmpty()) {
            browser.find(".picture svg");
            assertThat(browser.list(".picture " + picture)).as(name).isNotEmpty();
        }
        browser.screenshot(name);
        browser.assertNoErrors();
    }

    @Test
    void aWayOverALeadSaysSoAndIsNotFoundWithoutIt(RunningServer server) throws IOException {
        Caller joint = server.as(JOINT);
        String ask = "from=%s&to=%s&kind=time-respecting";
        String lead = server.truth().ballistics().stream()
                .filter(one -> !one.confirmed())
                .map(one -> String.format(ask, one.oneCase(), one.otherCase()))
                .filter(way -> !joint.get("/paths?" + way).json().get("found").asBoolean())
                .filter(way -> joint.get("/paths?leads=true&" + way)
                        .json()
                        .get("found")
                        .asBoolean())
                .findFirst()
                .orElseThrow();
        browser.go(url + "/#/path?" + lead);
        assertThat(browser.untilText(".welcome", "No path")).contains("Unconfirmed leads are not followed");
        browser.choose("select[name=leads]", "true");
        assertThat(browser.untilText("table.legs", "fired in")).contains("unconfirmed lead");
        assertThat(browser.texts(".toolbar .mark.lead").toString()).contains("by an unconfirmed lead");
        browser.screenshot("way-over-a-lead");
        browser.choose("select[name=identities]", "likely");
        assertThat(browser.untilText("p.effort", "likely pairs")).contains("were followed");
        browser.assertNoErrors();
    }

    /** A gun sold in Guam is stolen on Saipan from a man who is a victim in a case. */
    @Test
    void aVictimIsCalledSoBesideTheName(RunningServer server) throws IOException {
        List<Map<String, Object>> records = List.of(
                written("owner", "Person", Map.of("name", "Invented Robbed")),
                written("case", "Case", Map.of("caption", "Invented robbery")),
                written("shop", "Location", Map.of("name", "Invented store", "country", "GU")),
                written("home", "Location", Map.of("name", "Invented house", "country", "MP")),
                written("gun", "Firearm", Map.of("caption", "Invented rifle 9")),
                written("sold", "CustodyEvent", Map.of("kind", "sold")),
                Map.of(
                        "as",
                        "stolen",
                        "label",
                        "CustodyEvent",
                        "when",
                        "2020-01-01",
                        "properties",
                        Map.of("kind", "stolen")));
        List<Map<String, Object>> links = List.of(
                Map.of("type", "VICTIM_IN", "from", "owner", "to", "case"),
                Map.of("type", "OF", "from", "sold", "to", "gun"),
                Map.of("type", "AT", "from", "sold", "to", "shop"),
                Map.of("type", "OF", "from", "stolen", "to", "gun"),
                Map.of("type", "AT", "from", "stolen", "to", "home"),
                Map.of("type", "FROM_PARTY", "from", "stolen", "to", "owner"));
        assertThat(server.as(BURKINA_FASO)
                        .post("/records", Map.of("handling", "H0", "records", records, "links", links))
                        .status())
                .isEqualTo(201);
        browser.go(url + "/#/path?from=GU&to=MP&kind=time-respecting");
        assertThat(browser.untilText("table.legs", "Invented Robbed")).contains("victim: joins no ways");
        browser.screenshot("way-with-a-victim");
        browser.assertNoErrors();
    }

    private static Map<String, Object> written(String as, String label, Map<String, Object> properties) {
        return Map.of("as", as, "label", label, "when", "2019-01-01", "properties", properties);
    }

    @Test
    void aLifeLineIsOnePageWithOneTimeline(RunningServer server) throws IOException {
        Caller joint = server.as(JOINT);
        String best = "";
        int most = 0;
        for (JsonNode hit : joint.get("/search?q=Glock*&limit=40").json().get("hits")) {
            if (hit.get("label").asString().equals("Firearm")) {
                String key = hit.get("key").asString();
                int steps = joint.get("/firearms/" + key + "/life-line")
                        .json()
                        .get("steps")
                        .size();
                if (steps > most) {
                    most = steps;
                    best = key;
                }
            }
        }
        assertThat(most).isGreaterThan(2);
        show("#/life-line/" + best, "tracing-1-life-line", "title");
        assertThat(browser.list(".statistic .scroll tbody tr")).hasSize(most);
        assertThat(browser.list(".picture svg g[role=img]")).hasSizeGreaterThanOrEqualTo(most);
        browser.untilText(".statistic", "Point of diversion");
        browser.go(url + "/#/record/" + best);
        browser.untilText(".right-panel .actions", "Life line");
    }

    @Test
    void statisticsStandBesideTheirPictures() throws IOException {
        show("#/statistics", "tracing-2-time-to-crime", "path");
        browser.untilText(".statistic", "share traced");
        show("#/statistics?by=dealer&minimum=2", "tracing-3-by-dealer", "path");
        show("#/statistics?of=flow-matrix&basis=records", "tracing-4-flow-matrix", "rect");
        browser.untilText(".statistic", "Import share");
        show("#/statistics?of=short-times&least=2", "tracing-5-short-times", "");
        browser.untilText(".statistic", "What may explain");
        show("#/statistics?of=sale-patterns", "tracing-6-sale-patterns", "");
        browser.untilText(".statistic", "May be explained");
        show("#/statistics?of=indicator", "tracing-7-indicator", "");
        assertThat(browser.texts("[aria-label='Arms counted'] td:first-child a"))
                .as("each row has its record's caption")
                .isNotEmpty()
                .noneMatch(words -> words.equals("seizure"));
        browser.untilText(".statistic", "if all succeed");
        show("#/statistics?of=indicator&country=BF", "tracing-8-indicator-of-one-country", "");
    }

    /** From the panel of one record to another, and there the ways with their documents. */
    @Test
    void whyTwoRecordsAreLinkedStandsWithItsDocuments(RunningServer server) throws IOException {
        List<String> legs = server.truth().corridors().stream()
                .filter(corridor -> corridor.kind().equals("chain"))
                .flatMap(corridor -> corridor.ways().stream())
                .filter(way -> way.size() > 1)
                .findFirst()
                .orElseThrow();
        browser.go(url + "/#/record/" + legs.get(0));
        browser.find("table.links tbody tr");
        browser.button("Path from here…").click();
        browser.find("table.links tbody tr td:nth-child(3) button").click();
        browser.button("Why are these linked?").click();
        browser.find("section.why .told-by li");
        assertThat(browser.address()).contains("kind=why");
        assertThat(browser.find("section.why h3").getText()).startsWith("Way 1, 1 link");

        browser.go("about:blank");
        browser.go(url + "/#/path?kind=why&from=" + legs.get(0) + "&to=" + legs.get(1));
        browser.find("section.why .told-by li");
        assertThat(browser.list("section.why").size()).isBetween(2, 3);
        assertThat(browser.texts("section.why h3")).allMatch(words -> words.contains("weakest grade"));
        assertThat(browser.texts("section.why .told-by li")).noneMatch(String::isBlank);
        browser.find("canvas");
        browser.screenshot("35-why-linked");
        browser.find("section.why .told-by");
        browser.find("input[name='countries']").sendKeys("zz", Keys.ENTER);
        browser.untilText(".welcome h2", "Nothing links the two in what you may see");
        assertThat(browser.address()).contains("countries=ZZ");
        browser.screenshot("36-why-under-conditions");
        browser.assertNoErrors();
    }
}
