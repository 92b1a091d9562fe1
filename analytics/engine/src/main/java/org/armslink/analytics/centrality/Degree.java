package org.armslink.analytics.centrality;

import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/** Degree: how many others a node is directly linked to. Each neighbour counts once; a link to itself does not. O(n + m). */
public final class Degree {
    /** Which links count in a directed graph; in an undirected one all are the same. */
    public enum Direction {
        BOTH,
        IN,
        OUT
    }

    private Degree() {}

    public static double[] compute(Graph graph, Direction direction, Run run) {
        Graph counted = direction == Direction.BOTH || !graph.isDirected()
                ? graph.undirectedSimple(run)
                : graph.simple(Graph.Merge.NONE);
        double[] scores = new double[graph.nodeCount()];
        for (int v = 0; v < scores.length; v++) {
            scores[v] = direction == Direction.IN
                    ? counted.endIn(v) - counted.beginIn(v)
                    : counted.end(v) - counted.begin(v);
        }
        return scores;
    }
}
