package org.armslink.analytics.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactShareTest {
    @Test
    void endsThatCanBeWorkedOutByHand() {
        // None of ten: (1-p)^10 = 0.025.
        assertThat(ExactShare.of(0, 10).low()).isZero();
        assertThat(ExactShare.of(0, 10).high()).isEqualTo(1 - Math.pow(0.025, 0.1), within(1e-12));
        assertThat(ExactShare.of(10, 10).low()).isEqualTo(Math.pow(0.025, 0.1), within(1e-12));
        assertThat(ExactShare.of(10, 10).high()).isEqualTo(1);
        // One of one: p = 0.025.
        assertThat(ExactShare.of(1, 1).low()).isEqualTo(0.025, within(1e-12));
        assertThatThrownBy(() -> ExactShare.of(3, 2)).hasMessageContaining("3 of 2");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void eachEndLeavesATailOfTwoAndAHalfPercent(long seed) {
        var random = new Random(seed);
        int of = 2 + random.nextInt(40);
        int count = 1 + random.nextInt(of - 1);
        ExactShare share = ExactShare.of(count, of);
        double below = 0;
        double above = 0;
        for (int k = 0; k <= of; k++) {
            above += k >= count ? exactly(k, of, share.low()) : 0;
            below += k <= count ? exactly(k, of, share.high()) : 0;
        }
        assertThat(above).isEqualTo(0.025, within(1e-9));
        assertThat(below).isEqualTo(0.025, within(1e-9));
    }

    private static double exactly(int k, int of, double p) {
        double ways = 1;
        for (int i = 0; i < k; i++) {
            ways *= (double) (of - i) / (i + 1);
        }
        return ways * Math.pow(p, k) * Math.pow(1 - p, of - k);
    }
}
