package org.armslink.ingest.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.ReadableFile;
import org.armslink.ingest.RefusedRowException;
import org.armslink.ingest.RowNames;
import org.armslink.ingest.Rows;
import org.armslink.ingest.Source;
import org.armslink.ingest.rehearsal.DryRunReport.Column;
import org.armslink.ingest.rehearsal.DryRunReport.Kind;
import org.armslink.ingest.rehearsal.DryRunReport.Lookup;
import org.armslink.model.port.DocumentVault;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.model.port.RowClaims;

/** Reads a file as an import would, and writes nothing: neither the file nor a row of it. */
public final class DryRun {
    private static final int ROWS_SHOWN = 20;
    private static final int REFUSED_SHOWN = 3;
    private static final int MISSED_SHOWN = 5;
    private static final int VALUE_SHOWN = 80;
    private static final String NO_DIGEST = "0".repeat(64);

    private final Source source;
    private final String where;
    private final List<ColumnCount> columns = new ArrayList<>();
    private final Map<String, MissCount> misses = new TreeMap<>();
    private final Map<String, KindCount> records = new TreeMap<>();
    private final Map<String, KindCount> links = new TreeMap<>();
    private final List<QuarantinedRow> refused = new ArrayList<>();
    private long read;
    private long accepted;

    private static final class ColumnCount {
        long filled;
        long refused;
        final Distinct values = new Distinct(DryRunReport.MOST_VALUES);
        final List<String> first = new ArrayList<>();
    }

    private static final class MissCount {
        long missed;
        final Distinct texts = new Distinct(DryRunReport.MOST_VALUES);
        final List<String> first = new ArrayList<>();
    }

    private static final class KindCount {
        long said;
        final Distinct keys = new Distinct(DryRunReport.MOST_RECORDS);
    }

    private DryRun(Source source, String where) {
        this.source = source;
        this.where = where;
        source.columns().forEach(unused -> columns.add(new ColumnCount()));
    }

    /**
     * Reads the file twice: first whether it can be used at all, then what it says.
     *
     * @param cancelled looked at now and then; stops the reading
     * @throws org.armslink.ingest.UnusableInput if an import would refuse it whole
     */
    public static DryRunReport of(Source source, Path file, BooleanSupplier cancelled) throws IOException {
        String where = String.valueOf(file.getFileName());
        var run = new DryRun(source, where);
        var names = new RowNames(source::nameOf);
        run.each(file, cancelled, row -> {
            source.check(row, where);
            names.note(row);
        });
        names.noted();
        var document = source.document(new DocumentVault.Kept(NO_DIGEST, 0));
        Source.RowMapping mapping = source.mapping(document, run::missed);
        run.each(file, cancelled, row -> run.take(row, mapping, names));
        return run.report();
    }

    private interface Taken {
        void take(RawRow row);
    }

    private void each(Path file, BooleanSupplier cancelled, Taken taken) throws IOException {
        try (Rows rows = source.open(ReadableFile.open(file), where)) {
            for (Optional<RawRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                taken.take(row.get());
                if (cancelled.getAsBoolean()) {
                    throw new java.util.concurrent.CancellationException(
                            "The dry run was stopped; nothing was written");
                }
            }
        }
    }

    private void take(RawRow row, Source.RowMapping mapping, RowNames names) {
        read++;
        for (int i = 0; i < columns.size(); i++) {
            List<String> several = row.lists().get(i);
            String text = several == null ? row.fields().get(i) : String.join("\n", several);
            if (!text.isBlank()) {
                columns.get(i).filled++;
                columns.get(i).values.add(text);
            }
        }
        try {
            Optional<RefusedRowException> repeated = names.refuseRepeated(row);
            if (repeated.isPresent()) {
                throw repeated.get();
            }
            count(mapping.map(row));
            accepted++;
        } catch (RefusedRowException e) {
            refuse(row, e);
        }
    }

    private void count(RowClaims says) {
        says.nodes().forEach(node -> {
            KindCount count = records.computeIfAbsent(node.label().text(), unused -> new KindCount());
            count.said++;
            count.keys.add(node.key().text());
        });
        says.links().forEach(link -> {
            KindCount count = links.computeIfAbsent(link.type().name(), unused -> new KindCount());
            count.said++;
            count.keys.add(link.key().text());
        });
    }

    private void refuse(RawRow row, RefusedRowException e) {
        if (refused.size() < ROWS_SHOWN) {
            refused.add(new QuarantinedRow(row.number(), e.field(), e.value(), e.reason(), row.text()));
        }
        List<String> fields = List.of(e.field().split(", "));
        for (int i = 0; i < columns.size(); i++) {
            String name = source.columns().get(i);
            if (name.equals(e.field()) || fields.contains(name)) {
                ColumnCount column = columns.get(i);
                column.refused++;
                if (column.first.size() < REFUSED_SHOWN) {
                    column.first.add(row.locator() + " \"" + shortened(e.value()) + "\": " + e.reason());
                }
            }
        }
    }

    private void missed(String lookup, String text) {
        MissCount count = misses.computeIfAbsent(lookup, unused -> new MissCount());
        count.missed++;
        int before = count.texts.count();
        count.texts.add(text);
        if (count.texts.count() > before && count.first.size() < MISSED_SHOWN) {
            count.first.add(shortened(text));
        }
    }

    private static String shortened(String text) {
        return text.length() <= VALUE_SHOWN ? text : text.substring(0, VALUE_SHOWN) + "…";
    }

    private DryRunReport report() {
        var counted = new ArrayList<Column>();
        for (int i = 0; i < columns.size(); i++) {
            ColumnCount column = columns.get(i);
            counted.add(new Column(
                    source.columns().get(i),
                    column.filled,
                    column.values.count(),
                    column.refused,
                    List.copyOf(column.first)));
        }
        var missed = new ArrayList<Lookup>();
        misses.forEach((name, count) ->
                missed.add(new Lookup(name, count.missed, count.texts.count(), List.copyOf(count.first))));
        return new DryRunReport(
                read, accepted, read - accepted, counted, missed, kinds(records), kinds(links), List.copyOf(refused));
    }

    private static List<Kind> kinds(Map<String, KindCount> counts) {
        var kinds = new ArrayList<Kind>();
        counts.forEach((name, count) -> kinds.add(new Kind(name, count.said, count.keys.count())));
        return kinds;
    }
}
