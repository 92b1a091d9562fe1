package org.armslink.server.tracing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.armslink.analytics.tracing.SalePattern;
import org.armslink.analytics.tracing.TimeToCrime.By;
import org.armslink.model.Viewer;
import org.armslink.server.problem.Parameters;
import org.armslink.server.table.TakeAway;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /statistics/short-times} and {@code /statistics/sale-patterns}: reasons to look again at sales. */
@RestController
final class SalesController {
    private final SalesReport report;

    SalesController(SalesReport report) {
        this.report = report;
    }

    @GetMapping("/statistics/short-times")
    Object shortTimes(
            Viewer viewer,
            @RequestParam(name = "by", defaultValue = "dealer") String by,
            @RequestParam(name = "days", defaultValue = "1095") int days,
            @RequestParam(name = "minimum", defaultValue = "10") int minimum,
            @RequestParam(name = "limit", defaultValue = "100") int limit,
            @RequestParam(name = "format", defaultValue = "json") String format) {
        Parameters.oneOf("by", by, List.of("dealer", "purchaser"));
        Parameters.between("days", days, 0, 36_500);
        Parameters.between("minimum", minimum, 2, 1_000_000);
        Parameters.between("limit", limit, 1, 10_000);
        Parameters.oneOf("format", format, List.of("json", "csv"));
        var found = report.shortTimes(viewer, By.find(by).orElse(By.DEALER), days, minimum, limit);
        return format.equals("csv") ? TakeAway.csv(SalesReport.table(found), "short-times") : found;
    }

    @GetMapping("/statistics/sale-patterns")
    Object salePatterns(
            Viewer viewer,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "entity", defaultValue = "") String entity,
            @RequestParam(name = "limit", defaultValue = "200") int limit,
            @RequestParam(name = "format", defaultValue = "json") String format) {
        if (!kind.isEmpty()) {
            var kinds = new ArrayList<String>();
            Arrays.stream(SalePattern.Kind.values()).forEach(one -> kinds.add(one.text()));
            Parameters.oneOf("kind", kind, kinds);
        }
        Parameters.between("limit", limit, 1, 10_000);
        Parameters.oneOf("format", format, List.of("json", "csv"));
        var found = report.patterns(viewer, kind, entity.isEmpty() ? null : Parameters.key("entity", entity), limit);
        return format.equals("csv") ? TakeAway.csv(SalesReport.table(found), "sale-patterns") : found;
    }
}
