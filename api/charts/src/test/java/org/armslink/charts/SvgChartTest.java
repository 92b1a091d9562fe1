package org.armslink.charts;

import static org.armslink.charts.ChartFixture.claim;
import static org.armslink.charts.SampleChart.STAMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.armslink.model.Handling;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.port.Subgraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class SvgChartTest {

    //  Sale ── of ──▶ Pistol      Sale ── to party (disputed) ──▶ Buyer
    private static Subgraph sale() {
        return new ChartFixture()
                .record("gun", Label.FIREARM, "Pistol, 9 mm, AB?123")
                .record("sale", Label.CUSTODY_EVENT, "Sale")
                .record("buyer", Label.PERSON, "Buyer")
                .link("sale", LinkType.OF, "gun")
                .link("sale", LinkType.TO_PARTY, "buyer", claim(Handling.P, "Ledger", "page 4", "disputed", "reported"))
                .build();
    }

    private static final ChartStamp SMALL = new ChartStamp(LocalDate.of(2026, 11, 23), "ab12", "analyst", "A sale");

    @Test
    void tablesSayOfEveryLinkAndRecordWhereItComesFrom() {
        var chart = DrawnChart.parse(SvgChart.draw(sale(), SMALL));
        String register = "Register of recovered firearms 2024 (invented), row 17";
        String owner = "BF/firearms-focal-point";
        assertThat(chart.rows("Links"))
                .containsExactly(
                        List.of(
                                "1",
                                "R3 Sale",
                                "of",
                                "R1 Pistol, 9 mm, AB?123",
                                "2024-03-09",
                                register,
                                "4x4:B2",
                                owner,
                                "reported",
                                ""),
                        List.of(
                                "2",
                                "R3 Sale",
                                "to party",
                                "R2 Buyer",
                                "2024-03-09",
                                "Ledger, page 4",
                                "4x4:B2",
                                owner,
                                "reported",
                                "disputed"));
        assertThat(chart.rows("Records"))
                .containsExactly(
                        List.of(
                                "R1",
                                "Firearm",
                                "Pistol, 9 mm, AB?123",
                                "2024-03-09",
                                register,
                                "4x4:B2",
                                owner,
                                "reported",
                                ""),
                        List.of("R2", "Person", "Buyer", "2024-03-09", register, "4x4:B2", owner, "reported", ""),
                        List.of(
                                "R3",
                                "Custody event",
                                "Sale",
                                "2024-03-09",
                                register,
                                "4x4:B2",
                                owner,
                                "reported",
                                ""));
    }

    @Test
    void theDrawingHasASymbolForEachRecordAndANumberOnEachLink() {
        var chart = DrawnChart.parse(SvgChart.draw(sale(), SMALL));
        assertThat(chart.with("class", "record").stream().map(DrawnChart::words))
                .containsExactly("R1 Pistol, 9 mm, AB?123", "R2 Buyer", "R3 Sale");
        assertThat(chart.with("class", "link").stream().map(DrawnChart::words)).containsExactly("1 of", "2 disputed");
        assertThat(chart.with("aria-label", "Legend").stream().map(DrawnChart::words))
                .singleElement()
                .asString()
                .contains("Firearm Person Custody event observed or reported unconfirmed")
                .doesNotContain("Seizure");
    }

    /** A change here changes every chart, and should be meant: the new text is in target/. */
    @Test
    void theSmallChartIsTheRecordedOneToTheByte() throws IOException {
        assertRecorded("sale.svg", SvgChart.draw(sale(), SMALL));
        assertRecorded("sale.graphml", GraphMl.write(sale(), SMALL));
    }

    private static void assertRecorded(String name, String text) throws IOException {
        Files.writeString(Path.of("target", name), text);
        try (var in = Objects.requireNonNull(SvgChartTest.class.getResourceAsStream(name), name)) {
            assertThat(text).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Written for whoever wants to look at it. */
    @Test
    void everySheetOfTheSampleSaysWhatItIs() throws IOException {
        String svg = SvgChart.draw(SampleChart.subgraph(), STAMP);
        Files.writeString(Path.of("target/sample.svg"), svg);
        Files.writeString(Path.of("target/sample.graphml"), GraphMl.write(SampleChart.subgraph(), STAMP));
        var chart = DrawnChart.parse(svg);
        List<String> texts =
                chart.named("text").stream().map(Node::getTextContent).toList();
        // Stamp and foot on each sheet, and across the drawing.
        assertThat(texts.stream().filter(text -> text.equals(ChartStamp.WARNING)))
                .hasSize(6);
        assertThat(texts).contains("Drawn on 2026-11-23 for bf-analyst", "Snapshot " + STAMP.snapshot());
        for (int sheet = 1; sheet <= 5; sheet++) {
            assertThat(texts).contains("Sheet " + sheet + " of 5 · A3");
        }
        assertThat(texts.stream().filter(text -> text.startsWith(ChartStamp.WARNING + " · drawn on 2026-11-23")))
                .hasSize(5)
                .allSatisfy(text -> assertThat(text).contains(STAMP.snapshot()));
        assertThat(chart.rows("Links")).hasSize(33);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void everyLinkThatMayBeShownHasOneRowWithSourceGradeAndOwner(long seed) {
        var random = new Random(seed);
        Subgraph subgraph = RandomCharts.of(random, 5 + random.nextInt(60), random.nextInt(120), 0.2);
        var expected = RandomCharts.without(subgraph).links().stream()
                .map(link -> List.of(
                        Words.of(link.type()),
                        link.claim().documentTitle() + ", " + link.claim().locator(),
                        link.claim().grade().toString(),
                        link.claim().owner().toString(),
                        link.claim().method()))
                .toList();
        List<List<String>> rows =
                DrawnChart.parse(SvgChart.draw(subgraph, STAMP)).rows("Links");
        assertThat(rows.stream().map(row -> List.of(row.get(2), row.get(5), row.get(6), row.get(7), row.get(8))))
                .containsExactlyInAnyOrderElementsOf(expected);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).get(0)).isEqualTo(Integer.toString(i + 1));
        }
    }

    @Test
    void thereIsNothingInItThatRunsOrIsFetched() {
        String svg = SvgChart.draw(SampleChart.subgraph(), STAMP);
        var chart = DrawnChart.parse(svg);
        assertThat(chart.all())
                .extracting(Element::getTagName)
                .containsOnly("svg", "title", "desc", "g", "path", "rect", "text");
        var known = Set.of(
                "xmlns",
                "width",
                "height",
                "viewBox",
                "font-family",
                "role",
                "aria-roledescription",
                "aria-labelledby",
                "aria-label",
                "aria-hidden",
                "id",
                "class",
                "data-type",
                "transform",
                "d",
                "x",
                "y",
                "fill",
                "fill-rule",
                "fill-opacity",
                "stroke",
                "stroke-width",
                "stroke-linecap",
                "stroke-linejoin",
                "stroke-dasharray",
                "font-size",
                "font-weight",
                "text-anchor");
        for (Element element : chart.all()) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(known).contains(element.getAttributes().item(i).getNodeName());
            }
        }
        assertThat(svg).containsOnlyOnce("http").doesNotContain("<!DOCTYPE").doesNotContain("url(");
    }

    @Test
    void aSelectionThatWasCutSaysSo() {
        Subgraph whole = sale();
        var cut = new Subgraph(whole.records(), whole.links(), false, "more than 200 records");
        assertThat(SvgChart.draw(cut, SMALL)).contains("larger than a chart may be");
        assertThat(GraphMl.write(cut, SMALL)).contains("larger than a chart may be");
        assertThat(SvgChart.draw(whole, SMALL)).doesNotContain("larger than a chart may be");
    }

    /** Black and white: no kind of line or symbol is told from another by its colour alone. */
    @Test
    void linesDifferWithoutColour() {
        var chart = DrawnChart.parse(SvgChart.draw(SampleChart.subgraph(), STAMP));
        var legend = chart.with("aria-label", "Legend").get(0);
        var dashes = DrawnChart.elements(legend.getElementsByTagName("path")).stream()
                .filter(path -> Pattern.matches("M[0-9.]+,([0-9.]+) L[0-9.]+,\\1", path.getAttribute("d")))
                .map(path -> path.getAttribute("stroke-dasharray"))
                .toList();
        assertThat(dashes).hasSize(4).doesNotHaveDuplicates();
    }
}
