package org.armslink.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.armslink.ingest.FileDocumentVault;
import org.armslink.ingest.ImportProgress;
import org.armslink.ingest.ImportReport;
import org.armslink.ingest.Importer;
import org.armslink.ingest.claims.ClaimFile;
import org.armslink.ingest.synthetic.Size;
import org.armslink.ingest.synthetic.SyntheticInvestigation;
import org.armslink.model.port.ImportCounts;
import org.armslink.model.port.ImportRun;
import org.armslink.server.cli.SampleInvestigation;
import org.armslink.store.Store;
import org.armslink.store.process.DatabaseState;
import org.armslink.store.process.EmbeddedDatabase;
import org.armslink.store.process.MemorySize;

/** Kills the database while a file is taken in, and compares what there is in the end with an undisturbed import. */
final class KillCampaign {
    /**
     * What was seen.
     *
     * @param inMidWrite kills while the store was at work on a call
     * @param interrupted imports that ended with an error and were started again; the others went on when the database
     *     was back
     */
    record Seen(int kills, int inMidWrite, int interrupted, int imports) {
        Seen plus(Seen other) {
            return new Seen(
                    kills + other.kills,
                    inMidWrite + other.inMidWrite,
                    interrupted + other.interrupted,
                    imports + other.imports);
        }
    }

    private static final MemorySize MEMORY = new MemorySize(768L << 20, 128L << 20);

    private final Path folder;
    private final Random random;
    private final Path file;
    private final ClaimFile source;

    KillCampaign(Path folder, Size size, long seed) throws IOException {
        this.folder = folder;
        this.random = new Random(seed);
        file = SyntheticInvestigation.generate(size, SampleInvestigation.SEED, folder.resolve("sample"))
                .claims();
        source = ClaimFile.of(file);
    }

    /** What an import leaves behind. */
    private record Left(String digest, ImportCounts counts, int calls) {}

    private EmbeddedDatabase start(Path data) throws IOException {
        return EmbeddedDatabase.start(data, Path.of(System.getProperty("armslink.neo4j", "")), MEMORY);
    }

    private static Store open(EmbeddedDatabase database) {
        return Store.open(database.boltUri(), database.user(), database.password());
    }

    private Left undisturbed(Store store) throws IOException {
        var counting = CutOffStore.spared(store.facts());
        ImportReport report = importer(counting, "undisturbed").run(source, file, ImportProgress.QUIET);
        return new Left(store.facts().canonicalDigest(), report.run().counts(), counting.calls());
    }

    private Importer importer(CutOffStore store, String name) {
        return new Importer(store, new FileDocumentVault(folder.resolve(name).resolve("documents")));
    }

    /**
     * Imports the file into new databases, killing early, in the middle and late in turn.
     *
     * @param empty a store on an empty database that is left alone
     * @param kills in all
     * @param killsOfOneImport how often one import is cut off
     */
    Seen run(Store empty, int kills, int killsOfOneImport) throws IOException, InterruptedException {
        Left expected = undisturbed(empty);
        var seen = new Seen(0, 0, 0, 0);
        while (seen.kills() < kills) {
            String name = "killed-" + seen.imports();
            try (var database = start(Files.createDirectories(folder.resolve(name)));
                    var store = open(database)) {
                seen = oneImport(name, database, store, expected, Math.min(killsOfOneImport, kills - seen.kills()))
                        .plus(seen);
                assertThat(store.facts().canonicalDigest()).as(name).isEqualTo(expected.digest());
                long rows = expected.counts().read();
                assertThat(importer(CutOffStore.spared(store.facts()), name)
                                .run(source, file, ImportProgress.QUIET)
                                .run()
                                .counts())
                        .isEqualTo(new ImportCounts(rows, 0, 0, rows, 0, 0, 0));
            }
        }
        return seen;
    }

    private Seen oneImport(String name, EmbeddedDatabase database, Store store, Left expected, int kills)
            throws IOException, InterruptedException {
        int landed = 0;
        int inMidWrite = 0;
        int interrupted = 0;
        int answered = 0;
        ImportRun done = null;
        while (done == null) {
            long victim = database.pid();
            int left = Math.max(2, expected.calls() - answered);
            var cutOff = new CutOffStore(
                    store.facts(),
                    landed < kills ? callToKill(landed, left) : CutOffStore.NEVER,
                    random.nextInt(250),
                    () -> kill(victim),
                    random.nextBoolean());
            try {
                done = importer(cutOff, name)
                        .run(source, file, ImportProgress.QUIET)
                        .run();
            } catch (RuntimeException e) {
                interrupted++;
                assertThat(cutOff.wasKilled())
                        .as("cut off without a kill: %s", e)
                        .isTrue();
            }
            // The next one begins anew, so that call is still to come.
            answered += Math.max(0, cutOff.answered() - 1);
            cutOff.awaitKill();
            if (cutOff.wasKilled()) {
                landed++;
                inMidWrite += cutOff.wasInMidWrite() ? 1 : 0;
                awaitNext(database, victim);
            }
        }
        assertThat(done.complete()).isTrue();
        assertThat(done.counts()).as(name).isEqualTo(expected.counts());
        return new Seen(landed, inMidWrite, interrupted, 1);
    }

    /**
     * Which of the calls that are left is cut off: in turn the first batch, any, and the last batch or the end; 0 is
     * the one that begins.
     */
    private int callToKill(int landed, int left) {
        return switch (landed % 3) {
            case 0 -> 1;
            case 1 -> random.nextInt(left);
            default -> left - 1 - random.nextInt(2);
        };
    }

    private static void kill(long pid) {
        // SIGKILL, to this test's own child.
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static void awaitNext(EmbeddedDatabase database, long victim) throws InterruptedException {
        while (database.pid() == victim || database.state() != DatabaseState.UP) {
            assertThat(database.state()).as("the database comes back").isNotEqualTo(DatabaseState.DOWN);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
