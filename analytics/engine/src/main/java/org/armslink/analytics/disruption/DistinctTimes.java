package org.armslink.analytics.disruption;

import java.util.Arrays;
import org.armslink.analytics.run.Run;

/** Times, each once, ascending: sorted piece by piece and merged, since to sort millions at once leaves no look at the cancel flag. */
final class DistinctTimes {
    private static final int PIECE = 1 << 16;

    private DistinctTimes() {}

    /** @param times are not as they were afterwards */
    static long[] of(long[] times, Run run) {
        return of(times, PIECE, run);
    }

    static long[] of(long[] times, int piece, Run run) {
        int count = times.length;
        for (int begin = 0; begin < count; begin = end(begin, piece, count)) {
            run.check();
            Arrays.sort(times, begin, end(begin, piece, count));
        }
        long[] sorted = times;
        long[] merged = new long[piece < count ? count : 0];
        for (long width = piece; width < count; width *= 2) {
            for (int begin = 0; begin < count; begin = end(begin, 2 * width, count)) {
                merge(sorted, begin, end(begin, width, count), end(begin, 2 * width, count), merged, run);
            }
            long[] free = sorted;
            sorted = merged;
            merged = free;
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            run.checkAt(i);
            if (i == 0 || sorted[i] != sorted[kept - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    private static int end(int begin, long width, int count) {
        return (int) Math.min(count, begin + width);
    }

    private static void merge(long[] from, int begin, int middle, int end, long[] to, Run run) {
        int left = begin;
        int right = middle;
        for (int at = begin; at < end; at++) {
            run.checkAt(at);
            boolean takesLeft = right == end || (left < middle && from[left] <= from[right]);
            to[at] = takesLeft ? from[left++] : from[right++];
        }
    }
}
