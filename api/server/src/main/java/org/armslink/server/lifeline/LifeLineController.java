package org.armslink.server.lifeline;

import java.util.List;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
import org.armslink.server.table.TakeAway;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /firearms/{key}/life-line}: everything recorded of one firearm in order of time. */
@RestController
final class LifeLineController {
    private final LifeLineReport report;

    LifeLineController(LifeLineReport report) {
        this.report = report;
    }

    @GetMapping("/firearms/{key}/life-line")
    Object lifeLine(
            Viewer viewer,
            @PathVariable("key") String text,
            @RequestParam(name = "gapDays", defaultValue = "365") int gapDays,
            @RequestParam(name = "format", defaultValue = "json") String format) {
        Key key = Parameters.key("key", text);
        Parameters.between("gapDays", gapDays, 1, 36_500);
        Parameters.oneOf("format", format, List.of("json", "csv", "svg"));
        return switch (format) {
            case "csv" ->
                TakeAway.csv(report.table(viewer, key).orElseThrow(() -> cannotLeave(viewer, key)), "life-line");
            case "svg" ->
                TakeAway.svg(report.drawing(viewer, key).orElseThrow(() -> cannotLeave(viewer, key)), "life-line");
            default ->
                report.of(viewer, key, gapDays).orElseThrow(() -> ProblemException.notFound("firearm", key.text()));
        };
    }

    private ProblemException cannotLeave(Viewer viewer, Key key) {
        return report.of(viewer, key, 365).isEmpty()
                ? ProblemException.notFound("firearm", key.text())
                : ProblemException.conflict(
                        "The record of this firearm may not leave without its owner's leave. Ask the owner, or look at it on the page.");
    }
}
