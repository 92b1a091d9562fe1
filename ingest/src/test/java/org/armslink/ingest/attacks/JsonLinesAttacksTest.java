package org.armslink.ingest.attacks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.armslink.ingest.SmallImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that are no JSON, or JSON that means two things or nothing. */
class JsonLinesAttacksTest {
    private static final String GOOD = "{\"number\":\"1\",\"make\":\"Colt\",\"sold\":\"2021-03-04\"}";

    @TempDir
    Path folder;

    private SmallImport read(String file) {
        return Guns.read(folder, Guns.JSON_LINES, file);
    }

    private String refusal(String file) {
        return Guns.refusal(folder, Guns.JSON_LINES, file);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"number":2,"make":                                       | is no JSON
            {"number":2,"number":3}                                   | is no JSON: Duplicate
            {"number":2,"make":"a","place":{"x":1,"x":2}}             | is no JSON: Duplicate
            {"number":NaN}                                            | is no JSON: Non-standard token 'NaN'
            {"number":-Infinity}                                      | is no JSON
            {"number":+1}                                             | is no JSON
            {"number":01}                                             | is no JSON
            {"number":0x10}                                           | is no JSON
            {'number':2}                                              | is no JSON
            {number:2}                                                | is no JSON
            {"number":2,}                                             | is no JSON
            {"number":2}}                                             | is no JSON
            {"number":2}{"number":3}                                  | goes on after its JSON object has ended
            {"number":2} // remark                                    | is no JSON
            [{"number":2}]                                            | is no JSON object
            2                                                         | is no JSON object
            null                                                      | is no JSON object
            "text"                                                    | is no JSON object
            {"":2}                                                    | has a value without a name
            {"number":2,"make":"\\ud800"}                             | make "": has a character that no text can have
            {"number":2,"make":"\\udc00\\ud800"}                      | make "": has a character that no text can have
            {"number":2,"make":"a\\u0000b"}                           | make "": has a character that no text can have
            {"number":2,"\\ud800":"a"}                                | has a character that no text can have
            {"number":2,"a\\u0000":"a"}                               | has a character that no text can have
            {"number":2,"make":"\\x41"}                               | is no JSON: Unrecognized character escape
            {"number":[2,3]}                                          | has 2 values, and one is expected
            {"number":2,"make":[["a"]]}                               | is a list inside a list
            {"number":2,"make":{"name":"a"}}                          | make.name "a": is not known to the mapping
            {"number":2,"colour":"blue"}                              | colour "blue": is not known to the mapping
            {"number":{},"make":"a"}                                  | number "": is empty
            """)
    void isQuarantinedWithItsTextAndTheNextLineIsRead(String line, String said) {
        SmallImport read = read(line + "\n" + GOOD + "\n");
        assertThat(read.refused()).singleElement().asString().startsWith("1 ").contains(said);
        assertThat(read.report().firstQuarantined().get(0).text()).isEqualTo(line);
        assertThat(read.records("Firearm")).containsOnlyKeys("1");
    }

    @Test
    void depthBeyondBoundsIsQuarantined() {
        for (int depth : new int[] {60, 1_000, 300_000}) {
            SmallImport read = read("{\"number\":2,\"make\":" + "[".repeat(depth) + "]".repeat(depth) + "}\n" + GOOD);
            assertThat(read.refused()).singleElement().asString().contains("is no JSON", "depth");
            assertThat(read(("{\"make\":".repeat(depth) + "1" + "}".repeat(depth) + "\n") + GOOD)
                            .refused())
                    .singleElement()
                    .asString()
                    .contains("depth");
        }
    }

    @Test
    void numbersKeepTheirDigitsAndLongOnesAreQuarantined() {
        SmallImport read = read("{\"number\":2,\"make\":1e999999999}\n{\"number\":3,\"make\":12345678901234567890.50}\n"
                + "{\"number\":4,\"make\":" + "9".repeat(100_000) + "}\n");
        assertThat(read.records("Firearm").get("2")).containsEntry("make", "1e999999999");
        assertThat(read.records("Firearm").get("3")).containsEntry("make", "12345678901234567890.50");
        assertThat(read.refused()).singleElement().asString().startsWith("3 ").contains("Number value length");
    }

    /** Of two values under one path one would be lost without a word. */
    @Test
    void onePathInTwoWaysIsQuarantined() {
        String mapping = Guns.JSON_LINES.replace("make, sold", "make, sold, place.town");
        String two = "{\"number\":2,\"place.town\":\"Kingston\",\"place\":{\"town\":\"Spanish Town\"}}";
        assertThat(Guns.read(folder, mapping, two + "\n").refused())
                .singleElement()
                .asString()
                .contains("place.town", "two ways", "keep one");
        for (String one : new String[] {
            "{\"number\":2,\"place.town\":\"Kingston\",\"place\":\"\"}",
            "{\"number\":2,\"place\":{\"town\":\"Spanish Town\"}}"
        }) {
            assertThat(Guns.read(folder, mapping, one + "\n").refused()).isEmpty();
        }
    }

    /** Each of a hundred thousand names would be put behind a path of two million letters. */
    @Test
    void longNamesAreRefusedBeforeTheyArePutTogether() {
        String name = "n".repeat(40_000);
        var line = new StringBuilder();
        for (int i = 0; i < 45; i++) {
            line.append("{\"").append(name).append("\":");
        }
        line.append("{\"number\":2}").append("}".repeat(45)).append('\n').append(GOOD);
        assertThat(read(line.toString()).refused()).singleElement().asString().contains("is no JSON", "Name length");
    }

    @Test
    void aLongTextInEachOfAThousandPartsIsQuarantined() {
        String mapping = """
                jsonLines: {columns: [number, make, note], unique: number}
                lists: {gun: {split: [make]}}
                records:
                  gun:
                    label: Firearm
                    each: gun
                    key: ["{number}", "{gun}"]
                    properties: {caption: "{gun}", makeRaw: {raw: note}}
                """;
        for (int length : new int[] {10_000, 100_000}) {
            String line = "{\"number\":1,\"make\":[" + "\"a\",".repeat(999) + "\"a\"],\"note\":\"" + "x".repeat(length)
                    + "\"}\n";
            SmallImport read = Guns.read(folder, mapping, line);
            if (length == 10_000) {
                assertThat(read.refused()).isEmpty();
                assertThat(read.records("Firearm")).hasSize(1_000);
            } else {
                assertThat(read.refused()).singleElement().asString().contains("characters together", "16777216");
            }
        }
    }

    @Test
    void anotherEncodingIsRefused() {
        assertThat(Guns.refusal(folder, Guns.JSON_LINES, GOOD.getBytes(UTF_16))).contains("UTF-16", "UTF-8");
        assertThat(Guns.refusal(
                        folder,
                        Guns.JSON_LINES,
                        GOOD.replace("Colt", "Andr\u00e9").getBytes(ISO_8859_1)))
                .contains("not UTF-8");
        byte[] overlong = GOOD.replace("Colt", "..").getBytes(ISO_8859_1);
        int at = GOOD.indexOf("Colt");
        overlong[at] = (byte) 0xC0;
        overlong[at + 1] = (byte) 0xAF;
        assertThat(Guns.refusal(folder, Guns.JSON_LINES, overlong)).contains("not UTF-8");
        overlong[at] = (byte) 0xED;
        overlong[at + 1] = (byte) 0xA0;
        assertThat(Guns.refusal(folder, Guns.JSON_LINES, overlong)).contains("not UTF-8");
        assertThat(refusal(GOOD + "\0\n")).contains("NUL");
        assertThat(read("\uFEFF" + GOOD + "\n").records("Firearm")).containsOnlyKeys("1");
        // A second mark is a character like any other.
        assertThat(read("\uFEFF\uFEFF" + GOOD + "\n").refused())
                .singleElement()
                .asString()
                .contains("is no JSON");
    }

    @Test
    void nothingAtAllIsAnImportOfNothing() {
        for (String empty : new String[] {"", "\n\n\r\n", "   \n"}) {
            assertThat(read(empty).report().run().counts().read()).isZero();
        }
    }

    @Test
    void linesThatEndInCarriageReturnsAloneAreNotLost() {
        SmallImport read = read(GOOD + "\r" + GOOD.replace(":\"1\"", ":\"2\"") + "\r");
        assertThat(read.refused()).singleElement().asString().contains("goes on after its JSON object");
    }
}
