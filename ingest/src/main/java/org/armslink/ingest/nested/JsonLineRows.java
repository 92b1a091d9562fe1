package org.armslink.ingest.nested;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.RefusedRowException;
import org.armslink.ingest.Rows;
import org.armslink.ingest.csv.TextLines;

/** JSON lines: each line is an object and a row. Blank lines are no rows; a line that is no object is quarantined. */
public final class JsonLineRows implements Rows {
    private final TextLines lines;
    private final NestedColumns columns;
    private long rows;

    public JsonLineRows(InputStream in, NestedColumns columns, String where) throws IOException {
        this.lines = new TextLines(in, where, "are these JSON lines, with one object to a line?");
        this.columns = columns;
    }

    @Override
    public String header() {
        return "";
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
        String locator = "line " + lines.line();
        try {
            return Optional.of(columns.row(rows, lines.line(), locator, JsonReading.read(line), line));
        } catch (RefusedRowException e) {
            return Optional.of(columns.faulty(rows, lines.line(), locator, line, e));
        }
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
