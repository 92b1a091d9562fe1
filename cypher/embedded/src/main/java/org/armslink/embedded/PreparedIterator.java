package org.armslink.embedded;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.input.Group;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;

/** The entries of some files, some hundred kilobytes at a time: one thread reads, and each makes entries of its own piece. */
final class PreparedIterator implements InputIterator {
    private static final int PIECE = 1 << 18;
    private static final int BUFFER = 1 << 20;

    private final Deque<PreparedFile> files;
    private final PreparedNames names;
    private final Group group;
    private @Nullable PreparedFile file;
    private @Nullable DataInputStream in;
    private int at;

    PreparedIterator(List<PreparedFile> files, PreparedNames names, Group group) {
        this.files = new ArrayDeque<>(files);
        this.names = names;
        this.group = group;
    }

    /** Entries of one file. */
    private record Piece(PreparedFile.Kind kind, List<byte[]> entries) {}

    @Override
    public InputChunk newChunk() {
        return new Chunk();
    }

    @Override
    public boolean next(InputChunk chunk) throws IOException {
        Piece piece = read();
        if (piece == null) {
            return false;
        }
        ((Chunk) chunk).take(piece);
        return true;
    }

    private synchronized @Nullable Piece read() throws IOException {
        while (true) {
            PreparedFile current = file;
            DataInputStream from = in;
            if (current == null || from == null) {
                PreparedFile following = files.poll();
                if (following == null) {
                    return null;
                }
                file = following;
                in = new DataInputStream(new BufferedInputStream(Files.newInputStream(following.path()), BUFFER));
                at = 0;
                continue;
            }
            List<byte[]> entries = read(current, from);
            if (!entries.isEmpty()) {
                return new Piece(current.kind(), entries);
            }
            from.close();
            in = null;
        }
    }

    /** The next entries to import, or none at the end of the file. */
    private List<byte[]> read(PreparedFile current, DataInputStream from) throws IOException {
        var entries = new ArrayList<byte[]>();
        for (int bytes = 0; bytes < PIECE; ) {
            int first = from.read();
            if (first < 0) {
                break;
            }
            int length = first << 24 | from.readUnsignedByte() << 16 | from.readUnsignedShort();
            boolean leftOut = current.leftOut().get(at++);
            if (leftOut) {
                from.skipNBytes(length);
                continue;
            }
            byte[] entry = from.readNBytes(length);
            if (entry.length < length) {
                throw new IOException(current.path() + " ends in the middle of its entry " + at);
            }
            entries.add(entry);
            bytes += length;
        }
        return entries;
    }

    @Override
    public synchronized void close() throws IOException {
        if (in != null) {
            in.close();
        }
    }

    private final class Chunk implements InputChunk {
        private Piece piece = new Piece(PreparedFile.Kind.BESIDE, List.of());
        private int next;

        void take(Piece taken) {
            piece = taken;
            next = 0;
        }

        @Override
        public boolean next(InputEntityVisitor visitor) throws IOException {
            if (next == piece.entries().size()) {
                return false;
            }
            var entry =
                    new DataInputStream(new ByteArrayInputStream(piece.entries().get(next++)));
            String kind = names.names()[entry.readShort()];
            switch (piece.kind()) {
                case RECORD -> {
                    String key = PreparedInput.text(entry);
                    visitor.id(key, group);
                    visitor.labels(new String[] {"Record", kind});
                    visitor.property("key", key);
                }
                case LINK -> {
                    visitor.type(kind);
                    visitor.startId(PreparedInput.text(entry), group);
                    visitor.endId(PreparedInput.text(entry), group);
                }
                case BESIDE -> visitor.labels(new String[] {kind});
            }
            int sight = entry.readInt();
            if (sight >= 0) {
                visitor.property("sight", names.sights()[sight]);
            }
            int properties = entry.readShort();
            for (int i = 0; i < properties; i++) {
                String name = names.names()[entry.readShort()];
                visitor.property(name, PreparedInput.value(entry));
            }
            if (piece.kind() != PreparedFile.Kind.BESIDE) {
                common(visitor);
            }
            visitor.endOfEntity();
            return true;
        }

        private void common(InputEntityVisitor visitor) {
            for (Map.Entry<String, Object> property : names.common().entrySet()) {
                visitor.property(property.getKey(), property.getValue());
            }
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
