package org.armslink.store.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Reads in pages of internal ids, each page a few lists, over two connections: first the records that the viewer sees,
 * then the links between them. What is withdrawn is left out.
 */
public final class ProjectionPages implements ProjectionReader {
    /** Internal ids in a page of records. */
    private static final int PAGE_IDS = 50_000;
    /** Internal ids in a page of links. */
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
        var seen = new SeenRecords(selection, sights, sink, progress);
        String records = CypherFile.of("projection/records")
                .fill("NODE_LABELS", String.join("|", selection.labels()))
                .text();
        Map<String, Object> asked = Map.of("sights", sights.numbers());
        TwoConnections.run(Page.ofRecords(database, pageIds), page -> seen.records(read(viewer, records, page, asked)));
        // What stood on an earlier day has no packed field.
        String links = CypherFile.of(viewer.asksForNow() ? "projection/links-now" : "projection/links")
                .text();
        Map<String, Object> askedOfLinks = Map.of(
                "sights",
                sights.numbers(),
                "types",
                selection.linkTypes(),
                "filter",
                selection.linkFilter(),
                "weight",
                selection.weight());
        TwoConnections.run(
                Page.ofLinks(database, selection.linkTypes(), pageLinks),
                page -> seen.links(read(viewer, links, page, askedOfLinks)));
    }

    private List<Record> read(Viewer viewer, String query, Page page, Map<String, Object> asked) {
        var parameters = new HashMap<>(asked);
        parameters.put("from", page.from());
        parameters.put("to", page.to());
        return database.read(tx -> Reading.of(viewer, tx).run(query, parameters).list());
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
        return database.read(tx ->
                Reading.of(viewer, tx)
                        .run(
                                query,
                                Map.of(
                                        "labels",
                                        labels,
                                        "sights",
                                        table.of(viewer, tx).numbers()))
                        .stream()
                        .flatMap(ProjectionPages::pairs)
                        .toList());
    }

    private static Stream<Pair> pairs(Record row) {
        String type = row.get("type").asString();
        Value froms = row.get("froms");
        return IntStream.range(0, froms.size())
                .mapToObj(i -> new Pair(
                        type,
                        new Key(froms.get(i).asString()),
                        row.get("fromMinors").get(i).asBoolean(),
                        new Key(row.get("tos").get(i).asString()),
                        row.get("toMinors").get(i).asBoolean()));
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
