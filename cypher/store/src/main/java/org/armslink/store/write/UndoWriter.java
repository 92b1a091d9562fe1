package org.armslink.store.write;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.armslink.model.port.ImportRun;
import org.armslink.model.port.ImportUndo;
import org.armslink.store.query.CypherFile;
import org.armslink.store.query.Database;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Takes imports back, a stretch of internal ids to a transaction: an index by import would cost every import a quarter. */
public final class UndoWriter implements ImportUndo {
    private static final int STRETCH = 20_000;
    private static final int MARKED_AT_ONCE = 10_000;

    private final Database database;
    private final Clock clock;

    public UndoWriter(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public ImportRun undo(String run, String by, String why, LongConsumer progress) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("Say why the import is undone: it is kept with it");
        }
        List<ImportRun> readings = database.write(tx -> begin(run, by, why, tx));
        Set<String> open = new HashSet<>();
        for (ImportRun reading : readings) {
            if (reading.undone() == null || !reading.undone().complete()) {
                open.add(reading.id());
            }
        }
        if (!open.isEmpty()) {
            withdraw(open, progress);
        }
        return database.read(tx -> RunRow.of(FactWriter.findRun(run, tx)));
    }

    private List<ImportRun> begin(String run, String by, String why, TransactionContext tx) {
        FactWriter.bumpCounter(tx);
        Value stored = FactWriter.findRun(run, tx);
        return tx.run(
                        CypherFile.of("undo/mark-runs").text(),
                        Map.of(
                                "document",
                                stored.get("document").asString(),
                                "by",
                                by,
                                "why",
                                why,
                                "at",
                                clock.instant().getEpochSecond()))
                .list(row -> RunRow.of(row.get("run")));
    }

    private void withdraw(Set<String> runs, LongConsumer progress) {
        markRepeated(runs);
        long changed = markSuperseded(runs);
        progress.accept(changed);
        // Links first: as long as a record stands, so may what leads to it.
        changed = stretches("undo/links", highest("undo/highest-link-id"), runs, changed, progress);
        stretches("undo/records", highest("projection/highest-id"), runs, changed, progress);
        database.write(tx -> {
            FactWriter.bumpCounter(tx);
            return tx.run(CypherFile.of("undo/finish-runs").text(), Map.of("runs", List.copyOf(runs)))
                    .consume();
        });
    }

    private long highest(String query) {
        return database.read(tx ->
                tx.run(CypherFile.of(query).text()).single().get("highest").asLong());
    }

    private void markRepeated(Set<String> runs) {
        long marked = MARKED_AT_ONCE;
        while (marked == MARKED_AT_ONCE) {
            marked = database.write(
                    tx -> mark("undo/mark-repeated", runs, tx).get("marked").asLong());
        }
    }

    /** What others said after them stands as before, but perhaps on an earlier document that said it already. */
    private long markSuperseded(Set<String> runs) {
        long changed = 0;
        long marked = MARKED_AT_ONCE;
        while (marked == MARKED_AT_ONCE) {
            List<Long> step = database.write(tx -> {
                long counter = FactWriter.bumpCounter(tx);
                Record row = mark("undo/mark-superseded", runs, tx);
                Map<String, Version> standing = find(row, tx);
                standing.values().removeIf(version -> runs.contains(version.importRun()) || version.isUndone());
                return List.of(row.get("marked").asLong(), restand(standing, runs, counter, tx));
            });
            marked = step.get(0);
            changed += step.get(1);
        }
        return changed;
    }

    private static Record mark(String query, Set<String> runs, TransactionContext tx) {
        return tx.run(CypherFile.of(query).text(), Map.of("runs", List.copyOf(runs), "limit", MARKED_AT_ONCE))
                .single();
    }

    private static Map<String, Version> find(Record marked, TransactionContext tx) {
        var linkKeys = new HashMap<String, List<String>>();
        for (Value link : marked.get("links").values()) {
            linkKeys.computeIfAbsent(link.get(0).asString(), type -> new ArrayList<>())
                    .add(link.get(1).asString());
        }
        return StandingVersions.find(marked.get("keys").asList(Value::asString), linkKeys, tx);
    }

    private long stretches(String query, long highest, Set<String> runs, long before, LongConsumer progress) {
        long changed = before;
        for (long from = 0; from <= highest; from += STRETCH) {
            long first = from;
            changed += database.write(tx -> {
                long counter = FactWriter.bumpCounter(tx);
                Map<String, Version> standing = StandingVersions.byName(tx.run(
                        CypherFile.of(query).text(),
                        Map.of("from", first, "to", first + STRETCH - 1, "runs", List.copyOf(runs))));
                return restand(standing, runs, counter, tx);
            });
            progress.accept(changed);
        }
        return changed;
    }

    /** Puts in the place of these what the others say; where nobody else does, they are withdrawn. */
    private long restand(Map<String, Version> standing, Set<String> runs, long counter, TransactionContext tx) {
        if (standing.isEmpty()) {
            return 0;
        }
        Map<String, History> histories = histories(standing, runs, tx);
        long now = clock.instant().getEpochSecond();
        var changes = new BatchChanges(standing, Set.of());
        var cameBack = new ArrayList<String>();
        standing.forEach((name, version) -> {
            History.Claim claim = histories.getOrDefault(name, new History()).standing();
            if (claim == null) {
                changes.replace(version.withdrawn(now));
            } else if (claim.order() != History.STANDS) {
                changes.replace(claim.version().standing(now));
                if (claim.repeated()) {
                    cameBack.add(claim.repeatedKey());
                }
            }
        });
        new VersionWriter(tx, now, counter, runs).write(changes);
        tx.run(CypherFile.of("undo/delete-repeated").text(), Map.of("keys", cameBack))
                .consume();
        return changes.changed();
    }

    /** What others than these runs say, by name. */
    private static Map<String, History> histories(
            Map<String, Version> standing, Set<String> runs, TransactionContext tx) {
        var histories = new HashMap<String, History>();
        standing.forEach((name, version) -> {
            if (!runs.contains(version.importRun())) {
                histories
                        .computeIfAbsent(name, key -> new History())
                        .add(new History.Claim(version, false, History.STANDS, ""));
            }
        });
        List<String> keys = standing.values().stream().map(Version::key).toList();
        tx.run(CypherFile.of("undo/history").text(), Map.of("keys", keys)).forEachRemaining(row -> {
            History.Claim claim = History.kept(
                    row.get("repeated").asBoolean(), row.get("properties").asMap());
            History history = histories.computeIfAbsent(BatchChanges.nameOf(claim.version()), key -> new History());
            if (claim.version().isUndone() || runs.contains(claim.version().importRun())) {
                history.addTakenBack(claim);
            } else {
                history.add(claim);
            }
        });
        return histories;
    }

    @Override
    public String standingDigest() {
        return database.read(tx -> CanonicalDigest.ofWhatStands(tx).compute());
    }
}
