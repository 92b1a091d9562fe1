package org.armslink.ingest.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A few thousand changed files in a small heap; with {@code -Darmslink.attacks.cases=100000} as many as are wanted, and
 * with {@code -Darmslink.attacks.seed} others. What fails is kept, and named with its seed and case.
 */
class CampaignTest {
    private static final int CASES = Integer.getInteger("armslink.attacks.cases", 2_400);
    private static final long SEED = Long.getLong("armslink.attacks.seed", 1);
    private static final int HOURS_WITHOUT_END = 6;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void everyChangedFileIsTakenInWithEachRowAccountedForOrRefused() throws Exception {
        String said = inSmallHeap(Campaign.class, "256m", folder.toString(), "" + CASES, "" + SEED);
        System.out.print(said);
        assertThat(said).contains("MAPPING", "peak heap");
        try (var left = Files.list(folder.resolve("temporary"))) {
            assertThat(left).as("copies of workbooks").isEmpty();
        }
    }

    /** What a program says, run in a process of its own with a heap of that size. */
    static String inSmallHeap(Class<?> program, String heap, String folder, String... arguments)
            throws IOException, InterruptedException {
        Path said = Path.of(folder).resolve("said.txt");
        var command = new java.util.ArrayList<>(java.util.List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-Djava.io.tmpdir=" + Files.createDirectories(Path.of(folder).resolve("temporary")),
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                folder));
        command.addAll(java.util.List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(HOURS_WITHOUT_END, TimeUnit.HOURS);
        process.destroyForcibly();
        String text = Files.readString(said, UTF_8);
        assertThat(ended).as("it hangs: %s", text).isTrue();
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }
}
