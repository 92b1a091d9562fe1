package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.armslink.model.Key;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RouteReader.Place;
import org.jspecify.annotations.Nullable;

/**
 * How a corridor changed from one window to another. What is below the minimum support in a window is not shown of it, so a
 * corridor that is new may have had a single seizure before.
 *
 * @param before in the first window, or null if it was not supported there
 * @param after in the second window, or null if it was not supported there
 * @param places in between whose share of the ways changed: those whose intervals lie apart
 */
public record CorridorChange(
        String origin,
        String destination,
        Kind kind,
        @Nullable Corridor before,
        @Nullable Corridor after,
        List<PlaceShare> places) {
    /** What kind of change. */
    public enum Kind {
        /** Supported in the second window only. */
        NEW,
        /** Supported in the first window only. */
        VANISHED,
        /** Supported in both, by way of other places. */
        SHIFTED,
        /** Supported in both, by way of the same places as far as can be told. */
        STAYED
    }

    /** Which share of the ways with legs passed a place, before and after. */
    public record PlaceShare(Place place, ShareInterval before, ShareInterval after) {}

    private record Areas(String origin, String destination) {}

    /** @param first corridors of one window, with all their ways that have legs @param second of the other */
    public static List<CorridorChange> between(CorridorResult first, CorridorResult second) {
        Map<Areas, Corridor> before = byAreas(first);
        Map<Areas, Corridor> after = byAreas(second);
        var all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        var changes = new ArrayList<CorridorChange>();
        for (Areas areas : all) {
            Corridor was = before.get(areas);
            Corridor is = after.get(areas);
            List<PlaceShare> places = was == null || is == null ? List.of() : apart(was.ways(), is.ways());
            Kind kind =
                    was == null ? Kind.NEW : is == null ? Kind.VANISHED : places.isEmpty() ? Kind.STAYED : Kind.SHIFTED;
            changes.add(new CorridorChange(areas.origin, areas.destination, kind, was, is, places));
        }
        changes.sort(Comparator.comparing(CorridorChange::kind)
                .thenComparing(CorridorChange::origin)
                .thenComparing(CorridorChange::destination));
        return changes;
    }

    private static Map<Areas, Corridor> byAreas(CorridorResult result) {
        var corridors = new HashMap<Areas, Corridor>();
        result.corridors()
                .forEach(corridor -> corridors.put(new Areas(corridor.origin(), corridor.destination()), corridor));
        return corridors;
    }

    /** Places in between whose shares have intervals without a common value. */
    private static List<PlaceShare> apart(List<Way> before, List<Way> after) {
        Map<Key, Place> places = new HashMap<>();
        Map<Key, Integer> was = passed(before, places);
        Map<Key, Integer> is = passed(after, places);
        int ofBefore =
                (int) before.stream().filter(way -> !way.legs().isEmpty()).count();
        int ofAfter = (int) after.stream().filter(way -> !way.legs().isEmpty()).count();
        var apart = new ArrayList<PlaceShare>();
        for (Key key : new TreeSet<>(places.keySet())) {
            ShareInterval first = ShareInterval.of(was.getOrDefault(key, 0), ofBefore);
            ShareInterval second = ShareInterval.of(is.getOrDefault(key, 0), ofAfter);
            Place place = places.get(key);
            if (place != null && (first.high() < second.low() || second.high() < first.low())) {
                apart.add(new PlaceShare(place, first, second));
            }
        }
        return apart;
    }

    private static Map<Key, Integer> passed(List<Way> ways, Map<Key, Place> places) {
        Map<Key, Integer> passed = new HashMap<>();
        for (Way way : ways) {
            var of = new HashSet<Key>();
            List<Leg> legs = way.legs();
            for (int i = 1; i < legs.size(); i++) {
                Place place = legs.get(i).from();
                places.putIfAbsent(place.key(), place);
                of.add(place.key());
            }
            of.forEach(key -> passed.merge(key, 1, Integer::sum));
        }
        return passed;
    }
}
