package org.armslink.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.armslink.ingest.SmallImport;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number is read where it can mean one thing only, given the sign that the mapping says. */
class NumbersTest {
    @TempDir
    Path folder;

    private SmallImport read(String sign, String kind, String property, String label, String written) {
        return SmallImport.of(
                folder,
                """
                csv: {delimiter: ";", columns: [id, n], unique: id}
                %s
                records:
                  item: {label: %s, key: ["{id}"], properties: {caption: "{id}", %s: {%s: "{n}"}}}
                """.formatted(sign.equals("none") ? "" : "decimalSign: " + sign, label, property, kind),
                "id;n\n1;" + written + "\n");
    }

    private String outcome(String sign, String kind, String property, String label, String written) {
        SmallImport read = read(sign, kind, property, label, written);
        if (!read.refused().isEmpty()) {
            return read.refused().get(0).contains("can mean") ? "either" : "refused";
        }
        Object number = read.records(label).values().iterator().next().get(property);
        return new BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        # written  | point   | comma   | undeclared
        1250       | 1250    | 1250    | 1250
        -7         | -7      | -7      | -7
        1 250      | 1250    | 1250    | 1250
        1\u202f250 | 1250    | 1250    | 1250
        1'250      | 1250    | 1250    | 1250
        1’250’000  | 1250000 | 1250000 | 1250000
        18.1       | 18.1    | refused | 18.1
        0.250      | 0.25    | refused | 0.25
        0,250      | refused | 0.25    | 0.25
        2,5        | refused | 2.5     | 2.5
        1.250      | 1.25    | 1250    | either
        1,250      | 1250    | 1.25    | either
        1.000      | 1       | 1000    | either
        1.250,5    | refused | 1250.5  | 1250.5
        1,250.5    | 1250.5  | refused | 1250.5
        1 250,5    | refused | 1250.5  | 1250.5
        1'250.5    | 1250.5  | refused | 1250.5
        1.250.000  | refused | 1250000 | 1250000
        1234.567   | 1234.567 | refused | 1234.567
        1.25.000   | refused | refused | refused
        1 250'000  | refused | refused | refused
        12 34      | refused | refused | refused
        1e3        | 1000    | 1000    | 1000
        1.5e3      | 1500    | refused | 1500
        12 rounds  | refused | refused | refused
        .          | refused | refused | refused
        """)
    void isReadWhereItCanMeanOneThingOnly(String written, String point, String comma, String undeclared) {
        String text = written.replace("\\u202f", "\u202f");
        assertThat(outcome("point", "decimal", "quantity", "SeizureItem", text)).isEqualTo(point);
        assertThat(outcome("comma", "decimal", "quantity", "SeizureItem", text)).isEqualTo(comma);
        assertThat(outcome("none", "decimal", "quantity", "SeizureItem", text)).isEqualTo(undeclared);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        380.0   | 380     | refused | 380
        1.250   | refused | 1250    | either
        1,250   | 1250    | refused | either
        12 500  | 12500   | 12500   | 12500
        2,5     | refused | refused | refused
        """)
    void wholeNumbersLikewise(String written, String point, String comma, String undeclared) {
        assertThat(outcome("point", "number", "statedDays", "CustodyEvent", written))
                .isEqualTo(point);
        assertThat(outcome("comma", "number", "statedDays", "CustodyEvent", written))
                .isEqualTo(comma);
        assertThat(outcome("none", "number", "statedDays", "CustodyEvent", written))
                .isEqualTo(undeclared);
    }

    @ParameterizedTest
    @CsvSource({"point", "comma", "none"})
    void degreesAreInNoThousands(String sign) {
        assertThat(outcome(sign, "decimal", "latitude", "Location", "18.109")).isEqualTo("18.109");
        assertThat(outcome(sign, "decimal", "longitude", "Location", "-76,793")).isEqualTo("-76.793");
        assertThat(read(sign, "decimal", "latitude", "Location", "18109").refused())
                .singleElement()
                .asString()
                .startsWith("1 n \"18109\": is beyond 90 degrees; is the sign before its decimals missing?");
    }

    @Test
    void aRefusalSaysBothMeaningsAndWhatToDo() {
        assertThat(read("none", "decimal", "quantity", "SeizureItem", "1.250").refused())
                .containsExactly("1 n \"1.250\": can mean 1.250 or 1250; say in the mapping which sign stands before"
                        + " decimals in this file, with decimalSign: point or decimalSign: comma, or write it without a"
                        + " sign between thousands");
        assertThat(read("comma", "decimal", "quantity", "SeizureItem", "18.1").refused())
                .containsExactly("1 n \"18.1\": is no number as this source writes them (1250, 12,5 or 1.250,5);"
                        + " correct it or leave it empty");
    }

