package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Counts the ways of one kind by the period in which they ended, where their dates are fine enough to tell. */
final class Trends {
    /** Periods with nothing between others are shown too, up to so many. */
    private static final int MOST_PERIODS = 600;

    private final List<Corridor.Trend> trend = new ArrayList<>();
    private int acrossPeriods;

    private static final class Count {
        private int ways;
        private final Distinct seizures = new Distinct();
    }

    Trends(WayTable table, CorridorConfig config, int[] ways, Way.Kind kind) {
        Period period = config.period();
        if (period == null) {
            return;
        }
        var counts = new TreeMap<Long, Count>();
        for (int way : ways) {
            if (table.kind(way) != kind) {
                continue;
            }
            long begin = period.begin(table.facts().endFrom(way));
            if (table.facts().endTo(way) > period.end(begin)) {
                acrossPeriods++;
                continue;
            }
            Count count = counts.computeIfAbsent(begin, none -> new Count());
            count.ways++;
            count.seizures.addRow(table.seizures(), way);
        }
        if (counts.isEmpty()) {
            return;
        }
        for (long begin = counts.firstKey();
                begin <= counts.lastKey() && trend.size() < MOST_PERIODS;
                begin = period.end(begin)) {
            Count count = counts.getOrDefault(begin, new Count());
            int seizures = count.seizures.sorted().length;
            trend.add(new Corridor.Trend(
                    period.name(begin), begin, period.end(begin), count.ways, seizures, PoissonInterval.of(seizures)));
        }
    }

    List<Corridor.Trend> trend() {
        return List.copyOf(trend);
    }

    int acrossPeriods() {
        return acrossPeriods;
    }
}
