package org.armslink.analytics.motif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.port.AttributeReader.Attribute;

/** The custody events of a network as steps of firearms: of which one, from whom, to whom, when, of what kind. */
public final class CustodySteps {
    /**
     * One step of one firearm; an event of several firearms is a step of each.
     *
     * @param from who gave it, ascending; may be empty
     * @param to who received it, ascending; may be empty
     * @param earliest seconds since 1970-01-01T00:00Z, inclusive
     * @param latest exclusive
     */
    public record Step(int event, int firearm, int[] from, int[] to, long earliest, long latest, String kind) {
        boolean isHandover() {
            return from.length > 0 && to.length > 0;
        }

        /** Whether it may lie at or after the other in time. */
        boolean mayFollow(Step before) {
            return latest > before.earliest;
        }
    }

    private static final Set<String> TYPES =
            Set.of(LinkType.OF.name(), LinkType.FROM_PARTY.name(), LinkType.TO_PARTY.name());

    private CustodySteps() {}

    /**
     * All steps, by firearm, then earliest, then event.
     *
     * @throws IllegalArgumentException if the network's projection does not read custody events with firearms and parties
     */
    public static List<Step> of(Snapshot snapshot) {
        Set<String> read = new java.util.HashSet<>();
        snapshot.projection()
                .projection()
                .links()
                .forEach(link -> read.add(link.type().name()));
        boolean custody = read.containsAll(TYPES) && snapshot.origin().isEmpty();
        if (!custody) {
            throw new IllegalArgumentException(
                    "Patterns of custody need a network of custody events with their firearms and"
                            + " parties, such as hands, but projection "
                            + snapshot.projection().projection().name()
                            + " has not all of OF, FROM_PARTY and TO_PARTY");
        }
        Graph graph = snapshot.graph();
        var steps = new ArrayList<Step>();
        for (int event = 0; event < snapshot.nodeCount(); event++) {
            if (snapshot.label(event).equals(Label.CUSTODY_EVENT.text())) {
                add(snapshot, graph, event, steps);
            }
        }
        steps.sort((a, b) -> a.firearm != b.firearm
                ? Integer.compare(a.firearm, b.firearm)
                : a.earliest != b.earliest ? Long.compare(a.earliest, b.earliest) : Integer.compare(a.event, b.event));
        return steps;
    }

    private static void add(Snapshot snapshot, Graph graph, int event, List<Step> steps) {
        var from = new ArrayList<Integer>();
        var to = new ArrayList<Integer>();
        var of = new ArrayList<Integer>();
        collect(snapshot, graph, graph.begin(event), graph.end(event), true, from, to, of);
        if (graph.isDirected()) {
            collect(snapshot, graph, graph.beginIn(event), graph.endIn(event), false, from, to, of);
        }
        String kind = snapshot.attribute(Attribute.KIND, event);
        int last = -1;
        for (int link : of) {
            int firearm = graph.source(link) == event ? graph.target(link) : graph.source(link);
            if (firearm != last && snapshot.label(firearm).equals(Label.FIREARM.text())) {
                steps.add(new Step(
                        event,
                        firearm,
                        ends(graph, event, from),
                        ends(graph, event, to),
                        snapshot.linkFrom(link),
                        snapshot.linkTo(link),
                        kind));
                last = firearm;
            }
        }
    }

    private static void collect(
            Snapshot snapshot,
            Graph graph,
            int begin,
            int end,
            boolean out,
            List<Integer> from,
            List<Integer> to,
            List<Integer> of) {
        for (int arc = begin; arc < end; arc++) {
            int link = out ? graph.edge(arc) : graph.edgeIn(arc);
            String type = snapshot.linkType(link);
            if (type.equals(LinkType.FROM_PARTY.name())) {
                from.add(link);
            } else if (type.equals(LinkType.TO_PARTY.name())) {
                to.add(link);
            } else if (type.equals(LinkType.OF.name())) {
                of.add(link);
            }
        }
    }

    private static int[] ends(Graph graph, int event, List<Integer> links) {
        return links.stream()
                .mapToInt(link -> graph.source(link) == event ? graph.target(link) : graph.source(link))
                .sorted()
                .distinct()
                .toArray();
    }

    static boolean contains(int[] sorted, int one) {
        return Arrays.binarySearch(sorted, one) >= 0;
    }
}