    @Test
    void aNumberOfJsonHasAPointAndATextWhatTheMappingSays() {
        var read = SmallImport.of(folder, """
                jsonLines: {columns: [id, n], unique: id}
                decimalSign: comma
                values: {rounds: "{n}"}
                records:
                  item: {label: SeizureItem, key: ["{id}"], properties: {caption: "{id}", quantity: {decimal: "{rounds}"}}}
                """, """
                {"id": "number", "n": 1.250}
                {"id": "text", "n": "1.250"}
                """);
        assertThat(read.refused()).isEmpty();
        assertThat(read.records("SeizureItem"))
                .isEqualTo(Map.of(
                        "number", Map.of("caption", "number", "quantity", 1.25),
                        "text", Map.of("caption", "text", "quantity", 1250.0)));
    }

    @Test
    void soDoesANumberOfAWorkbookButNotOnceItsRowIsText() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Armslink test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Seized");
            sheet.value(0, 0, "id");
            sheet.value(0, 1, "n");
            sheet.value(1, 0, "number");
            sheet.value(1, 1, 1.125);
            sheet.value(2, 0, "text");
            sheet.value(2, 1, "1.125");
        }
        String mapping = """
                xlsx: {columns: [id, n], unique: id}
                decimalSign: comma
                records:
                  item: {label: SeizureItem, key: ["{id}"], properties: {caption: "{id}", quantity: {decimal: "{n}"}}}
                """;
        var read = SmallImport.of(folder, mapping, out.toByteArray());
        assertThat(read.refused()).isEmpty();
        assertThat(read.records("SeizureItem"))
                .isEqualTo(Map.of(
                        "number", Map.of("caption", "number", "quantity", 1.125),
                        "text", Map.of("caption", "text", "quantity", 1125.0)));
        Mapping asText =
                MappingCatalogue.find(SmallImport.write(folder, mapping).toString());
        assertThat(asText.writtenAs(asText.format().asText()).numberRule()).isNull();
    }

    /** Against writing down: a text means a number under a sign exactly if the number can be written so. */
    @Test
    void whatIsWrittenIsReadAndNothingElseIsGuessed() {
        var random = new Random(5);
        List<String> between = List.of("", ".", ",", "'", " ");
        for (int turn = 0; turn < 3_000; turn++) {
            BigDecimal number = BigDecimal.valueOf(random.nextInt(3_000_000), random.nextInt(5));
            NumberRule rule = random.nextBoolean() ? NumberRule.POINT : NumberRule.COMMA;
            String text = written(number, rule, between.get(random.nextInt(between.size())));
            Set<BigDecimal> expected = new LinkedHashSet<>();
            for (NumberRule sign : NumberRule.values()) {
                Set<BigDecimal> under = new LinkedHashSet<>();
                for (String thousands : between) {
                    String point = text.replace(thousands, "").replace(sign == NumberRule.COMMA ? ',' : '.', '.');
                    if (point.matches("[0-9]+(\\.[0-9]+)?")
                            && written(new BigDecimal(point), sign, thousands).equals(text)) {
                        under.add(new BigDecimal(point).stripTrailingZeros());
                    }
                }
                assertThat(plain(NumberRule.meanings(sign, text))).as(text).isEqualTo(under);
                expected.addAll(under);
            }
            assertThat(plain(NumberRule.meanings(null, text))).as(text).isEqualTo(expected);
        }
    }

    private static Set<BigDecimal> plain(Set<BigDecimal> numbers) {
        Set<BigDecimal> plain = new LinkedHashSet<>();
        numbers.forEach(number -> plain.add(number.stripTrailingZeros()));
        return plain;
    }

    private static String written(BigDecimal number, NumberRule rule, String thousands) {
        String[] parts = number.toPlainString().split("\\.");
        String decimals = parts.length == 1 ? "" : (rule == NumberRule.COMMA ? "," : ".") + parts[1];
        // The sign of the decimals is none of thousands.
        String between = thousands.equals(rule == NumberRule.COMMA ? "," : ".") ? "" : thousands;
        var whole = new StringBuilder(parts[0]);
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            whole.insert(at, between);
        }
        return whole + decimals;
    }
}
