package org.armslink.analytics.snapshot;

import java.util.Arrays;
import java.util.Random;

/** Small graphs for tests. */
public final class TestGraphs {
    private TestGraphs() {}

    /** Such as {@code undirected(3, "0-1 1-2:5")}: the second link weighs 5, the first 1. */
    public static Graph undirected(int nodes, String edges) {
        return parse(nodes, false, edges);
    }

    /** Such as {@code directed(3, "0-1 1-2")}: from 0 to 1, from 1 to 2. */
    public static Graph directed(int nodes, String edges) {
        return parse(nodes, true, edges);
    }

    private static Graph parse(int nodes, boolean directed, String edges) {
        String[] parts = edges.isBlank() ? new String[0] : edges.trim().split(" +");
        int[] source = Arrays.stream(parts)
                .mapToInt(part -> Integer.parseInt(part.split("-")[0]))
                .toArray();
        int[] target = Arrays.stream(parts)
                .mapToInt(part -> Integer.parseInt(part.split("[-:]")[1]))
                .toArray();
        double[] weight = Arrays.stream(parts)
                .map(part -> part.split(":"))
                .mapToDouble(part -> part.length == 1 ? 1 : Double.parseDouble(part[1]))
                .toArray();
        return Graph.of(nodes, directed, source, target, weight);
    }

    /** Loops and parallel edges may be among the edges; weights are 1 to 8, in quarters. */
    public static Graph random(Random random, int nodes, int edges, boolean directed) {
        int[] source = random.ints(edges, 0, nodes).toArray();
        int[] target = random.ints(edges, 0, nodes).toArray();
        double[] weight = random.ints(edges, 4, 33)
                .mapToDouble(quarters -> quarters / 4.0)
                .toArray();
        return Graph.of(nodes, directed, source, target, weight);
    }

    public static String text(Graph graph) {
        var text = new StringBuilder(graph.isDirected() ? "directed " : "undirected ").append(graph.nodeCount());
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            text.append(' ').append(graph.source(edge)).append('-').append(graph.target(edge));
        }
        return text.toString();
    }
}
