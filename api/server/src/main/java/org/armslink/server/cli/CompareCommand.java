package org.armslink.server.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.armslink.model.Viewer;
import org.armslink.server.analysis.AnalysisRequest;
import org.armslink.server.analysis.Comparison;
import org.armslink.server.analysis.GroupingComparison;
import org.armslink.server.analysis.RankingComparison;
import org.armslink.server.configure.Backend;
import org.armslink.server.imports.Settings;
import org.armslink.server.problem.Parameters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code armslink compare}: two analyses side by side. */
@Command(
        name = "compare",
        description = {
            "Computes two analyses and compares them: by their ranks, by their groups, or by both. The second is asked as the",
            "first, but for what --with says. The columns are rank and score in both, by how many places a record moved up from",
            "the second to the first, label and key."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  armslink compare --measure degree --projection linked --with as-of=2024-12-31",
            "  armslink compare --measure degree --projection caviar-period --set period=3 --with measure=betweenness",
            "  armslink compare --measure communities --projection contacts --with measure=label-propagation --format json",
            "Exit codes: 0 done, 1 failure, 2 unusable input (such as two that cannot be compared) or usage."
        })
final class CompareCommand implements Callable<Integer> {
    private static final int ROWS_OF_A_TABLE = 20;
    private static final String MEASURE = "measure";
    private static final String PROJECTION = "projection";
    private static final String AS_OF = "as-of";

    private final Console console;

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    ViewerOption viewer = new ViewerOption();

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            required = true,
            completionCandidates = AnalyseCommand.MeasureNames.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    String measure = "";

    @Option(
            names = "--projection",
            paramLabel = "NAME",
            required = true,
            completionCandidates = AnalyseCommand.ProjectionNames.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    String projection = "";

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A parameter of both, as analyse has them. Can be given several times.")
    List<String> set = new ArrayList<>();

    @Option(
            names = "--with",
            paramLabel = "NAME=VALUE",
            required = true,
            description =
                    "What is otherwise in the second: measure, projection, as-of or a parameter; NAME= without a value"
                            + " leaves a parameter out. Can be given several times.")
    List<String> with = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table (the first 20 rows, the default), csv (all rows) or json (all of it).")
    AnalyseCommand.Format format = AnalyseCommand.Format.table;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, String> settings = Settings.parse(set);
        Map<String, String> others = Settings.parse(with);
        var first = AnalysisRequest.of(measure, projection, settings);
        var second = AnalysisRequest.of(
                others.getOrDefault(MEASURE, measure),
                others.getOrDefault(PROJECTION, projection),
                changed(settings, others));
        Viewer who = viewer.viewer();
        Viewer then = others.containsKey(AS_OF)
                ? who.asOf(Parameters.endOf("--with as-of", others.getOrDefault(AS_OF, "")))
                : who;
        try (var running = new Running();
                Backend backend = running.add(data.open(data.folder("")))) {
            var computing = new Computing(backend, running, console);
            write(Comparison.of(
                    Comparison.Side.of("first", first, computing.compute(who, first)),
                    Comparison.Side.of("second", second, computing.compute(then, second))));
        }
        return 0;
    }

    private static Map<String, String> changed(Map<String, String> settings, Map<String, String> others) {
        var changed = new LinkedHashMap<>(settings);
        others.forEach((name, value) -> {
            if (value.isEmpty()) {
                changed.remove(name);
            } else {
                changed.put(name, value);
            }
        });
        List.of(MEASURE, PROJECTION, AS_OF).forEach(changed::remove);
        return changed;
    }

    private void write(Comparison comparison) {
        switch (format) {
            case json -> console.result(JsonMapper.builder().build().writeValueAsString(comparison));
            case csv -> csv(comparison);
            case table -> table(comparison);
        }
    }

