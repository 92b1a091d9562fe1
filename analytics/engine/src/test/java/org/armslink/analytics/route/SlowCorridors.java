package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.armslink.model.Key;
import org.armslink.model.port.RouteReader.Custody;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RouteReader.Place;
import org.armslink.model.port.RouteReader.Seized;

/** Corridors counted as they are defined: every way looked at, with sets of keys; nothing packed, sorted or known before. */
record SlowCorridors(
        List<Way> ways, List<Leg> legs, List<Custody> custody, List<Seized> seized, Map<Key, String> origins) {
    static SlowCorridors of(
            WayTable table, List<Leg> legs, List<Custody> custody, List<Seized> seized, Map<Key, String> origins) {
        Map<Key, Custody> events = custody.stream().collect(Collectors.toMap(Custody::key, event -> event));
        var ways = new ArrayList<Way>();
        for (int way = 0; way < table.size(); way++) {
            ways.add(table.kind(way) == Way.Kind.PAIR ? table.pair(way, events) : table.recorded(way));
        }
        return new SlowCorridors(ways, legs, custody, seized, origins);
    }

    /** One line for each corridor, the most seizures first, and one for what stands beside all. */
    List<String> lines(CorridorConfig config) {
        var groups = new TreeMap<String, List<Way>>();
        int without = 0;
        for (Way way : ways) {
            String from = config.areas().of(way.origin());
            String to = config.areas().of(way.destination());
            if (!config.areas().places(config.from()).test(way.origin())
                    || !config.areas().places(config.to()).test(way.destination())
                    || !overlaps(way.end().from(), way.end().to(), config)) {
                continue;
            }
            if (from.isEmpty() || to.isEmpty()) {
                without++;
            } else {
                groups.computeIfAbsent(from + " " + to, none -> new ArrayList<>())
                        .add(way);
            }
        }
        var lines = new ArrayList<String>();
        groups.forEach((ends, ofGroup) -> {
            for (Way.Kind kind : Way.Kind.values()) {
                Set<Key> seizures = seizures(ofGroup, kind);
                int several = seizures.stream()
                        .map(this::origin)
                        .collect(Collectors.toSet())
                        .size();
                if (seizures.size() >= config.minimumSupport() && several >= config.minimumOrigins()) {
                    lines.add(line(ends, ofGroup, kind, several, config));
                    return;
                }
            }
        });
        lines.sort(null);
        Set<Key> looked = new HashSet<>();
        seized.stream().filter(one -> overlaps(one.from(), one.to(), config)).forEach(one -> looked.add(one.seizure()));
        Set<String> reporting = new HashSet<>();
        legs.stream()
                .filter(leg -> overlaps(leg.departFrom(), leg.arriveTo(), config))
                .forEach(leg -> reporting.add(leg.owner().split("/")[0]));
        custody.stream()
                .filter(event -> overlaps(event.from(), event.to(), config))
                .forEach(event -> reporting.add(event.owner().split("/")[0]));
        lines.add("withheld " + (groups.size() - lines.size()) + " without " + without + " seizures " + looked.size()
                + " countries " + reporting.size());
        return lines;
    }

    /** The same of what the engine says. */
    static List<String> lines(CorridorResult result) {
        List<String> lines = result.corridors().stream()
                .map(corridor -> corridor.origin() + " " + corridor.destination() + " " + corridor.counts() + " by "
                        + corridor.supportedBy() + " of " + corridor.independentOrigins() + " " + corridor.interval()
                        + " " + corridor.weakestGrade() + " " + corridor.inferred() + " "
                        + corridor.modes().stream()
                                .map(mode -> mode.mode() + mode.legs())
                                .toList()
                        + " via " + corridor.via().stream().map(Place::caption).toList()
                        + corridor.trend().stream()
                                .map(trend -> trend.period() + ":" + trend.ways() + "/" + trend.seizures())
                                .toList()
                        + corridor.acrossPeriods() + " shown " + corridor.ways() + " of " + corridor.allWays())
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
        lines.add("withheld " + result.withheldBelowSupport() + " without " + result.waysWithoutArea() + " seizures "
                + result.seizures() + " countries " + result.countriesReporting());
        return lines;
    }

    private String line(String ends, List<Way> group, Way.Kind kind, int several, CorridorConfig config) {
        var counts = new TreeMap<Way.Kind, Corridor.KindCount>();
        for (Way.Kind one : Way.Kind.values()) {
            List<Way> ofKind = group.stream().filter(way -> way.kind() == one).toList();
            counts.put(
                    one,
                    new Corridor.KindCount(
                            ofKind.size(),
                            distinct(ofKind.stream().flatMap(way -> way.firearms().stream())),
                            seizures(group, one).size(),
                            distinct(ofKind.stream().flatMap(SlowCorridors::persons))));
        }
        Map<Key, Leg> byKey = new LinkedHashMap<>();
        group.forEach(way -> way.legs().forEach(leg -> byKey.put(leg.key(), leg)));
        List<Custody> events = group.stream().flatMap(Way::custody).toList();
        long inferred = byKey.values().stream().filter(Leg::inferred).count()
                + events.stream().filter(Custody::inferred).count();
        var modes = new TreeMap<String, Integer>();
        byKey.values().forEach(leg -> modes.merge(leg.mode(), 1, Integer::sum));
        var trend = new ArrayList<String>();
        int across = 0;
        Period period = config.period();
        if (period != null) {
            List<Way> ofKind = group.stream().filter(way -> way.kind() == kind).toList();
            List<Way> told = ofKind.stream()
                    .filter(way ->
                            way.end().to() <= period.end(period.begin(way.end().from())))
                    .toList();
            across = ofKind.size() - told.size();
            var begins = new TreeSet<Long>();
            told.forEach(way -> begins.add(period.begin(way.end().from())));
            for (long begin = begins.isEmpty() ? 0 : begins.first();
                    !begins.isEmpty() && begin <= begins.last();
                    begin = period.end(begin)) {
                long at = begin;
                List<Way> within = told.stream()
                        .filter(way -> period.begin(way.end().from()) == at)
                        .toList();
                trend.add(period.name(begin) + ":" + within.size() + "/"
                        + seizures(within, kind).size());
            }
        }
        return ends + " " + counts + " by " + kind + " of " + several + " "
                + PoissonInterval.of(seizures(group, kind).size()) + " "
                + Grades.weakest(group.stream().flatMap(Way::grades)) + " "
                + ShareInterval.of((int) inferred, byKey.size() + events.size()) + " "
                + modes.entrySet().stream()
                        .map(mode -> mode.getKey() + mode.getValue())
                        .toList()
                + " via " + via(group) + trend + across
                + " shown " + group.stream().limit(config.shown().most()).toList() + " of " + group.size();
    }

    private static List<String> via(List<Way> group) {
        var passed = new TreeMap<Key, Integer>();
        Map<Key, Place> places = new LinkedHashMap<>();
        for (Way way : group) {
            var between = new LinkedHashSet<Place>();
            for (int i = 1; i < way.legs().size(); i++) {
                between.add(way.legs().get(i - 1).to());
                between.add(way.legs().get(i).from());
            }
            between.forEach(place -> places.put(place.key(), place));
            between.forEach(place -> passed.merge(place.key(), 1, Integer::sum));
        }
        return passed.entrySet().stream()
                .sorted(Map.Entry.<Key, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> Objects.requireNonNull(places.get(entry.getKey())).caption())
                .toList();
    }

    private static boolean overlaps(long from, long to, CorridorConfig config) {
        return from < config.window().to() && config.window().from() < to;
    }

    private static Set<Key> seizures(List<Way> group, Way.Kind kind) {
        return group.stream()
                .filter(way -> way.kind() == kind)
                .flatMap(way -> way.seizures().stream())
                .collect(Collectors.toSet());
    }

    private static Stream<Key> persons(Way way) {
        return Stream.concat(
                way.legs().stream().flatMap(leg -> leg.persons().stream()),
                way.custody().flatMap(event -> event.persons().stream()));
    }

    private static int distinct(Stream<Key> keys) {
        return (int) keys.distinct().count();
    }

    /** Where the report of a seizure, or of a recovery that names none, comes from. */
    private String origin(Key seizure) {
        Key document = seized.stream()
                .filter(one -> one.seizure().equals(seizure))
                .map(Seized::document)
                .findFirst()
                .orElseGet(() -> custody.stream()
                        .filter(event -> event.key().equals(seizure))
                        .map(Custody::document)
                        .findFirst()
                        .orElseThrow());
        return origins.getOrDefault(document, document.text());
    }
}
