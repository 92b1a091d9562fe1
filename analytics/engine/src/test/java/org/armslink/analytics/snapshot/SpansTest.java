package org.armslink.analytics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpansTest {
    /** Few different ones, many, and such whose ends lie far apart; in each some are asked for again and again. */
    @ParameterizedTest
    @ValueSource(longs = {3, 1_000, 300_000_000_000L})
    void eachIntervalHasOneNumberAndThoseUsedAreSorted(long range) {
        var random = new Random(range);
        var spans = new Spans();
        var numbers = new LinkedHashMap<List<Long>, Integer>();
        for (int i = 0; i < 20_000; i++) {
            long from = random.nextLong(range) - range / 2;
            List<Long> span = List.of(from, from + random.nextLong(range));
            Integer known = numbers.putIfAbsent(span, numbers.size());
            assertThat(spans.number(span.get(0), span.get(1))).isEqualTo(known == null ? numbers.size() - 1 : known);
        }
        assertThat(spans.count()).isEqualTo(numbers.size());

        boolean[] used = new boolean[spans.count()];
        IntStream.range(0, used.length).forEach(span -> used[span] = random.nextInt(3) > 0);
        List<List<Long>> expected = numbers.keySet().stream()
                .filter(span -> used[numbers.getOrDefault(span, -1)])
                .sorted(Comparator.<List<Long>>comparingLong(span -> span.get(0))
                        .thenComparing(span -> span.get(1)))
                .toList();
        int[] places = new int[used.length];
        Spans sorted = spans.sorted(used, places);
        assertThat(sorted.count()).isEqualTo(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(List.of(sorted.from[i], sorted.to[i])).isEqualTo(expected.get(i));
            assertThat(places[numbers.getOrDefault(expected.get(i), -1)]).isEqualTo(i);
        }
    }
}