    private void csv(Comparison comparison) {
        if (comparison.ranking() != null) {
            console.result("key,label,rank,score,rank-with,score-with,moved");
            comparison
                    .ranking()
                    .rows()
                    .forEach(row -> console.result(String.join(
                            ",",
                            row.key(),
                            AnalyseCommand.quoted(row.caption()),
                            text(row.rank()),
                            text(row.score()),
                            text(row.rankWith()),
                            text(row.scoreWith()),
                            text(row.moved()))));
        } else if (comparison.grouping() != null) {
            console.result("group,first-key,first-label,size,only-here,parts,largest-part");
            comparison
                    .grouping()
                    .groups()
                    .forEach(group -> console.result(String.join(
                            ",",
                            text(group.group()),
                            group.first().key(),
                            AnalyseCommand.quoted(group.first().caption()),
                            text(group.size()),
                            text(group.onlyHere()),
                            text(group.parts()),
                            text(largest(group)))));
        }
        said(comparison).forEach(console::say);
    }

    private void table(Comparison comparison) {
        if (comparison.ranking() != null) {
            console.result(line("rank", "with", "moved", "score", "with", "label", "key"));
            List<RankingComparison.Row> rows = comparison.ranking().rows();
            rows.stream()
                    .limit(ROWS_OF_A_TABLE)
                    .forEach(row -> console.result(line(
                            text(row.rank()),
                            text(row.rankWith()),
                            row.moved() == null ? "" : String.format(Locale.ROOT, "%+d", row.moved()),
                            shortText(row.score()),
                            shortText(row.scoreWith()),
                            row.caption(),
                            row.key())));
            more(rows.size());
        } else if (comparison.grouping() != null) {
            console.result(line("group", "size", "parts", "only here", "largest", "first record", "key"));
            List<GroupingComparison.Group> groups = comparison.grouping().groups();
            groups.stream()
                    .limit(ROWS_OF_A_TABLE)
                    .forEach(group -> console.result(line(
                            text(group.group()),
                            text(group.size()),
                            text(group.parts()),
                            text(group.onlyHere()),
                            text(largest(group)),
                            group.first().caption(),
                            group.first().key())));
            more(groups.size());
        }
        said(comparison).forEach(console::result);
    }

    private void more(int rows) {
        if (rows > ROWS_OF_A_TABLE) {
            console.result("… " + (rows - ROWS_OF_A_TABLE) + " more: --format csv has all");
        }
    }

    /** What is true of both as a whole, a line each. */
    private List<String> said(Comparison comparison) {
        var said = new ArrayList<String>();
        RankingComparison ranking = comparison.ranking();
        if (ranking != null) {
            said.add("Ranks: " + ranking.inBoth() + " records are in both; of the first ten of one "
                    + ranking.firstTenInBoth() + " are among the first ten of the other; rank correlation (Spearman) "
                    + figure(ranking.rankCorrelation()) + ".");
        }
        GroupingComparison grouping = comparison.grouping();
        if (grouping != null) {
            said.add("Groups: " + grouping.inBoth() + " records are in both, " + grouping.onlyHere()
                    + " only in the first, " + grouping.onlyThere()
                    + " only in the second; normalised mutual information " + figure(grouping.mutualInformation())
                    + ", adjusted Rand index " + figure(grouping.adjustedRandIndex()) + ".");
        }
        Settings.parse(with).forEach((name, value) -> {
            if (name.equals(AS_OF)) {
                said.add("Different: as-of: " + (viewer.asOf == null ? "now" : viewer.asOf) + ", with: " + value);
            }
        });
        comparison.differences().forEach(difference -> said.add("Different: " + difference));
        said.addAll(comparison.notes());
        return said;
    }

    private static int largest(GroupingComparison.Group group) {
        return group.went().isEmpty() ? 0 : group.went().get(0).records();
    }

    private static String line(
            String rank, String with, String moved, String score, String scoreWith, String label, String key) {
        return String.format(
                Locale.ROOT, "%6s %6s %6s %14s %14s  %-40s  %s", rank, with, moved, score, scoreWith, label, key);
    }

    private static String figure(@Nullable Double value) {
        return Optional.ofNullable(value)
                .map(known -> String.format(Locale.ROOT, "%.3f", known))
                .orElse("not to be had");
    }

    private static String shortText(@Nullable Double score) {
        return score == null ? "" : String.format(Locale.ROOT, "%.6g", score);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
