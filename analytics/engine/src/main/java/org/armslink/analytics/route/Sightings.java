package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.port.BallisticReader.Compared;
import org.armslink.model.port.BallisticReader.Scene;
import org.armslink.model.port.RouteReader.Custody;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RouteReader.Place;

/**
 * Where and when things were seen: at custody events, in packed arrays, at both ends of legs, and where ballistics say that a
 * gun was fired. Custody events are sightings 0, 1, …; the departure of leg n is −1 − 2n and its arrival −2 − 2n; the scenes
 * of ballistics are numbered from {@value #FIRST_SCENE} on.
 */
final class Sightings {
    private static final int FACTS = 7;
    private static final int FIRST_SCENE = 1 << 30;
    private static final Set<String> FOUND = Set.of("recovered", "seized");

    /** @param things the firearms, or the hit or lead itself where no firearm is known */
    private record Fired(Compared said, Scene scene, int[] things) {}

    private final List<Leg> legs;
    private final List<Fired> scenes = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<Key, Integer> placeNumbers = new HashMap<>();
    private final List<Grade> grades = new ArrayList<>();
    private final List<String> owners = new ArrayList<>();
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final KeyTable events = new KeyTable();
    private final KeyTable things = new KeyTable();
    private final KeyTable people = new KeyTable();
    /** Numbers of those people that are persons. */
    private final BitSet natural = new BitSet();

    private final Set<Key> guarded = new HashSet<>();
    private final KeyTable cases = new KeyTable();
    private final IntRows parties = new IntRows();
    private final IntRows within = new IntRows();
    private final int[][] carriers;
    private final KeyTable documents = new KeyTable();
    private final IntRows persons = new IntRows();
    /** Thing, place, grade, owner, whether inferred, kind and document of each event. */
    private int[] facts = new int[FACTS * 16];

    private long[] times = new long[2 * 16];

    Sightings(List<Leg> legs) {
        this.legs = List.copyOf(legs);
        for (Leg leg : legs) {
            place(leg.from());
            place(leg.to());
        }
        carriers = legs.stream()
                .map(leg -> leg.carriers().stream().mapToInt(people::add).toArray())
                .toArray(int[][]::new);
        legs.forEach(leg -> leg.persons().forEach(person -> natural.set(people.add(person))));
    }

    private int place(Place place) {
        return placeNumbers.computeIfAbsent(place.key(), none -> {
            places.add(place);
            return places.size() - 1;
        });
    }

    /** Takes an event in; each once. */
    void add(Custody event) {
        int number = events.add(event.key());
        if (FACTS * number + FACTS > facts.length) {
            facts = Arrays.copyOf(facts, 2 * facts.length);
            times = Arrays.copyOf(times, 2 * times.length);
        }
        facts[FACTS * number] = things.add(event.firearm());
        facts[FACTS * number + 1] = place(event.place());
        facts[FACTS * number + 2] = numbered(event.grade(), grades);
        facts[FACTS * number + 3] = numbered(event.owner(), owners);
        facts[FACTS * number + 4] = event.inferred() ? 1 : 0;
        facts[FACTS * number + 5] =
                FOUND.contains(event.kind()) ? 2 : event.kind().equals("sold") ? 1 : 0;
        facts[FACTS * number + 6] = documents.add(event.document());
        times[2 * number] = event.from();
        times[2 * number + 1] = event.to();
        parties.add(event.parties().stream().mapToInt(people::add).toArray());
        int[] ofEvent = event.persons().stream().mapToInt(people::add).toArray();
        persons.add(ofEvent);
        Arrays.stream(ofEvent).forEach(natural::set);
        within.add(event.cases().stream().mapToInt(cases::add).toArray());
    }

    /** Takes in where ballistics say that a gun was fired. */
    void add(Compared said) {
        List<Key> guns = said.firearms().isEmpty() ? List.of(said.key()) : said.firearms();
        int[] fired = guns.stream().mapToInt(things::add).toArray();
        for (Scene scene : said.scenes()) {
            place(scene.place());
            cases.add(scene.file());
            scenes.add(new Fired(said, scene, fired));
        }
    }

    /** Persons, victims and witnesses among them, in the order in which they came. */
    List<Key> natural() {
        return natural.stream().mapToObj(people::get).toList();
    }

    /** Says that these are victims, witnesses or minors: they stay where they are seen, and join no two ways. */
    void guard(Collection<Key> persons) {
        guarded.addAll(persons);
    }

    /** Victims, witnesses and minors. */
    Set<Key> guarded() {
        return Collections.unmodifiableSet(guarded);
    }

    private <T> int numbered(T value, List<T> list) {
        return numbers.computeIfAbsent(value, none -> {
            list.add(value);
            return list.size() - 1;
        });
    }

    List<Leg> legs() {
        return legs;
    }

    KeyTable things() {
        return things;
    }

    KeyTable people() {
        return people;
    }

    KeyTable cases() {
        return cases;
    }

    int events() {
        return events.size();
    }

    int places() {
        return places.size();
    }

    Place placeAt(int number) {
        return places.get(number);
    }

    int placeNumber(Key key) {
        return placeNumbers.getOrDefault(key, KeyTable.NONE);
    }

    static int departure(int leg) {
        return -1 - 2 * leg;
    }

    static int arrival(int leg) {
        return -2 - 2 * leg;
    }

    static boolean isEvent(int sighting) {
        return sighting >= 0 && sighting < FIRST_SCENE;
    }

