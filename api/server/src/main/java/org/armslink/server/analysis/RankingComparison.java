package org.armslink.server.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two rankings of records side by side: what changed between two dates, two networks, two rules of identity or two measures.
 *
 * @param rows in the order of the first ranking; records that only the second has come last, in its order
 * @param inBoth how many records both rank
 * @param firstTenInBoth how many of the first ten of one, those who share the tenth rank included, are among the first ten of the other
 * @param rankCorrelation of the records in both, as they rank among one another (Spearman 1904): 1 the same order, −1 the reverse; null
 *     for fewer than two, or where all share one rank
 */
public record RankingComparison(
        List<Row> rows,
        long total,
        boolean complete,
        int inBoth,
        int firstTenInBoth,
        @Nullable Double rankCorrelation) {
    /**
     * A record in both rankings, or in one.
     *
     * @param rank null where the first has no such record; as the others of the second
     * @param moved places up from the second ranking to the first; null unless in both
     */
    public record Row(
            String key,
            String label,
            String caption,
            @Nullable Integer rank,
            @Nullable Double score,
            @Nullable Integer rankWith,
            @Nullable Double scoreWith,
            @Nullable Integer moved) {}

    private static final int FIRST = 10;

    static RankingComparison of(List<ResultRow> ones, List<ResultRow> others, boolean whole) {
        var second = new LinkedHashMap<String, ResultRow>();
        others.forEach(row -> second.put(row.key(), row));
        var rows = new ArrayList<Row>();
        var ranks = new ArrayList<int[]>();
        int firstTen = 0;
        for (ResultRow one : ones) {
            ResultRow other = second.remove(one.key());
            if (other == null) {
                rows.add(new Row(one.key(), one.label(), one.caption(), one.rank(), one.score(), null, null, null));
                continue;
            }
            rows.add(new Row(
                    one.key(),
                    one.label(),
                    one.caption(),
                    one.rank(),
                    one.score(),
                    other.rank(),
                    other.score(),
                    other.rank() - one.rank()));
            ranks.add(new int[] {one.rank(), other.rank()});
            firstTen += one.rank() <= FIRST && other.rank() <= FIRST ? 1 : 0;
        }
        second.values()
                .forEach(other -> rows.add(new Row(
                        other.key(), other.label(), other.caption(), null, null, other.rank(), other.score(), null)));
        return new RankingComparison(List.copyOf(rows), rows.size(), whole, ranks.size(), firstTen, correlation(ranks));
    }

    RankingComparison page(int offset, int limit) {
        int from = Math.min(offset, rows.size());
        int to = (int) Math.min(rows.size(), (long) offset + limit);
        return new RankingComparison(
                rows.subList(from, to), total, complete && to == rows.size(), inBoth, firstTenInBoth, rankCorrelation);
    }

    private static @Nullable Double correlation(List<int[]> ranks) {
        double[] ones = amongOneAnother(ranks.stream().mapToInt(pair -> pair[0]).toArray());
        double[] others =
                amongOneAnother(ranks.stream().mapToInt(pair -> pair[1]).toArray());
        double mean = (ranks.size() + 1) / 2.0;
        double together = 0;
        double ofOnes = 0;
        double ofOthers = 0;
        for (int i = 0; i < ranks.size(); i++) {
            together += (ones[i] - mean) * (others[i] - mean);
            ofOnes += (ones[i] - mean) * (ones[i] - mean);
            ofOthers += (others[i] - mean) * (others[i] - mean);
        }
        return ofOnes == 0 || ofOthers == 0 ? null : together / Math.sqrt(ofOnes * ofOthers);
    }

    /** Ranks anew, those who share one at the middle of their places. */
    private static double[] amongOneAnother(int[] ranks) {
        int[] sorted = ranks.clone();
        java.util.Arrays.sort(sorted);
        Map<Integer, Double> middle = new HashMap<>();
        for (int begin = 0, end; begin < sorted.length; begin = end) {
            end = begin;
            while (end < sorted.length && sorted[end] == sorted[begin]) {
                end++;
            }
            middle.put(sorted[begin], (begin + 1 + end) / 2.0);
        }
        double[] anew = new double[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            anew[i] = middle.getOrDefault(ranks[i], 0.0);
        }
        return anew;
    }
}
