package org.armslink.analytics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.armslink.analytics.projection.BoundProjection;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.model.Key;

/**
 * The scores of one measure on one snapshot, with all that is needed to compute them again. Highest first, equal scores by
 * key.
 *
 * <p>Scores that agree in their first 40 binary digits (some 12 decimal ones) share a rank, since what makes them differ is
 * the order of additions, not the graph; the rank after two that share rank 3 is 5.
 */
public final class AnalysisResult {
    /** A record's score and rank, 1 is the highest. */
    public record Row(Key key, String label, String caption, double score, int rank) {}

    private final Measure measure;
    private final SortedMap<String, String> parameters;
    private final Snapshot snapshot;
    private final double[] scores;
    private final List<String> notes;
    private final int[] order;
    private final int[] ranks;

    AnalysisResult(
            Measure measure,
            SortedMap<String, String> parameters,
            Snapshot snapshot,
            double[] scores,
            List<String> notes) {
        this.measure = measure;
        this.parameters = parameters;
        this.snapshot = snapshot;
        this.scores = scores;
        this.notes = List.copyOf(notes);
        double[] rounded = Arrays.stream(scores).map(AnalysisResult::rounded).toArray();
        Integer[] sorted = new Integer[scores.length];
        Arrays.setAll(sorted, node -> node);
        Arrays.sort(sorted, (a, b) -> Double.compare(rounded[b], rounded[a])); // stable, and nodes are in key order
        order = Arrays.stream(sorted).mapToInt(Integer::intValue).toArray();
        ranks = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            boolean tie = place > 0 && rounded[order[place]] == rounded[order[place - 1]];
            ranks[place] = tie ? ranks[place - 1] : place + 1;
        }
    }

    private static double rounded(double score) {
        long bits = Double.doubleToLongBits(score + 0.0); // −0 becomes 0
        return Double.longBitsToDouble((bits + 0x800) & ~0xFFFL);
    }

    public Measure measure() {
        return measure;
    }

    /** Every parameter with its value, defaults included. */
    public SortedMap<String, String> parameters() {
        return parameters;
    }

    public BoundProjection projection() {
        return snapshot.projection();
    }

    public String snapshotId() {
        return snapshot.id();
    }

    public int nodeCount() {
        return snapshot.nodeCount();
    }

    /** Links of the projection, after the one-mode rule. */
    public int linkCount() {
        return snapshot.linkCount();
    }

    /** What has to be shown beside the scores: the projection's notes, then the measure's. */
    public List<String> notes() {
        return notes;
    }

    public int size() {
        return order.length;
    }

    public Row row(int place) {
        int node = order[place];
        return new Row(snapshot.key(node), snapshot.label(node), snapshot.caption(node), scores[node], ranks[place]);
    }

    /**
     * Some of the rows.
     *
     * @param offset 0 or more; past the end gives none
     * @param limit 0 or more
     */
    public List<Row> rows(int offset, int limit) {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("offset and limit are 0 or more, but were: " + offset + " and " + limit);
        }
        var rows = new ArrayList<Row>();
        long end = Math.min(order.length, (long) offset + limit);
        for (int place = offset; place < end; place++) {
            rows.add(row(place));
        }
        return rows;
    }

    public List<Row> rows() {
        return rows(0, size());
    }
}
