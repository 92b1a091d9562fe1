package org.armslink.server.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two analyses side by side, by what both of them are.
 *
 * @param differences in what the two were asked, such as {@code projection: linked, with: custody}
 * @param ranking null unless both rank records
 * @param grouping null unless both put each record into one group
 * @param notes why one of these is not there although it could be
 */
record Comparison(
        List<String> differences,
        @Nullable RankingComparison ranking,
        @Nullable GroupingComparison grouping,
        List<String> notes) {
    static Comparison of(
            AnalysisResponse run,
            AnalysisResponse with,
            @Nullable RankingComparison ranking,
            @Nullable GroupingComparison grouping,
            List<String> notes) {
        return new Comparison(differences(run, with), ranking, grouping, notes);
    }

    Comparison page(int offset, int limit) {
        return new Comparison(
                differences,
                ranking == null ? null : ranking.page(offset, limit),
                grouping == null ? null : grouping.page(offset, limit),
                notes);
    }

    private static List<String> differences(AnalysisResponse run, AnalysisResponse with) {
        var differences = new ArrayList<String>();
        differ("measure", run.measure(), with.measure(), differences);
        differ("projection", run.projection(), with.projection(), differences);
        var names = new TreeSet<>(run.parameters().keySet());
        names.addAll(with.parameters().keySet());
        for (String name : names) {
            differ(
                    name,
                    run.parameters().getOrDefault(name, "none"),
                    with.parameters().getOrDefault(name, "none"),
                    differences);
        }
        differ("snapshot", run.snapshot(), with.snapshot(), differences);
        differ("version", run.version(), with.version(), differences);
        return differences;
    }

    private static void differ(String what, String one, String other, List<String> differences) {
        if (!one.equals(other)) {
            differences.add(what + ": " + one + ", with: " + other);
        }
    }
}
