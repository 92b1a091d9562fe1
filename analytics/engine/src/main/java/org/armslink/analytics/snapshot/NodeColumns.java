package org.armslink.analytics.snapshot;

import java.util.Arrays;
import java.util.List;

/** Nodes as they are numbered: keys, labels and captions, one after the other. */
final class NodeColumns {
    private final RecordColumns records;
    private String[] name = new String[16];
    private int[] record = new int[16];
    private int count;

    NodeColumns(RecordColumns records) {
        this.records = records;
    }

    NodeColumns emptyLikeThis() {
        return new NodeColumns(records);
    }

    /** Adds a node of that key, seen as that record is; false if the last node has the key already. */
    boolean add(String key, int seenAs) {
        if (count > 0 && name[count - 1].equals(key)) {
            return false;
        }
        if (count == name.length) {
            name = Arrays.copyOf(name, 2 * count);
            record = Arrays.copyOf(record, 2 * count);
        }
        name[count] = key;
        record[count++] = seenAs;
        return true;
    }

    void addFrom(NodeColumns other, int node) {
        add(other.name[node], other.record[node]);
    }

    int count() {
        return count;
    }

    String label(int node) {
        return records.labels.get(records.label[record[node]]);
    }

    Texts keys() {
        var texts = new Texts.Builder(count);
        for (int v = 0; v < count; v++) {
            texts.add(name[v]);
        }
        return texts.build();
    }

    Texts captions() {
        var texts = new Texts.Builder(count);
        for (int v = 0; v < count; v++) {
            texts.add(records.caption[record[v]]);
        }
        return texts.build();
    }

    byte[] labels() {
        List<String> names = labelNames();
        byte[] numbers = new byte[count];
        for (int v = 0; v < count; v++) {
            numbers[v] = (byte) names.indexOf(label(v));
        }
        return numbers;
    }

    /** Those that nodes have, sorted. */
    List<String> labelNames() {
        boolean[] used = new boolean[records.labels.size()];
        for (int v = 0; v < count; v++) {
            used[records.label[record[v]]] = true;
        }
        return java.util.stream.IntStream.range(0, used.length)
                .filter(label -> used[label])
                .mapToObj(records.labels::get)
                .toList();
    }
}
