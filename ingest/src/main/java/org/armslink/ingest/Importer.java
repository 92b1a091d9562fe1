package org.armslink.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.armslink.model.NodeClaim;
import org.armslink.model.port.DocumentVault;
import org.armslink.model.port.FactStore;
import org.armslink.model.port.ImportRequest;
import org.armslink.model.port.ImportRun;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.model.port.RowsRefused;

/**
 * Takes a file in: looks it through, keeps it in the vault, and writes what its rows say, batch by batch.
 *
 * <p>A file that is unusable anywhere is refused before anything is written. A run that was cut off, by a crash or by
 * its caller, is taken up after its last batch when the same file comes again.
 */
public final class Importer {
    /** Quarantined rows in a report at most; the store has all. */
    public static final int SHOWN = 20;

    /** Larger batches are fewer commits. */
    private static final int ROWS_AT_ONCE = 10_000;

    private static final int ROWS_BETWEEN_LOOKS = 1000;

    private final FactStore store;
    private final DocumentVault vault;

    public Importer(FactStore store, DocumentVault vault) {
        this.store = store;
        this.vault = vault;
    }

    /**
     * Takes a file in.
     *
     * @throws UnusableInput if the file cannot be used; nothing was written
     * @throws CancellationException if the caller gave up; what was written stays
     */
    public ImportReport run(Source source, Path file, ImportProgress progress) throws IOException {
        var names = new RowNames(source::nameOf);
        try (DocumentVault.Received received = vault.receive(file)) {
            lookThrough(source, file, received, names, progress);
            received.keep();
            NodeClaim document = source.document(received.file());
            ImportRun run = store.begin(request(source, document));
            try (InputStream in = open(vault, received.file());
                    Rows rows = source.open(in, nameOf(file))) {
                return write(run, rows, source, document, names, received.file().bytes(), progress);
            }
        }
    }

    private static InputStream open(DocumentVault vault, DocumentVault.Kept kept) throws IOException {
        Optional<InputStream> stream = vault.open(kept.sha256());
        if (stream.isEmpty()) {
            throw new IOException("The vault has lost " + kept.sha256() + ", which was just kept there");
        }
        return stream.get();
    }

    static ImportRequest request(Source source, NodeClaim document) {
        return new ImportRequest(
                document, source.name(), source.digest(), source.owner(), source.settings(), source.sight());
    }

    /** Reads all rows once without mapping them. */
    static void lookThrough(
            Source source, Path file, DocumentVault.Received received, RowNames names, ImportProgress progress)
            throws IOException {
        try (InputStream in = received.open();
                Rows rows = source.open(in, nameOf(file))) {
            Optional<RawRow> row = rows.next();
            while (row.isPresent()) {
                source.check(row.get(), nameOf(file));
                names.note(row.get());
                if (row.get().number() % ROWS_BETWEEN_LOOKS == 0) {
                    stopIfCancelled(progress);
                }
                row = rows.next();
            }
        }
        names.noted();
        refuseIfGrowing(file, received);
    }

    /** What is still being written would be taken in without its end. */
    static void refuseIfGrowing(Path file, DocumentVault.Received received) throws IOException {
        if (Files.size(file) != received.file().bytes()) {
            throw new UnusableInput(file + " changed while it was read; wait until it is complete and try again");
        }
    }

    private ImportReport write(
            ImportRun begun,
            Rows rows,
            Source source,
            NodeClaim document,
            RowNames names,
            long totalBytes,
            ImportProgress progress) {
        ImportRun run = begun;
        var shown = new ArrayList<QuarantinedRow>();
        try (var batches = new Batches(rows, source.mapping(document), names, begun.rowsDone(), ROWS_AT_ONCE)) {
            for (Optional<Batch> next = batches.next(); next.isPresent(); next = batches.next()) {
                run = write(run, next.get(), shown, progress);
                progress.at(run.rowsDone(), next.get().bytesRead(), totalBytes);
            }
        }
        run = store.finish(run);
        progress.at(run.rowsDone(), totalBytes, totalBytes);
        return new ImportReport(run, shown);
    }

    /** Writes the batch. Rows that the store refuses are quarantined, and the others written again. */
    private ImportRun write(ImportRun run, Batch batch, List<QuarantinedRow> shown, ImportProgress progress) {
        while (true) {
            stopIfCancelled(progress);
            try {
                ImportRun after = store.write(run, batch.accepted(), batch.refused(), batch.lastRow());
                batch.refused().stream().limit(SHOWN - shown.size()).forEach(shown::add);
                return after;
            } catch (RowsRefused e) {
                batch.refuse(e.refusals());
            }
        }
    }

    static void stopIfCancelled(ImportProgress progress) {
        if (progress.isCancelled()) {
            throw new CancellationException(
                    "The import was cancelled; the next run of the same file goes on from there");
        }
    }

    static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
