package org.armslink.charts;

import java.util.LinkedHashMap;
import java.util.TreeSet;
import org.armslink.model.Label;

/** What the symbols and lines of a chart mean: the labels in it, and every kind of line. */
final class Legend {
    private static final double ROW = 38;
    private static final double COLUMN = 142;
    private static final Face WORDS = Face.of(11);

    private Legend() {}

    /** Draws it and returns the y beneath it. */
    static double draw(Canvas canvas, ChartContent content, double left, double top, double width) {
        var labels = new TreeSet<Label>();
        content.nodes().forEach(node -> labels.add(node.label()));
        canvas.enter("group", "Legend");
        canvas.text("Legend", left, top + 14, Face.of(13).asBold());
        int perRow = Math.max(1, (int) (width / COLUMN));
        double y = top + 42;
        int column = 0;
        for (Label label : labels) {
            if (column == perRow) {
                column = 0;
                y += ROW;
            }
            double x = left + column * COLUMN;
            canvas.enter("group", "", x + 14, y, 0.6);
            Glyphs.draw(canvas, label, false);
            canvas.leave();
            canvas.text(Words.of(label), x + 36, y + 4, WORDS);
            column++;
        }
        y = drawLines(canvas, left, labels.isEmpty() ? top + 36 : y + 30, width);
        canvas.leave();
        return y;
    }

    private static double drawLines(Canvas canvas, double left, double top, double width) {
        var lines = new LinkedHashMap<String, Ink>();
        lines.put("observed or reported", Ink.line(Ink.LINE, 1.6));
        lines.put(
                "unconfirmed: a lead no examiner has confirmed",
                Ink.line(Ink.LINE, 1.6).dashed(ChartDrawing.UNCONFIRMED_DASH));
        lines.put("inferred, not observed", Ink.line(Ink.LINE, 1.6).dashed(ChartDrawing.INFERRED_DASH));
        lines.put("disputed or withdrawn", Ink.line(Ink.ALARM, 1.6));
        double x = left;
        double y = top;
        for (var line : lines.entrySet()) {
            double needed = 50 + PlainText.width(line.getKey(), 11) + 24;
            if (x > left && x + needed > left + width) {
                x = left;
                y += 22;
            }
            canvas.line(x, y, x + 40, y, line.getValue());
            canvas.text(line.getKey(), x + 48, y + 4, WORDS);
            x += needed;
        }
        canvas.text(
                "A number on a line refers to the table of links; R with a number beside a symbol, to the table of records.",
                left,
                y + 26,
                WORDS.in(Ink.QUIET));
        return y + 32;
    }
}
