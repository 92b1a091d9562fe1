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
    /** What was seen. */
    record Seen(int kills, int inMidWrite, int interrupted, int imports) {}

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

    private Left undisturbed() throws IOException {
        try (var database = start(folder.resolve("undisturbed"));
                var store = open(database)) {
            var counting = new CutOffStore(store.facts(), -1, 0, () -> {}, false);
            ImportReport report = importer(counting, "undisturbed").run(source, file, ImportProgress.QUIET);
            return new Left(store.facts().canonicalDigest(), report.run().counts(), counting.calls());
        }
    }

    private Importer importer(CutOffStore store, String name) {
        return new Importer(store, new FileDocumentVault(folder.resolve(name).resolve("documents")));
    }

    /** Imports the file into new databases, killing early, in the middle and late in turn, until so many kills have landed. */
    Seen run(int wanted) throws IOException, InterruptedException {
        Left expected = undisturbed();
        int kills = 0;
        int inMidWrite = 0;
        int interrupted = 0;
        int imports = 0;
        while (kills < wanted) {
            String name = "killed-" + ++imports;
            // Two or so to an import: the ways in which kills follow one another matter too.
            int hereAtMost = Math.min(wanted - kills, 1 + random.nextInt(3));
            int here = 0;
            try (var database = start(Files.createDirectories(folder.resolve(name)));
                    var store = open(database)) {
                ImportRun done = null;
                while (done == null) {
                    long victim = database.pid();
                    var cutOff = new CutOffStore(
                            store.facts(),
                            here < hereAtMost ? callToKill(kills, expected.calls()) : -1,
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
                    cutOff.awaitKill();
                    if (cutOff.wasKilled()) {
                        here++;
                        kills++;
                        inMidWrite += cutOff.wasInMidWrite() ? 1 : 0;
                        awaitNext(database, victim);
                    }
                }
                assertThat(done.complete()).isTrue();
                assertThat(done.counts()).as("seeded kills, import %s", imports).isEqualTo(expected.counts());
                assertThat(store.facts().canonicalDigest())
                        .as("import %s", imports)
                        .isEqualTo(expected.digest());
                var again = new CutOffStore(store.facts(), -1, 0, () -> {}, false);
                assertThat(importer(again, name)
                                .run(source, file, ImportProgress.QUIET)
                                .run()
                                .counts())
                        .isEqualTo(new ImportCounts(
                                expected.counts().read(),
                                0,
                                0,
                                expected.counts().read(),
                                0,
                                0,
                                0));
            }
        }
        return new Seen(kills, inMidWrite, interrupted, imports);
    }

    /** Early: while the run begins or its first batch is written; late: its last batch or its end. */
    private int callToKill(int kills, int calls) {
        return switch (kills % 4) {
            case 0 -> 1 + random.nextInt(2);
            case 1 -> 2 + random.nextInt(calls - 3);
            case 2 -> calls - 1 - random.nextInt(2);
            default -> random.nextInt(calls);
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
