package org.armslink.charts;

import static org.armslink.charts.SampleChart.STAMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.armslink.charts.TagPlaces.Box;
import org.armslink.model.port.Subgraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** From nothing to hundreds: everything is on its sheet, and next to nothing hides another. */
class ChartSizesTest {
    private static final Pattern PLACE = Pattern.compile("translate\\((-?[0-9.]+),(-?[0-9.]+)\\).*");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private static DrawnChart draw(Subgraph subgraph) {
        String svg = SvgChart.draw(subgraph, STAMP);
        assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("E-");
        return DrawnChart.parse(svg);
    }

    @Test
    void nothing() {
        var chart = draw(ChartFixture.contacts(0, ""));
        assertThat(chart.with("role", "table")).isEmpty();
        assertThat(chart.named("text").stream().map(Element::getTextContent))
                .contains("There is nothing in this selection that may leave the system.", "Sheet 1 of 1 · A3");
    }

    @Test
    void oneRecordWithoutLinks() {
        var chart = draw(ChartFixture.contacts(1, ""));
        assertThat(chart.with("class", "record")).hasSize(1);
        assertThat(chart.with("class", "link")).isEmpty();
        assertThat(chart.with("aria-label", "Links")).isEmpty();
        assertThat(chart.rows("Records")).hasSize(1);
    }

    @Test
    void aLinkToItselfHasANumberToo() {
        var chart = draw(ChartFixture.contacts(1, "0-0 0-0"));
        assertThat(chart.with("class", "link").stream().map(DrawnChart::words))
                .containsExactly("1 contacted", "2 contacted");
    }

    @ParameterizedTest(name = "{0} records, {1} links on {2}")
    @CsvSource({"2, 1, A3", "10, 12, A3", "25, 30, A3", "60, 80, A2", "150, 200, A1", "300, 350, A0"})
    void everythingIsOnItsSheetAndLittleIsHidden(int n, int m, String paper) {
        Subgraph subgraph = ChartFixture.random(new Random(n), n, m);
        var chart = draw(subgraph);
        assertThat(chart.with("class", "record")).hasSize(n);
        assertThat(chart.with("class", "link")).hasSize(m);
        assertThat(chart.rows("Links")).hasSize(m);
        assertThat(chart.rows("Records")).hasSize(n);
        assertThat(chart.named("text").stream().map(Element::getTextContent))
                .anyMatch(text -> text.matches("Sheet 1 of \\d+ · " + paper));
        assertInside(chart);

        List<Box> records = chart.with("class", "record").stream()
                .map(ChartSizesTest::captionOf)
                .toList();
        assertThat(overlapping(records, records)).as("captions on captions").isZero();
        List<Box> tags = chart.with("class", "link").stream()
                .map(link -> box(
                        DrawnChart.elements(link.getElementsByTagName("rect")).get(0), 0, 0))
                .toList();
        assertThat(overlapping(tags, records)).as("tags on captions").isLessThanOrEqualTo(m / 50);
        assertThat(overlapping(tags, tags)).as("tags on tags").isLessThanOrEqualTo(m / 50);
    }

    /** Pairs that share more than a sliver. */
    private static int overlapping(List<Box> some, List<Box> others) {
        int pairs = 0;
        for (int i = 0; i < some.size(); i++) {
            for (int j = some == others ? i + 1 : 0; j < others.size(); j++) {
                pairs += some.get(i).shared(others.get(j)) > 40 ? 1 : 0;
            }
        }
        return pairs;
    }

    /** The paper beneath a caption, the last box of a record. */
    private static Box captionOf(Element record) {
        var place = PLACE.matcher(record.getAttribute("transform"));
        assertThat(place.matches()).isTrue();
        List<Element> boxes = DrawnChart.elements(record.getElementsByTagName("rect"));
        return box(boxes.get(boxes.size() - 1), Double.parseDouble(place.group(1)), Double.parseDouble(place.group(2)));
    }

    private static Box box(Element rect, double x, double y) {
        double left = x + DrawnChart.number(rect, "x");
        double top = y + DrawnChart.number(rect, "y");
        return new Box(left, top, left + DrawnChart.number(rect, "width"), top + DrawnChart.number(rect, "height"));
    }

    /** No text begins outside the page, and all numbers are finite. */
    private static void assertInside(DrawnChart chart) {
        String[] page =
                chart.document().getDocumentElement().getAttribute("viewBox").split(" ", -1);
        double width = Double.parseDouble(page[2]);
        double height = Double.parseDouble(page[3]);
        var tables = new ArrayList<Element>();
        for (Element table : chart.with("role", "table")) {
            tables.addAll(DrawnChart.elements(table.getElementsByTagName("text")));
        }
        assertThat(tables).isNotEmpty().allSatisfy(text -> {
            assertThat(DrawnChart.number(text, "x")).isBetween(0.0, width);
            assertThat(DrawnChart.number(text, "y")).isBetween(0.0, height);
        });
        Element drawing = chart.with("aria-label", "Drawing").get(0);
        String written = drawing.getAttribute("transform").replaceAll("translate\\([^)]*\\)( scale\\()?|\\)", "");
        // Not written where it is 1.
        double scale = written.isEmpty() ? 1 : Double.parseDouble(written);
        for (Element record : chart.with("class", "record")) {
            Box caption = captionOf(record);
            assertThat(caption.left() * scale).isNotNegative();
            assertThat(caption.right() * scale).isLessThan(width);
            assertThat(caption.bottom() * scale).isLessThan(height);
        }
        for (Element rect : chart.named("rect")) {
            for (String attribute : List.of("x", "y", "width", "height")) {
                assertThat(rect.getAttribute(attribute)).matches(NUMBER);
            }
        }
    }
}
