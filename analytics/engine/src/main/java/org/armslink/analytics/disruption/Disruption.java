package org.armslink.analytics.disruption;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.armslink.analytics.Rank;
import org.armslink.analytics.centrality.Betweenness;
import org.armslink.analytics.centrality.Degree;
import org.armslink.analytics.centrality.LinkBetweenness;
import org.armslink.analytics.centrality.SampledBetweenness;
import org.armslink.analytics.doubt.MissingRecords;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.Snapshot;

/**
 * What taking some records or links out does to a network, step by step, beside what simpler choices would do, and what is left of it where the
 * record has gaps: the choice is made on the recorded network and judged on networks in which links were put back.
 *
 * <p>How far the greedy choice may be from the best: {@link Fragmentation} and {@link LinkFragmentation}. Betweenness takes n·m; on networks where
 * that is too much it is sampled for records and left out for links.
 */
public final class Disruption {
    private static final long EXACT = 2_000_000_000L;
    private static final long TIMED_WORK = 300_000_000L;
    private static final int LEAST_SOURCES = 32;
    private static final long SEED = 1;

    private Disruption() {}

    /**
     * What is asked.
     *
     * @param k how many to take out, 1 or more, if they are to be chosen
     * @param scenarios how many networks with links put back, 0 or more
     * @param missing share of all links that the record is taken to lack, 0 to 0.5
     * @param inTime whether pairs with a way in time are counted
     */
    public record Config(int k, int scenarios, double missing, boolean inTime) {
        public Config {
            if (k < 1 || scenarios < 0 || !(missing >= 0 && missing <= 0.5)) {
                throw new IllegalArgumentException("k is 1 or more, scenarios 0 or more, missing 0 to 0.5, but were: "
                        + k + ", " + scenarios + ", " + missing);
            }
        }
    }

    /**
     * Pairs that hang together after so many removals, from 0 on, by what is taken out.
     *
     * @param byBetweenness empty where it takes too long
     * @param atRandom mean of 50 draws
     */
    public record Others(double[] byDegree, double[] byBetweenness, double[] atRandom) {}

    /**
     * Pairs that hang together after so many removals, mean over the networks with links put back.
     *
     * @param chosenOnRecord by the choice that was made on the recorded network
     * @param chosenKnowing by a greedy choice on each of these networks itself
     */
    public record Missing(double[] chosenOnRecord, double[] chosenKnowing) {}

    /**
     * Pairs with a way in time after so many removals.
     *
     * @param sources from how many records it was counted
     * @param error by how much the share of all pairs may be wrong, 0 if exact
     */
    public record Timed(double[] pairs, int sources, double error) {}

    /**
     * What was found.
     *
     * @param removed nodes, or edges of {@link Graph#undirectedSimple()}, in their order
     * @param least no choice of that many leaves fewer pairs than this; NaN where the choice was given
     */
    public record Result(
            int[] removed,
            RemovalCurve.Result curve,
            double least,
            Others others,
            Optional<Timed> timed,
            Optional<Missing> missing) {}

    /** @param given records to take out in their order; chosen if there are none */
    public static Result ofNodes(Snapshot snapshot, int[] given, Config config, Run run) {
        Graph graph = snapshot.simple().undirectedSimple(run);
        double least = Double.NaN;
        int[] removed = given;
        if (given.length == 0) {
            var chosen = Fragmentation.compute(graph, config.k, run);
            removed = nodes(chosen);
            least = chosen.least();
        }
        int k = removed.length;
        Function<int[], RemovalCurve.Result> curve = order -> RemovalCurve.ofNodes(graph, order, run);
        double[] betweenness = work(graph) <= EXACT
                ? Betweenness.compute(graph, run)
                : SampledBetweenness.compute(graph, SampledBetweenness.Config.DEFAULT, run)
                        .scores();
        var others = new Others(
                curve.apply(Rank.highest(Degree.compute(graph, Degree.Direction.BOTH, run), k, run))
                        .pairs(),
                curve.apply(Rank.highest(betweenness, k, run)).pairs(),
                RemovalOrders.random(graph.nodeCount(), k, SEED, curve, run).pairs());
        int[] order = removed;
        return new Result(
                removed,
                curve.apply(removed),
                least,
                others,
                timed(snapshot, config, k, run, (step, gone, goneLink) -> gone[order[step]] = true),
                missing(
                        snapshot,
                        config,
                        k,
                        run,
                        other -> RemovalCurve.ofNodes(other, order, run).pairs(),
                        other -> RemovalCurve.ofNodes(other, nodes(Fragmentation.compute(other, k, run)), run)
                                .pairs()));
    }

