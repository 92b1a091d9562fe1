package org.armslink.analytics.community;

import java.util.Arrays;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * The level at which {@link Leiden} begins: a graph in weighted rows, its nodes numbered breadth first, so that neighbours lie near one another in
 * memory, and those of one link, if so asked, one with their only neighbour. Half the nodes of an investigation's graph are such.
 *
 * @param place of every node of the graph: which node of the rows it is, or is part of
 */
record Bottom(WeightedRows rows, int[] place) {
    /**
     * @param foldLeaves whether who has one link is made one with its neighbour. Right where resolution is at most 1: with its link w and strength w it gains
     *     w − resolution·w·K/all by joining a community of strength K, which is never more than all
     */
    static Bottom of(Graph graph, boolean weighted, boolean foldLeaves, Run run) {
        Graph both = graph.isDirected() ? undirected(graph) : graph;
        int n = both.nodeCount();
        int[] leafOf = new int[n]; // whom it is folded into, or −1
        Arrays.fill(leafOf, -1);
        for (int v = 0; v < n && foldLeaves; v++) {
            int u = both.end(v) - both.begin(v) == 1 ? both.neighbour(both.begin(v)) : -1;
            boolean linked = u >= 0 && weight(both, both.begin(v), weighted) > 0;
            if (linked && (both.end(u) - both.begin(u) > 1 || v > u)) {
                leafOf[v] = u;
            }
        }
        int[] place = new int[n];
        int[] order = new int[n];
        int count = breadthFirst(both, leafOf, place, order, run);
        for (int v = 0; v < n; v++) {
            place[v] = leafOf[v] >= 0 ? place[leafOf[v]] : place[v];
        }
        int[] offsets = new int[count + 1];
        int arcs = 0;
        for (int i = 0; i < count; i++) {
            arcs += both.end(order[i]) - both.begin(order[i]);
        }
        int[] neighbours = new int[arcs];
        double[] weights = new double[arcs];
        double[] loop = new double[count];
        int at = 0;
        for (int i = 0; i < count; i++) {
            run.checkAt(i);
            int v = order[i];
            for (int arc = both.begin(v); arc < both.end(v); arc++) {
                int u = both.neighbour(arc);
                double weight = weight(both, arc, weighted);
                if (!(weight > 0)) {
                    continue;
                }
                if (u == v) {
                    loop[i] += weight / 2; // it has an arc at either end
                } else if (leafOf[u] >= 0) {
                    loop[i] += weight;
                } else {
                    neighbours[at] = place[u];
                    weights[at++] = weight;
                }
            }
            offsets[i + 1] = at;
        }
        return new Bottom(
                new WeightedRows(count, offsets, Arrays.copyOf(neighbours, at), Arrays.copyOf(weights, at), loop),
                place);
    }

    private static double weight(Graph graph, int arc, boolean weighted) {
        return weighted ? graph.weight(graph.edge(arc)) : 1;
    }

    private static int breadthFirst(Graph graph, int[] leafOf, int[] place, int[] order, Run run) {
        Arrays.fill(place, -1);
        int count = 0;
        for (int start = 0; start < place.length; start++) {
            if (leafOf[start] >= 0 || place[start] >= 0) {
                continue;
            }
            int head = count;
            place[start] = count;
            order[count++] = start;
            for (; head < count; head++) {
                run.checkAt(head);
                int v = order[head];
                for (int arc = graph.begin(v), end = graph.end(v); arc < end; arc++) {
                    int u = graph.neighbour(arc);
                    if (place[u] < 0 && leafOf[u] < 0) {
                        place[u] = count;
                        order[count++] = u;
                    }
                }
            }
        }
        return count;
    }

    private static Graph undirected(Graph graph) {
        int m = graph.edgeCount();
        int[] source = new int[m];
        int[] target = new int[m];
        double[] weight = new double[m];
        for (int edge = 0; edge < m; edge++) {
            source[edge] = graph.source(edge);
            target[edge] = graph.target(edge);
            weight[edge] = graph.weight(edge);
        }
        return Graph.of(graph.nodeCount(), false, source, target, weight);
    }
}
