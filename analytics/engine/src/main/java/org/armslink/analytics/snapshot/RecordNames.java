package org.armslink.analytics.snapshot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;
import org.armslink.model.Key;

/**
 * The names under which records are joined: the first key of those that are of the same thing, and for nearly every record its
 * own. The few others are looked up; to ask of a million keys what each stands for took a tenth of a snapshot's time.
 */
final class RecordNames {
    private final RecordColumns records;
    /** Records that stand for another, and its name, by records ascending. */
    private final int[] joined;

    private final Key[] names;

    RecordNames(RecordColumns records, Identities identities) {
        this.records = records;
        joined = identities.joined().stream()
                .mapToInt(records::find)
                .filter(v -> v >= 0)
                .sorted()
                .toArray();
        names = Arrays.stream(joined)
                .mapToObj(v -> identities.first(new Key(records.key[v])))
                .toArray(Key[]::new);
    }

    String of(int record) {
        int at = Arrays.binarySearch(joined, record);
        return at < 0 ? records.key[record] : names[at].text();
    }

    /** The records that bear one of these names, each once, in no certain order. */
    IntStream ofAny(Set<Key> wanted) {
        return IntStream.concat(
                wanted.stream().mapToInt(records::find).filter(v -> v >= 0 && Arrays.binarySearch(joined, v) < 0),
                IntStream.range(0, joined.length)
                        .filter(i -> wanted.contains(names[i]))
                        .map(i -> joined[i]));
    }

    /** All records by their names, then by their own keys: those that stand for themselves are in that order already. */
    int[] order() {
        int[] others = IntStream.range(0, joined.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> names[i]).thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] order = new int[records.count];
        int count = 0;
        int next = 0;
        for (int v = 0; v < records.count; v++) {
            while (next < others.length && names[others[next]].text().compareTo(records.key[v]) < 0) {
                order[count++] = joined[others[next++]];
            }
            if (Arrays.binarySearch(joined, v) < 0) {
                order[count++] = v;
            }
        }
        while (next < others.length) {
            order[count++] = joined[others[next++]];
        }
        return order;
    }
}
