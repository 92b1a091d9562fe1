package org.armslink.ingest.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.ReadableFile;
import org.armslink.ingest.RefusedRowException;
import org.armslink.ingest.RowNames;
import org.armslink.ingest.Rows;
import org.armslink.ingest.Source;
import org.armslink.ingest.rehearsal.DryRunReport.Disputed;
import org.armslink.ingest.rehearsal.DryRunReport.OutOfFile;
import org.armslink.model.Claim;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkClaim;
import org.armslink.model.NodeClaim;
import org.armslink.model.NodeReference;
import org.armslink.model.Status;
import org.armslink.model.port.DocumentVault;
import org.armslink.model.port.ImportCounts;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.model.port.RowClaims;
import org.jspecify.annotations.Nullable;

/** Reads a file as an import would, and writes nothing: neither the file nor a row of it. */
public final class DryRun {
    private static final int ROWS_AT_ONCE = 1_000;
    private static final String NO_DIGEST = "0".repeat(64);

    private final Source source;
    private final String where;
    private final Path file;
    private final @Nullable KnownLabels store;
    private final BooleanSupplier cancelled;
    private final Consumer<QuarantinedRow> refusals;
    private final Source.RowMapping mapping;
    private final Foreseen foreseen;
    private final ColumnCounts columns;
    private final Map<String, TextCounts> misses = new TreeMap<>();
    private final Map<String, TextCounts> unfitting = new TreeMap<>();
    private final Map<String, TextCounts> uncaught = new TreeMap<>();
    private final Reasons reasons = new Reasons();
    private final DifferingRows differing;
    private final List<QuarantinedRow> firstRefused = new ArrayList<>();
    private final List<Disputed> firstDisputed = new ArrayList<>();
    private final List<OutOfFile> firstOutOfFile = new ArrayList<>();
    private final List<Read> waiting = new ArrayList<>();
    private RowNotices noticed = new RowNotices();
    private long outOfFile;
    private long read;
    private long accepted;
    private long quarantined;
    private long disputed;

    /** Tells which records a store has. */
    public interface KnownLabels {
        Map<Key, Label> labelsOf(Collection<Key> keys);
    }

    /** What was noticed in one row, each once. */
    private static final class RowNotices {
        final Set<List<String>> missed = new LinkedHashSet<>();
        final Set<List<String>> unfitting = new LinkedHashSet<>();
        final Set<List<String>> uncaught = new LinkedHashSet<>();
        final Set<List<String>> disputed = new LinkedHashSet<>();
    }

    /** A row that was read and waits to be taken. */
    private record Read(
            RawRow row, @Nullable RowClaims says, @Nullable RefusedRowException refusal, RowNotices noticed) {}

    private DryRun(
            Source source,
            Path file,
            @Nullable KnownLabels store,
            Consumer<QuarantinedRow> refusals,
            BooleanSupplier cancelled,
            int mostClaims) {
        this.source = source;
        this.file = file;
        this.where = String.valueOf(file.getFileName());
        this.store = store;
        this.refusals = refusals;
        this.cancelled = cancelled;
        this.columns = new ColumnCounts(source);
        this.differing = new DifferingRows(source);
        NodeClaim document = source.document(new DocumentVault.Kept(NO_DIGEST, 0));
        this.foreseen = new Foreseen(mostClaims, document);
        this.mapping = source.mapping(document, new Source.Noticed() {
            @Override
            public void missed(String lookup, String text) {
                noticed.missed.add(List.of(lookup, text));
            }

            @Override
            public void unfitting(String expression, String text) {
                noticed.unfitting.add(List.of(expression, text));
            }

            @Override
            public void uncaught(String name, String text) {
                noticed.uncaught.add(List.of(name, text));
            }

            @Override
            public void disputed(String column, String value, String last) {
                noticed.disputed.add(List.of(column, value, "is after " + last));
            }
        });
    }

    /** Without a store: where links lead that lead out of the file cannot be known. */
    public static DryRunReport of(Source source, Path file, BooleanSupplier cancelled) throws IOException {
        return of(source, file, null, row -> {}, cancelled);
    }

    /**
     * Reads the file twice: first whether it can be used at all, then what it says. If two rows say different things of
     * one record, the first such rows are read once more.
     *
     * @param store is asked which records are there, or null
     * @param refusals hears of each row that would be refused
     * @param cancelled looked at now and then; stops the reading
     * @throws org.armslink.ingest.UnusableInput if an import would refuse it whole
     */
    public static DryRunReport of(
            Source source,
            Path file,
            @Nullable KnownLabels store,
            Consumer<QuarantinedRow> refusals,
            BooleanSupplier cancelled)
            throws IOException {
        return of(source, file, store, refusals, cancelled, DryRunReport.MOST_CLAIMS);
    }

    /** @param mostClaims different records and links that are told apart */
    static DryRunReport of(
            Source source,
            Path file,
            @Nullable KnownLabels store,
            Consumer<QuarantinedRow> refusals,
            BooleanSupplier cancelled,
            int mostClaims)
            throws IOException {
        var run = new DryRun(source, file, store, refusals, cancelled, mostClaims);
        var names = new RowNames(source::nameOf);
        run.each(row -> {
            source.check(row, run.where);
            names.note(row);
            return true;
        });
        names.noted();
        run.each(row -> run.read(row, names));
        run.takeWaiting();
        run.tellDifferingRows();
        return run.report();
    }

