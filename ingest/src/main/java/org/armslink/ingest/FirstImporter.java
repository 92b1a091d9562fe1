package org.armslink.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.armslink.model.NodeClaim;
import org.armslink.model.port.DocumentVault;
import org.armslink.model.port.FirstLoad;
import org.armslink.model.port.ImportRun;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.model.port.RowsRefused;

/**
 * Takes a file into a store that holds nothing yet, as {@link Importer} would, but all at once. One that is cut off has
 * written nothing and begins anew.
 */
public final class FirstImporter {
    /** Nothing is committed, and what little lives is little to move for the garbage collector. */
    private static final int ROWS_AT_ONCE = 1_000;

    private static final int QUARANTINED_AT_ONCE = 1_000;

    private final FirstLoad store;
    private final DocumentVault vault;

    public FirstImporter(FirstLoad store, DocumentVault vault) {
        this.store = store;
        this.vault = vault;
    }

    /**
     * Takes a file in.
     *
     * @throws UnusableInput if the file cannot be used; nothing was written
     * @throws CancellationException if the caller gave up; nothing was written
     */
    public ImportReport run(Source source, Path file, ImportProgress progress) throws IOException {
        try (DocumentVault.Received received = vault.receive(file)) {
            Importer.refuseIfGrowing(file, received);
            return run(source, file, received, progress);
        }
    }

    private ImportReport run(Source source, Path file, DocumentVault.Received received, ImportProgress progress)
            throws IOException {
        var names = new RowNames(source::nameOf);
        if (source.isLookedThrough()) {
            Importer.lookThrough(source, file, received, names, progress);
        }
        NodeClaim document = source.document(received.file());
        var shown = new ArrayList<QuarantinedRow>();
        try (FirstLoad.Loading loading = store.begin(Importer.request(source, document))) {
            long rowsDone;
            try (InputStream in = received.open();
                    Rows rows = new RowsAhead(source.open(in, Importer.nameOf(file)))) {
                long bytes = received.file().bytes();
                rowsDone = add(loading, rows, source.mapping(document), names, bytes, shown, progress);
            }
            progress.doing("Looking for what is said twice and for links that lead nowhere");
            Iterator<RowsRefused.Refusal> refusals = loading.settle();
            if (refusals.hasNext()) {
                try (InputStream in = received.open();
                        Rows rows = source.open(in, Importer.nameOf(file))) {
                    quarantine(loading, rows, refusals, shown);
                }
            }
            Importer.stopIfCancelled(progress);
            received.keep();
            ImportRun run = loading.finish(rowsDone, progress::doing);
            shown.sort(Comparator.comparingLong(QuarantinedRow::row));
            return new ImportReport(run, shown.stream().limit(Importer.SHOWN).toList());
        }
    }

    private static long add(
            FirstLoad.Loading loading,
            Rows rows,
            Source.RowMapping mapping,
            RowNames names,
            long totalBytes,
            List<QuarantinedRow> shown,
            ImportProgress progress)
            throws IOException {
        long rowsDone = 0;
        try (var batches = new Batches(rows, mapping, names, 0, ROWS_AT_ONCE)) {
            for (Optional<Batch> next = batches.next(); next.isPresent(); next = batches.next()) {
                Importer.stopIfCancelled(progress);
                Batch batch = next.get();
                loading.add(batch.accepted(), batch.refused());
                batch.refused().stream().limit(Importer.SHOWN - shown.size()).forEach(shown::add);
                rowsDone = batch.lastRow();
                progress.at(rowsDone, batch.bytesRead(), totalBytes);
            }
        }
        return rowsDone;
    }

    /** What the store refused is kept with its text, for which the file is read once more. */
    private static void quarantine(
            FirstLoad.Loading loading, Rows rows, Iterator<RowsRefused.Refusal> refusals, List<QuarantinedRow> shown)
            throws IOException {
        var found = new ArrayList<QuarantinedRow>();
        int ofStore = 0;
        while (refusals.hasNext()) {
            RowsRefused.Refusal refusal = refusals.next();
            RawRow row = rows.next().orElseThrow(() -> changed(refusal));
            while (row.number() < refusal.row()) {
                row = rows.next().orElseThrow(() -> changed(refusal));
            }
            var refused = new QuarantinedRow(row.number(), "", refusal.value(), refusal.reason(), row.text());
            found.add(refused);
            if (ofStore++ < Importer.SHOWN) {
                shown.add(refused);
            }
            if (found.size() == QUARANTINED_AT_ONCE) {
                loading.quarantine(List.copyOf(found));
                found.clear();
            }
        }
        loading.quarantine(List.copyOf(found));
    }

    private static IllegalStateException changed(RowsRefused.Refusal refusal) {
        return new IllegalStateException("Row " + refusal.row() + " was refused, but is not in the file any more");
    }
}
