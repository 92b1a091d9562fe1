package org.armslink.analytics.route;

import java.util.function.DoublePredicate;

/**
 * Garwood's (1936) exact interval for the expected number behind a count, if counts are Poisson: low is the rate at which
 * so many or more come up with probability 2.5 %, high the one at which so many or fewer do.
 */
public record PoissonInterval(double low, double high) {
    /** What to print beside the figures. */
    public static final String METHOD = "exact 95 % Poisson interval (Garwood) of the number of distinct seizures";

    private static final double TAIL = 0.025;

    /** @param count 0 to 1,000,000 */
    public static PoissonInterval of(int count) {
        if (count < 0 || count > 1_000_000) {
            throw new IllegalArgumentException("A count is 0 to 1000000, but was: " + count);
        }
        double low = count == 0 ? 0 : solve(count, rate -> 1 - atMost(count - 1, rate) < TAIL);
        return new PoissonInterval(low, solve(count, rate -> atMost(count, rate) > TAIL));
    }

    /** The rate up to which the test holds. */
    private static double solve(int count, DoublePredicate below) {
        double low = 0;
        double high = count + 20 + 10 * Math.sqrt(count);
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (below.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Probability of so many or fewer. Summed from the largest term down, in logarithms, so that nothing underflows. */
    private static double atMost(int count, double rate) {
        if (rate == 0) {
            return 1;
        }
        double logTerm = -rate;
        double logLargest = logTerm;
        for (int i = 1; i <= count; i++) {
            logTerm += Math.log(rate / i);
            logLargest = Math.max(logLargest, logTerm);
        }
        double sum = 0;
        for (int i = count; i >= 0; i--) {
            double term = Math.exp(logTerm - logLargest);
            sum += term;
            logTerm -= i == 0 ? 0 : Math.log(rate / i);
        }
        return Math.min(1, Math.exp(logLargest) * sum);
    }
}