    /** Whether it is where ballistics say that a gun was fired. */
    static boolean isScene(int sighting) {
        return sighting >= FIRST_SCENE;
    }

    /** All scenes. */
    IntStream scenes() {
        return IntStream.range(FIRST_SCENE, FIRST_SCENE + scenes.size());
    }

    private Fired fired(int scene) {
        return scenes.get(scene - FIRST_SCENE);
    }

    /** The hit or lead that says so of a scene. */
    Compared said(int scene) {
        return fired(scene).said;
    }

    /** Where ballistics say so, all that say it as firmly of the same case; else the sighting itself. */
    IntStream saying(int sighting) {
        return isScene(sighting)
                ? scenes().filter(scene -> key(scene).equals(key(sighting)) && isLead(scene) == isLead(sighting))
                : IntStream.of(sighting);
    }

    /** Whether nobody confirmed that the gun was there. */
    boolean isLead(int sighting) {
        return isScene(sighting) && !said(sighting).confirmed();
    }

    /** What was seen there. */
    int[] thingsAt(int sighting) {
        if (isEvent(sighting)) {
            return new int[] {thingOfEvent(sighting)};
        }
        return isScene(sighting) ? fired(sighting).things.clone() : Movements.thingsOf(leg(sighting), things);
    }

    static boolean isDeparture(int sighting) {
        return sighting < 0 && (-1 - sighting) % 2 == 0;
    }

    static boolean isArrival(int sighting) {
        return sighting < 0 && (-1 - sighting) % 2 == 1;
    }

    private Leg leg(int sighting) {
        return legs.get((-1 - sighting) / 2);
    }

    KeyTable documents() {
        return documents;
    }

    int event(Key key) {
        return events.find(key);
    }

    boolean isSale(int event) {
        return facts[FACTS * event + 5] == 1;
    }

    /** Whether the thing was recovered or seized. */
    boolean isFind(int event) {
        return facts[FACTS * event + 5] == 2;
    }

    int document(int event) {
        return facts[FACTS * event + 6];
    }

    /** Those of the parties that are persons. */
    int[] personsOfEvent(int event) {
        return persons.row(event);
    }

    /** Events of each thing, packed: of thing n from position {@code starts[n]} on. */
    record ByThing(int[] starts, int[] events) {
        int[] of(int thing) {
            return thing + 1 < starts.length
                    ? Arrays.copyOfRange(events, starts[thing], starts[thing + 1])
                    : new int[0];
        }
    }

    ByThing byThing() {
        int[] starts = new int[things.size() + 1];
        for (int event = 0; event < events(); event++) {
            starts[thingOfEvent(event) + 1]++;
        }
        for (int thing = 1; thing < starts.length; thing++) {
            starts[thing] += starts[thing - 1];
        }
        int[] sorted = new int[events()];
        int[] next = starts.clone();
        for (int event = 0; event < events(); event++) {
            sorted[next[thingOfEvent(event)]++] = event;
        }
        return new ByThing(starts, sorted);
    }

    int thingOfEvent(int event) {
        return facts[FACTS * event];
    }

    int place(int sighting) {
        if (isEvent(sighting)) {
            return facts[FACTS * sighting + 1];
        }
        if (isScene(sighting)) {
            return placeNumber(fired(sighting).scene.place().key());
        }
        Leg leg = leg(sighting);
        return placeNumber(isDeparture(sighting) ? leg.from().key() : leg.to().key());
    }

    long from(int sighting) {
        if (isEvent(sighting)) {
            return times[2 * sighting];
        }
        if (isScene(sighting)) {
            return fired(sighting).scene.from();
        }
        return isDeparture(sighting)
                ? leg(sighting).departFrom()
                : leg(sighting).arriveFrom();
    }

    long to(int sighting) {
        if (isEvent(sighting)) {
            return times[2 * sighting + 1];
        }
        if (isScene(sighting)) {
            return fired(sighting).scene.to();
        }
        return isDeparture(sighting) ? leg(sighting).departTo() : leg(sighting).arriveTo();
    }

    Grade grade(int sighting) {
        if (isScene(sighting)) {
            return Grades.weakest(
                    Stream.of(said(sighting).grade(), fired(sighting).scene.grade()));
        }
        return isEvent(sighting)
                ? grades.get(facts[FACTS * sighting + 2])
                : leg(sighting).grade();
    }

    String owner(int sighting) {
        return isEvent(sighting)
                ? owners.get(facts[FACTS * sighting + 3])
                : leg(sighting).owner();
    }

    /** Whose records say so. */
    List<String> owners(int sighting) {
        return isScene(sighting)
                ? List.of(said(sighting).owner(), fired(sighting).scene.owner())
                : List.of(owner(sighting));
    }

    boolean inferred(int sighting) {
        return isEvent(sighting)
                ? facts[FACTS * sighting + 4] == 1
                : leg(sighting).inferred();
    }

    /** Of the custody event, of the leg, or of the case. */
    Key key(int sighting) {
        if (isScene(sighting)) {
            return fired(sighting).scene.file();
        }
        return isEvent(sighting) ? events.get(sighting) : leg(sighting).key();
    }

    int[] parties(int sighting) {
        if (isScene(sighting)) {
            return new int[0];
        }
        return isEvent(sighting) ? parties.row(sighting) : carriers[(-1 - sighting) / 2].clone();
    }

    int[] cases(int sighting) {
        if (isScene(sighting)) {
            return new int[] {cases.find(fired(sighting).scene.file())};
        }
        return isEvent(sighting) ? within.row(sighting) : new int[0];
    }
}
