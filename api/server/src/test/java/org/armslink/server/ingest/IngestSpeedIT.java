package org.armslink.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.armslink.ingest.FileDocumentVault;
import org.armslink.ingest.ImportProgress;
import org.armslink.ingest.Importer;
import org.armslink.ingest.claims.ClaimFile;
import org.armslink.ingest.synthetic.Size;
import org.armslink.ingest.synthetic.SyntheticInvestigation;
import org.armslink.model.port.ImportCounts;
import org.armslink.store.Store;
import org.armslink.store.process.EmbeddedDatabase;
import org.armslink.store.process.MemorySize;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how fast rows are taken in, against a bare write of the same; asserts no time. {@code ./mvnw verify -Pmeasure
 * -Dtest=IngestSpeedIT}
 */
@Tag("measure")
class IngestSpeedIT {
    private static final int FILES = Integer.getInteger("armslink.measure.files", 7);
    private static final int BARE_CLAIMS_AT_ONCE = 10_000;

    @TempDir
    private Path folder = Path.of("");

    private static EmbeddedDatabase database(Path folder) throws IOException {
        return EmbeddedDatabase.start(
                folder, Path.of(System.getProperty("armslink.neo4j")), MemorySize.ofThisMachine());
    }

    /** Files of the medium sample, one seed each: seven have over 500,000 rows. */
    private List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (int seed = 1; seed <= FILES; seed++) {
            files.add(SyntheticInvestigation.generate(Size.MEDIUM, seed, folder.resolve("medium-" + seed))
                    .claims());
        }
        return files;
    }

    @Test
    void rowsPerSecondAgainstABareWrite() throws IOException {
        List<Path> files = files();
        double bare = bare(files);
        var counts = new ArrayList<ImportCounts>();
        long begin = System.nanoTime();
        double ready;
        try (var database = database(folder.resolve("ours"));
                var store = Store.open(database.boltUri(), database.user(), database.password())) {
            ready = (System.nanoTime() - begin) / 1e9;
            for (Path file : files) {
                counts.add(new Importer(store.facts(), new FileDocumentVault(folder.resolve("vault")))
                        .run(ClaimFile.of(file), file, ImportProgress.QUIET)
                        .run()
                        .counts());
            }
        }
        double took = (System.nanoTime() - begin) / 1e9 - ready;
        long rows = counts.stream().mapToLong(ImportCounts::read).sum();
        long created = counts.stream().mapToLong(ImportCounts::created).sum();
        assertThat(counts).allMatch(count -> count.quarantined() == 0);
        System.out.printf(
                Locale.ROOT,
                "MEASURED  ingest: %d rows, %d records and links created in %.1f s: %.0f rows/s, %.0f claims/s; bare"
                        + " write %.1f s; %.2f times%n",
                rows,
                created,
                took,
                rows / took,
                created / took,
                bare,
                took / bare);
    }

    private double bare(List<Path> files) throws IOException {
        var bare = new BareWrite(BARE_CLAIMS_AT_ONCE);
        try (var database = database(folder.resolve("bare"))) {
            Store.open(database.boltUri(), database.user(), database.password()).close();
            for (Path file : files) {
                bare.write(file, database.boltUri(), database.user(), database.password());
            }
        }
        assertThat(Files.exists(folder.resolve("bare"))).isTrue();
        return bare.seconds();
    }
}
