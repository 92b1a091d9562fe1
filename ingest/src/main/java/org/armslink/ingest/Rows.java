package org.armslink.ingest;

import java.io.Closeable;
import java.util.Optional;

/** The rows of one file, one after the other. */
public interface Rows extends Closeable {
    /** The header as received, without its line break. */
    String header();

    /**
     * The next row, or empty at the end.
     *
     * @throws UnusableInput if the file cannot be read further
     */
    Optional<RawRow> next();

    /** How many bytes of the file have been read so far; a little ahead of the rows. */
    long bytesRead();
}
