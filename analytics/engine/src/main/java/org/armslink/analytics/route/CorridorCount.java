package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
        var firearms = new Distinct();
        var seizures = new Distinct();
        var persons = new Distinct();
        int count = 0;
        for (int way : ways) {
            if (table.kind(way) == kind) {
                count++;
                firearms.addRow(table.firearms(), way);
                seizures.addRow(table.seizures(), way);
                persons.addRow(table.persons(), way);
            }
        }
        int[] found = seizures.sorted();
        counts.put(
                kind, new Corridor.KindCount(count, firearms.sorted().length, found.length, persons.sorted().length));
        if (supportedBy == null && found.length >= config.minimumSupport()) {
            var independent = new Distinct();
            for (int seizure : found) {
                independent.add(table.originOfSeizure(seizure));
            }
            int several = independent.sorted().length;
            if (several >= config.minimumOrigins()) {
                supportedBy = kind;
                origins = several;
            }
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
        return Arrays.stream(ways)
                .filter(way -> config.shown().pairs() || table.kind(way) != Way.Kind.PAIR)
                .limit(config.shown().most())
                .toArray();
    }

    /** The corridor, if one kind has enough seizures. @param shown the ways to show */
    Optional<Corridor> corridor(String origin, String destination, List<Way> shown) {
        Way.Kind kind = supportedBy;
        if (kind == null) {
            return Optional.empty();
        }
        int supported =
                counts.getOrDefault(kind, new Corridor.KindCount(0, 0, 0, 0)).distinctSeizures();
        WayFacts facts = table.facts();
        var numbers = new Distinct();
        int events = 0;
        int inferred = 0;
        for (int way : ways) {
            events += table.kind(way) == Way.Kind.PAIR ? 2 : 0;
            inferred += facts.inferredEvents(way);
            numbers.addRow(facts.legs(), way);
        }
        List<Leg> legs =
                Arrays.stream(numbers.sorted()).mapToObj(table.legs()::get).toList();
        inferred += (int) legs.stream().filter(Leg::inferred).count();
        PoissonInterval interval = PoissonInterval.of(supported);
        var trends = new Trends(table, config, ways, kind);
        return Optional.of(new Corridor(
                origin,
                destination,
                counts,
                kind,
                origins,
                interval,
                rate(supported, interval),
                facts.weakest(ways),
                ShareInterval.of(inferred, events + legs.size()),
                modes(legs),
                via(),
                trends.trend(),
                trends.acrossPeriods(),
                shown,
                ways.length));
    }

    private Corridor.Rate rate(int supported, PoissonInterval interval) {
        Interval all = CorridorConfig.DEFAULT.window();
        long begin = config.window().from();
        long end = config.window().to();
        if (begin == all.from()) {
            begin = Arrays.stream(ways)
                    .mapToLong(table.facts()::endFrom)
                    .filter(time -> time > all.from())
                    .min()
                    .orElse(0);
        }
        if (end == all.to()) {
            end = Arrays.stream(ways)
                    .mapToLong(table.facts()::endTo)
                    .filter(time -> time < all.to())
                    .max()
                    .orElse(begin);
        }
        double years = Math.max(1.0 / 365, (end - begin) / YEAR);
        return new Corridor.Rate(years, supported / years, interval.low() / years, interval.high() / years);
    }

    private static List<Corridor.ModeShare> modes(List<Leg> legs) {
        var counts = new TreeMap<String, Integer>();
        legs.stream().filter(leg -> !leg.mode().isEmpty()).forEach(leg -> counts.merge(leg.mode(), 1, Integer::sum));
        var modes = new ArrayList<Corridor.ModeShare>();
        counts.forEach(
                (mode, count) -> modes.add(new Corridor.ModeShare(mode, count, ShareInterval.of(count, legs.size()))));
        return modes;
    }

    private List<Place> via() {
        IntRows between = table.facts().between();
        Map<Integer, Integer> passed = new HashMap<>();
        for (int way : ways) {
            for (int i = 0; i < between.length(way); i++) {
                passed.merge(between.at(way, i), 1, Integer::sum);
            }
        }
        return passed.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Integer, Integer>>comparingInt(entry -> -entry.getValue())
                        .thenComparing(entry ->
                                table.sightings().placeAt(entry.getKey()).key()))
                .map(entry -> table.sightings().placeAt(entry.getKey()))
                .toList();
    }
}
