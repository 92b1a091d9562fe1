package org.armslink.store.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.SightClass;
import org.armslink.model.Viewer;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.RecordReader;
import org.armslink.model.port.RecordView;
import org.armslink.model.port.Subgraph;
import org.armslink.store.claim.RecordRow;
import org.armslink.store.claim.Views;
import org.armslink.store.query.CypherFile;
import org.armslink.store.sight.Sights;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** Looks up and searches records. */
public final class Records implements RecordReader {
    private static final int MOST_HITS = 500;

    private final Reading reading;

    public Records(Reading reading) {
        this.reading = reading;
    }

    @Override
    public Optional<RecordView> findRecord(Viewer viewer, Key key) {
        return reading.as(
                viewer,
                (tx, sights) -> findRow(key, sights, tx)
                        .map(row -> Views.of(List.of(row), sights, tx).record(row)));
    }

    @Override
    public Optional<LinkView> findLink(Viewer viewer, LinkType type, Key key) {
        return reading.as(
                viewer,
                (tx, sights) -> findRow(type, key, sights, tx)
                        .map(row -> Views.of(List.of(row), sights, tx).link(row)));
    }

    @Override
    public Optional<SightClass> findSight(Viewer viewer, Key key) {
        return reading.as(viewer, (tx, sights) -> findRow(key, sights, tx).map(row -> Views.sight(row, sights)));
    }

    @Override
    public Optional<SightClass> findSight(Viewer viewer, LinkType type, Key key) {
        return reading.as(viewer, (tx, sights) -> findRow(type, key, sights, tx).map(row -> Views.sight(row, sights)));
    }

    @Override
    public List<Source> listSources(Viewer viewer, Key key) {
        return reading.as(
                viewer,
                (tx, sights) -> findRow(key, sights, tx)
                        .map(row -> Sources.of(row, key, "", sights, tx))
                        .orElse(List.of()));
    }

    @Override
    public List<Source> listSources(Viewer viewer, LinkType type, Key key) {
        return reading.as(
                viewer,
                (tx, sights) -> findRow(type, key, sights, tx)
                        .map(row -> Sources.of(row, key, type.name(), sights, tx))
                        .orElse(List.of()));
    }

    @Override
    public Optional<Subgraph> findLinked(Viewer viewer, Key key, Set<LinkType> types, int limit) {
        return reading.as(
                viewer,
                (tx, sights) -> findRow(key, sights, tx).map(centre -> {
                    List<Record> found = tx.run(
                                    CypherFile.of("record/linked").text(),
                                    Map.of(
                                            "key", key.text(),
                                            "types",
                                                    types.stream()
                                                            .map(LinkType::name)
                                                            .toList(),
                                            "sights", sights.numbers(),
                                            "limit", limit + 1))
                            .list();
                    var records = new TreeMap<String, RecordRow>();
                    records.put(key.text(), centre);
                    var links = new ArrayList<RecordRow>();
                    found.stream().limit(limit).forEach(row -> {
                        links.add(RecordRow.ofLink(row));
                        var other = new RecordRow(
                                RecordRow.labelText(row.get("labels")),
                                "",
                                "",
                                row.get("other").asMap());
                        records.put(String.valueOf(other.stored().get("key")), other);
                    });
                    Views views = Views.of(Views.both(List.copyOf(records.values()), links), sights, tx);
                    boolean complete = found.size() <= limit;
                    return new Subgraph(
                            records.values().stream().map(views::record).toList(),
                            links.stream().map(views::link).distinct().toList(),
                            complete,
                            complete ? "" : "Only the first " + limit + " links are shown.");
                }));
    }

    private static Optional<RecordRow> findRow(Key key, Sights sights, TransactionContext tx) {
        return tx
                .run(
                        CypherFile.of("record/by-keys").text(),
                        Map.of("keys", List.of(key.text()), "sights", sights.numbers()))
                .list(RecordRow::ofRecord)
                .stream()
                .findFirst();
    }

    private static Optional<RecordRow> findRow(LinkType type, Key key, Sights sights, TransactionContext tx) {
        return tx
                .run(
                        CypherFile.of("record/link-by-key")
                                .fill("LINK_TYPE", type.name())
                                .text(),
                        Map.of("key", key.text(), "sights", sights.numbers()))
                .list(RecordRow::ofLink)
                .stream()
                .findFirst();
    }

    @Override
    public List<RecordView> listEarlierVersions(Viewer viewer, Key key) {
        return reading.as(viewer, (tx, sights) -> {
            List<Record> found = tx.run(
                            CypherFile.of("record/earlier-versions").text(),
                            Map.of(
                                    "key", key.text(),
                                    "sights", sights.numbers(),
                                    "asOf", viewer.asOf().getEpochSecond()))
                    .list();
            List<RecordRow> rows = found.stream()
                    .map(row -> new RecordRow(
                            row.get("label").asString(),
                            "",
                            "",
                            row.get("properties").asMap()))
                    .toList();
            Views views = Views.of(rows, sights, tx);
            var versions = new ArrayList<RecordView>();
            // A version ends where the next one that the viewer sees begins: a gap would tell of one in between.
            long until = found.isEmpty()
                    ? 0
                    : found.get(0).get("current").get("recordedAt").asLong();
            for (RecordRow row : rows) {
                RecordView version = views.earlier(row, until);
                versions.add(version);
                until = version.claim().recordedAt();
            }
            return versions;
        });
    }

    @Override
    public Hits search(Viewer viewer, String query, int limit) {
        if (limit < 1 || limit > MOST_HITS) {
            throw new IllegalArgumentException("A search's limit is 1 to " + MOST_HITS + ", but was: " + limit);
        }
        Optional<SearchQuestion> question = SearchQuestion.parse(query);
        if (question.isEmpty()) {
            return new Hits(List.of(), true);
        }
        return reading.as(viewer, (tx, sights) -> {
            // One more than asked for tells whether there are more.
            List<RecordRow> rows = tx.run(
                            CypherFile.of("record/search").text(),
                            Map.of(
                                    "words",
                                    question.get().lucene(),
                                    "exact",
                                    question.get().exact(),
                                    "sights",
                                    sights.numbers(),
                                    "limit",
                                    limit + 1))
                    .list(RecordRow::ofRecord);
            List<RecordRow> shown = rows.subList(0, Math.min(limit, rows.size()));
            return new Hits(Views.records(shown, sights, tx), rows.size() <= limit);
        });
    }
}
