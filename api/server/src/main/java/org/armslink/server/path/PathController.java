package org.armslink.server.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.armslink.analytics.route.TimeClass;
import org.armslink.analytics.route.TimeRespectingSearch;
import org.armslink.analytics.route.TimedPath;
import org.armslink.analytics.run.Run;
import org.armslink.model.Key;
import org.armslink.model.Validity;
import org.armslink.model.Viewer;
import org.armslink.model.port.NeighbourhoodReader;
import org.armslink.model.port.RecordReader;
import org.armslink.model.port.RouteReader;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
import org.armslink.server.record.LegResponse;
import org.armslink.server.record.LinkResponse;
import org.armslink.server.record.Positions;
import org.armslink.server.record.RecordResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /paths?from=&to=}: how two records are linked, or how something can have come from one place to another. */
@RestController
final class PathController {
    private final RecordReader records;
    private final NeighbourhoodReader neighbourhoods;
    private final RouteReader routes;
    private final Positions positions;

    PathController(RecordReader records, NeighbourhoodReader neighbourhoods, RouteReader routes, Positions positions) {
        this.records = records;
        this.neighbourhoods = neighbourhoods;
        this.routes = routes;
        this.positions = positions;
    }

    /** @param steps keys from one end to the other: record, link, record, … */
    record ShortestPathResponse(
            String kind,
            boolean found,
            List<RecordResponse> records,
            List<LinkResponse> links,
            Map<String, double[]> positions,
            List<String> steps,
            int backwardSteps) {}

    record TimedPathResponse(
            String kind,
            boolean found,
            String timeClass,
            String weakestGrade,
            int inferredLegs,
            List<String> owners,
            List<LegResponse> legs,
            List<RecordResponse> records,
            List<LinkResponse> links,
            Map<String, double[]> positions) {}

    @GetMapping("/paths")
    Object paths(
            Viewer viewer,
            @RequestParam(name = "from") String from,
            @RequestParam(name = "to") String to,
            @RequestParam(name = "kind", defaultValue = "shortest") String kind,
            @RequestParam(name = "maxHops", defaultValue = "8") int maxHops,
            @RequestParam(name = "objective", defaultValue = "earliest-arrival") String objective,
            @RequestParam(name = "timeClass", defaultValue = "possible") String timeClass) {
        Parameters.between("maxHops", maxHops, 1, 15);
        Parameters.oneOf("kind", kind, List.of("shortest", "time-respecting"));
        Parameters.oneOf("objective", objective, List.of("earliest-arrival"));
        Parameters.oneOf("timeClass", timeClass, List.of("possible", "certain"));
        if (kind.equals("shortest")) {
            return shortest(viewer, Parameters.key("from", from), Parameters.key("to", to), maxHops);
        }
        return timeRespecting(
                viewer,
                Parameters.placeOrCountry("from", from),
                Parameters.placeOrCountry("to", to),
                TimeClass.valueOf(timeClass.toUpperCase(Locale.ROOT)));
    }

    private ShortestPathResponse shortest(Viewer viewer, Key from, Key to, int maxHops) {
        for (Key end : List.of(from, to)) {
            if (records.findRecord(viewer, end).isEmpty()) {
                throw ProblemException.notFound("record", end.text());
            }
        }
        return neighbourhoods
                .findShortestPath(viewer, from, to, maxHops)
                .map(path -> {
                    PathSteps steps = PathSteps.of(path, from, to);
                    return new ShortestPathResponse(
                            "shortest",
                            true,
                            RecordResponse.of(path.records()),
                            LinkResponse.of(path.links()),
                            positions.of(path),
                            steps.keys(),
                            steps.backward());
                })
                .orElseGet(() ->
                        new ShortestPathResponse("shortest", false, List.of(), List.of(), Map.of(), List.of(), 0));
    }

    private TimedPathResponse timeRespecting(Viewer viewer, String from, String to, TimeClass weakest) {
        var legs = routes.listLegs(viewer, Validity.OPEN_START.getEpochSecond(), Validity.OPEN_END.getEpochSecond());
        return new TimeRespectingSearch(legs)
                .earliestArrival(TimeRespectingSearch.at(from), TimeRespectingSearch.at(to), weakest, Run.quiet())
                .map(path -> found(viewer, path))
                .orElseGet(() -> new TimedPathResponse(
                        "time-respecting", false, "", "", 0, List.of(), List.of(), List.of(), List.of(), Map.of()));
    }

    private TimedPathResponse found(Viewer viewer, TimedPath path) {
        var keys = new ArrayList<Key>();
        for (RouteReader.Leg leg : path.legs()) {
            keys.addAll(List.of(leg.key(), leg.from().key(), leg.to().key()));
            keys.addAll(leg.cargo());
            keys.addAll(leg.carriers());
        }
        var around = neighbourhoods.listAmong(
                viewer, keys.stream().distinct().sorted().toList());
        return new TimedPathResponse(
                "time-respecting",
                true,
                path.timeClass().text(),
                path.weakestGrade().toString(),
                path.inferredLegs(),
                path.owners(),
                path.legs().stream().map(LegResponse::of).toList(),
                RecordResponse.of(around.records()),
                LinkResponse.of(around.links()),
                positions.of(around));
    }
}
