package org.armslink.analytics;

import java.util.Arrays;

/**
 * Ranks from scores, 1 for the highest.
 *
 * <p>Scores that agree in their first 40 binary digits (some 12 decimal ones) share a rank, since what makes them differ is
 * the order of additions, not the graph; the rank after two that share rank 3 is 5.
 */
public final class Rank {
    private Rank() {}

    /** Places in order of scores, highest first; equal ones by number. */
    static int[] order(double[] scores) {
        double[] rounded = rounded(scores);
        Integer[] sorted = new Integer[scores.length];
        Arrays.setAll(sorted, place -> place);
        Arrays.sort(sorted, (a, b) -> Double.compare(rounded[b], rounded[a])); // stable
        return Arrays.stream(sorted).mapToInt(Integer::intValue).toArray();
    }

    /** Ranks of the places in that order. */
    static int[] ranks(double[] scores, int[] order) {
        int[] ranks = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            boolean tie = place > 0 && rounded(scores[order[place]]) == rounded(scores[order[place - 1]]);
            ranks[place] = tie ? ranks[place - 1] : place + 1;
        }
        return ranks;
    }

    /** The rank of each among those that are not left out; 0 for who is. */
    public static int[] among(double[] scores, boolean[] leftOut) {
        double[] sorted = new double[scores.length];
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (!leftOut[i]) {
                sorted[count++] = rounded(scores[i]);
            }
        }
        Arrays.sort(sorted, 0, count);
        int[] ranks = new int[scores.length];
        for (int i = 0; i < scores.length; i++) {
            if (!leftOut[i]) {
                ranks[i] = 1 + count - firstAbove(sorted, count, rounded(scores[i]));
            }
        }
        return ranks;
    }

    private static int firstAbove(double[] sorted, int count, double score) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Double.compare(sorted[middle], score) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double[] rounded(double[] scores) {
        return Arrays.stream(scores).map(Rank::rounded).toArray();
    }

    private static double rounded(double score) {
        long bits = Double.doubleToLongBits(score + 0.0); // −0 becomes 0
        return Double.longBitsToDouble((bits + 0x800) & ~0xFFFL);
    }
}
