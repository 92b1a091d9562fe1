package org.armslink.server.analysis;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.armslink.analytics.AnalysisResult;
import org.jspecify.annotations.Nullable;

/**
 * A row of a result: rank 1 is the highest score, or what was chosen first.
 *
 * @param key of the first record that the row is about; for most measures the only one
 * @param others the further ones: the other end of a link, the other members of a group, the rest of a way
 * @param figures what stands beside the score, by the names that the measure declares
 */
public record ResultRow(
        String key,
        String label,
        String caption,
        double score,
        int rank,
        List<Subject> others,
        SortedMap<String, Double> figures) {
    /** A further record of the row. */
    public record Subject(String key, String label, String caption) {}

    /** Rows kept by earlier versions have neither others nor figures. */
    public ResultRow(
            String key,
            String label,
            String caption,
            double score,
            int rank,
            @Nullable List<Subject> others,
            @Nullable SortedMap<String, Double> figures) {
        this.key = key;
        this.label = label;
        this.caption = caption;
        this.score = score;
        this.rank = rank;
        this.others = others == null ? List.of() : List.copyOf(others);
        this.figures = figures == null ? new TreeMap<>() : figures;
    }

    public static ResultRow of(AnalysisResult.Row row) {
        return new ResultRow(
                row.key().text(),
                row.label(),
                row.caption(),
                row.score(),
                row.rank(),
                row.subjects().stream()
                        .skip(1)
                        .map(one -> new Subject(one.key().text(), one.label(), one.caption()))
                        .toList(),
                row.figures());
    }
}
