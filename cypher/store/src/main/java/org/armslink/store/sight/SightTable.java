package org.armslink.store.sight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.armslink.model.Handling;
import org.armslink.model.Owner;
import org.armslink.model.SightClass;
import org.armslink.model.Viewer;
import org.armslink.store.query.CypherFile;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** The numbered sight classes of a database, kept in memory while its counter stands. */
public final class SightTable {
    private record Kept(long counter, Map<Long, SightClass> classes) {}

    private volatile Kept kept = new Kept(-1, Map.of());

    /** What this viewer may see, as of this transaction. */
    public Sights of(Viewer viewer, TransactionContext tx) {
        return Sights.of(viewer, classes(tx));
    }

    /** All classes by number, as of this transaction. */
    public Map<Long, SightClass> classes(TransactionContext tx) {
        long counter = tx.run(CypherFile.of("sight/counter").text())
                .single()
                .get("value")
                .asLong();
        Kept now = kept;
        if (now.counter != counter) {
            // Read after the counter: a class that comes in between is there, and the next reader looks again.
            now = new Kept(counter, read(tx));
            kept = now;
        }
        return now.classes;
    }

    private static Map<Long, SightClass> read(TransactionContext tx) {
        var classes = new TreeMap<Long, SightClass>();
        tx.run(CypherFile.of("sight/list-classes").text())
                .forEachRemaining(row -> classes.put(row.get("number").asLong(), sightClass(row)));
        return classes;
    }

    private static SightClass sightClass(Record row) {
        return new SightClass(
                Owner.parse(row.get("owner").asString()),
                Handling.parse(row.get("handling").asString()),
                row.get("denied").asList(value -> value.asString()),
                row.get("purpose").asString(),
                LocalDate.parse(row.get("keepUntil").asString()));
    }

    /** The numbers of these classes; those that have none yet are given one. For the write path, under its lock. */
    public static Map<SightClass, Long> number(Collection<SightClass> wanted, TransactionContext tx) {
        var numbers = new HashMap<SightClass, Long>();
        long highest = 0;
        for (var entry : read(tx).entrySet()) {
            numbers.put(entry.getValue(), entry.getKey());
            highest = Math.max(highest, entry.getKey());
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (SightClass sight : new LinkedHashSet<>(wanted)) {
            if (!numbers.containsKey(sight)) {
                highest++;
                numbers.put(sight, highest);
                rows.add(row(highest, sight));
            }
        }
        if (!rows.isEmpty()) {
            tx.run(CypherFile.of("sight/create-classes").text(), Map.of("rows", rows))
                    .consume();
        }
        return numbers;
    }

    /** A class as it is kept. */
    public static Map<String, Object> row(long number, SightClass sight) {
        return Map.of(
                "number", number,
                "canonical", sight.canonical(),
                "owner", sight.owner().toString(),
                "handling", sight.handling().name(),
                "denied", sight.deniedCountries(),
                "purpose", sight.purpose(),
                "keepUntil", sight.keepUntil().toString());
    }
}
