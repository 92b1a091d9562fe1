package org.armslink.server.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.armslink.analytics.AnalysisResult;
import org.armslink.analytics.Measure;
import org.armslink.analytics.Measures;
import org.armslink.analytics.projection.Projection;
import org.armslink.analytics.projection.Projections;
import org.armslink.server.analysis.AnalysisRequest;
import org.armslink.server.analysis.ResultRow;
import org.armslink.server.configure.Backend;
import org.armslink.server.imports.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code armslink analyse}: a measure over a network. */
@Command(
        name = "analyse",
        description = {
            "Computes a measure over a projection of the graph.",
            "The columns are key, label (the record's caption), score, rank and what figures the measure adds; the highest"
                    + " score first."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  armslink analyse --measure betweenness --projection caviar",
            "  armslink analyse --measure pagerank --projection caviar-period --set period=3 --format csv",
            "Exit codes: 0 done, 1 failure, 2 unusable input (such as a measure that does not exist) or usage."
        })
final class AnalyseCommand implements Callable<Integer> {
    private static final int ROWS_OF_A_TABLE = 20;
    private static final int NAMES_OF_A_TABLE = 6;
    private final Console console;

    /** How the result is written. */
    enum Format {
        table,
        csv,
        json
    }

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    ViewerOption viewer = new ViewerOption();

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            required = true,
            completionCandidates = MeasureNames.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    String measure = "";

    @Option(
            names = "--projection",
            paramLabel = "NAME",
            required = true,
            completionCandidates = ProjectionNames.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    String projection = "";

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description =
                    "A parameter of the measure or the projection, or one that every analysis has: identities=none, decided"
                            + " or likely (which records are joined), link-types=CONTACTED,FAMILY_OF, window-from=2021-01-01"
                            + " (inclusive), window-to=2022-01-01 (exclusive), minimum-grade=4x4:B2 (so or better): which links count. Can be given several times.")
    List<String> set = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table (the first 20 rows, the default), csv or json (all rows).")
    Format format = Format.table;

    static final class MeasureNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        MeasureNames() {
            super(Measures.list().stream().map(Measure::name).toList());
        }
    }

    static final class ProjectionNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        ProjectionNames() {
            super(Projections.list().stream().map(Projection::name).toList());
        }
    }

    AnalyseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        var request = AnalysisRequest.of(measure, projection, Settings.parse(set));
        try (var running = new Running();
                Backend backend = running.add(data.open(data.folder("")))) {
            var result = new Computing(backend, running, console).compute(viewer.viewer(), request);
            switch (format) {
                case table -> table(result);
                case csv -> csv(result);
                case json -> json(request, result);
            }
        }
        return 0;
    }

    private static List<String> figures(AnalysisResult result) {
        return result.figures().stream().map(Measure.Figure::name).toList();
    }

    private void table(AnalysisResult result) {
        var head = new StringBuilder(String.format(Locale.ROOT, "%5s  %16s  ", "rank", "score"));
        figures(result).forEach(name -> head.append(String.format(Locale.ROOT, "%12s  ", name)));
        console.result(head + String.format(Locale.ROOT, "%-40s  %s", "label", "key"));
        for (var row : result.rows(0, ROWS_OF_A_TABLE)) {
            var line = new StringBuilder(String.format(Locale.ROOT, "%5d  %16.6f  ", row.rank(), row.score()));
            for (String name : figures(result)) {
                Double figure = row.figures().get(name);
                line.append(String.format(
                        Locale.ROOT, "%12s  ", figure == null ? "" : String.format(Locale.ROOT, "%.4g", figure)));
            }
            console.result(line
                    + String.format(Locale.ROOT, "%-40s  %s", row.names(NAMES_OF_A_TABLE), row.keys(NAMES_OF_A_TABLE)));
        }
        if (result.size() > ROWS_OF_A_TABLE) {
            console.result("… " + (result.size() - ROWS_OF_A_TABLE) + " more: --format csv has all");
        }
        console.result(
                result.nodeCount() + " records, " + result.linkCount() + " links, snapshot " + result.snapshotId());
        result.notes().forEach(console::result);
    }

    private void csv(AnalysisResult result) {
        List<String> figures = figures(result);
        console.result("key,label,score,rank"
                + figures.stream().map(name -> "," + name).collect(joining()));
        for (var row : result.rows()) {
            var line = new StringBuilder(row.keys(Integer.MAX_VALUE));
            line.append(',').append(quoted(row.names(Integer.MAX_VALUE)));
            line.append(',').append(row.score()).append(',').append(row.rank());
            for (String name : figures) {
                Double figure = row.figures().get(name);
                line.append(',').append(figure == null ? "" : figure);
            }
            console.result(line.toString());
        }
        result.notes().forEach(console::say);
    }

    /** RFC 4180: quoted where it has to be. */
    static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private void json(AnalysisRequest request, AnalysisResult result) {
        var all = new LinkedHashMap<String, Object>();
        all.put("measure", result.measure().name());
        all.put("projection", projection);
        all.put("parameters", request.parameters());
        all.put("snapshot", result.snapshotId());
        all.put("nodes", result.nodeCount());
        all.put("links", result.linkCount());
        all.put("notes", result.notes());
        all.put("rows", result.rows().stream().map(ResultRow::of).toList());
        console.result(JsonMapper.builder().build().writeValueAsString(all));
    }
}
