package org.armslink.store.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.armslink.model.port.FactStore;
import org.armslink.model.port.FirstLoad;
import org.armslink.model.port.ImportRun;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.model.port.RowClaims;
import org.armslink.model.port.RowsRefused;
import org.armslink.store.Store;
import org.armslink.store.process.EmbeddedDatabase;
import org.armslink.store.process.MemorySize;
import org.armslink.store.testing.Invented;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** A first load in one go leaves what the same rows leave batch by batch. */
@ExtendWith(TestDatabase.class)
class OfflineLoadIT {
    private static final MemorySize SMALL = new MemorySize(512L << 20, 64L << 20);
    private static final Path JARS = Path.of(System.getProperty("armslink.neo4j", ""));
    private static final long SEED = 20261128;
    private static final int ROWS = 400;
    private static final int BATCH = 90;

    @TempDir
    private Path folder = Path.of("");

    /** Refused as the file was read: row {@code ROWS + 1}. */
    private static final QuarantinedRow UNREADABLE = refused(ROWS + 1, "date", "2021-02-30", "is no date");

    private static QuarantinedRow refused(long row, String field, String value, String reason) {
        return new QuarantinedRow(row, field, value, reason, "text of row " + row);
    }

    private interface Work<T> {
        T on(Store store, Driver driver) throws IOException;
    }

    private <T> T on(Path data, Work<T> work) throws IOException {
        try (var database = EmbeddedDatabase.start(data, JARS, SMALL);
                var driver = GraphDatabase.driver(
                        database.boltUri(), AuthTokens.basic(database.user(), database.password()));
                var store = Store.open(database.boltUri(), database.user(), database.password(), Invented.CLOCK)) {
            return work.on(store, driver);
        }
    }

    @Test
    void allThatBatchesWouldLeaveIsThere(TestDatabase usual) throws IOException {
        List<RowClaims> rows = new RandomRows(SEED).rows(ROWS);
        ImportRun batchByBatch;
        Map<String, List<String>> expected;
        String digest;
        ImportRun readAgain;
        String digestThen;
        try (Store store = Invented.openEmpty(usual)) {
            try (var session = usual.driver().session()) {
                session.run("MATCH (c:StoreCounter) SET c.value = 0").consume();
            }
            batchByBatch = write(store.facts(), rows);
            expected = all(usual.driver());
            digest = store.facts().canonicalDigest();
            readAgain = write(store.facts(), rows);
            digestThen = store.facts().canonicalDigest();
        }
        assertThat(expected.keySet())
                .contains("Superseded", "Repeated", "QuarantinedRow", "Record,Person", "SUSPECT_IN");
        assertThat(batchByBatch.counts().quarantined()).isBetween(20L, 300L);

        Path data = folder.resolve("offline");
        ImportRun allAtOnce = load(data, Invented.CLOCK, rows);

        assertThat(allAtOnce).isEqualTo(batchByBatch);
        assertThat(data.resolve("offline")).doesNotExist();
        on(data, (store, driver) -> {
            Map<String, List<String>> found = all(driver);
            assertThat(found.keySet()).isEqualTo(expected.keySet());
            expected.forEach((kind, all) -> assertThat(found.get(kind)).as(kind).isEqualTo(all));
            assertThat(store.facts().canonicalDigest()).isEqualTo(digest);
            assertThat(store.imports().listRuns(Invented.INSIDER)).containsExactly(batchByBatch);
            assertThat(schema(driver)).isEqualTo(schema(usual.driver()));
            // What comes after goes on as ever: the same file again, and an undoing that reaches all of it.
            assertThat(write(store.facts(), rows)).isEqualTo(readAgain);
            assertThat(store.facts().canonicalDigest()).isEqualTo(digestThen);
            store.undo().undo(allAtOnce.id(), "somebody", "a test", changed -> {});
            assertThat(store.undo().standingDigest()).isEqualTo(digestOfNothing(usual));
            return true;
        });

        assertThatThrownBy(() -> load(data, Invented.CLOCK, rows))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is in use already")
                .hasMessageContaining(data.toString())
                .hasMessageContaining("without --offline");
        assertThat(data.resolve("offline")).doesNotExist();
    }

    private static String digestOfNothing(TestDatabase usual) {
        try (Store store = Invented.openEmpty(usual)) {
            return store.undo().standingDigest();
        }
    }

