package org.armslink.charts;

import static org.armslink.charts.Markup.number;

import java.util.List;
import java.util.Locale;

/**
 * Curves of the share that something has happened to after so many days, as steps, each with its interval as a band. Colours that
 * colour-blind readers tell apart (Okabe &amp; Ito 2008), a dash pattern for each besides, and the name at the line's end.
 */
public final class SurvivalCurves {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 420;
    private static final double LEFT = 58;
    private static final double RIGHT = 190;
    private static final double TOP = 50;
    private static final double BOTTOM = 62;
    private static final double MARGIN = 14;
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#7a5c00", "#56b4e9", "#000000", "#e69f00");
    private static final List<String> DASHES = List.of("", "7 3", "2 3", "9 3 2 3", "12 4", "4 2", "1 2", "6 2 1 2");

    /** As many curves as can be told apart. */
    public static final int MOST = COLOURS.size();

    private SurvivalCurves() {}

    /**
     * From a day on, inclusive.
     *
     * @param share that it has happened to, 0 to 1 @param low of its interval @param high of its interval
     */
    public record Point(long day, double share, double low, double high) {}

    /** One curve, its points in order of days. */
    public record Curve(String name, List<Point> points) {}

    /**
     * @param curves 1 to {@link #MOST}; intervals are drawn for the first only where there are several
     * @param lastDay where the axis ends; what comes later is not drawn, and the foot says so
     * @param foot lines below the axis, such as the method and how many are in no curve
     */
    public static String svg(String title, List<Curve> curves, long lastDay, List<String> foot) {
        Foot below = Foot.of(foot, WIDTH - LEFT - MARGIN);
        double height = HEIGHT + below.height();
        var canvas = Canvas.figure(
                WIDTH,
                height,
                "curves",
                title,
                curves.size() + " curves of a share by days, 0 to " + lastDay
                        + "; the table beside holds the same numbers");
        canvas.text(title, LEFT, 24, Face.of(14).asBold());
        axes(canvas, lastDay);
        for (int i = 0; i < curves.size() && i < MOST; i++) {
            Curve curve = curves.get(i);
            String colour = COLOURS.get(i);
            canvas.enter("img", curve.name());
            canvas.title(curve.name());
            if (i == 0) {
                canvas.path(band(curve, lastDay), Ink.fill("#cfe3f0"));
            }
            canvas.path(steps(curve, lastDay), Ink.line(colour, 2).dashed(DASHES.get(i)));
            canvas.leave();
            double y = TOP + 12 + 18.0 * i;
            canvas.line(
                    WIDTH - RIGHT + 12,
                    y - 4,
                    WIDTH - RIGHT + 38,
                    y - 4,
                    Ink.line(colour, 2).dashed(DASHES.get(i)));
            canvas.text(
                    PlainText.wrap(curve.name(), RIGHT - 50, 11, 1).stream()
                            .findFirst()
                            .orElse(""),
                    WIDTH - RIGHT + 44,
                    y,
                    Face.of(11));
        }
        below.draw(canvas, LEFT, HEIGHT - 8);
        return canvas.end();
    }

    private static void axes(Canvas canvas, long lastDay) {
        for (int percent = 0; percent <= 100; percent += 20) {
            double y = y(percent / 100.0);
            canvas.line(LEFT, y, WIDTH - RIGHT, y, Ink.line("#d8dde4", 1));
            canvas.text(percent + " %", 16, y + 4, Face.of(11).in(Ink.QUIET));
        }
        long step = Math.max(1, Math.round(Math.ceil(lastDay / 365.0 / 8)));
        for (long year = 0; year * 365 <= lastDay; year += step) {
            double x = x(year * 365, lastDay);
            canvas.line(x, y(0), x, y(0) + 5, Ink.line(Ink.QUIET, 1));
            canvas.text(
                    String.format(Locale.ROOT, "%d", year),
                    x,
                    y(0) + 19,
                    Face.of(11).onCentre().in(Ink.QUIET));
        }
        canvas.text(
                "years of 365 days since the sale",
                (LEFT + WIDTH - RIGHT) / 2,
                y(0) + 36,
                Face.of(11).onCentre());
    }

    private static String steps(Curve curve, long lastDay) {
        var d = new StringBuilder("M" + number(x(0, lastDay)) + "," + number(y(0)));
        double at = 0;
        for (Point point : curve.points()) {
            if (point.day() > lastDay) {
                break;
            }
            d.append(" L")
                    .append(at(point.day(), at, lastDay))
                    .append(" L")
                    .append(at(point.day(), point.share(), lastDay));
            at = point.share();
        }
        return d.append(" L").append(at(end(curve, lastDay), at, lastDay)).toString();
    }

    private static String band(Curve curve, long lastDay) {
        var there = new StringBuilder("M" + at(0, 0, lastDay));
        var back = new StringBuilder();
        double low = 0;
        double high = 0;
        for (Point point : curve.points()) {
            if (point.day() > lastDay) {
                break;
            }
            there.append(" L")
                    .append(at(point.day(), high, lastDay))
                    .append(" L")
                    .append(at(point.day(), point.high(), lastDay));
            back.insert(0, " L" + at(point.day(), point.low(), lastDay) + " L" + at(point.day(), low, lastDay));
            low = point.low();
            high = point.high();
        }
        long end = end(curve, lastDay);
        return there + " L" + at(end, high, lastDay) + " L" + at(end, low, lastDay) + back + " Z";
    }

    /** A curve ends with its last day: nothing is known of later ones. */
    private static long end(Curve curve, long lastDay) {
        return curve.points().isEmpty()
                ? 0
                : Math.min(
                        lastDay, curve.points().get(curve.points().size() - 1).day());
    }

    private static String at(long day, double share, long lastDay) {
        return number(x(day, lastDay)) + "," + number(y(share));
    }

    private static double x(long day, long lastDay) {
        return LEFT + (WIDTH - LEFT - RIGHT) * day / Math.max(1, lastDay);
    }

    private static double y(double share) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - share);
    }
}
