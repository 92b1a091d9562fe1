package org.armslink.store.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Where each sight class is used first by a row that is written: the store numbers them in this order. */
final class FirstUse {
    private record Use(long row, boolean link, int number) implements Comparable<Use> {
        private static final Comparator<Use> ORDER =
                Comparator.comparingLong(Use::row).thenComparing(Use::link).thenComparingInt(Use::number);

        @Override
        public int compareTo(Use other) {
            return ORDER.compare(this, other);
        }
    }

    private static final Use NEVER = new Use(Long.MAX_VALUE, true, Integer.MAX_VALUE);

    private final List<Use> first = new ArrayList<>();
    private final List<Use> firstOfRows = new ArrayList<>();

    /** @param sight the class's number within the load */
    void note(int sight, long row, boolean link, int number) {
        while (first.size() <= sight) {
            first.add(NEVER);
            firstOfRows.add(NEVER);
        }
        var use = new Use(row, link, number);
        if (use.compareTo(first.get(sight)) < 0) {
            first.set(sight, use);
        }
        if (row > 0 && use.compareTo(firstOfRows.get(sight)) < 0) {
            firstOfRows.set(sight, use);
        }
    }

    /** Classes that are used, in order; the document's own counts as the first. */
    List<Integer> inOrder() {
        return inOrder(first);
    }

    /** Classes that rows of the file use, in order. */
    List<Integer> ofRows() {
        return inOrder(firstOfRows);
    }

    private static List<Integer> inOrder(List<Use> uses) {
        return IntStream.range(0, uses.size())
                .boxed()
                .filter(sight -> uses.get(sight) != NEVER)
                .sorted(Comparator.comparing(uses::get))
                .toList();
    }
}
