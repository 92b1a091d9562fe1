package org.armslink.analytics.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.armslink.analytics.projection.BoundProjection;
import org.armslink.model.Digest;
import org.armslink.model.Handling;
import org.armslink.model.Owner;
import org.armslink.model.SightClass;

/**
 * A snapshot in a file: the name it is kept under, its columns as they stand in memory, and the SHA-256 of all before it. A file
 * that is damaged, of another name or of another form is no snapshot.
 */
final class SnapshotFile {
    private static final String FORM = "armslink snapshot 2";
    private static final int DIGEST_BYTES = 32;

    private SnapshotFile() {}

    /**
     * @param snapshot with columns of its own
     * @return its size in bytes; 0 if it would be over 2 GiB: then nothing is written
     */
    static long write(FileChannel file, String name, Snapshot snapshot) throws IOException {
        Nodes nodes = snapshot.nodes();
        LinkColumns links = snapshot.links().columns(nodes.count());
        List<Texts> texts = List.of(
                Texts.of(List.of(FORM, name, snapshot.id())),
                Texts.of(snapshot.notes()),
                Texts.of(snapshot.types()),
                Texts.of(nodes.labelNames()),
                Texts.of(written(links.sights)),
                nodes.keys(),
                nodes.captions());
        long size = 1_000
                + snapshot.memory()
                + texts.stream().mapToLong(Texts::memory).sum();
        if (size > Integer.MAX_VALUE) {
            return 0;
        }
        var out = new Output(file);
        for (Texts column : texts) {
            out.ints(column.offsets);
            out.bytes(column.bytes);
        }
        out.bytes(nodes.labels());
        out.ints(links.source);
        out.ints(links.target);
        out.bytes(links.type);
        out.shorts(links.sight);
        out.bytes(links.grade);
        out.ints(links.span);
        out.longs(links.spans.from);
        out.longs(links.spans.to);
        out.ints(snapshot.origin()
                .map(made -> new int[] {made.events(), made.tooLarge(), made.largest()})
                .orElse(new int[0]));
        out.ints(snapshot.origin().map(OneModeOrigin::onlyEvent).orElse(new int[0]));
        out.longs(
                Arrays.stream(links.weight).mapToLong(Double::doubleToLongBits).toArray());
        return out.end();
    }

