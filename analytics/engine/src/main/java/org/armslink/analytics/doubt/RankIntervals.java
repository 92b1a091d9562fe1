package org.armslink.analytics.doubt;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.armslink.analytics.Rank;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Snapshot;

/**
 * Between which ranks each record lies when the network is a little different from what is recorded.
 *
 * <p>The measure is computed again on networks drawn by {@link MissingRecords}, and with records joined that may be one, as {@link UndecidedPairs} draws
 * them: a record that is joined to another has the rank of both together. An interval is that of the middle nine
 * tenths of the ranks in the runs in which the record is there (nearest rank, so its ends are ranks that were seen). It says
 * what such gaps in the records would do; it is no interval of confidence for the truth. Each run has a random stream of its own,
 * so threads change nothing. Time of the measure times the runs; 4 bytes of memory a record and run.
 */
public final class RankIntervals {
    private static final double TAIL = 0.05;

    private RankIntervals() {}

    /**
     * By node number; NaN for a record that was in none of the runs.
     *
     * @param low rank at the better end, 1 is the highest
     * @param high rank at the worse end
     * @param inFirstTen share of the runs in which it had a rank of 10 or better
     */
    public record Result(double[] low, double[] high, double[] inFirstTen) {}

    /**
     * @param scores the measure: scores by node number, of a network; called from several threads
     * @param runs 1 or more
     */
    public static Result compute(
            Snapshot snapshot,
            MissingRecords missing,
            int runs,
            long seed,
            BiFunction<Snapshot, Run, double[]> scores,
            Run run) {
        return compute(snapshot, missing, UndecidedPairs.NONE, runs, seed, scores, run);
    }

    /**
     * As {@link #compute(Snapshot, MissingRecords, int, long, BiFunction, Run)}, with identities undecided as well.
     *
     * @param undecided pairs that are all {@link UndecidedPairs#in} the snapshot
     */
    public static Result compute(
            Snapshot snapshot,
            MissingRecords missing,
            UndecidedPairs undecided,
            int runs,
            long seed,
            BiFunction<Snapshot, Run, double[]> scores,
            Run run) {
        if (runs < 1) {
            throw new IllegalArgumentException("runs is 1 or more, but was: " + runs);
        }
        int n = snapshot.nodeCount();
        var random = new SplittableRandom(seed);
        long[] seeds = random.longs(runs).toArray();
        run.expect(runs);
        var inner = new WithinOneStripe(run);
        int[][] ranks = run.inParallel(runs, one -> {
                    run.step();
                    var stream = new SplittableRandom(seeds[one]);
                    if (undecided.pairs().isEmpty()) {
                        var scenario = missing.draw(snapshot, stream);
                        return Rank.among(scores.apply(scenario.snapshot(), inner), scenario.missing());
                    }
                    int[] first = undecided.draw(snapshot, stream.split());
                    var scenario = missing.draw(snapshot.joined(first), stream);
                    boolean[] leftOut = scenario.missing();
                    for (int node = 0; node < n; node++) {
                        leftOut[node] |= first[node] != node;
                    }
                    int[] found = Rank.among(scores.apply(scenario.snapshot(), inner), leftOut);
                    for (int node = 0; node < n; node++) {
                        found[node] = found[first[node]];
                    }
                    return found;
                })
                .toArray(int[][]::new);
        double[] low = new double[n];
        double[] high = new double[n];
        double[] inFirstTen = new double[n];
        int[] of = new int[runs];
        for (int node = 0; node < n; node++) {
            int there = 0;
            int first = 0;
            for (int[] one : ranks) {
                if (one[node] > 0) {
                    of[there++] = one[node];
                    first += one[node] <= 10 ? 1 : 0;
                }
            }
            Arrays.sort(of, 0, there);
            low[node] = there == 0 ? Double.NaN : of[(int) Math.floor(TAIL * there)];
            high[node] = there == 0 ? Double.NaN : of[there - 1 - (int) Math.floor(TAIL * there)];
            inFirstTen[node] = there == 0 ? Double.NaN : (double) first / there;
        }
        return new Result(low, high, inFirstTen);
    }

    /** The threads are taken by the runs; within one of them all goes one after another, but can be cancelled. */
    private record WithinOneStripe(Run outer) implements Run {
        @Override
        public <T> java.util.List<T> inParallel(int stripes, java.util.function.IntFunction<T> work) {
            return Run.quiet().inParallel(stripes, work);
        }

        @Override
        public void step() {
            outer.check();
        }
    }
}
