package org.armslink.analytics.jgrapht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.analytics.FiveKinds;
import org.armslink.analytics.centrality.Betweenness;
import org.armslink.analytics.centrality.Closeness;
import org.armslink.analytics.centrality.Clustering;
import org.armslink.analytics.centrality.CoreNumbers;
import org.armslink.analytics.centrality.Katz;
import org.armslink.analytics.centrality.LinkBetweenness;
import org.armslink.analytics.centrality.PageRank;
import org.armslink.analytics.community.Communities;
import org.armslink.analytics.component.Blocks;
import org.armslink.analytics.component.Components;
import org.armslink.analytics.component.StrongComponents;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.jgrapht.alg.clustering.UndirectedModularityMeasurer;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.EdgeBetweennessCentrality;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.alg.scoring.KatzCentrality;
import org.jgrapht.graph.AsUnweightedGraph;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each measure that JGraphT has too, on seeded networks of five kinds: the same of every record. */
class JGraphTAgreesTest {
    private static final double NEAR = 1e-8;

    @Test
    void onEveryMeasureOfSmallNetworksOfFiveKinds() {
        FiveKinds.forEach(40, 60, JGraphTAgreesTest::agree);
    }

    /** {@code ./mvnw -Pcampaign -pl analytics/engine -am verify -Dtest=JGraphTAgreesTest}; {@code -Darmslink.campaign.seeds=200} for more. */
    @Test
    @Tag("campaign")
    void onEveryMeasureOfNetworksOfUpToFiveThousand() {
        int seeds = Integer.getInteger("armslink.campaign.seeds", 10);
        for (FiveKinds.Kind kind : FiveKinds.Kind.values()) {
            for (int seed = 0; seed < seeds; seed++) {
                int most = kind == FiveKinds.Kind.DENSE ? 300 : 5_000; // a third of all pairs are linked
                Graph graph = FiveKinds.draw(kind, seed % 2 == 1, 1_000 + seed, most);
                try {
                    agree(graph);
                } catch (AssertionError e) {
                    throw new AssertionError(kind + ", seed " + seed, e);
                }
            }
        }
    }

    private static void agree(Graph drawn) {
        Graph graph = drawn.simple(Graph.Merge.SUM);
        var run = new JobRun(2);
        var weighted = new JGraphTView(graph);
        var view = new AsUnweightedGraph<>(weighted);
        same("betweenness", new BetweennessCentrality<>(view).getScores(), Betweenness.compute(graph, run));
        same(
                "harmonic",
                new HarmonicCentrality<>(view, false, true).getScores(),
                Closeness.compute(graph, run).harmonic());
        for (boolean byWeight : new boolean[] {false, true}) {
            same(
                    "pagerank, weighted " + byWeight,
                    new org.jgrapht.alg.scoring.PageRank<>(byWeight ? weighted : view, 0.85, 5_000, 1e-14).getScores(),
                    PageRank.compute(graph, new PageRank.Config(0.85, 1e-13, 10_000, byWeight), run)
                            .scores());
        }
        katz(graph, view);
        components(graph, view);
        links(graph, view);
        withoutDirection(graph.undirectedSimple());
    }

    private static void same(String what, Map<Integer, Double> theirs, double[] ours) {
        double[] expected = new double[ours.length];
        Arrays.setAll(expected, theirs::get);
        for (int v = 0; v < ours.length; v++) {
            assertThat(ours[v]).as("%s of %d", what, v).isCloseTo(expected[v], within(NEAR * Math.max(1, expected[v])));
        }
    }

    /** Theirs has another scale: the highest is one in ours. */
    private static void katz(Graph graph, org.jgrapht.Graph<Integer, Integer> view) {
        Katz.Result ours = Katz.compute(graph, Katz.Config.DEFAULT, new JobRun(2));
        if (graph.edgeCount() == 0) {
            return; // nobody is strongest
        }
        Map<Integer, Double> theirs =
                new HashMap<>(new KatzCentrality<>(view, ours.attenuation(), v -> 1.0, 10_000, 1e-14).getScores());
        double highest =
                theirs.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        theirs.replaceAll((v, score) -> score / highest);
        same("katz", theirs, ours.scores());
    }

    private static void components(Graph graph, org.jgrapht.Graph<Integer, Integer> view) {
        assertThat(groups(Components.weak(graph)))
                .isEqualTo(new HashSet<>(new ConnectivityInspector<>(view).connectedSets()));
        if (graph.isDirected()) {
            assertThat(groups(StrongComponents.compute(graph, Run.quiet())))
                    .isEqualTo(new HashSet<>(new GabowStrongConnectivityInspector<>(view).stronglyConnectedSets()));
        }
    }

    private static void links(Graph graph, org.jgrapht.Graph<Integer, Integer> view) {
        same(
                "betweenness of links",
                new EdgeBetweennessCentrality<>(view).getScores(),
                LinkBetweenness.compute(graph, new JobRun(2)));
    }

    private static void withoutDirection(Graph graph) {
        var run = new JobRun(2);
        var view = new JGraphTView(graph);
        int[] cores = CoreNumbers.compute(graph, run);
        var theirCores = new Coreness<>(view).getScores();
        same(
                "clustering",
                new ClusteringCoefficient<>(view).getScores(),
                Clustering.compute(graph, run).clustering());
        var parts = new BiconnectivityInspector<>(view);
        Blocks.Result blocks = Blocks.compute(graph, run);
        Set<Integer> cutPoints = parts.getCutpoints();
        for (int v = 0; v < graph.nodeCount(); v++) {
            assertThat(cores[v]).as("core number of %d", v).isEqualTo(theirCores.get(v));
            assertThat(blocks.cutPoint()[v]).as("cut point %d", v).isEqualTo(cutPoints.contains(v));
        }
        var bridges = new BitSet();
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            bridges.set(edge, blocks.bridge()[edge]);
        }
        assertThat(bridges.stream().boxed().toList()).containsExactlyInAnyOrderElementsOf(parts.getBridges());
        // To JGraphT a record without a link is a block, to us a block is of links.
        assertThat(blocks.blocks())
                .isEqualTo(parts.getBlocks().stream()
                        .filter(block -> !block.edgeSet().isEmpty())
                        .count());
        if (graph.edgeCount() > 0) {
            int[] parity = new int[graph.nodeCount()];
            Arrays.setAll(parity, v -> v % 3);
            List<Set<Integer>> thirds = List.of(members(parity, 0), members(parity, 1), members(parity, 2));
            assertThat(Communities.modularity(graph, parity, false, 1))
                    .isCloseTo(new UndirectedModularityMeasurer<>(view).modularity(thirds), within(NEAR));
        }
    }

    private static Set<Integer> members(int[] group, int wanted) {
        var members = new HashSet<Integer>();
        for (int v = 0; v < group.length; v++) {
            if (group[v] == wanted) {
                members.add(v);
            }
        }
        return members;
    }

    private static Set<Set<Integer>> groups(int[] group) {
        var groups = new HashMap<Integer, Set<Integer>>();
        for (int v = 0; v < group.length; v++) {
            groups.computeIfAbsent(group[v], none -> new HashSet<>()).add(v);
        }
        return new HashSet<>(groups.values());
    }
}
