package org.armslink.analytics.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.armslink.model.Key;

/** Which of the numbered records stands for all those taken to be of one thing: the one of the smallest number. */
final class StandsFor {
    private final KeyTable table;
    private final Map<Integer, Integer> first = new HashMap<>();
    /** Records that have no number themselves, but are of one thing with one that has. */
    private final Map<Key, Integer> besides = new HashMap<>();

    StandsFor(KeyTable table, SameThings same) {
        this.table = table;
        for (List<Key> records : same.clusters()) {
            int smallest = records.stream()
                    .mapToInt(table::find)
                    .filter(number -> number != KeyTable.NONE)
                    .min()
                    .orElse(KeyTable.NONE);
            if (smallest == KeyTable.NONE) {
                continue;
            }
            for (Key record : records) {
                int number = table.find(record);
                if (number == KeyTable.NONE) {
                    besides.put(record, smallest);
                } else if (number != smallest) {
                    first.put(number, smallest);
                }
            }
        }
    }

    int of(int number) {
        return first.isEmpty() ? number : first.getOrDefault(number, number);
    }

    /** What stands for a record, or {@link KeyTable#NONE}. */
    int find(Key key) {
        int number = table.find(key);
        return number == KeyTable.NONE ? besides.getOrDefault(key, KeyTable.NONE) : of(number);
    }
}
