package org.armslink.charts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws symbols, captions, edges and their tags, at (0, 0) and to the right and down. */
final class ChartDrawing {
    static final double TEXT = 13;
    /** The dashes of a lead that nobody has confirmed, and of what was inferred. */
    static final String UNCONFIRMED_DASH = "9 5";

    static final String INFERRED_DASH = "2 4";
    /** Told apart from the plain without colour too. */
    static final String CONTESTED_DASH = "11 4 2 4";

    private static final double TAG_TEXT = 11.5;
    private static final double TAG_HEIGHT = 18;
    private static final double LINE = 15;
    private static final double BEND = 38;

    private final ChartContent content;
    private final double shiftX = Layout.BOX_WIDTH / 2;
    private final double shiftY = 30;

    ChartDrawing(ChartContent content) {
        this.content = content;
    }

    double width() {
        return content.nodes().stream().mapToDouble(node -> at(node).x()).max().orElse(0) + Layout.BOX_WIDTH / 2;
    }

    double height() {
        return content.nodes().stream().mapToDouble(node -> at(node).y()).max().orElse(0) + Layout.BOX_HEIGHT - shiftY;
    }

    void draw(Canvas canvas) {
        var paths = new ArrayList<EdgePath>();
        Map<String, Integer> between = new HashMap<>();
        content.edges().forEach(edge -> between.merge(ends(edge), 1, Integer::sum));
        Map<String, Integer> drawn = new HashMap<>();
        for (ChartContent.Edge edge : content.edges()) {
            int several = between.getOrDefault(ends(edge), 1);
            int before = drawn.merge(ends(edge), 1, Integer::sum) - 1;
            // Bent by side, so that edges there and back do not fall on one another.
            double bend = (before - (several - 1) / 2.0)
                    * BEND
                    * (edge.from().number() < edge.to().number() ? 1 : -1);
            EdgePath path = EdgePath.between(end(edge.from()), end(edge.to()), bend);
            paths.add(path);
            drawLine(canvas, edge, path);
        }
        var places = new TagPlaces();
        for (ChartContent.Node node : content.nodes()) {
            Position at = at(node);
            places.take(TagPlaces.Box.around(at, 52, 52), 1);
            places.take(
                    TagPlaces.Box.around(
                            new Position(at.x() + 25 + codeWidth(node) / 2, at.y() - 14), codeWidth(node), 12),
                    1);
            double high = captionLines(node).size() * LINE;
            places.take(
                    TagPlaces.Box.around(new Position(at.x(), at.y() + 27 + high / 2), captionWidth(node), high), 1);
        }
        content.nodes().forEach(node -> drawNode(canvas, node));
        for (int i = 0; i < paths.size(); i++) {
            drawTag(canvas, content.edges().get(i), paths.get(i), places);
        }
    }

    private static String ends(ChartContent.Edge edge) {
        int a = edge.from().number();
        int b = edge.to().number();
        return Math.min(a, b) + "-" + Math.max(a, b);
    }

    private Position at(ChartContent.Node node) {
        Position at = content.positionOf(node);
        return new Position(at.x() + shiftX, at.y() + shiftY);
    }

    private EdgePath.End end(ChartContent.Node node) {
        return new EdgePath.End(
                at(node), captionWidth(node) + 6, captionLines(node).size() * LINE);
    }

    private static void drawLine(Canvas canvas, ChartContent.Edge edge, EdgePath path) {
        String colour = edge.contested() ? Ink.ALARM : Ink.LINE;
        Ink line = Ink.line(colour, 1.4);
        if (edge.unconfirmed()) {
            line = line.dashed(UNCONFIRMED_DASH);
        } else if (edge.inferred()) {
            line = line.dashed(INFERRED_DASH);
        } else if (edge.contested()) {
            line = line.dashed(CONTESTED_DASH);
        }
        canvas.path(path.curve(), line);
        canvas.path(path.arrowHead(), Ink.fill(colour));
    }

