package org.armslink.analytics.snapshot;

import java.util.Arrays;

/** Links in growing columns; source and target are node numbers once they are numbered. */
final class LinkColumns {
    int count;
    int[] source = new int[16];
    int[] target = new int[16];
    int[] type = new int[16];
    double[] weight = new double[16];
    long[] from = new long[16];
    long[] to = new long[16];
    String[] key = new String[16];

    void add(int source, int target, int type, double weight, long from, long to, String key) {
        if (count == this.source.length) {
            resize(Math.addExact(count, Math.max(16, count >> 1)));
        }
        this.source[count] = source;
        this.target[count] = target;
        this.type[count] = type;
        this.weight[count] = weight;
        this.from[count] = from;
        this.to[count] = to;
        this.key[count++] = key;
    }

    private void resize(int length) {
        source = Arrays.copyOf(source, length);
        target = Arrays.copyOf(target, length);
        type = Arrays.copyOf(type, length);
        weight = Arrays.copyOf(weight, length);
        from = Arrays.copyOf(from, length);
        to = Arrays.copyOf(to, length);
        key = Arrays.copyOf(key, length);
    }

    /**
     * The same links sorted by source, target, type, key, then the rest, so that the order says nothing about how they
     * were read; columns as long as there are links.
     */
    LinkColumns sorted(int nodeCount) {
        int[] order = new int[count];
        Arrays.setAll(order, link -> link);
        order = stableByNode(source, stableByNode(target, order, nodeCount), nodeCount);
        sortRuns(order);
        var sorted = new LinkColumns();
        sorted.resize(count);
        for (int link : order) {
            sorted.add(source[link], target[link], type[link], weight[link], from[link], to[link], key[link]);
        }
        return sorted;
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

    private void sortRuns(int[] order) {
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
                Arrays.sort(run, this::compare);
                for (int i = begin; i < end; i++) {
                    order[i] = run[i - begin];
                }
            }
        }
    }

    private int compare(int a, int b) {
        int byType = Integer.compare(type[a], type[b]);
        if (byType != 0) {
            return byType;
        }
        int byKey = key[a].compareTo(key[b]);
        if (byKey != 0) {
            return byKey;
        }
        int byWeight = Double.compare(weight[a], weight[b]);
        if (byWeight != 0) {
            return byWeight;
        }
        int byFrom = Long.compare(from[a], from[b]);
        return byFrom != 0 ? byFrom : Long.compare(to[a], to[b]);
    }
}
