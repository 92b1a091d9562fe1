package org.armslink.server.chart;

import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /export}: the link chart around a record, to take away. */
@RestController
final class ExportController {
    private final ChartExport export;

    ExportController(ChartExport export) {
        this.export = export;
    }

    @GetMapping("/export")
    ResponseEntity<String> around(
            Viewer viewer,
            @RequestParam("entity") String entity,
            @RequestParam(name = "hops", defaultValue = "1") int hops,
            @RequestParam(name = "format", defaultValue = "svg") String format) {
        Key key = Parameters.key("entity", entity);
        Parameters.between("hops", hops, 1, 3);
        Parameters.oneOf("format", format, ChartFormat.texts());
        return export.around(viewer, key, hops, ChartFormat.of(format))
                .map(taken -> ChartDownload.of(taken, ChartFormat.of(format)))
                .orElseThrow(() -> ProblemException.notFound("record", entity));
    }
}
