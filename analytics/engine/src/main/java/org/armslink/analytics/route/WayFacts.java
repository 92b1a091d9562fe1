package org.armslink.analytics.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.port.RouteReader.Leg;

/** What a corridor counts of each of its ways, in packed arrays: worked out once, so that a question only adds numbers up. */
final class WayFacts {
    /** Different grades, the weakest first. */
    private final List<Grade> grades;
    /** Of each way, where its weakest grade stands among them. */
    private final int[] weakest;

    private final long[] endFrom;
    private final long[] endTo;
    /** How many of a pair's two events are inferred. */
    private final byte[] inferredEvents;
    /** Legs by their numbers in the sightings; none of a pair. */
    private final IntRows legs = new IntRows();
    /** Places after the first and before the last, each once. */
    private final IntRows between = new IntRows();
    /** Number of the place where each way begins and of the one where it ends. */
    private final int[] origins;

    private final int[] destinations;

    WayFacts(WayTable table) {
        Sightings sightings = table.sightings();
        Map<Key, Integer> legNumbers = new HashMap<>();
        for (int leg = 0; leg < sightings.legs().size(); leg++) {
            legNumbers.put(sightings.legs().get(leg).key(), leg);
        }
        int size = table.size();
        Grade[] weakestOf = new Grade[size];
        endFrom = new long[size];
        endTo = new long[size];
        inferredEvents = new byte[size];
        origins = new int[size];
        destinations = new int[size];
        for (int way = 0; way < size; way++) {
            if (table.kind(way) == Way.Kind.PAIR) {
                int sale = table.sale(way);
                int recovery = table.recovery(way);
                weakestOf[way] = Grades.weakest(Stream.of(sightings.grade(sale), sightings.grade(recovery)));
                endFrom[way] = sightings.from(recovery);
                endTo[way] = sightings.to(recovery);
                inferredEvents[way] =
                        (byte) ((sightings.inferred(sale) ? 1 : 0) + (sightings.inferred(recovery) ? 1 : 0));
                origins[way] = sightings.place(sale);
                destinations[way] = sightings.place(recovery);
                legs.add();
                between.add();
            } else {
                Way recorded = table.recorded(way);
                weakestOf[way] = Grades.weakest(recorded.grades());
                endFrom[way] = recorded.end().from();
                endTo[way] = recorded.end().to();
                origins[way] = sightings.placeNumber(recorded.origin().key());
                destinations[way] = sightings.placeNumber(recorded.destination().key());
                legs.add(recorded.legs().stream()
                        .mapToInt(leg -> legNumbers.getOrDefault(leg.key(), KeyTable.NONE))
                        .toArray());
                between.add(between(recorded.legs(), sightings));
            }
        }
        grades = Stream.of(weakestOf).distinct().sorted(Grades.WEAKEST_FIRST).toList();
        Map<Grade, Integer> places = new HashMap<>();
        for (int place = 0; place < grades.size(); place++) {
            places.put(grades.get(place), place);
        }
        weakest = Stream.of(weakestOf)
                .mapToInt(grade -> places.getOrDefault(grade, 0))
                .toArray();
    }

    private static int[] between(List<Leg> legs, Sightings sightings) {
        var between = new TreeSet<Integer>();
        for (int i = 1; i < legs.size(); i++) {
            between.add(sightings.placeNumber(legs.get(i - 1).to().key()));
            between.add(sightings.placeNumber(legs.get(i).from().key()));
        }
        return between.stream().mapToInt(place -> place).toArray();
    }

    int origin(int way) {
        return origins[way];
    }

    int destination(int way) {
        return destinations[way];
    }

    long endFrom(int way) {
        return endFrom[way];
    }

    long endTo(int way) {
        return endTo[way];
    }

    int inferredEvents(int way) {
        return inferredEvents[way];
    }

    IntRows legs() {
        return legs;
    }

    IntRows between() {
        return between;
    }

    /** The weakest grade of all these ways; at least one. */
    Grade weakest(int[] ways) {
        int first = grades.size() - 1;
        for (int way : ways) {
            first = Math.min(first, weakest[way]);
        }
        return grades.get(first);
    }
}
