package org.armslink.embedded;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.neo4j.batchimport.api.InputIterable;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.batchimport.api.input.Group;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.batchimport.api.input.PropertySizeCalculator;
import org.neo4j.batchimport.api.input.ReadableGroups;
import org.neo4j.internal.batchimport.input.Groups;

/**
 * Nodes and relationships as they were made ready for the bulk importer. All numbers are big-endian; a text is the number of
 * its bytes (int) and these in UTF-8.
 *
 * <p>Files of the folder:
 *
 * <pre>
 * records, links, beside   entries: length of the rest (int), kind (short, a name), then
 *                          records: key (text)             links: key of the start, key of the end (texts)
 *                          number of the sight class within the files (int; -1: none), number of properties (short), and
 *                          for each: name (short), value
 * records.left-out,
 * links.left-out           a bit for each entry, that of the first entry lowest: set, it is not imported (longs)
 * common                   names: number (int), texts; sight classes: number (int), the number of each in the database
 *                          (longs); what all records and links bear too: number (short), name (short), value;
 *                          entries to import: records, links, beside (longs)
 * value                    1 text; 2 long; 3 double; 4 byte 0 or 1; 5 number (int), texts; 6 number (int), longs
 * </pre>
 */
final class PreparedInput implements Input {
    private final Path folder;
    private final PreparedNames names;
    private final Groups groups = new Groups();
    private final Group group = groups.getOrCreate(null);

    PreparedInput(Path folder) throws IOException {
        this.folder = folder;
        this.names = PreparedNames.read(folder.resolve("common"));
    }

    @Override
    public InputIterable nodes(Collector collector) {
        return () -> new PreparedIterator(
                List.of(
                        new PreparedFile(folder.resolve("records"), leftOut("records"), PreparedFile.Kind.RECORD),
                        new PreparedFile(folder.resolve("beside"), new BitSet(), PreparedFile.Kind.BESIDE)),
                names,
                group);
    }

    @Override
    public InputIterable relationships(Collector collector) {
        return () -> new PreparedIterator(
                List.of(new PreparedFile(folder.resolve("links"), leftOut("links"), PreparedFile.Kind.LINK)),
                names,
                group);
    }

    private BitSet leftOut(String name) {
        Path file = folder.resolve(name + ".left-out");
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            long[] words = new long[Math.toIntExact(Files.size(file) / Long.BYTES)];
            for (int i = 0; i < words.length; i++) {
                words[i] = in.readLong();
            }
            return BitSet.valueOf(words);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public IdType idType() {
        return IdType.STRING;
    }

    @Override
    public ReadableGroups groups() {
        return groups;
    }

    @Override
    public Estimates validateAndEstimate(PropertySizeCalculator calculator) throws IOException {
        long nodes = names.records() + names.beside();
        long nodeBytes = Files.size(folder.resolve("records")) + Files.size(folder.resolve("beside"));
        long linkBytes = Files.size(folder.resolve("links"));
        return Input.knownEstimates(
                nodes, names.links(), 20 * nodes, 16 * names.links(), nodeBytes, linkBytes, 2 * nodes);
    }

    /** A text at the reader's place. */
    static String text(DataInputStream in) throws IOException {
        byte[] bytes = in.readNBytes(in.readInt());
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A value at the reader's place, as the importer takes it. */
    static Object value(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 1 -> text(in);
            case 2 -> in.readLong();
            case 3 -> in.readDouble();
            case 4 -> in.readBoolean();
            case 5 -> {
                int size = in.readInt();
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    texts.add(text(in));
                }
                yield texts.toArray(String[]::new);
            }
            case 6 -> {
                long[] numbers = new long[in.readInt()];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = in.readLong();
                }
                yield numbers;
            }
            default -> throw new IOException("No value is of kind " + kind);
        };
    }
}
