package org.armslink.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.analytics.doubt.UndecidedPairs;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.SerialRules;
import org.armslink.model.Viewer;
import org.armslink.model.port.ProjectionReader;
import org.armslink.model.port.TraitReader;
import org.junit.jupiter.api.Test;

/** Which pairs are undecided, by what chance, and under which keys. */
class UndecidedTest {
    private static final Viewer VIEWER = new Viewer("tester", "XA", Set.of());

    private static Key key(String name) {
        return Key.of("Test", name);
    }

    private final List<TraitReader.Decided> decisions = new ArrayList<>();

    /** The same man in a, b and c; everybody else differs. */
    private final class Traits implements TraitReader {
        @Override
        public Traits<Firearm> listFirearms(Viewer viewer, int limit) {
            return new TraitReader.Traits<>(List.of(), true);
        }

        @Override
        public Traits<Person> listPersons(Viewer viewer, int limit) {
            var people = new ArrayList<Person>();
            for (String one : List.of("a", "b", "c")) {
                people.add(person(one, "Aurelio Quintanilla", "1980-02-03"));
            }
            for (int other = 0; other < 200; other++) {
                // No date is that of another.
                String born = LocalDate.of(1940, 1, 1).plusDays(101L * other).toString();
                people.add(person(
                        "x" + (100 + other),
                        (char) ('A' + other % 26) + "q".repeat(1 + other / 26) + " Some" + other,
                        born));
            }
            return new TraitReader.Traits<>(people, true);
        }

        private Person person(String name, String called, String born) {
            return new Person(
                    key(name),
                    called,
                    "XA/police",
                    Map.of("name", called, "birthDate", born, "birthPrecision", "day"),
                    List.of(),
                    List.of(),
                    List.of());
        }

        @Override
        public List<Decided> listDecisions(Viewer viewer) {
            return decisions;
        }
    }

    private static List<String> withA(UndecidedPairs found) {
        return found.pairs().stream()
                .map(pair -> pair.one().text() + " " + pair.other().text())
                .filter(pair -> !pair.contains(".x"))
                .toList();
    }

    private UndecidedPairs undecided() {
        // Only its counter is asked.
        var counter = (ProjectionReader) Proxy.newProxyInstance(
                ProjectionReader.class.getClassLoader(),
                new Class<?>[] {ProjectionReader.class},
                (proxy, method, arguments) -> (long) decisions.size());
        return new LikelySuggestions(new Traits(), counter, SerialRules.NONE).undecided(VIEWER);
    }

    @Test
    void eachPairHasTheChanceOfItsWeight() {
        UndecidedPairs found = undecided();
        assertThat(found.complete()).isTrue();
        assertThat(withA(found))
                .containsExactlyInAnyOrder(
                        key("a").text() + " " + key("b").text(),
                        key("a").text() + " " + key("c").text(),
                        key("b").text() + " " + key("c").text());
        assertThat(found.pairs().subList(0, 3))
                .allSatisfy(pair -> assertThat(pair.chance()).isBetween(0.99, 0.9999));
    }

    @Test
    void whatIsDecidedIsNotInDoubtAndUnsureIs() {
        decisions.add(new TraitReader.Decided(key("c"), key("b"), LinkType.SAME_AS));
        decisions.add(new TraitReader.Decided(key("a"), key("b"), LinkType.UNSURE_SAME_AS));
        decisions.add(new TraitReader.Decided(key("a"), key("x101"), LinkType.NOT_SAME_AS));
        UndecidedPairs found = undecided();
        // b and c are one, under the key of b: both pairs with a are pairs with b.
        assertThat(withA(found)).containsExactly(key("a").text() + " " + key("b").text());
        assertThat(found.apart()).containsExactly(new UndecidedPairs.Apart(key("a"), key("x101")));
    }
}
