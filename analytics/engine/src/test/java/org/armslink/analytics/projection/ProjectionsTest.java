package org.armslink.analytics.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionsTest {
    private static final String GOOD = """
            name: good
            title: A projection
            description: For tests.
            records: [Person]
            links:
              - {type: CONTACTED, direction: both}
            filter: {dataset: "period-{period}"}
            weight: {meaning: count, property: contacts}
            oneModeRule: {rule: none}
            identityRule: none
            leftOut: [victims, minors]
            parameters:
              - {name: period, means: "its number", pattern: "[0-9]+"}
            """;

    @Test
    void everyFileIsShippedAndEveryShippedOneIsAFile() throws IOException, URISyntaxException {
        var folder = Path.of(Projections.class
                .getResource("/org/armslink/analytics/projections")
                .toURI());
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Projections.list().stream()
                            .map(projection -> projection.name() + ".yml")
                            .toList());
        }
    }

    @Test
    void everyShippedProjectionLeavesOutVictimsWitnessesAndMinors() {
        assertThat(Projections.list())
                .allSatisfy(projection -> assertThat(projection.leftOut())
                        .as(projection.name())
                        .containsExactlyInAnyOrder(LeftOut.values()));
    }

    @Test
    void readsWhatItSays() {
        Projection good = Projections.parse("good.yml", GOOD);
        assertThat(good.directed()).isFalse();
        var selection = good.with(Map.of("period", "3")).selection();
        assertThat(selection.labels()).containsExactly("Person");
        assertThat(selection.linkTypes()).containsExactly("CONTACTED");
        assertThat(selection.linkFilter()).isEqualTo(Map.of("dataset", "period-3"));
        assertThat(selection.weight()).isEqualTo("contacts");
        assertThat(good.with(Map.of("period", "3")).canonical())
                .isNotEqualTo(good.with(Map.of("period", "4")).canonical());
        assertThat(Projections.get("custody").directed()).isTrue();
        assertThat(Projections.get("co-offending").directed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weight: {meaning: count, property: contacts} | '' | key weight is missing",
                "weight: {meaning: count, property: contacts} | weight: {property: contacts} | meaning is missing",
                "weight: {meaning: count, property: contacts} | weight: {meaning: closeness, property: contacts} | closeness",
                "weight: {meaning: count, property: contacts} | weight: {meaning: count} | no property",
                "weight: {meaning: count, property: contacts} | weight: {meaning: none, property: contacts} | contacts",
                "weight: {meaning: count, property: contacts} | weight: {meaning: count, property: dataset} | no number",
                "weight: {meaning: count, property: contacts} | weight: {meaning: count, propertie: contacts} | propertie",
                "title: A projection | tilte: A projection | tilte",
                "title: A projection | name: twice | uplicate",
                "records: [Person] | records: [Persons] | Persons",
                "records: [Person] | records: [Case] | CONTACTED",
                "type: CONTACTED | type: CONTACTS | CONTACTS",
                "direction: both | direction: sideways | sideways",
                "filter: {dataset: \"period-{period}\"} | filter: {dataset: whole} | no {period}",
                "filter: {dataset: \"period-{period}\"} | filter: {year: \"{period}\"} | year",
                "filter: {dataset: \"period-{period}\"} | filter: {dataset: \"{period}-{month}\"} | month",
                "oneModeRule: {rule: none} | oneModeRule: {rule: newman} | through",
                "oneModeRule: {rule: none} | oneModeRule: {rule: newman, through: Case} | Case",
                "oneModeRule: {rule: none} | oneModeRule: {rule: none, through: Case} | Case",
                "oneModeRule: {rule: none} | oneModeRule: {rule: none, through: Person} | two records of one kind",
                "oneModeRule: {rule: none} | oneModeRule: {rule: none, most: 5} | no most",
                "oneModeRule: {rule: none} | oneModeRule: {rule: newman, through: Person, most: 1} | 2 or more",
                "identityRule: none | identityRule: guessed | guessed",
                "leftOut: [victims, minors] | leftOut: [suspects] | suspects",
                "name: good | name: Not Good | Not Good"
            })
    void refusesWhatIsUnclear(String line, String instead, String message) {
        String broken = GOOD.replace(line, instead == null ? "" : instead);
        assertThat(broken).isNotEqualTo(GOOD);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Projections.parse("broken.yml", broken))
                .withMessageContaining("broken.yml")
                .withMessageContaining(message);
    }

    @Test
    void asksForItsParameters() {
        Projection good = Projections.parse("good.yml", GOOD);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> good.with(Map.of()))
                .withMessageContaining("period");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> good.with(Map.of("period", "x\" OR 1=1")))
                .withMessageContaining("must match");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> good.with(Map.of("period", "1", "month", "2")))
                .withMessageContaining("month");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Projections.get("nothing"))
                .withMessageContaining("caviar");
    }
}
