package org.armslink.model.port;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Files as received, kept by their SHA-256. Who may open one is decided by the viewer's sight of its Document record. */
public interface DocumentVault {
    /** A file in the vault: its SHA-256 (lower-case hexadecimal) and its size in bytes. */
    record Kept(String sha256, long bytes) {}

    /**
     * Copies the file in; keeping the same bytes again changes nothing.
     *
     * @param sha256 what was looked through
     * @return empty if the file has other bytes now; then nothing was kept
     */
    Optional<Kept> keep(Path file, String sha256) throws IOException;

    Optional<InputStream> open(String sha256) throws IOException;
}
