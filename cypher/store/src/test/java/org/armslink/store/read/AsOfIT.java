package org.armslink.store.read;

import static org.armslink.store.testing.Invented.INSIDER;
import static org.armslink.store.testing.Invented.OPEN;
import static org.armslink.store.testing.Invented.OUTSIDER;
import static org.armslink.store.testing.Invented.WITHHELD;
import static org.armslink.store.testing.Invented.document;
import static org.armslink.store.testing.Invented.key;
import static org.armslink.store.testing.Invented.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.armslink.model.Claim;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkClaim;
import org.armslink.model.LinkType;
import org.armslink.model.Method;
import org.armslink.model.NodeClaim;
import org.armslink.model.NodeReference;
import org.armslink.model.SightClass;
import org.armslink.model.Status;
import org.armslink.model.Validity;
import org.armslink.model.Viewer;
import org.armslink.model.port.ProjectionReader;
import org.armslink.model.port.RowClaims;
import org.armslink.store.Store;
import org.armslink.store.testing.Invented;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asked later as of a day, every port answers what it answered on that day. */
@ExtendWith(TestDatabase.class)
class AsOfIT {
    private static final List<Key> PEOPLE =
            List.of(key("Person", "0"), key("Person", "1"), key("Person", "2"), key("Person", "3"));
    private static final Key SALE = key("CustodyEvent", "s");
    private static final Key GUN = key("Firearm", "g");
    private static final Key PLACE = key("Location", "l");

    /** A clock that stands still until it is moved. */
    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void everyPortAnswersAsItDidThen(TestDatabase database) {
        for (long seed = 1; seed <= 3; seed++) {
            var random = new Random(seed);
            var clock = new SetClock();
            Invented.empty(database);
            try (Store store = Store.open(database.boltUri(), database.user(), database.password(), clock)) {
                var then = new LinkedHashMap<Instant, Map<String, String>>();
                var runs = new ArrayList<String>();
                for (int day = 0; day < 7; day++) {
                    clock.now = clock.now.plusSeconds(86_400);
                    runs.add(write(store, day, random));
                    if (day > 2 && random.nextInt(3) == 0) {
                        store.undo().undo(runs.get(random.nextInt(runs.size())), "a tester", "a mistake", n -> {});
                    }
                    for (Viewer viewer : List.of(OUTSIDER, INSIDER)) {
                        then.computeIfAbsent(clock.now, at -> new HashMap<>()).putAll(answers(store, viewer));
                    }
                }
                for (var one : then.entrySet()) {
                    var now = new HashMap<String, String>();
                    for (Viewer viewer : List.of(OUTSIDER, INSIDER)) {
                        // Half a day later the same stood.
                        now.putAll(answers(store, viewer.asOf(one.getKey().plusSeconds(43_200))));
                    }
                    for (String question : new TreeSet<>(one.getValue().keySet())) {
                        assertThat(now.get(question))
                                .as("seed %d as of %s: %s", seed, one.getKey(), question)
                                .isEqualTo(one.getValue().get(question));
                    }
                }
                assertThat(store.records()
                                .findRecord(OUTSIDER.asOf(Instant.parse("2026-01-01T12:00:00Z")), PEOPLE.get(0)))
                        .isEmpty();
            }
        }
    }

    /** A record that everybody saw and that is withheld now is withheld as of then too; and so the other way round. */
    @Test
    void whatIsOrWasWithheldIsNotSeenAsOfAnyDay(TestDatabase database) {
        var clock = new SetClock();
        Invented.empty(database);
        try (Store store = Store.open(database.boltUri(), database.user(), database.password(), clock)) {
            Instant first = clock.now;
            put(store, "day-1", OPEN, WITHHELD);
            clock.now = clock.now.plusSeconds(86_400);
            put(store, "day-2", WITHHELD, OPEN);
            for (Key person : List.of(PEOPLE.get(0), PEOPLE.get(1))) {
                assertThat(store.records().findRecord(OUTSIDER.asOf(first), person))
                        .isEmpty();
                assertThat(store.neighbourhoods().findNeighbourhood(OUTSIDER.asOf(first), person, 1, 10))
                        .isEmpty();
                assertThat(store.records().findRecord(INSIDER.asOf(first), person))
                        .isPresent();
            }
            assertThat(store.records().findRecord(OUTSIDER, PEOPLE.get(1))).isPresent();
        }
    }

    private static void put(Store store, String name, SightClass zero, SightClass one) {
        Key ledger = document(name).key();
        var random = new Random(1);
        var nodes = List.of(
                new NodeClaim(
                        PEOPLE.get(0), Label.PERSON, Map.of("caption", "Invented 0"), claim(ledger, zero, random)),
                new NodeClaim(
                        PEOPLE.get(1), Label.PERSON, Map.of("caption", "Invented 1"), claim(ledger, one, random)));
        var run = store.facts().begin(request(document(name)));
        store.facts().finish(store.facts().write(run, List.of(new RowClaims(1, nodes, List.of())), List.of(), 1));
    }

