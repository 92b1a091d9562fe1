package org.armslink.analytics.centrality;

import java.util.Arrays;
import org.armslink.analytics.projection.Weight;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * How long links are, in whole multiples of one unit, so that sums of them are exact and two ways of one length are seen to be so.
 *
 * <p>A distance is a length; a strength or count s is 1/s long (Newman: Scientific collaboration networks II, 2001), so that two who are twice as close are
 * half as far. Where the lengths have a common unit, decimals or fractions, that is taken; else they are rounded to one so fine that no path comes to
 * 2⁵² of them.
 *
 * @param byEdge whole numbers of 1 or more
 * @param unit what 1 stands for
 * @param exact whether nothing was rounded
 */
public record Lengths(double[] byEdge, double unit, boolean exact) {
    private static final double LONGEST_PATH = 0x1p52;
    private static final int MOST_DECIMALS = 9;
    private static final double NO_DIFFERENCE = 1e-12;

    /**
     * The lengths of a graph's edges.
     *
     * @throws IllegalArgumentException for weights that mean nothing, or are not finite and above 0
     */
    public static Lengths of(Graph graph, Weight.Meaning meaning, Run run) {
        if (meaning == Weight.Meaning.NONE) {
            throw new IllegalArgumentException(
                    "Lengths need weights that are declared as a distance, a strength or a count, but there are none");
        }
        int m = graph.edgeCount();
        double[] weights = new double[m];
        for (int edge = 0; edge < m; edge++) {
            run.checkAt(edge);
            double weight = graph.weight(edge);
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "To measure ways every link needs a " + meaning.text() + " above 0, but one has: " + weight
                                + ". Take a projection without such links, or no weights.");
            }
            weights[edge] = weight;
        }
        double most = LONGEST_PATH / Math.max(1, graph.nodeCount() - 1);
        double decimals = decimals(weights, run);
        if (meaning == Weight.Meaning.DISTANCE) {
            double longest = Arrays.stream(weights).max().orElse(1);
            if (decimals > 0 && longest * decimals <= most) {
                return new Lengths(multiplied(weights, decimals), 1 / decimals, true);
            }
            return rounded(weights, longest, most);
        }
        double common = decimals > 0 ? leastCommonMultiple(multiplied(weights, decimals), run) : 0;
        double weakest = Arrays.stream(weights).min().orElse(1);
        if (common > 0 && common / (weakest * decimals) <= most) {
            double[] whole = multiplied(weights, decimals);
            Arrays.setAll(whole, edge -> common / whole[edge]);
            return new Lengths(whole, decimals / common, true);
        }
        double[] inverse = new double[m];
        Arrays.setAll(inverse, edge -> 1 / weights[edge]);
        return rounded(inverse, 1 / weakest, most);
    }

    /** The power of ten that makes them all whole, or 0. */
    private static double decimals(double[] weights, Run run) {
        double factor = 1;
        for (int digits = 0; digits <= MOST_DECIMALS; digits++, factor *= 10) {
            run.check();
            double by = factor;
            if (Arrays.stream(weights).allMatch(weight -> isWhole(weight * by))) {
                return factor;
            }
        }
        return 0;
    }

    private static boolean isWhole(double number) {
        return number < LONGEST_PATH && Math.abs(number - Math.rint(number)) <= NO_DIFFERENCE * number;
    }

    private static double[] multiplied(double[] weights, double factor) {
        return Arrays.stream(weights).map(weight -> Math.rint(weight * factor)).toArray();
    }

    /** Of whole numbers; 0 if it is too large to be of use. */
    private static double leastCommonMultiple(double[] numbers, Run run) {
        double common = 1;
        for (int i = 0; i < numbers.length; i++) {
            run.checkAt(i);
            double number = numbers[i];
            double a = common;
            double b = number;
            while (b != 0) {
                double rest = a % b;
                a = b;
                b = rest;
            }
            common = common / a * number;
            if (common > LONGEST_PATH) {
                return 0;
            }
        }
        return common;
    }

    private static Lengths rounded(double[] lengths, double longest, double most) {
        int exponent = Math.getExponent(most / longest);
        double factor = Math.scalb(1.0, exponent);
        double[] whole = Arrays.stream(lengths)
                .map(length -> Math.max(1, Math.rint(length * factor)))
                .toArray();
        boolean exact = true;
        for (int edge = 0; edge < whole.length; edge++) {
            exact &= whole[edge] == lengths[edge] * factor;
        }
        return new Lengths(whole, 1 / factor, exact);
    }
}
