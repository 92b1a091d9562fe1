package org.armslink.analytics.community;

import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Communities found again and again from other seeds, and how firmly each node belongs to its own. Lancichinetti and Fortunato: Consensus
 * clustering in complex networks (2012).
 *
 * <p>Shown is the run of highest modularity, the first of several. A node's firmness is the share of the others of its community with
 * which it was together in the runs, on average over all of them; 1 for one that is alone. Time of {@link Leiden} times the runs.
 */
public final class Consensus {
    private Consensus() {}

    /**
     * By node.
     *
     * @param firmness 0 to 1
     * @param modularities of all runs, in their order
     */
    public record Result(int[] community, double[] firmness, List<Double> modularities) {}

    /** @param runs 1 or more; the first has the configuration's own seed */
    public static Result compute(Graph graph, Leiden.Config config, int runs, Run run) {
        if (runs < 1) {
            throw new IllegalArgumentException("runs is 1 or more, but was: " + runs);
        }
        var random = new SplittableRandom(config.seed());
        long[] seeds = IntStream.range(0, runs)
                .mapToLong(one -> one == 0 ? config.seed() : random.nextLong())
                .toArray();
        List<Leiden.Result> found = run.inParallel(
                runs,
                one -> Leiden.compute(
                        graph,
                        new Leiden.Config(config.resolution(), seeds[one], config.weighted()),
                        new OneThread(run)));
        Leiden.Result best = found.get(0);
        for (Leiden.Result one : found) {
            best = one.modularity() > best.modularity() ? one : best;
        }
        return new Result(
                best.community(),
                firmness(best.community(), found, run),
                found.stream().map(Leiden.Result::modularity).toList());
    }

    /** A run within a stripe of another: its own stripes one after another. */
    private record OneThread(Run outer) implements Run {
        @Override
        public <T> List<T> inParallel(int stripes, IntFunction<T> work) {
            return Run.quiet().inParallel(stripes, work);
        }

        @Override
        public void step() {
            outer.step();
        }

        @Override
        public void check() {
            outer.check();
        }

        @Override
        public void expect(long steps) {
            outer.expect(steps);
        }
    }

    private static double[] firmness(int[] community, List<Leiden.Result> results, Run run) {
        int n = community.length;
        int[] size = new int[Communities.count(community)];
        for (int c : community) {
            size[c]++;
        }
        double[] firmness = new double[n];
        for (Leiden.Result result : results) {
            var together = new HashMap<Long, Integer>();
            for (int v = 0; v < n; v++) {
                run.checkAt(v);
                together.merge((long) community[v] << 32 | result.community()[v], 1, Integer::sum);
            }
            for (int v = 0; v < n; v++) {
                run.checkAt(v);
                int others = size[community[v]] - 1;
                int with = together.getOrDefault((long) community[v] << 32 | result.community()[v], 1) - 1;
                firmness[v] += others == 0 ? 1 : (double) with / others;
            }
        }
        for (int v = 0; v < n; v++) {
            firmness[v] /= results.size();
        }
        return firmness;
    }
}
