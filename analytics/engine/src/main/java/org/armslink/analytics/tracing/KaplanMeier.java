package org.armslink.analytics.tracing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * The share that has not happened yet after so many days, where some were only watched for a while (Kaplan &amp; Meier 1958):
 * the product over days of 1 − d/n, d of the n still watched having happened that day.
 *
 * <p>Interval: Greenwood's (1926) variance on the scale log(−log S) (Kalbfleisch &amp; Prentice 1980), so that it stays within
 * 0 and 1. Where what was watched until a day ended and something happened on the same day, it was watched on that day too.
 * O(n log n) time.
 */
public final class KaplanMeier {
    /** What to print beside the figures. */
    public static final String METHOD =
            "Kaplan-Meier; 95 % interval by Greenwood's variance on the scale log(-log S), day by day, not for the curve as a whole";

    private static final double Z = 1.959963984540054;

    private KaplanMeier() {}

    /**
     * What was seen of one thing.
     *
     * @param days 0 or more
     * @param happened whether it happened on that day; else it was watched until then and had not happened
     */
    public record Seen(long days, boolean happened) {
        public Seen {
            if (days < 0) {
                throw new IllegalArgumentException("A time to an event is 0 days or more, but was: " + days);
            }
        }
    }

    /**
     * A day on which something happened or was last watched.
     *
     * @param atRisk still watched at the day's beginning
     * @param happened on this day
     * @param ended last watched on this day, nothing having happened
     * @param share that has not happened by the end of the day, 0 to 1
     * @param low of the 95 % interval of the share
     * @param high of the 95 % interval; low and high are the share itself where no interval can be given (1, or 0)
     */
    public record Step(long day, int atRisk, int happened, int ended, double share, double low, double high) {}

    /** Steps in order of days. @param size how many were watched */
    public record Curve(List<Step> steps, int size) {
        public Curve {
            steps = List.copyOf(steps);
        }

        /** As it stands at the end of a day: the last step not after it; 1 before the first. */
        public Step at(long day) {
            Step last = new Step(0, size, 0, 0, 1, 1, 1);
            for (Step step : steps) {
                if (step.day() > day) {
                    break;
                }
                last = step;
            }
            return last;
        }

        /** The first day by whose end a share has happened; empty if the curve does not come so far. @param share 0 to 1 */
        public OptionalLong dayOf(double share) {
            // 1 - 0.5 is met exactly, but 3 of 10 by rounding only.
            return steps.stream()
                    .filter(step -> step.share() <= 1 - share + 1e-12)
                    .mapToLong(Step::day)
                    .findFirst();
        }
    }

    public static Curve of(List<Seen> seen) {
        Seen[] sorted = seen.toArray(Seen[]::new);
        Arrays.sort(sorted, Comparator.comparingLong(Seen::days));
        var steps = new ArrayList<Step>();
        double share = 1;
        double variance = 0;
        int at = 0;
        while (at < sorted.length) {
            long day = sorted[at].days();
            int atRisk = sorted.length - at;
            int happened = 0;
            int end = at;
            while (end < sorted.length && sorted[end].days() == day) {
                happened += sorted[end].happened() ? 1 : 0;
                end++;
            }
            share *= (double) (atRisk - happened) / atRisk;
            variance += happened == atRisk ? 0 : (double) happened / ((double) atRisk * (atRisk - happened));
            double low = share;
            double high = share;
            if (share > 0 && share < 1) {
                double spread = Math.exp(Z * Math.sqrt(variance) / Math.abs(Math.log(share)));
                low = Math.pow(share, spread);
                high = Math.pow(share, 1 / spread);
            }
            steps.add(new Step(day, atRisk, happened, end - at - happened, share, low, high));
            at = end;
        }
        return new Curve(steps, sorted.length);
    }
}
