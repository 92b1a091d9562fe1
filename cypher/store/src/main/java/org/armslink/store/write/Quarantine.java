package org.armslink.store.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.armslink.model.Digest;
import org.armslink.model.Key;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.store.query.CypherFile;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Keeps refused rows. A row that is refused again in the same words says nothing new: it is kept once and named with
 * every run that refused it.
 */
public final class Quarantine {
    private final TransactionContext tx;
    private final Value run;

    /** @param run the stored run */
    Quarantine(TransactionContext tx, Value run) {
        this.tx = tx;
        this.run = run;
    }

    /** Keeps them, and returns how many of them were refused in the same words before. */
    long keep(List<QuarantinedRow> refused) {
        if (refused.isEmpty()) {
            return 0;
        }
        var byKey = new LinkedHashMap<String, QuarantinedRow>();
        refused.forEach(row -> byKey.put(keyOf(row), row));
        var known = new HashSet<>(
                tx.run(CypherFile.of("write/find-quarantined").text(), Map.of("keys", List.copyOf(byKey.keySet())))
                        .list(row -> row.get("key").asString()));
        var rows = new ArrayList<Map<String, Object>>();
        byKey.forEach((key, row) -> {
            if (!known.contains(key)) {
                rows.add(stored(
                        run.get("subject").asString(),
                        run.get("id").asString(),
                        run.get("sight").asLong(),
                        row));
            }
        });
        tx.run(CypherFile.of("write/quarantine").text(), Map.of("rows", rows)).consume();
        tx.run(
                        CypherFile.of("write/quarantine-again").text(),
                        Map.of("keys", List.copyOf(known), "run", run.get("id").asString()))
                .consume();
        return refused.size() - rows.size();
    }

    private String keyOf(QuarantinedRow row) {
        return keyOf(run.get("subject").asString(), row);
    }

    private static String keyOf(String subject, QuarantinedRow row) {
        return Digest.of(Key.of(subject, Long.toString(row.row()), row.field(), row.value(), row.reason())
                .text()
                .concat(Digest.of(row.text())));
    }

    /**
     * A refused row as it is kept.
     *
     * @param sight number of the run's sight class
     */
    public static Map<String, Object> stored(String subject, String run, long sight, QuarantinedRow row) {
        return Map.of(
                "key", keyOf(subject, row),
                "subject", subject,
                "runs", List.of(run),
                "sight", sight,
                "row", row.row(),
                "field", row.field(),
                "value", row.value(),
                "reason", row.reason(),
                "text", row.text());
    }
}
