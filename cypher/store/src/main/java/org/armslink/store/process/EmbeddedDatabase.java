package org.armslink.store.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Neo4j Community as a child process on a data folder of its own: started, watched, restarted if it dies, stopped.
 *
 * <p>The child ends when its standard input closes, so it never outlives this process. It keeps its port over a
 * restart, so the Bolt address stays good.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final long START_SECONDS = 120;
    private static final long STOP_SECONDS = 4;
    private static final int STARTS_IN_A_ROW = 3;
    private static final long MOST_SECONDS_BETWEEN_STARTS = 30;

    private final Path data;
    private final Path jars;
    private final MemorySize memory;
    private final FolderLock lock;
    private final String password;
    private volatile Process child;
    private volatile String boltUri;
    private volatile DatabaseState state = DatabaseState.UP;

    private EmbeddedDatabase(Path data, Path jars, MemorySize memory, FolderLock lock) throws IOException {
        this.data = data;
        this.jars = jars;
        this.memory = memory;
        this.lock = lock;
        this.password = PasswordFile.readOrMake(data.resolve("neo4j.password"));
        Started started = launchWhenFree();
        this.child = started.process;
        this.boltUri = started.boltUri;
    }

    /**
     * Starts the database and waits until it answers.
     *
     * @param data folder for its files; made if it is not there
     * @param jars the folder that {@code cypher/embedded} builds: jars, and {@code classes}
     * @throws FolderHeld if another process holds the folder
     * @throws IOException if it does not start; the message names its log file
     */
    public static EmbeddedDatabase start(Path data, Path jars, MemorySize memory) throws IOException {
        DatabaseProgram.check(jars);
        Files.createDirectories(data.resolve("logs"));
        FolderLock lock = FolderLock.take(data);
        try {
            var database = new EmbeddedDatabase(data, jars, memory, lock);
            var watch = new Thread(database::watch, "embedded-database-watch");
            watch.setDaemon(true);
            watch.start();
            return database;
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    public String boltUri() {
        return boltUri;
    }

    public String user() {
        return "neo4j";
    }

    public String password() {
        return password;
    }

    public DatabaseState state() {
        return state;
    }

    /** Whether one was ever started in this folder. */
    public static boolean isIn(Path data) {
        return Files.isDirectory(data.resolve("neo4j"));
    }

    /** The child's process id. */
    public long pid() {
        return child.pid();
    }

    private record Started(Process process, String boltUri) {}

    /** The child of a process that was killed may still be ending, or even starting, and then ends. */
    private Started launchWhenFree() throws IOException {
        Path home = data.resolve("neo4j");
        for (int attempt = 1; ; attempt++) {
            StoreLock.awaitFree(home);
            try {
                return launch(0);
            } catch (IOException e) {
                if (attempt == STARTS_IN_A_ROW || !StoreLock.isHeld(home)) {
                    throw e;
                }
            }
        }
    }

    private Started launch(int port) throws IOException {
        Path log = data.resolve("logs").resolve("neo4j.log");
        List<String> command = DatabaseProgram.command(
                jars,
                memory.heap(),
                "DatabaseProcess",
                data.resolve("neo4j").toString(),
                data.resolve("neo4j.password").toString(),
                Integer.toString(port),
                Long.toString(memory.pageCache()),
                Long.toString(memory.heap() / 2));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            return new Started(process, awaitReady(process, log));
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static String awaitReady(Process process, Path log) throws IOException {
        var guard = new Thread(
                () -> {
                    try {
                        TimeUnit.SECONDS.sleep(START_SECONDS);
                        process.destroyForcibly();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "embedded-database-start-limit");
        guard.setDaemon(true);
        guard.start();
        try {
            var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = lines.readLine();
            if (line == null || !line.startsWith("READY ")) {
                throw new IOException("The embedded database did not start within " + START_SECONDS
                        + " s or ended at once. Its log says why: " + log);
            }
            return line.substring("READY ".length());
        } finally {
            guard.interrupt();
        }
    }

    private void watch() {
        int failures = 0;
        while (state != DatabaseState.DOWN) {
            try {
                child.waitFor();
                if (state == DatabaseState.DOWN) {
                    return;
                }
                state = DatabaseState.RESTARTING;
                LOG.warn("The embedded database ended with status {}; starting it again", child.exitValue());
                restart();
                failures = 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException e) {
                failures++;
                long wait = Math.min(MOST_SECONDS_BETWEEN_STARTS, 2L * failures);
                LOG.error(
                        "The embedded database did not start again; trying once more in {} s: {}",
                        wait,
                        e.getMessage());
                pause(wait);
            }
        }
    }

    private static void pause(long seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void restart() throws IOException {
        if (state == DatabaseState.DOWN) {
            return;
        }
        int port = Integer.parseInt(boltUri.substring(boltUri.lastIndexOf(':') + 1));
        Started started = launch(port);
        child = started.process;
        boltUri = started.boltUri;
        state = DatabaseState.UP;
    }

    /** Stops the child, by force if it takes more than four seconds, and frees the folder. */
    @Override
    public void close() {
        stop(STOP_SECONDS);
    }

    /**
     * The same with more patience: after much was written, so that the next start has nothing to make good.
     *
     * @param seconds after which the child is stopped by force
     */
    public synchronized void stop(long seconds) {
        state = DatabaseState.DOWN;
        try {
            child.getOutputStream().close();
        } catch (IOException e) {
            LOG.debug("The embedded database's input was closed already", e);
        }
        try {
            if (!child.waitFor(seconds, TimeUnit.SECONDS)) {
                LOG.warn("The embedded database did not stop within {} s; ending it", seconds);
                child.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            child.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock of " + data + " could not be freed", e);
        }
    }
}
