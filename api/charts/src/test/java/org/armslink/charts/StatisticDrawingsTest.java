package org.armslink.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Curves, heat map and timeline: what is drawn is what was given, and no name gets out of its text. */
class StatisticDrawingsTest {
    private static final String HOSTILE = "</text><script>alert(1)</script> & \"quoted\" \u202Eturned";

    private static Document parsed(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg).doesNotContain("style=", "\u202E");
        return document;
    }

    private static List<String> attributes(Document document, String element, String attribute) {
        NodeList found = document.getElementsByTagName(element);
        var values = new ArrayList<String>();
        for (int i = 0; i < found.getLength(); i++) {
            values.add(
                    found.item(i).getAttributes().getNamedItem(attribute) == null
                            ? ""
                            : found.item(i)
                                    .getAttributes()
                                    .getNamedItem(attribute)
                                    .getNodeValue());
        }
        return values;
    }

    //  half recovered on day 365 of an axis of 730, all on day 730: up half way in the middle, up to the top at the end
    @Test
    void aCurveStepsUpWhereItsPointsAre() throws Exception {
        var curve = new SurvivalCurves.Curve(
                HOSTILE, List.of(new SurvivalCurves.Point(365, 0.5, 0.4, 0.6), new SurvivalCurves.Point(730, 1, 1, 1)));
        Document document = parsed(SurvivalCurves.svg(HOSTILE, List.of(curve, curve), 730, List.of("foot")));
        List<String> paths = attributes(document, "path", "d");
        assertThat(paths).contains("M58,358 L314,358 L314,204 L570,204 L570,50 L570,50");
        assertThat(document.getElementsByTagName("svg")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("role")
                        .getNodeValue())
                .isEqualTo("img");
    }

    @Test
    void aHeatMapSaysEachCount() throws Exception {
        Document document = parsed(HeatMap.svg(
                "flows",
                List.of(HOSTILE, "b"),
                List.of("x", "y"),
                List.of(new HeatMap.Cell(0, 1, 3352), new HeatMap.Cell(1, 0, 1)),
                List.of()));
        var titles = new ArrayList<String>();
        NodeList found = document.getElementsByTagName("title");
        for (int i = 0; i < found.getLength(); i++) {
            titles.add(found.item(i).getTextContent());
        }
        assertThat(titles).contains("b to x: 1").anyMatch(title -> title.endsWith("to y: 3352"));
        parsed(HeatMap.svg("nothing", List.of(), List.of(), List.of(), List.of("foot")));
    }

    //  a year, a day and something without a date
    @Test
    void anIntervalIsDrawnAsAnIntervalAndADayAsADiamond() throws Exception {
        long day = 24 * 60 * 60;
        Document document = parsed(Timeline.svg(
                "life",
                List.of(
                        new Timeline.Row("made", 0, 365 * day, true, Timeline.Tone.LICIT, false, HOSTILE),
                        new Timeline.Row("found", 3650 * day, 3651 * day, true, Timeline.Tone.OUTSIDE, true, "found"),
                        new Timeline.Row(HOSTILE, 0, 1, false, Timeline.Tone.OTHER, false, "no date")),
                List.of(new Timeline.Span("between", 365 * day, 3650 * day)),
                List.of("foot")));
        assertThat(attributes(document, "path", "d")).anyMatch(path -> path.endsWith("l6,6 l-6,6 l-6,-6 Z"));
        assertThat(attributes(document, "rect", "height")).contains("7");
        assertThat(attributes(document, "path", "stroke-dasharray")).contains("3 2");
        assertThat(document.getDocumentElement().getTextContent()).contains("not dated");
        parsed(Timeline.svg("nothing", List.of(), List.of(), List.of()));
    }

    //  a caption three times as wide as its drawing: on lines one below the other, all within the drawing, no word lost
    @Test
    void captionsBelowADrawingAreBrokenToItsWidth() throws Exception {
        String caption = "recoveries that nobody could trace stand beside the curve and in none of it; "
                .repeat(6)
                .strip();
        var point = new SurvivalCurves.Point(365, 0.5, 0.4, 0.6);
        var curve = new SurvivalCurves.Curve("all", List.of(point));
        for (String svg : List.of(
                SurvivalCurves.svg("curves", List.of(curve), 730, List.of(caption)),
                HeatMap.svg("flows", List.of("a"), List.of("b"), List.of(new HeatMap.Cell(0, 0, 1)), List.of(caption)),
                Timeline.svg("life", List.of(), List.of(), List.of(caption)),
                Timeline.svg("life", List.of(), List.of(new Timeline.Span(caption, 0, 1)), List.of()))) {
            Document document = parsed(svg);
            var words = new StringBuilder();
            double width = number(document.getDocumentElement().getAttribute("width"));
            double height = number(document.getDocumentElement().getAttribute("height"));
            NodeList texts = document.getElementsByTagName("text");
            for (int i = 0; i < texts.getLength(); i++) {
                var text = (org.w3c.dom.Element) texts.item(i);
                if (text.getAttribute("font-size").equals("10.5") && caption.contains(text.getTextContent())) {
                    double end = number(text.getAttribute("x")) + PlainText.width(text.getTextContent(), 10.5);
                    assertThat(end).as(text.getTextContent()).isLessThanOrEqualTo(width);
                    assertThat(number(text.getAttribute("y"))).isLessThanOrEqualTo(height);
                    words.append(text.getTextContent()).append(' ');
                }
            }
            assertThat(words.toString().strip()).isEqualTo(caption);
        }
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
