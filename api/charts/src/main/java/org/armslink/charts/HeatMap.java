package org.armslink.charts;

import java.util.List;
import java.util.Locale;

/**
 * A matrix of counts as squares, darker for more, on a scale of powers of ten; of one hue, so that it is read without colours too.
 * The number stands in the square where there is room, and in its title always.
 */
public final class HeatMap {
    private static final List<String> SHADES =
            List.of("#f7fbff", "#d6e6f4", "#abd0e6", "#6aaed6", "#3787c0", "#105ba4", "#08306b");
    private static final double NAMES = 150;
    private static final double TOP = 150;

    private HeatMap() {}

    /** @param count 0 for none */
    public record Cell(int row, int column, long count) {}

    /**
     * @param rows names from top to bottom @param columns names from left to right
     * @param cells those with a count above 0
     * @param foot lines below, such as how many were traced
     */
    public static String svg(
            String title, List<String> rows, List<String> columns, List<Cell> cells, List<String> foot) {
        double side = Math.max(13, Math.min(34, 900.0 / Math.max(1, Math.max(rows.size(), columns.size()))));
        double width = Math.max(560, NAMES + side * columns.size() + 30);
        double legend = TOP + side * rows.size() + 22;
        Foot below = Foot.of(foot, width - 20);
        double height = legend + 44 + below.height();
        var canvas = Canvas.figure(
                width,
                height,
                "heat map",
                title,
                rows.size() + " rows of sources by " + columns.size()
                        + " columns of places of recovery; the table beside holds the same numbers");
        canvas.text(title, 10, 22, Face.of(14).asBold());
        canvas.text(
                "from, row by row; to, column by column", 10, 40, Face.of(11).in(Ink.QUIET));
        for (int i = 0; i < rows.size(); i++) {
            canvas.text(name(rows.get(i)), 10, TOP + side * i + side / 2 + 4, Face.of(10));
        }
        for (int j = 0; j < columns.size(); j++) {
            canvas.enter("presentation", "", NAMES + side * j + side / 2 + 4, TOP - 6, 1);
            canvas.turned(name(columns.get(j)), Face.of(10));
            canvas.leave();
        }
        canvas.box(NAMES, TOP, side * columns.size(), side * rows.size(), new Ink("#ffffff", "#d8dde4", 1, ""));
        for (Cell cell : cells) {
            int shade = shade(cell.count());
            double x = NAMES + side * cell.column();
            double y = TOP + side * cell.row();
            canvas.enter("img", "");
            canvas.title(rows.get(cell.row()) + " to " + columns.get(cell.column()) + ": " + cell.count());
            canvas.box(x, y, side - 0.5, side - 0.5, Ink.fill(SHADES.get(shade)));
            String text = String.format(Locale.ROOT, "%d", cell.count());
            if (PlainText.width(text, 9) < side - 2) {
                canvas.text(
                        text,
                        x + side / 2,
                        y + side / 2 + 3,
                        Face.of(9).onCentre().in(shade > 3 ? Ink.PAPER : Ink.DARK));
            }
            canvas.leave();
        }
        for (int shade = 0; shade < SHADES.size() - 1; shade++) {
            double x = 10 + 84.0 * shade;
            canvas.box(x, legend, 14, 14, new Ink(SHADES.get(shade + 1), "#8b95a3", 0.5, ""));
            canvas.text(
                    "from " + Math.round(Math.pow(10, shade)),
                    x + 19,
                    legend + 11,
                    Face.of(10).in(Ink.QUIET));
        }
        below.draw(canvas, 10, legend + 36);
        return canvas.end();
    }

    private static int shade(long count) {
        return Math.min(SHADES.size() - 1, Long.toString(Math.max(1, count)).length());
    }

    private static String name(String name) {
        return PlainText.wrap(name, NAMES - 16, 10, 1).stream().findFirst().orElse("");
    }
}
