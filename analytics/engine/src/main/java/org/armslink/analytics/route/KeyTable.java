package org.armslink.analytics.route;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.armslink.model.Key;

/** Keys numbered from 0 in the order in which they came, each once, packed as text: some 10 bytes a key beside its own. */
final class KeyTable {
    static final int NONE = -1;

    private byte[] text = new byte[1024];
    private int[] start = new int[17];
    private int[] slots = new int[32];
    private int size;

    KeyTable() {
        Arrays.fill(slots, NONE);
    }

    int size() {
        return size;
    }

    /** Its number, a new one if it has none yet. */
    int add(Key key) {
        byte[] bytes = key.text().getBytes(StandardCharsets.US_ASCII);
        int slot = slot(bytes);
        if (slots[slot] != NONE) {
            return slots[slot];
        }
        int end = Math.addExact(start[size], bytes.length);
        if (end > text.length) {
            text = Arrays.copyOf(text, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, 2L * text.length)));
        }
        System.arraycopy(bytes, 0, text, start[size], bytes.length);
        if (size + 2 > start.length) {
            start = Arrays.copyOf(start, 2 * start.length);
        }
        start[size + 1] = end;
        slots[slot] = size++;
        if (2 * size > slots.length) {
            slots = new int[2 * slots.length];
            Arrays.fill(slots, NONE);
            for (int number = 0; number < size; number++) {
                slots[slot(Arrays.copyOfRange(text, start[number], start[number + 1]))] = number;
            }
        }
        return size - 1;
    }

    /** Its number, or {@link #NONE}. */
    int find(Key key) {
        return slots[slot(key.text().getBytes(StandardCharsets.US_ASCII))];
    }

    Key get(int number) {
        return new Key(new String(text, start[number], start[number + 1] - start[number], StandardCharsets.US_ASCII));
    }

    /** Where the key stands, or the free slot where it would. */
    private int slot(byte[] bytes) {
        int hash = Arrays.hashCode(bytes);
        int slot = (hash ^ hash >>> 15) * 0x9E3779B1 >>> 1 & slots.length - 1;
        while (slots[slot] != NONE) {
            int number = slots[slot];
            if (Arrays.equals(text, start[number], start[number + 1], bytes, 0, bytes.length)) {
                return slot;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
