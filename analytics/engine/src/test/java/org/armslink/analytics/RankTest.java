package org.armslink.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.armslink.analytics.run.CancelledException;
import org.armslink.analytics.run.JobRun;
import org.armslink.analytics.run.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankTest {
    @Test
    void whatDiffersByRoundingAloneKeepsItsPlaceAndSharesARank() {
        double[] scores = {0.3, 0.1 + 0.2, -0.0, 0, 2, -1};
        int[] order = Rank.order(scores, Run.quiet());
        assertThat(order).containsExactly(4, 0, 1, 2, 3, 5);
        assertThat(Rank.ranks(scores, order)).containsExactly(1, 2, 2, 4, 4, 6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void scoresOfAnySizeComeInTheOrderOfTheirDigitsThatCount(long seed) {
        var random = new Random(seed);
        double[] some = {0, -0.0, 1, 1e300, -1e300, Double.MIN_VALUE, Double.POSITIVE_INFINITY};
        double[] scores = IntStream.range(0, 2_000)
                .mapToDouble(i -> random.nextInt(3) == 0
                        ? some[random.nextInt(some.length)]
                        : random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10))
                .toArray();
        // A float has fewer digits than count, so that these scores are either alike or far enough apart.
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.abs(scores[i]) < Float.MAX_VALUE ? (float) scores[i] : scores[i];
        }
        assertThat(Rank.order(scores, Run.quiet()))
                .containsExactly(IntStream.range(0, scores.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -(scores[i] + 0.0)))
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 300, 400})
    void theHighestAreTheFirstOfAllInOrder(int most) {
        var random = new Random(most);
        double[] scores = random.ints(300, 0, 40).asDoubleStream().toArray();
        int[] all = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .mapToInt(Integer::intValue)
                .limit(most)
                .toArray();
        assertThat(Rank.highest(scores, most, Run.quiet())).containsExactly(all);
    }

    @Test
    void rankingEndsOnceItIsCancelled() {
        var run = new JobRun(1);
        run.cancel();
        assertThatThrownBy(() -> Rank.order(new double[5], run)).isInstanceOf(CancelledException.class);
        assertThatThrownBy(() -> Rank.highest(new double[5], 2, run)).isInstanceOf(CancelledException.class);
    }
}
