package org.armslink.model;

import static org.armslink.model.Label.*;
import static org.armslink.model.Property.flag;
import static org.armslink.model.Property.integer;
import static org.armslink.model.Property.plain;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a link says, between which records it may stand, and the properties it may have. */
public enum LinkType {
    // (:CustodyEvent)-[:OF]->(:Firearm)
    OF(EnumSet.of(CUSTODY_EVENT), EnumSet.of(FIREARM)),
    // (:CustodyEvent)-[:FROM_PARTY]->(:Person|Organisation)
    FROM_PARTY(EnumSet.of(CUSTODY_EVENT), EnumSet.of(PERSON, ORGANISATION)),
    // (:CustodyEvent)-[:TO_PARTY]->(:Person|Organisation)
    TO_PARTY(EnumSet.of(CUSTODY_EVENT), EnumSet.of(PERSON, ORGANISATION)),
    // (:CustodyEvent|Seizure|Case)-[:AT]->(:Location|BorderPoint)
    AT(EnumSet.of(CUSTODY_EVENT, SEIZURE, CASE), EnumSet.of(LOCATION, BORDER_POINT)),
    // (:CustodyEvent|Seizure)-[:WITHIN]->(:Case)
    WITHIN(EnumSet.of(CUSTODY_EVENT, SEIZURE), EnumSet.of(CASE)),
    // (:RouteLeg)-[:DEPARTS]->(:Location|BorderPoint)
    DEPARTS(EnumSet.of(ROUTE_LEG), EnumSet.of(LOCATION, BORDER_POINT)),
    // (:RouteLeg)-[:ARRIVES]->(:Location|BorderPoint)
    ARRIVES(EnumSet.of(ROUTE_LEG), EnumSet.of(LOCATION, BORDER_POINT)),
    // (:RouteLeg)-[:CROSSES]->(:BorderPoint)
    CROSSES(EnumSet.of(ROUTE_LEG), EnumSet.of(BORDER_POINT)),
    // (:RouteLeg)-[:CARRIED]->(:Firearm|SeizureItem)
    CARRIED(EnumSet.of(ROUTE_LEG), EnumSet.of(FIREARM, SEIZURE_ITEM)),
    // (:RouteLeg)-[:BY]->(:Person|Organisation)
    BY(EnumSet.of(ROUTE_LEG), EnumSet.of(PERSON, ORGANISATION)),
    // (:Person)-[:SUSPECT_IN]->(:Case)
    SUSPECT_IN(EnumSet.of(PERSON), EnumSet.of(CASE), plain("role")),
    // (:Person)-[:VICTIM_IN]->(:Case)
    VICTIM_IN(EnumSet.of(PERSON), EnumSet.of(CASE)),
    // (:Person)-[:WITNESS_IN]->(:Case)
    WITNESS_IN(EnumSet.of(PERSON), EnumSet.of(CASE)),
    // (:Person)-[:ASSOCIATE_OF]->(:Person)
    ASSOCIATE_OF(EnumSet.of(PERSON), EnumSet.of(PERSON), plain("role")),
    // (:Person)-[:FAMILY_OF]->(:Person)
    FAMILY_OF(EnumSet.of(PERSON), EnumSet.of(PERSON), plain("role")),
    // (:Person)-[:CONTACTED]->(:Person)
    CONTACTED(EnumSet.of(PERSON), EnumSet.of(PERSON), plain("dataset"), integer("contacts")),
    // (:Person)-[:ALSO_KNOWN_AS]->(:Alias)
    ALSO_KNOWN_AS(EnumSet.of(PERSON), EnumSet.of(ALIAS)),
    // (:Person|Organisation)-[:LOCATED_IN]->(:Location)
    LOCATED_IN(EnumSet.of(PERSON, ORGANISATION), EnumSet.of(LOCATION)),
    // (:Location)-[:IN_COUNTRY]->(:Country)
    IN_COUNTRY(EnumSet.of(LOCATION, BORDER_POINT), EnumSet.of(COUNTRY)),
    // (:SeizureItem)-[:PART_OF]->(:Seizure)
    PART_OF(EnumSet.of(SEIZURE_ITEM), EnumSet.of(SEIZURE)),
    // (:SeizureItem)-[:IS]->(:Firearm)
    IS(EnumSet.of(SEIZURE_ITEM), EnumSet.of(FIREARM)),
    // (:Exhibit|Firearm)-[:RECOVERED_IN]->(:Case)
    RECOVERED_IN(EnumSet.of(EXHIBIT, FIREARM), EnumSet.of(CASE)),
    // (:Exhibit)-[:FIRED_BY]->(:Firearm)
    FIRED_BY(EnumSet.of(EXHIBIT), EnumSet.of(FIREARM)),
    // (:Correlation)-[:BETWEEN]->(:Exhibit)   a lead, not a hit
    BETWEEN(EnumSet.of(CORRELATION), EnumSet.of(EXHIBIT)),
    // (:BallisticHit)-[:CONFIRMS]->(:Correlation)
    CONFIRMS(EnumSet.of(BALLISTIC_HIT), EnumSet.of(CORRELATION)),
    // (:BallisticHit)-[:LINKS]->(:Case)
    LINKS(EnumSet.of(BALLISTIC_HIT), EnumSet.of(CASE)),
    // (:Location)-[:TRACED_TO {year, firearms}]->(:Location)   an aggregate, no single guns
    TRACED_TO(EnumSet.of(LOCATION), EnumSet.of(LOCATION), integer("year"), integer("firearms"), plain("dataset")),
    // (:Firearm)-[:SAME_AS]->(:Firearm), (:Person)-[:SAME_AS]->(:Person)   a decision
    SAME_AS(EnumSet.of(FIREARM, PERSON), EnumSet.of(FIREARM, PERSON), plain("decidedBy"), plain("reason")),
    // as SAME_AS   a decision too, and remembered
    NOT_SAME_AS(
            EnumSet.of(FIREARM, PERSON),
            EnumSet.of(FIREARM, PERSON),
            plain("decidedBy"),
            plain("reason"),
            flag("final"));

    private final Set<Label> from;
    private final Set<Label> to;
    private final Map<String, Property> properties;

    LinkType(Set<Label> from, Set<Label> to, Property... properties) {
        this.from = Collections.unmodifiableSet(from);
        this.to = Collections.unmodifiableSet(to);
        var byName = new LinkedHashMap<String, Property>();
        Arrays.stream(properties).forEach(property -> byName.put(property.name(), property));
        this.properties = Collections.unmodifiableMap(byName);
    }

    public Set<Label> from() {
        return from;
    }

    public Set<Label> to() {
        return to;
    }

    public Map<String, Property> properties() {
        return properties;
    }

    public static Optional<LinkType> find(String text) {
        return Arrays.stream(values()).filter(type -> type.name().equals(text)).findFirst();
    }
}
