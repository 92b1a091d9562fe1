package org.armslink.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.armslink.ingest.ExampleOnThePage;
import org.armslink.ingest.SmallImport;
import org.armslink.ingest.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All mistakes that do not follow from one another are told in one run, by line. */
class SeveralMistakesTest {
    @TempDir
    Path folder;

    private List<String> mistakesIn(String mapping) {
        var refusal = catchThrowableOfType(UnusableInput.class, () -> SmallImport.source(folder, mapping));
        assertThat(refusal).as(mapping).isNotNull();
        return String.valueOf(refusal.getMessage())
                .lines()
                .map(line -> line.replaceFirst(".*small\\.yml:", ""))
                .toList();
    }

    @Test
    void eachIsToldWithItsLineAndWhatFollowsFromItIsNot() {
        List<String> told = mistakesIn("""
                csv: {columns: [id, date, make, state, person], unique: id}
                dates:
                  date: {order: day-first}
                lookups:
                  makers: {builtIn: brands, otherwise: keep}
                values:
                  maker: {lookup: makers, of: "{make}"}
                  caption: "{maker} {id}"
                records:
                  gun:
                    label: Firearm
                    key: ["{id}"]
                    valid: {day: date}
                    properties:
                      caption: "{caption}"
                      make: "{maker}"
                      serial: {serial: serial}
                      circulation: perdida
                  person:
                    lable: Person
                    key: ["{id}"]
                    properties: {caption: "{persn}"}
                links:
                  - {type: SUSPECT_IN, from: person, to: gun}
                  - {type: AT, from: gunn, to: person}
                """);
        assertThat(told)
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("11: dates.date.order: must be dmy"),
                        one -> assertThat(one).startsWith("13: lookups.makers.builtIn: must be one of"),
                        one -> assertThat(one).startsWith("25: there is no column \"serial\""),
                        one -> assertThat(one)
                                .isEqualTo("26: records.gun.circulation cannot be \"perdida\", which is no code of"
                                        + " circulation; there are [lost, stolen, trafficked, smuggled, recovered,"
                                        + " destroyed, cancelled]"),
                        one -> assertThat(one).contains("28: there is no key \"lable\"", "did you mean \"label\"?"),
                        one -> assertThat(one)
                                .contains("30: there is no column", "\"persn\"; did you mean \"person\"?"),
                        one -> assertThat(one).contains("33: there is no record \"gunn\"; did you mean \"gun\"?"));
    }

    private static final String STATES = """
            csv: {columns: [id, state], unique: id}
            lookups:
              states: {otherwise: leave-out, entries: {perdida: lost, robada: %s}}
            records:
              gun:
                label: Firearm
                key: ["{id}"]
                properties: {caption: "{id}", circulation: %s}
            """;

    /** A row would be refused by each of these; the mapping says it before any row is read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "perdida",
                "[{raw: state}, perdida]",
                "{lookup: states, of: \"{state}\"}",
                "[{lookup: states, of: \"{state}\"}, lost]"
            })
    void whatCanOnlyBeNoCodeIsRefused(String made) {
        assertThat(mistakesIn(STATES.formatted(made.contains("lookup") ? "perdida" : "stolen", made)))
                .singleElement()
                .asString()
                .startsWith("16: records.gun.circulation cannot be \"perdida\", which is no code of circulation");
        assertThat(SmallImport.source(folder, STATES.formatted("stolen", made.replace("perdida", "lost"))))
                .isNotNull();
    }

    @Test
    void noMoreThanTwentyAreTold() {
        var columns = new StringBuilder("csv: {columns: [id], unique: id}\nrequired: [id");
        for (int i = 1; i <= 33; i++) {
            columns.append(", no").append(i);
        }
        List<String> told = mistakesIn(columns + """
                ]
                records:
                  gun: {label: Firearm, key: ["{id}"], properties: {caption: "{id}"}}
                """);
        assertThat(told).hasSize(21);
        assertThat(told.get(20)).isEqualTo("… and 13 more mistakes; mend these first");
    }

    /** Two mistakes of different parts are both told, each as it is told alone. */
    @Test
    void twoOfDifferentPartsAreToldAsEachAlone() throws IOException {
        String[][] parts = {
            {"handling: H0", "handling: secret"},
            {"4x4:A2", "4x4:Z9"},
            {"twoDigitYearsFrom: 1950, ", ""},
            {"otherwise: keep", "otherwise: drop"},
            {"required: [number, buyer]", "required: [number, owner]"},
            {"make: \"{maker}\"", "mkae: \"{maker}\""},
            {"caption: \"{buyer}\"", "reference: \"{buyer}\""},
            {"latitude: {decimal", "latitude: {flag"},
            {"statedDays: {number: \"{days}\", atLeast: 0}", "statedDays: \"{days}\""},
            {"{type: TO_PARTY", "{type: TO_PARTI"},
        };
        var random = new Random(20_26);
        for (int turn = 0; turn < 30; turn++) {
            int first = random.nextInt(parts.length);
            int second = (first + 1 + random.nextInt(parts.length - 1)) % parts.length;
            String good = ExampleOnThePage.mapping();
            String one = good.replace(parts[first][0], parts[first][1]);
            String other = good.replace(parts[second][0], parts[second][1]);
            var expected = new ArrayList<String>(told(one));
            expected.addAll(told(other));
            assertThat(told(one.replace(parts[second][0], parts[second][1])))
                    .as("turn %s: %s and %s", turn, parts[first][1], parts[second][1])
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private List<String> told(String mapping) throws IOException {
        ExampleOnThePage.source(folder, Map.of());
        var refusal = catchThrowableOfType(
                UnusableInput.class,
                () -> MappingCatalogue.find(
                        Files.writeString(folder.resolve("wrong.yml"), mapping).toString()));
        return String.valueOf(refusal.getMessage()).lines().toList();
    }
}
