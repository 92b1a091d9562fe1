package org.armslink.charts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.armslink.model.Label;

/** What the symbols and lines of a chart mean, in a column: the labels in it, and every kind of line. */
final class Legend {
    static final double WIDTH = 196;
    private static final double ROW = 24;
    private static final double LINE = 14;
    private static final Face WORDS = Face.of(11);

    private static final String NUMBERS =
            "A number on a line is the link's in the table of links, where its words stand too if the drawing has no"
                    + " room for them; R with a number is a record's in the table of records. Arrows point as the words"
                    + " are read, from the first record to the second.";

    private Legend() {}

    /** What {@link #draw} takes. */
    static double height(ChartContent content) {
        return draw(Canvas.scrap(), content, 0, 0);
    }

    /** Draws it and returns the y beneath it. */
    static double draw(Canvas canvas, ChartContent content, double left, double top) {
        var labels = new TreeSet<Label>();
        content.nodes().forEach(node -> labels.add(node.label()));
        canvas.enter("group", "Legend");
        canvas.text("Legend", left, top + 11, Face.of(13).asBold());
        double y = top + 36;
        for (Label label : labels) {
            canvas.enter("group", "", left + 14, y, 0.48);
            Glyphs.draw(canvas, label, false);
            canvas.leave();
            canvas.text(Words.of(label), left + 40, y + 4, WORDS);
            y += ROW;
        }
        y = drawLines(canvas, left, labels.isEmpty() ? top + 32 : y + 2);
        List<String> numbers = PlainText.wrap(NUMBERS, WIDTH, 11, Integer.MAX_VALUE);
        canvas.lines(numbers, left, y, LINE, WORDS.in(Ink.QUIET));
        canvas.leave();
        return y + numbers.size() * LINE;
    }

    private static double drawLines(Canvas canvas, double left, double top) {
        Ink plain = Ink.line(Ink.LINE, 1.6);
        var lines = new LinkedHashMap<String, Ink>();
        lines.put("observed or reported", plain);
        lines.put("unconfirmed: a lead no examiner has confirmed", plain.dashed(ChartDrawing.UNCONFIRMED_DASH));
        lines.put("inferred, not observed", plain.dashed(ChartDrawing.INFERRED_DASH));
        lines.put("disputed or withdrawn", Ink.line(Ink.ALARM, 1.6).dashed(ChartDrawing.CONTESTED_DASH));
        double y = top;
        for (var line : lines.entrySet()) {
            List<String> words = PlainText.wrap(line.getKey(), WIDTH - 50, 11, Integer.MAX_VALUE);
            canvas.line(left, y, left + 40, y, line.getValue());
            canvas.lines(words, left + 50, y + 4, LINE, WORDS);
            y += words.size() * LINE + 6;
        }
        return y + 8;
    }
}
