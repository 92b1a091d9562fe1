package org.armslink.server.analysis;

import org.armslink.analytics.AnalysisResult;

/** A row of a result: rank 1 is the highest score. */
public record ResultRow(String key, String label, String caption, double score, int rank) {
    static ResultRow of(AnalysisResult.Row row) {
        return new ResultRow(row.key().text(), row.label(), row.caption(), row.score(), row.rank());
    }
}
