package org.armslink.analytics.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.armslink.analytics.run.CancelledException;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.junit.jupiter.api.Test;

class DistinctTimesTest {
    @Test
    void mergedPiecesAreSortedAndHoldEachTimeOnce() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            long[] times = random.longs(random.nextInt(40), -9, 9).toArray();
            long[] expected = Arrays.stream(times).sorted().distinct().toArray();
            int piece = 1 + random.nextInt(12);
            assertThat(DistinctTimes.of(times, piece, Run.quiet()))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void manyTimesAreGivenUpBetweenPieces() {
        long[] many = new Random(1).longs(200_000).toArray();
        var run = new JobRun(1);
        run.cancel();
        assertThatThrownBy(() -> DistinctTimes.of(many.clone(), run)).isInstanceOf(CancelledException.class);

        var looks = new AtomicInteger();
        DistinctTimes.of(many, looking(looks));
        // Four pieces; two merges of all and the last pass look at every 16,384th place.
        assertThat(looks.get()).isGreaterThanOrEqualTo(4 + 3 * (200_000 / 16_384));
    }

    private static Run looking(AtomicInteger looks) {
        return new Run() {
            @Override
            public <T> java.util.List<T> inParallel(int stripes, java.util.function.IntFunction<T> work) {
                return Run.quiet().inParallel(stripes, work);
            }

            @Override
            public void step() {
                looks.incrementAndGet();
            }

            @Override
            public void check() {
                looks.incrementAndGet();
            }
        };
    }
}
