package org.armslink.analytics.route;

/**
 * When something happened: at some second from the first, inclusive, to the last, exclusive; seconds since
 * 1970-01-01T00:00Z.
 */
public record Interval(long from, long to) {
    public Interval {
        if (from >= to) {
            throw new IllegalArgumentException("An interval ends after it begins, but was: " + from + " to " + to);
        }
    }

    /** Whether some second belongs to both. */
    public boolean meets(Interval other) {
        return from < other.to && other.from < to;
    }
}
