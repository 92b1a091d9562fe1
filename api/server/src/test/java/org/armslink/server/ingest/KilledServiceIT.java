package org.armslink.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.armslink.ingest.synthetic.Size;
import org.armslink.ingest.synthetic.SyntheticInvestigation;
import org.armslink.server.Main;
import org.armslink.server.cli.SampleInvestigation;
import org.armslink.server.configure.Backend;
import org.armslink.server.configure.DatabaseAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of {@code armslink ingest} itself: its database ends too, and the same command again finishes the work. */
@Tag("campaign")
class KilledServiceIT {
    @TempDir
    Path folder;

    @Test
    void fiveTimes() throws IOException, InterruptedException {
        var written = SyntheticInvestigation.generate(Size.MEDIUM, SampleInvestigation.SEED, folder.resolve("sample"));
        String undisturbed = finish(written.claims(), "undisturbed");
        var random = new Random(20261123);
        int kills = 0;
        int inside = 0;
        while (kills < 5) {
            Process command = ingest(written.claims(), "killed");
            awaitKept(command);
            command.waitFor(random.nextInt(20_000), TimeUnit.MILLISECONDS);
            if (!command.isAlive()) {
                break;
            }
            command.destroyForcibly().waitFor();
            kills++;
            inside += rowsDone() > 0 ? 1 : 0;
        }
        assertThat(kills).as("the import was longer than the kills took").isPositive();
        assertThat(inside).isPositive();
        assertThat(finish(written.claims(), "killed")).isEqualTo(undisturbed);
        assertThat(digest("killed")).isEqualTo(digest("undisturbed"));
        System.err.println("CAMPAIGN kill -9 of the command line: " + kills + " kills, " + inside
                + " with rows written but not all, " + undisturbed);
    }

    private Process ingest(Path file, String data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Darmslink.neo4j=" + System.getProperty("armslink.neo4j"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "ingest",
                        "--mapping",
                        "claim-lines",
                        "--json",
                        "--data",
                        folder.resolve(data).toString(),
                        file.toString())
                .redirectError(new File(folder.toFile(), data + ".err"))
                .redirectOutput(new File(folder.toFile(), data + ".out"))
                .start();
    }

    private String finish(Path file, String data) throws IOException, InterruptedException {
        Process command = ingest(file, data);
        assertThat(command.waitFor())
                .as(Files.readString(folder.resolve(data + ".err")))
                .isZero();
        List<String> lines = Files.readAllLines(folder.resolve(data + ".out"));
        return lines.get(lines.size() - 1);
    }

    /** From the moment on which the file lies in the vault, its rows are written. */
    private void awaitKept(Process command) throws InterruptedException {
        Path vault = folder.resolve("killed").resolve("documents");
        while (command.isAlive() && !Files.isDirectory(vault)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Rows done of an import that is not complete; 0 if there is none. */
    private long rowsDone() throws IOException {
        try (Backend backend = Backend.open(folder.resolve("killed"), DatabaseAddress.EMBEDDED)) {
            return backend.imports().listRuns(org.armslink.server.session.Viewers.OPERATOR.viewer()).stream()
                    .filter(run -> !run.complete())
                    .mapToLong(run -> run.rowsDone())
                    .sum();
        }
    }

    private String digest(String data) throws IOException {
        try (Backend backend = Backend.open(folder.resolve(data), DatabaseAddress.EMBEDDED)) {
            return backend.facts().canonicalDigest();
        }
    }
}
