package org.armslink.analytics.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * How a computation is run. What it yields never depends on it: work is cut into a fixed number of stripes, whatever the
 * threads, and the parts come back in the order of the stripes.
 */
public interface Run {
    /** Does the work of each stripe, 0 to stripes − 1, and returns the parts in that order. The first failure ends all. */
    <T> List<T> inParallel(int stripes, IntFunction<T> work);

    /** One more step done. Throws {@link CancelledException} once the caller has given up; call it often. */
    void step();

    /** Throws as {@link #step} does, but is no progress. */
    default void check() {}

    /** Throws as {@link #check} does, looked at in one place of 16,384: for loops over records or links, of which each takes next to nothing. */
    default void checkAt(int place) {
        if ((place & 0x3FFF) == 0) {
            check();
        }
    }

    /** That many steps are to come, besides those announced before. */
    default void expect(long steps) {}

    /** One thread, no progress, never cancelled. */
    static Run quiet() {
        return new Run() {
            @Override
            public <T> List<T> inParallel(int stripes, IntFunction<T> work) {
                var parts = new ArrayList<T>(stripes);
                for (int stripe = 0; stripe < stripes; stripe++) {
                    parts.add(work.apply(stripe));
                }
                return parts;
            }

            @Override
            public void step() {}
        };
    }
}
