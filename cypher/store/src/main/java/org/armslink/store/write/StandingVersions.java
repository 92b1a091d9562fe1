package org.armslink.store.write;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.armslink.store.claim.RecordRow;
import org.armslink.store.query.CypherFile;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;

/** Finds what stands under some keys, for the write path. */
final class StandingVersions {
    private StandingVersions() {}

    /**
     * What stands, by {@link BatchChanges#nameOf}.
     *
     * @param linkKeys by type
     */
    static Map<String, Version> find(
            Collection<String> recordKeys, Map<String, ? extends Collection<String>> linkKeys, TransactionContext tx) {
        var found = new HashMap<String, Version>();
        if (!recordKeys.isEmpty()) {
            found.putAll(byName(
                    tx.run(CypherFile.of("write/find-records").text(), Map.of("keys", List.copyOf(recordKeys)))));
        }
        linkKeys.forEach((type, keys) -> found.putAll(byName(tx.run(
                CypherFile.of("write/find-links").fill("LINK_TYPE", type).text(), Map.of("keys", List.copyOf(keys))))));
        return found;
    }

    /** The label of each record of these keys that is there. */
    static Map<String, String> labels(Collection<String> recordKeys, TransactionContext tx) {
        var labels = new HashMap<String, String>();
        if (!recordKeys.isEmpty()) {
            tx.run(CypherFile.of("write/find-labels").text(), Map.of("keys", List.copyOf(recordKeys)))
                    .forEachRemaining(
                            row -> labels.put(row.get("key").asString(), RecordRow.labelText(row.get("labels"))));
        }
        return labels;
    }

    /** @param rows of records with {@code labels} and {@code properties}, or of links with {@code type}, {@code from} and {@code to} too */
    static Map<String, Version> byName(Result rows) {
        var found = new HashMap<String, Version>();
        rows.forEachRemaining(row -> {
            Version version = version(row);
            found.put(BatchChanges.nameOf(version), version);
        });
        return found;
    }

    private static Version version(Record row) {
        Map<String, Object> properties = row.get("properties").asMap();
        return row.containsKey("type")
                ? new Version(
                        row.get("type").asString(),
                        row.get("from").asString(),
                        row.get("to").asString(),
                        properties)
                : new Version(RecordRow.labelText(row.get("labels")), "", "", properties);
    }
}
