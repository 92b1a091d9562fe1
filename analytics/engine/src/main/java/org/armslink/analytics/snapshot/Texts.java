package org.armslink.analytics.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts one after the other in one array of bytes: a seventh of what as many String objects take. Immutable. */
final class Texts {
    final byte[] bytes;
    /** Text i reaches from offset i, inclusive, to offset i + 1, exclusive. */
    final int[] offsets;

    Texts(byte[] bytes, int[] offsets) {
        this.bytes = bytes;
        this.offsets = offsets;
    }

    /** Takes texts in; the whole must stay under 2 GiB. */
    static final class Builder {
        private byte[] bytes = new byte[1024];
        private int[] offsets;
        private int count;

        Builder(int expected) {
            offsets = new int[expected + 1];
        }

        void add(String text) {
            byte[] more = text.getBytes(StandardCharsets.UTF_8);
            int begin = offsets[count];
            int end = Math.addExact(begin, more.length);
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(end, 2L * bytes.length)));
            }
            System.arraycopy(more, 0, bytes, begin, more.length);
            if (++count == offsets.length) {
                offsets = Arrays.copyOf(offsets, Math.max(16, 2 * count));
            }
            offsets[count] = end;
        }

        Texts build() {
            return new Texts(Arrays.copyOf(bytes, offsets[count]), Arrays.copyOf(offsets, count + 1));
        }
    }

    static Texts of(Iterable<String> texts) {
        var builder = new Builder(16);
        texts.forEach(builder::add);
        return builder.build();
    }

    /** The texts of these places, in their order. */
    Texts only(int[] places) {
        int[] begins = new int[places.length + 1];
        for (int i = 0; i < places.length; i++) {
            begins[i + 1] = begins[i] + offsets[places[i] + 1] - offsets[places[i]];
        }
        byte[] chosen = new byte[begins[places.length]];
        for (int i = 0; i < places.length; i++) {
            System.arraycopy(bytes, offsets[places[i]], chosen, begins[i], begins[i + 1] - begins[i]);
        }
        return new Texts(chosen, begins);
    }

    int count() {
        return offsets.length - 1;
    }

    String get(int i) {
        return new String(bytes, offsets[i], offsets[i + 1] - offsets[i], StandardCharsets.UTF_8);
    }

    /** The place of a text in sorted ones; negative if it is not there. */
    int find(String text) {
        int low = 0;
        int high = count() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = get(middle).compareTo(text);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }

    long memory() {
        return bytes.length + 4L * offsets.length;
    }
}
