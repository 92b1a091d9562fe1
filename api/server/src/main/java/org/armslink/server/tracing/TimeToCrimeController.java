package org.armslink.server.tracing;

import java.util.Arrays;
import java.util.List;
import org.armslink.analytics.tracing.TimeToCrime.By;
import org.armslink.model.Viewer;
import org.armslink.server.problem.Parameters;
import org.armslink.server.table.TakeAway;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /statistics/time-to-crime}: days from the last recorded sale to the first recorded recovery. */
@RestController
final class TimeToCrimeController {
    private final TimeToCrimeReport report;

    TimeToCrimeController(TimeToCrimeReport report) {
        this.report = report;
    }

    @GetMapping("/statistics/time-to-crime")
    Object timeToCrime(
            Viewer viewer,
            @RequestParam(name = "by", defaultValue = "all") String by,
            @RequestParam(name = "minimum", defaultValue = "5") int minimum,
            @RequestParam(name = "contradicted", defaultValue = "leave-out") String contradicted,
            @RequestParam(name = "population", defaultValue = "recovered") String population,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "format", defaultValue = "json") String format) {
        Parameters.oneOf("by", by, Arrays.stream(By.values()).map(By::text).toList());
        Parameters.between("minimum", minimum, 1, 1_000_000);
        Parameters.oneOf("contradicted", contradicted, List.of("leave-out", "keep"));
        Parameters.oneOf("population", population, List.of("recovered", "sold"));
        Parameters.between("limit", limit, 1, 10_000);
        Parameters.oneOf("format", format, List.of("json", "csv", "svg"));
        var found = report.of(
                viewer,
                new TimeToCrimeReport.Asked(
                        By.find(by).orElse(By.ALL),
                        minimum,
                        contradicted.equals("keep"),
                        population.equals("sold"),
                        limit));
        return switch (format) {
            case "csv" -> TakeAway.csv(TimeToCrimeReport.table(found), "time-to-crime");
            case "svg" -> TakeAway.svg(TimeToCrimeReport.picture(found), "time-to-crime");
            default -> found;
        };
    }
}
