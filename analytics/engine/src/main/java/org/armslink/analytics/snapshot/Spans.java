package org.armslink.analytics.snapshot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Intervals of time, each once, so that a link needs only the number of its own: dates are shared by many. From inclusive,
 * to exclusive, seconds since 1970-01-01T00:00Z.
 */
final class Spans {
    private record Span(long from, long to) {}

    private final Map<Span, Integer> numbers = new HashMap<>();
    private int count;
    long[] from = new long[16];
    long[] to = new long[16];

    int number(long from, long to) {
        return numbers.computeIfAbsent(new Span(from, to), span -> {
            if (count == this.from.length) {
                this.from = Arrays.copyOf(this.from, 2 * count);
                this.to = Arrays.copyOf(this.to, 2 * count);
            }
            this.from[count] = from;
            this.to[count] = to;
            return count++;
        });
    }

    int count() {
        return count;
    }

    /** Of two spans of this table the one that begins earlier is less, of those the one that ends earlier. */
    int compare(int one, int other) {
        int byFrom = Long.compare(from[one], from[other]);
        return byFrom != 0 ? byFrom : Long.compare(to[one], to[other]);
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
