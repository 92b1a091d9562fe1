package org.armslink.charts;

import java.util.ArrayList;
import java.util.List;

/** A table on the page: a heading, column heads, and rows as high as their fullest cell. */
final class PageTable {
    private static final double TEXT = 10.5;
    private static final double LINE = 13.5;
    private static final double PADDING = 5;

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

    /** Draws it and returns the y beneath it. */
    double draw(Canvas canvas, double left, double top, double width) {
        double shares = columns.stream().mapToDouble(Column::share).sum();
        double[] edges = new double[columns.size() + 1];
        edges[0] = left;
        for (int i = 0; i < columns.size(); i++) {
            edges[i + 1] = edges[i] + columns.get(i).share() / shares * width;
        }
        canvas.enter("table", name);
        canvas.text(name, left, top + 14, Face.of(13).asBold());
        double y = top + 24;
        double height = LINE + 2 * PADDING - 2;
        canvas.box(left, y, width, height, Ink.fill("#eef1f4"));
        canvas.enter("row", "");
        for (int i = 0; i < columns.size(); i++) {
            canvas.enter("columnheader", "");
            canvas.text(
                    columns.get(i).head(),
                    edges[i] + PADDING,
                    y + PADDING + 9.5,
                    Face.of(TEXT).asBold());
            canvas.leave();
        }
        canvas.leave();
        y += height;
        for (List<String> row : rows) {
            y = drawRow(canvas, row, edges, y);
        }
        canvas.leave();
        return y;
    }

    private static double drawRow(Canvas canvas, List<String> row, double[] edges, double top) {
        int most = 1;
        canvas.enter("row", "");
        for (int i = 0; i < row.size(); i++) {
            double room = edges[i + 1] - edges[i] - 2 * PADDING;
            List<String> lines = PlainText.wrap(row.get(i), room, TEXT, Integer.MAX_VALUE);
            most = Math.max(most, lines.size());
            canvas.enter("cell", "");
            canvas.lines(lines, edges[i] + PADDING, top + PADDING + 9.5, LINE, Face.of(TEXT));
            canvas.leave();
        }
        canvas.leave();
        double bottom = top + most * LINE + 2 * PADDING - 2;
        canvas.line(edges[0], bottom, edges[edges.length - 1], bottom, Ink.line("#d5dae0", 0.8));
        return bottom;
    }
}
