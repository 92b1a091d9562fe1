package org.armslink.model;

import static org.armslink.model.Label.*;
import static org.armslink.model.Property.coded;
import static org.armslink.model.Property.date;
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
    // (:CustodyEvent|Seizure|Case)-[:AT]->(:Location|BorderPoint|Hotspot)
    AT(EnumSet.of(CUSTODY_EVENT, SEIZURE, CASE), EnumSet.of(LOCATION, BORDER_POINT, HOTSPOT)),
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
    // (:RouteLeg)-[:BY]->(:Person|Organisation|Vehicle|Vessel)
    BY(EnumSet.of(ROUTE_LEG), EnumSet.of(PERSON, ORGANISATION, VEHICLE, VESSEL)),
    // (:Person)-[:SUSPECT_IN]->(:Case)
    SUSPECT_IN(
            EnumSet.of(PERSON),
            EnumSet.of(CASE),
            plain("role"),
            // the last stage that the proceedings against the person reached in this case
            coded("stage", "suspected", "prosecuted", "convicted", "acquitted", "discontinued"),
            date("contactedOn"),
            date("prosecutedOn"),
            date("convictedOn")),
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
    // (:Person)-[:HOLDS]->(:IdentityDocument)
    HOLDS(EnumSet.of(PERSON), EnumSet.of(IDENTITY_DOCUMENT)),
    // (:Person|Organisation)-[:USES]->(:Phone|Vehicle|Vessel|Account)
    USES(EnumSet.of(PERSON, ORGANISATION), EnumSet.of(PHONE, VEHICLE, VESSEL, ACCOUNT), plain("role")),
    // (:Person|Organisation)-[:LOCATED_IN]->(:Location)
    LOCATED_IN(EnumSet.of(PERSON, ORGANISATION), EnumSet.of(LOCATION)),
    // (:Location|BorderPoint|Hotspot)-[:IN_COUNTRY]->(:Country)
    IN_COUNTRY(EnumSet.of(LOCATION, BORDER_POINT, HOTSPOT), EnumSet.of(COUNTRY)),
    // (:SeizureItem)-[:PART_OF]->(:Seizure)
    PART_OF(EnumSet.of(SEIZURE_ITEM), EnumSet.of(SEIZURE)),
    // (:SeizureItem)-[:IS]->(:Firearm|Component|AmmunitionLot)
    IS(EnumSet.of(SEIZURE_ITEM), EnumSet.of(FIREARM, COMPONENT, AMMUNITION_LOT)),
    // (:Firearm|Component)-[:BEARS]->(:Marking)
    BEARS(EnumSet.of(FIREARM, COMPONENT), EnumSet.of(MARKING)),
    // (:Component)-[:FITTED_TO]->(:Firearm)
    FITTED_TO(EnumSet.of(COMPONENT), EnumSet.of(FIREARM)),
    // (:AmmunitionLot)-[:LOADED_IN]->(:Firearm)
    LOADED_IN(EnumSet.of(AMMUNITION_LOT), EnumSet.of(FIREARM)),
    // (:Seizure)-[:DURING]->(:Operation)
    DURING(EnumSet.of(SEIZURE), EnumSet.of(OPERATION)),
    // (:Country)-[:TOOK_PART_IN]->(:Operation)
    TOOK_PART_IN(EnumSet.of(COUNTRY), EnumSet.of(OPERATION)),
    // (:Operation)-[:COVERED]->(:Hotspot)
    COVERED(EnumSet.of(OPERATION), EnumSet.of(HOTSPOT)),
    // (:Case)-[:FOR_OFFENCE]->(:Offence)
    FOR_OFFENCE(EnumSet.of(CASE), EnumSet.of(OFFENCE)),
    // (:TraceRequest)-[:CONCERNS]->(:Firearm)
    CONCERNS(EnumSet.of(TRACE_REQUEST), EnumSet.of(FIREARM)),
    // (:TraceResponse)-[:ANSWERS]->(:TraceRequest)
    ANSWERS(EnumSet.of(TRACE_RESPONSE), EnumSet.of(TRACE_REQUEST)),
    // (:TraceResponse)-[:ESTABLISHES]->(:CustodyEvent)
    ESTABLISHES(EnumSet.of(TRACE_RESPONSE), EnumSet.of(CUSTODY_EVENT)),
    // (:Exhibit|Firearm|Component|AmmunitionLot)-[:RECOVERED_IN]->(:Case)
    RECOVERED_IN(EnumSet.of(EXHIBIT, FIREARM, COMPONENT, AMMUNITION_LOT), EnumSet.of(CASE)),
    // (:Exhibit)-[:FIRED_BY]->(:Firearm)
    FIRED_BY(EnumSet.of(EXHIBIT), EnumSet.of(FIREARM)),
    // (:Acquisition)-[:IMAGE_OF]->(:Exhibit)
    IMAGE_OF(EnumSet.of(ACQUISITION), EnumSet.of(EXHIBIT)),
    // (:Correlation)-[:BETWEEN]->(:Acquisition|Exhibit)   a lead, not a hit
    BETWEEN(EnumSet.of(CORRELATION), EnumSet.of(ACQUISITION, EXHIBIT)),
    // (:BallisticHit)-[:CONFIRMS]->(:Correlation)
    CONFIRMS(EnumSet.of(BALLISTIC_HIT), EnumSet.of(CORRELATION)),
    // (:BallisticHit)-[:LINKS]->(:Case)
    LINKS(EnumSet.of(BALLISTIC_HIT), EnumSet.of(CASE)),
    // (:Location)-[:TRACED_TO {year, firearms}]->(:Location)   an aggregate, no single guns
    TRACED_TO(EnumSet.of(LOCATION), EnumSet.of(LOCATION), integer("year"), integer("firearms"), plain("dataset")),
    // (:Firearm)-[:SAME_AS]->(:Firearm), (:Person)-[:SAME_AS]->(:Person)   a decision, like the next two
    SAME_AS(Decided.THINGS, Decided.THINGS, plain("decidedBy"), plain("reason")),
    // remembered: such a pair is not suggested again
    NOT_SAME_AS(Decided.THINGS, Decided.THINGS, plain("decidedBy"), plain("reason"), flag("final")),
    // looked at and left open
    UNSURE_SAME_AS(Decided.THINGS, Decided.THINGS, plain("decidedBy"), plain("reason"));

    /** What can be decided to be one thing, or not; both ends of such a link have the same label. */
    private static final class Decided {
        static final Set<Label> THINGS = EnumSet.of(FIREARM, COMPONENT, PERSON, ORGANISATION, LOCATION);
    }

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

    /** Whether it is somebody's decision on two records: of one thing, of two, or not to be told. */
    public boolean isDecision() {
        return this == SAME_AS || this == NOT_SAME_AS || this == UNSURE_SAME_AS;
    }

    public static Optional<LinkType> find(String text) {
        return Arrays.stream(values()).filter(type -> type.name().equals(text)).findFirst();
    }
}
