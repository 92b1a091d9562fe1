package org.armslink.store.query;

import static org.armslink.store.testing.Invented.DOCUMENT;
import static org.armslink.store.testing.Invented.OPEN;
import static org.armslink.store.testing.Invented.OWNER;
import static org.armslink.store.testing.Invented.WITHHELD;
import static org.armslink.store.testing.Invented.link;
import static org.armslink.store.testing.Invented.node;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.armslink.model.Label;
import org.armslink.model.LinkClaim;
import org.armslink.model.LinkType;
import org.armslink.model.NodeClaim;
import org.armslink.model.SightClass;
import org.armslink.model.port.ImportRequest;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.model.port.RowClaims;
import org.armslink.store.Store;
import org.armslink.store.testing.Invented;

/** What both of two databases hold, and one at a time each thing that one of them holds besides and that is withheld. */
final class TwinGraph {
    static final NodeClaim GUN = node(Label.FIREARM, "gun", OPEN, Map.of("caption", "Pistol", "serial", "AB12345"));
    static final NodeClaim OTHER_GUN =
            node(Label.FIREARM, "other", OPEN, Map.of("caption", "Pistol", "serial", "AB12399"));
    static final NodeClaim BUYER = person("buyer", "Invented Buyer", OPEN);
    static final NodeClaim COURIER = person("courier", "Invented Courier", OPEN);
    static final NodeClaim FAR = person("far", "Invented Far", OPEN);
    static final NodeClaim WITNESS = person("witness", "Invented Witness", OPEN);
    static final NodeClaim SAME = person("same", "Invented Witness", OPEN);
    static final NodeClaim SALE = node(Label.CUSTODY_EVENT, "sale", OPEN);
    static final NodeClaim HERE =
            node(Label.LOCATION, "here", OPEN, Map.of("caption", "Here", "name", "HERE", "country", "BF"));
    static final NodeClaim THERE =
            node(Label.LOCATION, "there", OPEN, Map.of("caption", "There", "name", "THERE", "country", "ML"));
    static final NodeClaim LEG = node(Label.ROUTE_LEG, "leg", OPEN);
    static final NodeClaim SEIZURE = node(Label.SEIZURE, "seizure", OPEN);
    static final NodeClaim ITEM = node(Label.SEIZURE_ITEM, "item", OPEN);
    static final NodeClaim CASE = node(Label.CASE, "case", OPEN);
    static final NodeClaim STOLEN =
            node(Label.FIREARM, "stolen", OPEN, Map.of("caption", "Stolen rifle", "circulation", "stolen"));
    static final NodeClaim TRACE =
            node(Label.TRACE_REQUEST, "trace", OPEN, Map.of("caption", "Trace", "requestStatus", "sent"));
    static final NodeClaim OPERATION = node(Label.OPERATION, "operation", OPEN);
    static final NodeClaim HIT = node(Label.BALLISTIC_HIT, "hit", OPEN);
    static final NodeClaim EXHIBIT = node(Label.EXHIBIT, "exhibit", OPEN);
    static final NodeClaim LEAD = node(Label.CORRELATION, "lead", OPEN);
    static final NodeClaim RECOVERY = node(
            Label.CUSTODY_EVENT, "recovery", OPEN, Map.of("caption", "Found", "kind", "recovered", "statedDays", 12L));
    static final NodeClaim HOUSE = node(
            Label.LOCATION,
            "house",
            OPEN,
            Map.of("caption", "House", "name", "House", "country", "BF", "region", "BF-KAD", "kind", "address"));
    static final NodeClaim TRACE_ANSWER =
            node(Label.TRACE_RESPONSE, "answer", OPEN, Map.of("caption", "Answer", "outcome", "pending"));
    static final List<NodeClaim> NODES = List.of(
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
            EXHIBIT,
            LEAD,
            RECOVERY,
            HOUSE,
            TRACE_ANSWER);
    static final LinkClaim CONTACT =
            link(LinkType.CONTACTED, BUYER, COURIER, OPEN, Map.of("dataset", "whole", "contacts", 3L));
    static final List<LinkClaim> LINKS = List.of(
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
            link(LinkType.AT, CASE, HERE, OPEN),
            link(LinkType.RECOVERED_IN, EXHIBIT, CASE, OPEN),
            link(LinkType.BETWEEN, LEAD, EXHIBIT, OPEN),
            link(LinkType.FIRED_BY, EXHIBIT, GUN, OPEN),
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
    record Extra(String what, List<NodeClaim> nodes, List<LinkClaim> links) {
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
        NodeClaim exhibit = node(Label.EXHIBIT, "a-exhibit", WITHHELD);
        NodeClaim offence =
                node(Label.OFFENCE, "a-offence", WITHHELD, Map.of("caption", "A", "firearmsOffence", "trafficking"));
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
                new Extra(
                        "a hit on a lead",
                        List.of(hit, exhibit),
                        List.of(
                                link(LinkType.CONFIRMS, hit, LEAD, OPEN),
                                link(LinkType.LINKS, hit, CASE, OPEN),
                                link(LinkType.BETWEEN, LEAD, exhibit, OPEN),
                                link(LinkType.RECOVERED_IN, exhibit, CASE, OPEN),
                                link(LinkType.FIRED_BY, exhibit, OTHER_GUN, OPEN))),
                new Extra("what fired it", List.of(), List.of(link(LinkType.FIRED_BY, EXHIBIT, OTHER_GUN, WITHHELD))),
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
                new Extra(
                        "an offence and what a suspect is said to have done",
                        List.of(person, offence),
                        List.of(
                                link(LinkType.FOR_OFFENCE, CASE, offence, OPEN),
                                link(LinkType.SUSPECT_IN, person, CASE, OPEN, Map.of("stage", "convicted")),
                                link(LinkType.SUSPECT_IN, COURIER, CASE, WITHHELD, Map.of("stage", "convicted")))),
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

    /** Records, then what is withheld, then the links: so ids, places in chains and sight numbers all move. */
    static void load(Store store, Extra extra) {
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

    private TwinGraph() {}
}
