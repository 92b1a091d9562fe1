package org.armslink.analytics.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.armslink.analytics.community.Agreement.Overlap;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final int OUTSIDE = -1;

    //  one:    [0 1 2] [3 4 5]        the last of either group went over to the other
    //  other:  [0 1 5] [2 3 4]
    @Test
    void whereEachGroupLosesAThird() {
        Agreement found = Agreement.of(new int[] {0, 0, 0, 1, 1, 1}, new int[] {0, 0, 1, 1, 1, 0});
        assertThat(found.nodes()).isEqualTo(6);
        assertThat(found.overlaps())
                .containsExactly(
                        new Overlap(0, 0, 2), new Overlap(0, 1, 1), new Overlap(1, 0, 1), new Overlap(1, 1, 2));
        // Pairs together: 1 + 0 + 0 + 1 of 3 + 3 either way; by chance 6·6/15.
        assertThat(found.adjustedRandIndex()).isEqualTo((2 - 36.0 / 15) / (6 - 36.0 / 15), within(1e-12));
        // I = 2·(1/3·log(4/3) + 1/6·log(2/3)), H = log 2 for both.
        double mutual = 2 * (Math.log(4.0 / 3) / 3 + Math.log(2.0 / 3) / 6);
        assertThat(found.mutualInformation()).isEqualTo(mutual / Math.log(2), within(1e-12));
    }

    @Test
    void theSameGroupsUnderOtherNumbersAgreeWholly() {
        Agreement found = Agreement.of(new int[] {0, 0, 1, 1}, new int[] {5, 5, 2, 2});
        assertThat(found.mutualInformation()).isEqualTo(1, within(1e-12));
        assertThat(found.adjustedRandIndex()).isEqualTo(1, within(1e-12));
    }

    //  one:    [0 1] [2 3]
    //  other:  [0 2] [1 3]      from the one nothing can be told of the other
    @Test
    void whereOneSaysNothingOfTheOther() {
        Agreement found = Agreement.of(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1});
        assertThat(found.mutualInformation()).isEqualTo(0, within(1e-12));
        assertThat(found.adjustedRandIndex()).isEqualTo(-0.5, within(1e-12)); // 0 of 2 pairs, 2·2/6 by chance
    }

    @Test
    void allInOneGroupTwiceOrEachAloneTwiceIsTheSame() {
        for (int[] grouping : new int[][] {{}, {0}, {3, 3}, {0, 1, 2}}) {
            Agreement found = Agreement.of(grouping, grouping);
            assertThat(found.mutualInformation()).isEqualTo(1, within(1e-12));
            assertThat(found.adjustedRandIndex()).isEqualTo(1);
        }
    }

    @Test
    void whoIsInOneOnlyDoesNotCount() {
        Agreement found = Agreement.of(new int[] {0, 0, 1, 1, OUTSIDE, 1}, new int[] {1, 1, 0, 0, 0, OUTSIDE});
        assertThat(found.nodes()).isEqualTo(4);
        assertThat(found.overlaps()).containsExactly(new Overlap(0, 1, 2), new Overlap(1, 0, 2));
        assertThat(found.adjustedRandIndex()).isEqualTo(1);
    }

    /** The index from its definition over pairs: those together in both, in one, in the other, in neither (Hubert and Arabie's formula). */
    @Test
    void agreesWithACountOfAllPairs() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            int n = 2 + random.nextInt(30);
            int[] one = random.ints(n, 0, 1 + random.nextInt(6)).toArray();
            int[] other = random.ints(n, 0, 1 + random.nextInt(6)).toArray();
            double both = 0;
            double ones = 0;
            double others = 0;
            double neither = 0;
            for (int v = 0; v < n; v++) {
                for (int u = 0; u < v; u++) {
                    boolean inOne = one[v] == one[u];
                    boolean inOther = other[v] == other[u];
                    both += inOne && inOther ? 1 : 0;
                    ones += inOne && !inOther ? 1 : 0;
                    others += !inOne && inOther ? 1 : 0;
                    neither += !inOne && !inOther ? 1 : 0;
                }
            }
            double below = (both + ones) * (ones + neither) + (both + others) * (others + neither);
            double expected = below == 0 ? 1 : 2 * (both * neither - ones * others) / below;
            assertThat(Agreement.of(one, other).adjustedRandIndex())
                    .as("seed %d", seed)
                    .isEqualTo(expected, within(1e-9));
        }
    }

    @Test
    void groupingsOfOtherNodesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Agreement.of(new int[1], new int[2]));
    }
}
