package org.armslink.analytics.snapshot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.armslink.model.Digest;

/** SHA-256 over values written so that no two sequences of values meet: fixed widths, and lengths before texts. */
final class SnapshotDigest {
    private final MessageDigest sha256 = Digest.sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    SnapshotDigest text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        if (bytes.length > buffer.remaining()) {
            flush();
        }
        if (bytes.length > buffer.remaining()) {
            sha256.update(bytes);
        } else {
            buffer.put(bytes);
        }
        return this;
    }

    SnapshotDigest number(long number) {
        if (buffer.remaining() < Long.BYTES) {
            flush();
        }
        buffer.putLong(number);
        return this;
    }

    SnapshotDigest decimal(double number) {
        return number(Double.doubleToLongBits(number));
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
