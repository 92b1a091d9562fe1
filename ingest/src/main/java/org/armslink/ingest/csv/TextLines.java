package org.armslink.ingest.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.armslink.ingest.UnusableInput;
import org.jspecify.annotations.Nullable;

/** The lines of a text file, each ending in LF or CR LF, one in memory at a time. */
public final class TextLines implements Closeable {
    /** Characters of one line at most. */
    public static final int MAX_LINE = 1 << 22;

    private final String where;
    private final String hint;
    private final TextBytes bytes;
    private final Reader reader;
    private final char[] buffer = new char[1 << 15];
    private int at;
    private int end;
    private long lines;

    /**
     * @param where the file's name, for messages
     * @param hint what to ask of whoever gives a file with a line that is too long
     */
    public TextLines(InputStream in, String where, String hint) throws IOException {
        this.where = where;
        this.hint = hint;
        this.bytes = new TextBytes(in, where);
        this.reader = bytes.reader();
    }

    /** The number of the line that was read last, from 1. */
    public long line() {
        return lines;
    }

    public long bytesRead() {
        return bytes.count();
    }

    /** A line without its end, or null at the end of the file. */
    public @Nullable String next() {
        StringBuilder begun = null;
        try {
            while (true) {
                if (at == end && !fill()) {
                    lines++;
                    return begun == null ? null : begun.toString();
                }
                int from = at;
                int lineEnd = endOfLine();
                boolean isWhole = lineEnd < end;
                at = isWhole ? lineEnd + 1 : end;
                refuseTooLong((begun == null ? 0L : begun.length()) + lineEnd - from);
                if (isWhole && begun == null) {
                    lines++;
                    boolean isReturned = lineEnd > from && buffer[lineEnd - 1] == '\r';
                    return new String(buffer, from, lineEnd - from - (isReturned ? 1 : 0));
                }
                if (begun == null) {
                    begun = new StringBuilder(2 * (lineEnd - from));
                }
                begun.append(buffer, from, lineEnd - from);
                if (isWhole) {
                    lines++;
                    int length = begun.length();
                    boolean isReturned = length > 0 && begun.charAt(length - 1) == '\r';
                    return begun.substring(0, length - (isReturned ? 1 : 0));
                }
            }
        } catch (IOException e) {
            throw bytes.explain(e);
        }
    }

    /** Where the buffer has the next line feed, or its end. */
    private int endOfLine() {
        int found = at;
        while (found < end && buffer[found] != '\n') {
            found++;
        }
        return found;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, reader.read(buffer));
        return end > 0;
    }

    private void refuseTooLong(long length) {
        if (length > MAX_LINE) {
            throw new UnusableInput(
                    where + ": line " + (lines + 1) + " has more than " + MAX_LINE + " characters; " + hint);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
