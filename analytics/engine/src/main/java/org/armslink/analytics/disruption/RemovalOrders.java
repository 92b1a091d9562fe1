package org.armslink.analytics.disruption;

import java.util.SplittableRandom;
import java.util.function.Function;
import org.armslink.analytics.run.Run;

/** Simple rules by which something else could be taken out, to hold a choice against. */
final class RemovalOrders {
    private static final int DRAWS = 50;

    private RemovalOrders() {}

    /** The mean curve of {@value #DRAWS} draws of k out of {@code count}, each equally likely. */
    static RemovalCurve.Result random(
            int count, int k, long seed, Function<int[], RemovalCurve.Result> curve, Run run) {
        var random = new SplittableRandom(seed);
        double[] pairs = new double[k + 1];
        double[] largest = new double[k + 1];
        for (int draw = 0; draw < DRAWS; draw++) {
            run.check();
            RemovalCurve.Result one = curve.apply(draw(count, k, random));
            for (int step = 0; step <= k; step++) {
                pairs[step] += one.pairs()[step] / DRAWS;
                largest[step] += (double) one.largest()[step] / DRAWS;
            }
        }
        int[] rounded = new int[k + 1];
        for (int step = 0; step <= k; step++) {
            rounded[step] = (int) Math.round(largest[step]);
        }
        return new RemovalCurve.Result(pairs, rounded);
    }

    private static int[] draw(int count, int k, SplittableRandom random) {
        int[] drawn = new int[k];
        var moved = new java.util.HashMap<Integer, Integer>(); // Fisher and Yates, without an array of all
        for (int i = 0; i < k; i++) {
            int j = i + random.nextInt(count - i);
            drawn[i] = moved.getOrDefault(j, j);
            moved.put(j, moved.getOrDefault(i, i));
        }
        return drawn;
    }
}
