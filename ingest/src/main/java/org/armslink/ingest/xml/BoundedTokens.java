package org.armslink.ingest.xml;

import java.io.IOException;
import java.io.Reader;
import org.armslink.ingest.UnusableInput;

/**
 * Passes characters on to a parser, and refuses those of one token that never ends: a parser keeps a name, a comment or
 * a processing instruction whole.
 */
public final class BoundedTokens extends Reader {
    /** Characters of one token at most. */
    public static final int MAX_TOKEN = 1 << 22;

    private final Reader reader;
    private final String where;
    private int since;

    /** @param where the file and its part, for messages */
    public BoundedTokens(Reader reader, String where) {
        this.reader = reader;
        this.where = where;
    }

    /** A token has ended. */
    public void ended() {
        since = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = reader.read(buffer, offset, length);
        if (read > 0) {
            since += read;
            if (since > MAX_TOKEN) {
                throw new UnusableInput(where + ": has more than " + MAX_TOKEN
                        + " characters in one name, comment or tag; take it out");
            }
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
