package org.armslink.analytics.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.armslink.analytics.projection.Weight;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.model.Key;

/**
 * A shortest path between two records, without regard to time: fewest links, or least distance where the projection's
 * weights are distances.
 *
 * @param nodes records from first to last, at least one
 * @param links numbers of the links between them, one fewer than records
 * @param length number of links, or sum of distances
 * @param backwardSteps how many links are gone against the way they were recorded
 */
public record ShortestPath(List<Key> nodes, List<Integer> links, double length, int backwardSteps) {

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

    private static Optional<ShortestPath> unweighted(Snapshot snapshot, Graph graph, int source, int target) {
        return edges(graph, source, target, Run.quiet()).map(edges -> {
            List<Integer> list = Arrays.stream(edges).boxed().toList();
            return path(snapshot, graph, source, list, edges.length);
        });
    }

    /**
     * The edges of a path of fewest links, from the source to the target, in their order; in a directed graph along the links. Of equally short
     * paths always the same one.
     */
    public static Optional<int[]> edges(Graph graph, int source, int target, Run run) {
        return Optional.ofNullable(FromBothEnds.find(graph, source, target, run));
    }

    private static ShortestPath path(Snapshot snapshot, Graph graph, int source, List<Integer> edges, double length) {
        var nodes = new ArrayList<>(List.of(snapshot.key(source)));
        var links = new ArrayList<Integer>();
        int backward = 0;
        int at = source;
        for (int edge : edges) {
            boolean along = graph.source(edge) == at;
            at = along ? graph.target(edge) : graph.source(edge);
            backward += along ? 0 : 1;
            nodes.add(snapshot.key(at));
            links.add(edge);
        }
        return new ShortestPath(List.copyOf(nodes), List.copyOf(links), length, backward);
    }
}
