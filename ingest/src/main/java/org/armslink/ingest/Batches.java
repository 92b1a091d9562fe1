package org.armslink.ingest;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The batches of a file, in order. While the caller writes one, a thread of its own reads and maps the next: so there are
 * two in memory, and no more.
 */
final class Batches implements AutoCloseable {
    private final Rows rows;
    private final Source.RowMapping mapping;
    private final RowNames names;
    private final long rowsDone;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "import-reader");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Future<Batch> next;

    /** @param rowsDone rows up to this are passed over; they are in the store already */
    Batches(Rows rows, Source.RowMapping mapping, RowNames names, long rowsDone) {
        this.rows = rows;
        this.mapping = mapping;
        this.names = names;
        this.rowsDone = rowsDone;
    }

    /** The next batch, or empty at the end. */
    Optional<Batch> next() {
        Future<Batch> ready = next == null ? reader.submit(this::read) : next;
        Batch batch = await(ready);
        if (batch.isEmpty()) {
            return Optional.empty();
        }
        next = reader.submit(this::read);
        return Optional.of(batch);
    }

    private Batch read() {
        var batch = new Batch();
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
        return batch;
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

    private static Batch await(Future<Batch> batch) {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the next rows were read", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Stops reading ahead, and waits until nobody reads the rows any more. */
    @Override
    public void close() {
        reader.shutdownNow();
        boolean interrupted = false;
        while (!reader.isTerminated()) {
            try {
                reader.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
