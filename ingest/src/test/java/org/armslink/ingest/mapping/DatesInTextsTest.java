package org.armslink.ingest.mapping;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.armslink.ingest.SmallImport;
import org.armslink.ingest.UnusableInput;
import org.armslink.model.Status;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A property that is a date is what dates says of its column, as ISO 8601 writes it. */
class DatesInTextsTest {
    private static final String PEOPLE = """
            csv: {columns: [row, name, born], unique: row, delimiter: ";"}
            dates: {born: {order: dmy, language: es, twoDigitYearsFrom: 1930, interval: " - ", notAfter: "2020-12-31"}}
            records:
              person: {label: Person, key: ["{row}"], properties: {caption: "{name}", birthDate: {date: born}}}
            """;

    @TempDir
    Path folder;

    private Map<String, String> births(SmallImport read) {
        return read.records("Person").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> String.valueOf(entry.getValue().get("birthDate"))));
    }

    @Test
    void itIsKeptAsFinelyAsItIsWritten() {
        var read = SmallImport.of(folder, PEOPLE, """
                row;name;born
                1;A;1.4.1973
                2;B;03/05/71
                3;C;mayo 2022
                4;D;2022
                5;E;
                6;F;1973-04-01 23:15
                """);
        assertThat(read.refused()).isEmpty();
        assertThat(births(read))
                .isEqualTo(Map.of(
                        "1", "1973-04-01",
                        "2", "1971-05-03",
                        "3", "2022-05",
                        "4", "2022",
                        "5", "null",
                        "6", "1973-04-01"));
    }

    /** 44928 is 2 January 2023 counted in days, as a workbook keeps it: nobody would know it again in a caption. */
    @Test
    void aDayThatASpreadsheetCountsIsWrittenOutInTextsAndNotInKeys() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Armslink test", "1.0")) {
            Object[][] rows = {{"row", "seized", "tag"}, {1, 44928, 44928}, {2, 44928.5, 7}, {3, "2.1.2023", 8}};
            var sheet = workbook.newWorksheet("guns");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (rows[row][column] instanceof Number number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, rows[row][column].toString());
                    }
                }
            }
        }
        var read = SmallImport.of(folder, """
                xlsx: {sheet: guns, columns: [row, seized, tag], unique: row}
                dates: {seized: {formats: [d.M.yyyy, spreadsheet-day]}}
                records:
                  gun:
                    label: Firearm
                    key: ["{seized}", "{row}"]
                    properties: {caption: "Seized {seized}, tag {tag}", serialRaw: {raw: seized}}
                """, out.toByteArray());
        assertThat(read.refused()).isEmpty();
        assertThat(read.records("Firearm").values().stream().map(gun -> gun.get("caption")))
                .containsExactlyInAnyOrder(
                        "Seized 2023-01-02, tag 44928", "Seized 2023-01-02, tag 7", "Seized 2.1.2023, tag 8");
        assertThat(read.records("Firearm").values().stream().map(gun -> gun.get("serialRaw")))
                .containsExactlyInAnyOrder("44928", "44928.5", "2.1.2023");
        assertThat(read.records("Firearm").keySet()).anyMatch(key -> key.contains("44928"));
    }

    @Test
    void whatIsNoDateIsRefusedAsOfAnyDate() {
        var read = SmallImport.of(folder, PEOPLE, """
                row;name;born
                1;A;31/02/1980
                2;B;about 40
                3;C;1980 - 1982
                """);
        assertThat(read.refused()).hasSize(3);
        assertThat(read.refused().get(0))
                .startsWith("1 born \"31/02/1980\"")
                .contains("31 February 1980 does not exist");
        assertThat(read.refused().get(1)).startsWith("2 born \"about 40\"").contains("is no date as this source");
        assertThat(read.refused().get(2)).startsWith("3 born \"1980 - 1982\"").contains("a span of days");
        var twoWays = SmallImport.of(folder, PEOPLE.replace("order: dmy, ", ""), "row;name;born\n1;A;03/04/1980\n");
        assertThat(twoWays.refused()).singleElement().asString().contains("1980-03-04 or 1980-04-03");
    }

    @Test
    void afterTheLastDayThatIsBelievedItsClaimIsDisputed() {
        var read = SmallImport.of(folder, PEOPLE, "row;name;born\n1;A;1/2/2021\n2;B;1/2/2020\n");
        assertThat(births(read)).containsEntry("1", "2021-02-01");
        assertThat(read.claim("Person", "1").status()).isEqualTo(Status.DISPUTED);
        assertThat(read.claim("Person", "2").status()).isEqualTo(Status.ASSERTED);
    }

    /** Each person of a cell has a day of their own. */
    @Test
    void eachPartOfAListHasItsOwn() {
        String list = PEOPLE.replace("records:", "lists: {each: {split: [name, born], by: \"|\"}}\nrecords:")
                .replace("label: Person, key: [\"{row}\"]", "label: Person, each: each, key: [\"{row}\", \"{each}\"]");
        var read = SmallImport.of(folder, list, "row;name;born\n1;A|B;1/2/1970|1971\n2;C;\n");
        assertThat(births(read)).isEqualTo(Map.of("1-1", "1970-02-01", "1-2", "1971", "2-1", "null"));
        // Without each the whole cell is read: one date, or the row is refused.
        var whole = SmallImport.of(
                folder,
                PEOPLE.replace("records:", "lists: {each: {split: [name, born], by: \"|\"}}\nrecords:"),
                "row;name;born\n1;A;1/2/1970\n2;B|C;1970|1971\n");
        assertThat(births(whole)).isEqualTo(Map.of("1", "1970-02-01"));
        assertThat(whole.refused()).singleElement().asString().startsWith("2 born");
    }

    /** A column that is not under dates may hold them as ISO 8601 writes them, and nothing else. */
    @Test
    void whatIsNotWrittenSoIsNotKept() {
        String plain = PEOPLE.replace("{date: born}", "\"{born}\"").replaceAll("dates: .*\n", "");
        var read = SmallImport.of(
                folder, plain, "row;name;born\n1;A;1980-02-29\n2;B;1980-02\n3;C;1980\n4;D;1.4.1973\n5;E;1981-02-29\n");
        assertThat(births(read)).isEqualTo(Map.of("1", "1980-02-29", "2", "1980-02", "3", "1980"));
        assertThat(read.refused())
                .hasSize(2)
                .allMatch(row -> row.contains("is no date as birthDate is written") && row.contains("{date: COLUMN}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Person           | birthDate  | "{day}"
            Person           | birthDate  | {raw: day}
            Person           | birthDate  | ["{row}", "{same}"]
            IdentityDocument | expires    | "{day}"
            BallisticHit     | examinedOn | "{day}"
            """)
    void aColumnUnderDatesIsNotTakenAsItIsWritten(String label, String property, String value) {
        String mapping = """
                csv: {columns: [row, day], unique: row}
                dates: {day: {order: dmy}}
                values: {same: "{day}"}
                records:
                  thing: {label: %s, key: ["{row}"], properties: {caption: x, %s: %s}}
                """;
        assertThatThrownBy(() -> SmallImport.source(folder, mapping.formatted(label, property, value)))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContainingAll("small.yml:13:", property, "day is under dates", "{date: day}");
        var read = SmallImport.of(folder, mapping.formatted(label, property, "{date: day}"), "row,day\n1,3/4/2021\n");
        assertThat(requireNonNull(read.records(label).get("1"))).containsEntry(property, "2021-04-03");
    }

    @Test
    void aColumnThatIsNotUnderDatesCannotBeReadAsOne() {
        assertThatThrownBy(() -> SmallImport.source(folder, PEOPLE.replaceAll("dates: .*\n", "")))
                .hasMessageContainingAll("small.yml:11:", "\"born\" is not under dates");
        assertThatThrownBy(() -> SmallImport.source(folder, PEOPLE.replace("{date: born}", "{date: bron}")))
                .hasMessageContainingAll("small.yml:12:", "no column \"bron\"");
    }

    /** A caption shows a day, and not the number by which a workbook keeps it. */
    @Test
    void aValueMayBeADate() {
        var read = SmallImport.of(
                folder,
                PEOPLE.replace("records:", "values: {day: {date: born}}\nrecords:")
                        .replace("caption: \"{name}\"", "caption: \"{name}, {day}\""),
                "row;name;born\n1;A;mayo 1980\n");
        assertThat(requireNonNull(read.records("Person").get("1"))).containsEntry("caption", "A, 1980-05");
    }
}
