package org.armslink.server.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.armslink.ingest.synthetic.PlantedTruth;
import org.armslink.ingest.synthetic.SyntheticInvestigation;
import org.armslink.server.Main;

/** {@code armslink demo} as a user starts it: a process of its own on a free port, with the sample investigation. */
final class Demo implements AutoCloseable {
    private static final String READY = "Armslink is ready at ";

    private final Process process;
    private final Path folder;
    private final String url;

    private Demo(Process process, Path folder, String url) {
        this.process = process;
        this.folder = folder;
        this.url = url;
    }

    static Demo start(Path folder) throws IOException {
        // Surefire's own class path is one jar that names the others.
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path log = Files.createDirectories(Path.of("target")).resolve("demo.log");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Darmslink.neo4j=" + System.getProperty("armslink.neo4j"),
                        "-cp",
                        classes,
                        Main.class.getName(),
                        "demo",
                        "--port",
                        "0",
                        "--data",
                        folder.toString())
                .redirectError(log.toFile())
                .start();
        // Left open: a process whose output nobody takes would stop once the pipe is full, so the rest is let go.
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return new Demo(process, folder, line.substring(READY.length()).strip());
            }
        }
        process.destroy();
        throw new IOException("The demo ended before it was ready:\n" + Files.readString(log));
    }

    String url() {
        return url;
    }

    PlantedTruth.Contents truth() throws IOException {
        return PlantedTruth.read(folder.resolve("sample").resolve(SyntheticInvestigation.TRUTH));
    }

    /** As Ctrl-C would; it must end by itself. */
    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("The demo ends when it is told to").isTrue();
    }
}
