package org.armslink.server.imports;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.armslink.ingest.correction.CorrectionRefused;
import org.armslink.model.Viewer;
import org.armslink.model.port.ImportReader;
import org.armslink.model.port.ImportRun;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /imports}: files taken in, and what became of their rows. */
@RestController
final class ImportController {
    private final ImportReader imports;
    private final UploadImporter importer;

    ImportController(ImportReader imports, UploadImporter importer) {
        this.imports = imports;
        this.importer = importer;
    }

    record QuarantineResponse(List<QuarantinedRow> rows, boolean complete) {}

    @PostMapping(value = "/imports", consumes = "multipart/form-data")
    ImportResponse run(
            Viewer viewer,
            @RequestParam(name = "file") MultipartFile file,
            @RequestParam(name = "mapping") String mapping,
            @RequestParam(name = "set", defaultValue = "") List<String> set)
            throws IOException {
        return ImportResponse.of(importer.run(viewer, file, mapping, set).run());
    }

    @DeleteMapping("/imports/{id}")
    ImportResponse undo(
            Viewer viewer,
            @PathVariable("id") String id,
            @RequestParam(name = "reason") String reason,
            @RequestParam(name = "allReadings", defaultValue = "false") boolean allReadings) {
        Parameters.atMost("reason", Parameters.notBlank("reason", reason), 500);
        ImportRun run = imports.findRun(viewer, id).orElseThrow(() -> ProblemException.notFound("import", id));
        if (!allReadings) {
            OtherReadings.objection(imports, viewer, run, "Give allReadings=true")
                    .ifPresent(objection -> {
                        throw ProblemException.conflict(objection + ".");
                    });
        }
        return ImportResponse.of(importer.undo(viewer, run, reason));
    }

    /** @param reason why they may be corrected */
    record CorrectionRequest(
            @Nullable String reason, @Nullable List<RowCorrections.Row> rows) {}

    @PostMapping(value = "/imports/{id}/corrections", consumes = "application/json")
    ResponseEntity<?> correct(Viewer viewer, @PathVariable("id") String id, @RequestBody CorrectionRequest request)
            throws IOException {
        String reason = Parameters.notBlank("reason", Objects.requireNonNullElse(request.reason(), ""));
        Parameters.atMost("reason", reason, 500);
        ImportRun run = imports.findRun(viewer, id).orElseThrow(() -> ProblemException.notFound("import", id));
        try {
            List<RowCorrections.Row> rows = Objects.requireNonNullElse(request.rows(), List.of());
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(ImportResponse.of(
                            importer.correct(viewer, run, rows, reason).run()));
        } catch (CorrectionRefused refused) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.UNPROCESSABLE_CONTENT, "Nothing was written. " + refused.getMessage() + ".");
            problem.setProperty("errors", refused.refusals());
            return ResponseEntity.unprocessableContent()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
    }

    @GetMapping("/imports")
    List<ImportResponse> list(Viewer viewer) {
        return imports.listRuns(viewer).stream().map(ImportResponse::of).toList();
    }

    @GetMapping("/imports/{id}")
    ImportResponse get(Viewer viewer, @PathVariable("id") String id) {
        return imports.findRun(viewer, id)
                .map(ImportResponse::of)
                .orElseThrow(() -> ProblemException.notFound("import", id));
    }

    @GetMapping("/imports/{id}/quarantine")
    QuarantineResponse quarantine(
            Viewer viewer,
            @PathVariable("id") String id,
            @RequestParam(name = "limit", defaultValue = "1000") int limit) {
        Parameters.between("limit", limit, 1, 100_000);
        ImportResponse run = get(viewer, id);
        List<QuarantinedRow> rows = imports.listQuarantined(viewer, id, limit);
        return new QuarantineResponse(rows, rows.size() == run.quarantined());
    }
}
