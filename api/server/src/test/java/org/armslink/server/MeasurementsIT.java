package org.armslink.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
