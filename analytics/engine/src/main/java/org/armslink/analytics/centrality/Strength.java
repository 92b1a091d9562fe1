package org.armslink.analytics.centrality;

import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Strength: the sum of the weights of a node's links. Barrat, Barthélemy, Pastor-Satorras and Vespignani (2004). Every edge counts with
 * its weight, so parallel ones add up; loops do not count. O(n + m).
 */
public final class Strength {
    private Strength() {}

    /** By node. In an undirected graph all directions are the same; {@code BOTH} adds what comes in and what goes out. */
    public static double[] compute(Graph graph, Degree.Direction direction, Run run) {
        boolean out = direction != Degree.Direction.IN || !graph.isDirected();
        boolean in = direction != Degree.Direction.OUT && graph.isDirected();
        double[] strength = new double[graph.nodeCount()];
        for (int v = 0; v < strength.length; v++) {
            run.checkAt(v);
            double sum = 0;
            for (int arc = graph.begin(v); out && arc < graph.end(v); arc++) {
                sum += graph.neighbour(arc) == v ? 0 : graph.weight(graph.edge(arc));
            }
            for (int arc = graph.beginIn(v); in && arc < graph.endIn(v); arc++) {
                sum += graph.neighbourIn(arc) == v ? 0 : graph.weight(graph.edgeIn(arc));
            }
            strength[v] = sum;
        }
        return strength;
    }
}
