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
    private final char[] buffer = new char[1 << 14];
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
        var line = new StringBuilder();
        try {
            while (true) {
                if (at == end) {
                    at = 0;
                    end = reader.read(buffer);
                    if (end < 0) {
                        end = 0;
                        lines++;
                        return line.isEmpty() ? null : line.toString();
                    }
                }
                char c = buffer[at++];
                if (c == '\n') {
                    lines++;
                    int length = line.length();
                    return length > 0 && line.charAt(length - 1) == '\r'
                            ? line.substring(0, length - 1)
                            : line.toString();
                }
                if (line.length() == MAX_LINE) {
                    throw new UnusableInput(
                            where + ": line " + (lines + 1) + " has more than " + MAX_LINE + " characters; " + hint);
                }
                line.append(c);
            }
        } catch (IOException e) {
            throw bytes.explain(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
