package org.armslink.charts;

import java.util.ArrayList;
import java.util.List;

/** A table that runs over columns and sheets: its heads are repeated, its rows are as high as their fullest cell. */
final class PageTable {
    private static final double TEXT = 10.5;
    private static final double LINE = 13.5;
    private static final double PADDING = 5;
    private static final double HEADS = LINE + 2 * PADDING - 2;
    private static final double NAME = 24;

    /** @param share of the table's width, in relation to the other columns' */
    record Column(String head, double share) {}

    private final String name;
    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    PageTable(String name, Column... columns) {
        this.name = name;
        this.columns = List.of(columns);
    }

    void add(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    name + " has " + columns.size() + " columns, but a row of " + cells.length + " cells came");
        }
        rows.add(List.of(cells));
    }

    void draw(Sheets sheets) {
        double[] widths = widths(sheets.columnWidth());
        // A heading does not stand alone at the foot.
        if (sheets.room() < NAME + HEADS + 5 * LINE) {
            sheets.next();
        }
        begin(sheets, widths, name);
        for (List<String> row : rows) {
            drawRow(sheets, widths, wrapped(row, widths));
        }
        sheets.canvas().leave();
    }

    private double[] widths(double all) {
        double shares = columns.stream().mapToDouble(Column::share).sum();
        return columns.stream()
                .mapToDouble(column -> column.share() / shares * all)
                .toArray();
    }

    private void begin(Sheets sheets, double[] widths, String heading) {
        Canvas canvas = sheets.canvas();
        canvas.enter("table", heading);
        canvas.text(heading, sheets.left(), sheets.y() + 14, Face.of(13).asBold());
        sheets.down(NAME);
        canvas.box(sheets.left(), sheets.y(), sheets.columnWidth(), HEADS, Ink.fill("#e6eaee"));
        canvas.enter("row", "");
        double x = sheets.left();
        for (int i = 0; i < widths.length; i++) {
            canvas.enter("columnheader", "");
            canvas.text(
                    columns.get(i).head(),
                    x + PADDING,
                    sheets.y() + PADDING + 9.5,
                    Face.of(TEXT).asBold());
            canvas.leave();
            x += widths[i];
        }
        canvas.leave();
        sheets.down(HEADS);
    }

    private static List<List<String>> wrapped(List<String> row, double[] widths) {
        var cells = new ArrayList<List<String>>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(PlainText.wrap(row.get(i), widths[i] - 2 * PADDING, TEXT, Integer.MAX_VALUE));
        }
        return cells;
    }

    /** On one sheet if it fits on one; a row higher than a sheet goes on over the next. */
    private void drawRow(Sheets sheets, double[] widths, List<List<String>> cells) {
        int lines = Math.max(1, cells.stream().mapToInt(List::size).max().orElse(1));
        int done = 0;
        while (done < lines) {
            if (height(lines - done) > sheets.room()) {
                sheets.canvas().leave();
                sheets.next();
                begin(sheets, widths, name + ", continued");
            }
            int until = lines;
            while (until > done + 1 && height(until - done) > sheets.room()) {
                until--;
            }
            drawLines(sheets, widths, cells, done, until);
            done = until;
        }
    }

    private static double height(int lines) {
        return lines * LINE + 2 * PADDING - 2;
    }

    private static void drawLines(Sheets sheets, double[] widths, List<List<String>> cells, int from, int until) {
        Canvas canvas = sheets.canvas();
        double x = sheets.left();
        canvas.enter("row", "");
        for (int i = 0; i < widths.length; i++) {
            List<String> all = cells.get(i);
            List<String> lines = all.subList(Math.min(from, all.size()), Math.min(until, all.size()));
            canvas.enter("cell", "");
            canvas.lines(lines, x + PADDING, sheets.y() + PADDING + 9.5, LINE, Face.of(TEXT));
            canvas.leave();
            x += widths[i];
        }
        canvas.leave();
        sheets.down(height(until - from));
        canvas.line(
                sheets.left(), sheets.y(), sheets.left() + sheets.columnWidth(), sheets.y(), Ink.line("#b6bdc5", 0.8));
    }
}
