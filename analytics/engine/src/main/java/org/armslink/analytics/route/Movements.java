package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.armslink.analytics.run.Run;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.Validity;
import org.armslink.model.Viewer;
import org.armslink.model.port.BallisticReader;
import org.armslink.model.port.RouteReader;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RouteReader.Place;

/**
 * All that moved, as far as a viewer sees it, in packed arrays: an index to be made once and asked often. A movement is
 * a route leg, or the way, not recorded, of a thing between two places where it was seen one after the other: at a custody
 * event, at the end of a leg, or where ballistics say that it was fired. Movements are sorted by their earliest beginning.
 *
 * <p>Between two sightings there is a movement if the second can have followed the first, none is certainly between them, and
 * one of them is no end of a leg: a gap between two legs stays one, as in chains. A thing with more than
 * {@value #MOST_SIGHTINGS} sightings is followed in the order of their earliest times only. What ballistics say adds
 * movements and takes none away, and of those what a lead says adds to what hits do: {@link UnrecordedWays}.
 *
 * <p>Which records are of one thing hangs on {@link SameThings}; a thing is known here by the number that stands for them.
 */
public final class Movements {
    static final int MOST_SIGHTINGS = UnrecordedWays.MOST_SIGHTINGS;

    private static final String CONSIGNMENT = "Consignment";

    private final Sightings sightings;
    private final SameThings same;
    private final StandsFor things;
    private final StandsFor people;
    /** Sightings where each movement begins and ends: of a leg its departure and arrival. */
    private final int[] first;

    private final int[] last;
    /** Firearms, seizure items and consignments that moved. */
    private final IntRows moved;
    /** Of which only suggestions say that the thing at the beginning is the one at the end. */
    private final BitSet suggested = new BitSet();

    private Movements(
            Sightings sightings,
            SameThings same,
            StandsFor things,
            StandsFor people,
            int[] first,
            int[] last,
            IntRows moved) {
        this.sightings = sightings;
        this.same = same;
        this.things = things;
        this.people = people;
        this.first = first;
        this.last = last;
        this.moved = moved;
        for (int movement = 0; movement < first.length && same.followed() > 0; movement++) {
            suggested.set(movement, ties(movement).stream().anyMatch(tie -> !tie.decided()));
        }
    }

    /** Reads legs and custody events, all that the viewer sees. */
    public static Movements read(RouteReader reader, Viewer viewer, Run run) {
        return of(sightings(reader, viewer, run), SameThings.NONE);
    }

    /** Reads legs, custody events and what ballistics say, all that the viewer sees. */
    public static Movements read(RouteReader reader, BallisticReader ballistics, Viewer viewer, Run run) {
        Sightings sightings = sightings(reader, viewer, run);
        ballistics.listCompared(viewer).forEach(sightings::add);
        run.step();
        return of(sightings, SameThings.NONE);
    }

    private static Sightings sightings(RouteReader reader, Viewer viewer, Run run) {
        var sightings = new Sightings(
                reader.listLegs(viewer, Validity.OPEN_START.getEpochSecond(), Validity.OPEN_END.getEpochSecond()));
        run.step();
        reader.readCustody(viewer, sightings::add);
        run.step();
        return sightings;
    }

    /** The same sightings, with these records taken to be of one thing. */
    public Movements joined(SameThings newSame) {
        return newSame.isEmpty() && same.isEmpty() ? this : of(sightings, newSame);
    }

