package org.armslink.charts;

import java.util.Arrays;

/**
 * One connected part, laid out by itself.
 *
 * @param members numbers of the records, sorted
 * @param x of each member; the smallest is 0
 * @param y of each member; the smallest is 0
 */
@SuppressWarnings("ArrayRecordComponent") // Lives inside one computation, is never compared.
record Part(int[] members, double[] x, double[] y) {
    private static final double FLATTENED = 0.75;

    static Part layOut(int[] members, int[][] neighbours) {
        var local = new int[members.length][];
        for (int i = 0; i < members.length; i++) {
            local[i] = Arrays.stream(neighbours[members[i]])
                    .map(other -> Arrays.binarySearch(members, other))
                    .toArray();
        }
        double[][] at = StressLayout.compute(local);
        layDown(at[0], at[1]);
        flatten(at[1]);
        OverlapRemoval.apply(at[0], at[1], Layout.BOX_WIDTH, Layout.BOX_HEIGHT);
        toOrigin(at[0]);
        toOrigin(at[1]);
        return new Part(members, at[0], at[1]);
    }

    double width() {
        return Arrays.stream(x).max().orElse(0) + Layout.BOX_WIDTH;
    }

    double height() {
        return Arrays.stream(y).max().orElse(0) + Layout.BOX_HEIGHT;
    }

    /** Turns the part so that it spreads widest from left to right: screens and captions are wider than high. */
    private static void layDown(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        // The first eigenvector of the 2×2 covariance, by square roots alone: sines may differ from one JVM to the
        // next.
        double half = (xx - yy) / 2;
        double root = Math.sqrt(half * half + xy * xy);
        double vx = root + half;
        double vy = xy;
        double length = Math.sqrt(vx * vx + vy * vy);
        if (length < 1e-9) {
            vx = xx >= yy ? 1 : 0;
            vy = 1 - vx;
            length = 1;
        }
        double cos = vx / length;
        double sin = vy / length;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            x[i] = dx * cos + dy * sin;
            y[i] = dy * cos - dx * sin;
        }
    }

    /** Links down the page need less length than those across it, where the tags with their words stand. */
    private static void flatten(double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] *= FLATTENED;
        }
    }

    private static void toOrigin(double[] values) {
        double smallest = Arrays.stream(values).min().orElse(0);
        for (int i = 0; i < values.length; i++) {
            values[i] -= smallest;
        }
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }
}
