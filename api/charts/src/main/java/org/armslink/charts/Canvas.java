package org.armslink.charts;

import static org.armslink.charts.Markup.number;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Draws shapes and texts as SVG, with attributes only: no style sheets, which half of the programs that open SVG ignore. */
final class Canvas {
    private final Markup out = new Markup();

    /** Sheets one beneath the other, in the size they have on paper. */
    static Canvas page(Paper paper, int sheets, String title, String description) {
        var canvas = new Canvas();
        canvas.out.open("svg", "xmlns", "http://www.w3.org/2000/svg");
        canvas.out.attribute("width", paper.widthMillimetres() + "mm");
        canvas.out.attribute("height", paper.heightMillimetres() * sheets + "mm");
        canvas.out.attribute("viewBox", "0 0 " + number(paper.width()) + " " + number(paper.height() * sheets));
        canvas.out.attribute("font-family", "sans-serif");
        canvas.out.attribute("role", "graphics-document");
        canvas.out.attribute("aria-roledescription", "link chart");
        canvas.out.attribute("aria-labelledby", "chart-title chart-description");
        canvas.out.text("title", title, "id", "chart-title");
        canvas.out.text("desc", description, "id", "chart-description");
        return canvas;
    }

    /** A figure in a size of its own, in pixels. */
    static Canvas figure(double width, double height, String what, String title, String description) {
        var canvas = new Canvas();
        canvas.out.open("svg", "xmlns", "http://www.w3.org/2000/svg");
        canvas.out.attribute("viewBox", "0 0 " + number(width) + " " + number(height));
        canvas.out.attribute("width", number(width));
        canvas.out.attribute("height", number(height));
        canvas.out.attribute("font-family", "sans-serif");
        canvas.out.attribute("role", "img");
        canvas.out.attribute("aria-roledescription", what);
        canvas.out.attribute("aria-label", title + ". " + description);
        canvas.out.text("title", title);
        canvas.out.text("desc", description);
        canvas.box(0, 0, width, height, Ink.fill(Ink.PAPER));
        return canvas;
    }

    /** To find out how much room something takes; thrown away. */
    static Canvas scrap() {
        var canvas = new Canvas();
        canvas.out.open("svg");
        return canvas;
    }

    String end() {
        return out.close().end();
    }

    /** What is drawn until {@link #leave} belongs together; the name is for those who do not see it. */
    void enter(String role, String name) {
        out.open("g", "role", role);
        if (!name.isEmpty()) {
            out.attribute("aria-label", name);
        }
    }

    /** With its own origin and scale. */
    void enter(String role, String name, double x, double y, double scale) {
        enter(role, name);
        out.attribute(
                "transform",
                "translate(" + number(x) + "," + number(y) + ")"
                        + (scale == 1 ? "" : " scale(" + Double.toString(scale) + ")"));
    }

    void mark(String attribute, String value) {
        out.attribute(attribute, value);
    }

    void leave() {
        out.close();
    }

    /** What a pointer shows. */
    void title(String text) {
        out.text("title", text);
    }

    void path(String d, Ink ink) {
        shape("path", ink, "d", d);
    }

    void line(double fromX, double fromY, double toX, double toY, Ink ink) {
        path("M" + number(fromX) + "," + number(fromY) + " L" + number(toX) + "," + number(toY), ink);
    }

    void box(double x, double y, double width, double height, Ink ink) {
        shape("rect", ink, "x", x, "y", y, "width", width, "height", height);
    }

    private void shape(String name, Ink ink, Object... where) {
        var attributes = new ArrayList<Object>(List.of(where));
        Collections.addAll(attributes, "fill", ink.fill());
        if (ink.fill().equals("none") || !ink.stroke().equals("none")) {
            Collections.addAll(attributes, "stroke", ink.stroke(), "stroke-width", ink.width());
            Collections.addAll(attributes, "stroke-linecap", "round", "stroke-linejoin", "round");
        } else {
            Collections.addAll(attributes, "fill-rule", "evenodd");
        }
        if (!ink.dash().isEmpty()) {
            Collections.addAll(attributes, "stroke-dasharray", ink.dash());
        }
        out.leaf(name, attributes.toArray());
    }

    /** @param y of the line that letters stand on */
    void text(String text, double x, double y, Face face) {
        out.text("text", text, face(face, "x", x, "y", y));
    }

    /** From the origin upwards. */
    void turned(String text, Face face) {
        var attributes = new ArrayList<Object>(List.of(face(face, "x", 0.0, "y", 0.0)));
        Collections.addAll(attributes, "transform", "rotate(-90)");
        out.text("text", text, attributes.toArray());
    }

    /** Each line one step beneath the one before. */
    void lines(List<String> lines, double x, double y, double step, Face face) {
        for (int i = 0; i < lines.size(); i++) {
            text(lines.get(i), x, y + i * step, face);
        }
    }

    /** Large, pale and aslant. */
    void watermark(String text, double x, double y, Face face) {
        var attributes = new ArrayList<Object>(List.of(face(face, "fill-opacity", "0.07", "aria-hidden", "true")));
        Collections.addAll(attributes, "transform", "translate(" + number(x) + "," + number(y) + ") rotate(-14)");
        out.text("text", text, attributes.toArray());
    }

    private static Object[] face(Face face, Object... where) {
        var attributes = new ArrayList<Object>(List.of(where));
        Collections.addAll(attributes, "font-size", face.size(), "fill", face.colour());
        if (face.bold()) {
            Collections.addAll(attributes, "font-weight", "bold");
        }
        if (face.centred()) {
            Collections.addAll(attributes, "text-anchor", "middle");
        }
        return attributes.toArray();
    }
}
