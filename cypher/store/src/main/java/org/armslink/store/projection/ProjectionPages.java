package org.armslink.store.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.Viewer;
import org.armslink.model.port.ProjectionReader;
import org.armslink.store.query.CypherFile;
import org.armslink.store.query.Database;
import org.armslink.store.read.Reading;
import org.armslink.store.sight.SightTable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Reads in pages of internal ids, each page a few lists, over two connections: first the records that the viewer sees,
 * then the links between them. What is withdrawn is left out.
 */
public final class ProjectionPages implements ProjectionReader {
    /** Internal ids in a page of records. */
    private static final int PAGE_IDS = 50_000;
    /** Links in a page at most, but for a single record that has more. */
    private static final int PAGE_LINKS = 100_000;

    private final Database database;
    private final SightTable table;
    private final int pageIds;
    private final int pageLinks;

    public ProjectionPages(Database database, SightTable table) {
        this(database, table, PAGE_IDS, PAGE_LINKS);
    }

    ProjectionPages(Database database, SightTable table, int pageIds, int pageLinks) {
        this.database = database;
        this.table = table;
        this.pageIds = pageIds;
        this.pageLinks = pageLinks;
    }

    @Override
    public void read(Viewer viewer, Selection selection, Sink sink, LongConsumer progress) {
        check(selection);
        if (selection.labels().isEmpty() || selection.linkTypes().isEmpty()) {
            return;
        }
        List<Long> sights = database.read(tx -> table.of(viewer, tx).numbers());
        String types = String.join("|", selection.linkTypes());
        var seen = new Seen(sink, progress);
        TwoConnections.run(idPages(), page -> {
            Record row = database.read(tx -> Reading.of(viewer, tx)
                    .run(
                            CypherFile.of("projection/records")
                                    .fill("LINK_TYPES", types)
                                    .text(),
                            Map.of("from", page[0], "to", page[1], "labels", selection.labels(), "sights", sights))
                    .single());
            seen.records(row);
        });
        String query =
                CypherFile.of("projection/links").fill("LINK_TYPES", types).text();
        TwoConnections.run(seen.linkPages(pageLinks), ids -> {
            Record row = database.read(tx -> Reading.of(viewer, tx)
                    .run(
                            query,
                            Map.of(
                                    "ids",
                                    Arrays.stream(ids).boxed().toList(),
                                    "sights",
                                    sights,
                                    "filter",
                                    selection.linkFilter(),
                                    "weight",
                                    selection.weight()))
                    .single());
            seen.links(row, selection);
        });
    }

    private static void check(Selection selection) {
        for (String label : selection.labels()) {
            if (Label.find(label).isEmpty()) {
                throw new IllegalArgumentException(
                        "A projection reads the unknown label \"" + label + "\"; see the data model for labels");
            }
        }
        for (String type : selection.linkTypes()) {
            if (LinkType.find(type).isEmpty()) {
                throw new IllegalArgumentException(
                        "A projection reads the unknown link type \"" + type + "\"; see the data model for link types");
            }
        }
    }

    private List<long[]> idPages() {
        long highest = database.read(
                tx -> tx.run(CypherFile.of("projection/highest-id").text())
                        .single()
                        .get("highest")
                        .asLong());
        var pages = new ArrayList<long[]>();
        for (long from = 0; from <= highest; from += pageIds) {
            pages.add(new long[] {from, Math.min(highest, from + pageIds - 1)});
        }
        return pages;
    }

    @Override
    public long storeCounter() {
        return database.read(tx -> tx.run(CypherFile.of("sight/counter").text())
                .single()
                .get("value")
                .asLong());
    }

    /** What was read so far; both connections hand in here, and the sink is called by one of them at a time. */
    private static final class Seen {
        private final Sink sink;
        private final LongConsumer progress;
        /** Internal ids of the records that were given to the sink. */
        private final BitSet given = new BitSet();

        private final List<long[]> sources = new ArrayList<>();
        private final List<int[]> degrees = new ArrayList<>();
        private long links;

        Seen(Sink sink, LongConsumer progress) {
            this.sink = sink;
            this.progress = progress;
        }

