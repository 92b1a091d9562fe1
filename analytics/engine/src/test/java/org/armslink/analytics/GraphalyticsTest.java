package org.armslink.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.armslink.analytics.centrality.Clustering;
import org.armslink.analytics.centrality.PageRank;
import org.armslink.analytics.community.LabelPropagation;
import org.armslink.analytics.component.Components;
import org.armslink.analytics.path.BreadthFirst;
import org.armslink.analytics.path.Dijkstra;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.model.testing.RealData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The validation graphs of LDBC Graphalytics, with their expected outputs. */
class GraphalyticsTest {
    private static final String FOLDER = "graphalytics-validation/";

    /** A graph and the numbers that its file gives the nodes. */
    private record Named(Graph graph, List<Long> names) {
        int number(long name) {
            return names.indexOf(name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bfs/dir-input, bfs/dir-output, true, 1",
        "bfs/undir-input, bfs/undir-output, false, 1",
        "example/example-directed-input, example/example-directed-BFS, true, 1",
        "example/example-undirected-input, example/example-undirected-BFS, false, 2"
    })
    void breadthFirst(String input, String output, boolean directed, long source) {
        Named named = lists(input, directed);
        var search = new BreadthFirst(named.graph);
        search.from(named.number(source));
        expected(output).forEach((name, text) -> {
            int distance = search.distance(named.number(name));
            assertThat(distance < 0 ? Long.MAX_VALUE : distance)
                    .as("node %d", name)
                    .isEqualTo(Long.parseLong(text));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "pr/dir-input, pr/dir-output, true, 0, 1e-4",
        "pr/undir-input, pr/undir-output, false, 26, 1e-4",
        "example/example-directed-input, example/example-directed-PR, true, 2, 1e-9",
        "example/example-undirected-input, example/example-undirected-PR, false, 2, 1e-9"
    })
    void pageRank(String input, String output, boolean directed, int iterations, double relative) {
        Named named = lists(input, directed);
        var config = iterations == 0 ? PageRank.Config.DEFAULT : new PageRank.Config(0.85, 0, iterations, false);
        double[] ranks = PageRank.compute(named.graph, config, Run.quiet()).scores();
        expected(output).forEach((name, text) -> {
            double rank = Double.parseDouble(text);
            assertThat(ranks[named.number(name)]).as("node %d", name).isCloseTo(rank, within(relative * rank));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "wcc/dir-input, wcc/dir-output, true",
        "wcc/undir-input, wcc/undir-output, false",
        "example/example-directed-input, example/example-directed-WCC, true",
        "example/example-undirected-input, example/example-undirected-WCC, false"
    })
    void components(String input, String output, boolean directed) {
        Named named = lists(input, directed);
        int[] component = Components.weak(named.graph);
        Map<Integer, String> theirs = new HashMap<>();
        Map<String, Integer> ours = new HashMap<>();
        expected(output).forEach((name, label) -> {
            int mine = component[named.number(name)];
            assertThat(theirs.merge(mine, label, (a, b) -> a.equals(b) ? a : "two of theirs"))
                    .isEqualTo(label);
            assertThat(ours.merge(label, mine, (a, b) -> a.equals(b) ? a : Integer.valueOf(-1)))
                    .isEqualTo(mine);
        });
        assertThat(ours).hasSize(Components.count(component));
    }

    @ParameterizedTest
    @CsvSource({
        "cdlp/dir-input, cdlp/dir-output, true, 5",
        "cdlp/undir-input, cdlp/undir-output, false, 5",
        "example/example-directed-input, example/example-directed-CDLP, true, 2",
        "example/example-undirected-input, example/example-undirected-CDLP, false, 2"
    })
    void labelPropagation(String input, String output, boolean directed, int steps) {
        Named named = lists(input, directed);
        int[] labels = LabelPropagation.compute(named.graph, steps, Run.quiet());
        expected(output)
                .forEach((name, text) -> assertThat(named.names.get(labels[named.number(name)]))
                        .as("node %d", name)
                        .isEqualTo(Long.parseLong(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "lcc/undir-input, lcc/undir-output, false",
        "example/example-undirected-input, example/example-undirected-LCC, false"
    })
    void localClustering(String input, String output, boolean directed) {
        Named named = lists(input, directed);
        double[] clustering = Clustering.compute(named.graph, Run.quiet()).clustering();
        expected(output)
                .forEach((name, text) -> assertThat(clustering[named.number(name)])
                        .as("node %d", name)
                        .isCloseTo(Double.parseDouble(text), within(1e-12)));
    }

    @ParameterizedTest
    @CsvSource({
        "sssp/dir-input, sssp/dir-output, true, 1",
        "sssp/undir-input, sssp/undir-output, false, 1",
        "example/example-directed, example/example-directed-SSSP, true, 1",
        "example/example-undirected, example/example-undirected-SSSP, false, 2"
    })
    void shortestPaths(String input, String output, boolean directed, long source) {
        List<Long> names = RealData.lines(FOLDER + input + ".v").stream()
                .map(line -> Long.parseLong(line.trim()))
                .toList();
        var edges = RealData.lines(FOLDER + input + ".e").stream()
                .map(line -> line.trim().split("\\s+"))
                .toList();
        Graph graph = Graph.of(
                names.size(),
                directed,
                edges.stream()
                        .mapToInt(edge -> names.indexOf(Long.parseLong(edge[0])))
                        .toArray(),
                edges.stream()
                        .mapToInt(edge -> names.indexOf(Long.parseLong(edge[1])))
                        .toArray(),
                edges.stream().mapToDouble(edge -> Double.parseDouble(edge[2])).toArray());
        double[] distances = new Dijkstra(graph).from(names.indexOf(source));
        expected(output).forEach((name, text) -> {
            double distance = text.startsWith("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
            assertThat(distances[names.indexOf(name)]).as("node %d", name).isCloseTo(distance, within(1e-9));
        });
    }

    private static Map<Long, String> expected(String file) {
        var expected = new HashMap<Long, String>();
        RealData.lines(FOLDER + file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.trim().split("\\s+"))
                .forEach(cells -> expected.put(Long.parseLong(cells[0]), cells[1]));
        assertThat(expected).isNotEmpty();
        return expected;
    }

    /** A line per node: its number, then those of its neighbours; some nodes have no line. An undirected link stands twice. */
    private static Named lists(String file, boolean directed) {
        List<long[]> rows = RealData.lines(FOLDER + file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> java.util.Arrays.stream(line.trim().split("\\s+"))
                        .mapToLong(Long::parseLong)
                        .toArray())
                .toList();
        List<Long> names = rows.stream()
                .flatMapToLong(java.util.Arrays::stream)
                .distinct()
                .sorted()
                .boxed()
                .toList();
        var source = new ArrayList<Integer>();
        var target = new ArrayList<Integer>();
        for (long[] row : rows) {
            for (int i = 1; i < row.length; i++) {
                if (directed || row[0] < row[i]) {
                    source.add(names.indexOf(row[0]));
                    target.add(names.indexOf(row[i]));
                }
            }
        }
        double[] ones = new double[source.size()];
        java.util.Arrays.fill(ones, 1);
        Graph graph = Graph.of(
                names.size(),
                directed,
                source.stream().mapToInt(Integer::intValue).toArray(),
                target.stream().mapToInt(Integer::intValue).toArray(),
                ones);
        return new Named(graph, names);
    }
}
