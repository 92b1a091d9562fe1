package org.armslink.analytics.tracing;

import java.util.function.DoublePredicate;

/**
 * The exact interval of a share, k of n (Clopper &amp; Pearson 1934): low is the share at which k or more come up with
 * probability 2.5 %, high the one at which k or fewer do.
 */
public record ExactShare(int count, int of, double low, double high) {
    /** What to print beside the figures. */
    public static final String METHOD = "exact 95 % interval of a share (Clopper-Pearson)";

    private static final double TAIL = 0.025;
    private static final int MOST = 10_000_000;

    /** @param count 0 to {@code of} @param of 1 to 10,000,000 */
    public static ExactShare of(int count, int of) {
        if (of < 1 || of > MOST || count < 0 || count > of) {
            throw new IllegalArgumentException(
                    "A share is of 1 to " + MOST + ", and its count 0 to that, but was: " + count + " of " + of);
        }
        double low = count == 0 ? 0 : solve(p -> 1 - atMost(count - 1, of, p) < TAIL);
        double high = count == of ? 1 : solve(p -> atMost(count, of, p) > TAIL);
        return new ExactShare(count, of, low, high);
    }

    public double share() {
        return (double) count / of;
    }

    /** The share up to which the test holds. */
    private static double solve(DoublePredicate below) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (below.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Probability of so many or fewer of n. Summed in logarithms, so that nothing underflows. */
    private static double atMost(int count, int of, double p) {
        double odds = Math.log(p) - Math.log1p(-p);
        double logTerm = of * Math.log1p(-p);
        double logLargest = logTerm;
        var logs = new double[count + 1];
        for (int i = 0; i <= count; i++) {
            logs[i] = logTerm;
            logLargest = Math.max(logLargest, logTerm);
            logTerm += Math.log((double) (of - i) / (i + 1)) + odds;
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - logLargest);
        }
        return Math.min(1, Math.exp(logLargest) * sum);
    }
}
