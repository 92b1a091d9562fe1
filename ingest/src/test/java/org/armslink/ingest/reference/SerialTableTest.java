package org.armslink.ingest.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.armslink.ingest.UnusableInput;
import org.armslink.model.SerialNumber;
import org.armslink.model.SerialRule;
import org.armslink.model.SerialRules.Finding;
import org.armslink.model.SerialRules.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerialTableTest {
    private static final String GOOD = """
            serials:
              - id: a
                make: glock
                known: all
                forms: ["#{5}"]
                source: An invented list
            """;

    /** A wrong contradiction accuses: the entries that can make one are named here, so that one more is a decision. */
    @Test
    void onlyTheseEntriesOfTheProductCanContradictAnything() {
        assertThat(SerialTable.builtIn().rules().stream()
                        .filter(SerialRule::exhaustive)
                        .map(SerialRule::id))
                .containsExactly("singer-m1911a1");
    }

    @Test
    void everyEntryOfTheProductSaysWhereItIsFrom() {
        assertThat(SerialTable.builtIn().rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.source()).isNotBlank();
            assertThat(rule.url()).startsWith("http");
            assertThat(rule.patterns()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "singer,Model 1911-A1,1941,S800326,",
        "singer,M1911A1,1941,S800442,",
        "singer,M1911A1,1941,5800442,PROBABLY_MISREAD",
        "singer,M1911A1,1941,S810442,NEVER_ISSUED",
        "singer,M1911A1,2021,S810442,",
        "union-switch,M1911A1,1943,1050399,",
        "union-switch,M1911A1,1943,1041404,UNUSUAL",
        "glock,19,0,ABC123,",
        "glock,19,0,ABCD123,",
        "glock,19,0,AB123US,",
        "glock,19,0,QQX48213,UNUSUAL",
        "norinco,Makarov,0,ZZ123456,",
        "norinco,NP22,0,1234,"
    })
    void theProductsEntriesSayWhatTheirSourcesSay(String make, String model, int year, String serial, Finding finding) {
        assertThat(SerialTable.builtIn()
                        .judge(make, model, year, new SerialNumber(serial))
                        .map(Judgement::finding)
                        .orElse(null))
                .isEqualTo(finding);
    }

    @Test
    void anAgencyAddsItsOwnAndReplacesWhatComesWithTheProduct(@TempDir Path folder) throws IOException {
        assertThat(SerialTable.in(folder)).isSameAs(SerialTable.builtIn());
        Files.writeString(folder.resolve("serials.yml"), GOOD + """
                  - {id: glock, make: glock, models: ["17"], years: [1990, 1991], known: some, forms: ["@#"], source: Own list}
                """);
        var rules = SerialTable.in(folder).rules();
        assertThat(rules)
                .hasSize(SerialTable.builtIn().rules().size() + 1)
                .extracting(SerialRule::id)
                .contains("a", "glock");
        assertThat(rules.stream().filter(rule -> rule.id().equals("glock")).map(SerialRule::source))
                .containsExactly("Own list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: a|id: A b|small letters",
                "make: glock|make: Glock|code of the table of makers, such as smith-wesson, but was: \"Glock\"",
                "make: glock|make: nobody|but was: \"nobody\"",
                "known: all|known: most|known is all",
                "known: all|kown: all|a key \"kown\" that is not known. Each entry has",
                "forms: [\"#{5}\"]|forms: []|forms is a list",
                "forms: [\"#{5}\"]|forms: [\"#{5\"]|but was: \"#{5\"",
                "forms: [\"#{5}\"]|years: [1950]|forms is a list",
                "source: An invented list|note: none|needs source",
                "source: An invented list|{|serials.yml:",
                "source: An invented list|source: s, years: [1952]|serials.yml",
                "known: all|known: all\\n    years: [1952, 1950]|years is [first, last]",
                "serials:|serial:|serials.yml"
            })
    void whatIsWrongIsSaidWithItsPlaceAndRemedy(String right, String wrong, String said) {
        String text = GOOD.replace(right, wrong.replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> SerialTable.read("serials.yml", text))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("serials.yml")
                .hasMessageContaining(said);
    }

    @Test
    void twoEntriesOfOneIdAndAnEmptyFileAreRefused() {
        assertThatThrownBy(() -> SerialTable.read("serials.yml", GOOD + GOOD.substring(GOOD.indexOf("  -"))))
                .hasMessageContaining("two entries with the id \"a\"");
        assertThatThrownBy(() -> SerialTable.read("serials.yml", "")).isInstanceOf(UnusableInput.class);
    }
}
