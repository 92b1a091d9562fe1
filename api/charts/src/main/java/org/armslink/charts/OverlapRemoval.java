package org.armslink.charts;

import java.util.stream.IntStream;

/**
 * Pushes boxes of one size apart until no two overlap, each time by as little as it can.
 *
 * <p>Sweeps from left to right and moves each overlapping two apart along the axis that needs less; where pushing alone
 * does not settle within some sweeps, everything is drawn a little larger. That ends it always, since no two boxes
 * start in one place.
 */
final class OverlapRemoval {
    private static final int SWEEPS_PER_GROWTH = 30;
    private static final double GROWTH = 1.06;
    // Positions are rounded to tenths later.
    private static final double SLACK = 0.5;

    private OverlapRemoval() {}

    /** Moves the middles in place. */
    static void apply(double[] x, double[] y, double width, double height) {
        spreadToFit(x, y, width, height);
        for (int sweep = 1; sweep(x, y, width + SLACK, height + SLACK); sweep++) {
            if (sweep % SWEEPS_PER_GROWTH == 0) {
                scale(x, GROWTH);
                scale(y, GROWTH);
            }
        }
    }

    /** Pushing cannot make room in the middle of a crowd; so the whole is drawn large enough first. */
    private static void spreadToFit(double[] x, double[] y, double width, double height) {
        double across = extent(x) + width;
        double down = extent(y) + height;
        double crowding = x.length * width * height / (across * down);
        double wanted = 0.45;
        // A few boxes have nothing in their middle.
        if (x.length > 8 && crowding > wanted) {
            double factor = Math.sqrt(crowding / wanted);
            scale(x, factor);
            scale(y, factor);
        }
    }

    private static boolean sweep(double[] x, double[] y, double width, double height) {
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted((a, b) -> x[a] != x[b] ? Double.compare(x[a], x[b]) : Integer.compare(a, b))
                .mapToInt(Integer::intValue)
                .toArray();
        boolean moved = false;
        for (int i = 0; i < order.length; i++) {
            int a = order[i];
            // The order is of the sweep's start; twice the width leaves room for what moved since.
            for (int j = i + 1; j < order.length && x[order[j]] - x[a] < 2 * width; j++) {
                moved |= push(x, y, a, order[j], width, height);
            }
        }
        return moved;
    }

    private static boolean push(double[] x, double[] y, int a, int b, double width, double height) {
        double dx = x[b] - x[a];
        double dy = y[b] - y[a];
        double overX = width - Math.abs(dx);
        double overY = height - Math.abs(dy);
        if (overX <= 1e-7 || overY <= 1e-7) {
            return false;
        }
        if (overX < overY) {
            double half = (dx < 0 ? -overX : overX) / 2;
            x[a] -= half;
            x[b] += half;
        } else {
            // Two in one place part by their numbers.
            double half = (dy < 0 || dy == 0 && b < a ? -overY : overY) / 2;
            y[a] -= half;
            y[b] += half;
        }
        return true;
    }

    private static double extent(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return most - least;
    }

    private static void scale(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }
}
