package org.armslink.charts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What is recorded of one thing as bars on one axis of time, a row each: a bar is the interval within which it happened, a
 * diamond one day. What is not dated stands beside the axis and says so.
 */
public final class Timeline {
    private static final double WIDTH = 980;
    private static final double NAMES = 320;
    private static final double RIGHT = 24;
    private static final double TOP = 62;
    private static final double ROW = 24;
    private static final long DAY = 24 * 60 * 60;

    private Timeline() {}

    /**
     * A row.
     *
     * @param name what happened, where
     * @param from earliest, seconds since 1970-01-01T00:00Z, inclusive @param to latest, exclusive
     * @param dated whether both are known
     * @param tone licit, outside, other: dark, striking, pale; also the bar's shape differs
     * @param dashed whether it is inferred or disputed
     */
    public record Row(String name, long from, long to, boolean dated, Tone tone, boolean dashed, String title) {}

    /** How a row is drawn. */
    public enum Tone {
        LICIT("#0072b2"),
        OUTSIDE("#d55e00"),
        OTHER("#6b7684");

        private final String colour;

        Tone(String colour) {
            this.colour = colour;
        }
    }

    /** A span that is shaded behind the rows, such as the one in which the diversion lies. */
    public record Span(String name, long from, long to) {}

    /** @param rows in the order in which they are drawn @param spans both ends known @param foot lines below */
    public static String svg(String title, List<Row> rows, List<Span> spans, List<String> foot) {
        long from = rows.stream().filter(Row::dated).mapToLong(Row::from).min().orElse(0);
        long to = rows.stream().filter(Row::dated).mapToLong(Row::to).max().orElse(from + DAY);
        long margin = Math.max(30 * DAY, (to - from) / 30);
        var axis = new Axis(from - margin, to + margin);
        double bottom = TOP + ROW * rows.size();
        List<Foot> named = spans.stream()
                .map(span -> Foot.of(List.of(span.name()), WIDTH - 38))
                .toList();
        Foot below = Foot.of(foot, WIDTH - 20);
        double height = bottom
                + 58
                + below.height()
                + named.stream().mapToDouble(Foot::height).sum();
        var canvas = Canvas.figure(
                WIDTH,
                height,
                "timeline",
                title,
                rows.size() + " recorded steps in order of time; the table beside holds the same");
        canvas.text(title, 10, 24, Face.of(14).asBold());
        for (Span span : spans) {
            double x = axis.x(span.from());
            canvas.enter("img", span.name());
            canvas.title(span.name());
            canvas.box(x, TOP - 8, Math.max(2, axis.x(span.to()) - x), bottom - TOP + 12, Ink.fill("#fbeccf"));
            canvas.leave();
        }
        years(canvas, axis, bottom);
        for (int i = 0; i < rows.size(); i++) {
            row(canvas, axis, rows.get(i), TOP + ROW * i);
        }
        legend(canvas, bottom + 36);
        double y = bottom + 54;
        for (Foot name : named) {
            canvas.box(10, y - 9, 12, 10, Ink.fill("#fbeccf"));
            name.draw(canvas, 28, y);
            y += name.height();
        }
        below.draw(canvas, 10, y);
        return canvas.end();
    }

    private record Axis(long from, long to) {
        double x(long at) {
            return NAMES + (WIDTH - NAMES - RIGHT) * (at - from) / (to - from);
        }
    }

    private static void years(Canvas canvas, Axis axis, double bottom) {
        int first = year(axis.from());
        int last = year(axis.to());
        int step = Math.max(1, (last - first) / 10);
        for (int year = first + 1; year <= last; year += step) {
            double x = axis.x(Instant.parse(String.format(java.util.Locale.ROOT, "%04d-01-01T00:00:00Z", year))
                    .getEpochSecond());
            canvas.line(x, TOP - 8, x, bottom + 4, Ink.line("#e3e7ec", 1));
            canvas.text(
                    Integer.toString(year),
                    x,
                    bottom + 18,
                    Face.of(11).onCentre().in(Ink.QUIET));
        }
    }

    private static int year(long seconds) {
        return Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC).getYear();
    }

    private static void row(Canvas canvas, Axis axis, Row row, double y) {
        canvas.enter("img", row.title());
        canvas.title(row.title());
        canvas.text(
                PlainText.wrap(row.name(), NAMES - 20, 11.5, 1).stream()
                        .findFirst()
                        .orElse(""),
                10,
                y + 11,
                Face.of(11.5));
        if (!row.dated()) {
            canvas.text("not dated", NAMES + 4, y + 11, Face.of(10.5).in(Ink.QUIET));
        } else {
            var ink = new Ink(
                    row.dashed() ? "#ffffff" : row.tone().colour, row.tone().colour, 1.4, row.dashed() ? "3 2" : "");
            double left = axis.x(row.from());
            double right = axis.x(row.to());
            if (row.to() - row.from() <= DAY || right - left < 5) {
                double x = (left + right) / 2;
                canvas.path("M" + Markup.number(x) + "," + Markup.number(y + 1) + " l6,6 l-6,6 l-6,-6 Z", ink);
            } else {
                double thick = row.tone() == Tone.OUTSIDE ? 10 : row.tone() == Tone.LICIT ? 7 : 4;
                canvas.box(left, y + 7 - thick / 2, right - left, thick, ink);
            }
        }
        canvas.leave();
    }

    private static void legend(Canvas canvas, double y) {
        double x = 10;
        for (Tone tone : Tone.values()) {
            double thick = tone == Tone.OUTSIDE ? 10 : tone == Tone.LICIT ? 7 : 4;
            canvas.box(x, y - 4 - thick / 2, 22, thick, Ink.fill(tone.colour));
            String words = switch (tone) {
                case LICIT -> "licit circuit";
                case OUTSIDE -> "outside it";
                case OTHER -> "traces, ballistics, cases";
            };
            canvas.text(words, x + 28, y, Face.of(10.5).in(Ink.QUIET));
            x += 46 + PlainText.width(words, 10.5);
        }
        canvas.text(
                "a bar: the interval in which it happened; a diamond: one day; hollow and dashed: inferred or disputed",
                x,
                y,
                Face.of(10.5).in(Ink.QUIET));
    }
}
