package org.armslink.analytics.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeClassTest {
    private static TimeClass of(long... bounds) {
        var steps = new ArrayList<Interval>();
        for (int i = 0; i < bounds.length; i += 2) {
            steps.add(new Interval(bounds[i], bounds[i + 1]));
        }
        return TimeClass.of(steps);
    }

    @Test
    void oneAfterTheOtherIsCertain() {
        assertThat(of()).isEqualTo(TimeClass.CERTAIN);
        assertThat(of(1, 2)).isEqualTo(TimeClass.CERTAIN);
        assertThat(of(1, 2, 2, 5, 5, 6)).isEqualTo(TimeClass.CERTAIN);
    }

    @Test
    void stepsOfOneDayArePossibleInEitherOrder() {
        assertThat(of(0, 86_400, 0, 86_400)).isEqualTo(TimeClass.POSSIBLE);
    }

    @Test
    void backwardsIsContradicted() {
        assertThat(of(5, 6, 1, 2)).isEqualTo(TimeClass.CONTRADICTED);
        assertThat(of(5, 6, 1, 5)).isEqualTo(TimeClass.CONTRADICTED);
    }

    //  1  2  3  4  5  6  7  8  9 10
    //              ├──────────────┤
    //  ├─────────────────┤
    //  ├────────┤
    @Test
    void neighboursThatFitAreNotEnough() {
        assertThat(of(5, 10, 1, 7)).isEqualTo(TimeClass.POSSIBLE);
        assertThat(of(1, 7, 1, 4)).isEqualTo(TimeClass.POSSIBLE);
        assertThat(of(5, 10, 1, 7, 1, 4)).isEqualTo(TimeClass.CONTRADICTED);
    }

    @Test
    void emptyIntervalsAreRefused() {
        assertThatThrownBy(() -> new Interval(3, 3)).hasMessageContaining("3 to 3");
    }

    @Test
    void agreesWithTryingEveryTime() {
        for (long seed = 1; seed <= 500; seed++) {
            var random = new Random(seed);
            var steps = new ArrayList<Interval>();
            for (int i = random.nextInt(5); i > 0; i--) {
                int from = random.nextInt(8);
                steps.add(new Interval(from, from + 1 + random.nextInt(5)));
            }
            boolean possible = canBe(steps, 0, Long.MIN_VALUE);
            assertThat(TimeClass.of(steps) != TimeClass.CONTRADICTED)
                    .as("seed %d: %s", seed, steps)
                    .isEqualTo(possible);
            boolean certain = true;
            for (int i = 1; i < steps.size(); i++) {
                certain &= steps.get(i - 1).to() <= steps.get(i).from();
            }
            assertThat(TimeClass.of(steps) == TimeClass.CERTAIN)
                    .as("seed %d: %s", seed, steps)
                    .isEqualTo(certain);
        }
    }

    private static boolean canBe(List<Interval> steps, int next, long time) {
        if (next == steps.size()) {
            return true;
        }
        Interval step = steps.get(next);
        for (long at = step.from(); at < step.to(); at++) {
            if (at >= time && canBe(steps, next + 1, at)) {
                return true;
            }
        }
        return false;
    }
}