    private static String write(Store store, int day, Random random) {
        var nodes = new ArrayList<NodeClaim>();
        var links = new ArrayList<LinkClaim>();
        Key ledger = document("day-" + day).key();
        for (Key person : PEOPLE) {
            nodes.add(new NodeClaim(
                    person,
                    Label.PERSON,
                    Map.of("caption", "Invented " + random.nextInt(3), "minor", random.nextInt(4) == 0),
                    claim(ledger, person.equals(PEOPLE.get(1)) ? WITHHELD : OPEN, random)));
        }
        nodes.add(new NodeClaim(
                SALE, Label.CUSTODY_EVENT, Map.of("caption", "Sale", "kind", "sold"), claim(ledger, OPEN, random)));
        nodes.add(new NodeClaim(
                GUN, Label.FIREARM, Map.of("caption", "Gun " + random.nextInt(2)), claim(ledger, OPEN, random)));
        nodes.add(new NodeClaim(
                PLACE,
                Label.LOCATION,
                Map.of("caption", "Place " + random.nextInt(2), "country", "BF"),
                claim(ledger, OPEN, random)));
        for (int i = 0; i < 4; i++) {
            Key from = PEOPLE.get(random.nextInt(4));
            Key to = PEOPLE.get(random.nextInt(4));
            links.add(link(
                    LinkType.CONTACTED,
                    Label.PERSON,
                    from,
                    Label.PERSON,
                    to,
                    Map.of("contacts", (long) random.nextInt(5)),
                    claim(ledger, OPEN, random)));
        }
        links.add(link(
                LinkType.OF, Label.CUSTODY_EVENT, SALE, Label.FIREARM, GUN, Map.of(), claim(ledger, OPEN, random)));
        links.add(link(
                LinkType.AT, Label.CUSTODY_EVENT, SALE, Label.LOCATION, PLACE, Map.of(), claim(ledger, OPEN, random)));
        links.add(link(
                LinkType.TO_PARTY,
                Label.CUSTODY_EVENT,
                SALE,
                Label.PERSON,
                PEOPLE.get(0),
                Map.of(),
                claim(ledger, OPEN, random)));
        var run = store.facts().begin(request(document("day-" + day)));
        return store.facts()
                .finish(store.facts().write(run, List.of(new RowClaims(1, nodes, links)), List.of(), 1))
                .id();
    }

    private static LinkClaim link(
            LinkType type,
            Label fromLabel,
            Key from,
            Label toLabel,
            Key to,
            Map<String, Object> properties,
            Claim claim) {
        return new LinkClaim(
                LinkClaim.keyOf(type, from, to),
                type,
                new NodeReference(fromLabel, from),
                new NodeReference(toLabel, to),
                properties,
                claim);
    }

    private static Claim claim(Key ledger, SightClass sight, Random random) {
        return new Claim(
                sight,
                ledger,
                "row 1",
                Grade.parse("4x4:B2"),
                Validity.day(LocalDate.of(2025, 3, 1 + random.nextInt(2))),
                random.nextInt(5) == 0 ? Status.WITHDRAWN : Status.ASSERTED,
                Method.REPORTED);
    }

    private static Map<String, String> answers(Store store, Viewer viewer) {
        var answers = new HashMap<String, String>();
        String who = viewer.name() + " ";
        for (Key person : PEOPLE) {
            answers.put(
                    who + "record " + person,
                    store.records().findRecord(viewer, person).toString());
            answers.put(
                    who + "earlier " + person,
                    store.records().listEarlierVersions(viewer, person).toString());
            answers.put(
                    who + "around " + person,
                    store.neighbourhoods()
                            .findNeighbourhood(viewer, person, 2, 100)
                            .toString());
            answers.put(
                    who + "path " + person,
                    store.neighbourhoods()
                            .findShortestPath(viewer, PEOPLE.get(0), person, 6)
                            .toString());
            answers.put(
                    who + "linked " + person,
                    store.records()
                            .findLinked(viewer, person, EnumSet.allOf(LinkType.class), 100)
                            .toString());
        }
        answers.put(
                who + "custody",
                store.routes().listCustody(viewer, 0, 4_000_000_000L).toString());
        answers.put(
                who + "protected",
                store.neighbourhoods().listProtected(viewer, PEOPLE).toString());
        answers.put(who + "runs", store.imports().listRuns(viewer).toString());
        answers.put(who + "projection", projection(store, viewer));
        return answers;
    }

    private static String projection(Store store, Viewer viewer) {
        var lines = new ArrayList<String>();
        var keys = new HashMap<Long, String>();
        store.projections()
                .read(
                        viewer,
                        new ProjectionReader.Selection(List.of("Person"), List.of("CONTACTED"), Map.of(), "contacts"),
                        new ProjectionReader.Sink() {
                            @Override
                            public void records(ProjectionReader.Records page) {
                                for (int i = 0; i < page.count(); i++) {
                                    keys.put(page.id()[i], page.key()[i]);
                                    lines.add(page.key()[i] + " " + page.caption()[i] + " " + page.minor()[i]);
                                }
                            }

                            @Override
                            public void links(ProjectionReader.Links page) {
                                for (int i = 0; i < page.count(); i++) {
                                    lines.add(keys.get(page.source()[i]) + " " + keys.get(page.target()[i]) + " "
                                            + page.weight()[i] + " " + page.from()[i]);
                                }
                            }
                        },
                        n -> {});
        store.projections()
                .listPairs(viewer, List.of("Person"), List.of("CONTACTED"))
                .forEach(pair -> lines.add(pair.toString()));
        return lines.stream().sorted().toList().toString();
    }
}
