package org.armslink.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.armslink.ingest.FileDocumentVault;
import org.armslink.ingest.ImportProgress;
import org.armslink.ingest.ImportReport;
import org.armslink.ingest.Importer;
import org.armslink.ingest.Source;
import org.armslink.ingest.claims.ClaimFile;
import org.armslink.ingest.mapping.MappedSource;
import org.armslink.ingest.mapping.MappingCatalogue;
import org.armslink.ingest.synthetic.Size;
import org.armslink.ingest.synthetic.SyntheticInvestigation;
import org.armslink.model.port.ImportRun;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.model.testing.RealData;
import org.armslink.server.Main;
import org.armslink.server.cli.SampleInvestigation;
import org.armslink.server.configure.Backend;
import org.armslink.server.configure.DatabaseAddress;
import org.armslink.server.session.Viewers;
import org.armslink.store.Store;
import org.armslink.store.testing.Invented;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code armslink ingest --offline} ends as the usual way does, also after it was killed. */
@ExtendWith(TestDatabase.class)
class OfflineIngestIT {
    @TempDir
    private Path folder = Path.of("");

    /** What an import leaves: its run but for the time, its refused rows, and all of the graph. */
    private record Left(String run, List<QuarantinedRow> refused, String digest) {}

    private Left usual(TestDatabase database, Source source, Path file) throws IOException {
        try (Store store = Invented.openEmpty(database)) {
            ImportReport report = new Importer(store.facts(), new FileDocumentVault(folder.resolve("usual")))
                    .run(source, file, ImportProgress.QUIET);
            var refused = store.imports()
                    .listQuarantined(Viewers.OPERATOR.viewer(), report.run().id(), 10_000);
            return new Left(text(report.run()), refused, store.facts().canonicalDigest());
        }
    }

    private static Left left(Path data) throws IOException {
        try (Backend backend = Backend.open(data, DatabaseAddress.EMBEDDED)) {
            var viewer = Viewers.OPERATOR.viewer();
            List<ImportRun> runs = backend.imports().listRuns(viewer);
            assertThat(runs).hasSize(1);
            var refused = backend.imports().listQuarantined(viewer, runs.get(0).id(), 10_000);
            return new Left(text(runs.get(0)), refused, backend.facts().canonicalDigest());
        }
    }

    private static String text(ImportRun run) {
        return String.join(
                " ",
                run.id(),
                run.document().text(),
                run.mapping(),
                run.owner(),
                run.counts().toString(),
                Long.toString(run.rowsDone()),
                Boolean.toString(run.complete()),
                run.settings().toString());
    }

    private Process command(String name, String mapping, Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx320m",
                        "-Darmslink.neo4j=" + System.getProperty("armslink.neo4j"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "ingest",
                        "--offline",
                        "--mapping",
                        mapping,
                        "--data",
                        folder.resolve(name).toString(),
                        file.toString())
                .redirectError(new File(folder.toFile(), name + ".err"))
                .redirectOutput(new File(folder.toFile(), name + ".out"))
                .start();
    }

    private String finish(String name, String mapping, Path file) throws IOException, InterruptedException {
        int status = command(name, mapping, file).waitFor();
        assertThat(status).as(Files.readString(folder.resolve(name + ".err"))).isZero();
        return Files.readString(folder.resolve(name + ".out"));
    }

    @Test
    void aMappedFileWithARefusedRow(TestDatabase database) throws IOException, InterruptedException {
        Path file = RealData.file("crime-guns-delaware/crime-guns.csv");
        Left usual = usual(database, new MappedSource(MappingCatalogue.find("crime-guns-delaware"), Map.of()), file);
        String said = finish("delaware", "crime-guns-delaware", file);
        assertThat(said)
                .contains("635 rows read, 634 accepted, 1 quarantined, 0 duplicate")
                .contains("row 407, purchase_date \"12/09/202\"")
                .endsWith("\"changed\":0}\n");
        assertThat(left(folder.resolve("delaware"))).isEqualTo(usual);

        Process again = command("delaware", "crime-guns-delaware", file);
        assertThat(again.waitFor()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("delaware.err")))
                .contains("is in use already", "without --offline")
                .doesNotContain("Exception");
        assertThat(left(folder.resolve("delaware"))).isEqualTo(usual);
    }

    @Test
    void aClaimFileWhoseLoadIsKilledOnTheWay(TestDatabase database) throws IOException, InterruptedException {
        Path sample = SyntheticInvestigation.generate(Size.SMALL, SampleInvestigation.SEED, folder.resolve("sample"))
                .claims();
        // Every fiftieth line is lost: what hangs on it is refused, by the store as well as by the reader.
        Path file = folder.resolve("with-gaps.jsonl");
        List<String> lines = Files.readAllLines(sample);
        for (int i = 1; i < lines.size(); i += 50) {
            lines.set(i, "lost");
        }
        Files.write(file, lines);
        Left usual = usual(database, ClaimFile.of(file), file);
        assertThat(usual.refused()).anyMatch(row -> row.reason().contains("neither in the store"));

        var random = new Random(20261128);
        Path data = folder.resolve("killed");
        for (int kill = 0; kill < 2; kill++) {
            Process process = command("killed", "claim-lines", file);
            while (process.isAlive() && !Files.isDirectory(data.resolve("offline"))) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            // Early, then late; a whole load takes longer than either.
            process.waitFor(1_500L * kill + random.nextInt(1_500), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            // Nothing that looks like a store, or all of it.
            assertThat(data.resolve("neo4j").resolve("data")).doesNotExist();
        }
        finish("killed", "claim-lines", file);
        assertThat(left(data)).isEqualTo(usual);
        assertThat(data.resolve("offline")).doesNotExist();
    }
}
