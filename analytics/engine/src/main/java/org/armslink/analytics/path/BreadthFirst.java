package org.armslink.analytics.path;

import java.util.Arrays;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/** Breadth-first search: the number of links to every node that can be reached. One search at a time; not for several threads. */
public final class BreadthFirst {
    private final Graph graph;
    private final Run run;
    private final int[] distance;
    private final int[] queue;
    private int reached;

    public BreadthFirst(Graph graph) {
        this(graph, Run.quiet());
    }

    /** @param run whose giving up ends a search */
    public BreadthFirst(Graph graph, Run run) {
        this.graph = graph;
        this.run = run;
        distance = new int[graph.nodeCount()];
        queue = new int[graph.nodeCount()];
        Arrays.fill(distance, -1);
    }

    /** Searches from one node and returns how many nodes were reached, itself included. */
    public int from(int source) {
        clear();
        queue[reached++] = source;
        distance[source] = 0;
        for (int head = 0; head < reached; head++) {
            run.checkAt(head);
            int v = queue[head];
            for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                int u = graph.neighbour(arc);
                if (distance[u] < 0) {
                    distance[u] = distance[v] + 1;
                    queue[reached++] = u;
                }
            }
        }
        return reached;
    }

    /** Links from the source, or −1 where it cannot be reached. */
    public int distance(int node) {
        return distance[node];
    }

    /** The nodes reached, nearest first: 0 is the source. */
    public int reached(int place) {
        if (place < 0 || place >= reached) {
            throw new IndexOutOfBoundsException("place is 0 to " + (reached - 1) + ", but was: " + place);
        }
        return queue[place];
    }

    /** Forgets the last search. */
    public void clear() {
        for (int i = 0; i < reached; i++) {
            distance[queue[i]] = -1;
        }
        reached = 0;
    }
}
