package org.armslink.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.neo4j.batchimport.api.Configuration;
import org.neo4j.batchimport.api.IndexConfig;
import org.neo4j.batchimport.api.Monitor;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.internal.batchimport.DefaultAdditionalIds;
import org.neo4j.internal.batchimport.input.Collectors;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.io.pagecache.context.CursorContextFactory;
import org.neo4j.io.pagecache.tracing.PageCacheTracer;
import org.neo4j.kernel.impl.index.schema.IndexImporterFactoryImpl;
import org.neo4j.kernel.impl.scheduler.JobSchedulerFactory;
import org.neo4j.kernel.impl.transaction.log.files.TransactionLogInitializer;
import org.neo4j.logging.internal.NullLogService;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.storageengine.api.StorageEngineFactory;

/**
 * Neo4j's own bulk importer, in a process of its own: makes the database {@code neo4j} of a home that has none yet.
 *
 * <p>{@code BulkImport HOME PREPARED OFF_HEAP_BYTES}: the folder of the database, the folder of {@link PreparedInput},
 * and the memory outside the Java heap that it may take. One relationship whose ends are not there, or two nodes of one
 * id, and it fails. It writes one line to its standard output, {@code DONE}, and ends early when its standard input
 * does: so it never outlives the process that started it.
 */
public final class BulkImport {
    private BulkImport() {}

    public static void main(String[] arguments) {
        try {
            if (arguments.length != 3) {
                System.err.println("Give HOME PREPARED OFF_HEAP_BYTES, not " + List.of(arguments));
                System.exit(2);
            }
            endWithParent();
            PrintStream parent = System.out;
            System.setOut(System.err);
            run(Path.of(arguments[0]), Path.of(arguments[1]), Long.parseLong(arguments[2]));
            parent.println("DONE");
            parent.flush();
            System.exit(0);
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(Path home, Path prepared, long offHeap) throws IOException {
        Files.createDirectories(home);
        Config config = Config.newBuilder()
                .set(GraphDatabaseSettings.neo4j_home, home.toAbsolutePath())
                .set(GraphDatabaseSettings.preallocate_logical_logs, false)
                .build();
        DatabaseLayout layout = Neo4jLayout.of(config).databaseLayout(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        Files.createDirectories(layout.databaseDirectory());
        // The lock that a running database holds: whoever comes next waits for this process to end.
        try (var lockFile = FileChannel.open(
                        layout.getNeo4jLayout().storeLockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = lockFile.lock();
                var files = new DefaultFileSystemAbstraction();
                var scheduler = JobSchedulerFactory.createInitialisedScheduler();
                Collector nothingBad = Collectors.badCollector(OutputStream.nullOutputStream(), 0);
                var quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
                var input = new PreparedInput(prepared)) {
            StorageEngineFactory.selectStorageEngine(config)
                    .batchImporter(
                            layout,
                            files,
                            PageCacheTracer.NULL,
                            configuration(offHeap),
                            NullLogService.getInstance(),
                            quiet,
                            false,
                            DefaultAdditionalIds.EMPTY,
                            config,
                            Monitor.NO_MONITOR,
                            scheduler,
                            nothingBad,
                            TransactionLogInitializer.getLogFilesInitializer(),
                            new IndexImporterFactoryImpl(),
                            EmptyMemoryTracker.INSTANCE,
                            CursorContextFactory.NULL_CONTEXT_FACTORY)
                    .doImport(input);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static Configuration configuration(long offHeap) {
        return new Configuration() {
            @Override
            public long maxOffHeapMemory() {
                return offHeap;
            }

            /** The look-up indexes that every database has. */
            @Override
            public IndexConfig indexConfig() {
                return IndexConfig.create().withLabelIndex().withRelationshipTypeIndex();
            }
        };
    }

    private static void endWithParent() {
        var watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // Nothing is expected there; only its end matters.
                        }
                    } catch (IOException e) {
                        // Then the parent is gone too.
                    }
                    Runtime.getRuntime().halt(1);
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
