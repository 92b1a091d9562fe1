package org.armslink.store.query;

import static org.armslink.store.query.TwinGraph.BUYER;
import static org.armslink.store.query.TwinGraph.FAR;
import static org.armslink.store.query.TwinGraph.LINKS;
import static org.armslink.store.query.TwinGraph.NODES;
import static org.armslink.store.query.TwinGraph.extras;
import static org.armslink.store.testing.Invented.DOCUMENT;
import static org.armslink.store.testing.Invented.OUTSIDER;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.NodeClaim;
import org.armslink.model.Validity;
import org.armslink.model.port.AttributeReader.Attribute;
import org.armslink.model.port.CypherGate;
import org.armslink.model.port.ProjectionReader;
import org.armslink.store.Store;

/** What every port of the store answers somebody who may not see all of it. */
final class EveryPort {
    private static final long FROM = Validity.OPEN_START.getEpochSecond();
    private static final long TO = Validity.OPEN_END.getEpochSecond();

    static void ask(Store store, Map<String, String> answers) {
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
                new TreeMap<>(store.neighbourhoods()
                        .findProtected(
                                OUTSIDER, asked.stream().map(NodeClaim::key).toList())));
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
        put(answers, "compared", store.ballistics().listCompared(OUTSIDER));
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
            put(answers, "cases " + limit, store.proceedings().listCases(OUTSIDER, limit));
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

    private EveryPort() {}
}
