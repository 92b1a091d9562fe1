package org.armslink.analytics.centrality;

import java.util.Arrays;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * The triangles of a graph without direction, loops and parallel edges, each once, from its node of lowest degree (Latapy 2008): O(m·√m) time,
 * O(n + m) memory.
 */
final class Triangles {
    private final int n;
    private final int[] offsets;
    private final int[] above;
    private final int[] edges;

    /** What is done with each. */
    @FunctionalInterface
    interface Visitor {
        /** Three nodes and the edges between them. */
        void triangle(int v, int u, int w, int edgeVU, int edgeVW, int edgeUW);
    }

    Triangles(Graph simple, Run run) {
        n = simple.nodeCount();
        offsets = new int[n + 1];
        for (int v = 0; v < n; v++) {
            run.checkAt(v);
            int upwards = 0;
            for (int arc = simple.begin(v); arc < simple.end(v); arc++) {
                upwards += isAbove(simple, simple.neighbour(arc), v) ? 1 : 0;
            }
            offsets[v + 1] = offsets[v] + upwards;
        }
        above = new int[offsets[n]];
        edges = new int[offsets[n]];
        for (int v = 0, place = 0; v < n; v++) {
            run.checkAt(v);
            for (int arc = simple.begin(v); arc < simple.end(v); arc++) {
                if (isAbove(simple, simple.neighbour(arc), v)) {
                    above[place] = simple.neighbour(arc);
                    edges[place++] = simple.edge(arc);
                }
            }
        }
    }

    /** Always in the same order. One step of the run for each node. */
    void forEach(Run run, Visitor visitor) {
        int[] place = new int
                [n]; // where a neighbour of v above it stands in v's row; elsewhere the place is in no row of v's
        Arrays.fill(place, -1);
        for (int v = 0; v < n; v++) {
            run.step();
            int begin = offsets[v];
            int end = offsets[v + 1];
            for (int i = begin; i < end; i++) {
                place[above[i]] = i;
            }
            for (int i = begin; i < end; i++) {
                int u = above[i];
                for (int j = offsets[u]; j < offsets[u + 1]; j++) {
                    int third = place[above[j]];
                    if (third >= begin) { // rows of later nodes were not gone through yet, so that no place lies beyond
                        // this one
                        visitor.triangle(v, u, above[j], edges[i], edges[third], edges[j]);
                    }
                }
            }
        }
    }

    private static boolean isAbove(Graph graph, int u, int v) {
        int ofU = graph.end(u) - graph.begin(u);
        int ofV = graph.end(v) - graph.begin(v);
        return ofU > ofV || (ofU == ofV && u > v);
    }
}
