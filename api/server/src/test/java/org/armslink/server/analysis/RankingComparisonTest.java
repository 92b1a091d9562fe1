package org.armslink.server.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RankingComparisonTest {
    /** @param words such as {@code a1 b2}: key and rank */
    private static List<ResultRow> rows(String words) {
        return Arrays.stream(words.split(" "))
                .map(word -> new ResultRow(
                        word.substring(0, 1),
                        "Person",
                        word,
                        100 - Integer.parseInt(word.substring(1)),
                        Integer.parseInt(word.substring(1)),
                        List.of(),
                        new TreeMap<>()))
                .toList();
    }

    private static RankingComparison compared(String ones, String others) {
        return RankingComparison.of(rows(ones), rows(others), true);
    }

    @Test
    void whoMovedAndWhoIsInOneOnly() {
        RankingComparison found = compared("a1 b2 c3", "c1 a2 d3");
        assertThat(found.rows())
                .extracting(
                        RankingComparison.Row::key,
                        RankingComparison.Row::rank,
                        RankingComparison.Row::rankWith,
                        RankingComparison.Row::moved)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", 1, 2, 1),
                        org.assertj.core.groups.Tuple.tuple("b", 2, null, null),
                        org.assertj.core.groups.Tuple.tuple("c", 3, 1, -2),
                        org.assertj.core.groups.Tuple.tuple("d", null, 3, null));
        assertThat(found.inBoth()).isEqualTo(2);
        assertThat(found.firstTenInBoth()).isEqualTo(2);
        assertThat(found.rankCorrelation()).isEqualTo(-1);
        assertThat(found.page(1, 2).rows())
                .extracting(RankingComparison.Row::key)
                .containsExactly("b", "c");
        assertThat(found.page(1, 2).complete()).isFalse();
        assertThat(found.page(9, 2).rows()).isEmpty();
    }

    @Test
    void whoSharesARankStandsInTheMiddle() {
        // Places 1, 2½, 2½, 4 against 1, 2, 3, 4: 4½ of the root of 4½ times 5.
        assertThat(compared("a1 b2 c2 d4", "a1 b2 c3 d4").rankCorrelation())
                .isCloseTo(4.5 / Math.sqrt(4.5 * 5), org.assertj.core.api.Assertions.within(1e-12));
        assertThat(compared("a1 b1", "a1 b2").rankCorrelation()).isNull();
        assertThat(compared("a1", "a1").rankCorrelation()).isNull();
    }
}
