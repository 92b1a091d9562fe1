package org.armslink.store.projection;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Works a list of pages off with two threads, each with a connection of its own: nearly twice as fast as one. */
final class TwoConnections {
    private static final int THREADS = 2;

    private TwoConnections() {}

    /** Returns when all pages are done. The first failure ends it and is thrown; so does an interrupt. */
    static <T> void run(List<T> pages, Consumer<T> work) {
        var next = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(THREADS, task -> {
            var thread = new Thread(task, "projection-pages");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> running = IntStream.range(0, THREADS)
                    .<Future<?>>mapToObj(t -> threads.submit(() -> {
                        for (int page = next.getAndIncrement(); page < pages.size(); page = next.getAndIncrement()) {
                            try {
                                work.accept(pages.get(page));
                            } catch (RuntimeException e) {
                                next.set(pages.size());
                                throw e;
                            }
                        }
                    }))
                    .toList();
            for (Future<?> thread : running) {
                thread.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("Reading a page failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading was interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