        void records(Record row) {
            long[] ids = longs(row.get("ids"));
            int[] leaving = Arrays.stream(longs(row.get("degrees")))
                    .mapToInt(degree -> (int) Math.min(degree, Integer.MAX_VALUE))
                    .toArray();
            Value keys = row.get("keys");
            Value labels = row.get("labels");
            Value captions = row.get("captions");
            Value minors = row.get("minors");
            var page = new ArrayList<Node>(ids.length);
            for (int i = 0; i < ids.length; i++) {
                page.add(new Node(
                        ids[i],
                        new Key(keys.get(i).asString()),
                        labels.get(i).asString(),
                        captions.get(i).asString(),
                        minors.get(i).asBoolean()));
            }
            synchronized (this) {
                for (long id : ids) {
                    given.set(Math.toIntExact(id));
                }
                sources.add(ids);
                degrees.add(leaving);
                sink.nodes(page);
            }
        }

        /** Internal ids of the records that links leave, in portions. */
        synchronized List<long[]> linkPages(int pageLinks) {
            var pages = new ArrayList<long[]>();
            var page = new ArrayList<Long>();
            long inPage = 0;
            for (int p = 0; p < sources.size(); p++) {
                for (int i = 0; i < sources.get(p).length; i++) {
                    int leaving = degrees.get(p)[i];
                    if (leaving == 0) {
                        continue;
                    }
                    if (inPage + leaving > pageLinks && !page.isEmpty()) {
                        pages.add(page.stream().mapToLong(Long::longValue).toArray());
                        page.clear();
                        inPage = 0;
                    }
                    page.add(sources.get(p)[i]);
                    inPage += leaving;
                }
            }
            if (!page.isEmpty()) {
                pages.add(page.stream().mapToLong(Long::longValue).toArray());
            }
            return pages;
        }

        void links(Record row, Selection selection) {
            Links page = columns(row, selection);
            synchronized (this) {
                Links kept = among(page);
                if (kept.source().length > 0) {
                    sink.links(kept);
                }
                links += kept.source().length;
                progress.accept(links);
            }
        }

        /** Leaves out links to records of labels that were not selected, or that came after their page was read. */
        private Links among(Links page) {
            int[] kept = java.util.stream.IntStream.range(0, page.source().length)
                    .filter(i -> given.get(Math.toIntExact(page.target()[i])))
                    .toArray();
            if (kept.length == page.source().length) {
                return page;
            }
            var some = new Links(
                    new long[kept.length],
                    new long[kept.length],
                    new int[kept.length],
                    new double[kept.length],
                    new long[kept.length],
                    new long[kept.length],
                    new String[kept.length]);
            for (int i = 0; i < kept.length; i++) {
                some.source()[i] = page.source()[kept[i]];
                some.target()[i] = page.target()[kept[i]];
                some.type()[i] = page.type()[kept[i]];
                some.weight()[i] = page.weight()[kept[i]];
                some.from()[i] = page.from()[kept[i]];
                some.to()[i] = page.to()[kept[i]];
                some.key()[i] = page.key()[kept[i]];
            }
            return some;
        }

        private static Links columns(Record row, Selection selection) {
            var numbers = new HashMap<String, Integer>();
            for (int t = 0; t < selection.linkTypes().size(); t++) {
                numbers.put(selection.linkTypes().get(t), t);
            }
            long[] source = longs(row.get("sources"));
            var weight = new double[source.length];
            var type = new int[source.length];
            var key = new String[source.length];
            Value weights = row.get("weights");
            Value types = row.get("types");
            Value keys = row.get("keys");
            for (int i = 0; i < source.length; i++) {
                weight[i] = selection.weight().isEmpty() ? 1 : weights.get(i).asDouble();
                type[i] = numbers.getOrDefault(types.get(i).asString(), -1);
                key[i] = keys.get(i).asString();
            }
            return new Links(
                    source,
                    longs(row.get("targets")),
                    type,
                    weight,
                    longs(row.get("froms")),
                    longs(row.get("tos")),
                    key);
        }

        private static long[] longs(Value list) {
            var longs = new long[list.size()];
            for (int i = 0; i < longs.length; i++) {
                longs[i] = list.get(i).asLong();
            }
            return longs;
        }
    }
}
