package org.armslink.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.armslink.analytics.Analysis;
import org.armslink.analytics.projection.BoundProjection;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.snapshot.Snapshots;
import org.armslink.ingest.ImportProgress;
import org.armslink.ingest.Importer;
import org.armslink.ingest.claims.ClaimFile;
import org.armslink.ingest.synthetic.Size;
import org.armslink.ingest.synthetic.SyntheticInvestigation;
import org.armslink.model.testing.RealData;
import org.armslink.server.analysis.AnalysisRequest;
import org.armslink.server.cli.SampleInvestigation;
import org.armslink.server.configure.Backend;
import org.armslink.server.configure.DatabaseAddress;
import org.armslink.server.imports.Sources;
import org.armslink.server.session.Viewers;
import org.armslink.server.testing.Caller;
import org.armslink.server.testing.DemoProcess;
import org.armslink.store.testing.Invented;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** Prints the figures of docs/measurements.md; asserts no time. {@code ./mvnw verify -Pmeasure} */
@Tag("measure")
@ExtendWith(TestDatabase.class)
class MeasurementsIT {
    @TempDir
    private Path folder = Path.of("");

    private static void print(String what, String format, Object... values) {
        System.out.println("MEASURED  " + what + ": " + String.format(Locale.ROOT, format, values));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    @Test
    void theDemo() throws Exception {
        for (String start : List.of("first start, empty folder", "second start")) {
            long begin = System.nanoTime();
            try (var demo = DemoProcess.start(folder)) {
                double ready = seconds(begin);
                var caller = Caller.of(demo.url());
                assertThat(caller.get("/search?q=Glock").status()).isEqualTo(200);
                print("demo, " + start, "%.1f s to ready, %.1f s to the first answer", ready, seconds(begin));
                for (int i = 0; i < 20; i++) {
                    caller.get("/corridors?from=US&to=JM");
                    caller.get("/search?q=ZZ*");
                }
                print("demo, memory after some questions", "%s", memory(demo.process()));
                long stop = System.nanoTime();
                demo.close();
                print("demo, told to stop", "%.1f s", seconds(stop));
            }
        }
    }

    /** Resident memory of the service and of its database, in MiB. */
    private static String memory(ProcessHandle service) throws IOException {
        long database = 0;
        for (ProcessHandle child : service.children().toList()) {
            database += resident(child.pid());
        }
        return "service " + resident(service.pid()) + " MiB, database " + database + " MiB";
    }

    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Test
    void ingestAndAnalytics(TestDatabase database) throws Exception {
        Invented.openEmpty(database).close();
        var address = new DatabaseAddress(database.boltUri(), database.user(), database.password());
        try (Backend backend = Backend.open(folder, address)) {
            var small = SyntheticInvestigation.generate(Size.SMALL, SampleInvestigation.SEED, folder.resolve("small"));
            ingest(backend, "small sample, empty database", ClaimFile.NAME, small.claims());
            betweenness(backend, "small sample");
            Path delaware = RealData.file("crime-guns-delaware/crime-guns.csv");
            ingest(backend, "Delaware", "crime-guns-delaware", delaware);
            ingest(backend, "Delaware, again", "crime-guns-delaware", delaware);
            var medium = SyntheticInvestigation.generate(Size.MEDIUM, 1, folder.resolve("medium"));
            ingest(backend, "medium sample", ClaimFile.NAME, medium.claims());
            try (var session = database.driver().session()) {
                session.run("CALL db.prepareForReplanning(60)").consume();
            }
            for (int round = 1; round <= 4; round++) {
                load(backend, round);
                loadBare(database.driver(), round);
            }
            betweenness(backend, "medium sample");
        }
    }

    private static void ingest(Backend backend, String what, String mapping, Path file) throws IOException {
        long begin = System.nanoTime();
        var counts = new Importer(backend.facts(), backend.vault())
                .run(Sources.find(mapping, file, Map.of()), file, ImportProgress.QUIET)
                .run()
                .counts();
        double took = seconds(begin);
        print(
                "ingest, " + what,
                "%d rows, %d records and links created, %.1f s: %.0f rows/s, %.0f created/s",
                counts.read(),
                counts.created(),
                took,
                counts.read() / took,
                counts.created() / took);
    }

    private static BoundProjection projection(String name) {
        return AnalysisRequest.of("degree", name, Map.of()).projection();
    }

    /** As the engine reads it: masked by sight, with times, keys and status of the claims, numbered, digested. */
    private static void load(Backend backend, int round) {
        long begin = System.nanoTime();
        var snapshot =
                Snapshots.read(backend.projections(), Viewers.OPERATOR.viewer(), projection("custody"), new JobRun(2));
        double took = seconds(begin);
        print(
                "snapshot, round " + round + ", with claim columns",
                "%d links, %.2f s: %.0f links/s",
                snapshot.linkCount(),
                took,
                snapshot.linkCount() / took);
    }

    /** The two ends of the same links alone, over two connections too. */
    private static void loadBare(Driver driver, int round) throws Exception {
        String types = projection("custody").selection().linkTypes().stream().collect(Collectors.joining("|"));
        long begin = System.nanoTime();
        List<Long> ids;
        try (var session = driver.session()) {
            ids = session.run("MATCH (n:Record) RETURN id(n) AS id ORDER BY id")
                    .list(row -> row.get("id").asLong());
        }
        int half = ids.size() / 2;
        var pool = Executors.newFixedThreadPool(2);
        long links = 0;
        for (var part : pool.invokeAll(List.<Callable<Integer>>of(
                () -> bare(driver, types, ids.subList(0, half)),
                () -> bare(driver, types, ids.subList(half, ids.size()))))) {
            links += part.get();
        }
        pool.shutdown();
        double took = seconds(begin);
        print(
                "snapshot, round " + round + ", two ends alone",
                "%d links, %.2f s: %.0f links/s",
                links,
                took,
                links / took);
    }

    private static int bare(Driver driver, String types, List<Long> ids) {
        int links = 0;
        try (var session = driver.session()) {
            for (int from = 0; from < ids.size(); from += 10_000) {
                var page = ids.subList(from, Math.min(ids.size(), from + 10_000));
                links += session.run(
                                "UNWIND $ids AS i MATCH (a) WHERE id(a) = i MATCH (a)-[r:" + types
                                        + "]->(b) RETURN collect(i) AS sources, collect(id(b)) AS targets",
                                Map.of("ids", page))
                        .single()
                        .get("targets")
                        .asList(value -> value.asLong())
                        .size();
            }
        }
        return links;
    }

    private static void betweenness(Backend backend, String what) {
        for (String name : List.of("linked", "contacts")) {
            var snapshot =
                    Snapshots.read(backend.projections(), Viewers.OPERATOR.viewer(), projection(name), new JobRun(2));
            long begin = System.nanoTime();
            var result = Analysis.compute(snapshot, "betweenness", Map.of(), new JobRun(2));
            print(
                    "exact betweenness, 2 threads, " + what + ", projection " + name,
                    "%d nodes, %d links, %.3f s",
                    result.nodeCount(),
                    result.linkCount(),
                    seconds(begin));
        }
    }
}
