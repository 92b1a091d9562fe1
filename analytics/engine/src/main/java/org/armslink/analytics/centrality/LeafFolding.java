package org.armslink.analytics.centrality;

import java.util.Arrays;
import org.armslink.analytics.component.Components;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Folds every node that has one link left into its neighbour, until none is left: what remains is the core, each node
 * with the number of nodes folded into it, itself included, as its weight.
 *
 * <p>Exact: a path into a branch passes its root and nothing else of the core, so every score splits into (a) pairs of
 * core places, weighed, which Brandes on the core counts, and (b) pairs with an end in a branch below the node, which are
 * whole numbers known from sizes alone. Baglioni, Geraci, Pellegrini and Lastres: Fast exact computation of betweenness
 * centrality in social networks (2012). O(n + m). Half the nodes of an investigation's graph are such leaves.
 */
final class LeafFolding {
    private final int[] offsets;
    private final int[] neighbours;
    private final int[] edges;
    private final double[] weights;
    private final int[] nodes;
    private final double[] branchScores;

    private LeafFolding(
            int[] offsets, int[] neighbours, int[] edges, double[] weights, int[] nodes, double[] branchScores) {
        this.offsets = offsets;
        this.neighbours = neighbours;
        this.edges = edges;
        this.weights = weights;
        this.nodes = nodes;
        this.branchScores = branchScores;
    }

    /** @param graph undirected and simple */
    static LeafFolding of(Graph graph, Run run) {
        int n = graph.nodeCount();
        int[] left = new int[n]; // links left, −1 once folded
        double[] size = new double[n];
        double[] scores = new double[n];
        double[] componentSize = Components.sizes(Components.weak(graph));
        int[] queue = new int[n];
        int tail = 0;
        for (int v = 0; v < n; v++) {
            run.checkAt(v);
            left[v] = graph.end(v) - graph.begin(v);
            size[v] = 1;
            if (left[v] == 1) {
                queue[tail++] = v;
            }
        }
        for (int head = 0; head < tail; head++) {
            run.checkAt(head);
            int v = queue[head];
            if (left[v] != 1) {
                continue; // the last of a tree: all others are folded into it
            }
            int root = onlyNeighbour(graph, left, v);
            scores[v] += (size[v] - 1) * (componentSize[v] - size[v]); // what is below v with what is not
            scores[root] += size[v] * (size[root] - 1); // this branch with the branches folded in before
            size[root] += size[v];
            left[v] = -1;
            if (--left[root] == 1) {
                queue[tail++] = root;
            }
        }
        for (int v = 0; v < n; v++) {
            if (left[v] >= 0) {
                scores[v] += (size[v] - 1) * (componentSize[v] - size[v]);
            }
        }
        return core(graph, left, size, scores, run);
    }

    private static int onlyNeighbour(Graph graph, int[] left, int v) {
        for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
            if (left[graph.neighbour(arc)] >= 0) {
                return graph.neighbour(arc);
            }
        }
        throw new IllegalStateException("Node " + v + " has one link left, but no neighbour");
    }

    /** The core, numbered breadth first, so that neighbours lie near one another in memory. */
    private static LeafFolding core(Graph graph, int[] left, double[] size, double[] scores, Run run) {
        int n = graph.nodeCount();
        int[] number = new int[n];
        Arrays.fill(number, -1);
        int[] order = new int[n];
        int count = 0;
        int arcs = 0;
        for (int start = 0; start < n; start++) {
            if (left[start] <= 0 || number[start] >= 0) {
                continue;
            }
            int head = count;
            number[start] = count;
            order[count++] = start;
            for (; head < count; head++) {
                run.checkAt(head);
                int v = order[head];
                for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                    int u = graph.neighbour(arc);
                    if (left[u] > 0) {
                        arcs++;
                        if (number[u] < 0) {
                            number[u] = count;
                            order[count++] = u;
                        }
                    }
                }
            }
        }
        int[] offsets = new int[count + 1];
        int[] neighbours = new int[arcs];
        int[] edges = new int[arcs];
        double[] weights = new double[count];
        int place = 0;
        for (int i = 0; i < count; i++) {
            run.checkAt(i);
            int v = order[i];
            weights[i] = size[v];
            for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                if (left[graph.neighbour(arc)] > 0) {
                    edges[place] = graph.edge(arc);
                    neighbours[place++] = number[graph.neighbour(arc)];
                }
            }
            offsets[i + 1] = place;
        }
        return new LeafFolding(offsets, neighbours, edges, weights, Arrays.copyOf(order, count), scores);
    }

    int[] offsets() {
        return offsets;
    }

    int[] neighbours() {
        return neighbours;
    }

    /** By arc of the core: the edge of the graph. */
    int[] edges() {
        return edges;
    }

    double[] weights() {
        return weights;
    }

    /** Scores of all nodes, unordered pairs, from those that Brandes found on the core, which met each pair twice. */
    double[] unfold(double[] core) {
        double[] scores = branchScores.clone();
        for (int i = 0; i < core.length; i++) {
            scores[nodes[i]] += core[i] / 2;
        }
        return scores;
    }
}
