package org.armslink.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.InMemoryGraph;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.analytics.snapshot.Snapshots;
import org.armslink.model.testing.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published network, through projection, snapshot and measures, against values of other libraries. */
class CaviarTest {
    private static final double RELATIVE = 1e-6;

    @ParameterizedTest
    @ValueSource(strings = {"full", "1", "2", "3", "4", "5", "6", "8", "9", "10", "11"})
    void agreesWithOtherLibraries(String part) {
        String name = part.equals("full") ? "caviar_full" : "caviar" + part;
        Snapshot snapshot = read(part, RealData.lines("caviar/" + name + ".edges.csv"), 1);
        List<String> reference = RealData.lines("caviar/" + name + ".centrality.csv");
        List<String> header = List.of(reference.get(0).split(","));
        assertThat(snapshot.nodeCount()).isEqualTo(reference.size() - 1);
        var columns = Map.of(
                "degree",
                "degree",
                "betweenness",
                "betweenness_raw",
                "pagerank",
                "pagerank_085",
                "components",
                "wcc_size",
                "closeness",
                "closeness",
                "clustering",
                "clustering",
                "core-number",
                "core");
        columns.forEach((measure, column) -> {
            var scores = new HashMap<String, Double>();
            Analysis.compute(snapshot, measure, Map.of(), new JobRun(2))
                    .rows()
                    .forEach(row -> scores.put(row.caption(), row.score()));
            for (String line : reference.subList(1, reference.size())) {
                String[] cells = line.split(",");
                double expected = Double.parseDouble(cells[header.indexOf(column)]);
                assertThat(scores.get(cells[0]))
                        .as("%s of person %s in %s", measure, cells[0], name)
                        .isCloseTo(expected, within(RELATIVE * Math.max(Math.abs(expected), 1e-3)));
            }
        });
    }

    /** Theirs have length 1 and are of the largest part only; ours are 1 at most, and 0 outside it. */
    @ParameterizedTest
    @ValueSource(strings = {"full", "1", "2", "3", "4", "5", "6", "8", "9", "10", "11"})
    void eigenvectorAndCutPointsAgreeToo(String part) {
        String name = part.equals("full") ? "caviar_full" : "caviar" + part;
        Snapshot snapshot = read(part, RealData.lines("caviar/" + name + ".edges.csv"), 3);
        List<String[]> reference = RealData.lines("caviar/" + name + ".centrality.csv").stream()
                .map(line -> line.split(","))
                .toList();
        int column = List.of(reference.get(0)).indexOf("eigenvector_giant");
        int cut = List.of(reference.get(0)).indexOf("articulation");
        List<String[]> people = reference.subList(1, reference.size());
        double highest = people.stream()
                .filter(cells -> !cells[column].equals("''"))
                .mapToDouble(cells -> Math.abs(Double.parseDouble(cells[column])))
                .max()
                .orElseThrow();
        var central = new HashMap<String, Double>();
        Analysis.compute(snapshot, "eigenvector", Map.of("doubt-runs", 0), Run.quiet())
                .rows()
                .forEach(row -> central.put(row.caption(), row.score()));
        var parted = new HashMap<String, Double>();
        Analysis.compute(snapshot, "cut-points", Map.of("doubt-runs", 0), Run.quiet())
                .rows()
                .forEach(row -> parted.put(row.caption(), row.score()));
        for (String[] cells : people) {
            double expected = cells[column].equals("''") ? 0 : Math.abs(Double.parseDouble(cells[column])) / highest;
            assertThat(central.get(cells[0])).as("eigenvector of %s", cells[0]).isCloseTo(expected, within(1e-6));
            assertThat(parted.getOrDefault(cells[0], 0.0) > 0)
                    .as("cut point %s", cells[0])
                    .isEqualTo(cells[cut].equals("1"));
        }
    }

    @Test
    void personOneStandsBetweenMost() {
        Snapshot snapshot = read("full", RealData.lines("caviar/caviar_full.edges.csv"), 2);
        var rows =
                Analysis.compute(snapshot, "betweenness", Map.of(), Run.quiet()).rows(0, 3);
        assertThat(rows).extracting(AnalysisResult.Row::caption).containsExactly("1", "12", "87");
        assertThat(rows).extracting(AnalysisResult.Row::rank).containsExactly(1, 2, 3);
        assertThat(rows.get(0).score()).isCloseTo(3752.0859, within(1e-4));
        assertThat(rows.get(1).score()).isCloseTo(1719.55, within(1e-2));
        assertThat(rows.get(2).score()).isCloseTo(702.08, within(1e-2));
    }

    private static Snapshot read(String part, List<String> lines, long seed) {
        var graph = new InMemoryGraph(seed);
        String dataset = part.equals("full") ? "whole" : "period-" + part;
        List<String[]> edges = lines.subList(1, lines.size()).stream()
                .map(line -> line.split(","))
                .toList();
        var names = new TreeSet<String>();
        edges.forEach(edge -> names.addAll(List.of(edge[0], edge[1])));
        graph.record("Person", names.toArray(String[]::new));
        graph.record("Person", "elsewhere", "nowhere").link("CONTACTED", "elsewhere", "1", Map.of("dataset", "other"));
        for (String[] edge : edges) {
            long contacts = (long) Double.parseDouble(edge[2]);
            graph.link("CONTACTED", edge[0], edge[1], Map.of("dataset", dataset, "contacts", contacts));
        }
        var projection = part.equals("full")
                ? Projections.get("caviar").with(Map.of())
                : Projections.get("caviar-period").with(Map.of("period", part));
        return Snapshots.read(graph, InMemoryGraph.VIEWER, projection, Run.quiet());
    }
}
