package org.armslink.analytics.path;

import java.util.Arrays;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Shortest distances where links have lengths (Dijkstra 1959). Weights must be distances of 0 or more; of parallel links
 * the shortest counts. O((n + m) log n) time. One search at a time; not for several threads.
 */
public final class Dijkstra {
    private final Graph graph;
    private final Run run;
    private final double[] distance;
    private final int[] arcEdge;
    private final int[] before;
    private final int[] heap;
    private final int[] place;
    private int size;

    public Dijkstra(Graph graph) {
        this(graph, Run.quiet());
    }

    /** @param run whose giving up ends a search */
    public Dijkstra(Graph graph, Run run) {
        this.graph = graph;
        this.run = run;
        int n = graph.nodeCount();
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            run.checkAt(edge);
            if (!(graph.weight(edge) >= 0)) {
                throw new IllegalArgumentException(
                        "A distance is 0 or more, but edge " + edge + " has: " + graph.weight(edge));
            }
        }
        distance = new double[n];
        arcEdge = new int[n];
        before = new int[n];
        heap = new int[n];
        place = new int[n];
    }

    /** Searches from one node and returns the distances: infinity where a node cannot be reached. */
    public double[] from(int source) {
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(before, -1);
        Arrays.fill(arcEdge, -1);
        Arrays.fill(place, -1);
        size = 0;
        distance[source] = 0;
        push(source);
        int popped = 0;
        while (size > 0) {
            int v = pop();
            run.checkAt(popped++);
            for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                int u = graph.neighbour(arc);
                double through = distance[v] + graph.weight(graph.edge(arc));
                if (through < distance[u]) {
                    distance[u] = through;
                    before[u] = v;
                    arcEdge[u] = graph.edge(arc);
                    if (place[u] < 0) {
                        push(u);
                    } else {
                        up(place[u]);
                    }
                }
            }
        }
        return distance.clone();
    }

    /** The node before this one on the shortest path of the last search, or −1. */
    public int before(int node) {
        return before[node];
    }

    /** The edge by which the last search came to this node, or −1. */
    public int edgeTo(int node) {
        return arcEdge[node];
    }

    private void push(int node) {
        heap[size] = node;
        place[node] = size;
        up(size++);
    }

    private int pop() {
        int top = heap[0];
        place[top] = -1;
        int last = heap[--size];
        if (size > 0) {
            heap[0] = last;
            place[last] = 0;
            down();
        }
        return top;
    }

    private void up(int from) {
        int at = from;
        int node = heap[at];
        while (at > 0 && isNearer(node, heap[(at - 1) / 2])) {
            heap[at] = heap[(at - 1) / 2];
            place[heap[at]] = at;
            at = (at - 1) / 2;
        }
        heap[at] = node;
        place[node] = at;
    }

    private void down() {
        int at = 0;
        int node = heap[0];
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && isNearer(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isNearer(heap[child], node)) {
                break;
            }
            heap[at] = heap[child];
            place[heap[at]] = at;
            at = child;
        }
        heap[at] = node;
        place[node] = at;
    }

    /** Of equally near nodes the smaller number comes first, so that the paths are always the same ones. */
    private boolean isNearer(int a, int b) {
        return distance[a] < distance[b] || (distance[a] == distance[b] && a < b);
    }
}
