package org.armslink.analytics.snapshot;

import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.SightClass;
import org.armslink.model.Viewer;
import org.armslink.model.port.ProjectionReader;

/** Persons who contacted one another, as many as wanted: in columns, without a database. */
public final class EdgeListGraph implements ProjectionReader {
    private static final int PAGE = 50_000;

    private final int records;
    private final int[] source;
    private final int[] target;

    public EdgeListGraph(int records, int[] source, int[] target) {
        this.records = records;
        this.source = source;
        this.target = target;
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

    public static Key key(int record) {
        return Key.of("Person", "XA/police", "list", Integer.toString(record));
    }

    @Override
    public void read(Viewer viewer, Selection selection, Sink sink, LongConsumer progress) {
        for (int begin = 0; begin < records; begin += PAGE) {
            int from = begin;
            int count = Math.min(PAGE, records - from);
            sink.records(new Records(
                    "Person",
                    SightClass.PUBLIC,
                    IntStream.range(from, from + count).asLongStream().toArray(),
                    IntStream.range(from, from + count)
                            .mapToObj(record -> key(record).text())
                            .toArray(String[]::new),
                    IntStream.range(from, from + count)
                            .mapToObj(record -> "Person " + record)
                            .toArray(String[]::new),
                    new boolean[count]));
        }
        int type = selection.linkTypes().indexOf("CONTACTED");
        for (int begin = 0; begin < source.length; begin += PAGE) {
            int from = begin;
            int count = Math.min(PAGE, source.length - from);
            double[] weight = new double[selection.weight().isEmpty() ? 0 : count];
            java.util.Arrays.fill(weight, 1);
            sink.links(new Links(
                    type,
                    SightClass.PUBLIC,
                    Grade.parse("4x4:A1"),
                    IntStream.range(0, count).mapToLong(i -> source[from + i]).toArray(),
                    IntStream.range(0, count).mapToLong(i -> target[from + i]).toArray(),
                    weight,
                    IntStream.range(0, count)
                            .mapToLong(i -> 86_400L * ((from + i) % 1_000))
                            .toArray(),
                    IntStream.range(0, count)
                            .mapToLong(i -> 86_400L * ((from + i) % 1_000 + 1))
                            .toArray()));
        }
        progress.accept(source.length);
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
