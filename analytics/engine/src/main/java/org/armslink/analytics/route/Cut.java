package org.armslink.analytics.route;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.model.Key;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RouteReader.Place;

/**
 * Where the recorded ways between two areas could be cut: the fewest places and border points such that each way passes one
 * of them, and each mixture of their legs that leads from where a way begins to where one ends.
 *
 * <p>A smallest vertex cut by Menger's theorem (1927): as many units flow from all beginnings to all ends, each place
 * letting one through, as the cut has places (Ford and Fulkerson 1956). O(c m) for m stretches and a cut of c. Time is left
 * out: every way in time is one without, so the cut holds; whether one of fewer places would do in time is NP-hard to tell
 * (Zschoche, Fluschnik, Molter and Niedermeier, "The complexity of finding small separators in temporal graphs", Journal of
 * Computer and System Sciences 107, 2020). Pairs have no legs, so they cannot be cut anywhere but at their ends, and are
 * left out. The places where ways begin and end can be cut too; of several cuts of as few places it is the one nearest to
 * where the ways begin.
 *
 * @param places where to cut, those that most seizures support first
 * @param ways of how many ways it was worked out: chains and linked chains
 */
public record Cut(List<At> places, int ways) {
    /**
     * @param ways that pass the place
     * @param seizures keys of the seizures behind these ways, sorted, each once
     */
    public record At(Place place, int ways, List<Key> seizures) {}

    /** @param ways any; those without legs are left out */
    public static Cut of(List<Way> ways) {
        List<Way> withLegs = ways.stream().filter(way -> !way.legs().isEmpty()).toList();
        var flow = new Flow(withLegs);
        var cut = new ArrayList<At>();
        for (Place place : flow.smallest()) {
            var seizures = new HashSet<Key>();
            int passing = 0;
            for (Way way : withLegs) {
                if (stops(way).stream().anyMatch(stop -> stop.key().equals(place.key()))) {
                    passing++;
                    seizures.addAll(way.seizures());
                }
            }
            cut.add(new At(place, passing, seizures.stream().sorted().toList()));
        }
        cut.sort(Comparator.<At>comparingInt(at -> -at.seizures().size())
                .thenComparing(at -> at.place().key()));
        return new Cut(List.copyOf(cut), withLegs.size());
    }

    /** The places of a way in order, border points among them. */
    static List<Place> stops(Way way) {
        var stops = new ArrayList<Place>();
        for (Leg leg : way.legs()) {
            add(stops, leg.from());
            leg.borders().forEach(border -> add(stops, border));
            add(stops, leg.to());
        }
        return stops;
    }

    private static void add(List<Place> stops, Place place) {
        if (stops.isEmpty() || !stops.get(stops.size() - 1).key().equals(place.key())) {
            stops.add(place);
        }
    }

    /** Units that flow through places: place n has an entrance 2n and an exit 2n + 1. */
    private static final class Flow {
        private final List<Place> places = new ArrayList<>();
        private final Map<Key, Integer> numbers = new HashMap<>();
        /** What may still flow along each arc, by its two ends. */
        private final List<Map<Integer, Integer>> room = new ArrayList<>();

        private final Set<Integer> begins = new HashSet<>();
        private final Set<Integer> ends = new HashSet<>();

        Flow(List<Way> ways) {
            for (Way way : ways) {
                List<Place> stops = stops(way);
                for (int i = 0; i < stops.size(); i++) {
                    int stop = number(stops.get(i));
                    if (i > 0) {
                        let(2 * number(stops.get(i - 1)) + 1, 2 * stop, Integer.MAX_VALUE / 2);
                    }
                }
                begins.add(number(stops.get(0)));
                ends.add(number(stops.get(stops.size() - 1)));
            }
        }

        private int number(Place place) {
            Integer known = numbers.get(place.key());
            if (known != null) {
                return known;
            }
            int number = places.size();
            numbers.put(place.key(), number);
            places.add(place);
            room.add(new LinkedHashMap<>());
            room.add(new LinkedHashMap<>());
            let(2 * number, 2 * number + 1, 1);
            return number;
        }

        private void let(int from, int to, int units) {
            room.get(from).put(to, units);
            room.get(to).putIfAbsent(from, 0);
        }

        /** Lets flow what can, then takes the places that are reached but not left. */
        List<Place> smallest() {
            int[] before = reach();
            for (int end = reachedEnd(before); end >= 0; end = reachedEnd(before)) {
                for (int at = end; before[at] != at; at = before[at]) {
                    room.get(before[at]).merge(at, -1, Integer::sum);
                    room.get(at).merge(before[at], 1, Integer::sum);
                }
                before = reach();
            }
            var cut = new ArrayList<Place>();
            for (int place = 0; place < places.size(); place++) {
                if (before[2 * place] >= 0 && before[2 * place + 1] < 0) {
                    cut.add(places.get(place));
                }
            }
            return cut;
        }

        /** Whence each node is reached from the beginnings; −1 where it is not, itself where it begins. */
        private int[] reach() {
            int[] before = new int[room.size()];
            Arrays.fill(before, -1);
            var open = new ArrayDeque<Integer>();
            for (int begin : begins.stream().sorted().toList()) {
                // A place where units begin has let through no more than others have: at most one.
                before[2 * begin] = 2 * begin;
                open.add(2 * begin);
            }
            while (!open.isEmpty()) {
                int at = open.remove();
                room.get(at).forEach((next, units) -> {
                    if (units > 0 && before[next] < 0) {
                        before[next] = at;
                        open.add(next);
                    }
                });
            }
            return before;
        }

        private int reachedEnd(int[] before) {
            for (int end : ends.stream().sorted().toList()) {
                if (before[2 * end + 1] >= 0) {
                    return 2 * end + 1;
                }
            }
            return -1;
        }
    }
}
