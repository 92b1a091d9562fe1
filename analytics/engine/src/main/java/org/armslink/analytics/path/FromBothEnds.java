package org.armslink.analytics.path;

import java.util.Arrays;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.jspecify.annotations.Nullable;

/**
 * A path of fewest links between two nodes: two searches, one from either end, always a whole step further where fewer links have to be looked at,
 * until they meet (Pohl 1971). The first meeting is on a shortest path, since all that is nearer has been looked at. In a directed graph along the
 * links. Time and memory go with what is met, not with the graph.
 */
final class FromBothEnds {
    private static final int CHECK_EVERY = 0xFFF;

    private final Graph graph;
    private final Run run;
    private final Side forward;
    private final Side backward;
    private final Met met = new Met();
    private int looked;
    private int meetingEdge = -1;

    private FromBothEnds(Graph graph, int source, int target, Run run) {
        this.graph = graph;
        this.run = run;
        forward = new Side(source, false);
        backward = new Side(target, true);
    }

    /** The edges from the source to the target, in their order; null if nothing connects the two. Always the same of several. */
    static int @Nullable [] find(Graph graph, int source, int target, Run run) {
        return source == target ? new int[0] : new FromBothEnds(graph, source, target, run).find();
    }

    private int @Nullable [] find() {
        while (forward.hasFrontier() && backward.hasFrontier()) {
            boolean isForward = forward.links <= backward.links;
            if (isForward ? forward.expand() : backward.expand()) {
                return path();
            }
        }
        return null;
    }

    private int[] path() {
        int[] there = forward.edgesBack();
        int[] back = backward.edgesBack();
        int[] edges = new int[there.length + 1 + back.length];
        for (int i = 0; i < there.length; i++) {
            edges[there.length - 1 - i] = there[i];
        }
        edges[there.length] = meetingEdge;
        System.arraycopy(back, 0, edges, there.length + 1, back.length);
        return edges;
    }

    /** One of the two searches. Its nodes are kept in the order in which they were met; a node's place is its number there. */
    private final class Side {
        private final boolean against;
        private int[] node = new int[64];
        private int[] before = new int[64]; // place
        private int[] edge = new int[64];
        private int begin;
        private int end;
        /** Links that leave the frontier. */
        private long links;
        /** Place of the node at which the searches meet. */
        private int meeting = -1;

        Side(int start, boolean against) {
            this.against = against;
            add(start, -1, -1);
        }

        boolean hasFrontier() {
            return begin < end;
        }

        private void add(int v, int from, int by) {
            if (end == node.length) {
                node = Arrays.copyOf(node, 2 * end);
                before = Arrays.copyOf(before, 2 * end);
                edge = Arrays.copyOf(edge, 2 * end);
            }
            node[end] = v;
            before[end] = from;
            edge[end] = by;
            met.put(v, against ? -1 - end : end);
            end++;
            links += last(v) - first(v);
        }

        /** Goes one step further everywhere, or until it meets the other search; whether it did. */
        boolean expand() {
            int stop = end;
            links = 0;
            for (; begin < stop; begin++) {
                int v = node[begin];
                for (int arc = first(v), last = last(v); arc < last; arc++) {
                    if ((++looked & CHECK_EVERY) == 0) {
                        run.check();
                    }
                    int u = against ? graph.neighbourIn(arc) : graph.neighbour(arc);
                    int place = met.get(u);
                    if (place == Met.NOWHERE) {
                        add(u, begin, against ? graph.edgeIn(arc) : graph.edge(arc));
                    } else if (place < 0 != against) {
                        meeting = begin;
                        meetingEdge = against ? graph.edgeIn(arc) : graph.edge(arc);
                        if (against) {
                            forward.meeting = place;
                        } else {
                            backward.meeting = -1 - place;
                        }
                        return true;
                    }
                }
            }
            return false;
        }

        /** Edges from the meeting place back to where this search began. */
        int[] edgesBack() {
            int count = 0;
            for (int place = meeting; before[place] >= 0; place = before[place]) {
                count++;
            }
            int[] edges = new int[count];
            for (int place = meeting, i = 0; before[place] >= 0; place = before[place]) {
                edges[i++] = edge[place];
            }
            return edges;
        }

        private int first(int v) {
            return against ? graph.beginIn(v) : graph.begin(v);
        }

        private int last(int v) {
            return against ? graph.endIn(v) : graph.end(v);
        }
    }

    /** Which nodes were met, and their places: an open table, never more than half full. */
    private static final class Met {
        static final int NOWHERE = Integer.MIN_VALUE;

        // Node + 1 above, place below, so that a look touches one line of memory; 0 where free.
        private long[] entries = new long[256];
        private int shift = 24;
        private int count;

        int get(int v) {
            int mask = entries.length - 1;
            for (int at = (v * 0x9E3779B9) >>> shift; entries[at] != 0; at = (at + 1) & mask) {
                if ((int) (entries[at] >>> 32) == v + 1) {
                    return (int) entries[at];
                }
            }
            return NOWHERE;
        }

        void put(int v, int place) {
            if (2 * ++count > entries.length) {
                long[] old = entries;
                entries = new long[4 * old.length];
                shift -= 2;
                for (long entry : old) {
                    if (entry != 0) {
                        insert(entry);
                    }
                }
            }
            insert((v + 1L) << 32 | (place & 0xFFFFFFFFL));
        }

        private void insert(long entry) {
            int at = (((int) (entry >>> 32) - 1) * 0x9E3779B9) >>> shift;
            while (entries[at] != 0) {
                at = (at + 1) & (entries.length - 1);
            }
            entries[at] = entry;
        }
    }
}
