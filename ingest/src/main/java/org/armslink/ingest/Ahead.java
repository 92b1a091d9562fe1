package org.armslink.ingest;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Pieces in order, each made by a thread of its own while the caller works on the one before: so there are two, and no more. */
final class Ahead<T> implements AutoCloseable {
    private final Supplier<Optional<T>> maker;
    private final ExecutorService thread;
    private @Nullable Future<Optional<T>> next;

    /**
     * @param name of the thread
     * @param maker of the next piece, on that thread, or of none: then it is not asked again. It looks now and then whether the
     *     thread is interrupted, and ends then
     */
    Ahead(String name, Supplier<Optional<T>> maker) {
        this.maker = maker;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            var made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
    }

    /** The next piece, or empty after the last. Throws what the maker threw, and throws it again when asked again. */
    Optional<T> next() {
        Future<Optional<T>> ready = next == null ? thread.submit(maker::get) : next;
        next = ready;
        Optional<T> piece = await(ready);
        if (piece.isPresent()) {
            next = thread.submit(maker::get);
        }
        return piece;
    }

    private static <T> T await(Future<T> piece) {
        try {
            return piece.get();
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

    /** Stops working ahead, and waits until the maker is at rest. */
    @Override
    public void close() {
        thread.shutdownNow();
        boolean interrupted = false;
        while (!thread.isTerminated()) {
            try {
                thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
