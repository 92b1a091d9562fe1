package org.armslink.server.page;

import static org.armslink.server.testing.RunningServer.JOINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.armslink.server.testing.Caller;
import org.armslink.server.testing.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The life line and the statistics of tracing in a real browser, on the sample investigation; screenshots of each. */
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
        browser.untilText(".statistic", "if all succeed");
        show("#/statistics?of=indicator&country=BF", "tracing-8-indicator-of-one-country", "");
    }
}
