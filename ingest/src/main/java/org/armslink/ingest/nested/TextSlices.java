package org.armslink.ingest.nested;

import java.io.IOException;
import java.io.Reader;
import org.armslink.ingest.UnusableInput;

/** Passes characters on to a parser and keeps them until they are asked for by their place in the file, or forgotten. */
final class TextSlices extends Reader {
    private static final int COMPACT_FROM = 1 << 16;

    private final Reader reader;
    private final int most;
    private final String where;
    private final StringBuilder kept = new StringBuilder();
    private long forgotten;

    /** @param most characters kept at most */
    TextSlices(Reader reader, int most, String where) {
        this.reader = reader;
        this.most = most;
        this.where = where;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = reader.read(buffer, offset, length);
        if (read > 0) {
            kept.append(buffer, offset, read);
            if (kept.length() > most) {
                throw new UnusableInput(where + ": has more than " + most
                        + " characters in one element or comment; make each row an element of its own, and take long comments"
                        + " out");
            }
        }
        return read;
    }

    /** The characters from one place, inclusive, to another, exclusive; what stands before them is forgotten. */
    String take(long from, long to) {
        String taken = kept.substring((int) (from - forgotten), (int) (to - forgotten));
        forgetBefore(to);
        return taken;
    }

    void forgetBefore(long place) {
        if (place - forgotten >= COMPACT_FROM) {
            kept.delete(0, (int) (place - forgotten));
            forgotten = place;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
