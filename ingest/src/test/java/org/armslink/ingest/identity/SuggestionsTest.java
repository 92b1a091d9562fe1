package org.armslink.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.armslink.ingest.identity.NoisyPopulation.Noise;
import org.armslink.ingest.identity.PersonTraits.Birth;
import org.armslink.ingest.identity.SerialComparison.Kind;
import org.armslink.ingest.reference.SerialTable;
import org.armslink.model.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two records drawn in the test, among some hundred that have nothing to do with them. */
class SuggestionsTest {
    private static final Optional<Birth> DAY = Optional.of(new Birth(1981, 3, 4));

    @ParameterizedTest
    @CsvSource({
        "AB12345, AB12345, SAME",
        "AB12345, AB12?45, SAME",
        "AB?2345, AB12?45, SAME",
        "AB10345, ABI0345, LOOK_ALIKE",
        "AB10S45, ABIO545, LOOK_ALIKE",
        "AB12345, AB1345, SLIP",
        "AB12345, AB21345, SLIP",
        "AB12345, AB12344, ONE_OTHER",
        "AB12345, AB1?344, DIFFERENT",
        "AB12345, AB54321, DIFFERENT",
        "AB12345, '', MISSING",
        "A, B, ONE_OTHER",
    })
    void serialsAreCompared(String one, String other, Kind kind) {
        assertThat(SerialComparison.of(one, other).kind()).isEqualTo(kind);
        assertThat(SerialComparison.of(other, one).kind()).isEqualTo(kind);
    }

    private static PersonTraits person(
            String number,
            String name,
            Optional<Birth> birth,
            List<String> aliases,
            Set<String> documents,
            Set<String> phones) {
        return new PersonTraits(Key.of("Person", number), List.of(name), aliases, birth, "BF", documents, phones);
    }

    private static Optional<Suggestion> between(PersonTraits one, PersonTraits other) {
        var all = new ArrayList<PersonTraits>(List.of(one, other));
        var others = new NoisyPopulation(7, Noise.LOW, 400);
        all.addAll(others.people);
        return PersonFinder.find(all).found().stream()
                .filter(found -> Set.of(found.one(), found.other()).equals(Set.of(one.key(), other.key())))
                .findFirst();
    }

    @Test
    void theSameNameInAnotherScriptOnTheSameDayIsLikely() {
        var one = person("a", "Sergej Petrov", DAY, List.of(), Set.of(), Set.of());
        var other = person("b", "Сергей Петров", DAY, List.of(), Set.of(), Set.of());
        Suggestion found = between(one, other).orElseThrow();
        assertThat(found.band()).isEqualTo(Band.LIKELY);
        assertThat(found.reasons()).extracting(Reason::field).contains("name", "date of birth");
    }

    @Test
    void aSharedAliasOrPhoneAloneIsNeverLikely() {
        var one = person("a", "Olemba Quistrand", Optional.empty(), List.of("el Zorzal"), Set.of(), Set.of("+999 1"));
        var other = person("b", "Vintor Askelby", Optional.empty(), List.of("el Zorzal"), Set.of(), Set.of("+999 1"));
        assertThat(between(one, other).map(Suggestion::band)).isNotEqualTo(Optional.of(Band.LIKELY));
        var sameName =
                person("b", "Olemba Quistrand", Optional.empty(), List.of("el Zorzal"), Set.of(), Set.of("+999 1"));
        assertThat(between(one, sameName).map(Suggestion::band)).isEqualTo(Optional.of(Band.POSSIBLE));
    }

    @Test
    void aTwinOfOneNameIsNotSuggestedAsLikely() {
        var one = person("a", "Olemba Quistrand", DAY, List.of(), Set.of(), Set.of());
        var twin = person("b", "Fredula Quistrand", DAY, List.of(), Set.of(), Set.of());
        assertThat(between(one, twin).map(Suggestion::band)).isNotEqualTo(Optional.of(Band.LIKELY));
    }

    @Test
    void aMissingFieldSpeaksNeitherForNorAgainst() {
        var one = person("a", "Olemba Quistrand", DAY, List.of(), Set.of("passport BF 17"), Set.of());
        var other = person("b", "Olemba Quistrand", Optional.empty(), List.of(), Set.of("passport BF 17"), Set.of());
        Suggestion found = between(one, other).orElseThrow();
        assertThat(found.band()).isEqualTo(Band.LIKELY);
        assertThat(found.reasons()).extracting(Reason::field).doesNotContain("date of birth");
    }

    private static FirearmTraits gun(String number, String make, String model, String serial) {
        return new FirearmTraits(Key.of("Firearm", number), make, model, "9mm", "pistol", "AT", 0, serial);
    }

    private static Optional<Band> bandOf(FirearmTraits one, FirearmTraits other, FirearmTraits... besides) {
        var all = new ArrayList<>(List.of(one, other));
        all.addAll(List.of(besides));
        all.addAll(new NoisyPopulation(7, Noise.LOW, 400).guns);
        return FirearmFinder.find(all, SerialTable.builtIn()).found().stream()
                .filter(found -> Set.of(found.one(), found.other()).equals(Set.of(one.key(), other.key())))
                .map(Suggestion::band)
                .findFirst();
    }

