package org.armslink.store.projection;

import java.util.ArrayList;
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
import org.armslink.store.sight.Sights;
import org.neo4j.driver.Values;

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
        check(selection.labels(), selection.linkTypes());
        if (selection.labels().isEmpty() || selection.linkTypes().isEmpty()) {
            return;
        }
        Sights sights = database.read(tx -> table.of(viewer, tx));
        String types = String.join("|", selection.linkTypes());
        var seen = new SeenRecords(selection, sights, sink, progress);
        String records = CypherFile.of("projection/records")
                .fill("NODE_LABELS", String.join("|", selection.labels()))
                .fill("LINK_TYPES", types)
                .text();
        TwoConnections.run(
                idPages(),
                page -> seen.records(database.read(tx -> Reading.of(viewer, tx)
                        .run(records, Map.of("from", page[0], "to", page[1], "sights", sights.numbers()))
                        .list())));
        // Of what stood on an earlier day there may be no packed fields.
        String links = CypherFile.of(viewer.asksForNow() ? "projection/links-now" : "projection/links")
                .fill("LINK_TYPES", types)
                .text();
        TwoConnections.run(
                seen.linkPages(pageLinks),
                ids -> seen.links(database.read(tx -> Reading.of(viewer, tx)
                        .run(
                                links,
                                Map.of(
                                        "ids",
                                        Values.value(ids),
                                        "sights",
                                        sights.numbers(),
                                        "filter",
                                        selection.linkFilter(),
                                        "weight",
                                        selection.weight()))
                        .list())));
    }

    @Override
    public List<Pair> listPairs(Viewer viewer, List<String> labels, List<String> linkTypes) {
        check(labels, linkTypes);
        if (labels.isEmpty() || linkTypes.isEmpty()) {
            return List.of();
        }
        String query = CypherFile.of("projection/pairs")
                .fill("LINK_TYPES", String.join("|", linkTypes))
                .text();
        return database.read(tx -> Reading.of(viewer, tx)
                .run(
                        query,
                        Map.of("labels", labels, "sights", table.of(viewer, tx).numbers()))
                .list(row -> new Pair(
                        row.get("type").asString(),
                        new Key(row.get("from").asString()),
                        row.get("fromMinor").asBoolean(),
                        new Key(row.get("to").asString()),
                        row.get("toMinor").asBoolean())));
    }

    private static void check(List<String> labels, List<String> linkTypes) {
        for (String label : labels) {
            if (Label.find(label).isEmpty()) {
                throw new IllegalArgumentException(
                        "A projection reads the unknown label \"" + label + "\"; see the data model for labels");
            }
        }
        for (String type : linkTypes) {
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
    public String storeStamp() {
        return database.read(tx -> tx.run(CypherFile.of("sight/stamp").text())
                .single()
                .get("stamp")
                .asString());
    }

    @Override
    public long storeCounter() {
        return database.read(tx -> tx.run(CypherFile.of("sight/counter").text())
                .single()
                .get("value")
                .asLong());
    }
}
