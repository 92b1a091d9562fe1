package org.armslink.server.analysis;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.armslink.model.Viewer;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /analyses}: measures over projections, as jobs. */
@RestController
final class AnalysisController {
    private final AnalysisJobs jobs;

    AnalysisController(AnalysisJobs jobs) {
        this.jobs = jobs;
    }

    record Wanted(
            @Nullable String measure,
            @Nullable String projection,
            @Nullable Map<String, Object> parameters) {}

    record Accepted(String id, String status) {}

    @PostMapping(value = "/analyses", consumes = "application/json")
    ResponseEntity<Accepted> start(Viewer viewer, @RequestBody Wanted wanted) {
        var submitted = jobs.submit(viewer, checked(wanted));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/analyses/" + submitted.id()))
                .body(new Accepted(submitted.id(), submitted.status()));
    }

    private static AnalysisRequest checked(Wanted wanted) {
        if (wanted.measure() == null || wanted.projection() == null) {
            throw ProblemException.badRequest("The body needs \"measure\" and \"projection\". See /api/v1/measures and"
                    + " /api/v1/projections for what there is.");
        }
        try {
            return AnalysisRequest.of(
                    wanted.measure(),
                    wanted.projection(),
                    wanted.parameters() == null ? Map.of() : wanted.parameters());
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(e.getMessage() + ".");
        }
    }

    @GetMapping("/analyses")
    List<AnalysisResponse> list(Viewer viewer) {
        return jobs.list(viewer);
    }

    @GetMapping("/analyses/{id}")
    AnalysisResponse get(Viewer viewer, @PathVariable("id") String id) {
        return jobs.get(viewer, id);
    }

    @GetMapping("/analyses/{id}/result")
    ResultPage result(
            Viewer viewer,
            @PathVariable("id") String id,
            @RequestParam(name = "offset", defaultValue = "0") int offset,
            @RequestParam(name = "limit", defaultValue = "100") int limit) {
        Parameters.between("offset", offset, 0, Integer.MAX_VALUE);
        Parameters.between("limit", limit, 1, 10_000);
        return jobs.result(viewer, id, offset, limit);
    }

    @GetMapping("/analyses/{id}/comparison")
    Comparison comparison(
            Viewer viewer,
            @PathVariable("id") String id,
            @RequestParam("with") String with,
            @RequestParam(name = "offset", defaultValue = "0") int offset,
            @RequestParam(name = "limit", defaultValue = "100") int limit) {
        Parameters.between("offset", offset, 0, Integer.MAX_VALUE);
        Parameters.between("limit", limit, 1, 10_000);
        return jobs.compare(viewer, id, with).page(offset, limit);
    }

    @DeleteMapping("/analyses/{id}")
    ResponseEntity<Void> cancel(Viewer viewer, @PathVariable("id") String id) {
        jobs.cancel(viewer, id);
        return ResponseEntity.accepted().build();
    }
}
