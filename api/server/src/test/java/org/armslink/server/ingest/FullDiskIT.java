package org.armslink.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.armslink.ingest.FileDocumentVault;
import org.armslink.ingest.ImportProgress;
import org.armslink.ingest.Importer;
import org.armslink.ingest.claims.ClaimFile;
import org.armslink.ingest.synthetic.Size;
import org.armslink.ingest.synthetic.SyntheticInvestigation;
import org.armslink.model.port.FactStore;
import org.armslink.model.port.NoRoomLeft;
import org.armslink.server.cli.SampleInvestigation;
import org.armslink.server.configure.Backend;
import org.armslink.server.configure.DatabaseAddress;
import org.armslink.store.Store;
import org.armslink.store.process.EmbeddedDatabase;
import org.armslink.store.process.MemorySize;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that becomes full while a file is taken in. Needs a small disk of its own, some 900 MiB, such as
 * {@code mount -t tmpfs -o size=900m tmpfs DIR}, named by {@code -Darmslink.campaign.small-disk=DIR}.
 */
@Tag("campaign")
class FullDiskIT {
    private static final MemorySize MEMORY = new MemorySize(768L << 20, 128L << 20);

    @TempDir
    Path folder;

    private Path disk = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void needASmallDisk() throws IOException {
        String named = System.getProperty("armslink.campaign.small-disk", "");
        assumeTrue(!named.isEmpty(), "FULL DISK: no small disk is named by -Darmslink.campaign.small-disk");
        disk = Path.of(named);
        assertThat(Files.getFileStore(disk).getTotalSpace()).isBetween(600L << 20, 2L << 30);
        empty();
        file = SyntheticInvestigation.generate(Size.MEDIUM, SampleInvestigation.SEED, folder.resolve("sample"))
                .claims();
    }

    private void empty() throws IOException {
        try (Stream<Path> all = Files.walk(disk)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(disk)) {
                    Files.delete(path);
                }
            }
        }
    }

    private String undisturbed() throws IOException {
        try (Backend backend = Backend.open(folder.resolve("undisturbed"), DatabaseAddress.EMBEDDED)) {
            take(backend.facts());
            return backend.facts().canonicalDigest();
        }
    }

    private long take(FactStore store) throws IOException {
        return new Importer(store, new FileDocumentVault(folder.resolve("documents")))
                .run(ClaimFile.of(file), file, ImportProgress.QUIET)
                .run()
                .counts()
                .read();
    }

    /** @param left bytes that stay free on the disk */
    private Path fill(long left) throws IOException {
        Path ballast = disk.resolve("ballast");
        long size = Files.getFileStore(disk).getUsableSpace() - left;
        try (var out = Files.newOutputStream(ballast)) {
            byte[] piece = new byte[1 << 20];
            for (long written = 0; written < size; written += piece.length) {
                out.write(piece);
            }
        }
        return ballast;
    }

    @Test
    void nearlyFullTheImportStopsBetweenBatchesAndGoesOnOnceThereIsRoom() throws IOException {
        Path data = disk.resolve("data");
        Path[] ballast = {null};
        try (Backend backend = Backend.open(data, DatabaseAddress.EMBEDDED)) {
            FactStore facts = backend.facts();
            int[] batches = {0};
            FactStore filling = (FactStore) java.lang.reflect.Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {FactStore.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("write") && batches[0]++ == 4) {
                            ballast[0] = fill(100L << 20);
                        }
                        try {
                            return method.invoke(facts, arguments);
                        } catch (java.lang.reflect.InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> take(filling)))
                    .isInstanceOf(NoRoomLeft.class)
                    .hasMessageContaining("nearly full");
            assertThat(facts.census()).isNotEmpty();
        }
        Files.delete(ballast[0]);
        try (Backend backend = Backend.open(data, DatabaseAddress.EMBEDDED)) {
            take(backend.facts());
            assertThat(backend.facts().canonicalDigest()).isEqualTo(undisturbed());
        }
        System.err.println("CAMPAIGN full disk: stopped between batches, taken up, digest equal");
    }

    /** Somebody else fills the disk within a commit: the database fails, is started again, and all goes on. */
    @Test
    void fullWithinACommitTheDatabaseComesBackOnceThereIsRoom() throws IOException, InterruptedException {
        Path data = Files.createDirectories(disk.resolve("data"));
        try (var database = EmbeddedDatabase.start(data, Path.of(System.getProperty("armslink.neo4j", "")), MEMORY);
                Store store = Store.open(database.boltUri(), database.user(), database.password())) {
            long first = database.pid();
            Path ballast = fill(16L << 20);
            Throwable failure = org.assertj.core.api.Assertions.catchThrowable(() -> take(store.facts()));
            assertThat(failure).as("16 MiB are not enough").isNotNull();
            Files.delete(ballast);
            for (int second = 0; second < 120 && !answers(store); second++) {
                Thread.sleep(1_000);
            }
            take(store.facts());
            assertThat(store.facts().canonicalDigest()).isEqualTo(undisturbed());
            System.err.println("CAMPAIGN full disk: within a commit, \"" + failure.getMessage() + "\"; the database "
                    + (database.pid() == first ? "went on" : "was started again") + ", digest equal");
        }
    }

    private static boolean answers(Store store) {
        try {
            store.facts().census();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
