package org.armslink.analytics.tracing;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.Validity;
import org.armslink.model.port.LifeReader.Event;
import org.armslink.model.port.RouteReader.Place;
import org.armslink.model.port.TracingReader.Stated;
import org.armslink.model.port.TracingReader.Trace;
import org.armslink.model.port.TraitReader.Decided;
import org.armslink.model.port.TraitReader.Firearm;

/** Invented lives of firearms, short to write down in a test. */
public final class Lives {
    public final List<Event> events = new ArrayList<>();
    public final List<Decided> decisions = new ArrayList<>();
    public final Map<Key, Map<String, Object>> firearms = new HashMap<>();
    public final List<Trace> traces = new ArrayList<>();
    public final List<Stated> stated = new ArrayList<>();

    public static Key gun(String name) {
        return Key.of("Firearm", name);
    }

    public static Key person(String name) {
        return Key.of("Person", name);
    }

    /** @param when a day, month or year, or empty; @param party who gave it, then who got it; empty for nobody */
    public Lives event(String gun, String kind, String when, String country, String... party) {
        Validity time = switch (when.length()) {
            case 0 -> Validity.UNKNOWN;
            case 4 -> Validity.year(Year.parse(when));
            case 7 -> Validity.month(YearMonth.parse(when));
            default -> Validity.day(LocalDate.parse(when));
        };
        Place place = new Place(Key.of("Location", country), country, country, "city", Double.NaN, Double.NaN);
        events.add(new Event(
                Key.of("CustodyEvent", String.format(Locale.ROOT, "%05d", events.size())),
                kind + " " + gun,
                kind,
                gun(gun),
                gun,
                "",
                time.from().getEpochSecond(),
                time.to().getEpochSecond(),
                country.isEmpty() ? null : place,
                parties(party, 0),
                parties(party, 1),
                false,
                Grade.parse("4x4:B2"),
                "BF/focal-point",
                Key.of("Document", "d"),
                "row " + events.size()));
        firearms.putIfAbsent(gun(gun), Map.of());
        return this;
    }

    private static List<Key> parties(String[] party, int at) {
        return party.length > at && !party[at].isEmpty() ? List.of(person(party[at])) : List.of();
    }

    public Lives properties(String gun, Map<String, Object> properties) {
        firearms.put(gun(gun), properties);
        return this;
    }

    public Lives same(Key one, Key other) {
        decisions.add(new Decided(one, other, LinkType.SAME_AS));
        return this;
    }

    public Lives trace(String gun, String status, String... outcomes) {
        traces.add(new Trace(
                Key.of("TraceRequest", gun, Integer.toString(traces.size())),
                gun(gun),
                status,
                0,
                1,
                Arrays.asList(outcomes),
                List.of()));
        return this;
    }

    public Lives stated(String gun, long days) {
        stated.add(new Stated(Key.of("CustodyEvent", gun), gun(gun), days));
        return this;
    }

    public List<Firearm> firearms() {
        return firearms.entrySet().stream()
                .map(one -> new Firearm(one.getKey(), "", "BF/focal-point", one.getValue()))
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
    }

    TracedFirearms traced() {
        return TracedFirearms.of(events, decisions, firearms(), traces, stated);
    }

    TimeToCrime.Result timeToCrime(TimeToCrime.By by) {
        return TimeToCrime.compute(
                traced(),
                new TimeToCrime.Config(
                        by, 1, false, false, LocalDate.of(2026, 1, 1).toEpochDay(), Set.of()));
    }
}
