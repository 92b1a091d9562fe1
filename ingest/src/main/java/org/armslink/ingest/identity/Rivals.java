package org.armslink.ingest.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.armslink.model.Key;

/**
 * What is left of a pair's weight when its records fit others as well. A record is of one thing: if it fits several that are not one, what
 * speaks for each of them speaks against the rest, so that what is told of <em>k</em> equal ones is no more than one in <em>k</em>.
 *
 * <p>With odds <em>o</em> of each pair before, after is <em>o</em>(a, b) / ((1 + <em>A</em>)(1 + <em>B</em>) + <em>S</em>). <em>A</em> is the
 * sum of <em>o</em>(a, c) over the records c that only a fits, <em>B</em> over those that only b fits. A third record that fits both may be of the
 * same thing: it counts once, in <em>S</em>, and only by what one of the two fits it better than the other, <em>o</em>(a, c) / (1 + <em>o</em>(b, c)).
 */
final class Rivals {
    /** Binary logarithm; a loss of less is not worth a word. */
    private static final double WORTH_A_WORD = .1;

    /** Where something else would be likely by itself, neither is, whatever its weight. */
    private static final double MOST_AGAINST = 8;

    private final Map<Key, Map<Key, Double>> odds = new HashMap<>();
    private final double prior;
    private final int records;

    private Rivals(List<Suggestion> found, int records) {
        this.records = records;
        prior = Frequencies.log2(Math.max(2, records));
        for (Suggestion pair : found) {
            double o = Math.pow(2, pair.weight() - prior);
            odds.computeIfAbsent(pair.one(), key -> new HashMap<>()).put(pair.other(), o);
            odds.computeIfAbsent(pair.other(), key -> new HashMap<>()).put(pair.one(), o);
        }
    }

    /**
     * The same pairs with what is left of their weights; those that are not possible any more are left out.
     *
     * @param records among how many they were found
     * @param exact pairs that agree so well that what else fits one of them is no rival, but damaged itself
     */
    static List<Suggestion> weighed(List<Suggestion> found, int records, Predicate<Suggestion> exact) {
        var rivals = new Rivals(found, records);
        var left = new ArrayList<Suggestion>(found.size());
        for (Suggestion pair : found) {
            Suggestion weighed = rivals.weigh(pair, exact.test(pair));
            if (weighed.weight() >= Band.POSSIBLE.least(records)) {
                left.add(weighed);
            }
        }
        return left;
    }

    private Suggestion weigh(Suggestion pair, boolean exact) {
        double loss = exact ? 0 : Frequencies.log2(others(pair.one(), pair.other()));
        if (loss < WORTH_A_WORD) {
            return pair;
        }
        boolean likely =
                pair.band() == Band.LIKELY && pair.weight() - loss >= Band.LIKELY.least(records) && loss < MOST_AGAINST;
        return pair.weakened(
                likely ? Band.LIKELY : Band.POSSIBLE,
                new Reason("other records", "fits another firearm as well, which cannot be this one", -loss));
    }

    /** How much more probable it is that the two are two things by what else they may be of: 1 if there is nothing else. */
    private double others(Key one, Key other) {
        Map<Key, Double> fitsOne = odds.getOrDefault(one, Map.of());
        Map<Key, Double> fitsOther = odds.getOrDefault(other, Map.of());
        double both = 0;
        // In order of keys, so that the sums are the same to the last digit whatever the order of the records.
        for (Key third : new TreeSet<>(fitsOne.keySet())) {
            Double o = fitsOther.get(third);
            if (o != null) {
                double mine = fitsOne.getOrDefault(third, 0.0);
                both += Math.max(mine / (1 + o), o / (1 + mine));
            }
        }
        return (1 + alone(fitsOne, other, fitsOther)) * (1 + alone(fitsOther, one, fitsOne)) + both;
    }

    private static double alone(Map<Key, Double> fits, Key partner, Map<Key, Double> notThese) {
        return new TreeMap<>(fits)
                .entrySet().stream()
                        .filter(third -> !third.getKey().equals(partner) && !notThese.containsKey(third.getKey()))
                        .mapToDouble(Map.Entry::getValue)
                        .sum();
    }
}
