package org.armslink.embedded;

import java.nio.file.Path;
import java.util.BitSet;

/** One file of entries, with those that are not to be imported. */
record PreparedFile(Path path, BitSet leftOut, Kind kind) {
    /** What an entry of the file becomes. */
    enum Kind {
        /** A node of the labels {@code Record} and its own, found by its key. */
        RECORD,
        /** A relationship between two records. */
        LINK,
        /** A node that no relationship leads to. */
        BESIDE
    }
}
