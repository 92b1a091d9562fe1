package org.armslink.store.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongConsumer;
import org.armslink.model.Grade;
import org.armslink.model.port.ProjectionReader.Links;
import org.armslink.model.port.ProjectionReader.Records;
import org.armslink.model.port.ProjectionReader.Selection;
import org.armslink.model.port.ProjectionReader.Sink;
import org.armslink.store.claim.PackedLink;
import org.armslink.store.sight.Sights;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * The records that a viewer was found to see, and what is handed on: both connections hand in here, and the sink is called
 * by one of them at a time. A link that leads to any other record ends here.
 */
final class SeenRecords {
    private final Selection selection;
    private final Sights sights;
    private final Sink sink;
    private final LongConsumer progress;
    /** Internal ids of the records that were given to the sink. */
    private final BitSet given = new BitSet();

    private final List<long[]> sources = new ArrayList<>();
    private final List<long[]> degrees = new ArrayList<>();
    private long links;

    SeenRecords(Selection selection, Sights sights, Sink sink, LongConsumer progress) {
        this.selection = selection;
        this.sights = sights;
        this.sink = sink;
        this.progress = progress;
    }

    void records(List<Record> rows) {
        for (Record row : rows) {
            long[] leaving = longs(row.get("degrees"));
            Value minors = row.get("minors");
            boolean[] minor = new boolean[leaving.length];
            for (int i = 0; i < minor.length; i++) {
                minor[i] = minors.get(i).asBoolean();
            }
            var page = new Records(
                    label(row.get("kinds")),
                    sights.classOf(row.get("sight").asLong()),
                    longs(row.get("ids")),
                    texts(row.get("keys")),
                    texts(row.get("captions")),
                    minor);
            synchronized (this) {
                for (long id : page.id()) {
                    given.set(Math.toIntExact(id));
                }
                sources.add(page.id());
                degrees.add(leaving);
                sink.records(page);
            }
        }
    }

    private String label(Value kinds) {
        return kinds.asList(Value::asString).stream()
                .filter(selection.labels()::contains)
                .findFirst()
                .orElseThrow();
    }

    /** Internal ids of the records that links leave, in portions. */
    synchronized List<long[]> linkPages(int pageLinks) {
        var pages = new ArrayList<long[]>();
        long[] page = new long[1024];
        int count = 0;
        long inPage = 0;
        for (int p = 0; p < sources.size(); p++) {
            for (int i = 0; i < sources.get(p).length; i++) {
                long leaving = degrees.get(p)[i];
                if (leaving == 0) {
                    continue;
                }
                if (inPage + leaving > pageLinks && count > 0) {
                    pages.add(Arrays.copyOf(page, count));
                    count = 0;
                    inPage = 0;
                }
                page = count == page.length ? Arrays.copyOf(page, 2 * count) : page;
                page[count++] = sources.get(p)[i];
                inPage += leaving;
            }
        }
        if (count > 0) {
            pages.add(Arrays.copyOf(page, count));
        }
        return pages;
    }

    void links(List<Record> rows) {
        for (Record row : rows) {
            Times times = row.containsKey("packed")
                    ? unpacked(longs(row.get("packed")), row.get("plain"))
                    : new Times(longs(row.get("froms")), longs(row.get("tos")));
            var read = new Links(
                    selection.linkTypes().indexOf(row.get("type").asString()),
                    sights.classOf(row.get("sight").asLong()),
                    Grade.parse(row.get("grade").asString()),
                    longs(row.get("sources")),
                    longs(row.get("targets")),
                    decimals(row.get("weights")),
                    times.from,
                    times.to);
            synchronized (this) {
                Links kept = amongGiven(read);
                if (kept.count() > 0) {
                    sink.links(kept);
                }
                links += kept.count();
            }
        }
        synchronized (this) {
            progress.accept(links);
        }
    }

    /** Leaves out links to records that may not be seen, are of other labels, or came after their page was read. */
    private Links amongGiven(Links read) {
        int[] kept = new int[read.count()];
        int count = 0;
        for (int i = 0; i < kept.length; i++) {
            if (given.get(Math.toIntExact(read.target()[i]))) {
                kept[count++] = i;
            }
        }
        if (count == kept.length) {
            return read;
        }
        int[] chosen = Arrays.copyOf(kept, count);
        return new Links(
                read.type(),
                read.sight(),
                read.grade(),
                some(read.source(), chosen),
                some(read.target(), chosen),
                read.weight().length == 0
                        ? read.weight()
                        : Arrays.stream(chosen)
                                .mapToDouble(i -> read.weight()[i])
                                .toArray(),
                some(read.from(), chosen),
                some(read.to(), chosen));
    }

    private record Times(long[] from, long[] to) {}

    private static Times unpacked(long[] packed, Value plain) {
        var times = new Times(new long[packed.length], new long[packed.length]);
        int next = 0;
        for (int i = 0; i < packed.length; i++) {
            if (packed[i] == PackedLink.PLAIN) {
                times.from[i] = plain.get(next).get(0).asLong();
                times.to[i] = plain.get(next++).get(1).asLong();
            } else {
                times.from[i] = PackedLink.from(packed[i]);
                times.to[i] = PackedLink.to(packed[i]);
            }
        }
        return times;
    }

    private static long[] some(long[] column, int[] chosen) {
        long[] some = new long[chosen.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = column[chosen[i]];
        }
        return some;
    }

    private static long[] longs(Value list) {
        var longs = new long[list.size()];
        for (int i = 0; i < longs.length; i++) {
            longs[i] = list.get(i).asLong();
        }
        return longs;
    }

    private static double[] decimals(Value list) {
        var decimals = new double[list.size()];
        for (int i = 0; i < decimals.length; i++) {
            decimals[i] = list.get(i).asDouble();
        }
        return decimals;
    }

    private static String[] texts(Value list) {
        var texts = new String[list.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = list.get(i).asString();
        }
        return texts;
    }
}