    private interface Looked {
        /** Whether to go on. */
        boolean at(RawRow row);
    }

    private void each(Looked looked) throws IOException {
        try (Rows rows = source.open(ReadableFile.open(file), where)) {
            Optional<RawRow> row = rows.next();
            while (row.isPresent() && looked.at(row.get())) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("The dry run was stopped; nothing was written");
                }
                row = rows.next();
            }
        }
    }

    private boolean read(RawRow row, RowNames names) {
        read++;
        columns.count(row);
        noticed = new RowNotices();
        RowClaims says = null;
        RefusedRowException refusal = null;
        try {
            Optional<RefusedRowException> repeated = names.refuseRepeated(row);
            if (repeated.isPresent()) {
                throw repeated.get();
            }
            says = mapping.map(row);
        } catch (RefusedRowException e) {
            refusal = e;
        }
        waiting.add(new Read(row, says, refusal, noticed));
        if (waiting.size() >= ROWS_AT_ONCE) {
            takeWaiting();
        }
        return true;
    }

    private void takeWaiting() {
        Map<Key, Label> inStore = store == null ? null : store.labelsOf(keysOf(waiting));
        for (Read one : waiting) {
            one.noticed().missed.forEach(miss -> count(misses, miss));
            one.noticed().unfitting.forEach(text -> count(unfitting, text));
            if (one.refusal() != null) {
                refuse(one.row(), one.refusal());
            } else if (one.says() != null) {
                take(one, one.says(), inStore);
            }
        }
        waiting.clear();
    }

    private static Set<Key> keysOf(List<Read> rows) {
        var keys = new LinkedHashSet<Key>();
        for (Read row : rows) {
            if (row.says() != null) {
                row.says().nodes().forEach(node -> keys.add(node.key()));
                row.says()
                        .links()
                        .forEach(link ->
                                keys.addAll(List.of(link.from().key(), link.to().key())));
            }
        }
        return keys;
    }

    private void take(Read one, RowClaims says, @Nullable Map<Key, Label> inStore) {
        RawRow row = one.row();
        Foreseen.Outcome outcome = foreseen.take(says, inStore);
        if (outcome.refusal() != null) {
            refuse(
                    row,
                    new RefusedRowException(
                            "", outcome.refusal().value(), outcome.refusal().reason()));
            return;
        }
        one.noticed().uncaught.forEach(text -> count(uncaught, text));
        differing.note(row.number(), outcome.changes());
        NodeReference depends = outcome.depends();
        if (depends != null) {
            outOfFile++;
            if (firstOutOfFile.size() < DryRunReport.ROWS_SHOWN) {
                firstOutOfFile.add(new OutOfFile(
                        row.number(), depends.label().text(), depends.key().text()));
            }
        }
        if (outcome.news()) {
            accepted++;
            if (isDisputed(says)) {
                dispute(row, one.noticed());
            }
        }
    }

    private static void count(Map<String, TextCounts> counts, List<String> nameAndText) {
        counts.computeIfAbsent(nameAndText.get(0), unused -> new TextCounts()).add(nameAndText.get(1));
    }

    private static boolean isDisputed(RowClaims says) {
        return Stream.concat(
                        says.nodes().stream().map(NodeClaim::claim),
                        says.links().stream().map(LinkClaim::claim))
                .map(Claim::status)
                .anyMatch(Status.DISPUTED::equals);
    }

    private void dispute(RawRow row, RowNotices noticed) {
        disputed++;
        if (firstDisputed.size() >= DryRunReport.ROWS_SHOWN) {
            return;
        }
        if (noticed.disputed.isEmpty()) {
            firstDisputed.add(new Disputed(row.number(), "status", Status.DISPUTED.text(), "is what the row says"));
        }
        noticed.disputed.forEach(one -> firstDisputed.add(
                new Disputed(row.number(), one.get(0), TextCounts.shortened(one.get(1)), one.get(2))));
    }

    private void refuse(RawRow row, RefusedRowException e) {
        quarantined++;
        var refused = new QuarantinedRow(row.number(), e.field(), e.value(), e.reason(), row.text());
        refusals.accept(refused);
        reasons.add(e.field(), e.reason());
        columns.countRefused(row, e);
        if (firstRefused.size() < DryRunReport.ROWS_SHOWN) {
            firstRefused.add(refused);
        }
    }

    private void tellDifferingRows() throws IOException {
        Set<Long> wanted = differing.wanted();
        if (wanted.isEmpty()) {
            return;
        }
        each(row -> {
            if (wanted.remove(row.number())) {
                differing.reread(mapping.map(row));
            }
            return !wanted.isEmpty();
        });
    }

    private DryRunReport report() {
        long duplicate = read - accepted - quarantined;
        return new DryRunReport(
                new ImportCounts(
                        read, accepted, quarantined, duplicate, foreseen.created(), foreseen.changed(), disputed),
                foreseen.isExact(),
                store != null,
                outOfFile,
                List.copyOf(firstOutOfFile),
                columns.report(),
                texts(misses),
                texts(unfitting),
                texts(uncaught),
                foreseen.records(),
                foreseen.links(),
                reasons.commonestFirst(),
                List.copyOf(firstRefused),
                List.copyOf(firstDisputed),
                differing.rows(),
                differing.told());
    }

    private static List<DryRunReport.Texts> texts(Map<String, TextCounts> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue().under(entry.getKey()))
                .toList();
    }
}