    /** A folder that was opened once, and one in which an earlier load was killed. */
    @Test
    void whatHoldsNothingYetIsLoaded() throws IOException {
        Path data = folder.resolve("opened");
        on(data, (store, driver) -> store.countNodes());
        Path left = Files.createDirectories(data.resolve("offline").resolve("prepared"));
        Files.writeString(left.resolve("records"), "half an entry");
        Files.createDirectories(data.resolve("offline").resolve("neo4j").resolve("data"));

        try (FirstLoad.Loading cutOff = begin(data, Clock.systemUTC())) {
            cutOff.add(new RandomRows(SEED).rows(5), List.of());
            assertThatThrownBy(() -> begin(data, Clock.systemUTC()).close())
                    .as("one load at a time")
                    .hasMessageContaining("is held by process");
        }
        assertThat(data.resolve("offline")).doesNotExist();

        load(data, Invented.CLOCK.withZone(java.time.ZoneOffset.UTC), new RandomRows(SEED).rows(5));
        on(
                data,
                (store, driver) -> assertThat(store.imports().listRuns(Invented.INSIDER))
                        .singleElement()
                        .satisfies(run -> assertThat(run.complete()).isTrue()));
    }

    private static FirstLoad.Loading begin(Path data, Clock clock) throws IOException {
        return new OfflineLoad(data, JARS, SMALL, clock).begin(Invented.request(Invented.DOCUMENT));
    }

    private static ImportRun load(Path data, Clock clock, List<RowClaims> rows) throws IOException {
        try (FirstLoad.Loading loading = begin(data, clock)) {
            for (int from = 0; from < rows.size(); from += BATCH) {
                int to = Math.min(rows.size(), from + BATCH);
                loading.add(rows.subList(from, to), to == rows.size() ? List.of(UNREADABLE) : List.of());
            }
            var refused = new ArrayList<QuarantinedRow>();
            loading.settle()
                    .forEachRemaining(
                            refusal -> refused.add(refused(refusal.row(), "", refusal.value(), refusal.reason())));
            loading.quarantine(refused);
            return loading.finish(rows.size() + 1L, doing -> {});
        }
    }

    private static ImportRun write(FactStore store, List<RowClaims> rows) {
        ImportRun run = store.begin(Invented.request(Invented.DOCUMENT));
        for (int from = 0; from < rows.size(); from += BATCH) {
            int to = Math.min(rows.size(), from + BATCH);
            var batch = new LinkedHashMap<Long, RowClaims>();
            rows.subList(from, to).forEach(row -> batch.put(row.row(), row));
            var refused = new ArrayList<QuarantinedRow>();
            if (to == rows.size()) {
                refused.add(UNREADABLE);
            }
            long rowsDone = to == rows.size() ? to + 1L : to;
            while (true) {
                try {
                    run = store.write(run, List.copyOf(batch.values()), refused, rowsDone);
                    break;
                } catch (RowsRefused e) {
                    e.refusals().forEach(refusal -> {
                        batch.remove(refusal.row());
                        refused.add(refused(refusal.row(), "", refusal.value(), refusal.reason()));
                    });
                }
            }
        }
        return store.finish(run);
    }

    /** All nodes by labels and all links by type, in order. Left out is where a version stands among others of its batch. */
    private static Map<String, List<String>> all(Driver driver) {
        var all = new TreeMap<String, List<String>>();
        try (var session = driver.session()) {
            session.run(
                            "MATCH (n) RETURN reduce(text = '', l IN labels(n) | text + CASE text WHEN '' THEN '' ELSE ',' END"
                                    + " + l) AS kind, '' AS ends, properties(n) AS properties"
                                    + " UNION ALL MATCH (a)-[r]->(b) RETURN type(r) AS kind, a.key + ' ' + b.key AS ends,"
                                    + " properties(r) AS properties")
                    .forEachRemaining(row -> {
                        var properties = new HashMap<String, Object>(
                                row.get("properties").asMap());
                        properties.remove("version");
                        properties.remove("stamp"); // of the store's counter: drawn anew at every write
                        if (properties.get("wrote") instanceof List<?> wrote) {
                            properties.put("wrote", wrote.stream().sorted().toList());
                        }
                        all.computeIfAbsent(row.get("kind").asString(), kind -> new ArrayList<>())
                                .add(row.get("ends").asString() + " " + new TreeMap<>(properties));
                    });
        }
        all.values().forEach(list -> list.sort(null));
        return all;
    }

    private static List<String> schema(Driver driver) {
        try (var session = driver.session()) {
            return Stream.concat(
                            session
                                    .run(
                                            "SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties RETURN name + ' ' +"
                                                    + " type + toString(labelsOrTypes[0]) + toString(properties[0]) AS line")
                                    .list(row -> row.get("line").asString())
                                    .stream(),
                            session
                                    .run(
                                            "SHOW INDEXES YIELD name, type, state WHERE type <> 'LOOKUP' RETURN name + ' ' +"
                                                    + " type + ' ' + state AS line")
                                    .list(row -> row.get("line").asString())
                                    .stream())
                    .sorted()
                    .toList();
        }
    }
}
