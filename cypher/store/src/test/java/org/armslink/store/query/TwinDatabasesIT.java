package org.armslink.store.query;

import static org.armslink.store.testing.Invented.DOCUMENT;
import static org.armslink.store.testing.Invented.OPEN;
import static org.armslink.store.testing.Invented.OUTSIDER;
import static org.armslink.store.testing.Invented.OWNER;
import static org.armslink.store.testing.Invented.WITHHELD;
import static org.armslink.store.testing.Invented.link;
import static org.armslink.store.testing.Invented.node;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkClaim;
import org.armslink.model.LinkType;
import org.armslink.model.NodeClaim;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;
import org.armslink.model.port.AttributeReader.Attribute;
import org.armslink.model.port.CypherGate;
import org.armslink.model.port.ImportRequest;
import org.armslink.model.port.ProjectionReader;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.model.port.RowClaims;
import org.armslink.store.Store;
import org.armslink.store.sight.SightTable;
import org.armslink.store.testing.Invented;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * Two databases that differ in one withheld thing answer alike, to the byte: every port, and every query file that
 * takes {@code $sights}, run for somebody who may not see it.
 */
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwinDatabasesIT {
    private static final long FROM = Validity.OPEN_START.getEpochSecond();
    private static final long TO = Validity.OPEN_END.getEpochSecond();

    private static final NodeClaim GUN =
            node(Label.FIREARM, "gun", OPEN, Map.of("caption", "Pistol", "serial", "AB12345"));
    private static final NodeClaim OTHER_GUN =
            node(Label.FIREARM, "other", OPEN, Map.of("caption", "Pistol", "serial", "AB12399"));
    private static final NodeClaim BUYER = person("buyer", "Invented Buyer", OPEN);
    private static final NodeClaim COURIER = person("courier", "Invented Courier", OPEN);
    private static final NodeClaim FAR = person("far", "Invented Far", OPEN);
    private static final NodeClaim WITNESS = person("witness", "Invented Witness", OPEN);
    private static final NodeClaim SAME = person("same", "Invented Witness", OPEN);
    private static final NodeClaim SALE = node(Label.CUSTODY_EVENT, "sale", OPEN);
    private static final NodeClaim HERE =
            node(Label.LOCATION, "here", OPEN, Map.of("caption", "Here", "name", "HERE", "country", "BF"));
    private static final NodeClaim THERE =
            node(Label.LOCATION, "there", OPEN, Map.of("caption", "There", "name", "THERE", "country", "ML"));
    private static final NodeClaim LEG = node(Label.ROUTE_LEG, "leg", OPEN);
    private static final NodeClaim SEIZURE = node(Label.SEIZURE, "seizure", OPEN);
    private static final NodeClaim ITEM = node(Label.SEIZURE_ITEM, "item", OPEN);
    private static final NodeClaim CASE = node(Label.CASE, "case", OPEN);
    private static final NodeClaim STOLEN =
            node(Label.FIREARM, "stolen", OPEN, Map.of("caption", "Stolen rifle", "circulation", "stolen"));
    private static final NodeClaim TRACE =
            node(Label.TRACE_REQUEST, "trace", OPEN, Map.of("caption", "Trace", "requestStatus", "sent"));
    private static final NodeClaim OPERATION = node(Label.OPERATION, "operation", OPEN);
    private static final NodeClaim HIT = node(Label.BALLISTIC_HIT, "hit", OPEN);
    private static final NodeClaim RECOVERY = node(
            Label.CUSTODY_EVENT, "recovery", OPEN, Map.of("caption", "Found", "kind", "recovered", "statedDays", 12L));
    private static final NodeClaim HOUSE = node(
            Label.LOCATION,
            "house",
            OPEN,
            Map.of("caption", "House", "name", "House", "country", "BF", "region", "BF-KAD", "kind", "address"));
    private static final NodeClaim TRACE_ANSWER =
            node(Label.TRACE_RESPONSE, "answer", OPEN, Map.of("caption", "Answer", "outcome", "pending"));
    private static final List<NodeClaim> NODES = List.of(
            GUN,
            OTHER_GUN,
            BUYER,
            COURIER,
            FAR,
            WITNESS,
            SAME,
            SALE,
            HERE,
            THERE,
            LEG,
            SEIZURE,
            ITEM,
            CASE,
            STOLEN,
            TRACE,
            OPERATION,
            HIT,
            RECOVERY,
            HOUSE,
            TRACE_ANSWER);
    private static final LinkClaim CONTACT =
            link(LinkType.CONTACTED, BUYER, COURIER, OPEN, Map.of("dataset", "whole", "contacts", 3L));
    private static final List<LinkClaim> LINKS = List.of(
            link(LinkType.OF, SALE, GUN, OPEN),
            link(LinkType.TO_PARTY, SALE, BUYER, OPEN),
            link(LinkType.AT, SALE, HERE, OPEN),
            link(LinkType.DEPARTS, LEG, HERE, OPEN),
            link(LinkType.ARRIVES, LEG, THERE, OPEN),
            link(LinkType.CARRIED, LEG, GUN, OPEN),
            link(LinkType.BY, LEG, COURIER, OPEN),
            link(LinkType.PART_OF, ITEM, SEIZURE, OPEN),
            link(LinkType.OF, RECOVERY, OTHER_GUN, OPEN),
            link(LinkType.LOCATED_IN, BUYER, HOUSE, OPEN),
            link(LinkType.CONCERNS, TRACE, GUN, OPEN),
            link(LinkType.ANSWERS, TRACE_ANSWER, TRACE, OPEN),
            link(LinkType.ESTABLISHES, TRACE_ANSWER, SALE, OPEN),
            link(LinkType.IS, ITEM, GUN, OPEN),
            link(LinkType.SUSPECT_IN, FAR, CASE, OPEN),
            link(LinkType.WITNESS_IN, WITNESS, CASE, OPEN),
            link(LinkType.SAME_AS, WITNESS, SAME, OPEN),
            link(LinkType.RECOVERED_IN, OTHER_GUN, CASE, OPEN),
            link(LinkType.DURING, SEIZURE, OPERATION, OPEN),
            link(LinkType.LINKS, HIT, CASE, OPEN),
            CONTACT,
            link(LinkType.CONTACTED, COURIER, FAR, OPEN, Map.of("dataset", "whole", "contacts", 1L)),
            flow(HERE, THERE, 7, OPEN));

    private static NodeClaim person(String number, String name, SightClass sight) {
        return node(Label.PERSON, number, sight, Map.of("caption", name, "name", name));
    }

    private static LinkClaim flow(NodeClaim from, NodeClaim to, long firearms, SightClass sight) {
        return new LinkClaim(
                LinkClaim.keyOf(LinkType.TRACED_TO, from.key(), to.key(), Long.toString(firearms)),
                LinkType.TRACED_TO,
                new org.armslink.model.NodeReference(from.label(), from.key()),
                new org.armslink.model.NodeReference(to.label(), to.key()),
                Map.of("year", 2020L, "firearms", firearms),
                Invented.claim(sight, "row f"));
    }

    /** What one of the twins has besides: records first, then links; each thing that may be withheld is in one. */
    private record Extra(String what, List<NodeClaim> nodes, List<LinkClaim> links) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Extra> extras() {
        // Keys that come first, so that they would win wherever the first is taken.
        NodeClaim person = person("a-withheld", "Invented Withheld", WITHHELD);
        NodeClaim gun = node(Label.FIREARM, "a-gun", WITHHELD, Map.of("caption", "A Pistol", "serial", "AB12345"));
        NodeClaim sale = node(Label.CUSTODY_EVENT, "a-sale", WITHHELD);
        NodeClaim leg = node(Label.ROUTE_LEG, "a-leg", WITHHELD);
        NodeClaim seizure = node(Label.SEIZURE, "a-seizure", WITHHELD);
        NodeClaim answer =
                node(Label.TRACE_RESPONSE, "a-answer", WITHHELD, Map.of("caption", "A", "outcome", "purchaser-found"));
        NodeClaim place =
                node(Label.LOCATION, "a-place", WITHHELD, Map.of("caption", "A", "name", "A", "country", "NE"));
        NodeClaim stolen =
                node(Label.FIREARM, "a-stolen", WITHHELD, Map.of("caption", "A Stolen rifle", "circulation", "stolen"));
        NodeClaim trace =
                node(Label.TRACE_REQUEST, "a-trace", WITHHELD, Map.of("caption", "A Trace", "requestStatus", "closed"));
        NodeClaim operation = node(Label.OPERATION, "a-operation", WITHHELD);
        NodeClaim hit = node(Label.BALLISTIC_HIT, "a-hit", WITHHELD);
        return Stream.of(
                new Extra("a person", List.of(person), List.of()),
                new Extra(
                        "a person on the shortest path",
                        List.of(person),
                        List.of(
                                link(
                                        LinkType.CONTACTED,
                                        BUYER,
                                        person,
                                        OPEN,
                                        Map.of("dataset", "whole", "contacts", 9L)),
                                link(LinkType.CONTACTED, person, FAR, OPEN, Map.of("dataset", "whole", "contacts", 9L)),
                                link(LinkType.BY, LEG, person, OPEN),
                                link(LinkType.FROM_PARTY, SALE, person, OPEN))),
                new Extra(
                        "a gun",
                        List.of(gun),
                        List.of(
                                link(LinkType.CARRIED, LEG, gun, OPEN),
                                link(LinkType.IS, ITEM, gun, OPEN),
                                link(LinkType.OF, SALE, gun, OPEN))),
                new Extra(
                        "a custody event",
                        List.of(sale),
                        List.of(link(LinkType.OF, sale, GUN, OPEN), link(LinkType.AT, sale, HERE, OPEN))),
                new Extra(
                        "a leg",
                        List.of(leg),
                        List.of(
                                link(LinkType.DEPARTS, leg, HERE, OPEN),
                                link(LinkType.ARRIVES, leg, THERE, OPEN),
                                link(LinkType.CARRIED, leg, GUN, OPEN))),
                new Extra("a seizure", List.of(seizure), List.of(link(LinkType.PART_OF, ITEM, seizure, OPEN))),
                new Extra(
                        "a place",
                        List.of(place),
                        List.of(
                                link(LinkType.DEPARTS, LEG, place, OPEN),
                                link(LinkType.AT, SALE, place, OPEN),
                                flow(place, THERE, 99, OPEN))),
                new Extra("a stolen gun", List.of(stolen), List.of(link(LinkType.CONCERNS, TRACE, stolen, OPEN))),
                new Extra("a trace", List.of(trace), List.of(link(LinkType.CONCERNS, trace, STOLEN, OPEN))),
                new Extra("an operation", List.of(operation), List.of(link(LinkType.DURING, SEIZURE, operation, OPEN))),
                new Extra("a hit", List.of(hit), List.of(link(LinkType.LINKS, hit, CASE, OPEN))),
                new Extra("a trace's link", List.of(), List.of(link(LinkType.CONCERNS, TRACE, STOLEN, WITHHELD))),
                new Extra(
                        "a trace and an answer",
                        List.of(trace, answer),
                        List.of(
                                link(LinkType.CONCERNS, trace, GUN, OPEN),
                                link(LinkType.CONCERNS, trace, OTHER_GUN, OPEN),
                                link(LinkType.ANSWERS, answer, TRACE, OPEN),
                                link(LinkType.ESTABLISHES, answer, RECOVERY, OPEN))),
                new Extra(
                        "an operation and an address",
                        List.of(operation),
                        List.of(
                                link(LinkType.DURING, SEIZURE, operation, OPEN),
                                link(LinkType.LOCATED_IN, FAR, HOUSE, WITHHELD))),
                new Extra("a link", List.of(), List.of(link(LinkType.ASSOCIATE_OF, BUYER, FAR, WITHHELD))),
                new Extra("a victim", List.of(), List.of(link(LinkType.VICTIM_IN, FAR, CASE, WITHHELD))),
                new Extra("an identity", List.of(), List.of(link(LinkType.SAME_AS, SAME, BUYER, WITHHELD))),
                new Extra("a flow", List.of(), List.of(flow(HERE, THERE, 1000, WITHHELD))),
                new Extra("a lone gun link", List.of(), List.of(link(LinkType.CARRIED, LEG, OTHER_GUN, WITHHELD))),
                new Extra(
                        "a contact",
                        List.of(),
                        List.of(link(
                                LinkType.CONTACTED,
                                FAR,
                                BUYER,
                                WITHHELD,
                                Map.of("dataset", "whole", "contacts", 5L)))));
    }

    private TestDatabase database;
    private Map<String, String> without = Map.of();

    @BeforeAll
    void answersWithout(TestDatabase database) throws Exception {
        this.database = database;
        without = answers(new Extra("nothing", List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("extras")
    void aWithheldThingIsAsIfItWereNotThere(Extra extra) throws Exception {
        Map<String, String> with = answers(extra);
        assertThat(with.keySet()).isEqualTo(without.keySet());
        with.forEach((question, answer) -> assertThat(answer).as(question).isEqualTo(without.get(question)));
    }

    @Test
    void noQuestionHasAnEmptyAnswer() {
        assertThat(without.get("legs")).contains(GUN.key().text());
        assertThat(without.get("path buyer far")).contains(COURIER.key().text());
        assertThat(without.get("projection")).contains(FAR.key().text());
        assertThat(without.get("flows")).contains("firearms=7");
        assertThat(without.get("missing")).contains(STOLEN.key().text());
        assertThat(without.get("traces")).contains(TRACE.key().text());
        assertThat(without.get("operations")).contains(OPERATION.key().text());
        assertThat(without.get("joined cases")).contains(CASE.key().text());
        assertThat(without.keySet().stream()
                        .filter(question -> question.startsWith("file "))
                        .filter(question -> "[]".equals(without.get(question))))
                .isEmpty();
    }

    private Map<String, String> answers(Extra extra) throws Exception {
        var answers = new TreeMap<String, String>();
        try (Store store = Invented.openEmpty(database)) {
            load(store, extra);
            askPorts(store, answers);
        }
        try (Database own = Database.connect(database.boltUri(), database.user(), database.password())) {
            askFiles(own, answers);
        }
        return answers;
    }

    /** Records, then what is withheld, then the links: so ids, places in chains and sight numbers all move. */
    private static void load(Store store, Extra extra) {
        Invented.write(store.facts(), List.of(node(Label.PERSON, "always-withheld", WITHHELD)), List.of());
        Invented.write(store.facts(), NODES, List.of());
        NodeClaim hiddenDocument = new NodeClaim(
                Invented.key("Document", "hidden"),
                Label.DOCUMENT,
                Map.of("caption", "hidden"),
                Invented.claim(WITHHELD, "file"));
        var hidden =
                store.facts().begin(new ImportRequest(hiddenDocument, "hidden", "digest-1", OWNER, Map.of(), WITHHELD));
        if (!extra.nodes().isEmpty() || !extra.links().isEmpty()) {
            hidden = store.facts().write(hidden, List.of(new RowClaims(1, extra.nodes(), extra.links())), List.of(), 1);
        }
        store.facts().finish(hidden);
        Invented.write(store.facts(), List.of(), LINKS);
        var refused = new QuarantinedRow(2, "sold_on", "never", "not a date", "a,never");
        var run = store.facts().begin(Invented.request(DOCUMENT));
        NodeClaim corrected = person("buyer", "Invented Buyer Corrected", OPEN);
        store.facts()
                .finish(store.facts()
                        .write(run, List.of(new RowClaims(1, List.of(corrected), List.of())), List.of(refused), 2));
        NodeClaim second = Invented.document("second");
        var repeating = store.facts().begin(Invented.request(second));
        NodeClaim repeated = Invented.from(second, corrected);
        store.facts()
                .finish(store.facts()
                        .write(repeating, List.of(new RowClaims(1, List.of(repeated), List.of())), List.of(), 1));
    }

    private static void askPorts(Store store, Map<String, String> answers) {
        List<NodeClaim> asked = new ArrayList<>(NODES);
        asked.add(DOCUMENT);
        extras().forEach(extra -> asked.addAll(extra.nodes()));
        for (NodeClaim node : asked) {
            Key key = node.key();
            put(answers, "record " + key, store.records().findRecord(OUTSIDER, key));
            put(answers, "sources " + key, store.records().listSources(OUTSIDER, key));
            put(answers, "sight " + key, store.records().findSight(OUTSIDER, key));
            put(answers, "linked " + key, store.records().findLinked(OUTSIDER, key, EnumSet.allOf(LinkType.class), 3));
            put(answers, "earlier " + key, store.records().listEarlierVersions(OUTSIDER, key));
            put(answers, "around " + key, store.neighbourhoods().findNeighbourhood(OUTSIDER, key, 3, 2000));
            put(answers, "cut around " + key, store.neighbourhoods().findNeighbourhood(OUTSIDER, key, 2, 3));
            put(answers, "path buyer " + key, store.neighbourhoods().findShortestPath(OUTSIDER, BUYER.key(), key, 8));
        }
        answers.put(
                "path buyer far",
                store.neighbourhoods()
                        .findShortestPath(OUTSIDER, BUYER.key(), FAR.key(), 8)
                        .toString());
        put(
                answers,
                "protected",
                List.copyOf(new TreeSet<>(store.neighbourhoods()
                        .listProtected(
                                OUTSIDER, asked.stream().map(NodeClaim::key).toList()))));
        put(
                answers,
                "among",
                store.neighbourhoods()
                        .listAmong(OUTSIDER, asked.stream().map(NodeClaim::key).toList()));
        Stream.concat(LINKS.stream(), extras().flatMap(extra -> extra.links().stream()))
                .forEach(link -> {
                    put(
                            answers,
                            "link " + link.type() + " " + link.key(),
                            store.records().findLink(OUTSIDER, link.type(), link.key()));
                    put(
                            answers,
                            "sources of link " + link.type() + " " + link.key(),
                            store.records().listSources(OUTSIDER, link.type(), link.key()));
                });
        for (String words : List.of("AB12345", "AB*", "invented", "pistol", "*", "a", "withheld")) {
            for (int limit : new int[] {1, 2, 500}) {
                put(answers, "search " + words + " " + limit, store.records().search(OUTSIDER, words, limit));
            }
        }
        put(answers, "legs", store.routes().listLegs(OUTSIDER, FROM, TO));
        put(answers, "custody", store.routes().listCustody(OUTSIDER, FROM, TO));
        put(answers, "seized", store.routes().listSeized(OUTSIDER));
        var custody = new ArrayList<Object>();
        store.routes().readCustody(OUTSIDER, custody::add);
        put(answers, "custody in pages", custody);
        List<Key> keys = asked.stream().map(NodeClaim::key).toList();
        put(answers, "legs by key", store.routes().listLegs(OUTSIDER, keys));
        put(answers, "custody by key", store.routes().listCustody(OUTSIDER, keys));
        put(answers, "origins", new TreeMap<>(store.routes().findOrigins(OUTSIDER, keys)));
        put(answers, "flows", store.flows().listFlows(OUTSIDER, 2020, "", "", 1));
        put(answers, "all flows", store.flows().listFlows(OUTSIDER, 0, "", "there", 100));
        put(answers, "runs", store.imports().listRuns(OUTSIDER));
        store.imports()
                .listRuns(OUTSIDER)
                .forEach(run -> put(
                        answers, "quarantine " + run.id(), store.imports().listQuarantined(OUTSIDER, run.id(), 100)));
        put(answers, "projection", projection(store));
        for (Attribute attribute : Attribute.values()) {
            put(
                    answers,
                    "attribute " + attribute,
                    new TreeMap<>(store.attributes()
                            .readAttribute(
                                    OUTSIDER,
                                    attribute,
                                    Stream.of(Label.values()).map(Label::text).toList())));
        }
        put(answers, "firearms", store.traits().listFirearms(OUTSIDER, 1000));
        put(answers, "persons", store.traits().listPersons(OUTSIDER, 1000));
        put(answers, "lives", store.lives().listEvents(OUTSIDER, 1000));
        put(answers, "missing", store.registers().listFirearms(OUTSIDER, List.of("lost", "stolen"), 0, 1));
        put(answers, "missing counted", store.registers().countFirearms(OUTSIDER, List.of("lost", "stolen")));
        put(answers, "traces", store.registers().listTraces(OUTSIDER, "", 0, 1));
        put(answers, "traces counted", store.registers().countTraces(OUTSIDER));
        put(answers, "operations", store.registers().listOperations(OUTSIDER, 0, 1));
        put(answers, "joined cases", store.registers().listJoinedCases(OUTSIDER, 1));
        put(
                answers,
                "linked of many",
                store.registers()
                        .listLinked(
                                OUTSIDER,
                                asked.stream().map(NodeClaim::key).toList(),
                                EnumSet.allOf(LinkType.class),
                                1000));
        put(
                answers,
                "lives of some",
                store.lives()
                        .listEventsOf(
                                OUTSIDER, asked.stream().map(NodeClaim::key).toList()));
        put(answers, "area flows", store.flows().listAreaFlows(OUTSIDER, 0, 100));
        for (int limit : new int[] {1, 1000}) {
            put(answers, "traced " + limit, store.tracings().listTraces(OUTSIDER, limit));
            put(answers, "stated " + limit, store.tracings().listStated(OUTSIDER, limit));
            put(answers, "addresses " + limit, store.tracings().listAddresses(OUTSIDER, limit));
            put(answers, "regions " + limit, store.tracings().listRegions(OUTSIDER, limit));
            put(answers, "items " + limit, store.tracings().listItems(OUTSIDER, limit));
        }
        put(answers, "decisions", store.traits().listDecisions(OUTSIDER));
        put(answers, "full sight", store.gate().hasFullSight(OUTSIDER));
        try {
            put(answers, "gate", store.gate().run(OUTSIDER, "RETURN 1", Map.of(), CypherGate.Limits.DEFAULT));
        } catch (CypherGate.Refused e) {
            put(answers, "gate", e.toString());
        }
    }

    private static void put(Map<String, String> answers, String question, Object answer) {
        answers.put(question, answer.toString());
    }

    /** Without database ids, which do not leave the engine. */
    private static List<String> projection(Store store) {
        var keys = new HashMap<Long, String>();
        var lines = new ArrayList<String>();
        var selection = new ProjectionReader.Selection(
                List.of("Person", "Case", "Firearm"),
                List.of("CONTACTED", "ASSOCIATE_OF", "SUSPECT_IN", "RECOVERED_IN"),
                Map.of(),
                "contacts");
        store.projections()
                .read(
                        OUTSIDER,
                        selection,
                        new ProjectionReader.Sink() {
                            @Override
                            public void records(ProjectionReader.Records page) {
                                for (int i = 0; i < page.count(); i++) {
                                    keys.put(page.id()[i], page.key()[i]);
                                    lines.add(page.label() + " " + page.key()[i] + " " + page.caption()[i] + " "
                                            + page.minor()[i] + " " + page.sight());
                                }
                            }

                            @Override
                            public void links(ProjectionReader.Links page) {
                                for (int i = 0; i < page.count(); i++) {
                                    lines.add(keys.get(page.source()[i]) + " " + keys.get(page.target()[i]) + " "
                                            + page.type() + " " + page.weight()[i] + " " + page.from()[i] + " "
                                            + page.to()[i] + " " + page.sight());
                                }
                            }
                        },
                        links -> lines.add("progress " + links));
        store.projections()
                .listPairs(OUTSIDER, selection.labels(), List.of("SAME_AS", "NOT_SAME_AS", "SUSPECT_IN", "CONTACTED"))
                .forEach(pair -> lines.add(pair.toString()));
        return lines.stream().sorted().toList();
    }

    private static void askFiles(Database database, Map<String, String> answers) throws Exception {
        List<Long> sights =
                database.read(tx -> new SightTable().of(OUTSIDER, tx).numbers());
        List<String> keys = Stream.concat(NODES.stream(), extras().flatMap(extra -> extra.nodes().stream()))
                .map(node -> node.key().text())
                .toList();
        List<Long> ids = database.read(tx -> tx.run(
                        "MATCH (n:Record) WHERE n.sight IN $sights RETURN id(n) AS id ORDER BY n.key",
                        Map.of("sights", sights))
                .list(row -> row.get("id").asLong()));
        var values = new HashMap<String, Object>();
        values.put("sights", sights);
        values.put("keys", keys);
        values.put("key", BUYER.key().text());
        values.put("found", List.of(GUN.key().text()));
        values.put("limit", 100);
        values.put("end", FAR.key().text());
        values.put("steps", List.of(List.of(BUYER.key().text(), COURIER.key().text())));
        values.put("words", "ab12345 invented");
        values.put("exact", "ab12345");
        values.put("firstYear", 0);
        values.put("lastYear", 9999);
        values.put("source", "");
        values.put("target", "");
        values.put("ids", ids);
        values.put("filter", Map.of());
        values.put("weight", "contacts");
        values.put("labels", List.of("Person"));
        values.put("asOf", Validity.OPEN_END.getEpochSecond());
        values.put("after", "");
        values.put("kind", "");
        values.put("kinds", List.of("stolen"));
        values.put("offset", 0);
        values.put("types", Stream.of(LinkType.values()).map(LinkType::name).toList());
        for (String name : QueryFiles.names()) {
            var parameters = QueryFiles.parameters(CypherFile.of(name).text());
            if (!parameters.contains("$sights")) {
                continue;
            }
            values.put("from", name.startsWith("projection") ? 0 : FROM);
            values.put(
                    "to",
                    name.startsWith("projection")
                            ? ids.stream().mapToLong(Long::longValue).max().orElse(0)
                            : TO);
            values.put("id", "");
            if (name.startsWith("run/")) {
                values.put(
                        "id",
                        database.read(tx -> tx.run("MATCH (q:QuarantinedRow) RETURN q.runs[0] AS id LIMIT 1")
                                .single()
                                .get("id")
                                .asString()));
            }
            if (name.equals("record/titles") || name.equals("record/documents")) {
                values.put("keys", List.of(DOCUMENT.key().text()));
            } else {
                values.put("keys", keys);
            }
            assertThat(values.keySet())
                    .as("%s takes a parameter of which this test knows nothing", name)
                    .containsAll(parameters.stream().map(p -> p.substring(1)).toList());
            var rows = new ArrayList<String>();
            // Fillings differ in a name only, and planning each of them takes a while.
            String query = QueryFiles.filled(name).stream()
                    .filter(text -> text.contains(":CONTACTED"))
                    .findFirst()
                    .orElse(CypherFile.of(name).text());
            values.put(
                    "key",
                    query.contains("[r:CONTACTED ")
                            ? CONTACT.key().text()
                            : BUYER.key().text());
            rows.addAll(database.read(tx ->
                    tx.run(query, values).list(row -> plain(amongSeen(name, row.asMap(v -> v), new HashSet<>(ids))))));
            // Rows of a query without ORDER BY come in the order of its parameters or in none.
            rows.removeIf(row -> row.contains("targets=0")); // led to nothing but what is withheld
            answers.put("file " + name, rows.stream().sorted().toList().toString());
        }
    }

    /** The links of a projection may lead to what is withheld until their reader drops those, and so does this. */
    private static Map<String, Value> amongSeen(String name, Map<String, Value> row, Set<Long> seen) {
        if (!name.startsWith("projection/links")) {
            return row;
        }
        List<Long> targets =
                row.getOrDefault("targets", Values.value(List.of())).asList(Value::asLong);
        var among = new HashMap<>(row);
        row.forEach((column, value) -> {
            if (value.type().name().startsWith("LIST") && value.size() == targets.size()) {
                among.put(
                        column,
                        Values.value(java.util.stream.IntStream.range(0, targets.size())
                                .filter(i -> seen.contains(targets.get(i)))
                                .mapToObj(value::get)
                                .toList()));
            }
        });
        return among;
    }

    /** Without numbers of sight classes and database ids: neither is ever shown. Lists that have no order are sorted. */
    private static String plain(Map<String, Value> row) {
        var plain = new TreeMap<String, String>();
        row.forEach((column, value) -> {
            if (column.equals("sight")) {
                return;
            }
            if (List.of("ids", "sources", "targets", "degrees").contains(column)) {
                plain.put(column, "" + (column.equals("degrees") ? "" : value.size()));
            } else if (value.type().name().equals("MAP")) {
                var map = new TreeMap<String, Object>(value.asMap());
                map.remove("sight");
                map.remove("wrote");
                plain.put(column, map.toString());
            } else if (value.type().name().startsWith("LIST")) {
                plain.put(
                        column,
                        value.asList(item -> item.toString()).stream()
                                .sorted()
                                .toList()
                                .toString());
            } else {
                plain.put(column, value.toString());
            }
        });
        return plain.toString();
    }
}
