package org.armslink.analytics.snapshot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.armslink.analytics.projection.IdentityRule;
import org.armslink.analytics.projection.LeftOut;
import org.armslink.analytics.projection.Projection;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.Viewer;
import org.armslink.model.port.ProjectionReader;
import org.armslink.model.port.ProjectionReader.Pair;

/**
 * What has to be known of records before a projection is numbered, and is no part of it: who is a victim or witness, and
 * which records were decided to be of the same thing. Read apart, since a projection's filter must not hide it.
 */
record PersonFacts(Map<LeftOut, Set<Key>> leftOut, List<Decision> decisions) {
    /** Two records decided to be of the same thing, or not. */
    record Decision(boolean same, Key one, Key other) {}

    static PersonFacts read(ProjectionReader reader, Viewer viewer, Projection projection) {
        var labels = new TreeSet<String>();
        var types = new ArrayList<String>();
        if (projection.leftOut().contains(LeftOut.VICTIMS)) {
            types.add(LinkType.VICTIM_IN.name());
        }
        if (projection.leftOut().contains(LeftOut.WITNESSES)) {
            types.add(LinkType.WITNESS_IN.name());
        }
        if (!types.isEmpty()) {
            labels.add(Label.PERSON.text());
            labels.add(Label.CASE.text());
        }
        // Whoever is left out is left out with all records decided to be of the same person, whatever rule joins nodes.
        if (projection.identityRule() != IdentityRule.NONE
                || !projection.leftOut().isEmpty()) {
            types.add(LinkType.SAME_AS.name());
            types.add(LinkType.NOT_SAME_AS.name());
            labels.add(Label.PERSON.text());
            labels.add(Label.FIREARM.text());
        }
        var leftOut = new EnumMap<LeftOut, Set<Key>>(LeftOut.class);
        projection.leftOut().forEach(who -> leftOut.put(who, new HashSet<>()));
        var decisions = new ArrayList<Decision>();
        if (types.isEmpty()) {
            return new PersonFacts(leftOut, decisions);
        }
        boolean leavesMinorsOut = projection.leftOut().contains(LeftOut.MINORS);
        for (Pair pair : reader.listPairs(viewer, List.copyOf(labels), types)) {
            LinkType type = LinkType.valueOf(pair.linkType());
            if (type == LinkType.VICTIM_IN) {
                leftOut.getOrDefault(LeftOut.VICTIMS, new HashSet<>()).add(pair.from());
            } else if (type == LinkType.WITNESS_IN) {
                leftOut.getOrDefault(LeftOut.WITNESSES, new HashSet<>()).add(pair.from());
            } else {
                decisions.add(new Decision(type == LinkType.SAME_AS, pair.from(), pair.to()));
            }
            // Also from here, so that a record of a minor takes along the others of the same person.
            if (leavesMinorsOut) {
                Set<Key> minors = leftOut.getOrDefault(LeftOut.MINORS, new HashSet<>());
                if (pair.fromMinor()) {
                    minors.add(pair.from());
                }
                if (pair.toMinor()) {
                    minors.add(pair.to());
                }
            }
        }
        return new PersonFacts(leftOut, decisions);
    }
}
