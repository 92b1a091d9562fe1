package org.armslink.ingest.mapping;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import org.armslink.ingest.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake in a mapping is refused with the file, the line, the key, what stands there and what may. */
class BadMappingsTest {
    @TempDir
    Path folder;

    /** The example with one text in it replaced by another. */
    private record Mistake(String instead, String wrong, int line, List<String> said) {
        @Override
        public String toString() {
            return instead + " -> " + wrong;
        }
    }

    private static Mistake mistake(String instead, String wrong, int line, String... said) {
        return new Mistake(instead, wrong, line, List.of(said));
    }

    static List<Mistake> mistakes() {
        var all = new ArrayList<Mistake>();
        all.add(mistake("origin:", "orign:", 3, "\"orign\"", "origin"));
        all.add(mistake("title: \"Register of guns sold, {office}\"\n", "", 1, "needs the key \"title\""));
        all.add(mistake("owner: JM/firearms-focal-point", "owner: Jamaica", 4, "owner", "Jamaica"));
        all.add(mistake("handling: H0", "handling: secret", 5, "handling", "secret"));
        all.add(mistake("denied: [HT]", "denied: [haiti]", 6, "denied", "haiti", "two capital letters"));
        all.add(mistake("denied: [HT]", "denied: [JM]", 7, "deny its own country"));
        all.add(mistake("2036-12-31", "2036-02-31", 8, "keepUntil", "yyyy-MM-dd, such as 2036-12-31"));
        all.add(mistake("4x4:A2", "4x4:Z9", 9, "grade"));
        all.add(mistake("method: reported", "method: guessed", 10, "observed, reported or inferred", "guessed"));
        all.add(mistake("delimiter: \";\"", "delimiter: \";;\"", 13, "one character"));
        all.add(mistake("delimiter: \";\"", "delimiter: \"^\"", 14, "delimiter", "^"));
        all.add(mistake("[number, make,", "[number, make, make,", 14, "make", "twice"));
        all.add(mistake("unique: number", "unique: nummer", 15, "nummer"));
        all.add(mistake("pattern: \"[a-z]{2,20}\"", "pattern: \"[a-z\"", 20, "regular expression"));
        all.add(mistake("default: kingston", "default: Kingston", 21, "does not fit the pattern"));
        all.add(mistake("  office:\n", "  town: {means: x, pattern: x}\n  office:\n", 17, "town", "rename"));
        all.add(mistake("  sold_on: {formats", "  soldon: {formats", 28, "no column \"soldon\""));
        all.add(mistake("d/M/yy]", "d/M/yy h]", 28, "d/M/yy h", "yyyy-MM-dd"));
        all.add(mistake("twoDigitYearsFrom: 1950, ", "", 28, "twoDigitYearsFrom"));
        all.add(mistake("{asOf}", "{asof}", 28, "\"asof\"", "asOf"));
        all.add(mistake("otherwise: keep", "otherwise: drop", 32, "keep, leave-out or refuse", "drop"));
        all.add(mistake("file: towns.csv", "file: ../towns.csv", 37, "no folder"));
        all.add(mistake("file: towns.csv", "file: cities.csv", 37, "cities.csv", "cannot be read"));
        all.add(mistake("key: name\n", "key: nom\n", 38, "no column nom"));
        all.add(mistake("required: [number, buyer]", "required: [number, owner]", 41, "no column owner"));
        all.add(mistake("{lookup: makes, of:", "{lookup: brands, of:", 44, "no lookup \"brands\"", "makes"));
        all.add(mistake("label: Firearm", "label: Gun", 48, "no label \"Gun\"", "Firearm"));
        all.add(mistake(
                "key: [\"{number}\"]\n    properties:\n      caption: [\"{maker}",
                "properties:\n      caption: [\"{maker}",
                47,
                "a record needs a key",
                "key"));
        all.add(mistake("caption: \"{buyer}\"", "reference: \"{buyer}\"", 59, "caption"));
        all.add(mistake("make: \"{maker}\"", "brand: \"{maker}\"", 52, "no property \"brand\"", "make"));
        all.add(mistake("make: \"{maker}\"", "make: \"{makr}\"", 52, "\"makr\"", "maker"));
        all.add(mistake("make: \"{maker}\"", "make: \"{maker\"", 52, "brace"));
        all.add(mistake(
                "statedDays: {number: \"{days}\", atLeast: 0}", "statedDays: \"{days}\"", 84, "INTEGER", "number"));
        all.add(mistake("atLeast: 0", "atLeast: zero", 84, "must be a number", "zero"));
        all.add(mistake("{flag: licensed}", "{flag: licence}", 85, "no column \"licence\""));
        all.add(mistake("{serial: serial}", "{serial: serial, raw: serial}", 55, "one of", "raw, serial"));
        all.add(mistake("take: longitude", "take: east", 75, "no field \"east\"", "longitude"));
        all.add(mistake("present: [town]", "present: [city]", 68, "\"city\""));
        all.add(mistake(
                "valid: {day: sold_on}\n    properties",
                "valid: {day: days}\n    properties",
                79,
                "\"days\"",
                "dates"));
        all.add(mistake("key: [{raw: buyer}]", "key: [\"{buyer}\"]", 59, "nameRaw", "to the letter", "{raw: buyer}"));
        all.add(mistake("country: JM", "country: \"{make}\"", 66, "make", "no part of the record's key"));
        all.add(mistake("{type: OF,", "{type: OFF,", 88, "no type of link \"OFF\""));
        all.add(mistake("to: gun,", "to: rifle,", 88, "no record \"rifle\"", "gun"));
        all.add(mistake("from: sale, to: town", "from: buyer, to: town", 90, "AT", "CustodyEvent"));
        all.add(mistake("from: sale, to: gun", "from: gun, to: sale", 88, "swap from and to"));
        all.add(mistake("source: \"gun-register-{office}\"", "source: \"{number}\"", 2, "only parameters", "number"));
        all.add(mistake("links:\n", "links:\n\t- x\n", 88, "not YAML", "\"- x\"", "a tab", "blanks"));
        all.add(mistake("handling: H0", "handling: H0: x", 5, "\"handling: H0: x\"", "a colon", "quotation marks"));
        all.add(mistake("handling: H0", "handling: \"H0", 9, "\"grade: \"4x4:A2\"\"", "close quotation marks"));
        all.add(mistake("denied: [HT]", "denied: [HT", 6, "\"denied: [HT\"", "bracket opens here"));
        all.add(mistake("handling: H0", "handling: @H0", 5, "\"handling: @H0\"", "quotation marks"));
        all.add(mistake("handling: H0", "handling H0", 5, "\"handling H0\"", "needs a colon"));
        all.add(mistake("handling: H0", "- handling: H0", 5, "\"- handling: H0\"", "begin it with \"-\" only"));
        all.add(mistake("pattern: \"[a-z]{2,20}\"", "pattern: \"\\d\"", 20, "a backslash"));
        all.add(mistake("handling: H0", "handling: H0\nhandling: H1", 6, "twice"));
        all.add(mistake("handling: H0", "handling: *other", 5, "alias"));
        all.add(mistake("handling: H0", "handling: &h H0\npurpose: *h", 6, "alias"));
        all.add(mistake("links:\n", "---\nlinks:\n", 88, "second YAML document"));
        all.add(mistake("csv:\n", "more: x\ncsv:\n", 12, "no key \"more\""));
        // Nearest by the number of letters that differ, and only when near.
        all.add(mistake("links:\n", "lniks:\n", 87, "\"lniks\" in the mapping; did you mean \"links\"?"));
        all.add(mistake("label: Firearm", "label: firearms", 48, "did you mean \"Firearm\"?"));
        all.add(mistake("label: Firearm", "label: Gun", 48, "\"Gun\"; there are [Firearm"));
        all.add(mistake("{type: TO_PARTY", "{type: TO_PARTI", 89, "did you mean \"TO_PARTY\"?"));
        all.add(mistake("{type: TO_PARTY", "{type: DELIVERED", 89, "\"DELIVERED\"; there are [OF"));
        all.add(mistake("make: \"{maker}\"", "mkae: \"{maker}\"", 52, "did you mean \"make\"?"));
        all.add(mistake("{serial: serial}", "{serial: seriall}", 55, "did you mean \"serial\"?"));
        all.add(mistake(
                "purpose: criminal-investigation\n", "", 1, "\"purpose\": what it was shared for, in words of"));
        all.add(mistake("purpose: criminal-investigation", "purpose: \"\"", 7, "words of your own", "statistics"));
        all.add(mistake("handling: H0", "handling: secret", 5, "H2 (4x4: no onward sharing", "C (3x5x2: with"));
        // Between these two another type of link is possible, or none in any direction.
        all.add(mistake(
                "{type: TO_PARTY, from: sale, to: buyer",
                "{type: OF, from: sale, to: buyer",
                89,
                "FROM_PARTY, TO_PARTY"));
        all.add(mistake(
                "{type: TO_PARTY, from: sale, to: buyer",
                "{type: LOCATED_IN, from: town, to: buyer",
                89,
                "swap from and to"));
        all.add(mistake(
                "{type: TO_PARTY, from: sale, to: buyer",
                "{type: USES, from: town, to: buyer",
                89,
                "no type of link is possible, and from Person to Location LOCATED_IN"));
        all.add(mistake(
                "{type: TO_PARTY, from: sale, to: buyer",
                "{type: USES, from: buyer, to: gun",
                89,
                "from Person to Firearm no type of link is possible"));
        for (String decision : List.of("SAME_AS", "NOT_SAME_AS", "UNSURE_SAME_AS")) {
            all.add(mistake(
                    "{type: TO_PARTY, from: sale, to: buyer",
                    "{type: " + decision + ", from: buyer, to: buyer",
                    89,
                    decision + " is a decision",
                    "for a person to decide, never for a file"));
        }
        return all;
    }

