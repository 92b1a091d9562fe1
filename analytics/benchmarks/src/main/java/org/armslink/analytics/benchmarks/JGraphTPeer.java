package org.armslink.analytics.benchmarks;

import java.util.Map;
import java.util.function.Supplier;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClosenessCentrality;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.alg.shortestpath.BidirectionalDijkstraShortestPath;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.graph.SimpleWeightedGraph;

/** How JGraphT answers, on a graph of its own as its guide would have one make it. */
final class JGraphTPeer {
    private JGraphTPeer() {}

    static Supplier<Object> question(Question question, EdgeList edges, int[][] pairs) {
        return switch (question) {
            case WEIGHTED_BETWEENNESS, WEIGHTED_CLOSENESS -> weighted(question, edges);
            default -> unweighted(question, edges, pairs);
        };
    }

    private static Supplier<Object> unweighted(Question question, EdgeList edges, int[][] pairs) {
        var graph = new SimpleGraph<Integer, DefaultEdge>(DefaultEdge.class);
        for (int v = 0; v < edges.nodes(); v++) {
            graph.addVertex(v);
        }
        for (int edge = 0; edge < edges.size(); edge++) {
            graph.addEdge(edges.from()[edge], edges.to()[edge]);
        }
        return switch (question) {
            case COMPONENTS ->
                () -> new ConnectivityInspector<>(graph).connectedSets().size();
            case CORE_NUMBER -> () -> new Coreness<>(graph).getDegeneracy();
            case PAGERANK -> () -> top(new PageRank<>(graph, 0.85, 20, Double.MIN_NORMAL).getScores());
            case BLOCKS ->
                () -> new BiconnectivityInspector<>(graph).getCutpoints().size() + " cut points";
            case BETWEENNESS -> () -> top(new BetweennessCentrality<>(graph).getScores());
            case CLOSENESS -> () -> "top " + top(new HarmonicCentrality<>(graph).getScores());
            case PAIR_PATH -> {
                var search = new BidirectionalDijkstraShortestPath<>(graph);
                yield () -> Pairs.time(
                        pairs, pair -> search.getPath(pair[0], pair[1]).getLength());
            }
            case SHORTEST_WAYS -> () -> yen(graph, pairs);
            default -> throw new IllegalArgumentException("JGraphT is not asked for " + question.title);
        };
    }

    private static Object yen(Graph<Integer, DefaultEdge> graph, int[][] pairs) {
        var search = new YenKShortestPath<>(graph);
        return Pairs.time(
                pairs,
                pair -> search.getPaths(pair[0], pair[1], 10).stream()
                        .mapToInt(path -> path.getLength())
                        .sum());
    }

    private static Supplier<Object> weighted(Question question, EdgeList edges) {
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        for (int v = 0; v < edges.nodes(); v++) {
            graph.addVertex(v);
        }
        for (int edge = 0; edge < edges.size(); edge++) {
            graph.setEdgeWeight(graph.addEdge(edges.from()[edge], edges.to()[edge]), edges.length(edge));
        }
        return question == Question.WEIGHTED_BETWEENNESS
                ? () -> top(new BetweennessCentrality<>(graph).getScores())
                : () -> "top " + top(new ClosenessCentrality<>(graph).getScores());
    }

    private static String top(Map<Integer, Double> scores) {
        double[] array = new double[scores.size()];
        scores.forEach((v, score) -> array[v] = score);
        return Question.top(array);
    }
}
