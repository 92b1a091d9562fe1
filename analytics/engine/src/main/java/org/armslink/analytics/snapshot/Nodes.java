package org.armslink.analytics.snapshot;

import java.util.Arrays;
import java.util.List;
import org.armslink.model.Key;

/**
 * The records of a snapshot, numbered by sorted keys: texts and labels whole, or a view of those that others have too, which keeps 4 bytes of each
 * record: its place in them. A view of a view is one of the same texts.
 */
public final class Nodes {
    private final Texts keys;
    private final Texts captions;
    /** As numbers of {@link #labelNames}. */
    private final byte[] labels;

    private final List<String> labelNames;
    /** Ascending, by number; empty where the texts are whole. */
    private final int[] place;

    private final boolean whole;

    /** All of them. */
    Nodes(Texts keys, Texts captions, byte[] labels, List<String> labelNames) {
        this(keys, captions, labels, List.copyOf(labelNames), new int[0], true);
    }

    private Nodes(Texts keys, Texts captions, byte[] labels, List<String> labelNames, int[] place, boolean whole) {
        this.keys = keys;
        this.captions = captions;
        this.labels = labels;
        this.labelNames = labelNames;
        this.place = place;
        this.whole = whole;
    }

    /** Those of these numbers, which ascend. */
    Nodes view(int[] chosen) {
        int[] places = chosen;
        if (!whole) {
            places = new int[chosen.length];
            for (int i = 0; i < places.length; i++) {
                places[i] = place[chosen[i]];
            }
        }
        return new Nodes(keys, captions, labels, labelNames, places, false);
    }

    public int count() {
        return whole ? keys.count() : place.length;
    }

    private int place(int node) {
        return whole ? node : place[node];
    }

    public Key key(int node) {
        return new Key(keys.get(place(node)));
    }

    public String caption(int node) {
        return captions.get(place(node));
    }

    public String label(int node) {
        return labelNames.get(labels[place(node)]);
    }

    /** The number of the record with that key; negative if there is none. */
    int find(String key) {
        int found = keys.find(key);
        return whole || found < 0 ? found : Arrays.binarySearch(place, found);
    }

    /** Texts of these records alone, as they were read: for a file. */
    Texts keys() {
        return whole ? keys : keys.only(place);
    }

    Texts captions() {
        return whole ? captions : captions.only(place);
    }

    byte[] labels() {
        if (whole) {
            return labels;
        }
        byte[] copy = new byte[place.length];
        for (int v = 0; v < copy.length; v++) {
            copy[v] = labels[place[v]];
        }
        return copy;
    }

    List<String> labelNames() {
        return labelNames;
    }

    /** What the places take; nothing where the texts are whole. */
    long memoryOfPlaces() {
        return 4L * place.length;
    }

    long memoryOfTexts() {
        return keys.memory() + labels.length + captions.memory();
    }
}
