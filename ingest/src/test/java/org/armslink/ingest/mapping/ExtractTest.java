package org.armslink.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.armslink.ingest.SmallImport;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.rehearsal.DryRun;
import org.armslink.ingest.rehearsal.DryRunReport.Text;
import org.armslink.ingest.rehearsal.DryRunReport.Texts;
import org.armslink.model.LinkType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part of a cell, taken out by an expression with one group. */
class ExtractTest {
    private static final String GUNS = """
            csv: {columns: [id, weapon], unique: id}
            lookups:
              makers: {builtIn: makes, otherwise: leave-out}
              calibres: {builtIn: calibres, otherwise: leave-out}
            values:
              mark: {extract: '#(\\w+)', of: "{weapon}"}
              maker: {extract: '^(\\w+)', of: "{weapon}"}
              bore: {extract: '(\\d+ ?mm)', of: "{weapon}"}
            records:
              gun:
                label: Firearm
                key: ["{id}"]
                properties:
                  caption: ["{maker} {mark}", "Gun {id}"]
                  make: {lookup: makers, of: "{maker}"}
                  model: {extract: '^\\w+ (\\w+)', of: "{weapon}"}
                  calibre: {lookup: calibres, of: "{bore}"}
                  serial: {serial: mark}
                  serialStatus: {serialStatus: mark}
            """;

    @TempDir
    Path folder;

    @Test
    void makerModelCalibreAndSerialComeOutOfOneCell() {
        var read = SmallImport.of(folder, GUNS, "id,weapon\n1,Glock 17  9mm #AB9C\n2,Taurus\n3,\n4,Colt #AB1?34\n");
        assertThat(read.refused()).isEmpty();
        assertThat(read.records("Firearm"))
                .containsEntry(
                        "1",
                        Map.of(
                                "caption", "Glock AB9C",
                                "make", "Glock",
                                "model", "17",
                                "calibre", "9 mm",
                                "serial", "AB9C",
                                "serialStatus", "complete"))
                // Nothing that the cell does not say, and nobody says that it has no serial number.
                .containsEntry("2", Map.of("caption", "Gun 2", "make", "Taurus"))
                .containsEntry("3", Map.of("caption", "Gun 3"))
                // The group ends where a letter or digit does: what comes out is what the expression says, no more.
                .containsEntry(
                        "4",
                        Map.of(
                                "caption", "Colt AB1",
                                "make", "Colt",
                                "serial", "AB1",
                                "serialStatus", "complete"));
    }

    @Test
    void whatFitsInTwoPlacesIsRefusedUnlessBothSayTheSame() {
        var read = SmallImport.of(folder, GUNS, "id,weapon\n1,Glock #A1 and Colt #B2\n2,Glock #A1 (again #A1)\n");
        assertThat(read.refused())
                .containsExactly("1 weapon \"Glock #A1 and Colt #B2\": can mean A1 or B2, since #(\\w+) fits in several"
                        + " places; write an expression that fits in one, with ^ for the beginning or $ for the end, or"
                        + " split the cell with lists");
        assertThat(read.records("Firearm").get("2")).containsEntry("serial", "A1");
    }

    private static final String PEOPLE = """
            csv: {columns: [id, people], unique: id}
            lists:
              person: {split: people, by: ";"}
            empty: [desconocido]
            values:
              who: {extract: '^([^(]+)', of: "{people}"}
              part: {extract: '\\((.+)\\)$', of: "{people}"}
            records:
              case:
                label: Case
                key: ["{id}"]
                properties: {caption: "Case {id}"}
              person:
                label: Person
                each: person
                key: ["{id}", "{person}"]
                properties: {caption: ["{who}", "Unnamed"], name: "{who}"}
            links:
              - {type: VICTIM_IN, from: person, to: case, when: {equals: {part: víctima}}}
              - {type: SUSPECT_IN, from: person, to: case, when: {equals: {part: imputado}}}
            """;

    private static final String ROWS = """
            id,people
            1,Ángela Example (víctima); Ben Example (imputado); Cyd Example
            2,desconocido (VÍCTIMA); Dee Example (testigo)
            """;

    @Test
    void namesAndPartsStandInPartsOfALists() {
        var read = SmallImport.of(folder, PEOPLE, ROWS);
        assertThat(read.refused()).isEmpty();
        assertThat(read.records("Person"))
                .containsEntry("1-1", Map.of("caption", "Ángela Example", "name", "Ángela Example"))
                .containsEntry("1-3", Map.of("caption", "Cyd Example", "name", "Cyd Example"))
                .containsEntry("2-1", Map.of("caption", "Unnamed"));
        assertThat(read.links(LinkType.VICTIM_IN)).containsExactly("Unnamed > Case 2", "Ángela Example > Case 1");
        assertThat(read.links(LinkType.SUSPECT_IN)).containsExactly("Ben Example > Case 1");
    }

    @Test
    void aDryRunTellsInWhichTextsNothingWasFound() throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), ROWS);
        var report = DryRun.of(SmallImport.source(folder, PEOPLE), file, () -> false);
        assertThat(report.unfitting())
                .containsExactly(new Texts("\\((.+)\\)$", 1, List.of(new Text("Cyd Example", 1)), 0));
        assertThat(report.uncaught()).containsExactly(new Texts("part", 1, List.of(new Text("testigo", 1)), 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "'#(\\w+)' ~ '#\\w+' ~ must have one group, the part in round brackets that is taken out, but \"#\\w+\" has none",
                "'#(\\w+)' ~ '#(\\w)(\\w)' ~ has 2; write ( ) round the part",
                "'#(\\w+)' ~ '#(\\w' ~ not a regular expression",
                "of: \"{weapon}\"} ~ of: \"{weapn}\"} ~ \"weapn\"; did you mean \"weapon\"?",
            },
            quoteCharacter = '`')
    void aWrongOneIsRefusedWithItsLine(String instead, String wrong, String said) {
        assertThatThrownBy(() -> SmallImport.source(folder, GUNS.replace(instead, wrong)))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("small.yml:14: ")
                .hasMessageContaining(said);
    }

    /** It would try for longer than anybody lives: the ways to divide sixty letters. */
    @Test
    void anExpressionThatTakesTooLongRefusesTheRow() {
        var read = SmallImport.of(
                folder,
                GUNS.replace("'#(\\w+)'", "'^((?:(?:a|aa)+)+)b'"),
                "id,weapon\n1," + "a".repeat(60) + "\n2,aab\n");
        assertThat(read.refused())
                .singleElement()
                .asString()
                .startsWith("1 weapon")
                .contains("takes too long");
        assertThat(read.records("Firearm").get("2")).containsEntry("serial", "AA");
    }
}
