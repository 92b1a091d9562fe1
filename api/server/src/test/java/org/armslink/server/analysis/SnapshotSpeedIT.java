package org.armslink.server.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.armslink.analytics.projection.BoundProjection;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.analytics.snapshot.SnapshotFolder;
import org.armslink.analytics.snapshot.Snapshots;
import org.armslink.ingest.FileDocumentVault;
import org.armslink.ingest.ImportProgress;
import org.armslink.ingest.Importer;
import org.armslink.ingest.claims.ClaimFile;
import org.armslink.ingest.synthetic.Size;
import org.armslink.ingest.synthetic.SyntheticInvestigation;
import org.armslink.model.Viewer;
import org.armslink.model.port.ProjectionReader.Links;
import org.armslink.model.port.ProjectionReader.Records;
import org.armslink.model.port.ProjectionReader.Sink;
import org.armslink.store.Store;
import org.armslink.store.process.EmbeddedDatabase;
import org.armslink.store.process.MemorySize;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * Prints at what rate snapshots are read from the database and from disk, beside the two ends of all links alone; asserts no
 * time. {@code -Darmslink.snapshot.data=DIR} names a data folder that is loaded already, else the medium sample is.
 */
@Tag("measure")
class SnapshotSpeedIT {
    private static final Viewer ALL = new Viewer("all", "FR", Set.of("H2:*", "H3:*"));
    private static final int ROUNDS = 4;
    private static final int LINKS_A_PAGE = 100_000;

    @Test
    void linksASecond(@TempDir Path temporary) throws Exception {
        String given = System.getProperty("armslink.snapshot.data", "");
        Path data = given.isEmpty() ? temporary.resolve("data") : Path.of(given);
        try (var database = EmbeddedDatabase.start(
                        data, Path.of(System.getProperty("armslink.neo4j")), MemorySize.ofThisMachine());
                var store = Store.open(database.boltUri(), database.user(), database.password());
                var driver = GraphDatabase.driver(
                        database.boltUri(), AuthTokens.basic(database.user(), database.password()))) {
            if (given.isEmpty()) {
                Path file = SyntheticInvestigation.generate(Size.MEDIUM, 1, temporary.resolve("sample"))
                        .claims();
                new Importer(store.facts(), new FileDocumentVault(temporary.resolve("vault")))
                        .run(ClaimFile.of(file), file, ImportProgress.QUIET);
            }
            for (String name : List.of("linked", "custody")) {
                BoundProjection projection =
                        AnalysisRequest.of("degree", name, Map.of()).projection();
                for (int round = 1; round <= ROUNDS; round++) {
                    measure(store, driver, projection, temporary.resolve("snapshots"), name + ", round " + round);
                }
            }
        }
    }

    private static void measure(Store store, Driver driver, BoundProjection projection, Path folder, String what)
            throws Exception {
        long begin = System.nanoTime();
        Snapshot snapshot = Snapshots.read(store.projections(), ALL, projection, new JobRun(2));
        print(what, "masked, with times, keys, status, grade, numbered and digested", snapshot.linkCount(), begin);

        var links = new FirstLinks();
        begin = System.nanoTime();
        store.projections().read(ALL, projection.selection(), links, read -> {});
        long end = System.nanoTime();
        long recordsRead = links.count == 0 ? end : links.first;
        print(what, "records read", 0, begin, recordsRead);
        print(what, "links read: ends, type, sight, times, grade", links.count, recordsRead, end);

        begin = System.nanoTime();
        print(what, "the two ends of every link of the store alone", ends(driver), begin);

        var kept = new SnapshotFolder(folder, Long.MAX_VALUE, "measured");
        SnapshotFolder.Name name = kept.name(ALL, projection, what);
        begin = System.nanoTime();
        assertThat(kept.keep(name, snapshot)).isTrue();
        print(what, "kept on disk", snapshot.linkCount(), begin);
        begin = System.nanoTime();
        Snapshot again = kept.find(name, projection).orElseThrow();
        print(what, "from disk", again.linkCount(), begin);
        assertThat(again.id()).isEqualTo(snapshot.id());
        long bytes;
        try (var files = Files.list(folder)) {
            bytes = files.mapToLong(file -> file.toFile().length()).max().orElse(0);
        }
        System.out.printf(
                Locale.ROOT,
                "MEASURED  %s: %d records, file of %d MB%n",
                what,
                snapshot.nodeCount(),
                bytes / 1_000_000);
    }

    /** Notes when the first links come: records have all been read then. */
    private static final class FirstLinks implements Sink {
        private long first;
        private long count;

        @Override
        public void records(Records page) {
            // Only links are counted.
        }

        @Override
        public void links(Links page) {
            first = count == 0 ? System.nanoTime() : first;
            count += page.count();
        }
    }

    /** Over two connections, as snapshots are read; how many links were read. */
    private static long ends(Driver driver) throws Exception {
        long highest;
        try (var session = driver.session()) {
            highest = session.run("MATCH ()-[r]->() RETURN max(id(r)) AS highest")
                    .single()
                    .get("highest")
                    .asLong();
        }
        var next = new AtomicLong();
        Callable<Long> pages = () -> {
            long links = 0;
            try (var session = driver.session()) {
                for (long from = next.getAndAdd(LINKS_A_PAGE); from <= highest; from = next.getAndAdd(LINKS_A_PAGE)) {
                    links += session.run(
                                    "UNWIND range($from, $to) AS i MATCH (a)-[r]->(b) WHERE id(r) = i"
                                            + " RETURN collect(id(a)) AS sources, collect(id(b)) AS targets",
                                    Map.of("from", from, "to", Math.min(highest, from + LINKS_A_PAGE - 1)))
                            .single()
                            .get("targets")
                            .asList(value -> value.asLong())
                            .size();
                }
            }
            return links;
        };
        var pool = Executors.newFixedThreadPool(2);
        long links = 0;
        for (var part : pool.invokeAll(List.of(pages, pages))) {
            links += part.get();
        }
        pool.shutdown();
        return links;
    }

    private static void print(String what, String how, long links, long begin) {
        print(what, how, links, begin, System.nanoTime());
    }

    private static void print(String what, String how, long links, long begin, long end) {
        double took = (end - begin) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "MEASURED  %s, %s: %d links in %.2f s: %.0f links/s%n",
                what,
                how,
                links,
                took,
                links / took);
    }
}
