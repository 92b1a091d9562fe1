package org.armslink.server.flow;

import java.util.List;
import java.util.Map;
import org.armslink.model.Viewer;
import org.armslink.model.port.FlowReader;
import org.armslink.server.problem.Parameters;
import org.armslink.server.record.ClaimResponse;
import org.armslink.server.record.GeoJson;
import org.armslink.server.record.PlaceResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /flows?year=&from=&to=}: traced firearms between areas, as the source counted them. */
@RestController
final class FlowController {
    static final String NOTE =
            "Firearms whose trace reached a purchaser, as the source counted them: what was recorded,"
                    + " not what flowed. Traced firearms are no random sample.";
    private final FlowReader flows;

    FlowController(FlowReader flows) {
        this.flows = flows;
    }

    /** @param total firearms of the flows shown */
    record FlowsResponse(int year, List<FlowResponse> flows, long total, boolean complete, String note) {}

    record FlowResponse(
            int year,
            String from,
            String to,
            long firearms,
            PlaceResponse source,
            PlaceResponse target,
            ClaimResponse claim) {
        static FlowResponse of(FlowReader.Flow flow) {
            return new FlowResponse(
                    flow.year(),
                    flow.from(),
                    flow.to(),
                    flow.firearms(),
                    PlaceResponse.of(flow.source()),
                    PlaceResponse.of(flow.target()),
                    ClaimResponse.of(flow.claim()));
        }
    }

    @GetMapping("/flows")
    Object flows(
            Viewer viewer,
            @RequestParam(name = "year", defaultValue = "0") int year,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "limit", defaultValue = "1000") int limit,
            @RequestParam(name = "format", defaultValue = "json") String format) {
        Parameters.between("year", year, 0, 9998);
        Parameters.between("limit", limit, 1, 100_000);
        Parameters.oneOf("format", format, List.of("json", "geojson"));
        Parameters.atMost("from", from, 200);
        Parameters.atMost("to", to, 200);
        var found = flows.listFlows(viewer, year, from, to, limit);
        var shown = found.flows().stream().map(FlowResponse::of).toList();
        if (format.equals("geojson")) {
            return GeoJson.collection(
                    shown.stream()
                            .filter(flow ->
                                    flow.source().located() && flow.target().located())
                            .map(flow -> GeoJson.line(List.of(flow.source(), flow.target()), properties(flow)))
                            .toList(),
                    found.complete(),
                    NOTE);
        }
        long total = shown.stream().mapToLong(FlowResponse::firearms).sum();
        return new FlowsResponse(year, shown, total, found.complete(), NOTE);
    }

    private static Map<String, Object> properties(FlowResponse flow) {
        return Map.of(
                "year", flow.year(),
                "from", flow.from(),
                "to", flow.to(),
                "firearms", flow.firearms(),
                "grade", flow.claim().grade(),
                "owner", flow.claim().owner(),
                "document", flow.claim().document(),
                "locator", flow.claim().locator());
    }
}