    /** @param given links to take out, as edges of {@code snapshot.simple().undirectedSimple()}; chosen if there are none */
    public static Result ofLinks(Snapshot snapshot, int[] given, Config config, Run run) {
        Graph graph = snapshot.simple().undirectedSimple(run);
        double least = Double.NaN;
        int[] removed = given;
        if (given.length == 0) {
            var chosen = LinkFragmentation.compute(graph, config.k, run);
            removed = chosen.edges();
            least = chosen.least();
        }
        int k = removed.length;
        int m = graph.edgeCount();
        Function<int[], RemovalCurve.Result> curve = order -> RemovalCurve.ofLinks(graph, order, run);
        double[] product = IntStream.range(0, m)
                .mapToDouble(edge -> (double) links(graph, graph.source(edge)) * links(graph, graph.target(edge)))
                .toArray();
        var others = new Others(
                curve.apply(Rank.highest(product, k, run)).pairs(),
                work(graph) <= EXACT
                        ? curve.apply(Rank.highest(LinkBetweenness.compute(graph, run), k, run))
                                .pairs()
                        : new double[0],
                RemovalOrders.random(m, k, SEED, curve, run).pairs());
        int[] order = removed;
        return new Result(
                removed,
                curve.apply(removed),
                least,
                others,
                timed(snapshot, config, k, run, (step, gone, goneLink) -> cut(snapshot, graph, order[step], goneLink)),
                missing(
                        snapshot,
                        config,
                        k,
                        run,
                        other -> RemovalCurve.ofLinks(other, translated(graph, order, other), run)
                                .pairs(),
                        other -> RemovalCurve.ofLinks(
                                        other,
                                        LinkFragmentation.compute(other, k, run).edges(),
                                        run)
                                .pairs()));
    }

    private static int[] nodes(Fragmentation.Result result) {
        return result.choices().stream().mapToInt(Fragmentation.Choice::node).toArray();
    }

    private static long work(Graph graph) {
        return (long) graph.nodeCount() * graph.edgeCount();
    }

    private static int links(Graph graph, int v) {
        return graph.end(v) - graph.begin(v);
    }

    /** The edge between two nodes of a simple undirected graph; it has to be there. */
    static int edge(Graph graph, int one, int other) {
        for (int arc = graph.begin(one); arc < graph.end(one); arc++) {
            if (graph.neighbour(arc) == other) {
                return graph.edge(arc);
            }
        }
        throw new IllegalArgumentException("No link joins nodes " + one + " and " + other);
    }

    private static int[] translated(Graph graph, int[] edges, Graph other) {
        return Arrays.stream(edges)
                .map(edge -> edge(other, graph.source(edge), graph.target(edge)))
                .toArray();
    }

    /** Every recorded link between the two ends. */
    private static void cut(Snapshot snapshot, Graph simple, int edge, boolean[] goneLink) {
        Graph graph = snapshot.graph();
        int a = simple.source(edge);
        int b = simple.target(edge);
        for (int link = 0; link < goneLink.length; link++) {
            int from = graph.source(link);
            int to = graph.target(link);
            goneLink[link] |= (from == a && to == b) || (from == b && to == a);
        }
    }

    @FunctionalInterface
    private interface Removal {
        void take(int step, boolean[] gone, boolean[] goneLink);
    }

    private static Optional<Timed> timed(Snapshot snapshot, Config config, int k, Run run, Removal removal) {
        if (!config.inTime) {
            return Optional.empty();
        }
        long each = (long) (k + 1) * Math.max(1, snapshot.linkCount());
        var reach = TimedReach.of(snapshot, (int) Math.max(LEAST_SOURCES, TIMED_WORK / each), SEED, run);
        boolean[] gone = new boolean[snapshot.nodeCount()];
        boolean[] goneLink = new boolean[snapshot.linkCount()];
        double[] pairs = new double[k + 1];
        run.expect(k + 1L);
        for (int step = 0; step <= k; step++) {
            run.step();
            pairs[step] = reach.pairs(gone, goneLink, run);
            if (step < k) {
                removal.take(step, gone, goneLink);
            }
        }
        return Optional.of(new Timed(pairs, reach.sourceCount(), reach.error()));
    }

    private static Optional<Missing> missing(
            Snapshot snapshot,
            Config config,
            int k,
            Run run,
            Function<Graph, double[]> onRecord,
            Function<Graph, double[]> knowing) {
        if (config.scenarios == 0 || snapshot.linkCount() == 0) {
            return Optional.empty();
        }
        // What is recorded is all but the missing share; so that share of it, over the rest, is put back.
        var back = new MissingRecords(0, config.missing / (1 - config.missing), 0);
        long[] seeds = new SplittableRandom(SEED).longs(config.scenarios).toArray();
        run.expect(config.scenarios);
        var curves = run.inParallel(config.scenarios, one -> {
            run.step();
            Graph other = back.draw(snapshot, new SplittableRandom(seeds[one]))
                    .snapshot()
                    .simple()
                    .undirectedSimple(run);
            return new double[][] {onRecord.apply(other), knowing.apply(other)};
        });
        double[] chosen = new double[k + 1];
        double[] known = new double[k + 1];
        for (double[][] curve : curves) {
            for (int step = 0; step <= k; step++) {
                chosen[step] += curve[0][step] / config.scenarios;
                known[step] += curve[1][step] / config.scenarios;
            }
        }
        return Optional.of(new Missing(chosen, known));
    }
}
