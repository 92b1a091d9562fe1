package org.armslink.analytics.route;

import java.util.Arrays;
import java.util.List;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.port.BallisticReader.Compared;
import org.armslink.model.port.BallisticReader.Scene;
import org.armslink.model.port.RouteReader.Custody;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RouteReader.Place;
import org.armslink.model.port.RouteReader.Seized;

/** Invented movements for tests. A place's name begins with its country: {@code XA-port}. */
final class RouteRecords {
    private RouteRecords() {}

    static Key key(String name) {
        return Key.of("Test", name);
    }

    static List<Key> keys(String... names) {
        return Arrays.stream(names).map(RouteRecords::key).sorted().toList();
    }

    static Place place(String name) {
        String country = name.contains("-") ? name.substring(0, 2) : "";
        return new Place(key(name), name, country, "port", Double.NaN, Double.NaN);
    }

    /** A leg of these firearms whose departure and arrival are both within the interval. */
    static Leg leg(String name, String from, String to, long begin, long end, String... firearms) {
        return leg(name, from, to, begin, end, begin, end, "", List.of(), firearms);
    }

    static Leg leg(
            String name,
            String from,
            String to,
            long departFrom,
            long departTo,
            long arriveFrom,
            long arriveTo,
            String consignment,
            List<Key> carriers,
            String... firearms) {
        return new Leg(
                key(name),
                name,
                "sea",
                place(from),
                place(to),
                departFrom,
                departTo,
                arriveFrom,
                arriveTo,
                consignment,
                keys(firearms),
                keys(firearms),
                firearms.length == 0 ? List.of() : List.of("firearm"),
                carriers,
                carriers,
                List.of(),
                Grade.parse("4x4:A2"),
                "XA/customs",
                false,
                key("document"),
                "row 1");
    }

    static Custody custody(String name, String kind, String firearm, String place, long from, long to) {
        return new Custody(
                key(name),
                kind,
                key(firearm),
                place(place),
                from,
                to,
                List.of(),
                List.of(),
                List.of(),
                Grade.parse("4x4:B3"),
                "XB/police",
                true,
                key("document"),
                "row 2");
    }

    static Seized seized(String seizure, String firearm, long from, long to) {
        return new Seized(key(seizure), key("item of " + firearm), key(firearm), from, to, key("document"));
    }

    /** A hit, if it is confirmed, or a lead. */
    static Compared compared(String name, boolean confirmed, List<Key> firearms, Scene... scenes) {
        return new Compared(key(name), confirmed, List.of(scenes), firearms, Grade.parse("4x4:B2"), "XC/laboratory");
    }

    static Scene scene(String file, String place, long from, long to) {
        return new Scene(key(file), place(place), from, to, Grade.parse("4x4:A1"), "XD/police");
    }
}
