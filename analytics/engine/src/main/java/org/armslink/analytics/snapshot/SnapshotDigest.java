package org.armslink.analytics.snapshot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.armslink.model.Digest;

/**
 * SHA-256 over values written so that no two sequences of values meet: fixed widths, and lengths before texts and columns.
 * Whole columns at once, since a call for each value of some millions would take longer than the digest.
 */
final class SnapshotDigest {
    private final MessageDigest sha256 = Digest.sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    SnapshotDigest text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    SnapshotDigest texts(Texts texts) {
        return ints(texts.offsets).bytes(texts.bytes);
    }

    SnapshotDigest number(long number) {
        if (buffer.remaining() < Long.BYTES) {
            flush();
        }
        buffer.putLong(number);
        return this;
    }

    SnapshotDigest bytes(byte[] column) {
        number(column.length);
        flush();
        sha256.update(column);
        return this;
    }

    SnapshotDigest ints(int[] column) {
        number(column.length);
        flush();
        for (int at = 0; at < column.length; ) {
            int some = Math.min(column.length - at, buffer.capacity() / Integer.BYTES);
            buffer.asIntBuffer().put(column, at, some);
            buffer.position(some * Integer.BYTES);
            flush();
            at += some;
        }
        return this;
    }

    SnapshotDigest shorts(short[] column) {
        number(column.length);
        for (short value : column) {
            if (buffer.remaining() < Short.BYTES) {
                flush();
            }
            buffer.putShort(value);
        }
        return this;
    }

    SnapshotDigest longs(long[] column) {
        number(column.length);
        for (long value : column) {
            number(value);
        }
        return this;
    }

    SnapshotDigest decimals(double[] column) {
        number(column.length);
        for (double value : column) {
            number(Double.doubleToLongBits(value));
        }
        return this;
    }

    String hex() {
        flush();
        return HexFormat.of().formatHex(sha256.digest());
    }

    private void flush() {
        buffer.flip();
        sha256.update(buffer);
        buffer.clear();
    }
}
