package org.armslink.ingest.synthetic;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.armslink.model.Digest;

/**
 * How often each name was given. Holds twelve bytes and a half-empty slot for a name, not the name: there are over a
 * million different ones, and no more, however many people are invented.
 *
 * <p>Names are told apart by 64 bits of their SHA-256. Two that met would be numbered as one, which does no harm.
 */
final class NameCounts {
    private long[] names = new long[1 << 12];
    private int[] counts = new int[1 << 12];
    private int size;

    /** How often the name was given, this time included. */
    int add(String name) {
        if (2 * size >= names.length) {
            grow();
        }
        long hash = hash(name);
        int at = slotOf(hash);
        if (names[at] == 0) {
            names[at] = hash;
            size++;
        }
        return ++counts[at];
    }

    private void grow() {
        long[] oldNames = names;
        int[] oldCounts = counts;
        names = new long[2 * oldNames.length];
        counts = new int[2 * oldCounts.length];
        for (int i = 0; i < oldNames.length; i++) {
            if (oldNames[i] != 0) {
                int at = slotOf(oldNames[i]);
                names[at] = oldNames[i];
                counts[at] = oldCounts[i];
            }
        }
    }

    /** Where it stands, or the free slot where it belongs. */
    private int slotOf(long hash) {
        int at = (int) hash & (names.length - 1);
        while (names[at] != 0 && names[at] != hash) {
            at = (at + 1) & (names.length - 1);
        }
        return at;
    }

    /** Never 0, which marks a free slot. */
    private static long hash(String name) {
        byte[] digest = Digest.sha256().digest(name.getBytes(StandardCharsets.UTF_8));
        long hash = 0;
        for (byte b : Arrays.copyOf(digest, Long.BYTES)) {
            hash = hash << 8 | b & 0xff;
        }
        return hash == 0 ? 1 : hash;
    }
}
