package org.armslink.analytics.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.armslink.analytics.projection.Weight;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.model.Key;

/**
 * A shortest path between two records, without regard to time: fewest links, or least distance where the projection's
 * weights are distances.
 *
 * @param nodes records from first to last, at least one
 * @param links keys of the links between them, one fewer than records
 * @param length number of links, or sum of distances
 * @param backwardSteps how many links are gone against the way they were recorded
 */
public record ShortestPath(List<Key> nodes, List<String> links, double length, int backwardSteps) {

    /** The path, if both records are in the snapshot and there is one. Of equally short paths always the same one. */
    public static Optional<ShortestPath> find(Snapshot snapshot, Key from, Key to) {
        var source = snapshot.find(from);
        var target = snapshot.find(to);
        if (source.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        Graph graph = snapshot.graph();
        if (snapshot.weightMeaning() == Weight.Meaning.DISTANCE) {
            return weighted(snapshot, graph, source.getAsInt(), target.getAsInt());
        }
        return unweighted(snapshot, graph, source.getAsInt(), target.getAsInt());
    }

    private static Optional<ShortestPath> weighted(Snapshot snapshot, Graph graph, int source, int target) {
        var search = new Dijkstra(graph);
        double length = search.from(source)[target];
        if (Double.isInfinite(length)) {
            return Optional.empty();
        }
        var edges = new ArrayList<Integer>();
        for (int v = target; v != source; v = search.before(v)) {
            edges.add(search.edgeTo(v));
        }
        Collections.reverse(edges);
        return Optional.of(path(snapshot, graph, source, edges, length));
    }

    /** Two searches, from both ends, always the one with the smaller frontier, until they meet. */
    private static Optional<ShortestPath> unweighted(Snapshot snapshot, Graph graph, int source, int target) {
        if (source == target) {
            return Optional.of(path(snapshot, graph, source, List.of(), 0));
        }
        var forward = new Half(graph, source, false);
        var backward = new Half(graph, target, true);
        while (forward.hasFrontier() && backward.hasFrontier()) {
            boolean isForward = forward.frontier() <= backward.frontier();
            int met = isForward ? forward.expand(backward) : backward.expand(forward);
            if (met >= 0) {
                List<Integer> edges = forward.edgesTo(met);
                Collections.reverse(edges);
                edges.addAll(backward.edgesTo(met));
                return Optional.of(path(snapshot, graph, source, edges, edges.size()));
            }
        }
        return Optional.empty();
    }

    private static ShortestPath path(Snapshot snapshot, Graph graph, int source, List<Integer> edges, double length) {
        var nodes = new ArrayList<>(List.of(snapshot.key(source)));
        var links = new ArrayList<String>();
        int backward = 0;
        int at = source;
        for (int edge : edges) {
            boolean along = graph.source(edge) == at;
            at = along ? graph.target(edge) : graph.source(edge);
            backward += along ? 0 : 1;
            nodes.add(snapshot.key(at));
            links.add(snapshot.linkKey(edge));
        }
        return new ShortestPath(List.copyOf(nodes), List.copyOf(links), length, backward);
    }

    /** One of the two searches. */
    private static final class Half {
        private final Graph graph;
        private final boolean against;
        private final int start;
        private final int[] distance;
        private final int[] before;
        private final int[] edge;
        private final int[] queue;
        private int begin;
        private int end;

        Half(Graph graph, int start, boolean against) {
            this.graph = graph;
            this.against = against;
            this.start = start;
            int n = graph.nodeCount();
            distance = new int[n];
            before = new int[n];
            edge = new int[n];
            queue = new int[n];
            Arrays.fill(distance, -1);
            distance[start] = 0;
            queue[end++] = start;
        }

        boolean hasFrontier() {
            return begin < end;
        }

        int frontier() {
            return end - begin;
        }

        /** Goes one link further everywhere; the node where the shortest path meets the other search, or −1. */
        int expand(Half other) {
            int stop = end;
            int met = -1;
            for (; begin < stop; begin++) {
                int v = queue[begin];
                int last = against ? graph.endIn(v) : graph.end(v);
                for (int arc = against ? graph.beginIn(v) : graph.begin(v); arc < last; arc++) {
                    int u = against ? graph.neighbourIn(arc) : graph.neighbour(arc);
                    if (distance[u] < 0) {
                        distance[u] = distance[v] + 1;
                        before[u] = v;
                        edge[u] = against ? graph.edgeIn(arc) : graph.edge(arc);
                        queue[end++] = u;
                        if (other.distance[u] >= 0 && (met < 0 || other.distance[u] < other.distance[met])) {
                            met = u;
                        }
                    }
                }
            }
            return met;
        }

        /** Edges from the node back to the start. */
        List<Integer> edgesTo(int node) {
            var edges = new ArrayList<Integer>();
            for (int v = node; v != start; v = before[v]) {
                edges.add(edge[v]);
            }
            return edges;
        }
    }
}
