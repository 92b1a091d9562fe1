package org.armslink.analytics.twomode;

import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * How often ways of three links close into a square: two records that met in one event meet in another one too. Robins and Alexander: Small
 * worlds among interlocking directors (2004): four times the squares by the ways of three links.
 *
 * <p>At a node it is the same share among the ways of three links that have it as one of the two in the middle; weighted by their number, the
 * nodes' shares give the whole. O(Σ over nodes of degree²) time, O(n) memory a stripe.
 */
public final class SquareClustering {
    private static final int STRIPES = 16;

    private SquareClustering() {}

    /**
     * @param scores by node: 0 to 1, 0 where there is no way of three links
     * @param squares by node: of how many it is a corner
     * @param ways by node: of how many ways of three links it is in the middle
     * @param whole of the network; 0 where there is no way of three links
     */
    public record Result(double[] scores, double[] squares, double[] ways, double whole) {}

    public static Result compute(TwoModes modes, Run run) {
        Graph graph = modes.graph();
        int n = graph.nodeCount();
        double[] scores = new double[n];
        double[] squares = new double[n];
        double[] ways = new double[n];
        run.expect(n);
        run.inParallel(STRIPES, stripe -> {
            int[] common = new int[n];
            int[] met = new int[n];
            for (int v = stripe; v < n; v += STRIPES) {
                run.step();
                int count = 0;
                for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                    int event = graph.neighbour(arc);
                    ways[v] += (double) (modes.degree(v) - 1) * (modes.degree(event) - 1);
                    for (int second = graph.begin(event); second < graph.end(event); second++) {
                        int u = graph.neighbour(second);
                        if (u != v && common[u]++ == 0) {
                            met[count++] = u;
                        }
                    }
                }
                for (int i = 0; i < count; i++) {
                    squares[v] += (double) common[met[i]] * (common[met[i]] - 1) / 2;
                    common[met[i]] = 0;
                }
                scores[v] = ways[v] == 0 ? 0 : 2 * squares[v] / ways[v];
            }
            return stripe;
        });
        double allSquares = 0;
        double allWays = 0;
        for (int v = 0; v < n; v++) {
            allSquares += squares[v];
            allWays += ways[v];
        }
        return new Result(scores, squares, ways, allWays == 0 ? 0 : 2 * allSquares / allWays);
    }
}
