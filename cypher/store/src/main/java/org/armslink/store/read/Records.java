package org.armslink.store.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.Viewer;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.RecordReader;
import org.armslink.model.port.RecordView;
import org.armslink.store.claim.RecordRow;
import org.armslink.store.claim.Views;
import org.armslink.store.query.CypherFile;
import org.neo4j.driver.Record;

/** Looks up and searches records. */
public final class Records implements RecordReader {
    private static final int MOST_HITS = 500;

    private final Reading reading;

    public Records(Reading reading) {
        this.reading = reading;
    }

    @Override
    public Optional<RecordView> findRecord(Viewer viewer, Key key) {
        return reading.as(viewer, (tx, sights) -> {
            List<RecordRow> rows = tx.run(
                            CypherFile.of("record/by-keys").text(),
                            Map.of("keys", List.of(key.text()), "sights", sights.numbers()))
                    .list(RecordRow::ofRecord);
            return Views.records(rows, sights, tx).stream().findFirst();
        });
    }

    @Override
    public Optional<LinkView> findLink(Viewer viewer, LinkType type, Key key) {
        return reading.as(viewer, (tx, sights) -> {
            List<RecordRow> rows = tx.run(
                            CypherFile.of("record/link-by-key")
                                    .fill("LINK_TYPE", type.name())
                                    .text(),
                            Map.of("key", key.text(), "sights", sights.numbers()))
                    .list(RecordRow::ofLink);
            Views views = Views.of(rows, sights, tx);
            return rows.stream().map(views::link).findFirst();
        });
    }

    @Override
    public List<RecordView> listEarlierVersions(Viewer viewer, Key key) {
        return reading.as(viewer, (tx, sights) -> {
            List<Record> found = tx.run(
                            CypherFile.of("record/earlier-versions").text(),
                            Map.of("key", key.text(), "sights", sights.numbers()))
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
            long until = found.isEmpty() ? 0 : found.get(0).get("currentSince").asLong();
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
