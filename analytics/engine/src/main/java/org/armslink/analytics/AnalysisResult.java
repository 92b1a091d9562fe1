package org.armslink.analytics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.armslink.analytics.projection.BoundProjection;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Nodes;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.model.Key;

/**
 * What one measure found on one snapshot, with all that is needed to compute it again. Highest score first, equal scores
 * by key; findings that the measure put into an order stay in it.
 * Equal scores share a {@link Rank}.
 */
public final class AnalysisResult {
    /** A record that a row is about. */
    public record Subject(Key key, String label, String caption) {}

    /**
     * A score and its rank, 1 is the highest.
     *
     * @param subjects the record; or the two ends of a link, the members of a group, the records of a way
     * @param figures what stands beside the score, by name
     */
    public record Row(List<Subject> subjects, double score, int rank, SortedMap<String, Double> figures) {
        /** The first record that it is about; for most measures the only one. */
        public Key key() {
            return subjects.get(0).key();
        }

        public String label() {
            return subjects.get(0).label();
        }

        public String caption() {
            return subjects.get(0).caption();
        }

        /** The captions of all subjects, separated by commas; of more than the most, how many more there are. */
        public String names(int most) {
            return joined(", ", most, Subject::caption);
        }

        /** The keys of all subjects, separated by blanks; of more than the most, how many more there are. */
        public String keys(int most) {
            return joined(" ", most, subject -> subject.key().text());
        }

        private String joined(String between, int most, Function<Subject, String> part) {
            String some = subjects.stream().limit(most).map(part).collect(Collectors.joining(between));
            return subjects.size() <= most ? some : some + between + "and " + (subjects.size() - most) + " more";
        }
    }

    private final Measure measure;
    private final SortedMap<String, String> parameters;
    private final String snapshotId;
    private final BoundProjection projection;
    private final int linkCount;
    /** And not the snapshot: results are remembered, and with them would be the graphs that were made of it. */
    private final Nodes nodes;

    private final Table table;
    private final List<Measure.Figure> figures;
    private final List<String> notes;
    private final int[] order;
    private final int[] ranks;

    AnalysisResult(
            Measure measure,
            SortedMap<String, String> parameters,
            Snapshot snapshot,
            Outcome outcome,
            List<Measure.Figure> figures,
            List<String> notes,
            Run run) {
        this.figures = List.copyOf(figures);
        this.measure = measure;
        this.parameters = parameters;
        this.snapshotId = snapshot.id();
        this.projection = snapshot.projection();
        this.linkCount = snapshot.linkCount();
        this.nodes = snapshot.nodes();
        this.notes = List.copyOf(notes);
        this.table = Table.of(outcome);
        if (table.ranked()) {
            order = Rank.order(table.scores(), run);
            ranks = Rank.ranks(table.scores(), order);
        } else {
            order = IntStream.range(0, table.scores().length).toArray();
            ranks = Arrays.stream(order).map(place -> place + 1).toArray();
        }
    }

    /** Rows by number, however they came: columns for records, objects for the fewer findings. */
    private interface Table {
        double[] scores();

        boolean ranked();

        int[] nodes(int row);

        SortedMap<String, Double> figures(int row);

        static Table of(Outcome outcome) {
            if (outcome instanceof Outcome.Scores scores) {
                return new OfRecords(scores);
            }
            var findings = (Outcome.Findings) outcome;
            return new OfFindings(
                    findings,
                    findings.findings().stream()
                            .mapToDouble(Outcome.Finding::score)
                            .toArray());
        }
    }

    private record OfRecords(Outcome.Scores outcome) implements Table {
        @Override
        public double[] scores() {
            return outcome.byNode();
        }

        @Override
        public boolean ranked() {
            return true;
        }

        @Override
        public int[] nodes(int row) {
            return new int[] {row};
        }

        @Override
        public SortedMap<String, Double> figures(int row) {
            var figures = new TreeMap<String, Double>();
            for (Outcome.Column column : outcome.columns()) {
                if (!Double.isNaN(column.byNode()[row])) { // what nothing is known of is left out
                    figures.put(column.name(), column.byNode()[row]);
                }
            }
            return figures;
        }
    }

    private record OfFindings(Outcome.Findings outcome, double[] scores) implements Table {

        @Override
        public boolean ranked() {
            return outcome.ranked();
        }

        @Override
        public int[] nodes(int row) {
            return outcome.findings().get(row).nodes();
        }

        @Override
        public SortedMap<String, Double> figures(int row) {
            return new TreeMap<>(outcome.findings().get(row).figures());
        }
    }

    public Measure measure() {
        return measure;
    }

    /** Every parameter with its value, defaults included. */
    public SortedMap<String, String> parameters() {
        return parameters;
    }

    public BoundProjection projection() {
        return projection;
    }

    public String snapshotId() {
        return snapshotId;
    }

    public int nodeCount() {
        return nodes.count();
    }

    /** Links of the projection, after the one-mode rule. */
    public int linkCount() {
        return linkCount;
    }

    /** What stands beside the scores, in order. */
    public List<Measure.Figure> figures() {
        return figures;
    }

    /** What has to be shown beside the scores: the projection's notes, then the measure's. */
    public List<String> notes() {
        return notes;
    }

    public int size() {
        return order.length;
    }

    public Row row(int place) {
        int row = order[place];
        List<Subject> subjects = Arrays.stream(table.nodes(row))
                .mapToObj(node -> new Subject(nodes.key(node), nodes.label(node), nodes.caption(node)))
                .toList();
        return new Row(subjects, table.scores()[row], ranks[place], table.figures(row));
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
