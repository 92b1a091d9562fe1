package org.armslink.analytics.snapshot;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * Intervals of time, each once, so that a link needs only the number of its own: dates are shared by many. From inclusive,
 * to exclusive, seconds since 1970-01-01T00:00Z. Where times are to the second there may be as many as links, so nothing here
 * makes an object of one.
 */
final class Spans {
    private int count;
    long[] from = new long[16];
    long[] to = new long[16];
    /** Numbers and one, each at the first free place from its hash on; 0 is free. At most half is taken, its length a power of two. */
    private int[] table = new int[64];

    int number(long from, long to) {
        if (2 * (count + 1) > table.length) {
            widen();
        }
        int place = place(from, to);
        if (table[place] == 0) {
            if (count == this.from.length) {
                this.from = Arrays.copyOf(this.from, 2 * count);
                this.to = Arrays.copyOf(this.to, 2 * count);
            }
            this.from[count] = from;
            this.to[count] = to;
            table[place] = ++count;
        }
        return table[place] - 1;
    }

    private void widen() {
        table = new int[Integer.highestOneBit(count + 1) * 8];
        for (int span = 0; span < count; span++) {
            table[place(from[span], to[span])] = span + 1;
        }
    }

    /** Where the span is, or would be put. */
    private int place(long from, long to) {
        long mixed = (from * 31 + to) * 0x9E3779B97F4A7C15L;
        int place = (int) (mixed >>> 32) & table.length - 1;
        while (table[place] != 0 && (this.from[table[place] - 1] != from || this.to[table[place] - 1] != to)) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    int count() {
        return count;
    }

    /** Of two spans of this table the one that begins earlier is less, of those the one that ends earlier. */
    int compare(int one, int other) {
        int byFrom = Long.compare(from[one], from[other]);
        return byFrom != 0 ? byFrom : Long.compare(to[one], to[other]);
    }

    /**
     * Those that are used, ascending.
     *
     * @param numbers by number in this table: set to the number in the new one, and left as it is where the span is not used
     */
    Spans sorted(boolean[] used, int[] numbers) {
        long[] begins = distinct(used, span -> from[span]);
        long[] ends = distinct(used, span -> to[span]);
        IntToLongFunction ranks =
                span -> (long) Arrays.binarySearch(begins, from[span]) << 32 | Arrays.binarySearch(ends, to[span]);
        long[] ascending = distinct(used, ranks);
        var sorted = of(new long[ascending.length], new long[ascending.length]);
        for (int span = 0; span < used.length; span++) {
            if (used[span]) {
                int number = Arrays.binarySearch(ascending, ranks.applyAsLong(span));
                numbers[span] = number;
                sorted.from[number] = from[span];
                sorted.to[number] = to[span];
            }
        }
        return sorted;
    }

    private static long[] distinct(boolean[] used, IntToLongFunction value) {
        long[] values = new long[used.length];
        int count = 0;
        for (int span = 0; span < used.length; span++) {
            if (used[span]) {
                values[count++] = value.applyAsLong(span);
            }
        }
        Arrays.sort(values, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[distinct++] = values[i];
            }
        }
        return Arrays.copyOf(values, distinct);
    }

    /** The spans of another table as they are numbered in this one. */
    static Spans of(long[] from, long[] to) {
        var spans = new Spans();
        spans.from = from;
        spans.to = to;
        spans.count = from.length;
        return spans;
    }
}