    private String refusalOf(String mapping) throws IOException {
        ExampleOnThePage.source(folder, Map.of());
        Path file = Files.writeString(folder.resolve("wrong.yml"), mapping);
        var refusal = catchThrowableOfType(UnusableInput.class, () -> MappingCatalogue.find(file.toString()));
        assertThat(refusal).as("%s", mapping).isNotNull();
        return String.valueOf(refusal.getMessage());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isRefusedWithItsLine(Mistake mistake) throws IOException {
        String good = ExampleOnThePage.mapping();
        assertThat(good).contains(mistake.instead());
        String wrong = good.replaceFirst(
                java.util.regex.Pattern.quote(mistake.instead()),
                java.util.regex.Matcher.quoteReplacement(mistake.wrong()));
        String said = refusalOf(wrong);
        assertThat(said).contains("wrong.yml:" + mistake.line() + ":").contains(mistake.said());
        assertThat(said.lines()).as("nothing that only follows from it").hasSize(1);
    }

    @Test
    void whatIsNoYamlIsRefused() throws IOException {
        assertThat(refusalOf("")).contains("wrong.yml", "empty");
        assertThat(refusalOf("just words")).contains("wrong.yml:1:", "key: value");
        assertThat(refusalOf("[".repeat(5_000))).contains("wrong.yml", "not YAML");
        Path latin = Files.write(folder.resolve("latin.yml"), "title: Caf\u00e9".getBytes(ISO_8859_1));
        assertThat(messageOf(latin.toString(), Map.of())).contains("latin.yml", "UTF-8");
        assertThat(messageOf(folder.resolve("none.yml").toString(), Map.of())).contains("none.yml", "no file");
        assertThat(messageOf("no-such-mapping", Map.of())).contains("no-such-mapping", "crime-guns-delaware", ".yml");
    }

    @Test
    void settingsThatDoNotFitAreRefused() {
        assertThat(messageOf("caviar", Map.of("perod", "3"))).contains("caviar", "perod", "period");
        assertThat(messageOf("caviar", Map.of("period", "12"))).contains("period", "12", "1 to 11");
        assertThat(messageOf("caviar", Map.of("period", ""))).contains("period");
        assertThat(messageOf("atf-trace-flows", Map.of("period", "1"))).contains("atf-trace-flows", "period");
        assertThat(messageOf("crime-guns-delaware", Map.of("asOf", "yesterday")))
                .contains("asOf", "yesterday");
        // The pattern lets it pass; the calendar does not, and a run must not stop at its first row for it.
        assertThat(messageOf("crime-guns-delaware", Map.of("asOf", "2026-02-31")))
                .contains("asOf", "2026-02-31", "no such day");
    }

    private static String messageOf(String mapping, Map<String, String> settings) {
        var refusal = catchThrowableOfType(
                UnusableInput.class, () -> new MappedSource(MappingCatalogue.find(mapping), settings));
        assertThat(refusal).as("%s %s", mapping, settings).isNotNull();
        return String.valueOf(refusal.getMessage());
    }

    /** Whatever is done to a mapping, it is read or refused, never more. */
    @Test
    void changedAtRandomItIsReadOrRefused() throws IOException {
        ExampleOnThePage.source(folder, Map.of());
        String good = ExampleOnThePage.mapping();
        String[] torn = {
            "{",
            "}",
            "[",
            "]",
            ":",
            "\"",
            "'",
            "\n",
            "  ",
            "&a ",
            "*a",
            "|",
            ">",
            "#",
            "- ",
            "\t",
            "9",
            "{raw: make}",
            "é",
            "%"
        };
        int refused = 0;
        for (int turn = 0; turn < 600; turn++) {
            var random = new Random(31_000 + turn);
            int at = random.nextInt(good.length());
            int without = random.nextInt(6);
            String wrong = good.substring(0, at)
                    + torn[random.nextInt(torn.length)]
                    + good.substring(Math.min(good.length(), at + without));
            Path file = Files.writeString(folder.resolve("torn.yml"), wrong);
            try {
                new MappedSource(MappingCatalogue.find(file.toString()), Map.of());
            } catch (UnusableInput e) {
                refused++;
                assertThat(e.getMessage()).as("turn %s", turn).contains("torn");
            } catch (RuntimeException e) {
                throw new AssertionError("turn " + turn + ":\n" + wrong, e);
            }
        }
        assertThat(refused).isBetween(200, 599);
    }
}
