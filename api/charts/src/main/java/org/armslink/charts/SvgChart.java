package org.armslink.charts;

import java.util.List;
import org.armslink.model.port.Subgraph;

/**
 * A chart as SVG 1.1 without styles, scripts or anything to fetch: heading and stamp, the drawing, a legend, and two
 * tables that say of each link and each record where it comes from. The same selection gives the same text, to the
 * byte, whatever the order of its records and links, the locale and the time zone.
 *
 * <p>It is set on sheets of A3, lying, one beneath the other, or of a larger paper where the captions of the drawing
 * would else be smaller than 6.6 points; beyond 4A0 they are.
 */
public final class SvgChart {
    private static final double SMALLEST_SCALE = 0.54;
    private static final double FRAME = 12;
    private static final double GAP = 18;

    private final ChartContent content;
    private final ChartStamp stamp;
    private final ChartDrawing drawing;

    private SvgChart(ChartContent content, ChartStamp stamp) {
        this.content = content;
        this.stamp = stamp;
        this.drawing = new ChartDrawing(content);
    }

    /** With nothing known beyond the selection. */
    public static String draw(Subgraph subgraph, ChartStamp stamp) {
        return draw(subgraph, stamp, Restrictions.NONE);
    }

    /** @throws MissingSource if a link does not say where it comes from */
    public static String draw(Subgraph subgraph, ChartStamp stamp, Restrictions restrictions) {
        return new SvgChart(ChartContent.of(subgraph, restrictions), stamp).draw();
    }

    private String draw() {
        Paper paper = paper();
        // How many sheets there are, is known only once they are written.
        int sheets = write(new Sheets(canvas(paper, 1), paper, stamp, 1), false);
        Canvas canvas = canvas(paper, sheets);
        write(new Sheets(canvas, paper, stamp, sheets), true);
        return canvas.end();
    }

    /** The smallest on which the drawing can be read. */
    private Paper paper() {
        for (Paper paper : Paper.values()) {
            Canvas trial = canvas(paper, 1);
            var sheets = new Sheets(trial, paper, stamp, 1);
            if (scale(sheets) >= SMALLEST_SCALE) {
                return paper;
            }
        }
        return Paper.FOUR_A0;
    }

    private Canvas canvas(Paper paper, int sheets) {
        String description = "Link chart of " + content.nodes().size() + " records and "
                + content.edges().size() + " links, drawn on " + stamp.date() + " from snapshot " + stamp.snapshot()
                + ", " + ChartStamp.WARNING
                + ". Tables beneath the drawing list all links and records with their sources.";
        Canvas canvas = Canvas.page(paper, sheets, stamp.title(), description);
        canvas.box(0, 0, paper.width(), paper.height() * sheets, Ink.fill(Ink.PAPER));
        return canvas;
    }

    /**
     * Returns the number of sheets.
     *
     * @param whole without it the symbols and lines are left out, which change nothing in the number
     */
    private int write(Sheets sheets, boolean whole) {
        drawing(sheets, whole);
        sheets.down(18);
        sheets.beginColumns();
        if (!content.edges().isEmpty()) {
            ChartTables.links(content).draw(sheets);
            sheets.down(22);
        }
        if (!content.nodes().isEmpty()) {
            ChartTables.records(content).draw(sheets);
            sheets.down(20);
        }
        notes(sheets);
        return sheets.count();
    }

    /** How large the drawing can be on the first sheet, with the legend beside it; never above 1. */
    private double scale(Sheets sheets) {
        double across = (frameWidth(sheets) - 2 * FRAME) / Math.max(1, drawing.width());
        double down = (sheets.room() - 2 * FRAME) / Math.max(1, drawing.height());
        // Rounded down, so that what is written is what was worked out.
        return Math.floor(1000 * Math.min(1, Math.min(across, down))) / 1000;
    }

    private static double frameWidth(Sheets sheets) {
        return sheets.width() - Legend.WIDTH - GAP;
    }

    private void drawing(Sheets sheets, boolean whole) {
        Canvas canvas = sheets.canvas();
        double top = sheets.y();
        boolean nothing = content.nodes().isEmpty();
        double scale = scale(sheets);
        double width = frameWidth(sheets);
        double height = Math.max(Legend.height(content), drawing.height() * scale + 2 * FRAME);
        canvas.box(Sheets.MARGIN, top, width, height, Ink.line("#9aa3ad", 1));
        Legend.draw(canvas, content, Sheets.MARGIN + width + GAP, top);
        sheets.down(height);
        double middle = Sheets.MARGIN + width / 2;
        if (nothing) {
            Face quiet = Face.of(13).onCentre().in(Ink.QUIET);
            canvas.text("There is nothing in this selection that may leave the system.", middle, top + 45, quiet);
            return;
        }
        // Across the drawing too, so that a cut-out of it still says what it is.
        Face pale = Face.of(width / 18).asBold().onCentre().in(Ink.ALARM);
        canvas.watermark(ChartStamp.WARNING, middle, top + height / 2, pale);
        double left = Sheets.MARGIN + (width - drawing.width() * scale) / 2;
        canvas.enter("group", "Drawing", left, top + (height - drawing.height() * scale) / 2, scale);
        if (whole) {
            drawing.draw(canvas);
        }
        canvas.leave();
    }

    private void notes(Sheets sheets) {
        for (String note : content.notes()) {
            List<String> lines = PlainText.wrap(note, sheets.columnWidth(), 11, Integer.MAX_VALUE);
            if (sheets.room() < lines.size() * 15) {
                sheets.next();
            }
            sheets.down(11);
            sheets.canvas()
                    .lines(lines, sheets.left(), sheets.y(), 15, Face.of(11).in(Ink.QUIET));
            sheets.down(lines.size() * 15 - 11);
        }
    }
}
