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
import org.armslink.model.port.ProjectionReader.Node;
import org.armslink.model.port.ProjectionReader.Selection;

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
        var sink = new PageSink();
        reader.read(viewer, new Selection(List.copyOf(labels), types, Map.of(), ""), sink, read -> {});
        List<Node> nodes = sink.sortedNodes();
        LinkColumns links = sink.numbered(nodes);
        for (int link = 0; link < links.count; link++) {
            Key one = nodes.get(links.source[link]).key();
            Key other = nodes.get(links.target[link]).key();
            LinkType type = LinkType.valueOf(types.get(links.type[link]));
            if (type == LinkType.VICTIM_IN) {
                leftOut.getOrDefault(LeftOut.VICTIMS, new HashSet<>()).add(one);
            } else if (type == LinkType.WITNESS_IN) {
                leftOut.getOrDefault(LeftOut.WITNESSES, new HashSet<>()).add(one);
            } else {
                decisions.add(new Decision(type == LinkType.SAME_AS, one, other));
            }
        }
        if (projection.leftOut().contains(LeftOut.MINORS)) {
            // Also from here, so that a record of a minor takes along the others of the same person.
            nodes.stream()
                    .filter(Node::minor)
                    .forEach(node -> leftOut.getOrDefault(LeftOut.MINORS, new HashSet<>())
                            .add(node.key()));
        }
        return new PersonFacts(leftOut, decisions);
    }
}