    /** Empty if there is no such file, or none that may be trusted. */
    static Optional<Snapshot> read(Path file, String name, BoundProjection projection) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        byte[] all = Files.readAllBytes(file);
        if (all.length <= DIGEST_BYTES) {
            return Optional.empty();
        }
        // Both at once, each on a processor; nothing of what is read is handed out before the digest is known.
        var digest = CompletableFuture.supplyAsync(() -> {
            MessageDigest sha256 = Digest.sha256();
            sha256.update(all, 0, all.length - DIGEST_BYTES);
            return sha256.digest();
        });
        Optional<Snapshot> read;
        try {
            read = read(ByteBuffer.wrap(all, 0, all.length - DIGEST_BYTES), name, projection);
        } catch (RuntimeException e) {
            read = Optional.empty(); // what is damaged can be read as anything
        }
        boolean whole =
                MessageDigest.isEqual(digest.join(), Arrays.copyOfRange(all, all.length - DIGEST_BYTES, all.length));
        return whole ? read : Optional.empty();
    }

    private static Optional<Snapshot> read(ByteBuffer buffer, String name, BoundProjection projection) {
        var in = new Input(buffer.order(ByteOrder.LITTLE_ENDIAN));
        List<String> head = in.listTexts();
        if (head.size() != 3 || !head.get(0).equals(FORM) || !head.get(1).equals(name)) {
            return Optional.empty();
        }
        List<String> notes = in.listTexts();
        List<String> types = in.listTexts();
        List<String> labelNames = in.listTexts();
        List<SightClass> sights = sights(in.listTexts());
        Texts keys = in.texts();
        Texts captions = in.texts();
        byte[] labels = in.bytes();
        int[] source = in.ints();
        int[] target = in.ints();
        byte[] type = in.bytes();
        short[] sight = in.shorts();
        byte[] grade = in.bytes();
        int[] span = in.ints();
        Spans spans = Spans.of(in.longs(), in.longs());
        int[] events = in.ints();
        int[] onlyEvent = in.ints();
        Optional<OneModeOrigin> origin = events.length == 0
                ? Optional.empty()
                : Optional.of(new OneModeOrigin(onlyEvent, events[0], events[1], events[2]));
        double[] weight =
                Arrays.stream(in.longs()).mapToDouble(Double::longBitsToDouble).toArray();
        var links = new LinkColumns(source, target, type, sight, grade, span, weight, spans, sights);
        return Optional.of(
                new Snapshot(head.get(2), projection, keys, labels, labelNames, captions, links, types, notes, origin));
    }

    private static List<String> written(List<SightClass> sights) {
        var texts = new ArrayList<String>();
        for (SightClass sight : sights) {
            texts.add(sight.owner().toString());
            texts.add(sight.handling().name());
            texts.add(String.join(",", sight.deniedCountries()));
            texts.add(sight.purpose());
            texts.add(sight.keepUntil().toString());
        }
        return texts;
    }

    private static List<SightClass> sights(List<String> texts) {
        return IntStream.range(0, texts.size() / 5)
                .map(i -> 5 * i)
                .mapToObj(i -> new SightClass(
                        Owner.parse(texts.get(i)),
                        Handling.parse(texts.get(i + 1)),
                        Arrays.stream(texts.get(i + 2).split(","))
                                .filter(country -> !country.isEmpty())
                                .toList(),
                        texts.get(i + 3),
                        LocalDate.parse(texts.get(i + 4))))
                .toList();
    }

    /** Columns, each after its length. */
    private static final class Output {
        private final FileChannel file;
        private final MessageDigest sha256 = Digest.sha256();
        private final ByteBuffer buffer = ByteBuffer.allocate(1 << 18).order(ByteOrder.LITTLE_ENDIAN);

        Output(FileChannel file) {
            this.file = file;
        }

        void bytes(byte[] column) throws IOException {
            length(column.length);
            for (int at = 0; at < column.length; ) {
                int some = Math.min(column.length - at, room(1));
                buffer.put(column, at, some);
                at += some;
            }
        }

        void shorts(short[] column) throws IOException {
            length(column.length);
            for (short value : column) {
                room(Short.BYTES);
                buffer.putShort(value);
            }
        }

        void ints(int[] column) throws IOException {
            length(column.length);
            for (int value : column) {
                room(Integer.BYTES);
                buffer.putInt(value);
            }
        }

        void longs(long[] column) throws IOException {
            length(column.length);
            for (long value : column) {
                room(Long.BYTES);
                buffer.putLong(value);
            }
        }

        private void length(int length) throws IOException {
            room(Integer.BYTES);
            buffer.putInt(length);
        }

        private int room(int bytes) throws IOException {
            if (buffer.remaining() < bytes) {
                flush();
            }
            return buffer.remaining();
        }

        private void flush() throws IOException {
            buffer.flip();
            sha256.update(buffer.duplicate());
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
            buffer.clear();
        }

        long end() throws IOException {
            flush();
            file.write(ByteBuffer.wrap(sha256.digest()));
            return file.position();
        }
    }

    private record Input(ByteBuffer buffer) {
        byte[] bytes() {
            byte[] column = new byte[length(1)];
            buffer.get(column);
            return column;
        }

        short[] shorts() {
            short[] column = new short[length(Short.BYTES)];
            buffer.asShortBuffer().get(column);
            buffer.position(buffer.position() + column.length * Short.BYTES);
            return column;
        }

        int[] ints() {
            int[] column = new int[length(Integer.BYTES)];
            buffer.asIntBuffer().get(column);
            buffer.position(buffer.position() + column.length * Integer.BYTES);
            return column;
        }

        long[] longs() {
            long[] column = new long[length(Long.BYTES)];
            buffer.asLongBuffer().get(column);
            buffer.position(buffer.position() + column.length * Long.BYTES);
            return column;
        }

        Texts texts() {
            int[] offsets = ints();
            return new Texts(bytes(), offsets);
        }

        List<String> listTexts() {
            Texts texts = texts();
            return IntStream.range(0, texts.count()).mapToObj(texts::get).toList();
        }

        /** Looked at before anything of that length is made. */
        private int length(int width) {
            int length = buffer.getInt();
            if (length < 0 || (long) length * width > buffer.remaining()) {
                throw new IllegalArgumentException("A column of " + length + " does not fit into the file");
            }
            return length;
        }
    }

    static FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file,
                java.util.Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                java.nio.file.attribute.PosixFilePermissions.asFileAttribute(
                        java.nio.file.attribute.PosixFilePermissions.fromString("rw-------")));
    }

    /** The name of a file: the digest of parts, of which none can run into the next. */
    static String name(List<String> parts) {
        var text = new StringBuilder();
        parts.forEach(part -> text.append(part.getBytes(StandardCharsets.UTF_8).length)
                .append(':')
                .append(part));
        return Digest.of(text.toString());
    }
}
