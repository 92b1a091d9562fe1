package org.armslink.server.indicator;

import java.util.List;
import org.armslink.model.Viewer;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
import org.armslink.server.table.TakeAway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /indicators/…}: SDG 16.4.2, and the return on illicit arms flows as a workbook. */
@RestController
final class IndicatorController {
    private final IndicatorReport report;
    private final ArmsFlowReturn flows;

    IndicatorController(IndicatorReport report, ArmsFlowReturn flows) {
        this.report = report;
        this.flows = flows;
    }

    @GetMapping("/indicators/sdg-16-4-2")
    Object sdg(
            Viewer viewer,
            @RequestParam(name = "country", defaultValue = "") String country,
            @RequestParam(name = "year", defaultValue = "0") int year,
            @RequestParam(name = "limit", defaultValue = "1000") int limit,
            @RequestParam(name = "format", defaultValue = "json") String format) {
        Parameters.oneOf("format", format, List.of("json", "csv"));
        Parameters.between("limit", limit, 1, 100_000);
        var found = report.of(viewer, asked(country, year), limit);
        return format.equals("csv") ? TakeAway.csv(IndicatorReport.table(found), "sdg-16-4-2") : found;
    }

    @GetMapping("/indicators/illicit-arms-flows")
    ResponseEntity<byte[]> armsFlows(
            Viewer viewer,
            @RequestParam(name = "country", defaultValue = "") String country,
            @RequestParam(name = "year", defaultValue = "0") int year) {
        return TakeAway.workbook(flows.of(viewer, asked(country, year)), "illicit-arms-flows");
    }

    private static IndicatorReport.Asked asked(String country, int year) {
        if (!country.isEmpty() && !country.matches("[A-Z]{2}")) {
            throw ProblemException.badRequest(
                    "The parameter \"country\" is a country's two capital letters, such as BF, or empty, but was: \""
                            + country + "\".");
        }
        Parameters.between("year", year, 0, 9998);
        return new IndicatorReport.Asked(country, year);
    }
}
