package org.armslink.store.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.armslink.model.port.FirstLoad;
import org.armslink.model.port.ImportRequest;
import org.armslink.store.Store;
import org.armslink.store.process.BulkImporter;
import org.armslink.store.process.EmbeddedDatabase;
import org.armslink.store.process.FolderLock;
import org.armslink.store.process.MemorySize;
import org.armslink.store.process.PasswordFile;
import org.armslink.store.process.StoreLock;

/**
 * Makes the database of a data folder that holds nothing yet by Neo4j's bulk importer.
 *
 * <p>All of it is made in a folder beside, {@code offline}: prepared files, store, constraints and indexes. Only when that is
 * whole does it take the place of what was there, by renaming. One that is killed leaves the data folder as it was, and the
 * next one begins anew.
 */
public final class OfflineLoad implements FirstLoad {
    private static final long STOP_SECONDS = 600;

    private final Path data;
    private final Path jars;
    private final MemorySize memory;
    private final Clock clock;

    /**
     * @param data the data folder; made if it is not there
     * @param jars the folder that {@code cypher/embedded} builds
     * @param memory of the database, and of the bulk importer
     */
    public OfflineLoad(Path data, Path jars, MemorySize memory, Clock clock) {
        this.data = data;
        this.jars = jars;
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public Loading begin(ImportRequest request) throws IOException {
        Files.createDirectories(data);
        refuseIfInUse();
        FolderLock lock = FolderLock.take(data);
        try {
            Path beside = data.resolve("offline");
            // Of a load that was killed a child may still be ending.
            StoreLock.awaitFree(beside.resolve("neo4j"));
            delete(beside);
            Path prepared = Files.createDirectories(beside.resolve("prepared"));
            return new OfflineLoading(
                    request,
                    prepared,
                    clock.instant(),
                    (files, nodes, doing) -> make(beside, files, nodes, doing),
                    () -> {
                        delete(beside);
                        lock.close();
                    });
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void refuseIfInUse() throws IOException {
        if (!Files.exists(
                data.resolve("neo4j").resolve("data").resolve("databases").resolve("neo4j"))) {
            return;
        }
        long nodes;
        try (var database = EmbeddedDatabase.start(data, jars, memory);
                var store = Store.open(database.boltUri(), database.user(), database.password(), clock)) {
            nodes = store.countNodes();
        }
        if (nodes > 0) {
            throw new IllegalStateException(
                    "The data folder " + data + " is in use already: its database holds " + nodes
                            + " records, imports, charts or the like. An offline load is the first of all. Take the file in"
                            + " without --offline, or name an empty folder with --data. Nothing was changed.");
        }
    }

    private void make(Path beside, Path prepared, long nodes, Consumer<String> doing) throws IOException {
        try {
            makeStore(beside, prepared, nodes, doing);
        } catch (IOException e) {
            Path logs = beside.resolve("logs");
            Path kept = data.resolve("logs").resolve("offline");
            keep(logs, kept);
            throw new IOException(String.valueOf(e.getMessage()).replace(logs.toString(), kept.toString()), e);
        }
        putInPlace(beside);
    }

    /** The folder in which a load failed is deleted; why it failed is not. */
    private static void keep(Path logs, Path kept) throws IOException {
        if (Files.exists(logs)) {
            delete(kept);
            Files.createDirectories(kept.resolveSibling("."));
            Files.move(logs, kept, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void makeStore(Path beside, Path prepared, long nodes, Consumer<String> doing) throws IOException {
        doing.accept("The database's bulk importer is at work");
        BulkImporter.run(beside, jars, memory, prepared);
        delete(prepared);
        doing.accept("Constraints and indexes");
        // The same password as in the place where the store will be.
        PasswordFile.readOrMake(data.resolve("neo4j.password"));
        Files.copy(
                data.resolve("neo4j.password"), beside.resolve("neo4j.password"), StandardCopyOption.COPY_ATTRIBUTES);
        var database = EmbeddedDatabase.start(beside, jars, memory);
        try (var store = Store.open(database.boltUri(), database.user(), database.password(), clock)) {
            long made = store.countNodes();
            if (made != nodes) {
                throw new IOException("The bulk importer made " + made + " nodes of " + nodes + ". Nothing was"
                        + " changed; its log is in " + beside.resolve("logs"));
            }
        } finally {
            database.stop(STOP_SECONDS);
        }
    }

    private void putInPlace(Path beside) throws IOException {
        Path empty = data.resolve("neo4j");
        if (Files.exists(empty)) {
            Files.move(empty, beside.resolve("replaced"), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(beside.resolve("neo4j"), empty, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (var files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
