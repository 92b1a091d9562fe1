package org.armslink.analytics.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.armslink.analytics.tracing.KaplanMeier.Curve;
import org.armslink.analytics.tracing.KaplanMeier.Seen;
import org.armslink.analytics.tracing.KaplanMeier.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KaplanMeierTest {
    private static Seen on(long day) {
        return new Seen(day, true);
    }

    private static Seen until(long day) {
        return new Seen(day, false);
    }

    //  day        1    2    3        5    6    7
    //  happened   x         xx            x
    //  ended           o             o         o
    //  at risk    7    6    5        3    2    1
    //  share      6/7       6/7·3/5       9/35
    @Test
    void sevenWatchedAsWorkedOutByHand() {
        Curve curve = KaplanMeier.of(List.of(until(7), on(3), on(1), until(2), on(6), until(5), on(3)));
        assertThat(curve.steps()).extracting(Step::day).containsExactly(1L, 2L, 3L, 5L, 6L, 7L);
        assertThat(curve.steps()).extracting(Step::atRisk).containsExactly(7, 6, 5, 3, 2, 1);
        assertThat(curve.at(2).share()).isEqualTo(6.0 / 7, within(1e-15));
        assertThat(curve.at(3).share()).isEqualTo(18.0 / 35, within(1e-15));
        assertThat(curve.at(100).share()).isEqualTo(9.0 / 35, within(1e-15));
        assertThat(curve.at(0).share()).isEqualTo(1);
        assertThat(curve.dayOf(0.5)).hasValue(6);
        assertThat(curve.dayOf(0.8)).isEmpty();
        // Greenwood's sum on day 3: 1/(7·6) + 2/(5·3) = 33/210; log S = log(18/35) = -0.664976; its root over it
        // 0.596129.
        assertThat(curve.at(3).low()).isEqualTo(0.1178, within(0.0001));
        assertThat(curve.at(3).high()).isEqualTo(0.8132, within(0.0001));
        // On day 6: 33/210 + 1/(2·1) = 0.657143; log S = log(9/35) = -1.358123; 0.596886.
        assertThat(curve.at(6).low()).isEqualTo(0.0126, within(0.0001));
        assertThat(curve.at(6).high()).isEqualTo(0.6560, within(0.0001));
    }

    @Test
    void whatEndedOnADayWasWatchedOnThatDay() {
        Curve curve = KaplanMeier.of(List.of(until(4), on(4)));
        assertThat(curve.steps())
                .containsExactly(
                        new Step(4, 2, 1, 1, 0.5, curve.at(4).low(), curve.at(4).high()));
        assertThat(KaplanMeier.of(List.of(on(4), on(4))).at(4)).isEqualTo(new Step(4, 2, 2, 0, 0, 0, 0));
        assertThat(KaplanMeier.of(List.of(until(4))).at(9)).isEqualTo(new Step(4, 1, 0, 1, 1, 1, 1));
        assertThat(KaplanMeier.of(List.of()).at(9).share()).isEqualTo(1);
        assertThatThrownBy(() -> on(-1)).hasMessageContaining("-1");
    }

    @Test
    void withoutAnythingThatEndedItIsThePlainShare() {
        Curve curve = KaplanMeier.of(List.of(on(0), on(1), on(1), on(5)));
        assertThat(curve.at(0).share()).isEqualTo(0.75, within(1e-15));
        assertThat(curve.at(1).share()).isEqualTo(0.25, within(1e-15));
        assertThat(curve.dayOf(0.75)).hasValue(1);
    }

    /** Efron (1967): each has a weight of 1/n; who is no longer watched hands his in equal parts to all who are watched longer. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void agreesWithHandingWeightsToTheRight(long seed) {
        var random = new Random(seed);
        var seen = new ArrayList<Seen>();
        for (int i = 0; i < 60; i++) {
            seen.add(new Seen(random.nextInt(25), random.nextInt(3) > 0));
        }
        Curve curve = KaplanMeier.of(seen);
        var sorted = new ArrayList<>(seen);
        sorted.sort(Comparator.comparingLong(Seen::days).thenComparing(one -> !one.happened()));
        var weights = new double[sorted.size()];
        java.util.Arrays.fill(weights, 1.0 / weights.length);
        for (int i = 0; i < weights.length; i++) {
            if (!sorted.get(i).happened()) {
                for (int j = i + 1; j < weights.length; j++) {
                    weights[j] += weights[i] / (weights.length - i - 1);
                }
                weights[i] = i == weights.length - 1 ? weights[i] : 0;
            }
        }
        for (int day = 0; day < 30; day++) {
            double left = 0;
            for (int i = 0; i < weights.length; i++) {
                boolean gone = sorted.get(i).happened() && sorted.get(i).days() <= day;
                left += gone ? 0 : weights[i];
            }
            assertThat(curve.at(day).share()).as("day %d of %s", day, seen).isEqualTo(left, within(1e-12));
            assertThat(curve.at(day).low()).isLessThanOrEqualTo(curve.at(day).share());
            assertThat(curve.at(day).high())
                    .isGreaterThanOrEqualTo(curve.at(day).share());
        }
    }
}
