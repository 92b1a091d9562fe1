package org.armslink.analytics.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.armslink.analytics.contradiction.Contradiction.Kind;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.Validity;
import org.armslink.model.port.LifeReader.Event;
import org.armslink.model.port.RouteReader.Place;
import org.armslink.model.port.TraitReader.Decided;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Short lives of invented firearms, each written as kind, time and country; what contradicts in them, and what only seems to. */
class ContradictionsTest {
    private static final Key GUN = Key.of("Firearm", "1");

    private int number;

    private Event event(String kind, String when, String country, String... parties) {
        return event(GUN, "", kind, when, country, parties);
    }

    /** @param when a day, a year, or empty; @param parties who gave it, then who got it */
    private Event event(Key gun, String candidateKey, String kind, String when, String country, String... parties) {
        Validity time = when.isEmpty()
                ? Validity.UNKNOWN
                : when.length() == 4 ? Validity.year(java.time.Year.parse(when)) : Validity.day(LocalDate.parse(when));
        number++;
        @Nullable
        Place place = country.isEmpty()
                ? null
                : new Place(Key.of("Location", country), country, country, "city", Double.NaN, Double.NaN);
        return new Event(
                Key.of("CustodyEvent", String.format(java.util.Locale.ROOT, "%04d", number)),
                kind,
                kind,
                gun,
                "gun",
                candidateKey,
                time.from().getEpochSecond(),
                time.to().getEpochSecond(),
                place,
                parties.length > 0 ? List.of(Key.of("Person", parties[0])) : List.of(),
                parties.length > 1 ? List.of(Key.of("Person", parties[1])) : List.of(),
                false,
                Grade.parse("4x4:B2"),
                "BF/focal-point",
                Key.of("Document", "d"),
                "row " + number);
    }

    private static List<Kind> kinds(Event... events) {
        return Contradictions.find(List.of(events), List.of()).stream()
                .map(Contradiction::kind)
                .toList();
    }

    @Test
    void nothingHappensToAFirearmBeforeItIsMade() {
        assertThat(kinds(event("manufactured", "2010", ""), event("recovered", "2009-12-31", "")))
                .containsExactly(Kind.BEFORE_MANUFACTURE);
        // Within the year of manufacture it may have been made before.
        assertThat(kinds(event("manufactured", "2010", ""), event("recovered", "2010-01-01", "")))
                .isEmpty();
        assertThat(kinds(event("manufactured", "2010", ""), event("recovered", "", "")))
                .isEmpty();
    }

    @Test
    void nothingHappensToAFirearmAfterItIsDestroyed() {
        assertThat(kinds(event("destroyed", "2010-05-01", ""), event("sold", "2010-05-02", "")))
                .containsExactly(Kind.AFTER_DESTRUCTION);
        assertThat(kinds(event("destroyed", "2010-05-01", ""), event("sold", "2010-05-01", "")))
                .isEmpty();
        assertThat(kinds(event("destroyed", "2010", ""), event("sold", "2010-05-02", "")))
                .isEmpty();
    }

    @Test
    void aSaleAfterTheRecoveryIsListed() {
        assertThat(kinds(event("sold", "2012-01-02", ""), event("recovered", "2012-01-01", "")))
                .containsExactly(Kind.SALE_AFTER_RECOVERY);
        assertThat(kinds(event("sold", "2012-01-01", ""), event("recovered", "2012-01-01", "")))
                .isEmpty();
        assertThat(kinds(event("sold", "2012-01-01", ""), event("recovered", "2012-01-02", "")))
                .isEmpty();
    }

    @Test
    void whatOneCountryHoldsIsNotFoundInAnother() {
        assertThat(kinds(event("seized", "2012-01-01", "BF"), event("recovered", "2013-01-01", "ML")))
                .containsExactly(Kind.HELD_ELSEWHERE);
        assertThat(kinds(event("seized", "2012-01-01", "BF"), event("recovered", "2013-01-01", "BF")))
                .isEmpty();
        assertThat(kinds(
                        event("seized", "2012-01-01", "BF"),
                        event("stolen", "2012-06-01", "BF"),
                        event("recovered", "2013-01-01", "ML")))
                .isEmpty();
    }

    @Test
    void oneFirearmIsNotInTwoCountriesOnOneDay() {
        assertThat(kinds(event("lost", "2012-01-01", "BF"), event("recovered", "2012-01-01", "ML")))
                .containsExactly(Kind.TWO_PLACES_AT_ONE_TIME);
        assertThat(kinds(event("exported", "2012-01-01", "BF"), event("imported", "2012-01-01", "ML")))
                .isEmpty();
        assertThat(kinds(event("lost", "2012-01-01", "BF"), event("recovered", "2012-01-02", "ML")))
                .isEmpty();
        assertThat(kinds(event("lost", "2012", "BF"), event("recovered", "2012", "ML")))
                .isEmpty();
    }

