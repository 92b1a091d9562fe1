package org.armslink.server.corridor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.armslink.analytics.route.Areas;
import org.armslink.analytics.route.CorridorConfig;
import org.armslink.analytics.route.Interval;
import org.armslink.analytics.route.Period;
import org.armslink.analytics.route.Polygon;
import org.armslink.analytics.route.Regions;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of corridors: the parameters of a GET, or the body of a POST, which can hold areas of one's own. What is
 * left out has its default.
 *
 * @param areas rings by name: corners of longitude and latitude, as in GeoJSON
 */
public record CorridorRequest(
        @Nullable String from,
        @Nullable String to,
        @Nullable String windowFrom,
        @Nullable String windowTo,
        @Nullable String groupBy,
        @Nullable Integer minimumSupport,
        @Nullable Integer minimumOrigins,
        @Nullable String period,
        @Nullable Integer ways,
        @Nullable Map<String, double[][]> areas) {
    private static final int MOST_AREAS = 100;
    private static final int MOST_CORNERS = 10_000;

    /** Checked. One seizure is never enough for a corridor. */
    public CorridorConfig config() {
        int support = minimumSupport == null ? 2 : minimumSupport;
        int origins = minimumOrigins == null ? 1 : minimumOrigins;
        int shown = ways == null ? 100 : ways;
        Parameters.between("minimumSupport", support, 2, 1_000_000);
        Parameters.between("minimumOrigins", origins, 1, 1_000_000);
        Parameters.between("ways", shown, 0, 10_000);
        Areas grouped = grouping();
        return CorridorConfig.DEFAULT
                .groupedBy(grouped)
                .between(end("from", given(from), grouped), end("to", given(to), grouped))
                .within(window("windowFrom", given(windowFrom), "windowTo", given(windowTo)))
                .supportedBy(support, origins)
                .countedBy(trend())
                .showing(shown);
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }

    private @Nullable Period trend() {
        String asked = given(period);
        if (asked.isEmpty() || asked.equals("none")) {
            return null;
        }
        Parameters.oneOf(
                "period",
                asked,
                Arrays.stream(Period.values()).map(Period::text).toList());
        return Period.valueOf(asked.toUpperCase(Locale.ROOT));
    }

    private Areas grouping() {
        String by = given(groupBy).isEmpty() ? "country" : given(groupBy);
        Parameters.oneOf("groupBy", by, List.of("country", "region", "own"));
        Map<String, double[][]> rings = areas == null ? Map.of() : areas;
        if (rings.size() > MOST_AREAS) {
            throw ProblemException.badRequest(
                    "The body names " + rings.size() + " areas; it may name " + MOST_AREAS + ".");
        }
        try {
            var own = new ArrayList<Polygon>();
            new TreeMap<>(rings).forEach((name, ring) -> own.add(polygon(name, ring)));
            return new Areas(Areas.By.valueOf(by.toUpperCase(Locale.ROOT)), own);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("The areas cannot be used. " + e.getMessage() + ".");
        }
    }

    private static Polygon polygon(String name, double[][] ring) {
        if (ring.length > MOST_CORNERS) {
            throw new IllegalArgumentException(
                    "The area \"" + name + "\" has " + ring.length + " corners; it may have " + MOST_CORNERS);
        }
        for (double[] corner : ring) {
            if (corner.length < 2) {
                throw new IllegalArgumentException("The area \"" + name + "\" has a corner of " + corner.length
                        + " numbers; give longitude and latitude");
            }
        }
        return new Polygon(
                name,
                Arrays.stream(ring).mapToDouble(corner -> corner[0]).toArray(),
                Arrays.stream(ring).mapToDouble(corner -> corner[1]).toArray());
    }

    private static String end(String name, String value, Areas areas) {
        boolean known = value.isEmpty()
                || Regions.all().has(value)
                || areas.own().stream().anyMatch(area -> area.name().equals(value));
        return known ? value : Parameters.placeOrCountry(name, value);
    }

    static Interval window(String fromName, String from, String toName, String to) {
        Interval all = CorridorConfig.DEFAULT.window();
        long start = from.isEmpty() ? all.from() : Parameters.time(fromName, from);
        long end = to.isEmpty() ? all.to() : Parameters.time(toName, to);
        if (start >= end) {
            throw ProblemException.badRequest("The window ends after it begins, but was: " + fromName + " \"" + from
                    + "\", " + toName + " \"" + to + "\". Give a later " + toName + "; it is exclusive.");
        }
        return new Interval(start, end);
    }
}
