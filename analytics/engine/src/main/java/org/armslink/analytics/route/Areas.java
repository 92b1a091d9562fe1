package org.armslink.analytics.route;

import java.util.List;
import java.util.function.Predicate;
import org.armslink.model.port.RouteReader.Place;

/**
 * By what areas ways are grouped: countries, the world's regions, or areas of one's own.
 *
 * @param by what is grouped by
 * @param own areas of one's own; they can be asked for whatever is grouped by
 */
public record Areas(By by, List<Polygon> own) {
    /** What is grouped by. */
    public enum By {
        /** Countries, ISO 3166-1 alpha-2. */
        COUNTRY,
        /** The smallest regions of UN M49. */
        REGION,
        /** Areas of one's own; the first that holds a place is its area. */
        OWN
    }

    public static final Areas COUNTRIES = new Areas(By.COUNTRY, List.of());

    public Areas {
        own = List.copyOf(own);
        if (own.stream().map(Polygon::name).distinct().count() < own.size()) {
            throw new IllegalArgumentException("Two areas have the same name: "
                    + own.stream().map(Polygon::name).toList());
        }
        for (Polygon area : own) {
            if (area.name().length() < 3
                    || area.name().indexOf('.') >= 0
                    || Regions.all().has(area.name())) {
                throw new IllegalArgumentException(
                        "An area's name has three characters or more, no full stop, and is no"
                                + " region's code, but was: \"" + area.name() + "\"");
            }
        }
        if (by == By.OWN && own.isEmpty()) {
            throw new IllegalArgumentException("To group by areas of your own, give at least one");
        }
    }

    /** Code or name of the area in which the place lies; empty if it lies in none or that is not known. */
    public String of(Place place) {
        return switch (by) {
            case COUNTRY -> place.country();
            case REGION -> Regions.all().of(place.country());
            case OWN ->
                own.stream()
                        .filter(area -> area.holds(place.longitude(), place.latitude()))
                        .map(Polygon::name)
                        .findFirst()
                        .orElse("");
        };
    }

    /** What a code or name is called; itself where nothing else is known. */
    public String title(String area) {
        return by == By.REGION ? Regions.all().name(area).orElse(area) : area;
    }

    /** The places meant by a country's code, a region's code, the name of an area of one's own, a place's key, or all by nothing. */
    public Predicate<Place> places(String name) {
        if (name.isEmpty()) {
            return place -> true;
        }
        for (Polygon area : own) {
            if (area.name().equals(name)) {
                return place -> area.holds(place.longitude(), place.latitude());
            }
        }
        if (Regions.all().has(name)) {
            return place -> Regions.all().isIn(place.country(), name);
        }
        return name.length() == 2
                ? place -> place.country().equals(name)
                : place -> place.key().text().equals(name);
    }
}
