package org.armslink.server.analysis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.armslink.analytics.AnalysisResult;
import org.armslink.analytics.Measure;
import org.armslink.analytics.Measures;
import org.armslink.server.workspace.ResultDocument;
import org.armslink.server.workspace.ResultDocuments;
import org.armslink.server.workspace.RunDocument;
import org.armslink.server.workspace.RunDocuments;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps ended analyses, so that they outlive the service. */
@Component
class RunArchive {
    /** More rows than this are cut off, lowest scores first; the document would grow beyond what a database likes. */
    static final int MOST_ROWS = 200_000;

    private final RunDocuments runs;
    private final ResultDocuments results;
    private final JsonMapper json;

    RunArchive(RunDocuments runs, ResultDocuments results, JsonMapper json) {
        this.runs = runs;
        this.results = results;
        this.json = json;
    }

    void keep(AnalysisResponse run, Optional<AnalysisResult> result) {
        result.ifPresent(rows -> results.save(new ResultDocument(
                run.id(),
                compressed(rows.rows(0, MOST_ROWS).stream().map(ResultRow::of).toList()),
                rows.size(),
                rows.size() <= MOST_ROWS)));
        runs.save(new RunDocument(
                run.id(),
                run.by(),
                run.measure(),
                run.projection(),
                json.writeValueAsString(run.parameters()),
                run.status(),
                run.snapshot(),
                run.nodes(),
                run.links(),
                run.version(),
                run.startedAt(),
                run.durationMs(),
                run.error(),
                run.notes()));
    }

    List<AnalysisResponse> list(String viewer) {
        return runs.findTop200ByViewerOrderByStartedAtDescIdAsc(viewer).stream()
                .map(this::response)
                .toList();
    }

    Optional<AnalysisResponse> find(String viewer, String id) {
        return runs.findByIdAndViewer(id, viewer).map(this::response);
    }

    Optional<ResultPage> page(AnalysisResponse run, int offset, int limit) {
        return results.findById(run.id()).map(kept -> {
            ResultRow[] rows = expanded(kept.rows());
            int from = Math.min(offset, rows.length);
            int to = (int) Math.min(rows.length, (long) offset + limit);
            return new ResultPage(
                    Arrays.asList(rows).subList(from, to),
                    kept.total(),
                    to == kept.total(),
                    run.snapshot(),
                    figures(run.measure(), rows),
                    run.notes());
        });
    }

    /** Those of the catalogue that the kept rows have. */
    private static List<FigureResponse> figures(String measure, ResultRow[] rows) {
        var there = new HashSet<String>();
        for (ResultRow row : rows) {
            there.addAll(row.figures().keySet());
        }
        return FigureResponse.of(Measures.find(measure).map(Measure::everyFigure).orElse(List.of()).stream()
                .filter(figure -> there.contains(figure.name()))
                .toList());
    }

    private AnalysisResponse response(RunDocument run) {
        return new AnalysisResponse(
                run.id(),
                run.status(),
                run.status().equals(AnalysisJob.State.DONE.text()) ? 1 : 0,
                run.measure(),
                run.projection(),
                json.readValue(run.parameters(), new TypeReference<Map<String, String>>() {}),
                run.snapshot(),
                run.nodes(),
                run.links(),
                run.version(),
                run.startedAt(),
                run.durationMs(),
                run.viewer(),
                run.error(),
                run.notes());
    }

    private byte[] compressed(List<ResultRow> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(json.writeValueAsBytes(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private ResultRow[] expanded(byte[] bytes) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return json.readValue(zip.readAllBytes(), ResultRow[].class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
