package org.armslink.ingest.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How common values are among the records at hand: to share a rare one says more than to share a common one. */
final class Frequencies {
    private final Map<String, Integer> counts = new HashMap<>();
    private final int records;

    Frequencies(Collection<String> values, int records) {
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        this.records = Math.max(1, records);
    }

    /**
     * log2(m / u) of two records of one thing sharing the value against two records of two.
     *
     * @param m the probability that two records of one thing have it alike
     * @param most the weight is no more than this, since a rare value may be a common slip
     */
    double weightOfSharing(String value, double m, double most) {
        double u = Math.max(counts.getOrDefault(value, 1), 1) / (double) records;
        return Math.min(most, log2(m / Math.max(u, 1e-6)));
    }

    static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
