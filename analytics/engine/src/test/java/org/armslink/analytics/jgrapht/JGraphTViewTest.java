package org.armslink.analytics.jgrapht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.armslink.analytics.path.BreadthFirst;
import org.armslink.analytics.path.Dijkstra;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.jgrapht.Graphs;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.graph.WeightedPseudograph;
import org.junit.jupiter.api.Test;

/** JGraphT runs on our graphs as on its own, and comes to our results. */
class JGraphTViewTest {
    //   0 ══ 1 ── 2 ⟲
    @Test
    void showsLoopsAndParallelEdges() {
        var view = new JGraphTView(TestGraphs.undirected(3, "0-1 1-0 1-2 2-2"));
        assertThat(view.vertexSet()).containsExactly(0, 1, 2);
        assertThat(view.edgeSet()).containsExactly(0, 1, 2, 3);
        assertThat(view.getAllEdges(0, 1)).containsExactly(0, 1);
        assertThat(view.getAllEdges(1, 9)).isNull();
        assertThat(view.getEdge(2, 2)).isEqualTo(3);
        assertThat(view.getEdge(0, 2)).isNull();
        assertThat(view.edgesOf(2)).containsExactly(2, 3);
        assertThat(view.degreeOf(2)).isEqualTo(3);
        assertThat(view.getType().isAllowingSelfLoops()).isTrue();
        assertThatThrownBy(() -> view.addVertex(7)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> view.edgesOf(7)).hasMessageContaining("0 to 2").hasMessageContaining("7");
    }

    @Test
    void looksLikeJGraphTsOwnGraphOfTheSameEdges() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            int nodes = 1 + random.nextInt(12);
            Graph graph = TestGraphs.random(random, nodes, random.nextInt(30), seed % 2 == 0);
            var view = new JGraphTView(graph);
            var own = copy(graph);
            for (int v = 0; v < nodes; v++) {
                assertThat(view.edgesOf(v)).as("seed %d", seed).isEqualTo(own.edgesOf(v));
                assertThat(view.outgoingEdgesOf(v)).as("seed %d", seed).isEqualTo(own.outgoingEdgesOf(v));
                assertThat(view.incomingEdgesOf(v)).as("seed %d", seed).isEqualTo(own.incomingEdgesOf(v));
                assertThat(view.degreeOf(v)).as("seed %d", seed).isEqualTo(own.degreeOf(v));
                assertThat(view.inDegreeOf(v)).as("seed %d", seed).isEqualTo(own.inDegreeOf(v));
                for (int u = 0; u < nodes; u++) {
                    assertThat(view.getAllEdges(v, u)).as("seed %d", seed).isEqualTo(own.getAllEdges(v, u));
                    assertThat(view.containsEdge(v, u)).as("seed %d", seed).isEqualTo(own.containsEdge(v, u));
                }
            }
        }
    }

    private static org.jgrapht.Graph<Integer, Integer> copy(Graph graph) {
        org.jgrapht.Graph<Integer, Integer> own = graph.isDirected()
                ? new DirectedWeightedPseudograph<>(Integer.class)
                : new WeightedPseudograph<>(Integer.class);
        for (int v = 0; v < graph.nodeCount(); v++) {
            own.addVertex(v);
        }
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            own.addEdge(graph.source(edge), graph.target(edge), edge);
            own.setEdgeWeight(edge, graph.weight(edge));
        }
        return own;
    }

    @Test
    void agreesOnDistances() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            int nodes = 2 + random.nextInt(30);
            Graph graph = TestGraphs.random(random, nodes, random.nextInt(3 * nodes), seed % 2 == 0);
            var view = new JGraphTView(graph);
            var search = new BreadthFirst(graph);
            search.from(0);
            double[] distances = new Dijkstra(graph).from(0);
            var theirs = new DijkstraShortestPath<>(view).getPaths(0);
            var theirLinks = new BFSShortestPath<>(view).getPaths(0);
            for (int v = 0; v < nodes; v++) {
                String where = "seed " + seed + " node " + v + " of " + TestGraphs.text(graph);
                assertThat(distances[v]).as(where).isEqualTo(theirs.getWeight(v));
                var path = theirLinks.getPath(v);
                assertThat(search.distance(v)).as(where).isEqualTo(path == null ? -1 : path.getLength());
            }
            assertThat(Graphs.neighborSetOf(view, 0)).isSubsetOf(view.vertexSet());
        }
    }
}
