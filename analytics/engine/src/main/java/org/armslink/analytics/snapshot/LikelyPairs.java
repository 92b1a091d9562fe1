package org.armslink.analytics.snapshot;

import java.util.List;
import org.armslink.model.Key;
import org.armslink.model.Viewer;

/** Tells which records are likely of one thing, in the eyes of a viewer. */
public interface LikelyPairs {
    /** Two records. */
    record Pair(Key one, Key other) {}

    /**
     * What is likely.
     *
     * @param pairs on which nobody has decided anything, the most likely first
     * @param complete whether all records were compared
     */
    record Likely(List<Pair> pairs, boolean complete) {
        static final Likely NONE = new Likely(List.of(), true);
    }

    Likely of(Viewer viewer);
}
