package org.armslink.store.projection;

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
 * by one of them at a time. A link that joins any other record ends here.
 */
final class SeenRecords {
    private final Selection selection;
    private final Sights sights;
    private final Sink sink;
    private final LongConsumer progress;
    /** Internal ids of the records that were given to the sink. */
    private final BitSet given = new BitSet();

    private long links;

    SeenRecords(Selection selection, Sights sights, Sink sink, LongConsumer progress) {
        this.selection = selection;
        this.sights = sights;
        this.sink = sink;
        this.progress = progress;
    }

    void records(List<Record> rows) {
        for (Record row : rows) {
            long[] ids = longs(row.get("ids"));
            var page = new Records(
                    label(row.get("kinds")),
                    sights.classOf(row.get("sight").asLong()),
                    ids,
                    texts(row.get("keys")),
                    texts(row.get("captions")),
                    among(longs(row.get("minors")), ids));
            synchronized (this) {
                for (long id : ids) {
                    given.set(Math.toIntExact(id));
                }
                sink.records(page);
            }
        }
    }

    /** Which of the ids are among some of them that come in the same order. */
    private static boolean[] among(long[] some, long[] ids) {
        boolean[] among = new boolean[ids.length];
        int next = 0;
        for (int i = 0; next < some.length; i++) {
            if (ids[i] == some[next]) {
                among[i] = true;
                next++;
            }
        }
        return among;
    }

    private String label(Value kinds) {
        return kinds.asList(Value::asString).stream()
                .filter(selection.labels()::contains)
                .findFirst()
                .orElseThrow();
    }

    void links(List<Record> rows) {
        for (Record row : rows) {
            Said said = row.containsKey("packed")
                    ? unpacked(longs(row.get("packed")), row.get("plain"))
                    : new Said(grades(row.get("grades")), longs(row.get("froms")), longs(row.get("tos")));
            var read = new Links(
                    selection.linkTypes().indexOf(row.get("type").asString()),
                    sights.classOf(row.get("sight").asLong()),
                    longs(row.get("sources")),
                    longs(row.get("targets")),
                    said.grades,
                    decimals(row.get("weights")),
                    said.from,
                    said.to);
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

    /** Leaves out links of records that may not be seen, are of other labels, or came after their page was read. */
    private Links amongGiven(Links read) {
        int[] kept = new int[read.count()];
        int count = 0;
        for (int i = 0; i < kept.length; i++) {
            if (isGiven(read.source()[i]) && isGiven(read.target()[i])) {
                kept[count++] = i;
            }
        }
        if (count == kept.length) {
            return read;
        }
        int[] chosen = Arrays.copyOf(kept, count);
        byte[] grades = new byte[count];
        for (int i = 0; i < count; i++) {
            grades[i] = read.grade()[chosen[i]];
        }
        return new Links(
                read.type(),
                read.sight(),
                some(read.source(), chosen),
                some(read.target(), chosen),
                grades,
                read.weight().length == 0
                        ? read.weight()
                        : Arrays.stream(chosen)
                                .mapToDouble(i -> read.weight()[i])
                                .toArray(),
                some(read.from(), chosen),
                some(read.to(), chosen));
    }

    private boolean isGiven(long id) {
        return given.get(Math.toIntExact(id));
    }

    private record Said(byte[] grades, long[] from, long[] to) {}

    private static Said unpacked(long[] packed, Value plain) {
        var said = new Said(new byte[packed.length], new long[packed.length], new long[packed.length]);
        int next = 0;
        for (int i = 0; i < packed.length; i++) {
            said.grades[i] = (byte) PackedLink.grade(packed[i]);
            if (PackedLink.isPlain(packed[i])) {
                said.from[i] = plain.get(next).get(0).asLong();
                said.to[i] = plain.get(next++).get(1).asLong();
            } else {
                said.from[i] = PackedLink.from(packed[i]);
                said.to[i] = PackedLink.to(packed[i]);
            }
        }
        return said;
    }

    private static byte[] grades(Value list) {
        var grades = new byte[list.size()];
        for (int i = 0; i < grades.length; i++) {
            grades[i] = (byte) Grade.parse(list.get(i).asString()).number();
        }
        return grades;
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
