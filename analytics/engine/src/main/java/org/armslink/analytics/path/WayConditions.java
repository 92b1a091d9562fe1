package org.armslink.analytics.path;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.armslink.analytics.snapshot.Graph;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.model.LinkType;

/**
 * Over which links a way may go.
 *
 * @param types only links of these types; of all types if there are none
 * @param leads whether ballistic leads that no examiner has confirmed may be gone as well: a lead is not a hit
 * @param around nodes that no way may touch
 * @param countries only links that an agency of one of these owns; of all owners if there are none
 */
public record WayConditions(List<String> types, boolean leads, int[] around, Set<String> countries) {
    /** Over everything but leads. */
    public static final WayConditions NONE = new WayConditions(List.of(), false, new int[0], Set.of());

    public WayConditions {
        types = List.copyOf(types);
        countries = Set.copyOf(countries);
    }

    /**
     * By link number: whether a way may go over it.
     *
     * @throws IllegalArgumentException for a type that the network does not have
     */
    public boolean[] kept(Snapshot snapshot) {
        checkTypes(snapshot);
        boolean[] avoided = new boolean[snapshot.nodeCount()];
        Arrays.stream(around).forEach(node -> avoided[node] = true);
        Graph graph = snapshot.graph();
        boolean[] kept = new boolean[graph.edgeCount()];
        for (int link = 0; link < kept.length; link++) {
            kept[link] = !avoided[graph.source(link)] && !avoided[graph.target(link)] && holds(snapshot, link);
        }
        return kept;
    }

    private boolean holds(Snapshot snapshot, int link) {
        String type = snapshot.linkType(link);
        return (types.isEmpty() || types.contains(type))
                && (leads || !type.equals(LinkType.BETWEEN.name()))
                && isOwned(snapshot, link);
    }

    private boolean isOwned(Snapshot snapshot, int link) {
        return countries.isEmpty()
                || snapshot.linkSight(link)
                        .filter(sight -> countries.contains(sight.owner().country()))
                        .isPresent();
    }

    private void checkTypes(Snapshot snapshot) {
        if (types.isEmpty()) {
            return;
        }
        var there = new TreeSet<String>();
        for (int link = 0; link < snapshot.linkCount(); link++) {
            there.add(snapshot.linkType(link));
        }
        for (String type : types) {
            if (!there.contains(type)) {
                throw new IllegalArgumentException("types names " + type + ", but the links of this network are of: "
                        + (there.isEmpty() ? "no type, there are none" : String.join(", ", there)) + ".");
            }
        }
    }
}
