package org.armslink.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.armslink.analytics.projection.Projections;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.EdgeListGraph;
import org.armslink.analytics.snapshot.InMemoryGraph;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.analytics.snapshot.Snapshots;
import org.armslink.model.Key;
import org.armslink.model.port.AttributeReader.Attribute;
import org.armslink.model.port.ProjectionReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every measure of the catalogue yields the same to the last bit, whatever the threads, and again. */
class SameBitsTest {
    private static final String REFUSED = "refused: ";

    static Stream<String> measures() {
        return Stream.concat(
                Measures.list().stream().map(Measure::name),
                Stream.of(
                        "core-number direction=in",
                        "core-number weighted=true",
                        "core-number weighted=true direction=out",
                        "clustering weighted=true",
                        "clustering pattern=all"));
    }

    /** @param name of the measure, and where its defaults are not all that matters, parameters */
    @ParameterizedTest
    @MethodSource("measures")
    void theThreadsAndTheRunDecideNothing(String name) {
        int computed = 0;
        String refused = "";
        for (long seed = 1; seed <= 2; seed++) {
            for (var network : networks(seed).entrySet()) {
                String one = found(network.getValue(), network.getKey(), name, new JobRun(1));
                computed += one.startsWith(REFUSED) ? 0 : 1;
                refused = one;
                for (int threads : new int[] {1, 2, 3}) {
                    assertThat(found(network.getValue(), network.getKey(), name, new JobRun(threads)))
                            .as("seed %d, %s, %d threads", seed, network.getKey(), threads)
                            .isEqualTo(one);
                }
            }
        }
        assertThat(computed).as(refused).isPositive();
    }

    /** By projection: of one kind of record with and without weights, of persons and their cases, of guns from hand to hand. */
    private static Map<String, ProjectionReader> networks(long seed) {
        var contacts = EdgeListGraph.random(seed, 200, 350);
        var random = new Random(seed);
        var cases = new InMemoryGraph(seed);
        var hands = new InMemoryGraph(seed);
        for (int i = 0; i < 60; i++) {
            cases.record("Person", "p" + i).record("Case", "c" + i);
            hands.record("Person", "p" + i).record("Firearm", "f" + i);
        }
        for (int i = 0; i < 120; i++) {
            cases.link("SUSPECT_IN", "p" + random.nextInt(60), "c" + random.nextInt(60));
            String event = "e" + i;
            hands.record("CustodyEvent", event)
                    .link("OF", event, "f" + random.nextInt(60))
                    .link("FROM_PARTY", event, "p" + random.nextInt(60))
                    .link("TO_PARTY", event, "p" + random.nextInt(60));
        }
        return Map.of("linked", contacts, "caviar", contacts, "person-case", cases, "hands", hands);
    }

    /** Some attribute that comes from the key. */
    private static String attribute(Attribute attribute, Key key) {
        boolean odd = key.text().hashCode() % 2 != 0;
        return attribute == Attribute.KIND ? (odd ? "sold" : "recovered") : (odd ? "US" : "JM");
    }

    /** Doubles are written so that equal texts are equal bits. */
    private static String found(ProjectionReader graph, String projection, String name, Run run) {
        String[] words = name.split(" ");
        String measure = words[0];
        Snapshot read = Snapshots.read(
                graph, InMemoryGraph.VIEWER, Projections.get(projection).with(Map.of()), Run.quiet());
        Map<String, String> parameters = RunFigures.parameters(Measures.get(measure), read);
        Arrays.stream(words)
                .skip(1)
                .map(word -> word.split("="))
                .forEach(parameter -> parameters.put(parameter[0], parameter[1]));
        Snapshot snapshot = Analysis.withAttribute(
                read,
                measure,
                parameters,
                (viewer, attribute, labels) -> IntStream.range(0, read.nodeCount())
                        .mapToObj(read::key)
                        .collect(Collectors.toMap(key -> key, key -> attribute(attribute, key))),
                InMemoryGraph.VIEWER);
        try {
            AnalysisResult result = Analysis.compute(snapshot, measure, parameters, run);
            return result.rows() + "\n" + result.notes() + "\n" + result.snapshotId();
        } catch (IllegalArgumentException e) {
            return REFUSED + e.getMessage(); // such as strength without weights
        }
    }
}