    @Test
    void aSerialNumberAloneIsNoIdentity() {
        var one = gun("a", "glock", "17", "QQX48213");
        assertThat(bandOf(one, gun("b", "glock", "17", "QQX48213"))).contains(Band.LIKELY);
        assertThat(bandOf(one, gun("b", "taurus", "g2c", "QQX48213"))).isNotEqualTo(Optional.of(Band.LIKELY));
        assertThat(bandOf(one, new FirearmTraits(Key.of("Firearm", "b"), "", "", "", "", "", 0, "QQX48213")))
                .contains(Band.POSSIBLE);
    }

    @Test
    void aDamagedSerialThatFitsTwoFirearmsIsLikelyOfNeither() {
        var read = gun("a", "glock", "17", "QQX4821?");
        var three = gun("b", "glock", "17", "QQX48213");
        assertThat(bandOf(read, three)).contains(Band.LIKELY);
        assertThat(bandOf(read, three, gun("c", "glock", "17", "QQX48214"))).contains(Band.POSSIBLE);
    }

    /** Invented numbers: of the two readings only the one with three digits at the end is of a form of this maker. */
    @Test
    void theMakersFormsTellWhichOfTwoLookAlikesItIs() {
        var read = gun("a", "glock", "17", "QXO483");
        var misread = gun("b", "glock", "17", "QX0483");
        assertThat(serialWeight(read, misread)).isEqualTo(14.5);
        assertThat(serialWeight(misread, gun("c", "glock", "17", "0X0483"))).isEqualTo(13.5);
        // Both are of a form, or the maker's forms are not known: either may be the number.
        assertThat(serialWeight(read, gun("b", "glock", "17", "QXQ483"))).isEqualTo(13.5);
        assertThat(serialWeight(gun("a", "taurus", "17", "QXO483"), gun("b", "taurus", "17", "QX0483")))
                .isEqualTo(13.5);
    }

    private static double serialWeight(FirearmTraits one, FirearmTraits other) {
        return new FirearmMatcher(List.of(one, other), SerialTable.builtIn())
                .compare(one, other).orElseThrow().reasons().stream()
                        .filter(reason -> reason.field().equals("serial"))
                        .mapToDouble(Reason::weight)
                        .sum();
    }

    /** Whoever writes ".38" does not say that it is no .38 Special; whoever writes .38 S&W does. */
    @ParameterizedTest
    @CsvSource({
        ".38, .38 Special, 0",
        ".38 Special, .38, 0",
        "9 mm, 9×19 mm Parabellum, 0",
        "7.65 mm, .32 ACP, 0",
        "7.62 mm, .308, 0",
        ".38 Special, .38 S&W, -5",
        ".22, 9×19 mm Parabellum, -5",
        ".22, 9 mm, -5",
        ".38, .38, 1.5",
        "9 mm, something else, -5"
    })
    void aBoreDoesNotGainsayACartridgeOfIt(String one, String other, double weight) {
        var guns = List.of(gun("1", one), gun("2", other));
        Suggestion found = new FirearmMatcher(guns, SerialTable.builtIn())
                .compare(guns.get(0), guns.get(1))
                .orElseThrow();
        assertThat(found.reasons().stream()
                        .filter(reason -> reason.field().equals("calibre"))
                        .mapToDouble(Reason::weight)
                        .sum())
                .isEqualTo(weight);
    }

    private static FirearmTraits gun(String key, String calibre) {
        return FirearmTraits.of(
                Key.of("Firearm", key),
                Map.of(
                        "make",
                        "Invented Arms",
                        "model",
                        "M 1",
                        "calibre",
                        calibre,
                        "serial",
                        "ZZ83742951",
                        "year",
                        1999L));
    }

