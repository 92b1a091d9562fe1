package org.armslink.server.chart;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.armslink.model.port.NeighbourhoodReader;
import org.armslink.model.port.RecordView;
import org.armslink.server.problem.Parameters;
import org.armslink.server.problem.ProblemException;
import org.armslink.server.record.LinkResponse;
import org.armslink.server.record.Positions;
import org.armslink.server.record.RecordResponse;
import org.armslink.server.workspace.ChartDocument;
import org.armslink.server.workspace.ChartDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /charts}: selections that a user keeps. Only the keys are kept; what they say is read anew each time, so that a
 * chart never shows what its user may no longer see.
 */
@RestController
final class SavedChartController {
    private static final int LONGEST_TITLE = 200;

    private final ChartDocuments charts;
    private final NeighbourhoodReader neighbourhoods;
    private final Positions positions;
    private final ChartExport export;
    private final Clock clock;

    SavedChartController(
            ChartDocuments charts,
            NeighbourhoodReader neighbourhoods,
            Positions positions,
            ChartExport export,
            Clock clock) {
        this.charts = charts;
        this.neighbourhoods = neighbourhoods;
        this.positions = positions;
        this.export = export;
        this.clock = clock;
    }

    record Wanted(@Nullable String title, @Nullable List<String> keys) {}

    record SavedChart(String id, String title, List<String> keys, Instant savedAt) {
        static SavedChart of(ChartDocument chart) {
            return new SavedChart(chart.id(), chart.title(), chart.keys(), chart.savedAt());
        }
    }

    record OpenedChart(
            SavedChart chart,
            List<RecordResponse> records,
            List<LinkResponse> links,
            Map<String, double[]> positions) {}

    @GetMapping("/charts")
    List<SavedChart> list(Viewer viewer) {
        return charts.findByViewerOrderBySavedAtDescIdAsc(viewer.name()).stream()
                .map(SavedChart::of)
                .toList();
    }

    @PostMapping(value = "/charts", consumes = "application/json")
    ResponseEntity<SavedChart> save(Viewer viewer, @RequestBody Wanted wanted) {
        if (wanted.title() == null || wanted.keys() == null || wanted.keys().isEmpty()) {
            throw ProblemException.badRequest("The body needs a \"title\" and \"keys\", a list of at least one record's"
                    + " key. Take keys from a search answer.");
        }
        String title = Parameters.atMost("title", Parameters.notBlank("title", wanted.title()), LONGEST_TITLE);
        List<Key> keys = wanted.keys().stream()
                .map(text -> Parameters.key("keys", String.valueOf(text)))
                .distinct()
                .sorted()
                .toList();
        Parameters.between("number of keys", keys.size(), 1, ChartExport.MOST_RECORDS);
        List<Key> seen = neighbourhoods.listAmong(viewer, keys).records().stream()
                .map(RecordView::key)
                .toList();
        for (Key key : keys) {
            if (!seen.contains(key)) {
                throw ProblemException.notFound("record", key.text());
            }
        }
        var saved = charts.save(new ChartDocument(
                UUID.randomUUID().toString(),
                viewer.name(),
                title,
                keys.stream().map(Key::text).toList(),
                clock.instant()));
        return ResponseEntity.created(URI.create("/api/v1/charts/" + saved.id()))
                .body(SavedChart.of(saved));
    }

    @GetMapping("/charts/{id}")
    OpenedChart open(Viewer viewer, @PathVariable("id") String id) {
        var chart = find(viewer, id);
        var selection = neighbourhoods.listAmong(viewer, keys(chart));
        return new OpenedChart(
                SavedChart.of(chart),
                RecordResponse.of(selection.records()),
                LinkResponse.of(selection.links()),
                positions.of(selection));
    }

    @GetMapping("/charts/{id}/export")
    ResponseEntity<String> export(
            Viewer viewer,
            @PathVariable("id") String id,
            @RequestParam(name = "format", defaultValue = "svg") String format) {
        Parameters.oneOf("format", format, ChartFormat.texts());
        var chart = find(viewer, id);
        return ChartDownload.of(
                export.among(viewer, keys(chart), chart.title(), ChartFormat.of(format)), ChartFormat.of(format));
    }

    @DeleteMapping("/charts/{id}")
    ResponseEntity<Void> delete(Viewer viewer, @PathVariable("id") String id) {
        charts.delete(find(viewer, id));
        return ResponseEntity.noContent().build();
    }

    private ChartDocument find(Viewer viewer, String id) {
        return charts.findByIdAndViewer(id, viewer.name())
                .orElseThrow(() -> ProblemException.notFound("saved chart", id));
    }

    private static List<Key> keys(ChartDocument chart) {
        return chart.keys().stream().map(Key::new).toList();
    }
}
