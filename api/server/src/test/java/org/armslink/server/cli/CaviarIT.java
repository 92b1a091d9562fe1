package org.armslink.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.armslink.model.testing.RealData;
import org.armslink.store.testing.Invented;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The published wiretap network through the product: files in by {@code ingest}, measures out by {@code analyse}, against
 * values of another library. The whole and ten periods lie in one database, and none leaks into another.
 */
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaviarIT {
    private static final double RELATIVE = 1e-6;
    private static final List<String> PERIODS = List.of("1", "2", "3", "4", "5", "6", "8", "9", "10", "11");
    private static final Map<String, String> COLUMNS = Map.of(
            "degree",
            "degree",
            "betweenness",
            "betweenness_raw",
            "pagerank",
            "pagerank_085",
            "components",
            "wcc_size",
            "clustering",
            "clustering",
            "core-number",
            "core");

    @TempDir
    private static Path folder = Path.of("");

    private TestDatabase database = new TestDatabase();

    @BeforeAll
    void takeIn(TestDatabase database) throws IOException {
        this.database = database;
        Path whole = RealData.file("caviar/caviar_full.edges.csv");
        Invented.openEmpty(database).close();
        assertThat(CommandLineRun.on(database, folder, "ingest", "--mapping", "caviar", whole.toString())
                        .exitCode())
                .isZero();
        for (String period : PERIODS) {
            Path file = RealData.file("caviar/caviar" + period + ".edges.csv");
            var run = CommandLineRun.on(
                    database, folder, "ingest", "--mapping", "caviar", "--set", "period=" + period, file.toString());
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
    }

    private List<String[]> analyse(String measure, String part) throws IOException {
        var arguments = new ArrayList<>(List.of("analyse", "--measure", measure, "--format", "csv", "--projection"));
        arguments.addAll(
                part.equals("whole") ? List.of("caviar") : List.of("caviar-period", "--set", "period=" + part));
        var run = CommandLineRun.on(database, folder, arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.lines().get(0)).startsWith("key,label,score,rank,").endsWith("rank-from,rank-to,in-first-ten");
        return run.lines().stream().skip(1).map(line -> line.split(",")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole", "1", "2", "3", "4", "5", "6", "8", "9", "10", "11"})
    void everyValueAgreesWithAnotherLibrary(String part) throws IOException {
        String name = part.equals("whole") ? "caviar_full" : "caviar" + part;
        List<String> reference = Files.readAllLines(RealData.file("caviar/" + name + ".centrality.csv"));
        List<String> header = List.of(reference.get(0).split(","));
        for (var column : COLUMNS.entrySet()) {
            var scores = new HashMap<String, Double>();
            for (String[] row : analyse(column.getKey(), part)) {
                scores.put(row[1].replace("Person ", ""), Double.parseDouble(row[2]));
            }
            assertThat(scores).as(column.getKey()).hasSize(reference.size() - 1);
            for (String line : reference.subList(1, reference.size())) {
                String[] cells = line.split(",");
                double expected = Double.parseDouble(cells[header.indexOf(column.getValue())]);
                assertThat(scores.get(cells[0]))
                        .as("%s of person %s in %s", column.getKey(), cells[0], name)
                        .isCloseTo(expected, within(RELATIVE * Math.max(Math.abs(expected), 1e-3)));
            }
        }
    }

    @Test
    void personOneStandsBetweenMostThen12And87() throws IOException {
        List<String[]> rows = analyse("betweenness", "whole");
        assertThat(rows.stream().limit(3).map(row -> row[1])).containsExactly("Person 1", "Person 12", "Person 87");
        assertThat(Double.parseDouble(rows.get(0)[2])).isCloseTo(3752.0859, within(1e-4));
        assertThat(Double.parseDouble(rows.get(1)[2])).isCloseTo(1719.55, within(1e-2));
        assertThat(Double.parseDouble(rows.get(2)[2])).isCloseTo(702.08, within(1e-2));
        assertThat(rows.get(0)[3]).isEqualTo("1");
    }

    /** Each record as each measure's own analysis has it, and by how many places it moved. */
    @Test
    void twoMeasuresAreComparedRecordByRecord() throws IOException {
        var run = CommandLineRun.on(
                database,
                folder,
                "compare",
                "--measure",
                "degree",
                "--projection",
                "caviar-period",
                "--set",
                "period=3",
                "--with",
                "measure=betweenness",
                "--with",
                "as-of=2199-12-31",
                "--format",
                "csv");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err())
                .contains(
                        "Different: measure: degree, with: betweenness",
                        "Different: as-of: now, with: 2199-12-31",
                        "rank correlation (Spearman)");
        var degree = new HashMap<String, String[]>();
        analyse("degree", "3").forEach(row -> degree.put(row[0], row));
        var betweenness = new HashMap<String, String[]>();
        analyse("betweenness", "3").forEach(row -> betweenness.put(row[0], row));
        int moved = 0;
        List<String> rows = run.lines().subList(1, run.lines().size());
        for (String line : rows) {
            String[] row = line.split(",", -1);
            String[] one = Objects.requireNonNull(degree.remove(row[0]));
            String[] other = Objects.requireNonNull(betweenness.remove(row[0]));
            assertThat(List.of(row).subList(2, 6)).containsExactly(one[3], one[2], other[3], other[2]);
            assertThat(Integer.parseInt(row[6])).isEqualTo(Integer.parseInt(other[3]) - Integer.parseInt(one[3]));
            moved += row[6].equals("0") ? 0 : 1;
        }
        assertThat(degree).isEmpty();
        assertThat(betweenness).isEmpty();
        assertThat(moved).isBetween(1, rows.size());
    }
}
