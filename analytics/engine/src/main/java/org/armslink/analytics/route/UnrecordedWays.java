package org.armslink.analytics.route;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Ways of things, not recorded, between two places where they were seen one after the other. First those between custody
 * events and ends of legs, as if ballistics had said nothing; then those that begin or end where hits say that the thing was
 * fired; then those that begin or end where nothing but leads say so. So a lead never stands in the way of what is
 * known without it.
 */
final class UnrecordedWays {
    static final int MOST_SIGHTINGS = 64;

    private final Sightings sightings;
    private final StandsFor things;
    /** Custody events and ends of legs of each thing: of thing n from {@code starts[n]} on. */
    private final int[] starts;

    private final int[] seen;

    /** @param ofLeg the things that each leg moved, by the numbers that stand for them */
    UnrecordedWays(Sightings sightings, StandsFor things, int[][] ofLeg) {
        this.sightings = sightings;
        this.things = things;
        int[] counts = new int[sightings.things().size() + 1];
        IntStream.range(0, sightings.events()).forEach(event -> counts[thing(event) + 1]++);
        for (int[] aboard : ofLeg) {
            for (int thing : aboard) {
                counts[thing + 1] += 2;
            }
        }
        for (int thing = 1; thing < counts.length; thing++) {
            counts[thing] += counts[thing - 1];
        }
        starts = counts;
        seen = new int[counts[counts.length - 1]];
        int[] next = counts.clone();
        IntStream.range(0, sightings.events()).forEach(event -> seen[next[thing(event)]++] = event);
        for (int leg = 0; leg < ofLeg.length; leg++) {
            for (int thing : ofLeg[leg]) {
                seen[next[thing]++] = Sightings.departure(leg);
                seen[next[thing]++] = Sightings.arrival(leg);
            }
        }
    }

    private int thing(int event) {
        return things.of(sightings.thingOfEvent(event));
    }

    private int[] seen(int thing) {
        return Arrays.copyOfRange(seen, starts[thing], starts[thing + 1]);
    }

    /** Adds {first sighting, last sighting, thing} of each. */
    void addTo(List<int[]> ways) {
        for (int thing = 0; thing + 1 < starts.length; thing++) {
            if (starts[thing + 1] - starts[thing] > 1) {
                between(thing, seen(thing), any -> true, ways);
            }
        }
        Map<Integer, Set<Integer>> scenes = new TreeMap<>();
        sightings.scenes().forEach(scene -> {
            for (int one : sightings.thingsAt(scene)) {
                scenes.computeIfAbsent(things.of(one), none -> new LinkedHashSet<>())
                        .add(scene);
            }
        });
        scenes.forEach((thing, of) -> {
            // Hits first, then the stronger: a case of one thing is one sighting of it, whoever else says so.
            int[] fired = of.stream()
                    .sorted(Comparator.<Integer, Boolean>comparing(sightings::isLead)
                            .thenComparing(scene -> sightings.grade(scene).weakness())
                            .thenComparing(scene -> sightings.said(scene).key()))
                    .mapToInt(scene -> scene)
                    .toArray();
            var cases = new HashSet<Object>();
            int[] once = Arrays.stream(fired)
                    .filter(scene -> cases.add(sightings.key(scene)))
                    .toArray();
            int[] hits = Arrays.stream(once)
                    .filter(scene -> !sightings.isLead(scene))
                    .toArray();
            between(thing, both(seen(thing), hits), Sightings::isScene, ways);
            if (hits.length < once.length) {
                between(thing, both(seen(thing), once), sightings::isLead, ways);
            }
        });
    }

    private static int[] both(int[] some, int[] others) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(others)).toArray();
    }

    /** @param wanted of a way's two ends one at least */
    private void between(int thing, int[] all, IntPredicate wanted, List<int[]> ways) {
        int[] sorted = Arrays.stream(all)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(sightings::from)
                        .thenComparingLong(sightings::to)
                        .thenComparing(sightings::key))
                .mapToInt(i -> i)
                .toArray();
        boolean onlyNext = sorted.length > MOST_SIGHTINGS;
        for (int i = 0; i < sorted.length; i++) {
            if (Sightings.isDeparture(sorted[i])) {
                continue;
            }
            for (int j = onlyNext ? i + 1 : 0; j < (onlyNext ? Math.min(i + 2, sorted.length) : sorted.length); j++) {
                boolean apart = i != j
                        && !Sightings.isArrival(sorted[j])
                        && !(Sightings.isArrival(sorted[i]) && Sightings.isDeparture(sorted[j]))
                        && (wanted.test(sorted[i]) || wanted.test(sorted[j]))
                        && sightings.place(sorted[i]) != sightings.place(sorted[j])
                        && sightings.from(sorted[i]) < sightings.to(sorted[j]);
                if (apart && (onlyNext || noneBetween(sorted, sorted[i], sorted[j]))) {
                    ways.add(new int[] {sorted[i], sorted[j], thing});
                }
            }
        }
    }

    private boolean noneBetween(int[] all, int one, int other) {
        for (int between : all) {
            if (between != one
                    && between != other
                    && sightings.from(between) >= sightings.to(one)
                    && sightings.to(between) <= sightings.from(other)) {
                return false;
            }
        }
        return true;
    }
}
