package org.armslink.analytics.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MadeOnceTest {
    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> FutureTask<T> inBackground(java.util.concurrent.Callable<T> work) {
        var task = new FutureTask<>(work);
        var thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    @Test
    void manyThreadsGetTheOneThatWasMade() {
        var once = new MadeOnce<Object>();
        var made = new AtomicInteger();
        List<Object> got = new JobRun(4)
                .inParallel(
                        16,
                        stripe -> once.get(Run.quiet(), run -> {
                            made.incrementAndGet();
                            return new Object();
                        }));
        assertThat(made).hasValue(1);
        assertThat(got).hasSize(16).allMatch(one -> one == got.get(0));
    }

    @Test
    void whoWaitsForAnotherCanBeGivenUpAndTheOtherStillMakesIt() throws Exception {
        var once = new MadeOnce<String>();
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        FutureTask<String> maker = inBackground(() -> once.get(Run.quiet(), run -> {
            begun.countDown();
            await(end);
            return "made";
        }));
        begun.await();
        var waiting = new JobRun(1);
        FutureTask<String> waiter = inBackground(() -> once.get(waiting, run -> "made by who waited"));
        waiting.cancel();
        assertThatThrownBy(waiter::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(CancelledException.class);
        assertThat(maker.isDone()).isFalse();
        end.countDown();
        assertThat(maker.get()).isEqualTo("made");
        assertThat(once.get(Run.quiet(), run -> "made again")).isEqualTo("made");
    }

    @Test
    void whenItsMakerIsGivenUpTheNextMakesIt() {
        var once = new MadeOnce<String>();
        var cancelled = new JobRun(1);
        cancelled.cancel();
        assertThatThrownBy(() -> once.get(cancelled, run -> {
                    run.check();
                    return "never";
                }))
                .isInstanceOf(CancelledException.class);
        assertThat(once.get(Run.quiet(), run -> "made")).isEqualTo("made");
    }

    @Test
    void anInterruptEndsTheWaitOnlyWhereThereIsOne() throws Exception {
        var once = new MadeOnce<String>();
        Thread.currentThread().interrupt();
        assertThat(once.get(Run.quiet(), run -> "made")).isEqualTo("made");
        assertThat(Thread.interrupted()).isTrue();

        var other = new MadeOnce<String>();
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        FutureTask<String> maker = inBackground(() -> other.get(Run.quiet(), run -> {
            begun.countDown();
            await(end);
            return "made";
        }));
        begun.await();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> other.get(Run.quiet(), run -> "never")).isInstanceOf(CancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
        end.countDown();
        assertThat(maker.get()).isEqualTo("made");
    }
}
