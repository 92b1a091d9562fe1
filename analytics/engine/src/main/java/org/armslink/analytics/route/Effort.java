package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RouteReader.Seized;

/** How much was looked, in any window: what stands beside every corridor. Made once, asked in a few microseconds. */
final class Effort {
    /** What was recorded by one country, by its earliest time; with each, the latest time up to there. */
    private static final class Recorded {
        private long[] from = new long[16];
        private long[] to = new long[16];
        private int size;

        void add(long begin, long end) {
            if (size == from.length) {
                from = Arrays.copyOf(from, 2 * size);
                to = Arrays.copyOf(to, 2 * size);
            }
            from[size] = begin;
            to[size++] = end;
        }

        void sort() {
            Integer[] order = new Integer[size];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparingLong(i -> from[i]));
            long[] begins = new long[size];
            long[] ends = new long[size];
            for (int i = 0; i < size; i++) {
                begins[i] = from[order[i]];
                ends[i] = i == 0 ? to[order[i]] : Math.max(ends[i - 1], to[order[i]]);
            }
            from = begins;
            to = ends;
        }

        boolean isWithin(Interval window) {
            int at = Arrays.binarySearch(from, window.to());
            int before = at < 0 ? -1 - at : at;
            while (before > 0 && from[before - 1] >= window.to()) {
                before--;
            }
            return before > 0 && to[before - 1] > window.from();
        }
    }

    private final List<Recorded> countries;
    /** Of each row its seizure, numbered so that those of one seizure stand together, and its interval. */
    private final int[] seizures;

    private final long[] seizedFrom;
    private final long[] seizedTo;

    Effort(Sightings sightings, List<Seized> seized) {
        Map<String, Recorded> byCountry = new TreeMap<>();
        for (Leg leg : sightings.legs()) {
            byCountry
                    .computeIfAbsent(country(leg.owner()), none -> new Recorded())
                    .add(leg.departFrom(), leg.arriveTo());
        }
        for (int event = 0; event < sightings.events(); event++) {
            byCountry
                    .computeIfAbsent(country(sightings.owner(event)), none -> new Recorded())
                    .add(sightings.from(event), sightings.to(event));
        }
        countries = List.copyOf(byCountry.values());
        countries.forEach(Recorded::sort);
        var rows = new ArrayList<>(seized);
        rows.sort(Comparator.comparing(Seized::seizure));
        seizures = new int[rows.size()];
        for (int i = 1; i < seizures.length; i++) {
            boolean same = rows.get(i).seizure().equals(rows.get(i - 1).seizure());
            seizures[i] = seizures[i - 1] + (same ? 0 : 1);
        }
        seizedFrom = rows.stream().mapToLong(Seized::from).toArray();
        seizedTo = rows.stream().mapToLong(Seized::to).toArray();
    }

    private static String country(String owner) {
        return owner.split("/")[0];
    }

    /** Different seizures that can have been within the window. */
    int seizures(Interval window) {
        int count = 0;
        int last = KeyTable.NONE;
        for (int i = 0; i < seizures.length; i++) {
            if (seizures[i] != last && seizedFrom[i] < window.to() && window.from() < seizedTo[i]) {
                count++;
                last = seizures[i];
            }
        }
        return count;
    }

    /** Countries that own a leg or custody event which can have been within the window. */
    int countriesReporting(Interval window) {
        return (int)
                countries.stream().filter(country -> country.isWithin(window)).count();
    }
}
