package org.armslink.ingest.claims;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.Rows;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.csv.TextLines;

/** The lines of a claim file: its header line, then a row to each line. Blank lines are no rows. */
public final class ClaimLineRows implements Rows {
    private final TextLines lines;
    private final String header;
    private long rows;

    /** Reads the header line. */
    public ClaimLineRows(InputStream in, String where) throws IOException {
        lines = new TextLines(in, where, "is this a claim file, with one row to a line?");
        String first = lines.next();
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
        String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            return Optional.empty();
        }
        rows++;
        return Optional.of(new RawRow(rows, lines.line(), List.of(line), line));
    }

    @Override
    public long bytesRead() {
        return lines.bytesRead();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