    static Movements of(Sightings sightings, SameThings same) {
        List<Leg> legs = sightings.legs();
        var numbers = new int[legs.size()][];
        for (int leg = 0; leg < legs.size(); leg++) {
            numbers[leg] = thingsOf(legs.get(leg), sightings.things());
        }
        var things = new StandsFor(sightings.things(), same);
        for (int leg = 0; leg < numbers.length; leg++) {
            numbers[leg] =
                    Arrays.stream(numbers[leg]).map(things::of).distinct().toArray();
        }
        var begins = new ArrayList<int[]>();
        for (int leg = 0; leg < legs.size(); leg++) {
            if (Clock.after(Long.MIN_VALUE, legs.get(leg)) != Clock.NEVER) {
                begins.add(new int[] {Sightings.departure(leg), Sightings.arrival(leg), leg});
            }
        }
        new UnrecordedWays(sightings, things, numbers).addTo(begins);
        begins.sort(Comparator.<int[]>comparingLong(step -> sightings.from(step[0]))
                .thenComparingLong(step -> sightings.from(step[1]))
                .thenComparing(step -> sightings.key(step[0]))
                .thenComparing(step -> sightings.key(step[1])));
        int[] first = new int[begins.size()];
        int[] last = new int[begins.size()];
        var moved = new IntRows();
        for (int i = 0; i < first.length; i++) {
            int[] step = begins.get(i);
            first[i] = step[0];
            last[i] = step[1];
            moved.add(Sightings.isDeparture(step[0]) ? numbers[step[2]] : new int[] {step[2]});
        }
        return new Movements(sightings, same, things, new StandsFor(sightings.people(), same), first, last, moved);
    }

    static int[] thingsOf(Leg leg, KeyTable things) {
        var keys = new TreeSet<>(leg.cargo());
        keys.addAll(leg.firearms());
        if (!leg.consignment().isEmpty()) {
            keys.add(Key.of(CONSIGNMENT, leg.consignment()));
        }
        return keys.stream().mapToInt(things::add).toArray();
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

    /** What says that records are of one thing. */
    SameThings same() {
        return same;
    }

    /** By which number the thing of a record is known here, or {@link KeyTable#NONE}. */
    int thing(Key key) {
        return things.find(key);
    }

    /** By which number a party or carrier is known here, or {@link KeyTable#NONE}. */
    int person(Key key) {
        return people.find(key);
    }

    /** Parties or carriers at a sighting, each once. */
    int[] persons(int sighting) {
        return Arrays.stream(sightings.parties(sighting))
                .map(people::of)
                .distinct()
                .toArray();
    }

    /** The records of a thing at a sighting. */
    List<Key> recordsOfThing(int sighting, int thing) {
        return Arrays.stream(sightings.thingsAt(sighting))
                .filter(one -> things.of(one) == thing)
                .mapToObj(sightings.things()::get)
                .toList();
    }

    /** The records of a party or carrier at a sighting. */
    List<Key> recordsOfPerson(int sighting, int person) {
        return Arrays.stream(sightings.parties(sighting))
                .filter(one -> people.of(one) == person)
                .mapToObj(sightings.people()::get)
                .toList();
    }

    /** Whether ballistics say that one of its ends was. */
    boolean isBallistic(int movement) {
        return Sightings.isScene(first[movement]) || Sightings.isScene(last[movement]);
    }

    /** Whether one of its ends is known from a lead alone. */
    boolean isLead(int movement) {
        return sightings.isLead(first[movement]) || sightings.isLead(last[movement]);
    }

    /** Whether it hangs on a suggestion, which nobody decided, that the thing at its beginning is the one at its end. */
    boolean isSuggested(int movement) {
        return suggested.get(movement);
    }

    /** What says that the thing at its beginning is the one at its end; nothing if both are one record's. */
    List<SameThings.Tie> ties(int movement) {
        return isLeg(movement)
                ? List.of()
                : ties(
                        recordsOfThing(first[movement], moved.at(movement, 0)),
                        recordsOfThing(last[movement], moved.at(movement, 0)));
    }

    /** What says that records here are of one thing with records there: as little as possible, nothing if one is in both. */
    List<SameThings.Tie> ties(List<Key> here, List<Key> there) {
        if (here.stream().anyMatch(there::contains)) {
            return List.of();
        }
        return here.stream()
                .flatMap(one -> there.stream().map(other -> same.between(one, other)))
                .filter(ties -> !ties.isEmpty())
                .min(Comparator.<List<SameThings.Tie>>comparingLong(ties ->
                                ties.stream().filter(tie -> !tie.decided()).count())
                        .thenComparingInt(List::size))
                .orElse(List.of());
    }

    int[] things(int movement) {
        return moved.row(movement);
    }

    boolean hasThing(int movement, int thing) {
        return moved.has(movement, thing);
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
