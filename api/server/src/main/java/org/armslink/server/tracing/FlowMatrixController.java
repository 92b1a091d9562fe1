package org.armslink.server.tracing;

import java.util.List;
import org.armslink.model.Viewer;
import org.armslink.server.problem.Parameters;
import org.armslink.server.table.TakeAway;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /statistics/flow-matrix}: from which area to which, year by year, with shares of imports and neighbours. */
@RestController
final class FlowMatrixController {
    private final FlowMatrixReport report;

    FlowMatrixController(FlowMatrixReport report) {
        this.report = report;
    }

    @GetMapping("/statistics/flow-matrix")
    Object flowMatrix(
            Viewer viewer,
            @RequestParam(name = "basis", defaultValue = "counts") String basis,
            @RequestParam(name = "dataset", defaultValue = "") String dataset,
            @RequestParam(name = "level", defaultValue = "country") String level,
            @RequestParam(name = "areas", defaultValue = "all") String areas,
            @RequestParam(name = "year", defaultValue = "0") int year,
            @RequestParam(name = "table", defaultValue = "flows") String table,
            @RequestParam(name = "format", defaultValue = "json") String format) {
        Parameters.oneOf("basis", basis, List.of("counts", "records"));
        Parameters.atMost("dataset", dataset, 200);
        Parameters.oneOf("level", level, List.of("country", "region"));
        Parameters.oneOf("areas", areas, List.of("all", "states"));
        Parameters.between("year", year, 0, 9998);
        Parameters.oneOf("table", table, List.of("flows", "areas"));
        Parameters.oneOf("format", format, List.of("json", "csv", "svg"));
        var found = report.of(viewer, new FlowMatrixReport.Asked(basis, dataset, level, areas.equals("states"), year));
        return switch (format) {
            case "csv" -> TakeAway.csv(FlowMatrixReport.table(found, table.equals("areas")), "flow-matrix-" + table);
            case "svg" -> TakeAway.svg(FlowMatrixReport.picture(found), "flow-matrix");
            default -> found;
        };
    }
}
