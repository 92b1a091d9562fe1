package org.armslink.ingest.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Records that share a blocking key are compared; all others are not, or a hundred thousand would be five billion pairs. */
final class Blocks {
    /** Records in a block at most. */
    static final int MOST = 400;

    private final Map<String, List<Integer>> members = new HashMap<>();

    void add(int record, Collection<String> keys) {
        for (String key : Set.copyOf(keys)) {
            members.computeIfAbsent(key, k -> new ArrayList<>(2)).add(record);
        }
    }

    /**
     * Each pair once.
     *
     * @return how many blocks were too full to be compared
     */
    int pairs(int records, BiConsumer<Integer, Integer> compare) {
        var blocksOf = new ArrayList<List<List<Integer>>>(records);
        for (int i = 0; i < records; i++) {
            blocksOf.add(new ArrayList<>());
        }
        int overfull = 0;
        for (List<Integer> block : members.values()) {
            if (block.size() > MOST) {
                overfull++;
            } else if (block.size() > 1) {
                block.forEach(record -> blocksOf.get(record).add(block));
            }
        }
        for (int i = 0; i < records; i++) {
            var met = new HashSet<Integer>();
            for (List<Integer> block : blocksOf.get(i)) {
                for (int other : block) {
                    if (other > i && met.add(other)) {
                        compare.accept(i, other);
                    }
                }
            }
        }
        return overfull;
    }
}
