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

/**
 * kill -9 of {@code armslink ingest}, of its database, or of both at once, at random moments: the same command again
 * finishes the work, and nothing tells that anything had happened.
 */
@Tag("campaign")
class KilledServiceIT {
    /** Who is killed. */
    private enum Victim {
        SERVICE,
        DATABASE,
        BOTH
    }

    @TempDir
    Path folder;

    private final int[] landed = new int[Victim.values().length];

    /** Half of all kills hit the command line; the others its database, alone or with it. */
    @Test
    void asOftenAsAsked() throws IOException, InterruptedException {
        int wanted = Integer.getInteger("armslink.campaign.kills", 6);
        long seed = Long.getLong("armslink.campaign.seed", 20261123);
        var written = SyntheticInvestigation.generate(Size.MEDIUM, SampleInvestigation.SEED, folder.resolve("sample"));
        String undisturbed = finish(written.claims(), "undisturbed");
        String digest = digest("undisturbed");
        var random = new Random(seed);
        int kills = 0;
        int inside = 0;
        int imports = 0;
        while (kills < wanted) {
            String data = "killed-" + imports++;
            boolean ended = false;
            for (int ofThis = 0; ofThis < 8 && kills < wanted && !ended; ofThis++) {
                Process command = ingest(written.claims(), data);
                awaitKept(command, data);
                ended = command.waitFor(random.nextInt(15_000), TimeUnit.MILLISECONDS);
                if (!ended) {
                    ended = kill(command, Victim.values()[random.nextInt(Victim.values().length)]);
                    kills++;
                    inside += ended || rowsDone(data) > 0 ? 1 : 0;
                }
            }
            assertThat(ended ? lastLine(data) : finish(written.claims(), data))
                    .as(data)
                    .isEqualTo(undisturbed);
            assertThat(digest(data)).as(data).isEqualTo(digest);
            System.err.println("CAMPAIGN " + data + " equals the undisturbed one; kills so far: " + kills);
        }
        assertThat(inside).isPositive();
        System.err.println("CAMPAIGN kill -9, seed " + seed + ": service " + landed[0] + ", database " + landed[1]
                + ", both " + landed[2] + "; " + inside + " with rows written but not all, over " + imports
                + " imports, " + undisturbed);
    }

    /** Whether the import, cut off from its database, went on and came to its end. */
    private boolean kill(Process command, Victim victim) throws InterruptedException {
        List<ProcessHandle> databases = command.descendants().toList();
        if (victim != Victim.DATABASE) {
            command.destroyForcibly();
        }
        if (victim != Victim.SERVICE) {
            databases.forEach(ProcessHandle::destroyForcibly);
        }
        landed[victim.ordinal()]++;
        if (victim == Victim.DATABASE) {
            // It is started again and the import goes on, some way into what is left.
            if (command.waitFor(10, TimeUnit.SECONDS)) {
                return command.exitValue() == 0;
            }
            command.destroyForcibly();
        }
        command.waitFor();
        return false;
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
        return lastLine(data);
    }

    private String lastLine(String data) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(data + ".out"));
        return lines.get(lines.size() - 1);
    }

    /** From the moment on which the file lies in the vault, its rows are written. */
    private void awaitKept(Process command, String data) throws InterruptedException {
        Path vault = folder.resolve(data).resolve("documents");
        while (command.isAlive() && !Files.isDirectory(vault)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Rows done of an import that is not complete; 0 if there is none. */
    private long rowsDone(String data) throws IOException {
        try (Backend backend = Backend.open(folder.resolve(data), DatabaseAddress.EMBEDDED)) {
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
