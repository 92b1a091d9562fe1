package org.armslink.analytics.run;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is made when it is first asked for, by one thread for all. Who waits for another to make it can be given up like who makes it; if the maker
 * is given up, the next makes it.
 */
public final class MadeOnce<T> {
    /** How often who waits looks whether it is given up. */
    private static final long LOOK_MILLIS = 10;

    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable T made;

    /** @param make with the run of whoever makes it */
    public T get(Run run, Function<Run, T> make) {
        T known = made;
        if (known != null) {
            return known;
        }
        await(run);
        try {
            known = made;
            if (known == null) {
                known = make.apply(run);
                made = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    private void await(Run run) {
        try {
            while (!lock.tryLock() && !lock.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                run.check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException("The analysis was interrupted");
        }
    }
}