    private static List<String> captionLines(ChartContent.Node node) {
        return PlainText.wrap(node.caption(), Layout.BOX_WIDTH - 10, TEXT, 3);
    }

    private static double captionWidth(ChartContent.Node node) {
        return captionLines(node).stream()
                .mapToDouble(line -> PlainText.width(line, TEXT))
                .max()
                .orElse(0);
    }

    private static double codeWidth(ChartContent.Node node) {
        return PlainText.width(node.code(), 11);
    }

    private void drawNode(Canvas canvas, ChartContent.Node node) {
        Position at = at(node);
        String what = node.code() + " " + Words.of(node.label()) + ": " + node.caption();
        canvas.enter("graphics-symbol", what, at.x(), at.y(), 1);
        canvas.mark("class", "record");
        canvas.title(what + (node.unconfirmed() ? " (unconfirmed)" : "") + ". " + Words.standing(node.claim()));
        Glyphs.draw(canvas, node.label(), node.unconfirmed());
        canvas.box(24, -20, codeWidth(node) + 2, 12, Ink.fill(Ink.PAPER));
        canvas.text(node.code(), 25, -10, Face.of(11).in(Ink.QUIET));
        List<String> lines = captionLines(node);
        double width = captionWidth(node) + 6;
        // Lines that pass behind a caption must not strike it out.
        canvas.box(-width / 2, 26, width, lines.size() * LINE + 3, Ink.fill(Ink.PAPER));
        canvas.lines(lines, 0, 38, LINE, Face.of(TEXT).onCentre());
        canvas.leave();
    }

    private static void drawTag(Canvas canvas, ChartContent.Edge edge, EdgePath path, TagPlaces places) {
        String number = Integer.toString(edge.number());
        String caution = Words.caution(edge.unconfirmed(), edge.claim());
        // Where there is no room for all words, those of caution stay; that it is inferred is seen from the line.
        List<String> choices = List.of(
                inBrackets(edge.words(), String.join(", ", edge.cautions())),
                inBrackets(edge.words(), caution),
                caution);
        double numberWidth = PlainText.width(number, TAG_TEXT) + 8;
        TagPlaces.Place place = places.place(
                path,
                TAG_HEIGHT,
                choices.stream()
                        .mapToDouble(words -> numberWidth + wordsWidth(words))
                        .toArray());
        String words = choices.get(place.choice());
        double width = numberWidth + wordsWidth(words);
        double left = place.middle().x() - width / 2;
        double top = place.middle().y() - TAG_HEIGHT / 2;
        // A tag without its number says nothing.
        places.take(new TagPlaces.Box(left, top, left + numberWidth, top + TAG_HEIGHT), 8);
        String colour = edge.contested() ? Ink.ALARM : Ink.QUIET;
        String what = "Link " + number + ": " + edge.from().caption() + " - " + choices.get(0) + " - "
                + edge.to().caption();
        canvas.enter("graphics-symbol", what);
        canvas.mark("class", "link");
        canvas.mark("data-type", edge.type().name());
        canvas.title(what + ". " + Words.standing(edge.claim()));
        Ink frame = Ink.line(edge.contested() ? colour : "#8c959f", 0.9).filled(Ink.PAPER);
        canvas.box(left, top, width, TAG_HEIGHT, frame);
        canvas.box(left, top, numberWidth, TAG_HEIGHT, Ink.fill(colour));
        Face face = Face.of(TAG_TEXT);
        double base = top + 13;
        canvas.text(
                number, left + numberWidth / 2, base, face.asBold().onCentre().in(Ink.PAPER));
        if (!words.isEmpty()) {
            canvas.text(words, left + numberWidth + 4, base, face.in(edge.contested() ? Ink.ALARM : Ink.DARK));
        }
        canvas.leave();
    }

    private static String inBrackets(String words, String caution) {
        return caution.isEmpty() ? words : words + " (" + caution + ")";
    }

    private static double wordsWidth(String words) {
        return words.isEmpty() ? 0 : PlainText.width(words, TAG_TEXT) + 9;
    }
}
