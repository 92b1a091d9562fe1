package org.armslink.model.port;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Files as received, kept by their SHA-256. Who may open one is decided by the viewer's sight of its Document record. */
public interface DocumentVault {
    /** A file in the vault: its SHA-256 (lower-case hexadecimal) and its size in bytes. */
    record Kept(String sha256, long bytes) {}

    /** Copies a file in, so that it can be looked at undisturbed before it is kept. */
    Received receive(Path file) throws IOException;

    /** A file's copy. Closing it removes the copy, unless it was kept. */
    interface Received extends Closeable {
        /** What it is kept as, if it is. */
        Kept file();

        /** Not after it was kept. */
        InputStream open() throws IOException;

        /** From now on it is found by its SHA-256; keeping the same bytes again changes nothing. */
        void keep() throws IOException;
    }

    Optional<InputStream> open(String sha256) throws IOException;
}
