package org.armslink.server.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.armslink.ingest.synthetic.PlantedTruth;
import org.armslink.ingest.synthetic.SyntheticInvestigation;
import org.armslink.server.Main;

/** {@code armslink demo} as a user starts it: a process of its own on a free port, with the sample investigation. */
public final class DemoProcess implements AutoCloseable {
    private static final String READY = "Armslink is ready at ";

    private final Process process;
    private final Path folder;
    private final String url;

    private DemoProcess(Process process, Path folder, String url) {
        this.process = process;
        this.folder = folder;
        this.url = url;
    }

    /** Starts it on a folder's data and waits until it says that it is ready. */
    public static DemoProcess start(Path folder) throws IOException {
        Path log = Files.createDirectories(Path.of("target")).resolve("demo.log");
        var process =
                new ProcessBuilder(command(folder)).redirectError(log.toFile()).start();
        // Left open: a process whose output nobody takes would stop once the pipe is full, and it prints little more.
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return new DemoProcess(
                        process, folder, line.substring(READY.length()).strip());
            }
        }
        process.destroy();
        throw new IOException("The demo ended before it was ready:\n" + Files.readString(log));
    }

    private static List<String> command(Path folder) {
        // Surefire's own class path is one jar that names the others.
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(
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
                folder.toString());
    }

    public String url() {
        return url;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    public PlantedTruth.Contents truth() throws IOException {
        return PlantedTruth.read(folder.resolve("sample").resolve(SyntheticInvestigation.TRUTH));
    }

    /** Tells it to stop, as Ctrl-C does, and waits; true if it ended by itself within the time. */
    public boolean stop(long seconds) throws InterruptedException {
        process.destroy();
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        if (!stop(60)) {
            process.destroyForcibly();
            throw new AssertionError("The demo does not end when it is told to");
        }
    }
}
