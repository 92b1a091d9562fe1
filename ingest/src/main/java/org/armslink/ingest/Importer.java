package org.armslink.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.armslink.model.Digest;
import org.armslink.model.NodeClaim;
import org.armslink.model.port.DocumentVault;
import org.armslink.model.port.FactStore;
import org.armslink.model.port.ImportRequest;
import org.armslink.model.port.ImportRun;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.model.port.RowClaims;

/**
 * Takes a file in: looks it through, keeps it in the vault, and writes what its rows say, batch by batch.
 *
 * <p>A file that is unusable anywhere is refused before anything is written. A run that was cut off, by a crash or by
 * its caller, is taken up after its last batch when the same file comes again.
 */
public final class Importer {
    /** Quarantined rows in a report at most; the store has all. */
    public static final int SHOWN = 20;

    private static final int BATCH_ROWS = 1000;
    private static final int BATCH_CLAIMS = 5000;

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
        String checked = lookThrough(source, file, progress);
        DocumentVault.Kept kept = vault.keep(file);
        if (!kept.sha256().equals(checked)) {
            throw new UnusableInput(file + " changed while it was read; wait until it is complete and try again");
        }
        NodeClaim document = source.document(kept);
        ImportRun run = store.begin(new ImportRequest(
                document, source.name(), source.digest(), source.owner(), source.settings(), source.sight()));
        Optional<InputStream> stream = vault.open(kept.sha256());
        if (stream.isEmpty()) {
            throw new IOException("The vault has lost " + kept.sha256() + ", which was just kept there");
        }
        try (InputStream in = stream.get();
                Rows rows = source.open(in, nameOf(file))) {
            return write(run, rows, source.mapping(document), kept.bytes(), progress);
        }
    }

    /** Reads all rows once without mapping them, and returns the file's SHA-256. */
    private static String lookThrough(Source source, Path file, ImportProgress progress) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnusableInput(file + " is not a file that can be read");
        }
        var hashing = new DigestInputStream(Files.newInputStream(file), Digest.sha256());
        // The hash is of all bytes, also of those after the point where the rows were closed.
        var keptOpen = new FilterInputStream(hashing) {
            @Override
            public void close() {
                // Closed below.
            }
        };
        try (hashing) {
            try (Rows rows = source.open(keptOpen, nameOf(file))) {
                Optional<RawRow> row = rows.next();
                while (row.isPresent()) {
                    source.check(row.get(), nameOf(file));
                    if (row.get().number() % BATCH_ROWS == 0) {
                        stopIfCancelled(progress);
                    }
                    row = rows.next();
                }
            }
            hashing.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(hashing.getMessageDigest().digest());
        }
    }

    private ImportReport write(
            ImportRun begun, Rows rows, Source.RowMapping mapping, long totalBytes, ImportProgress progress) {
        ImportRun run = begun;
        var accepted = new ArrayList<RowClaims>();
        var refused = new ArrayList<QuarantinedRow>();
        var shown = new ArrayList<QuarantinedRow>();
        long claims = 0;
        long last = run.rowsDone();
        for (Optional<RawRow> next = rows.next(); next.isPresent(); next = rows.next()) {
            RawRow row = next.get();
            if (row.number() <= begun.rowsDone()) {
                continue;
            }
            try {
                RowClaims mapped = mapping.map(row);
                accepted.add(mapped);
                claims += mapped.nodes().size() + mapped.links().size();
            } catch (RefusedRowException e) {
                refused.add(new QuarantinedRow(row.number(), e.field(), e.value(), e.reason(), row.text()));
            }
            last = row.number();
            if (accepted.size() + refused.size() >= BATCH_ROWS || claims >= BATCH_CLAIMS) {
                run = writeBatch(run, accepted, refused, shown, last, progress);
                progress.at(last, rows.bytesRead(), totalBytes);
                claims = 0;
            }
        }
        if (last > run.rowsDone()) {
            run = writeBatch(run, accepted, refused, shown, last, progress);
        }
        run = store.finish(run);
        progress.at(last, totalBytes, totalBytes);
        return new ImportReport(run, shown);
    }

    private ImportRun writeBatch(
            ImportRun run,
            List<RowClaims> accepted,
            List<QuarantinedRow> refused,
            List<QuarantinedRow> shown,
            long last,
            ImportProgress progress) {
        stopIfCancelled(progress);
        ImportRun after = store.write(run, List.copyOf(accepted), List.copyOf(refused), last);
        refused.stream().limit(Math.max(0, SHOWN - shown.size())).forEach(shown::add);
        accepted.clear();
        refused.clear();
        return after;
    }

    private static void stopIfCancelled(ImportProgress progress) {
        if (progress.isCancelled()) {
            throw new CancellationException(
                    "The import was cancelled; the next run of the same file goes on from there");
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
