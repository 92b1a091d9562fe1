package org.armslink.store.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.port.RecordReader.Source;
import org.armslink.store.claim.RecordRow;
import org.armslink.store.query.CypherFile;
import org.armslink.store.sight.Sights;
import org.neo4j.driver.TransactionContext;

/** Which documents say what a record or link says. */
final class Sources {
    private record Document(String title, String origin) {}

    private Sources() {}

    /** @param kind the link's type, or empty for a record */
    static List<Source> of(RecordRow standing, Key key, String kind, Sights sights, TransactionContext tx) {
        var said = new ArrayList<Map<String, Object>>();
        said.add(standing.stored());
        tx.run(
                        CypherFile.of("record/sources").text(),
                        Map.of("key", key.text(), "kind", kind, "sights", sights.numbers()))
                .forEachRemaining(row -> said.add(row.get("properties").asMap()));
        Map<String, Document> documents = documents(said, sights, tx);
        var sources = new ArrayList<Source>();
        for (Map<String, Object> claim : said) {
            String document = String.valueOf(claim.get("document"));
            Document known = documents.get(document);
            // A document out of sight is not counted: how many there are would tell of it.
            if (known != null) {
                sources.add(new Source(
                        new Key(document),
                        known.title(),
                        known.origin(),
                        String.valueOf(claim.get("locator")),
                        Grade.parse(String.valueOf(claim.get("grade"))),
                        claim.get("recordedAt") instanceof Long at ? at : 0));
            }
        }
        return List.copyOf(sources);
    }

    private static Map<String, Document> documents(
            List<Map<String, Object>> said, Sights sights, TransactionContext tx) {
        List<String> keys = said.stream()
                .map(claim -> String.valueOf(claim.get("document")))
                .distinct()
                .toList();
        var documents = new HashMap<String, Document>();
        tx.run(CypherFile.of("record/documents").text(), Map.of("keys", keys, "sights", sights.numbers()))
                .forEachRemaining(row -> documents.put(
                        row.get("key").asString(),
                        new Document(
                                row.get("title").asString(), row.get("origin").asString())));
        return documents;
    }
}
