package org.armslink.analytics.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.analytics.tracing.SalePattern.Kind;
import org.armslink.model.Key;
import org.armslink.model.port.TracingReader.Address;
import org.junit.jupiter.api.Test;

class SalePatternsTest {
    private static List<SalePattern> find(Lives lives, Kind kind) {
        return find(lives, kind, List.of(), Set.of());
    }

    private static List<SalePattern> find(Lives lives, Kind kind, List<Address> addresses, Set<Key> leftOut) {
        return SalePatterns.find(lives.traced(), addresses, leftOut).stream()
                .filter(pattern -> pattern.kind() == kind)
                .toList();
    }

    //  2024   Mo 1   Tu 2   We 3   Th 4   Fr 5   Sa 6   Su 7   Mo 8   Tu 9        (January)
    @Test
    void fiveWorkingDaysReachOverAWeekend() {
        assertThat(lastOf("2024-01-01")).isEqualTo("2024-01-05");
        assertThat(lastOf("2024-01-03")).isEqualTo("2024-01-09");
        assertThat(lastOf("2024-01-05")).isEqualTo("2024-01-11");
        assertThat(lastOf("2024-01-06")).isEqualTo("2024-01-12");
        assertThat(lastOf("2024-01-07")).isEqualTo("2024-01-12");
    }

    private static String lastOf(String first) {
        return LocalDate.ofEpochDay(WorkingDays.lastOf(LocalDate.parse(first).toEpochDay(), 5))
                .toString();
    }

    @Test
    void severalWithinFiveWorkingDaysFromOneSeller() {
        var lives = new Lives()
                .event("a", "sold", "2024-01-03", "US", "dealer", "buyer")
                .event("b", "sold", "2024-01-09", "US", "dealer", "buyer")
                .event("c", "sold", "2024-01-09", "US", "dealer", "buyer")
                .event("d", "sold", "2024-01-04", "US", "other dealer", "buyer")
                .event("e", "sold", "2024-01-17", "US", "dealer", "buyer")
                .event("f", "sold", "2024-01", "US", "dealer", "buyer");
        assertThat(find(lives, Kind.MULTIPLE_SALES)).singleElement().satisfies(pattern -> {
            assertThat(pattern.firearms()).containsExactly(Lives.gun("a"), Lives.gun("b"), Lives.gun("c"));
            assertThat(pattern.parties()).containsExactly(Lives.person("buyer"), Lives.person("dealer"));
        });
    }

    @Test
    void oneBuyerUnderTwoNamesIsOneWhereSomebodyDecidedSo() {
        var lives = new Lives()
                .event("a", "sold", "2020-01-03", "US", "dealer", "buyer")
                .event("a", "recovered", "2021-01-03", "US", "holder")
                .event("b", "sold", "2020-06-03", "US", "dealer", "buyer too")
                .event("b", "recovered", "2021-01-03", "US", "buyer")
                .event("c", "sold", "2020-06-03", "US", "dealer", "buyer");
        assertThat(find(lives, Kind.REPEAT_BUYER)).isEmpty();
        assertThat(find(lives, Kind.POSSESSOR_IS_NOT_BUYER)).hasSize(2);
        lives.same(Lives.person("buyer"), Lives.person("buyer too"));
        assertThat(find(lives, Kind.REPEAT_BUYER))
                .singleElement()
                .extracting(SalePattern::firearms)
                .isEqualTo(List.of(Lives.gun("a"), Lives.gun("b")));
        assertThat(find(lives, Kind.POSSESSOR_IS_NOT_BUYER))
                .singleElement()
                .extracting(SalePattern::firearms)
                .isEqualTo(List.of(Lives.gun("a")));
        assertThat(find(lives, Kind.REPEAT_BUYER, List.of(), Set.of(Lives.person("buyer"), Lives.person("buyer too"))))
                .isEmpty();
    }

    @Test
    void serialsFollowOneAnotherWithinOneModel() {
        var lives = new Lives();
        List.of("AB0099", "AB0100", "AB0101", "AB0103", "AC0102")
                .forEach(serial -> lives.event(serial, "sold", "2020-01-03", "US", "dealer", "buyer of " + serial)
                        .properties(
                                serial,
                                Map.of("make", "Glock", "model", "19", "serial", serial, "serialStatus", "complete")));
        // As random labels of a public file do, and a number read in part.
        lives.event("x", "sold", "2020-01-03", "US")
                .properties("x", Map.of("make", "Glock", "serial", "AB0102", "serialStatus", "complete"));
        lives.event("y", "sold", "2020-01-03", "US")
                .properties("y", Map.of("make", "Glock", "model", "19", "serial", "AB010?", "serialStatus", "partial"));
        assertThat(find(lives, Kind.CONSECUTIVE_SERIALS)).singleElement().satisfies(pattern -> {
            assertThat(pattern.words()).isEqualTo("Glock 19, serials AB0099 to AB0101.");
            assertThat(pattern.parties()).hasSize(3);
        });
    }

    @Test
    void oneTownIsNoAddress() {
        var lives = new Lives()
                .event("a", "sold", "2020-01-03", "US", "dealer", "one")
                .event("b", "sold", "2020-01-03", "US", "dealer", "two");
        Key house = Key.of("Location", "house");
        Key town = Key.of("Location", "town");
        var addresses = List.of(
                new Address(Lives.person("one"), house, "1 Invented Street", "address"),
                new Address(Lives.person("two"), house, "1 Invented Street", "address"),
                new Address(Lives.person("three"), house, "1 Invented Street", "address"),
                new Address(Lives.person("one"), town, "Invented Town", "city"),
                new Address(Lives.person("two"), town, "Invented Town", "city"));
        assertThat(find(lives, Kind.SHARED_ADDRESS, addresses, Set.of()))
                .singleElement()
                .extracting(SalePattern::words)
                .isEqualTo("2 buyers are recorded at 1 Invented Street.");
        assertThat(find(lives, Kind.SHARED_ADDRESS, addresses, Set.of(Lives.person("two"))))
                .isEmpty();
    }
}
