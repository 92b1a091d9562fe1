package org.armslink.analytics.route.search;

import java.util.BitSet;
import java.util.Locale;

/**
 * Which path is asked for.
 *
 * @param start steps with which a path may begin
 * @param goal steps with which it may end
 * @param certain whether only paths whose order of time is certain are wanted; else possible ones too
 * @param maximumDwell seconds that may lie at most between the end of one step and the beginning of the next, as far as the
 *     recorded times tell; {@link #ANY_DWELL} for any
 * @param simple whether no place may be come to twice
 * @param best how many paths, the best first, 1 or more
 */
public record PathQuestion(
        BitSet start, BitSet goal, Objective objective, boolean certain, long maximumDwell, boolean simple, int best) {
    public static final long ANY_DWELL = Long.MAX_VALUE;

    /** What makes one path better than another. */
    public enum Objective {
        /** The earliest time at which it can have ended; of certain paths, the time by which it must have ended. */
        EARLIEST_ARRIVAL,
        /** The latest time at which it can have begun; of certain paths, the time before which it cannot have begun. */
        LATEST_DEPARTURE,
        /** The fewest steps. */
        FEWEST_LEGS,
        /** The least time, over all of the path, that must lie between the end of a step and the beginning of the next. */
        SHORTEST_DWELL;

        /** As asked for: lower case, with hyphens. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public PathQuestion {
        if (maximumDwell < 0) {
            throw new IllegalArgumentException("maximumDwell is 0 seconds or more, but was: " + maximumDwell);
        }
        if (best < 1) {
            throw new IllegalArgumentException("best is 1 path or more, but was: " + best);
        }
    }

    boolean anyDwell() {
        return maximumDwell == ANY_DWELL;
    }

    /** The latest beginning that may follow a step that ends before {@code endTo}; inclusive. */
    long latestNext(long endTo) {
        return anyDwell() || endTo - 1 > Long.MAX_VALUE - maximumDwell ? Long.MAX_VALUE : endTo - 1 + maximumDwell;
    }
}
