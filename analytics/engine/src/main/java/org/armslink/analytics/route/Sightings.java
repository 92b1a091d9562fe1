package org.armslink.analytics.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.port.RouteReader.Custody;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RouteReader.Place;

/**
 * Where and when things were seen: at custody events, in packed arrays, and at both ends of legs. Custody events are
 * sightings 0, 1, …; the departure of leg n is −1 − 2n and its arrival −2 − 2n.
 */
final class Sightings {
    private final List<Leg> legs;
    private final List<Place> places = new ArrayList<>();
    private final Map<Key, Integer> placeNumbers = new HashMap<>();
    private final List<Grade> grades = new ArrayList<>();
    private final List<String> owners = new ArrayList<>();
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final KeyTable events = new KeyTable();
    private final KeyTable things = new KeyTable();
    private final KeyTable people = new KeyTable();
    private final KeyTable cases = new KeyTable();
    private final IntRows parties = new IntRows();
    private final IntRows within = new IntRows();
    private final int[][] carriers;
    /** Thing, place, grade, owner and whether inferred, of each event. */
    private int[] facts = new int[5 * 16];

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
        if (5 * number + 5 > facts.length) {
            facts = Arrays.copyOf(facts, 2 * facts.length);
            times = Arrays.copyOf(times, 2 * times.length);
        }
        facts[5 * number] = things.add(event.firearm());
        facts[5 * number + 1] = place(event.place());
        facts[5 * number + 2] = numbered(event.grade(), grades);
        facts[5 * number + 3] = numbered(event.owner(), owners);
        facts[5 * number + 4] = event.inferred() ? 1 : 0;
        times[2 * number] = event.from();
        times[2 * number + 1] = event.to();
        parties.add(event.parties().stream().mapToInt(people::add).toArray());
        within.add(event.cases().stream().mapToInt(cases::add).toArray());
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
        return sighting >= 0;
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

    int thingOfEvent(int event) {
        return facts[5 * event];
    }

    int place(int sighting) {
        if (isEvent(sighting)) {
            return facts[5 * sighting + 1];
        }
        Leg leg = leg(sighting);
        return placeNumber(isDeparture(sighting) ? leg.from().key() : leg.to().key());
    }

    long from(int sighting) {
        if (isEvent(sighting)) {
            return times[2 * sighting];
        }
        return isDeparture(sighting)
                ? leg(sighting).departFrom()
                : leg(sighting).arriveFrom();
    }

    long to(int sighting) {
        if (isEvent(sighting)) {
            return times[2 * sighting + 1];
        }
        return isDeparture(sighting) ? leg(sighting).departTo() : leg(sighting).arriveTo();
    }

    Grade grade(int sighting) {
        return isEvent(sighting)
                ? grades.get(facts[5 * sighting + 2])
                : leg(sighting).grade();
    }

    String owner(int sighting) {
        return isEvent(sighting)
                ? owners.get(facts[5 * sighting + 3])
                : leg(sighting).owner();
    }

    boolean inferred(int sighting) {
        return isEvent(sighting) ? facts[5 * sighting + 4] == 1 : leg(sighting).inferred();
    }

    /** Of the custody event, or of the leg. */
    Key key(int sighting) {
        return isEvent(sighting) ? events.get(sighting) : leg(sighting).key();
    }

    int[] parties(int sighting) {
        return isEvent(sighting) ? parties.row(sighting) : carriers[(-1 - sighting) / 2].clone();
    }

    int[] cases(int sighting) {
        return isEvent(sighting) ? within.row(sighting) : new int[0];
    }
}
