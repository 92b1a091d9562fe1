package org.armslink.analytics.centrality;

import java.util.SplittableRandom;
import org.armslink.analytics.component.Components;
import org.armslink.analytics.path.BreadthFirst;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Betweenness estimated from random shortest paths, with a stated error.
 *
 * <p>Riondato and Kornaropoulos (2016): of r = 0.5/ε²·(⌊log₂(V − 2)⌋ + 1 + ln(1/δ)) pairs drawn at random, one shortest
 * path each, drawn evenly among the pair's shortest paths; a node's estimate is the share of paths that run through it.
 * With probability 1 − δ the share is within ε for every node at once. V bounds the number of nodes on a shortest path:
 * undirected, per component, the two farthest distances of one search and one; directed, the size of the largest weak component.
 * Scores are shares times the number of pairs, so that they compare with the exact ones. Every draw has a random stream
 * of its own and whole numbers are summed: threads change nothing. O(r·m) time at worst, since paths are searched from both ends
 * mostly far less; O(n) memory per stripe.
 */
public final class SampledBetweenness {
    private static final int STRIPES = 16;
    private static final int MOST_SAMPLES = 100_000_000;

    private SampledBetweenness() {}

    /**
     * @param epsilon greatest error of a share, above 0 and below 1
     * @param delta probability that some node's error is greater, above 0 and below 1
     */
    public record Config(double epsilon, double delta, long seed) {
        public static final Config DEFAULT = new Config(0.01, 0.1, 1);

        public Config {
            if (!(epsilon > 0 && epsilon < 1)) {
                throw new IllegalArgumentException("epsilon is above 0 and below 1, but was: " + epsilon);
            }
            if (!(delta > 0 && delta < 1)) {
                throw new IllegalArgumentException("delta is above 0 and below 1, but was: " + delta);
            }
        }
    }

    /**
     * Estimates of raw betweenness.
     *
     * @param error each score is within this of the exact one, with probability 1 − δ for all at once
     */
    public record Result(double[] scores, int samples, double error) {}

    public static Result compute(Graph graph, Config config, Run run) {
        Graph simple = graph.simple(Graph.Merge.NONE);
        int n = simple.nodeCount();
        double pairs = simple.isDirected() ? (double) n * (n - 1) : (double) n * (n - 1) / 2;
        run.check();
        int[] component = Components.weak(simple);
        run.check();
        int longest = mostNodesOnAPath(simple, component, run);
        if (longest < 3) {
            return new Result(new double[n], 0, 0); // nothing can lie between
        }
        int samples = samples(config, longest);
        run.expect(samples);
        long base = new SplittableRandom(config.seed()).nextLong();
        var parts = run.inParallel(STRIPES, stripe -> {
            var sampler = new PathSampler(simple, component);
            for (int sample = stripe; sample < samples; sample += STRIPES) {
                run.step();
                sampler.draw(new SplittableRandom(base ^ (sample * 0xD1B54A32D192ED03L)));
            }
            return sampler.passed();
        });
        double[] scores = new double[n];
        for (int v = 0; v < n; v++) {
            long passed = 0;
            for (int[] part : parts) {
                passed += part[v];
            }
            scores[v] = pairs * passed / samples;
        }
        return new Result(scores, samples, config.epsilon() * pairs);
    }

    private static int samples(Config config, int longest) {
        int log = 31 - Integer.numberOfLeadingZeros(longest - 2);
        double samples =
                Math.ceil(0.5 / (config.epsilon() * config.epsilon()) * (log + 1 + Math.log(1 / config.delta())));
        if (samples > MOST_SAMPLES) {
            throw new IllegalArgumentException("epsilon " + config.epsilon() + " needs " + (long) samples
                    + " samples, more than " + MOST_SAMPLES + "; take a larger epsilon, or the exact betweenness");
        }
        return (int) samples;
    }

    private static int mostNodesOnAPath(Graph graph, int[] component, Run run) {
        double[] sizes = Components.sizes(component);
        int most = 0;
        var search = new BreadthFirst(graph, run);
        for (int v = 0; v < component.length; v++) {
            if (component[v] == v && sizes[v] > most) {
                int bound = (int) sizes[v];
                if (!graph.isDirected()) {
                    int reached = search.from(v);
                    int far = search.distance(search.reached(reached - 1));
                    int next = search.distance(search.reached(Math.max(0, reached - 2)));
                    bound = Math.min(bound, far + next + 1);
                    search.clear();
                }
                most = Math.max(most, bound);
            }
        }
        return most;
    }
}
