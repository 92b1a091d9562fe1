package org.armslink.analytics.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A run on several threads that can be watched and cancelled from others. For one computation. */
public final class JobRun implements Run {
    private final int threads;
    private final LongAdder done = new LongAdder();
    private final AtomicLong expected = new AtomicLong();
    private volatile boolean cancelled;
    private volatile boolean failed;

    /** @param threads 1 or more; the calling thread is one of them */
    public JobRun(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("A run needs at least 1 thread, but was: " + threads);
        }
        this.threads = threads;
    }

    /** Makes the next {@link #step} throw, on every thread. */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** Steps done out of those announced so far, 0 to 1. */
    public double progress() {
        long all = expected.get();
        return all == 0 ? 0 : Math.min(1, (double) done.sum() / all);
    }

    @Override
    public void expect(long steps) {
        expected.addAndGet(steps);
    }

    @Override
    public void step() {
        check();
        done.increment();
    }

    @Override
    public void check() {
        if (cancelled) {
            throw new CancelledException("The analysis was cancelled");
        }
        if (failed) {
            throw new CancelledException("Another part of the analysis failed");
        }
    }

    @Override
    public <T> List<T> inParallel(int stripes, IntFunction<T> work) {
        var next = new AtomicInteger();
        var parts = new AtomicReferenceArray<@Nullable T>(stripes);
        var firstFailure = new AtomicReference<@Nullable Throwable>();
        Runnable worker = () -> {
            try {
                for (int stripe = next.getAndIncrement(); stripe < stripes; stripe = next.getAndIncrement()) {
                    parts.set(stripe, work.apply(stripe));
                }
            } catch (RuntimeException | Error e) {
                firstFailure.compareAndSet(null, e);
                failed = true;
                next.set(stripes);
            }
        };
        List<Thread> helpers = start(worker, Math.min(threads, stripes) - 1);
        worker.run();
        boolean interrupted = join(helpers);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        rethrow(firstFailure.get());
        if (interrupted) {
            throw new CancelledException("The analysis was interrupted");
        }
        var results = new ArrayList<T>(stripes);
        for (int stripe = 0; stripe < stripes; stripe++) {
            T part = parts.get(stripe);
            if (part == null) {
                throw new IllegalStateException("Stripe " + stripe + " of " + stripes + " gave no part");
            }
            results.add(part);
        }
        return results;
    }

    private static List<Thread> start(Runnable worker, int count) {
        var helpers = new ArrayList<Thread>();
        for (int i = 0; i < count; i++) {
            var helper = new Thread(worker, "analysis-" + (i + 2));
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        return helpers;
    }

    /** Waits for all, however often it is interrupted, since helpers still write to what the caller would read. */
    private boolean join(List<Thread> helpers) {
        boolean interrupted = false;
        for (Thread helper : helpers) {
            while (helper.isAlive()) {
                try {
                    helper.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    cancelled = true;
                }
            }
        }
        return interrupted;
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }
}
