package org.armslink.server.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.armslink.analytics.Measure;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.ingest.synthetic.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which measure finds whom, where it is known who is who. */
class PlantedRolesTest {
    private static final double[] MISSING = {0, 0.2, 0.5};
    private static final List<String> ROLES = List.of(PlantedRoles.BROKERS, PlantedRoles.KINGPINS);
    private static final List<String> DOUBTED =
            List.of("degree", "betweenness", "closeness", "pagerank", "effective-size");

    @TempDir
    Path folder;

    @Test
    void thoseWhoShareTheLastPlaceCountForTheirPart() {
        Map<String, Double> scores = Map.of("a", 5.0, "b", 3.0, "c", 3.0, "d", 3.0, "e", 1.0);
        assertThat(PlantedRoles.precision(scores, Set.of("a", "b"))).isEqualTo((1 + 1 / 3.0) / 2);
        assertThat(PlantedRoles.precision(scores, Set.of("e"))).isZero();
        assertThat(PlantedRoles.precision(scores, Set.of("b", "c", "d"))).isEqualTo(2 / 3.0);
    }

    /** A slice of what is measured below: one broker knows all cells, and betweenness names nobody before him. */
    @Test
    void theBrokerOfASmallInvestigationIsFoundAndCellsAreSeen() throws IOException {
        var planted = new PlantedRoles(Size.SMALL, 11, folder);
        Snapshot whole = planted.snapshot(0, 1);
        Set<String> brokers = planted.role(PlantedRoles.BROKERS, whole);
        Set<String> kingpins = planted.role(PlantedRoles.KINGPINS, whole);
        assertThat(brokers).hasSize(1);
        assertThat(kingpins).hasSizeGreaterThan(5);
        assertThat(PlantedRoles.precision(PlantedRoles.scores("betweenness", whole), brokers))
                .isEqualTo(1);
        assertThat(PlantedRoles.precision(PlantedRoles.scores("degree", whole), kingpins))
                .isLessThan(0.5); // whoever speaks with few is not found by counting contacts
        assertThat(planted.agreement(whole)).isBetween(0.7, 1.0);
        Snapshot half = planted.snapshot(0.5, 1);
        assertThat(half.linkCount()).isBetween(whole.linkCount() / 3, 2 * whole.linkCount() / 3);
        assertThat(planted.agreement(half)).isBetween(0.3, 1.0);
        var held = PlantedRoles.held("degree", whole, planted.snapshot(0.2, 1), 20, 0.1);
        assertThat(held.held()).isBetween(0.05, 1.0);
        assertThat(held.trulyFirst()).isLessThanOrEqualTo(held.saidFirst());
    }

    /** The first table of docs/measurements.md: precision for each role, agreement of communities with cells. */
    @Tag("measure")
    @Test
    void whichMeasureFindsWhichRole() throws IOException {
        var precision = new LinkedHashMap<String, double[]>();
        double[] agreement = new double[MISSING.length];
        int networks = 0;
        for (long seed = 201; seed <= 202; seed++) {
            networks++;
            var planted = new PlantedRoles(Size.MEDIUM, seed, folder.resolve("seed-" + seed));
            List<Measure> measures = PlantedRoles.measures(planted.snapshot(0, 1));
            for (int level = 0; level < MISSING.length; level++) {
                Snapshot recorded = planted.snapshot(MISSING[level], seed);
                print(
                        "seed %d, %.0f %% missing: %d records, %d links, %d brokers, %d kingpins",
                        seed,
                        100 * MISSING[level],
                        recorded.nodeCount(),
                        recorded.linkCount(),
                        planted.role(PlantedRoles.BROKERS, recorded).size(),
                        planted.role(PlantedRoles.KINGPINS, recorded).size());
                for (Measure measure : measures) {
                    Map<String, Double> scores = PlantedRoles.scores(measure.name(), recorded);
                    double[] row = precision.computeIfAbsent(measure.name(), none -> new double[6]);
                    for (int role = 0; role < ROLES.size(); role++) {
                        row[MISSING.length * role + level] +=
                                PlantedRoles.precision(scores, planted.role(ROLES.get(role), recorded));
                    }
                }
                agreement[level] += planted.agreement(recorded);
            }
        }
        int all = networks;
        precision.forEach((measure, row) -> {
            var line = new StringBuilder("| `" + measure + "` |");
            for (double sum : row) {
                line.append(String.format(Locale.ROOT, " %.2f |", sum / all));
            }
            print("%s", line);
        });
        for (int level = 0; level < MISSING.length; level++) {
            print("agreement, %.0f %% missing: %.3f", 100 * MISSING[level], agreement[level] / all);
        }
        assertThat(precision).containsKeys("degree", "betweenness");
    }

    /** The second table: how often the intervals of doubt hold the rank that a record has when no link is missing. */
    @Tag("measure")
    @Test
    void howOftenTheIntervalsHoldTheTrueRank() throws IOException {
        var held = new LinkedHashMap<String, double[]>();
        for (long seed = 201; seed <= 210; seed++) {
            var planted = new PlantedRoles(Size.SMALL, seed, folder.resolve("small-" + seed));
            Snapshot whole = planted.snapshot(0, 1);
            for (double missing : MISSING) {
                Snapshot recorded = planted.snapshot(missing, seed);
                double[] shares = missing > 0.1 ? new double[] {0.1, missing} : new double[] {0.1};
                for (String measure : DOUBTED) {
                    for (double share : shares) {
                        var one = PlantedRoles.held(measure, whole, recorded, 20, share);
                        String name =
                                String.format(Locale.ROOT, "| `%s` | %.0f %% | %.1f |", measure, 100 * missing, share);
                        double[] row = held.computeIfAbsent(name, none -> new double[5]);
                        row[0]++;
                        row[1] += one.held();
                        row[2] += one.heldOfFirst();
                        row[3] += one.saidFirst();
                        row[4] += one.trulyFirst();
                    }
                }
            }
        }
        held.forEach((name, row) ->
                print("%s %.2f | %.2f | %.0f of %.0f |", name, row[1] / row[0], row[2] / row[0], row[4], row[3]));
        assertThat(held).isNotEmpty();
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
