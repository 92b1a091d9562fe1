package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.armslink.analytics.run.Run;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.Validity;
import org.armslink.model.Viewer;
import org.armslink.model.port.RouteReader;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RouteReader.Place;

/**
 * All that moved, as far as a viewer sees it, in packed arrays: an index to be made once and asked often. A movement is
 * a route leg, or the way, not recorded, of a thing between two places where it was seen one after the other: at a custody
 * event, or at the end of a leg. Movements are sorted by their earliest beginning.
 *
 * <p>Between two sightings there is a movement if the second can have followed the first, none is certainly between them, and
 * one of them is a custody event: a gap between two legs stays one, as in chains. A thing with more than {@value #MOST_SIGHTINGS} sightings is followed in the order of their
 * earliest times only.
 */
public final class Movements {
    static final int MOST_SIGHTINGS = 64;

    private static final String CONSIGNMENT = "Consignment";

    private final Sightings sightings;
    /** Sightings where each movement begins and ends: of a leg its departure and arrival. */
    private final int[] first;

    private final int[] last;
    /** Firearms, seizure items and consignments that moved. */
    private final IntRows things;

    private Movements(Sightings sightings, int[] first, int[] last, IntRows things) {
        this.sightings = sightings;
        this.first = first;
        this.last = last;
        this.things = things;
    }

    /** Reads all that the viewer sees. */
    public static Movements read(RouteReader reader, Viewer viewer, Run run) {
        var sightings = new Sightings(
                reader.listLegs(viewer, Validity.OPEN_START.getEpochSecond(), Validity.OPEN_END.getEpochSecond()));
        run.step();
        reader.readCustody(viewer, sightings::add);
        run.step();
        return of(sightings);
    }

    /** @param legs those of the sightings, in any order */
    static Movements of(Sightings sightings) {
        List<Leg> legs = sightings.legs();
        int[][] ofLeg = new int[legs.size()][];
        for (int leg = 0; leg < legs.size(); leg++) {
            ofLeg[leg] = thingsOf(legs.get(leg), sightings.things());
        }
        var begins = new ArrayList<int[]>();
        for (int leg = 0; leg < legs.size(); leg++) {
            if (Clock.after(Long.MIN_VALUE, legs.get(leg)) != Clock.NEVER) {
                begins.add(new int[] {Sightings.departure(leg), Sightings.arrival(leg), leg});
            }
        }
        unrecorded(sightings, ofLeg, begins);
        begins.sort(Comparator.<int[]>comparingLong(step -> sightings.from(step[0]))
                .thenComparingLong(step -> sightings.from(step[1]))
                .thenComparing(step -> sightings.key(step[0]))
                .thenComparing(step -> sightings.key(step[1])));
        int[] first = new int[begins.size()];
        int[] last = new int[begins.size()];
        var things = new IntRows();
        for (int i = 0; i < first.length; i++) {
            int[] step = begins.get(i);
            first[i] = step[0];
            last[i] = step[1];
            things.add(
                    Sightings.isEvent(step[0]) || Sightings.isEvent(step[1]) || Sightings.isArrival(step[0])
                            ? new int[] {step[2]}
                            : ofLeg[step[2]]);
        }
        return new Movements(sightings, first, last, things);
    }

    private static int[] thingsOf(Leg leg, KeyTable things) {
        var keys = new TreeSet<>(leg.cargo());
        keys.addAll(leg.firearms());
        if (!leg.consignment().isEmpty()) {
            keys.add(Key.of(CONSIGNMENT, leg.consignment()));
        }
        return keys.stream().mapToInt(things::add).toArray();
    }

    /** Adds {first sighting, last sighting, thing} of each way that is not recorded. */
    private static void unrecorded(Sightings sightings, int[][] ofLeg, List<int[]> steps) {
        int[] counts = new int[sightings.things().size() + 1];
        IntStream.range(0, sightings.events()).forEach(event -> counts[sightings.thingOfEvent(event) + 1]++);
        for (int[] aboard : ofLeg) {
            for (int thing : aboard) {
                counts[thing + 1] += 2;
            }
        }
        for (int thing = 1; thing < counts.length; thing++) {
            counts[thing] += counts[thing - 1];
        }
        int[] seen = new int[counts[counts.length - 1]];
        int[] next = counts.clone();
        IntStream.range(0, sightings.events()).forEach(event -> seen[next[sightings.thingOfEvent(event)]++] = event);
        for (int leg = 0; leg < ofLeg.length; leg++) {
            for (int thing : ofLeg[leg]) {
                seen[next[thing]++] = Sightings.departure(leg);
                seen[next[thing]++] = Sightings.arrival(leg);
            }
        }
        for (int thing = 0; thing + 1 < counts.length; thing++) {
            if (counts[thing + 1] - counts[thing] > 1) {
                between(sightings, thing, Arrays.copyOfRange(seen, counts[thing], counts[thing + 1]), steps);
            }
        }
    }

    private static void between(Sightings sightings, int thing, int[] seen, List<int[]> steps) {
        int[] sorted = Arrays.stream(seen)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(sightings::from)
                        .thenComparingLong(sightings::to)
                        .thenComparing(sightings::key))
                .mapToInt(i -> i)
                .toArray();
        for (int i = 0; i < sorted.length; i++) {
            if (Sightings.isDeparture(sorted[i])) {
                continue;
            }
            boolean onlyNext = sorted.length > MOST_SIGHTINGS;
            for (int j = onlyNext ? i + 1 : 0; j < (onlyNext ? Math.min(i + 2, sorted.length) : sorted.length); j++) {
                boolean apart = i != j
                        && !Sightings.isArrival(sorted[j])
                        && (Sightings.isEvent(sorted[i]) || Sightings.isEvent(sorted[j]))
                        && sightings.place(sorted[i]) != sightings.place(sorted[j])
                        && sightings.from(sorted[i]) < sightings.to(sorted[j]);
                if (apart && (onlyNext || noneBetween(sightings, sorted, sorted[i], sorted[j]))) {
                    steps.add(new int[] {sorted[i], sorted[j], thing});
                }
            }
        }
    }

    private static boolean noneBetween(Sightings sightings, int[] seen, int one, int other) {
        for (int between : seen) {
            if (between != one
                    && between != other
                    && sightings.from(between) >= sightings.to(one)
                    && sightings.to(between) <= sightings.from(other)) {
                return false;
            }
        }
        return true;
    }

    /** How many. */
    public int size() {
        return first.length;
    }

    /** Whether the movement itself was recorded, or inferred from a record, as a leg; else only its two ends are known. */
    boolean isLeg(int movement) {
        return Sightings.isDeparture(first[movement]);
    }

    /** The leg. */
    Leg leg(int movement) {
        return sightings.legs().get((-1 - first[movement]) / 2);
    }

    int first(int movement) {
        return first[movement];
    }

    int last(int movement) {
        return last[movement];
    }

    Sightings sightings() {
        return sightings;
    }

    int[] things(int movement) {
        return things.row(movement);
    }

    boolean hasThing(int movement, int thing) {
        return things.has(movement, thing);
    }

    Place from(int movement) {
        return sightings.placeAt(sightings.place(first[movement]));
    }

    Place to(int movement) {
        return sightings.placeAt(sightings.place(last[movement]));
    }

    /** The weaker of its two ends'. */
    Grade grade(int movement) {
        return Grades.weakest(Stream.of(sightings.grade(first[movement]), sightings.grade(last[movement])));
    }

    boolean inferred(int movement) {
        return !isLeg(movement) || leg(movement).inferred();
    }
}
