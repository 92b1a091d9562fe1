package org.armslink.analytics.snapshot;

import org.armslink.analytics.run.MadeOnce;
import org.armslink.analytics.run.Run;

/** Of which events a one-mode projection's links were made, and so how much of it the projection itself brought in. */
public final class OneModeOrigin {
    private final int[] onlyEvent;
    private final int events;
    private final int tooLarge;
    private final int largest;
    private final MadeOnce<Share> share = new MadeOnce<>();

    /**
     * @param onlyEvent by link number: the number of the only event that the link was made of; −1 where there were several
     * @param events how many events were made into links
     * @param tooLarge how many were not, since they have more records than the projection's most
     * @param largest how many records the largest of those has; 0 if there is none
     */
    OneModeOrigin(int[] onlyEvent, int events, int tooLarge, int largest) {
        this.onlyEvent = onlyEvent;
        this.events = events;
        this.tooLarge = tooLarge;
        this.largest = largest;
    }

    /**
     * How much rests on one event.
     *
     * @param linksOfOne links made of one event only
     * @param trianglesOfOne triangles whose three links were all made of one and the same event, and of no other
     */
    public record Share(long links, long linksOfOne, long triangles, long trianglesOfOne) {}

    /** By link number, as it was given. */
    int[] onlyEvent() {
        return onlyEvent;
    }

    /** How many events were made into links. */
    public int events() {
        return events;
    }

    /** How many events have too many records and were not made into links. */
    public int tooLarge() {
        return tooLarge;
    }

    /** How many records the largest of those has; 0 if there is none. */
    public int largest() {
        return largest;
    }

    /**
     * Counted once, O(m·√m) for m links; loops are no links here.
     *
     * @param graph of the projection, whose edges are numbered like its links, without parallel ones
     */
    Share share(Graph graph, Run run) {
        return share.get(run, counter -> count(graph, counter));
    }

    private Share count(Graph graph, Run run) {
        int n = graph.nodeCount();
        long links = 0;
        long linksOfOne = 0;
        int[] degree = new int[n];
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            run.checkAt(edge);
            if (graph.source(edge) != graph.target(edge)) {
                links++;
                linksOfOne += onlyEvent[edge] >= 0 ? 1 : 0;
                degree[graph.source(edge)]++;
                degree[graph.target(edge)]++;
            }
        }
        if (graph.isDirected()) { // from hand to hand: an event joins two, and makes no triangle
            return new Share(links, linksOfOne, 0, 0);
        }
        long triangles = 0;
        long trianglesOfOne = 0;
        int[] by = new int[n]; // 1 + the edge by which the node at hand is linked to it
        for (int v = 0; v < n; v++) {
            run.check();
            for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                if (after(degree, v, graph.neighbour(arc))) {
                    by[graph.neighbour(arc)] = 1 + graph.edge(arc);
                }
            }
            for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                int u = graph.neighbour(arc);
                if (!after(degree, v, u)) {
                    continue;
                }
                int event = onlyEvent[graph.edge(arc)];
                for (int second = graph.begin(u); second < graph.end(u); second++) {
                    int w = graph.neighbour(second);
                    if (by[w] > 0 && after(degree, u, w)) {
                        triangles++;
                        boolean one =
                                event >= 0 && onlyEvent[graph.edge(second)] == event && onlyEvent[by[w] - 1] == event;
                        trianglesOfOne += one ? 1 : 0;
                    }
                }
            }
            for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                by[graph.neighbour(arc)] = 0;
            }
        }
        return new Share(links, linksOfOne, triangles, trianglesOfOne);
    }

    /** Whether u comes after v by degree, then by number; so each triangle is met once, from its first node. */
    private static boolean after(int[] degree, int v, int u) {
        return degree[u] != degree[v] ? degree[u] > degree[v] : u > v;
    }
}
