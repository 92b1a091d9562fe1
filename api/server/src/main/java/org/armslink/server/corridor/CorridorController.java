package org.armslink.server.corridor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.armslink.analytics.route.CorridorConfig;
import org.armslink.analytics.route.CorridorResult;
import org.armslink.analytics.route.Corridors;
import org.armslink.analytics.route.Interval;
import org.armslink.analytics.route.PoissonInterval;
import org.armslink.analytics.run.Run;
import org.armslink.model.Viewer;
import org.armslink.model.port.RouteReader;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
import org.armslink.server.record.GeoJson;
import org.armslink.server.record.PlaceResponse;
import org.armslink.server.record.RecordResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /corridors?from=&to=}: ways of firearms, grouped by where they began and ended. */
@RestController
final class CorridorController {
    private static final String NOTE =
            "Counts are of what is recorded: a seizure shows where somebody looked, not how much flowed.";
    private final RouteReader routes;

    CorridorController(RouteReader routes) {
        this.routes = routes;
    }

    /** How much was looked: beside every count. */
    record Effort(int seizures, int countriesReporting) {}

    record CorridorsResponse(
            List<@Nullable Instant> window,
            int minimumSupport,
            List<CorridorResponse> corridors,
            int withheldBelowSupport,
            int waysWithoutCountry,
            int contradictedThings,
            Effort effort,
            String intervalMethod,
            boolean complete,
            String note) {}

    @GetMapping("/corridors")
    Object corridors(
            Viewer viewer,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "windowFrom", defaultValue = "") String windowFrom,
            @RequestParam(name = "windowTo", defaultValue = "") String windowTo,
            @RequestParam(name = "minimumSupport", defaultValue = "2") int minimumSupport,
            @RequestParam(name = "ways", defaultValue = "100") int ways,
            @RequestParam(name = "format", defaultValue = "json") String format) {
        Parameters.between("minimumSupport", minimumSupport, 1, 1_000_000);
        Parameters.between("ways", ways, 0, 10_000);
        Parameters.oneOf("format", format, List.of("json", "geojson"));
        var config = CorridorConfig.DEFAULT
                .between(place("from", from), place("to", to))
                .within(window(windowFrom, windowTo))
                .supportedBy(minimumSupport);
        CorridorResult found = Corridors.read(routes, viewer, config, Run.quiet());
        List<CorridorResponse> shown = found.corridors().stream()
                .map(corridor -> CorridorResponse.of(corridor, ways))
                .toList();
        if (format.equals("geojson")) {
            boolean complete = found.complete() && shown.stream().allMatch(CorridorResponse::waysComplete);
            return GeoJson.collection(
                    shown.stream()
                            .flatMap(corridor -> features(corridor).stream())
                            .toList(),
                    complete,
                    NOTE);
        }
        return new CorridorsResponse(
                Arrays.asList(
                        RecordResponse.time(config.window().from()),
                        RecordResponse.time(config.window().to())),
                minimumSupport,
                shown,
                found.withheldBelowSupport(),
                found.waysWithoutCountry(),
                found.contradictedThings(),
                new Effort(found.seizures(), found.countriesReporting()),
                PoissonInterval.METHOD,
                found.complete(),
                NOTE);
    }

    private static String place(String name, String value) {
        return value.isEmpty() ? value : Parameters.placeOrCountry(name, value);
    }

    private static Interval window(String from, String to) {
        Interval all = CorridorConfig.DEFAULT.window();
        long start = from.isEmpty() ? all.from() : Parameters.time("windowFrom", from);
        long end = to.isEmpty() ? all.to() : Parameters.time("windowTo", to);
        if (start >= end) {
            throw ProblemException.badRequest("The window ends after it begins, but was: windowFrom \"" + from
                    + "\", windowTo \"" + to + "\". Give a later windowTo; it is exclusive.");
        }
        return new Interval(start, end);
    }

    private static List<GeoJson.Feature> features(CorridorResponse corridor) {
        return corridor.ways().stream()
                .map(way -> feature(corridor, way))
                .flatMap(java.util.Optional::stream)
                .toList();
    }

    /** Empty if fewer than two of its places have coordinates. */
    private static java.util.Optional<GeoJson.Feature> feature(
            CorridorResponse corridor, CorridorResponse.WayResponse way) {
        var places = new ArrayList<PlaceResponse>();
        if (way.legs().isEmpty()) {
            places.add(Objects.requireNonNull(way.sale()).place());
            places.add(Objects.requireNonNull(way.recovery()).place());
        } else {
            places.add(way.legs().get(0).from());
            way.legs().forEach(leg -> places.add(leg.to()));
        }
        var located = places.stream().filter(PlaceResponse::located).toList();
        if (located.size() < 2) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(GeoJson.line(
                located,
                Map.of(
                        "origin", corridor.origin(),
                        "destination", corridor.destination(),
                        "kind", way.kind(),
                        "timeClass", way.timeClass(),
                        "thing", way.thing(),
                        "firearms", way.firearms().size(),
                        "seizures", way.seizures().size(),
                        "weakestGrade", corridor.weakestGrade(),
                        "legs", way.legs().stream().map(leg -> leg.key()).toList(),
                        "placesWithoutCoordinates", places.size() - located.size())));
    }
}
