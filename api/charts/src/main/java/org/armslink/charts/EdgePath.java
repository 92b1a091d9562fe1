package org.armslink.charts;

import static org.armslink.charts.Markup.number;

/**
 * The way of one edge on paper: a quadratic curve between two symbols' rims, straight where it is alone between them, or
 * a loop where both ends are one.
 */
record EdgePath(double fromX, double fromY, double overX, double overY, double toX, double toY) {
    private static final double RIM = Glyphs.RADIUS + 4;
    private static final double LOOP = 34;

    /**
     * One end: the middle of the symbol, and the room its caption takes beneath it, which an edge does not enter.
     */
    record End(Position middle, double captionWidth, double captionHeight) {
        /** Where an edge that goes towards there leaves the symbol and its caption. */
        private Position rim(double towardsX, double towardsY) {
            double dx = towardsX - middle.x();
            double dy = towardsY - middle.y();
            double length = Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
            double ux = dx / length;
            double uy = dy / length;
            double out = RIM;
            double side = captionWidth / 2 / Math.max(1e-9, Math.abs(ux));
            if (captionHeight > 0 && uy > 0 && Glyphs.RADIUS / uy < side) {
                out = Math.max(out, Math.min(side, (RIM + captionHeight) / uy) + 3);
            }
            // Two that stand close keep at least half their edge.
            out = Math.min(out, Math.max(RIM, length / 2));
            return new Position(middle.x() + ux * out, middle.y() + uy * out);
        }
    }

    /** @param bend how far the curve leaves the straight line to its side, in chart units */
    static EdgePath between(End from, End to, double bend) {
        Position a = from.middle();
        Position b = to.middle();
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double length = Math.sqrt(dx * dx + dy * dy);
        if (length < 1) {
            double out = LOOP + Math.abs(bend);
            return new EdgePath(a.x() + 8, a.y() - RIM, a.x() + 2.2 * out, a.y() - 2.6 * out, a.x() + RIM, a.y() - 8);
        }
        double overX = (a.x() + b.x()) / 2 - dy / length * 2 * bend;
        double overY = (a.y() + b.y()) / 2 + dx / length * 2 * bend;
        Position start = from.rim(overX, overY);
        Position end = to.rim(overX, overY);
        return new EdgePath(start.x(), start.y(), overX, overY, end.x(), end.y());
    }

    /** The point at t, 0 at the beginning, 1 at the end. */
    Position at(double t) {
        double u = 1 - t;
        return new Position(
                u * u * fromX + 2 * u * t * overX + t * t * toX, u * u * fromY + 2 * u * t * overY + t * t * toY);
    }

    String curve() {
        return "M" + number(fromX) + "," + number(fromY) + " Q" + number(overX) + "," + number(overY) + " "
                + number(toX) + "," + number(toY);
    }

    /** A filled triangle at the end. */
    String arrowHead() {
        double dx = toX - overX;
        double dy = toY - overY;
        double length = Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
        double ux = dx / length;
        double uy = dy / length;
        return "M" + number(toX) + "," + number(toY)
                + " L" + number(toX - 9 * ux + 4 * uy) + "," + number(toY - 9 * uy - 4 * ux)
                + " L" + number(toX - 9 * ux - 4 * uy) + "," + number(toY - 9 * uy + 4 * ux) + " Z";
    }
}
