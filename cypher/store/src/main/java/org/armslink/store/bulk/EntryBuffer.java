package org.armslink.store.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.armslink.model.Digest;

/** One entry for the bulk importer while it is being written; the form is told in {@code PreparedInput} of the embedded database. */
final class EntryBuffer {
    private final MessageDigest digest = Digest.sha256();
    private byte[] bytes = new byte[1 << 12];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    private void makeRoom(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), 2 * bytes.length));
        }
    }

    EntryBuffer putShort(int number) {
        makeRoom(Short.BYTES);
        bytes[size++] = (byte) (number >> 8);
        bytes[size++] = (byte) number;
        return this;
    }

    EntryBuffer putInt(int number) {
        makeRoom(Integer.BYTES);
        ByteBuffer.wrap(bytes, size, Integer.BYTES).putInt(number);
        size += Integer.BYTES;
        return this;
    }

    EntryBuffer putLong(long number) {
        makeRoom(Long.BYTES);
        ByteBuffer.wrap(bytes, size, Long.BYTES).putLong(number);
        size += Long.BYTES;
        return this;
    }

    EntryBuffer putText(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        putInt(encoded.length);
        makeRoom(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
        return this;
    }

    EntryBuffer putValue(Object value) {
        if (value instanceof String text) {
            return putKind(1).putText(text);
        }
        if (value instanceof Long number) {
            return putKind(2).putLong(number);
        }
        if (value instanceof Double number) {
            return putKind(3).putLong(Double.doubleToLongBits(number));
        }
        if (value instanceof Boolean flag) {
            return putKind(4).putKind(flag ? 1 : 0);
        }
        if (value instanceof List<?> list) {
            boolean numbers = !list.isEmpty() && list.get(0) instanceof Long;
            putKind(numbers ? 6 : 5).putInt(list.size());
            for (Object item : list) {
                if (numbers) {
                    putLong((Long) item);
                } else {
                    putText((String) item);
                }
            }
            return this;
        }
        throw new IllegalArgumentException("No property can be " + value);
    }

    private EntryBuffer putKind(int kind) {
        makeRoom(1);
        bytes[size++] = (byte) kind;
        return this;
    }

    /** The first 16 bytes of the SHA-256 of what has been put so far, as two numbers. */
    long[] digest() {
        digest.update(bytes, 0, size);
        return numbers(digest.digest());
    }

    /** The same of a text. */
    long[] digest(String text) {
        return numbers(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static long[] numbers(byte[] hash) {
        ByteBuffer buffer = ByteBuffer.wrap(hash);
        return new long[] {buffer.getLong(), buffer.getLong()};
    }

    /** With its length before it; returns how many bytes that are. */
    int writeTo(OutputStream out) throws IOException {
        byte[] length = new byte[Integer.BYTES];
        ByteBuffer.wrap(length).putInt(size);
        out.write(length);
        out.write(bytes, 0, size);
        return Integer.BYTES + size;
    }

    void writeBareTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }
}
