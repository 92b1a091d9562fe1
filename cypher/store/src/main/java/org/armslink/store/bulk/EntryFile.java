package org.armslink.store.bulk;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Entries for the bulk importer, one after the other; each can be read again by its place. */
final class EntryFile implements Closeable {
    private static final int BUFFER = 1 << 20;

    private final FileChannel channel;
    private final OutputStream out;
    private long bytes;
    private int entries;

    EntryFile(Path file) throws IOException {
        this.channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    /** Where the next entry will be, in bytes from the start. */
    long place() {
        return bytes;
    }

    /** How many entries there are. */
    int entries() {
        return entries;
    }

    void add(EntryBuffer entry) throws IOException {
        bytes += entry.writeTo(out);
        entries = Math.addExact(entries, 1);
    }

    /** Must be called between writing and reading. */
    void flush() throws IOException {
        out.flush();
    }

    /** The entry at a place, without its length. */
    ByteBuffer read(long place) throws IOException {
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
        fill(length, place);
        ByteBuffer entry = ByteBuffer.allocate(length.getInt());
        fill(entry, place + Integer.BYTES);
        return entry;
    }

    private void fill(ByteBuffer buffer, long place) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, place + buffer.position()) < 0) {
                throw new IOException("There is no entry at " + place);
            }
        }
        buffer.flip();
    }

    @Override
    public void close() throws IOException {
        out.flush();
        channel.close();
    }
}
