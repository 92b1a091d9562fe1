package org.armslink.analytics.snapshot;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import org.armslink.analytics.run.Run;

/** Links sorted by source, then by target, then by what else they differ in: two counting sorts, and one of each run of parallel links. */
final class LinkOrder {
    private LinkOrder() {}

    /**
     * The numbers of the first links of these columns, in their order.
     *
     * @param parallel compares two links of the same ends
     */
    static int[] of(int nodeCount, int[] source, int[] target, int count, IntBinaryOperator parallel) {
        int[] order = byEnds(nodeCount, source, target, count, Run.quiet());
        for (int begin = 0, end; begin < count; begin = end) {
            end = begin + 1;
            while (end < count
                    && source[order[end]] == source[order[begin]]
                    && target[order[end]] == target[order[begin]]) {
                end++;
            }
            if (end - begin > 1) {
                sort(order, begin, end, parallel);
            }
        }
        return order;
    }

    private static void sort(int[] order, int begin, int end, IntBinaryOperator parallel) {
        Integer[] run = new Integer[end - begin];
        for (int i = begin; i < end; i++) {
            run[i - begin] = order[i];
        }
        Arrays.sort(run, parallel::applyAsInt);
        for (int i = begin; i < end; i++) {
            order[i] = run[i - begin];
        }
    }

    /** The first links by source, then target, then number; those that stand so already are only looked at. */
    static int[] byEnds(int nodeCount, int[] source, int[] target, int count, Run run) {
        int[] order = new int[count];
        for (int link = 0; link < count; link++) {
            run.checkAt(link);
            order[link] = link;
        }
        if (areSorted(source, target, count, run)) {
            return order;
        }
        int[] byTarget = byNode(target, begins(nodeCount, target, count, run), order, run);
        return byNode(source, begins(nodeCount, source, count, run), byTarget, run);
    }

    private static boolean areSorted(int[] source, int[] target, int count, Run run) {
        for (int link = 1; link < count; link++) {
            run.checkAt(link);
            if (source[link - 1] > source[link]
                    || (source[link - 1] == source[link] && target[link - 1] > target[link])) {
                return false;
            }
        }
        return true;
    }

    /** Where the links of each node begin once they are sorted by it; behind the last node, how many there are. */
    static int[] begins(int nodeCount, int[] column, int count, Run run) {
        int[] begins = new int[nodeCount + 1];
        for (int link = 0; link < count; link++) {
            run.checkAt(link);
            begins[column[link] + 1]++;
        }
        for (int v = 0; v < nodeCount; v++) {
            begins[v + 1] += begins[v];
        }
        return begins;
    }

    /**
     * Links sorted by the node that the column has; those of one node as they stood.
     *
     * @param begins of the column
     */
    static int[] byNode(int[] column, int[] begins, int[] links, Run run) {
        int[] place = Arrays.copyOf(begins, begins.length - 1);
        int[] sorted = new int[links.length];
        for (int i = 0; i < links.length; i++) {
            run.checkAt(i);
            int link = links[i];
            sorted[place[column[link]]++] = link;
        }
        return sorted;
    }
}
