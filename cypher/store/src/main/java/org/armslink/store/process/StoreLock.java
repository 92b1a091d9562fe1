package org.armslink.store.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * Neo4j's own lock on its files. When this program is killed its database ends by itself, but not at once; whoever starts
 * again at once has to wait for it.
 */
public final class StoreLock {
    private static final long WAIT_SECONDS = 60;

    private StoreLock() {}

    /** @throws IOException if another process does not let go within a minute */
    public static void awaitFree(Path home) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        while (isHeld(home)) {
            if (System.nanoTime() > end) {
                throw new IOException("A database process still holds " + lock(home)
                        + ", though the program that started it is gone. End that process and start again");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while waiting for an earlier database process to end", e);
            }
        }
    }

    static boolean isHeld(Path home) throws IOException {
        if (!Files.exists(lock(home))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock(home), StandardOpenOption.WRITE);
                FileLock taken = channel.tryLock()) {
            return taken == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private static Path lock(Path home) {
        return home.resolve("data").resolve("databases").resolve("store_lock");
    }
}
