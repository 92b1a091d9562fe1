package org.armslink.store.bulk;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Rows of numbers, all of one width, sorted by their first number, then by their second, and so on. What does not fit into
 * some tens of megabytes is sorted in pieces on disk, and these are merged.
 */
final class SortedNumbers {
    private static final Comparator<long[]> BY_NUMBERS = Arrays::compare;
    private static final int NUMBERS_IN_MEMORY = 1 << 21;
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final String name;
    private final int width;
    private final List<Path> pieces = new ArrayList<>();
    private NumbersInMemory rows;
    private boolean sorted;

    /** @param name of its files in the folder */
    SortedNumbers(Path folder, String name, int width) {
        this(folder, name, width, NUMBERS_IN_MEMORY / width);
    }

    SortedNumbers(Path folder, String name, int width, int rowsInMemory) {
        this.folder = folder;
        this.name = name;
        this.width = width;
        this.rows = new NumbersInMemory(width, rowsInMemory);
    }

    void add(long... row) throws IOException {
        if (row.length != width || sorted) {
            throw new IllegalStateException(name + " takes rows of " + width + " numbers until it is sorted");
        }
        if (rows.isFull()) {
            writePiece();
        }
        rows.add(row);
    }

    private void writePiece() throws IOException {
        rows.sort();
        Path piece = folder.resolve(name + "." + pieces.size());
        try (var out = new BufferedOutputStream(Files.newOutputStream(piece), BUFFER)) {
            byte[] bytes = new byte[width * Long.BYTES];
            long[] row = new long[width];
            for (int place = 0; place < rows.size(); place++) {
                rows.copy(place, row);
                write(row, bytes, out);
            }
        }
        rows.clear();
        pieces.add(piece);
    }

    private static void write(long[] row, byte[] bytes, OutputStream out) throws IOException {
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().put(row);
        out.write(bytes);
    }

    /** Sorts; nothing can be added from now on. Several readers may be opened, one after the other. */
    void sort() throws IOException {
        if (sorted) {
            return;
        }
        sorted = true;
        if (pieces.isEmpty()) {
            rows.sort();
            return;
        }
        writePiece();
        rows = new NumbersInMemory(width, 0);
        if (pieces.size() > 1) {
            merge();
        }
    }

    private record Head(long[] row, Reader reader) {}

    private void merge() throws IOException {
        var heads = new PriorityQueue<Head>(Comparator.comparing(Head::row, BY_NUMBERS));
        for (Path piece : pieces) {
            push(heads, new FileReader(piece));
        }
        Path all = folder.resolve(name + ".all");
        try (var out = new BufferedOutputStream(Files.newOutputStream(all), BUFFER)) {
            byte[] bytes = new byte[width * Long.BYTES];
            for (Head least = heads.poll(); least != null; least = heads.poll()) {
                write(least.row(), bytes, out);
                push(heads, least.reader());
            }
        }
        for (Path piece : pieces) {
            Files.delete(piece);
        }
        pieces.clear();
        pieces.add(all);
    }

    private static void push(PriorityQueue<Head> heads, Reader reader) throws IOException {
        long[] row = reader.next();
        if (row == null) {
            reader.close();
        } else {
            heads.add(new Head(row, reader));
        }
    }

    Reader reader() throws IOException {
        if (!sorted) {
            throw new IllegalStateException(name + " is not sorted yet");
        }
        return pieces.isEmpty() ? new MemoryReader() : new FileReader(pieces.get(0));
    }

    /** Rows in their order. */
    interface Reader extends Closeable {
        /** The next row, or null after the last. */
        long @Nullable [] next() throws IOException;

        @Override
        void close() throws IOException;
    }

    private final class MemoryReader implements Reader {
        private int next;

        @Override
        public long @Nullable [] next() {
            if (next == rows.size()) {
                return null;
            }
            long[] row = new long[width];
            rows.copy(next++, row);
            return row;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private final class FileReader implements Reader {
        private final byte[] bytes = new byte[width * Long.BYTES];
        private final InputStream in;

        FileReader(Path file) throws IOException {
            this.in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        }

        @Override
        public long @Nullable [] next() throws IOException {
            int read = in.readNBytes(bytes, 0, bytes.length);
            if (read == 0) {
                return null;
            }
            if (read < bytes.length) {
                throw new IOException(name + " ends in the middle of a row");
            }
            long[] row = new long[width];
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(row);
            return row;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
