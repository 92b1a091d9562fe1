package org.armslink.analytics.centrality;

import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Local clustering: how many of the pairs of a node's neighbours are linked to one another, as a share of all such pairs; 0 where
 * there are fewer than two neighbours. Watts and Strogatz (1998). Direction, loops and parallel links do not count.
 *
 * <p>Weighted after Barrat, Barthélemy, Pastor-Satorras and Vespignani (2004): C(i) = Σ over triangles i, j, h of (w(i,j) + w(i,h)) / (s(i)·(k(i) − 1))
 * with k neighbours and strength s: the share of i's own strength that lies in closed pairs. Of parallel links, and of links either way, the weights
 * add up. Equal weights give the unweighted share. Preferred to Onnela et al. (2005), which divides by the largest weight of the whole network: there
 * one pair that was watched for long would lower everybody's score.
 *
 * <p>Each triangle is found once: O(m·√m) time, O(n + m) memory.
 */
public final class Clustering {
    private Clustering() {}

    /** By node: the share, and how many triangles it is a corner of. */
    public record Result(double[] clustering, long[] triangles) {}

    public static Result compute(Graph graph, Run run) {
        Graph simple = graph.undirectedSimple(run);
        int n = simple.nodeCount();
        run.expect(n);
        long[] triangles = new long[n];
        new Triangles(simple, run).forEach(run, (v, u, w, edgeVU, edgeVW, edgeUW) -> {
            triangles[v]++;
            triangles[u]++;
            triangles[w]++;
        });
        double[] clustering = new double[n];
        for (int v = 0; v < n; v++) {
            long degree = simple.end(v) - simple.begin(v);
            clustering[v] = degree < 2 ? 0 : 2.0 * triangles[v] / (degree * (degree - 1));
        }
        return new Result(clustering, triangles);
    }

    /** As {@link #compute}, by the weights of the edges, none of which is below 0; 0 where all of a node's are 0. */
    public static Result weighted(Graph graph, Run run) {
        Graph simple = graph.undirectedSum(run);
        int n = simple.nodeCount();
        run.expect(n);
        double[] closed = new double[n];
        long[] triangles = new long[n];
        new Triangles(simple, run).forEach(run, (v, u, w, edgeVU, edgeVW, edgeUW) -> {
            double vu = simple.weight(edgeVU);
            double vw = simple.weight(edgeVW);
            double uw = simple.weight(edgeUW);
            closed[v] += vu + vw;
            closed[u] += vu + uw;
            closed[w] += vw + uw;
            triangles[v]++;
            triangles[u]++;
            triangles[w]++;
        });
        double[] strength = Strength.compute(simple, Degree.Direction.BOTH, run);
        double[] clustering = new double[n];
        for (int v = 0; v < n; v++) {
            int degree = simple.end(v) - simple.begin(v);
            clustering[v] = degree < 2 || strength[v] == 0 ? 0 : closed[v] / (strength[v] * (degree - 1));
        }
        return new Result(clustering, triangles);
    }
}
