package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.armslink.analytics.run.Run;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.Validity;
import org.armslink.model.Viewer;
import org.armslink.model.port.BallisticReader;
import org.armslink.model.port.NeighbourhoodReader;
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
    /** Who joins no two movements: being robbed, and being seen again, brings no two guns together. */
    private final BitSet guarded = new BitSet();
    /** Sightings where each movement begins and ends: of a leg its departure and arrival. */
    private final int[] first;

    private final int[] last;
    /** Firearms, seizure items and consignments that moved. */
    private final IntRows moved;

    private Movements(
            Sightings sightings,
            SameThings same,
            StandsFor things,
            StandsFor people,
            int[] first,
            int[] last,
            IntRows moved,
            Set<Key> guarded) {
        this.sightings = sightings;
        this.same = same;
        this.things = things;
        this.people = people;
        this.first = first;
        this.last = last;
        this.moved = moved;
        guarded.stream()
                .mapToInt(people::find)
                .filter(number -> number != KeyTable.NONE)
                .forEach(this.guarded::set);
    }

    /** Reads legs and custody events, all that the viewer sees; of nobody is it asked who may join two movements. */
    public static Movements read(RouteReader reader, Viewer viewer, Run run) {
        return of(sightings(reader, viewer, run), SameThings.NONE);
    }

    /** Reads legs, custody events, what ballistics say and who is a victim, a witness or a minor, all that the viewer sees. */
    public static Movements read(
            RouteReader reader,
            BallisticReader ballistics,
            NeighbourhoodReader neighbourhoods,
            Viewer viewer,
            Run run) {
        Sightings sightings = sightings(reader, viewer, run);
        List<Key> persons = sightings.natural();
        sightings.guard(persons.isEmpty() ? List.of() : neighbourhoods.listProtected(viewer, persons));
        run.step();
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
        return joined(newSame, Set.of());
    }

    /**
     * The same sightings, with these records taken to be of one thing.
     *
     * @param guarded victims, witnesses and minors among the records, also those that were seen nowhere: what is taken to be
     *     of one of them joins nothing
     */
    public Movements joined(SameThings newSame, Set<Key> guarded) {
        return newSame.isEmpty() && same.isEmpty() ? this : of(sightings, newSame, guarded);
    }

    static Movements of(Sightings sightings, SameThings same) {
        return of(sightings, same, Set.of());
    }

    private static Movements of(Sightings sightings, SameThings same, Set<Key> alsoGuarded) {
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
        var guarded = new HashSet<>(sightings.guarded());
        guarded.addAll(alsoGuarded);
        return new Movements(
                sightings, same, things, new StandsFor(sightings.people(), same), first, last, moved, guarded);
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

    /** Those of them who may join two movements: no victim, witness or minor. */
    int[] joining(int sighting) {
        return Arrays.stream(persons(sighting))
                .filter(person -> !guarded.get(person))
                .toArray();
    }

    /** The records of a thing at a sighting; where ballistics say so, all by which one hit, or else one lead, says it. */
    List<Key> recordsOfThing(int sighting, int thing) {
        return sightings
                .saying(sighting)
                .flatMap(one -> Arrays.stream(sightings.thingsAt(one)))
                .distinct()
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

    /** The hits, or else the leads, that say of a record that it was at a sighting. */
    List<Journey.Said> saying(int sighting, Key record) {
        int number = sightings.things().find(record);
        return sightings
                .saying(sighting)
                .filter(Sightings::isScene)
                .filter(scene -> Arrays.stream(sightings.thingsAt(scene)).anyMatch(one -> one == number))
                .mapToObj(scene -> new Journey.Said(
                        sightings.said(scene).key(), sightings.said(scene).confirmed()))
                .toList();
    }

    /** The weaker of its two ends'. */
    Grade grade(int movement) {
        return Grades.weakest(Stream.of(sightings.grade(first[movement]), sightings.grade(last[movement])));
    }

    boolean inferred(int movement) {
        return !isLeg(movement) || leg(movement).inferred();
    }
}
