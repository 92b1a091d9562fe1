package org.armslink.charts;

import java.util.List;

/**
 * The sheets of a chart, one beneath the other. Each says what it belongs to and that it is not for court, so that one
 * that gets separated still does. What flows from sheet to sheet is set in columns no wider than is pleasant to read.
 */
final class Sheets {
    static final double MARGIN = 40;
    private static final double COLUMN_GAP = 40;
    private static final double NARROWEST_COLUMN = 1100;
    private static final double LEAST_COLUMN = 140;
    private static final double FOOT = 24;

    private final Canvas canvas;
    private final Paper paper;
    private final ChartStamp stamp;
    private final int total;
    private final int columns;
    private final double columnWidth;
    private int sheet;
    private int column;
    private double columnsTop;
    private double y;

    /** @param total how many sheets there will be; any number while that is being found out */
    Sheets(Canvas canvas, Paper paper, ChartStamp stamp, int total) {
        this.canvas = canvas;
        this.paper = paper;
        this.stamp = stamp;
        this.total = total;
        this.columns = (int) Math.max(1, (width() + COLUMN_GAP) / (NARROWEST_COLUMN + COLUMN_GAP));
        this.columnWidth = (width() - (columns - 1) * COLUMN_GAP) / columns;
        begin();
    }

    Canvas canvas() {
        return canvas;
    }

    int count() {
        return sheet;
    }

    /** Between the margins. */
    double width() {
        return paper.width() - 2 * MARGIN;
    }

    double left() {
        return MARGIN + column * (columnWidth + COLUMN_GAP);
    }

    double columnWidth() {
        return columnWidth;
    }

    double y() {
        return y;
    }

    /** The lowest y that may be written on. */
    double bottom() {
        return sheet * paper.height() - MARGIN - FOOT;
    }

    /** What is still free above the foot. */
    double room() {
        return bottom() - y;
    }

    void down(double by) {
        y += by;
    }

    /** From here on in columns that begin at this height, or on the next sheet where little is left of this one. */
    void beginColumns() {
        if (room() < LEAST_COLUMN) {
            begin();
        }
        columnsTop = y;
        column = 0;
    }

    /** On to the next column, or the next sheet's first. */
    void next() {
        if (column < columns - 1) {
            column++;
            y = columnsTop;
        } else {
            begin();
            beginColumns();
        }
    }

    private void begin() {
        sheet++;
        double top = (sheet - 1) * paper.height();
        if (sheet > 1) {
            canvas.line(0, top, paper.width(), top, Ink.line("#9aa3ad", 0.8).dashed("6 6"));
        }
        y = sheet == 1 ? fullHead(top) : shortHead(top);
        foot(top + paper.height() - MARGIN);
    }

    private double fullHead(double top) {
        double room = stamped(top) - 2 * MARGIN;
        canvas.text("Armslink link chart", MARGIN, top + 40, Face.of(11).in(Ink.QUIET));
        List<String> title = PlainText.wrap(stamp.title(), room, 22, 2);
        canvas.lines(title, MARGIN, top + 66, 27, Face.of(22).asBold());
        double at = top + 66 + title.size() * 27;
        String drawn = "Drawn on " + stamp.date() + " for " + stamp.viewer();
        canvas.lines(PlainText.wrap(drawn, room, 11.5, 1), MARGIN, at, 15, Face.of(11.5));
        String snapshot = "Snapshot " + stamp.snapshot();
        canvas.lines(
                PlainText.wrap(snapshot, room, 11.5, 1),
                MARGIN,
                at + 16,
                15,
                Face.of(11.5).in(Ink.QUIET));
        return at + 32;
    }

    private double shortHead(double top) {
        List<String> title = PlainText.wrap(stamp.title(), stamped(top) - 2 * MARGIN, 15, 1);
        canvas.lines(title, MARGIN, top + 52, 20, Face.of(15).asBold());
        return top + 80;
    }

    /** Returns the stamp's left edge. */
    private double stamped(double top) {
        double width = PlainText.width(ChartStamp.WARNING, 15) + 44;
        double left = paper.width() - MARGIN - width;
        canvas.box(left, top + 30, width, 34, Ink.line(Ink.ALARM, 2));
        Face alarm = Face.of(15).asBold().onCentre().in(Ink.ALARM);
        canvas.text(ChartStamp.WARNING, left + width / 2, top + 52, alarm);
        return left;
    }

    private void foot(double base) {
        String place = "Sheet " + sheet + " of " + total + " · " + paper.text();
        double placeWidth = PlainText.width(place, 10.5);
        Face quiet = Face.of(10.5).in(Ink.QUIET);
        canvas.text(place, paper.width() - MARGIN - placeWidth, base, quiet);
        String said = ChartStamp.WARNING + " · drawn on " + stamp.date() + " for " + stamp.viewer() + " · snapshot "
                + stamp.snapshot();
        canvas.lines(PlainText.wrap(said, width() - placeWidth - 40, 10.5, 1), MARGIN, base, 14, quiet);
    }
}
