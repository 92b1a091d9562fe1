package org.armslink.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.armslink.ingest.synthetic.PlantedTruth;
import org.armslink.server.testing.DemoProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * What an investigator does on the page, in a real browser, on the sample investigation. Screenshots of each step are
 * in {@code target/screenshots}.
 */
class PageIT {
    private static final String JAMAICA = "jm-investigator";
    private static final String BURKINA_FASO = "bf-investigator";

    private static Browser browser;
    private static DemoProcess demo;
    private static PlantedTruth.Corridor planted;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        browser = Browser.open(folder.resolve("profile"));
        demo = DemoProcess.start(folder.resolve("data"));
        planted = demo.truth().corridors().stream()
                .filter(corridor ->
                        corridor.to().equals("JM") && corridor.kind().equals("chain"))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void close() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (demo != null) {
            demo.close();
        }
    }

    @BeforeEach
    void startAsJamaica() {
        browser.resize(1280, 800);
        show("#/record");
        switchTo(JAMAICA);
    }

    @Test
    void searchOpensARecordWithItsLinksAndTheirSources() throws IOException {
        browser.find("body").sendKeys("/");
        browser.find("#search").sendKeys("Glock*", Keys.ENTER);
        browser.find(".hit").click();
        browser.untilText(".right-panel h2", "Glock");
        browser.untilText(".right-panel .claim", "Grade");

        browser.find("table.links tbody tr");
        assertThat(browser.texts("table.links tbody tr td:nth-child(5)"))
                .isNotEmpty()
                .noneMatch(String::isBlank);
        assertThat(browser.texts("table.links tbody tr td:nth-child(6)"))
                .allMatch(grade -> grade.matches("[A-X1-3][1-4A-E]"));
        assertThat(browser.texts("table.links tbody tr td:nth-child(7)")).noneMatch(String::isBlank);
        assertThat(drawn()).as("canvas of the link chart").isTrue();
        browser.screenshot("1-record");
        browser.assertNoErrors();
    }

    @Test
    void expandingAddsLinksAndKeepsTheRest() throws IOException {
        String leg = planted.ways().get(0).get(0);
        show("#/record/" + leg);
        browser.find("table.links tbody tr");
        List<String> before = browser.texts("table.links tbody tr td:nth-child(2)");
        browser.find("table.links tbody tr td:nth-child(3) button").click();
        browser.button("Put in the middle");
        browser.button("Expand").click();
        browser.button("Undo expanding");
        assertThat(browser.list("table.links tbody tr")).hasSizeGreaterThan(before.size());
        assertThat(browser.texts("table.links tbody tr td:nth-child(2)").subList(0, before.size()))
                .isEqualTo(before);
        browser.screenshot("2-expanded");
        browser.assertNoErrors();
    }

    @Test
    void switchingTheViewerChangesTheAnswerAndNothingSaysWhatIsWithheld() throws IOException {
        String kept = keptFromBurkinaFaso();
        show("#/record/" + kept);
        String caption = browser.find(".right-panel h2.caption").getText();
        browser.screenshot("3-seen-by-its-owner");

        switchTo(BURKINA_FASO);
        String refused = browser.untilText("main .notice", "There is no record");
        assertThat(refused).contains("that you may see").doesNotContain(caption);
        assertThat(browser.find("body").getText()).doesNotContain(caption);
        browser.screenshot("4-not-seen-by-another");

        show("#/record/7.Firearm-7.nowhere");
        String absent = browser.untilText("main .notice", "There is no record");
        assertThat(absent.replace("7.Firearm-7.nowhere", kept)).isEqualTo(refused);
        browser.assertNoErrors();
    }

    @Test
    void corridorsStandOnTheMapAndInTheTable() throws IOException {
        browser.resize(1600, 1000);
        show("#/corridors?period=quarter&split=2022-06-01");
        String id = planted.from() + "-" + planted.to();
        browser.find("button[data-corridor='" + id + "']");
        assertThat(browser.list("svg.map g.way[data-corridor='" + id + "'] path.line"))
                .isNotEmpty();
        assertThat(browser.find(".corridor-list").getText())
                .contains("Recorded, not actual")
                .contains("never added");
        browser.screenshot("5-corridors");

        assertThat(browser.untilText(".changes", "since 2022-06-01")).contains("somebody looked");
        browser.find("button[data-corridor='" + id + "']").click();
        assertThat(browser.find("table.trend").getText()).contains("-Q");
        // Planted are ways by Fort Lauderdale, Miami, Kingston and Spanish Town, so each of the four alone cuts them
        // all;
        // the answer is the one nearest to where they begin, which lies in the country that they come from.
        assertThat(browser.find("table.cut").getText()).contains("Fort Lauderdale", "United States");
        assertThat(browser.find("table.ranked").getText()).contains("Kingston");
        browser.find(".opened details summary").click();
        assertThat(browser.find("table.legs").getText()).contains("→");
        assertThat(browser.list("svg.map g.way.selected")).isNotEmpty();
        browser.screenshot("6-corridor");

        // One key on the slider: the first period, on the map and in the table alike.
        browser.find("input[name=time]").sendKeys(Keys.ARROW_RIGHT);
        String period = browser.untilText(".time-slider output", "-Q");
        browser.untilText(".toolbar .count", "corridor");
        assertThat(browser.address()).contains("windowFrom=" + period.substring(0, 4));
        assertThat(browser.list("svg.map g.way")).hasSameSizeAs(browser.list(".corridor-table button[data-corridor]"));
        browser.screenshot("6-corridors-of-a-period");
        browser.assertNoErrors();
    }

    @Test
    void aMeasureRunsAsAJobAndRanksInNeutralWords() throws IOException {
        show("#/networks");
        browser.find(".catalogue dt");
        assertThat(browser.texts(".catalogue dt"))
                .contains("Betweenness betweenness", "Communities communities", "Shortest ways shortest-ways");
        assertThat(browser.find(".catalogue").getText()).contains("Not to be used where links are missing at random");
        browser.screenshot("7-measures");
        browser.button("Compute").click();
        browser.find("table.ranking tbody tr");
        assertThat(browser.texts("table.ranking tbody tr td:first-child").get(0))
                .isEqualTo("1");
        assertThat(browser.find("table.ranking tbody tr").getText())
                .containsPattern("in the first ten in \\d+ % of runs");
        assertThat(browser.find(".provenance").getText()).contains("Snapshot").contains("nodes");
        assertThat(browser.find("main").getText()).contains("it says nothing of guilt");
        browser.screenshot("7-network");
        browser.choose("select[name='measure']", "pagerank");
        browser.button("Compute").click();
        browser.untilText(".run .progress strong", "PageRank");
        browser.find(".runs a[href*='with=']").click();
        browser.find(".comparison table.ranking tbody tr");
        assertThat(browser.find(".comparison").getText()).contains("measure: pagerank, with: degree", "Spearman");
        browser.screenshot("7-comparison");
        for (String measure : List.of("components", "communities")) {
            browser.choose("select[name='measure']", measure);
            browser.button("Compute").click();
            browser.untilText(
                    ".run .progress strong", measure.substring(0, 1).toUpperCase(Locale.ROOT) + measure.substring(1));
        }
        browser.find(".runs a[href*='with=']").click();
        browser.find(".comparison table.groups tbody tr");
        assertThat(browser.find(".comparison").getText())
                .contains("measure: communities, with: components", "adjusted Rand index", "in group 1 of")
                .doesNotContain("Spearman");
        browser.screenshot("7-comparison-of-groups");
        browser.assertNoErrors();
    }

    @Test
    void theRowAsReceivedIsOneClickAway() throws IOException {
        show("#/record/" + planted.ways().get(0).get(0));
        browser.button("Show the row as received").click();
        assertThat(browser.find("dialog .row-text").getText())
                .contains(planted.ways().get(0).get(0).substring(0, 4));
        assertThat(browser.find("dialog .facts").getText()).containsPattern("[0-9a-f]{64}");
        browser.screenshot("8-row-as-received");
        browser.button("Close").click();
        browser.assertNoErrors();
    }

    @Test
    void twoRecordsAreDecidedWithAReason() throws IOException {
        show("#/suggestions?kind=firearm&band=possible");
        browser.find("li.pair");
        int before = browser.list("li.pair").size();
        String pair = browser.texts("li.pair .two").get(0);
        assertThat(browser.texts("li.pair table.weights th").get(0)).isNotBlank();
        browser.screenshot("9-suggestions");
        // Without a reason nothing is sent: the browser asks for it.
        browser.button("Not the same").click();
        assertThat(browser.texts("p.told")).isEmpty();
        browser.find("li.pair input[name='reason']").sendKeys("different importers");
        browser.button("Not the same").click();
        browser.untilText("p.told", "not the same");
        browser.waitFor("one pair fewer", page -> browser.texts("li.pair .two").contains(pair) ? null : pair);
        assertThat(browser.list("li.pair").size()).isLessThanOrEqualTo(before);
        browser.choose("select[name='kind']", "person");
        browser.waitFor("the persons' address", page -> browser.address().contains("kind=person") ? page : null);
        browser.assertNoErrors();
    }

    @Test
    void aGunIsWrittenDownAndWhatIsWrongIsToldWhileItIsTyped() throws IOException {
        show("#/entry");
        browser.find("input[name='records[0].properties.make']").sendKeys("Glock");
        browser.find("input[name='records[0].properties.serialRaw']").sendKeys("ZZ-12?4");
        browser.find("input[name='records[0].properties.year']").sendKeys("nineteen");
        browser.find("input[name='records[1].when']").sendKeys("2026-02-30");
        browser.find("input[name='records[2].properties.name']").sendKeys("Negril");
        browser.find("input[name='records[2].properties.country']").sendKeys("JM");
        browser.untilText(".mistake", "nineteen");
        browser.untilText(".mistake", "2026-02-30");
        assertThat(browser.button("Write it down").isEnabled()).isFalse();
        browser.screenshot("13-mistakes");
        browser.find("input[name='records[0].properties.year']").sendKeys(Keys.chord(Keys.CONTROL, "a"), "1998");
        browser.find("input[name='records[1].when']").sendKeys(Keys.chord(Keys.CONTROL, "a"), "2026-02-28");
        browser.waitFor(
                "nothing more to mend",
                page -> browser.list(".mistake").isEmpty()
                                && browser.button("Write it down").isEnabled()
                        ? page
                        : null);
        browser.button("Write it down").click();
        browser.untilText("p.told", "Written down");
        browser.screenshot("14-written-down");
        browser.find("p.told a").click();
        browser.untilText(".right-panel h2", "Glock");
        browser.assertNoErrors();
    }

    @Test
    void contradictionsStandSideBySide() throws IOException {
        switchTo("joint-analyst");
        takeIn(77, "2028-02-29");
        show("#/contradictions?kind=date-that-cannot-be");
        browser.untilText("li.pair", "2028-02-29");
        assertThat(browser.find("li.pair").getText()).contains("May be explained", "document, row 1");
        browser.screenshot("10-contradictions");
        browser.choose("select[name='kind']", "two-owners-at-once");
        browser.untilText(".welcome h2", "No contradictions");
        browser.assertNoErrors();
    }

    @Test
    void aRefusedRowIsCorrectedOnThePage() throws IOException {
        switchTo("joint-analyst");
        String row = takeIn(1, "2004-02-30");
        show("#/imports");
        browser.find("table.imports tbody td a").click();
        browser.button("Correct…").click();
        browser.find("form.correction input[name='reason']").sendKeys("a slip of the pen");
        browser.button("Take it in").click();
        assertThat(browser.untilText("form.correction .notice", "Nothing was written"))
                .contains("crime_date", "2004-02-30");
        browser.screenshot("11-correction-refused");
        browser.find("form.correction textarea")
                .sendKeys(Keys.chord(Keys.CONTROL, "a"), row.replace("2004-02-30", "2004-02-29"));
        browser.button("Take it in").click();
        browser.untilText("table.quarantine", "run-");
        browser.screenshot("12-corrected");
        browser.assertNoErrors();
    }

    /** Uploads a file of one invented gun, and returns its row. */
    private static String takeIn(int number, String crimeDate) {
        String header = "row,jurisdiction_state,jurisdiction_city,dealer,dealer_city,dealer_state,manufacturer_name,"
                + "firearm_caliber,purchase_date,sale_date,crime_date,time_to_crime,case_status,has_nibin,"
                + "has_trafficking_indicia,is_interstate,serial,defendant,purchaser,case\n";
        String row = number + ",DE,Wilmington,Dealer 1,Dover,DE,GLOCK,9mm,1/2/2003,2003-01-02," + crimeDate
                + ",10,open,yes,no,no,SN1,P1,P2,C1";
        assertThat(upload("crime-guns-delaware", header + row + "\n")).isEqualTo(200L);
        return row;
    }

    private static Object upload(String mapping, String text) {
        return browser.ask(
                "const form = new FormData(); form.append('mapping', arguments[0]);"
                        + "form.append('file', new Blob([arguments[1]]), 'file.csv');"
                        + "return fetch('api/v1/imports', {method: 'POST', body: form}).then(answer => answer.status)",
                mapping,
                text);
    }

    @Test
    void aDayIsLookedBackToUntilItIsTakenAway() throws IOException {
        String leg = planted.ways().get(0).get(0);
        show("#/record/" + leg);
        String caption = browser.find(".right-panel h2.caption").getText();
        browser.find("#as-of").sendKeys("01012020");
        assertThat(browser.untilText(".as-of-banner", "2020-01-01")).contains("As known at the end of");
        browser.untilText("main .notice", "There is no record");
        browser.waitFor(
                "a page without " + caption,
                page -> browser.find("body").getText().contains(caption) ? null : page);
        assertThat(browser.address()).contains("asOf=2020-01-01");
        browser.screenshot("15-as-of-a-day");
        browser.list("nav.tabs a").get(1).click();
        browser.waitFor(
                "the corridors", page -> browser.address().contains("#/corridors?asOf=2020-01-01") ? page : null);

        browser.button("Back to today").click();
        browser.list("nav.tabs a").get(0).click();
        browser.untilText(".right-panel h2.caption", caption);
        assertThat(browser.list(".as-of-banner")).isEmpty();
        assertThat(browser.address()).doesNotContain("asOf");
        browser.assertNoErrors();
    }

    @Test
    void missingFirearmsAreListedByKindAndOpenTheirRecords() throws IOException {
        show("#/registers");
        browser.find("table.register tbody tr");
        assertThat(browser.texts("table.register .standing")).contains("stolen", "lost");
        browser.screenshot("20-missing-firearms");
        browser.choose("select[name='kind']", "smuggled");
        browser.waitFor(
                "smuggled ones alone",
                page -> !browser.texts("table.register .standing").isEmpty()
                                && browser.texts("table.register .standing").stream()
                                        .allMatch("smuggled"::equals)
                        ? page
                        : null);
        assertThat(browser.address()).contains("kind=smuggled");
        browser.choose("select[name='kind']", "destroyed");
        browser.untilText(".welcome", "Write one down");
        browser.choose("select[name='kind']", "smuggled");
        String caption = browser.find("table.register tbody td a").getText();
        browser.find("table.register tbody td a").sendKeys(Keys.ENTER);
        browser.untilText(".right-panel h2.caption", caption);
        assertThat(browser.untilText(".right-panel .support", "independent origin"))
                .startsWith("1 document from 1");
        browser.find(".right-panel .sources button").click();
        assertThat(browser.find("dialog .row-text").getText()).contains("smuggled");
        browser.button("Close").click();
        browser.find(".right-panel details.contradictions summary").click();
        browser.untilText(".right-panel details.contradictions", "can all be true");
        browser.screenshot("21-sources-of-a-record");
        browser.assertNoErrors();
    }

    @Test
    void aTraceShowsItsClockWhatIsMissingAndWhomToAskNext() throws IOException {
        show("#/registers?list=traces");
        browser.find("table.register tbody tr");
        browser.screenshot("22-traces");
        browser.choose("select[name='kind']", "sent");
        browser.waitFor(
                "requests that were sent",
                page -> browser.texts("table.register .standing").equals(List.of("sent")) ? page : null);
        browser.find("table.register tbody td a").click();
        assertThat(browser.untilText(".clock", "Ask next")).contains("Belgium", "its markings", "its calibre");
        assertThat(browser.texts("table.trace-steps td:nth-child(3)")).containsExactly("no longer", "no longer", "yes");
        browser.screenshot("23-trace");
        show("#/registers?list=traces&kind=answered");
        browser.find("table.register tbody td a").click();
        assertThat(browser.untilText(".of-one", "dealer found")).contains("sold 2017-05-09", "names no buyer");
        browser.screenshot("24-trace-answered");
        browser.assertNoErrors();
    }

    @Test
    void casesStandInOrderOfTimeAcrossBordersWithLeadsApart() throws IOException {
        show("#/registers?list=chains");
        browser.find("table.register tbody tr");
        browser.screenshot("25-chains");
        show("#/chain/" + demo.truth().registers().chain().get(2));
        browser.untilText(".of-one h2", "Spain");
        List<String> countries = browser.texts("ol.chain .owner abbr");
        assertThat(countries.indexOf("ES")).isLessThan(countries.indexOf("BE"));
        assertThat(countries.indexOf("BE")).isLessThan(countries.lastIndexOf("BF"));
        assertThat(browser.find("ol.chain").getText()).contains("test fire", "replica", "confirmed by Examiner");
        assertThat(browser.find("main").getText()).doesNotContain("unconfirmed lead");
        browser.find("input[name='leads']").click();
        browser.untilText(".unconfirmed .lead", "unconfirmed lead");
        assertThat(browser.address()).contains("leads=yes");
        browser.screenshot("26-chain-with-leads");
        browser.assertNoErrors();
    }

    @Test
    void anOperationsResultsStandAsTheyWerePublished() throws IOException {
        show("#/registers?list=operations");
        browser.untilText("table.register", "Harmattan");
        show("#/operation/" + demo.truth().registers().operation());
        browser.untilText(".countries", "Burkina Faso, Côte d’Ivoire, Mali, Niger");
        assertThat(browser.texts("table.operation-results tbody tr"))
                .anyMatch(row -> row.contains("Burkina Faso") && row.contains("more than 640") && row.contains("round"))
                .anyMatch(row -> row.startsWith("the operation as a whole"));
        browser.screenshot("27-operation");

        switchTo("joint-analyst");
        assertThat(upload("operation-figures", published())).isEqualTo(200L);
        show("#/registers?list=operations");
        browser.untilText("table.register", "Trigger VIII");
        browser.screenshot("28-operations");
        browser.waitFor(
                        "KAFO II",
                        page -> browser.list("table.register tbody td a").stream()
                                .filter(link -> link.getText().equals("KAFO II"))
                                .findFirst()
                                .orElse(null))
                .click();
        browser.untilText(".countries", "Burkina Faso, Côte d’Ivoire, Mali, Niger");
        assertThat(browser.find(".of-one .facts").getText())
                .contains("more than 260", "30 November to 6 December 2020");
        assertThat(browser.texts("table.operation-results td:nth-child(3)"))
                .containsExactlyInAnyOrder("more than 50", "6,162", "40,593", "28");
        assertThat(browser.texts("table.operation-results td:nth-child(4)"))
                .containsExactlyInAnyOrder("piece", "round", "stick", "piece");
        assertThat(browser.texts("table.operation-results td:nth-child(1)")).containsOnly("the operation as a whole");
        browser.screenshot("29-kafo");
        browser.assertNoErrors();
    }

    private static String published() throws IOException {
        try (var in = java.util.Objects.requireNonNull(
                PageIT.class.getResourceAsStream("/org/armslink/server/operation/published-operations.csv"))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test
    void theOwnerIsToldInTheTopBarAndReadsIt() throws IOException {
        String gun = demo.truth().registers().missing().get(0);
        switchTo(BURKINA_FASO);
        show("#/record/" + gun);
        String caption = browser.untilText(".right-panel h2.caption", ", ");
        switchTo(JAMAICA);
        // They are written after the answer.
        browser.waitFor(
                "a notification",
                page -> Boolean.TRUE.equals(browser.ask(
                                "return fetch('api/v1/notifications?unread=true').then(answer => answer.text()).then(text => text.includes(arguments[0]))",
                                gun))
                        ? page
                        : null);
        show("#/notifications");
        browser.find(".bell .unread-count");
        browser.untilText("table.notifications", caption);
        assertThat(browser.find("table.notifications").getText()).contains("opened it", "Burkina Faso");
        browser.screenshot("30-notifications");
        browser.find("input[name='unread']").click();
        browser.waitFor("unread ones", page -> browser.address().contains("unread=yes") ? page : null);
        // One that happens again meanwhile is unread again.
        browser.waitFor("nothing unread", page -> {
            if (!browser.list(".welcome").isEmpty()) {
                return page;
            }
            browser.list("table.notifications tr.unread button").stream()
                    .filter(button -> button.isDisplayed() && button.getText().equals("Mark as read"))
                    .findFirst()
                    .ifPresent(WebElement::click);
            return null;
        });
        browser.untilText(".welcome", "No notifications");
        browser.waitFor("no count", page -> browser.list(".unread-count").isEmpty() ? page : null);
        browser.assertNoErrors();
    }

    @Test
    void aDecisionStandsOnTheRecordAndIsTakenBackThere() throws IOException {
        List<String> guns = demo.truth().registers().missing();
        switchTo("joint-analyst");
        Object status = browser.ask(
                "return fetch('api/v1/decisions', {method: 'POST', headers: {'Content-Type': 'application/json'},"
                        + "body: JSON.stringify({from: arguments[0], to: arguments[1], decision: 'same', reason: 'for a test'})})"
                        + ".then(answer => answer.status)",
                guns.get(6),
                guns.get(7));
        assertThat(status).isEqualTo(201L);
        show("#/record/" + guns.get(6));
        browser.untilText(".right-panel armslink-record-more", "Decided to be one with 1 other record");
        browser.screenshot("31-identity");
        browser.find(".right-panel .decisions summary").click();
        browser.find(".right-panel .decisions input[name='reason']").sendKeys("seen again");
        browser.button("Take back").click();
        browser.untilText(".right-panel .told", "Taken back");
        browser.untilText(".right-panel armslink-record-more", "Nobody has decided");
        browser.assertNoErrors();
    }

    @Test
    void whatIsNoDayIsRefusedInWords() {
        show("#/contradictions?asOf=2026-02-30");
        browser.untilText(".as-of-banner", "“2026-02-30” is not a day.");
        assertThat(browser.untilText("main .notice", "asOf")).contains("2026-02-30", "is a date such as");
        browser.assertNoErrors();
    }

    @Test
    void aNarrowWindowHoldsTheWholePage() throws IOException {
        browser.resize(800, 900);
        String leg = planted.ways().get(0).get(0);
        for (String view : List.of(
                "record/" + leg + "?q=Glock*",
                "corridors?split=2022-06-01",
                "flows",
                "networks",
                "suggestions?band=possible",
                "contradictions",
                "registers",
                "registers?list=traces",
                "registers?list=chains",
                "registers?list=operations",
                "trace/" + demo.truth().registers().traces().get(0),
                "operation/" + demo.truth().registers().operation(),
                "chain/" + demo.truth().registers().chain().get(0) + "?leads=yes",
                "notifications",
                "entry",
                "imports")) {
            show("#/" + view);
            browser.find("#main");
            browser.waitFor("an answer", page -> browser.list(".waiting").isEmpty() ? page : null);
            assertThat(browser.ask("return document.documentElement.scrollWidth"))
                    .as("width of " + view)
                    .isEqualTo(800L);
            browser.screenshot("narrow-" + view.replaceAll("/.*", "").replaceAll("[?=]", "-"));
        }
        browser.assertNoErrors();
    }

    @Test
    void anEmptyNetworkSaysThatItIsEmpty() {
        show("#/networks");
        browser.choose("select[name='projection']", "caviar");
        browser.button("Compute").click();
        browser.untilText("main .notice", "This network is empty");
        browser.assertNoErrors();
    }

    @Test
    void theChartIsTakenAwayWithOneClick(@TempDir Path downloads) throws IOException {
        browser.saveTo(downloads);
        show("#/record/" + planted.ways().get(0).get(0));
        for (String format : List.of("SVG", "GraphML")) {
            browser.button("Export " + format).click();
            String ending = "." + format.toLowerCase(Locale.ROOT);
            Path saved = browser.waitFor("a saved file " + ending, page -> saved(downloads, ending));
            assertThat(Files.readString(saved)).contains("illustration, not for court");
        }
        browser.assertNoErrors();
    }

    private static @Nullable Path saved(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everythingComesFromTheServiceItself() {
        show("#/corridors");
        browser.find(".corridor-list, .corridors .welcome");
        assertThat((List<?>) browser.ask("return performance.getEntriesByType('resource').map(entry => entry.name)"))
                .isNotEmpty()
                .allMatch(address -> String.valueOf(address).startsWith(demo.url()));
        browser.assertNoErrors();
    }

    private static void show(String hash) {
        // By way of another page, so that an address that differs in its hash alone is loaded anew.
        browser.go("about:blank");
        browser.go(demo.url() + "/" + hash);
        browser.find("#viewer");
    }

    private static void switchTo(String viewer) {
        browser.choose("#viewer", viewer);
        browser.waitFor(
                "the viewer " + viewer,
                page -> viewer.equals(
                                browser.ask(
                                        "return fetch('api/v1/session').then(answer => answer.json()).then(session => session.viewer.name)"))
                        ? viewer
                        : null);
    }

    /** A leg of the planted corridor that Jamaica keeps to itself: the truth does not say which, so both are asked. */
    private static String keptFromBurkinaFaso() {
        switchTo(BURKINA_FASO);
        List<String> hidden = planted.ways().stream()
                .flatMap(List::stream)
                .filter(key -> browser.ask(
                                "return fetch('api/v1/entities/' + arguments[0]).then(answer => answer.status)", key)
                        .equals(404L))
                .toList();
        assertThat(hidden).as("legs that Burkina Faso may not see").isNotEmpty();
        switchTo(JAMAICA);
        return hidden.get(0);
    }

    /** Whether anything but white stands on the chart's canvas. */
    private static boolean drawn() {
        return Boolean.TRUE.equals(
                browser.waitFor("a drawn chart", page -> Boolean.TRUE.equals(browser.ask("""
                return [...document.querySelectorAll('.canvas canvas')].some(canvas => {
                  const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                  return pixels.some(value => value > 0);
                })""")) ? true : null));
    }
}
