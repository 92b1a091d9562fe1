package org.armslink.store.write;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.port.FactStore;
import org.armslink.model.port.ImportCounts;
import org.armslink.model.port.ImportRequest;
import org.armslink.model.port.ImportRun;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.model.port.RowClaims;
import org.armslink.store.query.CypherFile;
import org.armslink.store.query.Database;
import org.armslink.store.sight.SightTable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.ClientException;

/** The write path. Writers go one after the other: each transaction begins by taking the counter's lock. */
public final class FactWriter implements FactStore {
    private static final String SECOND_OF_ONE_KEY = "Neo.ClientError.Schema.ConstraintValidationFailed";

    private final Database database;
    private final Clock clock;

    public FactWriter(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public ImportRun begin(ImportRequest request) {
        return database.write(tx -> {
            long counter = bumpCounter(tx);
            String work = RunRow.work(request);
            List<Value> runs = tx.run(CypherFile.of("run/runs-of-work").text(), Map.of("work", work))
                    .list(row -> row.get("run"));
            for (Value run : runs) {
                if (RunRow.isBeingUndone(run)) {
                    throw new ImportRequest.BeingUndone(run.get("id").asString());
                }
                if (!run.get("complete").asBoolean() && !RunRow.isUndone(run)) {
                    return RunRow.of(run);
                }
            }
            return start(request, runs.size() + 1, counter, tx);
        });
    }

    private ImportRun start(ImportRequest request, int ordinal, long counter, TransactionContext tx) {
        long sight = SightTable.number(List.of(request.sight()), tx).getOrDefault(request.sight(), 0L);
        Map<String, Object> row = RunRow.start(request, sight, ordinal, clock.instant());
        tx.run(CypherFile.of("run/create-run").text(), Map.of("run", row)).consume();
        ImportRun run = RunRow.of(findRun(RunRow.id(RunRow.work(request), ordinal), tx));
        new BatchWriter(tx, run.id(), clock.instant().getEpochSecond(), counter, Set.of(), true)
                .write(List.of(new RowClaims(0, List.of(request.document()), List.of())));
        return run;
    }

    @Override
    public ImportRun write(ImportRun run, List<RowClaims> rows, List<QuarantinedRow> refused, long rowsDone) {
        long stretch = rows.size() + refused.size();
        if (rowsDone != run.rowsDone() + stretch) {
            throw new IllegalArgumentException("Rows are missing: the run " + run.id() + " has " + run.rowsDone()
                    + " rows and got " + stretch + " more, which does not lead to row " + rowsDone);
        }
        try {
            return write(run, rows, refused, rowsDone, false);
        } catch (ClientException e) {
            if (!SECOND_OF_ONE_KEY.equals(e.code())) {
                throw e;
            }
            return write(run, rows, refused, rowsDone, true);
        }
    }

    private ImportRun write(
            ImportRun run, List<RowClaims> rows, List<QuarantinedRow> refused, long rowsDone, boolean asksForAll) {
        return database.write(tx -> {
            long counter = bumpCounter(tx);
            Value stored = findRun(run.id(), tx);
            long done = stored.get("rowsDone").asLong();
            if (done == rowsDone && !(rows.isEmpty() && refused.isEmpty())) {
                // The batch is in: the database answered, but the answer was lost and the work is run again.
                return RunRow.of(stored);
            }
            if (done != run.rowsDone() || stored.get("complete").asBoolean() || RunRow.isUndone(stored)) {
                throw new IllegalStateException("The run " + run.id() + " stands at row " + done + ", not at row "
                        + run.rowsDone() + ": somebody else goes on with it. Begin the import again.");
            }
            long now = clock.instant().getEpochSecond();
            var outcome = new BatchWriter(tx, run.id(), now, counter, earlierRuns(stored, tx), asksForAll).write(rows);
            long repeated = new Quarantine(tx, stored).keep(refused);
            ImportCounts counts = sum(RunRow.of(stored).counts(), outcome, refused.size(), repeated);
            return move(run.id(), rowsDone, false, counts, outcome.sights(), tx);
        });
    }

    private static Set<String> earlierRuns(Value stored, TransactionContext tx) {
        String work = stored.get("work").asString();
        var ids =
                new HashSet<>(tx
                        .run(CypherFile.of("run/runs-of-work").text(), Map.of("work", work))
                        .list(row -> row.get("run"))
                        .stream()
                        // What was taken back says nothing of what a new reading may change.
                        .filter(run -> !RunRow.isUndone(run))
                        .map(run -> run.get("id").asString())
                        .toList());
        ids.remove(stored.get("id").asString());
        return ids;
    }

    private static ImportCounts sum(ImportCounts sum, BatchWriter.Outcome batch, long refused, long repeated) {
        return new ImportCounts(
                sum.read() + batch.accepted() + batch.duplicate() + refused,
                sum.accepted() + batch.accepted(),
                sum.quarantined() + refused - repeated,
                sum.duplicate() + batch.duplicate() + repeated,
                sum.created() + batch.created(),
                sum.changed() + batch.changed(),
                sum.disputed() + batch.disputed());
    }

    @Override
    public ImportRun finish(ImportRun run) {
        return database.write(tx -> {
            bumpCounter(tx);
            Value stored = findRun(run.id(), tx);
            long done = stored.get("rowsDone").asLong();
            if (done != run.rowsDone()) {
                throw new IllegalStateException("The run " + run.id() + " stands at row " + done + ", not at row "
                        + run.rowsDone() + ": somebody else goes on with it. Begin the import again.");
            }
            return move(run.id(), done, true, RunRow.of(stored).counts(), Set.of(), tx);
        });
    }

    private static ImportRun move(
            String id, long rowsDone, boolean complete, ImportCounts counts, Set<Long> wrote, TransactionContext tx) {
        var progress = new HashMap<String, Object>(RunRow.counts(counts));
        progress.put("rowsDone", rowsDone);
        progress.put("complete", complete);
        Record row = tx.run(
                        CypherFile.of("run/move-run").text(),
                        Map.of("id", id, "progress", progress, "wrote", List.copyOf(wrote)))
                .single();
        return RunRow.of(row.get("run"));
    }

    static Value findRun(String id, TransactionContext tx) {
        return tx.run(CypherFile.of("run/find-run").text(), Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no import run " + id + "; begin one first"))
                .get("run");
    }

    static long bumpCounter(TransactionContext tx) {
        return tx.run(CypherFile.of("write/bump-counter").text())
                .single()
                .get("value")
                .asLong();
    }

    @Override
    public void markCorrected(String run, List<Long> rows, String correctedIn) {
        database.write(tx -> tx.run(
                        CypherFile.of("write/mark-corrected").text(),
                        Map.of("run", run, "rows", rows, "correctedIn", correctedIn))
                .single()
                .get("marked")
                .asLong());
    }

    @Override
    public Map<Key, Label> labelsOf(Collection<Key> keys) {
        List<String> texts = keys.stream().map(Key::text).toList();
        return database.read(tx -> {
            var labels = new HashMap<Key, Label>();
            StandingVersions.labels(texts, tx)
                    .forEach((key, label) ->
                            labels.put(new Key(key), Label.find(label).orElseThrow()));
            return labels;
        });
    }

    @Override
    public String canonicalDigest() {
        return database.read(tx -> CanonicalDigest.ofAll(tx).compute());
    }

    @Override
    public Map<String, Long> census() {
        return database.read(tx -> {
            var census = new TreeMap<String, Long>();
            for (Label label : Label.values()) {
                count(census, label.text(), "census/records", "NODE_LABEL", tx);
            }
            for (LinkType type : LinkType.values()) {
                count(census, type.name(), "census/links", "LINK_TYPE", tx);
            }
            return census;
        });
    }

    private static void count(Map<String, Long> census, String name, String query, String word, TransactionContext tx) {
        long count = tx.run(CypherFile.of(query).fill(word, name).text())
                .single()
                .get("count")
                .asLong();
        if (count > 0) {
            census.put(name, count);
        }
    }
}
