package org.armslink.analytics.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JobRunTest {
    @Test
    void partsComeBackInTheOrderOfTheStripes() {
        for (int threads = 1; threads <= 4; threads++) {
            assertThat(new JobRun(threads).inParallel(7, stripe -> stripe * stripe))
                    .containsExactly(0, 1, 4, 9, 16, 25, 36);
        }
        assertThat(Run.quiet().inParallel(3, stripe -> stripe)).containsExactly(0, 1, 2);
        assertThat(new JobRun(2).inParallel(0, stripe -> stripe)).isEmpty();
        assertThatThrownBy(() -> new JobRun(0)).hasMessageContaining("0");
    }

    @Test
    void twoThreadsWorkAtOnce() {
        var both = new CountDownLatch(2);
        List<Boolean> met = new JobRun(2).inParallel(2, stripe -> {
            both.countDown();
            try {
                both.await();
                return true;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(met).containsExactly(true, true);
    }

    @Test
    void theFirstFailureEndsAll() {
        var run = new JobRun(2);
        assertThatThrownBy(() -> run.inParallel(2, stripe -> {
                    if (stripe == 1) {
                        throw new IllegalStateException("stripe 1 broke");
                    }
                    while (true) {
                        run.step();
                    }
                }))
                .hasMessage("stripe 1 broke");
    }

    @Test
    void cancellingThrowsOnEveryThreadAndReportsProgress() {
        var run = new JobRun(2);
        run.expect(100);
        var steps = new AtomicInteger();
        assertThatThrownBy(() -> run.inParallel(2, stripe -> {
                    while (true) {
                        if (steps.incrementAndGet() == 50) {
                            run.cancel();
                        }
                        run.step();
                    }
                }))
                .isInstanceOf(CancelledException.class)
                .hasMessageContaining("cancelled");
        assertThat(run.isCancelled()).isTrue();
        assertThat(run.progress()).isBetween(0.4, 0.6);
    }

    @Test
    void anInterruptedCallerStaysInterruptedAndGetsNoHalfResult() {
        var run = new JobRun(2);
        var caller = Thread.currentThread();
        var helping = new CountDownLatch(1);
        assertThatThrownBy(() -> run.inParallel(2, stripe -> {
                    if (Thread.currentThread() == caller) {
                        while (helping.getCount() > 0) {
                            Thread.onSpinWait();
                        }
                        return stripe;
                    }
                    caller.interrupt();
                    helping.countDown();
                    while (true) {
                        run.step();
                    }
                }))
                .isInstanceOf(CancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
