package org.armslink.server.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.armslink.analytics.AnalysisResult;
import org.armslink.analytics.Measure;
import org.armslink.analytics.Measures;
import org.armslink.server.health.ProgramVersion;
import org.jspecify.annotations.Nullable;

/**
 * Two analyses side by side, by what both of them are.
 *
 * @param differences in what the two were asked, such as {@code projection: linked, with: custody}
 * @param ranking null unless both rank records
 * @param grouping null unless both put each record into one group
 * @param notes why one of these is not there although it could be
 */
public record Comparison(
        List<String> differences,
        @Nullable RankingComparison ranking,
        @Nullable GroupingComparison grouping,
        List<String> notes) {
    /**
     * One of the two.
     *
     * @param name what it is called in messages
     * @param rows those at hand, which may not be all
     * @param total how many there are
     */
    public record Side(
            String name,
            String measure,
            String projection,
            Map<String, String> parameters,
            String snapshot,
            String version,
            List<ResultRow> rows,
            long total) {
        /** What was just computed, with all of its rows. */
        public static Side of(String name, AnalysisRequest request, AnalysisResult result) {
            return new Side(
                    name,
                    request.measure().name(),
                    request.projection().projection().name(),
                    request.parameters(),
                    result.snapshotId(),
                    ProgramVersion.text(),
                    result.rows().stream().map(ResultRow::of).toList(),
                    result.size());
        }

        boolean isComplete() {
            return rows.size() == total;
        }

        private boolean ranks() {
            return Measures.find(measure)
                    .filter(one -> one.subject() == Measure.Subject.RECORD)
                    .isPresent();
        }

        private boolean groups() {
            return Measures.find(measure).filter(Measure::isGrouping).isPresent();
        }

        /** Empty if the groups are all known. */
        private String whyNoGroups() {
            if (!isComplete()) {
                return "The groups of analysis \"" + name + "\" are not compared: only " + rows.size() + " of its "
                        + total
                        + " rows are kept, and the agreement would be of a part. Take a narrower network, link-types or a"
                        + " window. ";
            }
            return Grouping.isKnown(rows)
                    ? ""
                    : "The groups of analysis \"" + name
                            + "\" are not compared: it was computed by an earlier version, which did"
                            + " not keep their numbers. Compute it anew. ";
        }
    }

    /** @throws IllegalArgumentException if the two cannot be compared; it says why, and what to take */
    public static Comparison of(Side one, Side other) {
        boolean rankings = one.ranks() && other.ranks();
        boolean groupings = one.groups() && other.groups();
        if (!rankings && !groupings) {
            throw new IllegalArgumentException("The analyses \"" + one.name() + "\" (" + one.measure() + ") and \""
                    + other.name() + "\" (" + other.measure()
                    + ") cannot be compared. Take two that rank records (subject \"record\" in"
                    + " /api/v1/measures), or two that put each record into one group (" + allGroupings() + ").");
        }
        String why = groupings ? one.whyNoGroups() + other.whyNoGroups() : "";
        if (!rankings && !why.isEmpty()) {
            throw new IllegalArgumentException(why.strip());
        }
        return new Comparison(
                differences(one, other),
                rankings
                        ? RankingComparison.of(one.rows(), other.rows(), one.isComplete() && other.isComplete())
                        : null,
                groupings && why.isEmpty()
                        ? GroupingComparison.of(Grouping.of(one.rows()), Grouping.of(other.rows()))
                        : null,
                why.isEmpty() ? List.of() : List.of(why.strip()));
    }

    Comparison page(int offset, int limit) {
        return new Comparison(
                differences,
                ranking == null ? null : ranking.page(offset, limit),
                grouping == null ? null : grouping.page(offset, limit),
                notes);
    }

    private static String allGroupings() {
        return Measures.list().stream()
                .filter(Measure::isGrouping)
                .map(Measure::name)
                .collect(Collectors.joining(", "));
    }

    private static List<String> differences(Side one, Side other) {
        var differences = new ArrayList<String>();
        differ("measure", one.measure(), other.measure(), differences);
        differ("projection", one.projection(), other.projection(), differences);
        var names = new TreeSet<>(one.parameters().keySet());
        names.addAll(other.parameters().keySet());
        for (String name : names) {
            differ(
                    name,
                    one.parameters().getOrDefault(name, "none"),
                    other.parameters().getOrDefault(name, "none"),
                    differences);
        }
        differ("snapshot", one.snapshot(), other.snapshot(), differences);
        differ("version", one.version(), other.version(), differences);
        return differences;
    }

    private static void differ(String what, String one, String other, List<String> differences) {
        if (!one.equals(other)) {
            differences.add(what + ": " + one + ", with: " + other);
        }
    }
}