    /** All else is the same, as in any series; in a number far away in the maker's count it is not. */
    @Test
    void theNextOfASeriesIsAnotherFirearm() {
        var gun = gun("a", "glock", "17", "QQX48213");
        assertThat(bandOf(gun, gun("b", "glock", "17", "QQX48214"))).isEmpty();
        assertThat(bandOf(gun, gun("b", "glock", "17", "QQX48813"))).isEmpty();
        assertThat(bandOf(gun, gun("b", "glock", "17", "QQX68213"))).contains(Band.POSSIBLE);
        assertThat(bandOf(gun, gun("b", "glock", "17", "QQK48213"))).contains(Band.POSSIBLE);
        assertThat(bandOf(gun, gun("b", "taurus", "g2c", "QQX68213"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AB12345, AB12344, true",
        "AB12345, AB12945, true",
        "AB12345, AB92345, false",
        "AB12345, AC12345, false",
        "1234567A, 1234667A, true",
        "1234567A, 1234567C, true",
        "1234567A, 1294567A, false",
        "12A4567, 12C4567, false",
        "AB12345, AB12?45, false",
    })
    void numbersOfOneConsignmentDifferInTheirLastDigits(String one, String other, boolean inSeries) {
        assertThat(SerialComparison.of(one, other).inSeries()).isEqualTo(inSeries);
        assertThat(SerialComparison.of(other, one).inSeries()).isEqualTo(inSeries);
    }

    /**
     * <pre>
     *            ┌── QQX48211
     * QQX4821? ──┼── QQX48212     of three, each is one in three at most; of nine, none is worth a look
     *            └── QQX48213 …
     * </pre>
     */
    @Test
    void whatFitsSeveralFirearmsIsSharedBetweenThem() {
        for (int many = 1; many <= 9; many++) {
            var all = new ArrayList<>(new NoisyPopulation(7, Noise.LOW, 400).guns);
            var read = gun("read", "glock", "17", "QQX4821?");
            all.add(read);
            for (int i = 1; i <= many; i++) {
                all.add(gun("whole" + i, "glock", "17", "QQX4821" + i));
            }
            List<Suggestion> found = FirearmFinder.find(all, SerialTable.builtIn()).found().stream()
                    .filter(one -> one.one().equals(read.key()) || one.other().equals(read.key()))
                    .toList();
            double chances = found.stream()
                    .mapToDouble(one -> Math.pow(2, one.weight() - Frequencies.log2(all.size())))
                    .map(odds -> odds / (1 + odds))
                    .sum();
            if (many == 9) {
                assertThat(found).isEmpty();
                continue;
            }
            assertThat(found).as("%d firearms", many).hasSize(many);
            assertThat(chances).as("%d firearms", many).isBetween(.9, 1.0);
            assertThat(found.get(0).band()).isEqualTo(many == 1 ? Band.LIKELY : Band.POSSIBLE);
        }
    }

    /** A first record, the same again, and a third of it with an unread character: nothing here fits anything else. */
    @Test
    void recordsOfOneFirearmAreNoRivals() {
        var one = gun("a", "glock", "17", "QQX48213");
        var again = gun("b", "glock", "17", "QQX48213");
        var damaged = gun("c", "glock", "17", "QQX4?213");
        assertThat(bandOf(one, again, damaged)).contains(Band.LIKELY);
        assertThat(bandOf(one, damaged, again)).contains(Band.LIKELY);
        assertThat(bandOf(again, damaged, one)).contains(Band.LIKELY);
    }

    /** Blocking against comparing all pairs: nothing likely may be missed for want of a common block. */
    @Test
    void nothingLikelyIsMissedByBlocking() {
        for (long seed = 1; seed <= 3; seed++) {
            var population = new NoisyPopulation(seed, Noise.HIGH, 400);
            var guns = population.guns;
            var byAll = new TreeSet<String>();
            var matcher = new FirearmMatcher(guns, SerialTable.builtIn());
            for (int i = 0; i < guns.size(); i++) {
                for (int j = i + 1; j < guns.size(); j++) {
                    matcher.compare(guns.get(i), guns.get(j))
                            .filter(found -> found.band() == Band.LIKELY)
                            .ifPresent(found -> byAll.add(found.one() + " " + found.other()));
                }
            }
            Set<String> byBlocks = FirearmFinder.alike(guns, SerialTable.builtIn()).found().stream()
                    .map(found -> found.one() + " " + found.other())
                    .collect(Collectors.toSet());
            assertThat(byBlocks).as("firearms, seed %d", seed).containsAll(byAll);

            var people = population.people;
            var peopleByAll = new TreeSet<String>();
            var persons = new PersonMatcher(people);
            for (int i = 0; i < people.size(); i++) {
                for (int j = i + 1; j < people.size(); j++) {
                    persons.compare(people.get(i), people.get(j))
                            .filter(found -> found.band() == Band.LIKELY)
                            .ifPresent(found -> peopleByAll.add(found.one() + " " + found.other()));
                }
            }
            Set<String> peopleByBlocks = PersonFinder.find(people).found().stream()
                    .map(found -> found.one() + " " + found.other())
                    .collect(Collectors.toSet());
            assertThat(peopleByBlocks).as("people, seed %d", seed).containsAll(peopleByAll);
        }
    }

    @Test
    void theOrderOfTheRecordsDoesNotMatter() {
        var population = new NoisyPopulation(3, Noise.MIDDLE, 300);
        var shuffled = new ArrayList<>(population.guns);
        java.util.Collections.shuffle(shuffled, new Random(1));
        assertThat(FirearmFinder.find(shuffled, SerialTable.builtIn()))
                .isEqualTo(FirearmFinder.find(population.guns, SerialTable.builtIn()));
        var people = new ArrayList<>(population.people);
        java.util.Collections.shuffle(people, new Random(1));
        assertThat(PersonFinder.find(people).found().stream().map(Suggestion::one))
                .containsExactlyElementsOf(PersonFinder.find(population.people).found().stream()
                        .map(Suggestion::one)
                        .toList());
    }
}
