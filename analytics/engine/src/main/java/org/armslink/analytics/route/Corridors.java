package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.armslink.analytics.run.Run;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.armslink.model.port.RouteReader;
import org.armslink.model.port.RouteReader.Custody;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RouteReader.Place;
import org.armslink.model.port.RouteReader.Seized;

/** Groups the ways of things by origin area, destination area and window. */
public final class Corridors {
    private static final Comparator<Corridor> MOST_FIRST = Comparator.<Corridor>comparingInt(
                    corridor -> -seizures(corridor, Way.Kind.CHAIN))
            .thenComparingInt(corridor -> -seizures(corridor, Way.Kind.PAIR))
            .thenComparingInt(corridor -> -seizures(corridor, Way.Kind.LINKED))
            .thenComparing(Corridor::origin)
            .thenComparing(Corridor::destination);

    private Corridors() {}

    /** Corridors of what the viewer may see, everything read anew. */
    public static CorridorResult read(RouteReader reader, Viewer viewer, CorridorConfig config, Run run) {
        Movements movements = Movements.read(reader, viewer, run);
        WayTable table = WayTable.read(reader, viewer, movements, config.maximumDwellSeconds(), run);
        return of(table, config, keys -> reader.listCustody(viewer, keys));
    }

    /** Corridors of these records. */
    static CorridorResult of(List<Leg> legs, List<Custody> custody, List<Seized> seized, CorridorConfig config) {
        var sightings = new Sightings(legs);
        custody.forEach(sightings::add);
        return of(
                WayTable.of(sightings, seized, Map.of(), config.maximumDwellSeconds()),
                config,
                keys -> custody.stream()
                        .filter(event -> keys.contains(event.key()))
                        .toList());
    }

    /**
     * Corridors of ways worked out before; {@link CorridorConfig#maximumDwellSeconds()} is theirs. O(p + w log w) for p
     * different pairs of places where ways begin and end, and w ways between those asked for.
     *
     * @param reader reads custody events by their keys, those of the pairs that are shown
     */
    public static CorridorResult of(
            WayTable table, CorridorConfig config, Function<Collection<Key>, List<Custody>> reader) {
        Ends ends = new Ends(table, config);
        var groups = new TreeMap<String, CorridorCount>();
        ends.groups.forEach((areas, ways) -> groups.put(areas, new CorridorCount(table, config, ways.sorted())));
        var supported = new TreeMap<String, CorridorCount>();
        groups.forEach((areas, count) -> {
            if (count.isSupported()) {
                supported.put(areas, count);
            }
        });
        Map<Key, Custody> custody = custody(table, supported.values(), reader);
        var corridors = new ArrayList<Corridor>();
        supported.forEach((areas, count) -> {
            var ways = new ArrayList<Way>();
            for (int way : count.shown()) {
                if (table.kind(way) != Way.Kind.PAIR) {
                    ways.add(table.recorded(way));
                } else if (custody.containsKey(table.sightings().key(table.sale(way)))
                        && custody.containsKey(table.sightings().key(table.recovery(way)))) {
                    ways.add(table.pair(way, custody));
                }
            }
            String[] named = areas.split(Ends.BETWEEN, -1);
            count.corridor(named[0], named[1], List.copyOf(ways)).ifPresent(corridors::add);
        });
        corridors.sort(MOST_FIRST);
        return new CorridorResult(
                config,
                List.copyOf(corridors),
                groups.size() - corridors.size(),
                ends.without,
                table.contradicted(),
                table.effort().seizures(config.window()),
                table.effort().countriesReporting(config.window()),
                table.complete());
    }

    /** Ways by the areas of their ends. */
    private static final class Ends {
        private static final String BETWEEN = "\n";

        private final Map<String, Distinct> groups = new HashMap<>();
        private int without;

        Ends(WayTable table, CorridorConfig config) {
            Predicate<Place> from = config.areas().places(config.from());
            Predicate<Place> to = config.areas().places(config.to());
            int places = table.sightings().places();
            boolean[] begins = new boolean[places];
            boolean[] ends = new boolean[places];
            String[] areas = new String[places];
            for (int place = 0; place < places; place++) {
                Place at = table.sightings().placeAt(place);
                begins[place] = from.test(at);
                ends[place] = to.test(at);
                areas[place] = config.areas().of(at);
            }
            WayFacts facts = table.facts();
            WaysByEnds byEnds = table.byEnds();
            for (int pair = 0; pair < byEnds.size(); pair++) {
                int origin = byEnds.origin(pair);
                int destination = byEnds.destination(pair);
                if (!begins[origin] || !ends[destination]) {
                    continue;
                }
                int[] within = Arrays.stream(byEnds.ways(pair))
                        .filter(way -> facts.endFrom(way) < config.window().to()
                                && config.window().from() < facts.endTo(way))
                        .toArray();
                if (areas[origin].isEmpty() || areas[destination].isEmpty()) {
                    without += within.length;
                } else if (within.length > 0) {
                    Distinct ways = groups.computeIfAbsent(
                            areas[origin] + BETWEEN + areas[destination], none -> new Distinct());
                    for (int way : within) {
                        ways.add(way);
                    }
                }
            }
        }
    }

    private static Map<Key, Custody> custody(
            WayTable table, Collection<CorridorCount> counts, Function<Collection<Key>, List<Custody>> reader) {
        var keys = new HashSet<Key>();
        for (CorridorCount count : counts) {
            for (int way : count.shown()) {
                if (table.kind(way) == Way.Kind.PAIR) {
                    keys.add(table.sightings().key(table.sale(way)));
                    keys.add(table.sightings().key(table.recovery(way)));
                }
            }
        }
        var custody = new HashMap<Key, Custody>();
        if (!keys.isEmpty()) {
            reader.apply(keys).forEach(event -> custody.put(event.key(), event));
        }
        return custody;
    }

    private static int seizures(Corridor corridor, Way.Kind kind) {
        Corridor.KindCount count = corridor.counts().get(kind);
        return count == null ? 0 : count.distinctSeizures();
    }
}
