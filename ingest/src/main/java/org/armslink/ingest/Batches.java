package org.armslink.ingest;

import java.util.Optional;

/** The batches of a file, in order: the next is read and mapped while the caller writes one. */
final class Batches implements AutoCloseable {
    private final Rows rows;
    private final Source.RowMapping mapping;
    private final RowNames names;
    private final long rowsDone;
    private final int most;
    private final Ahead<Batch> ahead = new Ahead<>("import-mapper", this::read);

    /**
     * @param rowsDone rows up to this are passed over; they are in the store already
     * @param most rows of a batch
     */
    Batches(Rows rows, Source.RowMapping mapping, RowNames names, long rowsDone, int most) {
        this.rows = rows;
        this.mapping = mapping;
        this.names = names;
        this.rowsDone = rowsDone;
        this.most = most;
    }

    /** The next batch, or empty at the end. */
    Optional<Batch> next() {
        return ahead.next();
    }

    private Optional<Batch> read() {
        var batch = new Batch(most);
        while (!batch.isFull() && !Thread.currentThread().isInterrupted()) {
            Optional<RawRow> next = rows.next();
            if (next.isEmpty()) {
                break;
            }
            RawRow row = next.get();
            Optional<RefusedRowException> repeated = names.refuseRepeated(row);
            if (row.number() > rowsDone) {
                add(batch, row, repeated);
            }
        }
        batch.readTo(rows.bytesRead());
        return batch.isEmpty() ? Optional.empty() : Optional.of(batch);
    }

    private void add(Batch batch, RawRow row, Optional<RefusedRowException> repeated) {
        try {
            if (repeated.isPresent()) {
                throw repeated.get();
            }
            batch.accept(row, mapping.map(row));
        } catch (RefusedRowException e) {
            batch.refuse(row, e);
        }
    }

    /** Stops reading ahead, and waits until nobody reads the rows any more. */
    @Override
    public void close() {
        ahead.close();
    }
}
