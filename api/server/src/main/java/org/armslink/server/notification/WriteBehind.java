package org.armslink.server.notification;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does small pieces of work after the answer, one by one, in order. So many wait at most; when as many do, the asking
 * thread does its piece itself: a slow answer is better than a lost notification. What fails is tried again, and what is
 * given up is counted and said.
 */
final class WriteBehind implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WriteBehind.class);
    private static final int TRIES = 5;

    private final AtomicLong doneByTheAsker = new AtomicLong();
    private final AtomicLong givenUp = new AtomicLong();
    private final Duration pause;
    private final ThreadPoolExecutor executor;

    /**
     * @param waiting pieces that wait at most
     * @param pause before a piece is tried again
     */
    WriteBehind(int waiting, Duration pause) {
        this.pause = pause;
        this.executor = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting),
                work -> {
                    var thread = new Thread(work, "notifications");
                    thread.setDaemon(true);
                    return thread;
                },
                (work, full) -> {
                    LOG.warn(
                            "{} notifications were written while their answers waited: the queue of {} was full or closed",
                            doneByTheAsker.incrementAndGet(),
                            waiting);
                    work.run();
                });
    }

    /** Never throws: what was asked for is answered even if its owner cannot be told. */
    void add(Runnable piece) {
        executor.execute(() -> attempt(piece));
    }

    long doneByTheAsker() {
        return doneByTheAsker.get();
    }

    long givenUp() {
        return givenUp.get();
    }

    private void attempt(Runnable piece) {
        for (int left = TRIES - 1; ; left--) {
            try {
                piece.run();
                return;
            } catch (RuntimeException e) {
                if (left == 0 || !rest()) {
                    LOG.error(
                            "{} notifications could not be written, the last one: {}",
                            givenUp.incrementAndGet(),
                            e.toString());
                    return;
                }
            }
        }
    }

    private boolean rest() {
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Does what waits first, for half a minute at most. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.error(
                        "{} notifications were not written before the service stopped",
                        executor.shutdownNow().size());
            }
        } catch (InterruptedException e) {
            LOG.error(
                    "{} notifications were not written: stopping was interrupted",
                    executor.shutdownNow().size());
            Thread.currentThread().interrupt();
        }
    }
}
