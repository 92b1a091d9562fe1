package org.armslink.analytics.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.armslink.analytics.FiveKinds;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.TestGraphs;
import org.junit.jupiter.api.Test;

class LinkBetweennessTest {
    @Test
    void theLinkThatJoinsTwoSidesCarriesAllBetweenThem() {
        //  0 ─ 1        3 ─ 4
        //   ╲ ╱          ╲ ╱
        //    2 ────────── 5        6 alone
        Graph graph = TestGraphs.undirected(7, "0-1 1-2 2-0 2-5 3-4 4-5 5-3").simple(Graph.Merge.NONE);
        double[] scores = LinkBetweenness.compute(graph, Run.quiet());
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            int low = Math.min(graph.source(edge), graph.target(edge));
            int high = Math.max(graph.source(edge), graph.target(edge));
            double expected = low == 2 && high == 5 ? 9 : (low == 0 && high == 1) || (low == 3 && high == 4) ? 1 : 4;
            assertThat(scores[edge]).as(low + "-" + high).isEqualTo(expected);
        }
    }

    /** All shortest paths of all pairs, by going everywhere. */
    private static double[] slow(Graph graph) {
        int n = graph.nodeCount();
        double[] scores = new double[graph.edgeCount()];
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < n; t++) {
                if (s != t && (graph.isDirected() || s < t)) {
                    List<List<Integer>> front = List.of(List.of());
                    List<Integer> ends = List.of(s);
                    var found = new ArrayList<List<Integer>>();
                    for (int step = 0; step < n && found.isEmpty(); step++) {
                        var paths = new ArrayList<List<Integer>>();
                        var nextEnds = new ArrayList<Integer>();
                        for (int i = 0; i < front.size(); i++) {
                            for (int arc = graph.begin(ends.get(i)); arc < graph.end(ends.get(i)); arc++) {
                                var path = new ArrayList<>(front.get(i));
                                path.add(graph.edge(arc));
                                paths.add(path);
                                nextEnds.add(graph.neighbour(arc));
                                if (graph.neighbour(arc) == t) {
                                    found.add(path);
                                }
                            }
                        }
                        front = paths;
                        ends = nextEnds;
                    }
                    for (List<Integer> path : found) {
                        path.forEach(edge -> scores[edge] += 1.0 / found.size());
                    }
                }
            }
        }
        return scores;
    }

    @Test
    void asDefinedOnEveryLinkAndTheSameToTheLastBitWithTwoThreads() {
        FiveKinds.forEach(30, 7, graph -> {
            Graph simple = graph.simple(Graph.Merge.NONE);
            double[] scores = LinkBetweenness.compute(graph, Run.quiet());
            double[] expected = slow(simple);
            for (int edge = 0; edge < expected.length; edge++) {
                assertThat(scores[edge]).isCloseTo(expected[edge], within(1e-9));
            }
            assertThat(LinkBetweenness.compute(graph, new JobRun(2))).containsExactly(scores);
        });
    }
}
