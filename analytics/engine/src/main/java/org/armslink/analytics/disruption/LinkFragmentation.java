package org.armslink.analytics.disruption;

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
        Graph simple = graph.undirectedSimple(run);
        int count = Math.min(k, simple.edgeCount());
        boolean[] gone = new boolean[simple.edgeCount()];
        int[] chosen = new int[count];
        run.expect(count);
        for (int i = 0; i < count; i++) {
            run.step();
            chosen[i] = numberBefore(best(simple.keep(edge -> !gone[edge]), run), gone);
            gone[chosen[i]] = true;
        }
        return new Result(
                chosen, leastPairs(simple.nodeCount(), Components.count(Components.weak(simple)) + (long) count));
    }

    /** The number that the edge of that number among those left had among all. */
    private static int numberBefore(int edge, boolean[] gone) {
        int left = -1;
        for (int before = 0; ; before++) {
            left += gone[before] ? 0 : 1;
            if (left == edge) {
                return before;
            }
        }
    }

    private static int best(Graph left, Run run) {
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
        return best;
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
