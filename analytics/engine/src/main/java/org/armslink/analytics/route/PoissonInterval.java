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
        double low = count == 0 ? 0 : solve(0, count, rate -> atLeast(count, rate) < TAIL);
        return new PoissonInterval(
                low, solve(count, count + 20 + 10 * Math.sqrt(count), rate -> atMost(count, rate) > TAIL));
    }

    /** The rate up to which the test holds. */
    private static double solve(double from, double to, DoublePredicate below) {
        double low = from;
        double high = to;
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

    /** Probability of so many or fewer, where more are expected: terms fall from the first on, so some √count matter. */
    private static double atMost(int count, double rate) {
        double term = term(count, rate);
        double sum = 0;
        for (int i = count; i >= 0 && term > sum * 1e-16; i--) {
            sum += term;
            term *= i / rate;
        }
        return sum;
    }

    /** Probability of so many or more, where fewer are expected. */
    private static double atLeast(int count, double rate) {
        double term = term(count, rate);
        double sum = 0;
        for (int i = count; term > sum * 1e-16; i++) {
            sum += term;
            term *= rate / (i + 1);
        }
        return sum;
    }

    /** Probability of exactly so many; in logarithms, so that nothing underflows. */
    private static double term(int count, double rate) {
        return rate == 0 ? (count == 0 ? 1 : 0) : Math.exp(count * Math.log(rate) - rate - logFactorial(count));
    }

    /** Stirling's series, whose error from 16 on is below 1e-12. */
    private static double logFactorial(int n) {
        double log = 0;
        if (n < 16) {
            for (int i = 2; i <= n; i++) {
                log += Math.log(i);
            }
            return log;
        }
        double x = n;
        return x * Math.log(x)
                - x
                + 0.5 * Math.log(2 * Math.PI * x)
                + 1 / (12 * x)
                - 1 / (360 * x * x * x)
                + 1 / (1260 * Math.pow(x, 5));
    }
}