    @Test
    void nobodyGivesAFirearmAwayTwice() {
        assertThat(kinds(
                        event("sold", "2012-01-01", "", "dealer", "A"), event("sold", "2013-01-01", "", "dealer", "B")))
                .containsExactly(Kind.TWO_OWNERS_AT_ONCE);
        assertThat(kinds(
                        event("sold", "2012-01-01", "", "dealer", "A"),
                        event("sold", "2012-06-01", "", "A", "dealer"),
                        event("sold", "2013-01-01", "", "dealer", "B")))
                .isEmpty();
        assertThat(kinds(event("sold", "2012-01-01", "", "dealer", "A"), event("sold", "2013-01-01", "", "A", "B")))
                .isEmpty();
    }

    @Test
    void recordsAreTakenTogetherWhereItIsDecidedOrTheCandidateKeyIsOne() {
        Key other = Key.of("Firearm", "2");
        var here = event(GUN, "k", "destroyed", "2012-01-01", "");
        var there = event(other, "k", "sold", "2013-01-01", "");
        List<Contradiction> byKey = Contradictions.find(List.of(here, there), List.of());
        assertThat(byKey).hasSize(1);
        assertThat(byKey.get(0).together()).contains("nobody decided");
        assertThat(byKey.get(0).firearms()).containsExactly(GUN, other);
        assertThat(Contradictions.find(List.of(here, there), List.of(new Decided(other, GUN, LinkType.NOT_SAME_AS))))
                .isEmpty();
        var without = event(other, "", "sold", "2013-01-01", "");
        assertThat(Contradictions.find(List.of(here, without), List.of())).isEmpty();
        List<Contradiction> decided =
                Contradictions.find(List.of(here, without), List.of(new Decided(GUN, other, LinkType.SAME_AS)));
        assertThat(decided).hasSize(1);
        assertThat(decided.get(0).together()).isEqualTo(FirearmGroups.BY_DECISION);
    }

    /** Of random lives: the order in which events come changes nothing, and every one found names two claims that clash. */
    @Test
    void whatIsFoundDoesNotDependOnTheOrderOfEvents() {
        var kinds = List.of("manufactured", "sold", "transferred", "stolen", "recovered", "seized", "destroyed");
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            var events = new ArrayList<Event>();
            for (int i = 0; i < 8; i++) {
                events.add(event(
                        Key.of("Firearm", "" + random.nextInt(3)),
                        random.nextInt(3) == 0 ? "k" : "",
                        kinds.get(random.nextInt(kinds.size())),
                        random.nextInt(5) == 0 ? "" : "2010-01-0" + (1 + random.nextInt(6)),
                        random.nextBoolean() ? "BF" : "ML",
                        "p" + random.nextInt(3),
                        "p" + random.nextInt(3)));
            }
            List<Contradiction> found = Contradictions.find(events, List.of());
            java.util.Collections.shuffle(events, random);
            assertThat(Contradictions.find(events, List.of()))
                    .as("seed %d", seed)
                    .isEqualTo(found);
            long sales = slowSalesAfterRecovery(events);
            assertThat(found.stream()
                            .filter(one -> one.kind() == Kind.SALE_AFTER_RECOVERY)
                            .count())
                    .as("seed %d", seed)
                    .isEqualTo(sales);
        }
    }

    private static long slowSalesAfterRecovery(List<Event> events) {
        long count = 0;
        for (Event sale : events) {
            for (Event recovery : events) {
                boolean one = sale.firearm().equals(recovery.firearm())
                        || together(sale.firearm(), recovery.firearm(), events);
                boolean timed = sale.from() > 0 && recovery.from() > 0;
                if (one
                        && timed
                        && sale.kind().equals("sold")
                        && List.of("recovered", "seized").contains(recovery.kind())
                        && sale.from() >= recovery.to()) {
                    count++;
                }
            }
        }
        return count;
    }

    /** All records of which an event has the one candidate key are one. */
    private static boolean together(Key one, Key other, List<Event> events) {
        return events.stream()
                        .anyMatch(event -> event.firearm().equals(one)
                                && !event.candidateKey().isEmpty())
                && events.stream()
                        .anyMatch(event -> event.firearm().equals(other)
                                && !event.candidateKey().isEmpty());
    }
}
