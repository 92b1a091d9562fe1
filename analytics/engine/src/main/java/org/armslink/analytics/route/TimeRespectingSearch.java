package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.armslink.analytics.run.Run;
import org.armslink.model.Key;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RouteReader.Place;
import org.jspecify.annotations.Nullable;

/**
 * The path of legs, end to end in space and never back in time, that can have arrived first.
 *
 * <p>Dijkstra over places by the running maximum of the earliest times. Exact: being somewhere earlier never closes a leg
 * that being there later leaves open, so the earliest time at a place is all that has to be kept of it. For certain paths
 * the same holds of the latest arrival. O(m log m) for m legs.
 */
public final class TimeRespectingSearch {
    private final List<Leg> legs;
    private final Map<Key, List<Leg>> departing = new HashMap<>();

    /** A place reached: when (for certain paths: at the latest), by which leg, from which arrival. */
    private record Arrival(
            Place place,
            long time,
            int legs,
            @Nullable Leg leg,
            @Nullable Arrival before) {}

    private static final Comparator<Arrival> FIRST = Comparator.comparingLong(Arrival::time)
            .thenComparingInt(Arrival::legs)
            .thenComparing(
                    arrival -> arrival.leg() == null ? "" : arrival.leg().key().text())
            .thenComparing(arrival -> arrival.place().key());

    /** @param legs any, in any order; those that contradict themselves are never part of a path */
    public TimeRespectingSearch(List<Leg> legs) {
        this.legs = legs.stream().sorted(Comparator.comparing(Leg::key)).toList();
        this.legs.forEach(leg -> departing
                .computeIfAbsent(leg.from().key(), none -> new ArrayList<>())
                .add(leg));
    }

    /** Places with this key, or in this country (ISO 3166-1 alpha-2). */
    public static Predicate<Place> at(String placeOrCountry) {
        return placeOrCountry.length() == 2
                ? place -> place.country().equals(placeOrCountry)
                : place -> place.key().text().equals(placeOrCountry);
    }

    /**
     * The path that can have arrived first.
     *
     * @param from where it begins; a place that is also a goal does not count as arrived before the first leg
     * @param weakest {@link TimeClass#POSSIBLE} for any path that is not contradicted, {@link TimeClass#CERTAIN} for
     *     paths that are certain, the first by their latest arrival
     * @return of equally early ones, the one with fewer legs where the search meets both; always the same one
     */
    public Optional<TimedPath> earliestArrival(Predicate<Place> from, Predicate<Place> to, TimeClass weakest, Run run) {
        if (weakest == TimeClass.CONTRADICTED) {
            throw new IllegalArgumentException("A contradicted path is none; ask for possible or certain ones");
        }
        boolean certain = weakest == TimeClass.CERTAIN;
        var queue = new PriorityQueue<>(FIRST);
        var begun = new HashMap<Key, Place>();
        legs.stream().map(Leg::from).filter(from).forEach(place -> begun.putIfAbsent(place.key(), place));
        begun.values().forEach(place -> queue.add(new Arrival(place, Long.MIN_VALUE, 0, null, null)));
        var settled = new HashMap<Key, Arrival>();
        while (!queue.isEmpty()) {
            Arrival arrival = queue.remove();
            if (arrival.leg() != null && to.test(arrival.place())) {
                return Optional.of(path(arrival));
            }
            if (settled.putIfAbsent(arrival.place().key(), arrival) != null) {
                continue;
            }
            run.step();
            for (Leg leg : departing.getOrDefault(arrival.place().key(), List.of())) {
                long time = certain ? certainly(arrival.time(), leg) : Clock.after(arrival.time(), leg);
                boolean worth = !settled.containsKey(leg.to().key()) || to.test(leg.to());
                if (time != Clock.NEVER && worth) {
                    queue.add(new Arrival(leg.to(), time, arrival.legs() + 1, leg, arrival));
                }
            }
        }
        return Optional.empty();
    }

    private static long certainly(long latest, Leg leg) {
        boolean follows = leg.departFrom() >= latest && Clock.after(Long.MIN_VALUE, leg) != Clock.NEVER;
        return follows ? leg.arriveTo() : Clock.NEVER;
    }

    private static TimedPath path(Arrival last) {
        var legs = new ArrayList<Leg>();
        for (Arrival at = last; at != null && at.leg() != null; at = at.before()) {
            legs.add(at.leg());
        }
        Collections.reverse(legs);
        long time = Long.MIN_VALUE;
        for (Leg leg : legs) {
            time = Clock.after(time, leg);
        }
        return TimedPath.of(legs, time);
    }
}
