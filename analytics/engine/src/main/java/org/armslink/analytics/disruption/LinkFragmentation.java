package org.armslink.analytics.disruption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.armslink.analytics.component.Blocks;
import org.armslink.analytics.component.Components;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Which few links to take out so that the fewest pairs of nodes still hang together. Chosen one after another, each where most is gained;
 * O(k·(n + m)), since one walk over the bridges tells of every link what its going would do. Where no single link parts anything, the one
 * between the two of most links goes (product of the two, Holme, Kim, Yoon and Han: Attack vulnerability of complex networks, 2002), since it takes the most
 * ways along.
 *
 * <p>How far the choice may be from the best is bounded: k links make at most k parts more, and of c + k parts equal ones hold the fewest
 * pairs. Direction, loops and parallel links do not count.
 */
public final class LinkFragmentation {
    private LinkFragmentation() {}

    /**
     * The choices in their order.
     *
     * @param edges of {@link Graph#undirectedSimple()}
     * @param least no choice of that many links leaves fewer pairs than this
     */
    public record Result(int[] edges, double least) {}

    /** @param k how many links to choose, 1 or more; all are chosen if there are fewer */
    public static Result compute(Graph graph, int k, Run run) {
        if (k < 1) {
            throw new IllegalArgumentException("k is 1 or more, but was: " + k);
        }
        Graph simple = graph.undirectedSimple();
        int m = simple.edgeCount();
        int count = Math.min(k, m);
        boolean[] gone = new boolean[m];
        var chosen = new ArrayList<Integer>();
        run.expect(count);
        while (chosen.size() < count) {
            run.step();
            List<Integer> rest = new ArrayList<>();
            for (int edge = 0; edge < m; edge++) {
                if (!gone[edge]) {
                    rest.add(edge);
                }
            }
            int best = best(simple, rest, run);
            gone[best] = true;
            chosen.add(best);
        }
        return new Result(
                chosen.stream().mapToInt(Integer::intValue).toArray(),
                leastPairs(simple.nodeCount(), Components.count(Components.weak(simple)) + (long) count));
    }

    private static int best(Graph simple, List<Integer> rest, Run run) {
        int[] source = rest.stream().mapToInt(simple::source).toArray();
        int[] target = rest.stream().mapToInt(simple::target).toArray();
        double[] weight = new double[source.length];
        Arrays.fill(weight, 1);
        // The rest is sorted as a simple graph's edges are, so its edges keep their places.
        Graph left = Graph.of(simple.nodeCount(), false, source, target, weight).undirectedSimple();
        double[] parted = Blocks.compute(left, run).pairsPartedByEdge();
        int best = -1;
        for (int edge = 0; edge < parted.length; edge++) {
            if (parted[edge] > 0 && (best < 0 || parted[edge] > parted[best])) {
                best = edge;
            }
        }
        if (best < 0) {
            double most = -1;
            for (int edge = 0; edge < parted.length; edge++) {
                double product = (double) links(left, left.source(edge)) * links(left, left.target(edge));
                if (product > most) {
                    most = product;
                    best = edge;
                }
            }
        }
        return rest.get(best);
    }

    private static int links(Graph graph, int v) {
        return graph.end(v) - graph.begin(v);
    }

    /** The fewest pairs that n nodes in that many parts can make: with sizes as equal as whole numbers can be. */
    static double leastPairs(long n, long parts) {
        if (parts >= n) {
            return 0;
        }
        long low = n / parts;
        long larger = n % parts;
        return larger * (low + 1.0) * low / 2 + (parts - larger) * low * (low - 1.0) / 2;
    }
}
