package org.armslink.server.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.armslink.ingest.ImportProgress;
import org.armslink.ingest.ImportReport;
import org.armslink.ingest.Importer;
import org.armslink.ingest.Source;
import org.armslink.ingest.correction.CorrectedFile;
import org.armslink.ingest.correction.Correction;
import org.armslink.model.Viewer;
import org.armslink.model.port.DocumentVault;
import org.armslink.model.port.FactStore;
import org.armslink.model.port.ImportReader;
import org.armslink.model.port.ImportRun;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.model.port.RecordReader;
import org.jspecify.annotations.Nullable;

/** Takes rows out of quarantine: corrected, or as they were received once the mapping has been mended. */
public final class RowCorrections {
    /** Rows that are corrected at once at most. */
    public static final int MOST = 10_000;

    private static final int LISTED = 1_000_000;

    private final FactStore store;
    private final ImportReader imports;
    private final RecordReader records;
    private final DocumentVault vault;

    public RowCorrections(FactStore store, ImportReader imports, RecordReader records, DocumentVault vault) {
        this.store = store;
        this.imports = imports;
        this.records = records;
        this.vault = vault;
    }

    /** @param text the whole row, corrected; null for the row as received */
    public record Row(long row, @Nullable String text) {}

    /** How a run's file is read. */
    public interface Reading {
        /** @param file the file as received, for sources that read their header from it */
        Source of(ImportRun run, Path file) throws IOException;
    }

    /**
     * Takes rows in as a document of their own, and notes with those in quarantine that they are.
     *
     * @param rows that the run refused and nobody has corrected since
     * @throws IllegalArgumentException if a row is not in the run's quarantine, or is twice in the list
     * @throws IllegalStateException if the run was undone, or a row has been corrected already
     * @throws org.armslink.ingest.correction.CorrectionRefused if a row would be refused again; nothing was written
     */
    public ImportReport correct(Viewer viewer, ImportRun run, List<Row> rows, String reason, Reading reading)
            throws IOException {
        if (run.undone() != null) {
            throw new IllegalStateException("The import " + run.id()
                    + " was undone, so none of its rows can be corrected. Import the file again.");
        }
        Map<Long, String> texts = texts(viewer, run, rows);
        String sha256 = records.findRecord(viewer, run.document())
                .map(document -> String.valueOf(document.properties().get("sha256")))
                .orElseThrow(() -> new IllegalStateException("The document of " + run.id() + " is withheld from you."));
        Path folder = Files.createTempDirectory("armslink-correction-");
        Path received = folder.resolve("received");
        Path corrected = folder.resolve("corrected");
        try {
            try (InputStream in = vault.open(sha256)
                    .orElseThrow(() -> new IOException("The vault has lost " + sha256 + ", the file of " + run.id()))) {
                Files.copy(in, received);
            }
            CorrectedFile file = Correction.write(
                    reading.of(run, received),
                    () -> Files.newInputStream(received),
                    texts,
                    viewer.name(),
                    reason,
                    corrected);
            ImportReport report = new Importer(store, vault).run(file, corrected, ImportProgress.QUIET);
            store.markCorrected(
                    run.id(), taken(viewer, texts, report.run()), report.run().id());
            return report;
        } finally {
            Files.deleteIfExists(corrected);
            Files.deleteIfExists(received);
            Files.delete(folder);
        }
    }

    private Map<Long, String> texts(Viewer viewer, ImportRun run, List<Row> rows) {
        if (rows.isEmpty() || rows.size() > MOST) {
            throw new IllegalArgumentException(
                    "1 to " + MOST + " rows can be corrected at once, but there were " + rows.size());
        }
        Map<Long, QuarantinedRow> refused = imports.listQuarantined(viewer, run.id(), LISTED).stream()
                .collect(Collectors.toMap(QuarantinedRow::row, row -> row, (one, other) -> one));
        var texts = new TreeMap<Long, String>();
        for (Row row : rows) {
            QuarantinedRow known = refused.get(row.row());
            if (known == null) {
                throw new IllegalArgumentException(
                        "Row " + row.row() + " is not in the quarantine of " + run.id() + "; list it first");
            }
            if (known.correctedIn() != null) {
                throw new IllegalStateException("Row " + row.row() + " was corrected already, in " + known.correctedIn()
                        + ". Undo that import first, or correct its record.");
            }
            String text = row.text() == null ? known.text() : row.text();
            if (texts.put(row.row(), text) != null) {
                throw new IllegalArgumentException("Row " + row.row() + " is corrected twice; keep one");
            }
        }
        return texts;
    }

    /** All but those that the store refused after all. */
    private List<Long> taken(Viewer viewer, Map<Long, String> texts, ImportRun corrected) {
        Set<Long> refused = imports.listQuarantined(viewer, corrected.id(), LISTED).stream()
                .map(QuarantinedRow::row)
                .collect(Collectors.toSet());
        var taken = new ArrayList<Long>();
        long at = 0;
        for (long number : texts.keySet()) {
            at++;
            if (!refused.contains(at)) {
                taken.add(number);
            }
        }
        return taken;
    }
}
