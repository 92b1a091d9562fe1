package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.armslink.model.Key;
import org.armslink.model.port.RouteReader.Custody;

/**
 * The ways of kind pair: for a firearm of which no leg is known, its last sale before its first recovery. Where the sale
 * cannot have been before the recovery, there is none.
 */
final class PairWays {
    private static final Comparator<Custody> EARLIEST = Comparator.comparingLong(Custody::from)
            .thenComparingLong(Custody::to)
            .thenComparing(Custody::key);

    private PairWays() {}

    static List<Way> of(List<Custody> custody, Set<Key> withLegs, Support support) {
        var byFirearm = new TreeMap<Key, List<Custody>>();
        custody.stream()
                .filter(event -> !withLegs.contains(event.firearm()))
                .forEach(event -> byFirearm
                        .computeIfAbsent(event.firearm(), none -> new ArrayList<>())
                        .add(event));
        var ways = new ArrayList<Way>();
        byFirearm.forEach((firearm, events) -> events.stream()
                .filter(Support::isRecovery)
                .min(EARLIEST)
                .ifPresent(recovery -> events.stream()
                        .filter(event -> event.kind().equals("sold"))
                        .filter(sale -> timeClass(sale, recovery) != TimeClass.CONTRADICTED)
                        .max(EARLIEST)
                        .ifPresent(sale -> ways.add(way(firearm, sale, recovery, support)))));
        return ways;
    }

    private static Way way(Key firearm, Custody sale, Custody recovery, Support support) {
        long time = Math.max(sale.from(), recovery.from());
        var seizures = support.after(time, List.of(firearm));
        return new Way(
                Way.Kind.PAIR,
                timeClass(sale, recovery),
                firearm.text(),
                List.of(firearm),
                List.copyOf(seizures.isEmpty() ? Set.of(recovery.key()) : seizures),
                List.of(),
                List.of(),
                sale,
                recovery);
    }

    private static TimeClass timeClass(Custody sale, Custody recovery) {
        return TimeClass.of(
                List.of(new Interval(sale.from(), sale.to()), new Interval(recovery.from(), recovery.to())));
    }
}
