package org.armslink.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Rows that a thread of its own reads from others, some megabytes ahead of whoever maps them. */
final class RowsAhead implements Rows {
    private static final int ROWS = 1_000;
    private static final int CHARACTERS = 1 << 20;

    private final Rows rows;
    private final Ahead<Piece> ahead = new Ahead<>("import-reader", this::read);
    private Iterator<RawRow> piece = List.<RawRow>of().iterator();
    private long bytesRead;

    /** @param rows nobody else reads them from now on; closed with this */
    RowsAhead(Rows rows) {
        this.rows = rows;
    }

    private record Piece(List<RawRow> rows, long bytesRead) {}

    private Optional<Piece> read() {
        var read = new ArrayList<RawRow>();
        for (long characters = 0; read.size() < ROWS && characters < CHARACTERS; ) {
            Optional<RawRow> row = rows.next();
            if (row.isEmpty()) {
                break;
            }
            read.add(row.get());
            characters += row.get().text().length();
        }
        return read.isEmpty() ? Optional.empty() : Optional.of(new Piece(read, rows.bytesRead()));
    }

    @Override
    public String header() {
        return rows.header();
    }

    @Override
    public Optional<RawRow> next() {
        if (!piece.hasNext()) {
            ahead.next().ifPresent(next -> {
                piece = next.rows().iterator();
                bytesRead = next.bytesRead();
            });
        }
        return piece.hasNext() ? Optional.of(piece.next()) : Optional.empty();
    }

    @Override
    public long bytesRead() {
        return bytesRead;
    }

    @Override
    public void close() throws IOException {
        ahead.close();
        rows.close();
    }
}
