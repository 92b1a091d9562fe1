package org.armslink.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stands the connected parts of a chart beside one another, largest first, in rows as wide as the chart should be. */
final class PartPacking {
    /** Between two parts. */
    static final double GAP = 60;

    private static final double WIDTH_TO_HEIGHT = 1.5;

    private PartPacking() {}

    /** Two arrays: x and y of each of n records. */
    static double[][] pack(List<Part> parts, int n) {
        var largestFirst = new ArrayList<>(parts);
        // By size, then by first record: no two parts are alike in both.
        largestFirst.sort(Comparator.<Part>comparingInt(part -> -part.members().length)
                .thenComparingInt(part -> part.members()[0]));
        double area = 0;
        double widest = 0;
        for (Part part : parts) {
            area += (part.width() + GAP) * (part.height() + GAP);
            widest = Math.max(widest, part.width());
        }
        double rowWidth = Math.max(widest, Math.sqrt(area * WIDTH_TO_HEIGHT));
        var at = new double[2][n];
        double left = 0;
        double top = 0;
        double rowHeight = 0;
        for (Part part : largestFirst) {
            if (left > 0 && left + part.width() > rowWidth) {
                left = 0;
                top += rowHeight + GAP;
                rowHeight = 0;
            }
            for (int i = 0; i < part.members().length; i++) {
                at[0][part.members()[i]] = left + part.x()[i];
                at[1][part.members()[i]] = top + part.y()[i];
            }
            left += part.width() + GAP;
            rowHeight = Math.max(rowHeight, part.height());
        }
        return at;
    }
}
