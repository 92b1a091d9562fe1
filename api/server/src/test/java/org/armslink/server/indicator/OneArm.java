package org.armslink.server.indicator;

import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armslink.model.Key;
import org.armslink.model.Protection;
import org.armslink.model.Validity;
import org.armslink.model.Viewer;
import org.armslink.model.port.LifeReader;
import org.armslink.model.port.NeighbourhoodReader;
import org.armslink.model.port.ProceedingReader;
import org.armslink.model.port.Subgraph;
import org.armslink.model.port.TracingReader;
import org.armslink.model.port.TraitReader;

/** One firearm of one seizure, handled so that it may not leave. */
final class OneArm {
    private OneArm() {}

    static final TracingReader TRACINGS = new TracingReader() {
        @Override
        public Listed<Trace> listTraces(Viewer viewer, int limit) {
            return new Listed<>(List.of(), true);
        }

        @Override
        public Listed<Stated> listStated(Viewer viewer, int limit) {
            return new Listed<>(List.of(), true);
        }

        @Override
        public Listed<Address> listAddresses(Viewer viewer, int limit) {
            return new Listed<>(List.of(), true);
        }

        @Override
        public Listed<Region> listRegions(Viewer viewer, int limit) {
            return new Listed<>(List.of(), true);
        }

        @Override
        public Listed<Item> listItems(Viewer viewer, int limit) {
            Validity year = Validity.year(Year.of(2025));
            return new Listed<>(
                    List.of(new Item(
                            Key.of("Seizure", "one"),
                            "Seizure one",
                            "criminal",
                            year.from().getEpochSecond(),
                            year.to().getEpochSecond(),
                            "BF",
                            Key.of("SeizureItem", "one"),
                            "firearm",
                            1,
                            "1",
                            "piece",
                            "",
                            Key.of("Firearm", "one"),
                            "BF/focal-point",
                            false,
                            null,
                            "")),
                    true);
        }
    };

    static final LifeReader LIVES = new LifeReader() {
        @Override
        public Events listEvents(Viewer viewer, int limit) {
            return new Events(List.of(), true);
        }

        @Override
        public List<Event> listEventsOf(Viewer viewer, Collection<Key> firearms) {
            return List.of();
        }
    };

    static final TraitReader TRAITS = new TraitReader() {
        @Override
        public Traits<Firearm> listFirearms(Viewer viewer, int limit) {
            return new Traits<>(List.of(), true);
        }

        @Override
        public Traits<Person> listPersons(Viewer viewer, int limit) {
            return new Traits<>(List.of(), true);
        }

        @Override
        public List<Decided> listDecisions(Viewer viewer) {
            return List.of();
        }
    };

    static final CriminalJusticeSheet NO_CASES = new CriminalJusticeSheet(
            (viewer, limit) -> new ProceedingReader.CaseFiles(List.of(), true), TRAITS, new NobodyAround());

    /** Asked about nobody. */
    private static final class NobodyAround implements NeighbourhoodReader {
        @Override
        public Optional<Subgraph> findNeighbourhood(Viewer viewer, Key key, int hops, int limit) {
            return Optional.empty();
        }

        @Override
        public Subgraph listAmong(Viewer viewer, Collection<Key> keys) {
            return new Subgraph(List.of(), List.of(), true, "");
        }

        @Override
        public Optional<Subgraph> findShortestPath(Viewer viewer, Key from, Key to, int maxHops) {
            return Optional.empty();
        }

        @Override
        public Map<Key, Protection> findProtected(Viewer viewer, Collection<Key> keys) {
            return Map.of();
        }
    }
}
