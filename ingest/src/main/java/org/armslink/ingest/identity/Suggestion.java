package org.armslink.ingest.identity;

import java.util.List;
import org.armslink.model.Key;

/**
 * Two records that may be of one thing.
 *
 * @param one before {@code other} in order of keys
 * @param weight the sum of the reasons' weights
 * @param reasons strongest first
 */
public record Suggestion(Key one, Key other, Band band, double weight, List<Reason> reasons) {
    public Suggestion {
        reasons = List.copyOf(reasons);
    }

    Suggestion onlyPossible(Reason why) {
        var all = new java.util.ArrayList<>(reasons);
        all.add(why);
        return new Suggestion(one, other, Band.POSSIBLE, weight, all);
    }
}
