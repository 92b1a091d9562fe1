package org.armslink.server.path;

import java.util.List;
import java.util.Map;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.armslink.model.port.NeighbourhoodReader;
import org.armslink.model.port.RecordReader;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
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
    private final TimedPaths timed;
    private final Positions positions;

    PathController(RecordReader records, NeighbourhoodReader neighbourhoods, TimedPaths timed, Positions positions) {
        this.records = records;
        this.neighbourhoods = neighbourhoods;
        this.timed = timed;
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

    @GetMapping("/paths")
    Object paths(
            Viewer viewer,
            @RequestParam(name = "from") String from,
            @RequestParam(name = "to") String to,
            @RequestParam(name = "kind", defaultValue = "shortest") String kind,
            @RequestParam(name = "maxHops", defaultValue = "8") int maxHops,
            @RequestParam(name = "objective", defaultValue = "earliest-arrival") String objective,
            @RequestParam(name = "timeClass", defaultValue = "possible") String timeClass,
            @RequestParam(name = "best", defaultValue = "1") int best,
            @RequestParam(name = "maximumDwellDays", defaultValue = "-1") int maximumDwellDays,
            @RequestParam(name = "simple", defaultValue = "false") boolean simple,
            @RequestParam(name = "joins", defaultValue = "place") String joins,
            @RequestParam(name = "steps", defaultValue = "all") String steps,
            @RequestParam(name = "inferred", defaultValue = "true") boolean inferred,
            @RequestParam(name = "windowFrom", defaultValue = "") String windowFrom,
            @RequestParam(name = "windowTo", defaultValue = "") String windowTo,
            @RequestParam(name = "mode", defaultValue = "") String mode,
            @RequestParam(name = "commodity", defaultValue = "") String commodity,
            @RequestParam(name = "minimumGrade", defaultValue = "") String minimumGrade,
            @RequestParam(name = "leads", defaultValue = "false") boolean leads,
            @RequestParam(name = "identities", defaultValue = "decided") String identities) {
        Parameters.between("maxHops", maxHops, 1, 15);
        Parameters.oneOf("kind", kind, List.of("shortest", "time-respecting"));
        var request = new JourneyRequest(
                objective,
                timeClass,
                best,
                maximumDwellDays,
                simple,
                joins,
                steps,
                inferred,
                windowFrom,
                windowTo,
                mode,
                commodity,
                minimumGrade,
                leads,
                identities);
        request.check();
        if (kind.equals("shortest")) {
            return shortest(viewer, Parameters.key("from", from), Parameters.key("to", to), maxHops);
        }
        return timed.find(viewer, JourneyRequest.ends("from", from), JourneyRequest.ends("to", to), request);
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
}
