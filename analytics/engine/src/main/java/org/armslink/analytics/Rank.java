package org.armslink.analytics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.armslink.analytics.run.Run;

/**
 * Ranks from scores, 1 for the highest.
 *
 * <p>Scores that agree in their first 40 binary digits (some 12 decimal ones) share a rank, since what makes them differ is
 * the order of additions, not the graph; the rank after two that share rank 3 is 5.
 */
public final class Rank {
    /** So many binary digits of a score are rounded away. */
    private static final int DROPPED = 12;

    private static final int DIGITS = 13;
    private static final int DIGIT = (1 << DIGITS) - 1;

    private Rank() {}

    /** Places in order of scores, highest first; equal ones by number. */
    static int[] order(double[] scores, Run run) {
        // Sorted by 13 of the 52 digits that count at a time, lowest first, so that equal ones keep their order.
        long[] keys = new long[scores.length];
        int[] order = new int[scores.length];
        for (int place = 0; place < keys.length; place++) {
            keys[place] = falling(scores[place]);
            order[place] = place;
        }
        long[] sortedKeys = new long[keys.length];
        int[] sorted = new int[keys.length];
        for (int shift = DROPPED; shift < Long.SIZE; shift += DIGITS) {
            run.check();
            int[] at = new int[(1 << DIGITS) + 1];
            for (long key : keys) {
                at[(int) (key >>> shift & DIGIT) + 1]++;
            }
            for (int digit = 0; digit < DIGIT; digit++) {
                at[digit + 1] += at[digit];
            }
            for (int i = 0; i < keys.length; i++) {
                int to = at[(int) (keys[i] >>> shift & DIGIT)]++;
                sortedKeys[to] = keys[i];
                sorted[to] = order[i];
            }
            long[] keysBefore = keys;
            keys = sortedKeys;
            sortedKeys = keysBefore;
            int[] before = order;
            order = sorted;
            sorted = before;
        }
        return order;
    }

    /** A number, read without sign, that is the smaller the higher the rounded score; the digits rounded away do not count. */
    private static long falling(double score) {
        long bits = Double.doubleToLongBits(rounded(score));
        return ~(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    }

    /** The places of the highest scores in their order, equal ones by number; all where there are no more. */
    public static int[] highest(double[] scores, int most, Run run) {
        Comparator<Integer> highestFirst =
                (a, b) -> scores[a] == scores[b] ? Integer.compare(a, b) : Double.compare(scores[b], scores[a]);
        var kept = new PriorityQueue<Integer>(highestFirst.reversed()); // the lowest of those kept is at hand
        for (int place = 0; place < scores.length; place++) {
            run.checkAt(place);
            if (kept.size() < most) {
                kept.add(place);
            } else if (most > 0 && highestFirst.compare(place, kept.element()) < 0) {
                kept.remove();
                kept.add(place);
            }
        }
        return kept.stream().sorted(highestFirst).mapToInt(Integer::intValue).toArray();
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
