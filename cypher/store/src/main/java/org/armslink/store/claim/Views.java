package org.armslink.store.claim;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.Precision;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;
import org.armslink.model.port.ClaimView;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.RecordView;
import org.armslink.store.query.CypherFile;
import org.armslink.store.sight.Sights;
import org.neo4j.driver.TransactionContext;

/** Turns rows into what a viewer is shown, with the titles of those documents that the viewer may see. */
public final class Views {
    private final Sights sights;
    private final Map<String, String> titles;

    private Views(Sights sights, Map<String, String> titles) {
        this.sights = sights;
        this.titles = titles;
    }

    /** Looks up the titles that these rows need. */
    public static Views of(Collection<RecordRow> rows, Sights sights, TransactionContext tx) {
        List<String> documents =
                rows.stream().map(row -> row.text("document")).distinct().toList();
        var titles = new HashMap<String, String>();
        if (!documents.isEmpty()) {
            tx.run(CypherFile.of("record/titles").text(), Map.of("keys", documents, "sights", sights.numbers()))
                    .forEachRemaining(row -> titles.put(
                            row.get("key").asString(), row.get("title").asString()));
        }
        return new Views(sights, titles);
    }

    public static List<RecordView> records(List<RecordRow> rows, Sights sights, TransactionContext tx) {
        Views views = of(rows, sights, tx);
        return rows.stream().map(views::record).toList();
    }

    /** The whole class that a row's number stands for. */
    public static SightClass sight(RecordRow row, Sights sights) {
        return sights.classOf(row.number("sight"));
    }

    public RecordView record(RecordRow row) {
        return record(row, row.text("key"), row.number("recordedUntil"));
    }

    /** An earlier version, which stood until then. */
    public RecordView earlier(RecordRow row, long until) {
        return record(row, row.text("ofKey"), until);
    }

    private RecordView record(RecordRow row, String key, long until) {
        Map<String, Object> own = row.own(row.label().properties());
        return new RecordView(
                new Key(key), row.label(), row.text("caption"), Collections.unmodifiableMap(own), claim(row, until));
    }

    public LinkView link(RecordRow row) {
        return new LinkView(
                new Key(row.text("relKey")),
                row.type(),
                new Key(row.from()),
                new Key(row.to()),
                Collections.unmodifiableMap(row.own(row.type().properties())),
                claim(row, row.number("recordedUntil")));
    }

    public ClaimView claim(RecordRow row) {
        return claim(row, row.number("recordedUntil"));
    }

    private ClaimView claim(RecordRow row, long until) {
        SightClass sight = sights.classOf(row.number("sight"));
        String document = row.text("document");
        return new ClaimView(
                sight.owner(),
                sight.handling(),
                new Key(document),
                titles.getOrDefault(document, ""),
                row.text("locator"),
                Grade.parse(row.text("grade")),
                new Validity(
                        Instant.ofEpochSecond(row.number("validFrom")),
                        Instant.ofEpochSecond(row.number("validTo")),
                        Precision.valueOf(row.text("precision").toUpperCase(Locale.ROOT))),
                row.number("recordedAt"),
                until,
                row.text("importRun"),
                row.text("status"),
                row.text("method"));
    }

    /** All rows of both. */
    public static List<RecordRow> both(List<RecordRow> records, List<RecordRow> links) {
        return Stream.concat(records.stream(), links.stream()).toList();
    }
}
