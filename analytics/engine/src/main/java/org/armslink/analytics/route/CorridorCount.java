package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RouteReader.Place;
import org.jspecify.annotations.Nullable;

/** Counts what stands behind the ways between two areas. */
final class CorridorCount {
    private static final double YEAR = 365.2425 * 24 * 60 * 60;

    private final WayTable table;
    private final CorridorConfig config;
    private final int[] ways;
    private final Map<Way.Kind, Corridor.KindCount> counts = new EnumMap<>(Way.Kind.class);
    private Way.@Nullable Kind supportedBy;
    private int origins;

    /** @param ways numbers of the ways, ascending */
    CorridorCount(WayTable table, CorridorConfig config, int[] ways) {
        this.table = table;
        this.config = config;
        this.ways = ways;
        for (Way.Kind kind : Way.Kind.values()) {
            count(kind);
        }
    }

    private void count(Way.Kind kind) {
        var firearms = new HashSet<Integer>();
        var seizures = new HashSet<Integer>();
        var persons = new HashSet<Integer>();
        int count = 0;
        for (int way : ways) {
            if (table.kind(way) == kind) {
                count++;
                addAll(firearms, table.firearms(way));
                addAll(seizures, table.seizures(way));
                addAll(persons, table.persons(way));
            }
        }
        counts.put(kind, new Corridor.KindCount(count, firearms.size(), seizures.size(), persons.size()));
        if (supportedBy == null && seizures.size() >= config.minimumSupport()) {
            int independent = (int)
                    seizures.stream().map(table::originOfSeizure).distinct().count();
            if (independent >= config.minimumOrigins()) {
                supportedBy = kind;
                origins = independent;
            }
        }
    }

    private static void addAll(Set<Integer> all, int[] more) {
        for (int one : more) {
            all.add(one);
        }
    }

    boolean isSupported() {
        return supportedBy != null;
    }

    Corridor.KindCount count(int kind) {
        return counts.getOrDefault(Way.Kind.values()[kind], new Corridor.KindCount(0, 0, 0, 0));
    }

    /** Numbers of those ways that are shown: by kind, then by first leg or sale. */
    int[] shown() {
        return Arrays.stream(ways).limit(config.waysShown()).toArray();
    }

    /** The corridor, if one kind has enough seizures. @param shown the ways to show */
    Optional<Corridor> corridor(String origin, String destination, List<Way> shown) {
        Way.Kind kind = supportedBy;
        if (kind == null) {
            return Optional.empty();
        }
        int supported =
                counts.getOrDefault(kind, new Corridor.KindCount(0, 0, 0, 0)).distinctSeizures();
        Map<Key, Leg> legs = new HashMap<>();
        int events = 0;
        int inferredEvents = 0;
        Grade weakest = table.weakest(ways[0]);
        for (int way : ways) {
            weakest = weaker(weakest, table.weakest(way));
            if (table.kind(way) == Way.Kind.PAIR) {
                events += 2;
                inferredEvents += table.sightings().inferred(table.sale(way)) ? 1 : 0;
                inferredEvents += table.sightings().inferred(table.recovery(way)) ? 1 : 0;
            } else {
                table.recorded(way).legs().forEach(leg -> legs.put(leg.key(), leg));
            }
        }
        int inferred = inferredEvents
                + (int) legs.values().stream().filter(Leg::inferred).count();
        var trends = new Trends(table, config, ways, kind);
        return Optional.of(new Corridor(
                origin,
                destination,
                counts,
                kind,
                origins,
                PoissonInterval.of(supported),
                rate(supported),
                weakest,
                ShareInterval.of(inferred, events + legs.size()),
                modes(legs),
                via(),
                trends.trend(),
                trends.acrossPeriods(),
                shown,
                ways.length));
    }

    private static Grade weaker(Grade one, Grade other) {
        return one.equals(other) ? one : Grades.weakest(java.util.stream.Stream.of(one, other));
    }

    private Corridor.Rate rate(int supported) {
        Interval all = CorridorConfig.DEFAULT.window();
        long begin = config.window().from();
        long end = config.window().to();
        if (begin == all.from()) {
            begin = Arrays.stream(ways)
                    .mapToLong(table::endFrom)
                    .filter(time -> time > all.from())
                    .min()
                    .orElse(0);
        }
        if (end == all.to()) {
            end = Arrays.stream(ways)
                    .mapToLong(table::endTo)
                    .filter(time -> time < all.to())
                    .max()
                    .orElse(begin);
        }
        double years = Math.max(1.0 / 365, (end - begin) / YEAR);
        PoissonInterval interval = PoissonInterval.of(supported);
        return new Corridor.Rate(years, supported / years, interval.low() / years, interval.high() / years);
    }

    private static List<Corridor.ModeShare> modes(Map<Key, Leg> legs) {
        var counts = new TreeMap<String, Integer>();
        legs.values().stream()
                .filter(leg -> !leg.mode().isEmpty())
                .forEach(leg -> counts.merge(leg.mode(), 1, Integer::sum));
        var modes = new ArrayList<Corridor.ModeShare>();
        counts.forEach(
                (mode, count) -> modes.add(new Corridor.ModeShare(mode, count, ShareInterval.of(count, legs.size()))));
        return modes;
    }

    private List<Place> via() {
        var places = new HashMap<Key, Place>();
        Map<Key, Integer> passed = new HashMap<>();
        for (int way : ways) {
            if (table.kind(way) == Way.Kind.PAIR) {
                continue;
            }
            List<Leg> legs = table.recorded(way).legs();
            var between = new HashSet<Key>();
            for (int i = 1; i < legs.size(); i++) {
                for (Place place : List.of(legs.get(i - 1).to(), legs.get(i).from())) {
                    places.putIfAbsent(place.key(), place);
                    between.add(place.key());
                }
            }
            between.forEach(key -> passed.merge(key, 1, Integer::sum));
        }
        return places.values().stream()
                .sorted(Comparator.<Place>comparingInt(place -> -passed.getOrDefault(place.key(), 0))
                        .thenComparing(Place::key))
                .toList();
    }
}
