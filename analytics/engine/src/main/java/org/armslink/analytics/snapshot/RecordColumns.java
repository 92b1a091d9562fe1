package org.armslink.analytics.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.armslink.model.Key;
import org.armslink.model.port.ProjectionReader.Records;

/** Records as they were read, sorted by their keys; each has the number of its place. */
final class RecordColumns {
    final int count;
    final String[] key;
    final String[] caption;
    final byte[] label;
    final BitSet minor = new BitSet();
    /** By the numbers of {@link #label}, sorted. */
    final List<String> labels;

    private final long[] ids;
    private final int[] numbers;

    private record Place(String key, byte label, Records page, int at) {}

    RecordColumns(List<Records> pages) {
        count = pages.stream().mapToInt(Records::count).sum();
        labels = pages.stream().map(Records::label).distinct().sorted().toList();
        var places = new ArrayList<Place>(count);
        for (Records page : pages) {
            byte number = (byte) labels.indexOf(page.label());
            for (int i = 0; i < page.count(); i++) {
                places.add(new Place(page.key()[i], number, page, i));
            }
        }
        Place[] sorted = places.toArray(Place[]::new);
        Arrays.parallelSort(sorted, Comparator.comparing(Place::key));
        key = new String[count];
        caption = new String[count];
        label = new byte[count];
        long[] id = new long[count];
        for (int v = 0; v < count; v++) {
            Place place = sorted[v];
            key[v] = place.key;
            if (v > 0 && key[v].equals(key[v - 1])) {
                throw new IllegalStateException(
                        "The record " + key[v] + " was read twice; the database was written to, try again");
            }
            caption[v] = place.page.caption()[place.at];
            label[v] = place.label;
            minor.set(v, place.page.minor()[place.at]);
            id[v] = place.page.id()[place.at];
        }
        long highest = Arrays.stream(id).max().orElse(-1);
        if (highest < 4L * count + 1_000_000) {
            ids = new long[0];
            numbers = new int[(int) highest + 1];
            Arrays.fill(numbers, -1);
            for (int v = 0; v < count; v++) {
                numbers[(int) id[v]] = v;
            }
        } else {
            ids = id.clone();
            Arrays.sort(ids);
            numbers = new int[count];
            for (int v = 0; v < count; v++) {
                numbers[Arrays.binarySearch(ids, id[v])] = v;
            }
        }
    }

    /** The number of the record of that key; negative if it was not read. */
    int find(Key wanted) {
        return Arrays.binarySearch(key, wanted.text());
    }

    /** The number of the record with that id of the database's own. */
    int number(long id) {
        int at = ids.length > 0 ? Arrays.binarySearch(ids, id) : (int) Math.min(id, numbers.length);
        if (at < 0 || at >= numbers.length || numbers[at] < 0) {
            throw new IllegalStateException(
                    "A link ends at a record that was not read; the database was written to, try again");
        }
        return numbers[at];
    }
}
