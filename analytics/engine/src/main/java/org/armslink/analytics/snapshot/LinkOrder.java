package org.armslink.analytics.snapshot;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/** Links sorted by source, then by target, then by what else they differ in: two counting sorts, and one of each run of parallel links. */
final class LinkOrder {
    private final int[] source;
    private final int[] target;
    private final int count;

    private LinkOrder(int[] source, int[] target, int count) {
        this.source = source;
        this.target = target;
        this.count = count;
    }

    /**
     * The numbers of the first links of these columns, in their order.
     *
     * @param parallel compares two links of the same ends
     */
    static int[] of(int[] source, int[] target, int count, int nodeCount, IntBinaryOperator parallel) {
        var links = new LinkOrder(source, target, count);
        int[] order = new int[count];
        Arrays.setAll(order, link -> link);
        order = links.stableByNode(source, links.stableByNode(target, order, nodeCount), nodeCount);
        links.sortRuns(order, parallel);
        return order;
    }

    private int[] stableByNode(int[] column, int[] order, int nodeCount) {
        int[] sorted = new int[count];
        int[] at = new int[nodeCount + 1];
        for (int link = 0; link < count; link++) {
            at[column[link] + 1]++;
        }
        for (int v = 0; v < nodeCount; v++) {
            at[v + 1] += at[v];
        }
        for (int link : order) {
            sorted[at[column[link]]++] = link;
        }
        return sorted;
    }

    private void sortRuns(int[] order, IntBinaryOperator parallel) {
        for (int begin = 0, end; begin < count; begin = end) {
            end = begin + 1;
            while (end < count
                    && source[order[end]] == source[order[begin]]
                    && target[order[end]] == target[order[begin]]) {
                end++;
            }
            if (end - begin > 1) {
                Integer[] run = new Integer[end - begin];
                for (int i = begin; i < end; i++) {
                    run[i - begin] = order[i];
                }
                Arrays.sort(run, parallel::applyAsInt);
                for (int i = begin; i < end; i++) {
                    order[i] = run[i - begin];
                }
            }
        }
    }
}
