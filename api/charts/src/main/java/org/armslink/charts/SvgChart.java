package org.armslink.charts;

import java.util.List;
import org.armslink.charts.PageTable.Column;
import org.armslink.model.port.Subgraph;

/**
 * A chart on one page, as SVG 1.1 without styles, scripts or anything to fetch: heading and stamp, the drawing, a
 * legend, and two tables that say of each link and each record where it comes from. The same input gives the same text.
 */
public final class SvgChart {
    private static final double MARGIN = 40;
    private static final double NARROWEST = 1240;
    private static final double SMALLEST_SCALE = 0.6;

    private final ChartContent content;
    private final ChartStamp stamp;
    private final ChartDrawing drawing;
    private final double scale;
    private final double width;
    private final double inner;

    private SvgChart(ChartContent content, ChartStamp stamp) {
        this.content = content;
        this.stamp = stamp;
        this.drawing = new ChartDrawing(content);
        // A wide drawing is shown smaller, down to a limit, so that the tables beneath stay readable beside it.
        double room = NARROWEST - 2 * MARGIN - 40;
        this.scale = Math.max(SMALLEST_SCALE, Math.min(1, room / drawing.width()));
        this.width = Math.max(NARROWEST, drawing.width() * scale + NARROWEST - room);
        this.inner = width - 2 * MARGIN;
    }

    /** With nothing known beyond the selection. */
    public static String draw(Subgraph subgraph, ChartStamp stamp) {
        return draw(subgraph, stamp, Restrictions.NONE);
    }

    /** @throws MissingSource if a link does not say where it comes from */
    public static String draw(Subgraph subgraph, ChartStamp stamp, Restrictions restrictions) {
        var chart = new SvgChart(ChartContent.of(subgraph, restrictions), stamp);
        // How high the page is, is known only once it is written.
        double height = chart.write(chart.page(0));
        Canvas canvas = chart.page(height);
        chart.write(canvas);
        return canvas.end();
    }

    private Canvas page(double height) {
        Canvas canvas = Canvas.page(
                width,
                height,
                1 / scale,
                stamp.title(),
                "Link chart of " + content.nodes().size() + " records and "
                        + content.edges().size() + " links, drawn on " + stamp.date() + " from snapshot "
                        + stamp.snapshot() + ", " + ChartStamp.WARNING
                        + ". Tables beneath the drawing list all links and records with their sources.");
        canvas.box(0, 0, width, height, Ink.fill(Ink.PAPER));
        return canvas;
    }

    /** Returns the page's height. */
    private double write(Canvas canvas) {
        double y = heading(canvas);
        y = drawing(canvas, y);
        y = Legend.draw(canvas, content, MARGIN, y + 14, inner) + 18;
        if (!content.edges().isEmpty()) {
            y = links().draw(canvas, MARGIN, y, inner) + 22;
        }
        if (!content.nodes().isEmpty()) {
            y = records().draw(canvas, MARGIN, y, inner) + 20;
        }
        return notes(canvas, y);
    }

    private double heading(Canvas canvas) {
        double stampWidth = PlainText.width(ChartStamp.WARNING, 15) + 44;
        double stampLeft = width - MARGIN - stampWidth;
        canvas.box(stampLeft, 30, stampWidth, 34, Ink.line(Ink.ALARM, 2));
        Face alarm = Face.of(15).asBold().onCentre().in(Ink.ALARM);
        canvas.text(ChartStamp.WARNING, stampLeft + stampWidth / 2, 52, alarm);
        canvas.text("Armslink link chart", MARGIN, 40, Face.of(11).in(Ink.QUIET));
        List<String> title = PlainText.wrap(stamp.title(), stampLeft - 2 * MARGIN, 22, 3);
        canvas.lines(title, MARGIN, 66, 27, Face.of(22).asBold());
        double y = 66 + title.size() * 27;
        canvas.text("Drawn on " + stamp.date() + " for " + stamp.viewer(), MARGIN, y, Face.of(11.5));
        canvas.text(
                "Snapshot " + stamp.snapshot(), MARGIN, y + 16, Face.of(11.5).in(Ink.QUIET));
        return y + 32;
    }

    private double drawing(Canvas canvas, double top) {
        boolean nothing = content.nodes().isEmpty();
        double height = nothing ? 80 : drawing.height() * scale + 40;
        canvas.box(MARGIN, top, inner, height, Ink.line("#c4cbd3", 1));
        double middle = MARGIN + inner / 2;
        if (nothing) {
            Face quiet = Face.of(13).onCentre().in(Ink.QUIET);
            canvas.text("There is nothing in this selection that may leave the system.", middle, top + 45, quiet);
            return top + height;
        }
        if (height > 200) {
            // Across the drawing too, so that a cut-out of it still says what it is.
            Face pale = Face.of(58).asBold().onCentre().in(Ink.ALARM);
            canvas.watermark(ChartStamp.WARNING, middle, top + height / 2, pale);
        }
        double left = MARGIN + (inner - drawing.width() * scale) / 2;
        canvas.enter("group", "Drawing", left, top + 20, scale);
        drawing.draw(canvas);
        canvas.leave();
        return top + height;
    }

    private PageTable links() {
        var table = new PageTable(
                "Links",
                new Column("No.", 4),
                new Column("From", 18),
                new Column("Link", 10),
                new Column("To", 18),
                new Column("When", 9.5),
                new Column("Source", 20),
                new Column("Grade", 7),
                new Column("Owner", 14),
                new Column("Method", 8),
                new Column("Caution", 9.5));
        for (ChartContent.Edge edge : content.edges()) {
            table.add(
                    Integer.toString(edge.number()),
                    edge.from().code() + " " + edge.from().caption(),
                    edge.words(),
                    edge.to().code() + " " + edge.to().caption(),
                    Words.when(edge.claim().validity()),
                    Words.source(edge.claim()),
                    edge.claim().grade().toString(),
                    edge.claim().owner().toString(),
                    edge.claim().method(),
                    String.join(", ", edge.cautions()));
        }
        return table;
    }

    private PageTable records() {
        var table = new PageTable(
                "Records",
                new Column("No.", 4),
                new Column("Kind", 11),
                new Column("Caption", 28),
                new Column("When", 9.5),
                new Column("Source", 25),
                new Column("Grade", 7),
                new Column("Owner", 14),
                new Column("Method", 8),
                new Column("Caution", 9.5));
        for (ChartContent.Node node : content.nodes()) {
            table.add(
                    node.code(),
                    Words.of(node.label()),
                    node.caption(),
                    node.masked() ? "" : Words.when(node.claim().validity()),
                    Words.source(node.claim()),
                    node.claim().grade().toString(),
                    node.claim().owner().toString(),
                    node.claim().method(),
                    String.join(", ", node.cautions()));
        }
        return table;
    }

    private double notes(Canvas canvas, double top) {
        double y = top + 6;
        for (String note : content.notes()) {
            List<String> lines = PlainText.wrap(note, inner, 11, Integer.MAX_VALUE);
            canvas.lines(lines, MARGIN, y, 15, Face.of(11).in(Ink.QUIET));
            y += lines.size() * 15;
        }
        Face alarm = Face.of(11).asBold().in(Ink.ALARM);
        canvas.text(ChartStamp.WARNING + " · " + stamp.date(), MARGIN, y + 8, alarm);
        return y + 30;
    }
}
