package org.armslink.ingest.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.Rows;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.csv.TextBytes;
import org.jspecify.annotations.Nullable;

/** The lines of a claim file: its header line, then a row to each line. Blank lines are no rows. */
public final class ClaimLineRows implements Rows {
    /** Characters of one line at most. */
    public static final int MAX_LINE = 1 << 22;

    private final String where;
    private final TextBytes bytes;
    private final Reader reader;
    private final char[] buffer = new char[1 << 14];
    private final String header;
    private int at;
    private int end;
    private long lines;
    private long rows;

    /** Reads the header line. */
    public ClaimLineRows(InputStream in, String where) throws IOException {
        this.where = where;
        this.bytes = new TextBytes(in, where);
        this.reader = bytes.reader();
        String first = readLine();
        if (first == null || first.isBlank()) {
            throw new UnusableInput(where + ": the file is empty; its first line must be the header");
        }
        header = first;
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public Optional<RawRow> next() {
        String line = readLine();
        while (line != null && line.isBlank()) {
            line = readLine();
        }
        if (line == null) {
            return Optional.empty();
        }
        rows++;
        return Optional.of(new RawRow(rows, lines, List.of(line), line));
    }

    @Override
    public long bytesRead() {
        return bytes.count();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** A line without its end (LF or CR LF), or null at the end of the file; never more in memory than a line may have. */
    private @Nullable String readLine() {
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
                    throw new UnusableInput(where + ": line " + (lines + 1) + " has more than " + MAX_LINE
                            + " characters; is this a claim file, with one row to a line?");
                }
                line.append(c);
            }
        } catch (IOException e) {
            throw bytes.explain(e);
        }
    }
}
