package org.armslink.analytics.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.armslink.analytics.brokerage.StructuralHoles;
import org.armslink.analytics.centrality.Betweenness;
import org.armslink.analytics.centrality.Closeness;
import org.armslink.analytics.centrality.Clustering;
import org.armslink.analytics.centrality.CoreNumbers;
import org.armslink.analytics.centrality.Eigenvector;
import org.armslink.analytics.centrality.Katz;
import org.armslink.analytics.centrality.PageRank;
import org.armslink.analytics.community.Leiden;
import org.armslink.analytics.component.Blocks;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.snapshot.Graph;

/**
 * Writes every node's scores beside networks in files, for {@code second-opinion.py} to hold against other libraries.
 *
 * <p>{@code SecondOpinion FILE…}: first line {@code NODES directed|undirected}, then {@code SOURCE TARGET WEIGHT} a line. Writes {@code
 * FILE.scores}: a line {@code NAME VALUE VALUE …} for each measure, with no value where a measure is refused.
 */
final class SecondOpinion {
    private SecondOpinion() {}

    public static void main(String[] files) throws IOException {
        for (String file : files) {
            write(Path.of(file));
        }
    }

    private static void write(Path file) throws IOException {
        Graph graph = read(Files.readAllLines(file));
        var run = new JobRun(2);
        Map<String, double[]> scores = new LinkedHashMap<>();
        scores.put("betweenness", Betweenness.compute(graph, run));
        var closeness = Closeness.compute(graph, run);
        scores.put("closeness", closeness.closeness());
        scores.put("harmonic", closeness.harmonic());
        var rank = PageRank.Config.DEFAULT;
        for (boolean weighted : new boolean[] {false, true}) {
            String suffix = weighted ? "-weighted" : "";
            var config = new PageRank.Config(rank.damping(), rank.tolerance(), rank.iterations(), weighted);
            scores.put("pagerank" + suffix, PageRank.compute(graph, config, run).scores());
            scores.put(
                    "constraint" + suffix,
                    StructuralHoles.compute(graph, weighted, run).constraint());
            var katz = Katz.compute(graph, new Katz.Config(0.85, 1e-13, weighted), run);
            scores.put("katz" + suffix, katz.scores());
            scores.put("katz-attenuation" + suffix, new double[] {katz.attenuation()});
            scores.put("eigenvector" + suffix, eigenvector(graph, weighted, run));
        }
        scores.put(
                "core-number",
                Arrays.stream(CoreNumbers.compute(graph, run)).asDoubleStream().toArray());
        scores.put("clustering", Clustering.compute(graph, run).clustering());
        scores.put("clustering-weighted", Clustering.weighted(graph, run).clustering());
        scores.put("cut-points", Blocks.compute(graph, run).pairsParted());
        var communities = Leiden.compute(graph, Leiden.Config.DEFAULT, run);
        scores.put(
                "community",
                Arrays.stream(communities.community()).asDoubleStream().toArray());
        scores.put("modularity", new double[] {communities.modularity()});
        List<String> lines = new ArrayList<>();
        scores.forEach((name, values) -> {
            var line = new StringBuilder(name);
            Arrays.stream(values).forEach(value -> line.append(' ').append(value));
            lines.add(line.toString());
        });
        Files.write(Path.of(file + ".scores"), lines);
    }

    /** Nothing where the measure refuses: no cycle along the links, or parts as strong as one another. */
    private static double[] eigenvector(Graph graph, boolean weighted, JobRun run) {
        var config = new Eigenvector.Config(1e-12, 100_000, weighted);
        try {
            return Eigenvector.compute(graph, config, run).scores();
        } catch (IllegalArgumentException e) {
            return new double[0];
        }
    }

    private static Graph read(List<String> lines) {
        String[] head = lines.get(0).split(" ");
        List<String[]> links =
                lines.stream().skip(1).map(line -> line.split(" ")).toList();
        Graph graph = Graph.of(
                Integer.parseInt(head[0]),
                head[1].equals("directed"),
                links.stream().mapToInt(link -> Integer.parseInt(link[0])).toArray(),
                links.stream().mapToInt(link -> Integer.parseInt(link[1])).toArray(),
                links.stream().mapToDouble(link -> Double.parseDouble(link[2])).toArray());
        return graph.simple(Graph.Merge.SUM);
    }
}
