package org.armslink.analytics.twomode;

import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * A network of two kinds of nodes, every link of which joins one of either kind: records and the events that they took part in. Direction,
 * loops and parallel links do not count.
 *
 * @param graph simple and undirected
 * @param event which of the nodes are events
 */
public record TwoModes(Graph graph, boolean[] event) {
    /** @throws IllegalArgumentException if a link joins two of one kind */
    public static TwoModes of(Graph graph, boolean[] event, Run run) {
        if (event.length != graph.nodeCount()) {
            throw new IllegalArgumentException(
                    "There are " + graph.nodeCount() + " nodes, but kinds of " + event.length);
        }
        Graph simple = graph.undirectedSimple(run);
        for (int edge = 0; edge < simple.edgeCount(); edge++) {
            run.checkAt(edge);
            if (event[simple.source(edge)] == event[simple.target(edge)]) {
                throw new IllegalArgumentException("Nodes " + simple.source(edge) + " and " + simple.target(edge)
                        + " are linked, but both are " + (event[simple.source(edge)] ? "events" : "no events"));
            }
        }
        return new TwoModes(simple, event.clone());
    }

    /** How many nodes are of the same kind as this one, itself included. */
    int own(int node) {
        return event[node] ? events() : graph.nodeCount() - events();
    }

    /** How many nodes are of the other kind. */
    int other(int node) {
        return graph.nodeCount() - own(node);
    }

    int events() {
        int events = 0;
        for (boolean one : event) {
            events += one ? 1 : 0;
        }
        return events;
    }

    int degree(int node) {
        return graph.end(node) - graph.begin(node);
    }
}
