package org.armslink.charts;

import static org.armslink.charts.ChartFixture.claim;
import static org.armslink.charts.SampleChart.STAMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.armslink.model.Handling;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Names and serials as they come from files: nothing breaks the export, and nothing is taken for something else. */
class StrangeTextTest {

    private static List<String> rowOf(String caption) {
        var subgraph = new ChartFixture()
                .record("gun", Label.FIREARM, caption, ChartFixture.CLAIM, "serialRaw", caption)
                .build();
        GraphMlTest.assertReadable(GraphMl.write(subgraph, STAMP));
        return DrawnChart.parse(SvgChart.draw(subgraph, STAMP)).rows("Records").get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "markup             | <script>alert(1)</script> & \"AB\" ]]> | <script>alert(1)</script> & \"AB\" ]]>",
                "entity             | &lt;&#0;                        | &lt;&#0;",
                "right to left      | عبد الرحمن                       | عبد الرحمن",
                "emoji              | Longman 😎🔫                     | Longman 😎🔫",
                "combining          | Ouédraogo                        | Ouédraogo",
            })
    void isShownAsItIs(String what, String caption, String shown) {
        assertThat(rowOf(caption)).as(what).element(2).isEqualTo(shown);
    }

    @Test
    void whatXmlCannotHoldIsShownAsUnreadable() {
        assertThat(rowOf("AB\u0000\u0001\u000b\u001f\u007f12"))
                .element(2)
                .isEqualTo("AB\ufffd\ufffd\ufffd\ufffd\ufffd12");
        assertThat(rowOf("AB\ud83d12\ude0e\uffff\ufffe")).element(2).isEqualTo("AB\ufffd12\ufffd\ufffd\ufffd");
        assertThat(rowOf("AB\r\n\t12")).element(2).asString().matches("AB +12");
    }

    /** A mark that turns the direction makes 4471 be read as 1744. */
    @Test
    void marksThatTurnTheDirectionAreDropped() {
        assertThat(rowOf("TKX\u202e1744\u202c \u2066a\u2069")).element(2).isEqualTo("TKX1744 a");
    }

    @Test
    void aVeryLongNameIsCutInTheDrawingAndWholeInTheTable() {
        String spaced = "Marguerite ".repeat(900).strip();
        String unbroken = "X".repeat(5000);
        for (String name : List.of(spaced, unbroken)) {
            var subgraph = new ChartFixture()
                    .record("a", Label.PERSON, name)
                    .record("b", Label.PERSON, "B")
                    .link("a", LinkType.CONTACTED, "b", claim(Handling.H0, name, "row 1", "asserted", "reported"))
                    .build();
            var chart = DrawnChart.parse(SvgChart.draw(subgraph, STAMP));
            Element record = chart.with("class", "record").stream()
                    .filter(one -> one.getAttribute("aria-label").contains(name))
                    .findFirst()
                    .orElseThrow();
            List<String> caption = DrawnChart.elements(record.getElementsByTagName("text")).stream()
                    .map(Node::getTextContent)
                    .toList();
            // Its number, and three lines.
            assertThat(caption).hasSize(4).last().asString().endsWith("…");
            String table = chart.rows("Records").stream().map(row -> row.get(2)).reduce("", (a, b) -> a + " " + b);
            assertThat(table.replace(" ", "")).contains(name.replace(" ", ""));
            assertNothingBelowTheSheets(chart);
        }
    }

    private static void assertNothingBelowTheSheets(DrawnChart chart) {
        double sheet = Paper.A3.height();
        for (Element table : chart.with("role", "table")) {
            for (Element text : DrawnChart.elements(table.getElementsByTagName("text"))) {
                double onSheet = DrawnChart.number(text, "y") % sheet;
                assertThat(onSheet).as(text.getTextContent()).isBetween(60.0, sheet - 60);
            }
        }
    }

    @Test
    void aLongTitleAndViewerStayBesideTheStamp() {
        var stamp = new ChartStamp(STAMP.date(), STAMP.snapshot(), "viewer ".repeat(90), "Title & <title> ".repeat(60));
        var chart = DrawnChart.parse(SvgChart.draw(ChartFixture.contacts(2, "0-1"), stamp));
        Element box = chart.named("rect").stream()
                .filter(rect -> rect.getAttribute("stroke").equals(Ink.ALARM))
                .findFirst()
                .orElseThrow();
        assertThat(chart.named("text"))
                .filteredOn(text -> text.getTextContent().startsWith("Title"))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(
                                40 + PlainText.width(text.getTextContent(), DrawnChart.number(text, "font-size")))
                        .isLessThan(DrawnChart.number(box, "x")));
    }
}
