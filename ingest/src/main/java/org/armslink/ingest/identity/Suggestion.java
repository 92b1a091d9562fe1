package org.armslink.ingest.identity;

import java.util.ArrayList;
import java.util.Comparator;
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

    /** In order of keys, with the reasons that speak for or against, strongest first. */
    static Suggestion of(Key one, Key other, Band band, List<Reason> reasons) {
        boolean inOrder = one.compareTo(other) < 0;
        return new Suggestion(
                inOrder ? one : other,
                inOrder ? other : one,
                band,
                reasons.stream().mapToDouble(Reason::weight).sum(),
                reasons.stream()
                        .filter(reason -> reason.weight() != 0)
                        .sorted(Comparator.comparingDouble(Reason::weight).reversed())
                        .toList());
    }

    /** The same with one more reason, whose weight is added. */
    Suggestion weakened(Band band, Reason why) {
        var all = new ArrayList<>(reasons);
        all.add(why);
        return of(one, other, band, all);
    }
}
