package org.armslink.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.armslink.model.SerialRules.Finding;
import org.armslink.model.SerialRules.Judgement;
import org.junit.jupiter.api.Test;

/** An invented maker, of which all serials of one model are known and some of the others. */
class SerialRulesTest {
    private static final SerialRule ALL = rule("all", List.of("Zed 1"), 1950, 1952, true, "S1..S500");
    private static final SerialRule SOME = rule("some", List.of(), 0, 0, false, "@@###");
    private static final SerialRules RULES = new SerialRules(List.of(ALL, SOME));

    private static SerialRule rule(
            String id, List<String> models, int from, int to, boolean exhaustive, String... patterns) {
        return new SerialRule(
                id,
                "zed",
                models,
                from,
                to,
                exhaustive,
                Stream.of(patterns).map(SerialPattern::parse).toList(),
                "",
                "An invented list",
                "");
    }

    private static Optional<Finding> finding(String make, String model, int year, String serial) {
        return RULES.judge(make, model, year, new SerialNumber(serial)).map(Judgement::finding);
    }

    @Test
    void onlyWhereAllAreKnownASerialWasNeverIssued() {
        assertThat(finding("zed", "zed-1", 1951, "S501")).contains(Finding.NEVER_ISSUED);
        assertThat(finding("zed", "zed-1", 1951, "S499")).isEmpty();
        // The form of the other guns of the maker is not one of this model.
        assertThat(finding("zed", "zed-1", 1951, "AB123")).contains(Finding.NEVER_ISSUED);
        assertThat(finding("zed", "zed-2", 1951, "S501")).contains(Finding.UNUSUAL);
        assertThat(finding("zed", "zed-2", 1951, "AB123")).isEmpty();
        assertThat(finding("other", "zed-1", 1951, "S501")).isEmpty();
    }

    @Test
    void whatTheRuleAsksForMustBeKnown() {
        assertThat(finding("zed", "", 1951, "S501")).contains(Finding.UNUSUAL);
        assertThat(finding("zed", "Zed 1", 0, "S501")).contains(Finding.UNUSUAL);
        assertThat(finding("zed", "Zed 1", 1953, "S501")).contains(Finding.UNUSUAL);
    }

    @Test
    void aReadingByLookAlikesIsSaidInstead() {
        Judgement judgement =
                RULES.judge("zed", "Zed 1", 1950, new SerialNumber("5I0O")).orElseThrow();
        assertThat(judgement.finding()).isEqualTo(Finding.PROBABLY_MISREAD);
        assertThat(judgement.reading()).isEqualTo("S100");
        assertThat(judgement.rules()).containsExactly(ALL);
    }

    @Test
    void nothingIsSaidOfASerialWithUnreadCharacters() {
        assertThat(finding("zed", "Zed 1", 1951, "S50?")).isEmpty();
        assertThat(finding("zed", "Zed 1", 1951, "X?999999")).isEmpty();
    }

    @Test
    void aRuleOfTheAgencyTakesThePlaceOfOneWithItsId() {
        SerialRules wider =
                RULES.with(List.of(rule("all", List.of("Zed 1"), 1950, 1952, true, "S1..S500", "S900..S999")));
        assertThat(wider.rules()).hasSize(2);
        assertThat(wider.judge("zed", "Zed 1", 1951, new SerialNumber("S950"))).isEmpty();
        SerialRules beside = RULES.with(List.of(rule("more", List.of(), 0, 0, true, "S900..S999")));
        assertThat(beside.rules()).hasSize(3);
        assertThat(beside.judge("zed", "Zed 1", 1951, new SerialNumber("S950"))).isEmpty();
        assertThat(beside.judge("zed", "Zed 1", 1951, new SerialNumber("S899")).map(Judgement::rules))
                .contains(List.of(ALL, beside.rules().get(2)));
    }

    @Test
    void yearsAreBothThereOrNone() {
        assertThatThrownBy(() -> rule("a", List.of(), 1950, 0, true, "S1..S500"))
                .hasMessageContaining("1950 and 0");
        assertThatThrownBy(() -> rule("a", List.of(), 1952, 1950, true, "S1..S500"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
