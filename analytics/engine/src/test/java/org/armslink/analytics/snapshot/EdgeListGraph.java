package org.armslink.analytics.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.armslink.model.Key;
import org.armslink.model.SightClass;
import org.armslink.model.Viewer;
import org.armslink.model.port.ProjectionReader;

/** Persons who contacted one another, or who are suspected in cases or parties of handovers: as many as wanted, in columns, without a database. */
public final class EdgeListGraph implements ProjectionReader {
    private static final int PAGE = 50_000;

    /** Links of one type, by the numbers of their ends. */
    private record Block(String type, int[] source, int[] target) {}

    private final int persons;
    private final int records;
    /** Of the records from number {@link #persons} on. */
    private final String event;

    private final List<Block> blocks;

    public EdgeListGraph(int records, int[] source, int[] target) {
        this(records, records, "", List.of(new Block("CONTACTED", source, target)));
    }

    private EdgeListGraph(int persons, int records, String event, List<Block> blocks) {
        this.persons = persons;
        this.records = records;
        this.event = event;
        this.blocks = blocks;
    }

    /**
     * Most records have a link or two, few have very many: each link leads from a record drawn evenly to one drawn by how many
     * links it has already, or evenly one time in four.
     */
    public static EdgeListGraph random(long seed, int records, int links) {
        var random = new Random(seed);
        int[] source = new int[links];
        int[] target = new int[links];
        for (int link = 0; link < links; link++) {
            source[link] = random.nextInt(records);
            boolean evenly = link == 0 || random.nextInt(4) == 0;
            target[link] = evenly ? random.nextInt(records) : target[random.nextInt(link)];
        }
        return new EdgeListGraph(records, source, target);
    }

    /** As many cases as there are persons: who contacted number v is suspected in case v. */
    public EdgeListGraph asCases() {
        Block contacts = blocks.get(0);
        int[] suspectedIn = Arrays.stream(contacts.target).map(v -> persons + v).toArray();
        return new EdgeListGraph(
                persons, 2 * persons, "Case", List.of(new Block("SUSPECT_IN", contacts.source, suspectedIn)));
    }

    /** A custody event for each contact, from the one to the other. */
    public EdgeListGraph asHandovers() {
        Block contacts = blocks.get(0);
        int[] events =
                IntStream.range(persons, persons + contacts.source.length).toArray();
        return new EdgeListGraph(
                persons,
                persons + events.length,
                "CustodyEvent",
                List.of(
                        new Block("FROM_PARTY", events, contacts.source),
                        new Block("TO_PARTY", events, contacts.target)));
    }

    private Key key(int record) {
        return Key.of(record < persons ? "Person" : event, "XA/police", "list", Integer.toString(record));
    }

    @Override
    public void read(Viewer viewer, Selection selection, Sink sink, LongConsumer progress) {
        records("Person", 0, persons, sink);
        records(event, persons, records, sink);
        for (Block block : blocks) {
            links(block, selection, sink);
            progress.accept(block.source.length);
        }
    }

    private void records(String label, int first, int past, Sink sink) {
        for (int begin = first; begin < past; begin += PAGE) {
            int from = begin;
            int count = Math.min(PAGE, past - from);
            sink.records(new Records(
                    label,
                    SightClass.PUBLIC,
                    IntStream.range(from, from + count).asLongStream().toArray(),
                    IntStream.range(from, from + count)
                            .mapToObj(record -> key(record).text())
                            .toArray(String[]::new),
                    IntStream.range(from, from + count)
                            .mapToObj(record -> label + " " + record)
                            .toArray(String[]::new),
                    new boolean[count]));
        }
    }

    private static void links(Block block, Selection selection, Sink sink) {
        int type = selection.linkTypes().indexOf(block.type);
        for (int begin = 0; begin < block.source.length; begin += PAGE) {
            int from = begin;
            int count = Math.min(PAGE, block.source.length - from);
            double[] weight = new double[selection.weight().isEmpty() ? 0 : count];
            Arrays.setAll(weight, i -> 1 + (from + i) % 7);
            sink.links(new Links(
                    type,
                    SightClass.PUBLIC,
                    IntStream.range(0, count)
                            .mapToLong(i -> block.source[from + i])
                            .toArray(),
                    IntStream.range(0, count)
                            .mapToLong(i -> block.target[from + i])
                            .toArray(),
                    new byte[count], // 4x4:A1
                    weight,
                    IntStream.range(0, count)
                            .mapToLong(i -> 86_400L * ((from + i) % 1_000))
                            .toArray(),
                    IntStream.range(0, count)
                            .mapToLong(i -> 86_400L * ((from + i) % 1_000 + 1))
                            .toArray()));
        }
    }

    @Override
    public List<Pair> listPairs(Viewer viewer, List<String> labels, List<String> linkTypes) {
        return List.of();
    }

    @Override
    public long storeCounter() {
        return 1;
    }

    @Override
    public String storeStamp() {
        return "edge list";
    }
}
