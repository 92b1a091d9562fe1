package org.armslink.analytics.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.armslink.analytics.brokerage.StructuralHoles;
import org.armslink.analytics.centrality.Betweenness;
import org.armslink.analytics.centrality.Closeness;
import org.armslink.analytics.centrality.Clustering;
import org.armslink.analytics.centrality.CoreNumbers;
import org.armslink.analytics.centrality.Lengths;
import org.armslink.analytics.centrality.PageRank;
import org.armslink.analytics.centrality.SampledBetweenness;
import org.armslink.analytics.centrality.WeightedBetweenness;
import org.armslink.analytics.centrality.WeightedCloseness;
import org.armslink.analytics.community.Communities;
import org.armslink.analytics.community.LabelPropagation;
import org.armslink.analytics.community.Leiden;
import org.armslink.analytics.component.Blocks;
import org.armslink.analytics.component.Components;
import org.armslink.analytics.disruption.Coverage;
import org.armslink.analytics.disruption.Fragmentation;
import org.armslink.analytics.path.ShortestPath;
import org.armslink.analytics.path.ShortestWays;
import org.armslink.analytics.projection.Weight;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/** What is measured, and how Armslink answers it. */
enum Question {
    COMPONENTS("components", List.of("plain", "jgrapht", "igraph", "graph-tool")) {
        @Override
        Object answer(Graph graph, JobRun run) {
            return Components.count(Components.weak(graph));
        }
    },
    CORE_NUMBER("core-number", List.of("plain", "jgrapht", "igraph", "graph-tool")) {
        @Override
        Object answer(Graph graph, JobRun run) {
            return Arrays.stream(CoreNumbers.compute(graph, run)).max().orElse(0);
        }
    },
    PAGERANK("pagerank", List.of("plain", "jgrapht")) {
        @Override
        Object answer(Graph graph, JobRun run) {
            return top(PageRank.compute(graph, new PageRank.Config(0.85, 0, 20, false), run)
                    .scores());
        }
    },
    BLOCKS("blocks", List.of("jgrapht", "igraph", "graph-tool")) {
        @Override
        Object answer(Graph graph, JobRun run) {
            return Blocks.cutPoints(Blocks.compute(graph, run)) + " cut points";
        }
    },
    CLUSTERING("clustering", List.of("igraph", "graph-tool")) {
        @Override
        Object answer(Graph graph, JobRun run) {
            return Arrays.stream(Clustering.compute(graph, run).triangles()).sum() / 3 + " triangles";
        }
    },
    CONSTRAINT("constraint", List.of("igraph")) {
        @Override
        Object answer(Graph graph, JobRun run) {
            return sum(StructuralHoles.compute(graph, false, run).constraint());
        }
    },
    LABEL_PROPAGATION("label-propagation", List.of()) {
        @Override
        Object answer(Graph graph, JobRun run) {
            return Communities.count(Communities.renumbered(LabelPropagation.compute(graph, 10, run)))
                    + " communities in 10 steps";
        }
    },
    COMMUNITIES("communities", List.of("igraph")) {
        @Override
        Object answer(Graph graph, JobRun run) {
            Leiden.Result result = Leiden.compute(graph, Leiden.Config.DEFAULT, run);
            return String.format(Locale.ROOT, "modularity %.4f", result.modularity());
        }
    },
    BETWEENNESS("betweenness", List.of("plain", "jgrapht", "igraph", "graph-tool")) {
        @Override
        Object answer(Graph graph, JobRun run) {
            return top(Betweenness.compute(graph, run));
        }
    },
    /** As a directed network with a link each way nothing is folded away: a search from every node. */
    BRANDES("brandes", List.of("plain")) {
        @Override
        Graph network(EdgeList edges) {
            int m = edges.size();
            int[] from = Arrays.copyOf(edges.from(), 2 * m);
            int[] to = Arrays.copyOf(edges.to(), 2 * m);
            System.arraycopy(edges.to(), 0, from, m, m);
            System.arraycopy(edges.from(), 0, to, m, m);
            double[] ones = new double[2 * m];
            Arrays.fill(ones, 1);
            return Graph.of(edges.nodes(), true, from, to, ones).simple(Graph.Merge.NONE);
        }

        @Override
        Object answer(Graph graph, JobRun run) {
            double[] scores = Betweenness.compute(graph, run);
            Arrays.setAll(scores, v -> scores[v] / 2);
            return top(scores);
        }
    },
    BETWEENNESS_SAMPLED("betweenness-sampled", List.of()) {
        @Override
        Object answer(Graph graph, JobRun run) {
            var result = SampledBetweenness.compute(graph, SampledBetweenness.Config.DEFAULT, run);
            return result.samples() + " samples, " + top(result.scores());
        }
    },
    CLOSENESS("closeness", List.of("plain", "jgrapht", "igraph", "graph-tool")) {
        @Override
        Object answer(Graph graph, JobRun run) {
            double[] harmonic = Closeness.compute(graph, run).harmonic();
            return String.format(Locale.ROOT, "%.8g", Arrays.stream(harmonic).sum() * (graph.nodeCount() - 1));
        }
    },
    WEIGHTED_BETWEENNESS("weighted-betweenness", List.of("jgrapht", "igraph", "graph-tool")) {
        @Override
        Object answer(Graph graph, JobRun run) {
            return top(WeightedBetweenness.compute(graph, Lengths.of(graph, Weight.Meaning.DISTANCE, run), run));
        }
    },
    WEIGHTED_CLOSENESS("weighted-closeness", List.of("jgrapht", "igraph", "graph-tool")) {
        @Override
        Object answer(Graph graph, JobRun run) {
            return top(WeightedCloseness.compute(graph, Lengths.of(graph, Weight.Meaning.DISTANCE, run), run)
                    .closeness());
        }
    },
    PAIR_PATH("pair-path", List.of("plain", "jgrapht", "igraph")) {
        @Override
        Object answer(Graph graph, JobRun run) {
            return Pairs.time(
                    Pairs.of(graph, 200),
                    pair -> ShortestPath.edges(graph, pair[0], pair[1], run).orElseThrow().length);
        }
    },
    SHORTEST_WAYS("shortest-ways", List.of("jgrapht", "igraph")) {
        @Override
        Object answer(Graph graph, JobRun run) {
            return Pairs.time(
                    Pairs.draw(graph, 20),
                    pair -> ShortestWays.find(graph, false, pair[0], pair[1], 10, Run.quiet()).stream()
                            .mapToInt(way -> way.nodes().length - 1)
                            .sum());
        }
    },
    KEY_PLAYERS_FRAGMENT("key-players-fragment", List.of()) {
        @Override
        Object answer(Graph graph, JobRun run) {
            return Fragmentation.compute(graph, 3, run).choices();
        }
    },
    KEY_PLAYERS_REACH("key-players-reach", List.of()) {
        @Override
        Object answer(Graph graph, JobRun run) {
            return Coverage.compute(graph, 3, 2, run).choices();
        }
    };

    /** As the catalogue of measures has it, or nearly. */
    final String title;
    /** Who else answers it. */
    final List<String> peers;

    Question(String title, List<String> peers) {
        this.title = title;
        this.peers = peers;
    }

    static Question get(String title) {
        return Arrays.stream(values())
                .filter(question -> question.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no question \"" + title + "\"; there are: "
                        + Arrays.stream(values())
                                .map(question -> question.title)
                                .toList()));
    }

    Graph network(EdgeList edges) {
        double[] lengths = new double[edges.size()];
        Arrays.setAll(lengths, edges::length);
        return Graph.of(edges.nodes(), false, edges.from(), edges.to(), lengths).simple(Graph.Merge.SHORTEST);
    }

    abstract Object answer(Graph graph, JobRun run);

    /** The node of the highest score, and the score. */
    static String top(double[] scores) {
        int top = 0;
        for (int v = 1; v < scores.length; v++) {
            top = scores[v] > scores[top] ? v : top;
        }
        return String.format(Locale.ROOT, "%d: %.8g", top, scores[top]);
    }

    static String sum(double[] scores) {
        return String.format(Locale.ROOT, "sum %.8g", Arrays.stream(scores).sum());
    }
}
