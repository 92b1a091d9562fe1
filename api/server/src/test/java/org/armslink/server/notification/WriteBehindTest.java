package org.armslink.server.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WriteBehindTest {
    private static final Duration NO_PAUSE = Duration.ZERO;

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void closingDoesWhatWaitsFirstAndInOrder() {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        var queue = new WriteBehind(100, NO_PAUSE);
        IntStream.range(0, 100).forEach(i -> queue.add(() -> done.add(i)));
        queue.close();
        assertThat(done)
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
        assertThat(queue.doneByTheAsker()).isZero();
    }

    @Test
    void whenTheQueueIsFullTheAskerDoesIt() throws InterruptedException {
        var began = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var done = new AtomicInteger();
        var byAsker = new ArrayList<Thread>();
        var queue = new WriteBehind(2, NO_PAUSE);
        queue.add(() -> {
            began.countDown();
            await(go);
        });
        began.await();
        queue.add(done::incrementAndGet);
        queue.add(done::incrementAndGet);
        assertThat(done).hasValue(0);
        queue.add(() -> byAsker.add(Thread.currentThread()));
        assertThat(byAsker).containsExactly(Thread.currentThread());
        assertThat(queue.doneByTheAsker()).isEqualTo(1);
        go.countDown();
        queue.close();
        assertThat(done).hasValue(2);
    }

    @Test
    void whatFailsIsTriedAgain() {
        var tries = new AtomicInteger();
        var queue = new WriteBehind(2, NO_PAUSE);
        queue.add(() -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("away");
            }
        });
        queue.close();
        assertThat(tries).hasValue(3);
        assertThat(queue.givenUp()).isZero();
    }

    @Test
    void whatIsGivenUpIsCountedAndTheNextIsDone() {
        var next = new AtomicInteger();
        var queue = new WriteBehind(2, NO_PAUSE);
        queue.add(() -> {
            throw new IllegalStateException("away for good");
        });
        queue.add(next::incrementAndGet);
        queue.close();
        assertThat(queue.givenUp()).isEqualTo(1);
        assertThat(next).hasValue(1);
    }

    @Test
    void afterClosingTheAskerDoesIt() {
        var done = new AtomicInteger();
        var queue = new WriteBehind(2, NO_PAUSE);
        queue.close();
        queue.add(done::incrementAndGet);
        assertThat(done).hasValue(1);
    }
}
