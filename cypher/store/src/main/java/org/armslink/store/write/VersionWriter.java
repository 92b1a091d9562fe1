package org.armslink.store.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.store.claim.PackedLink;
import org.armslink.store.query.CypherFile;
import org.neo4j.driver.TransactionContext;

/** Writes what changes in the graph, and keeps what it was before. */
final class VersionWriter {
    private static final long VERSIONS_IN_ONE_TRANSACTION = 1_000_000;

    private final TransactionContext tx;
    private final long now;
    private final long counter;
    private final Set<String> undone;

    /** @param counter what the store's counter stands at in this transaction: versions are kept in its order */
    VersionWriter(TransactionContext tx, long now, long counter) {
        this(tx, now, counter, Set.of());
    }

    /** @param undone ids of runs: what is kept of theirs is marked as taken back, so that it does not come again */
    VersionWriter(TransactionContext tx, long now, long counter, Set<String> undone) {
        this.tx = tx;
        this.now = now;
        this.counter = counter;
        this.undone = undone;
    }

    void write(BatchChanges changes) {
        keepSuperseded(changes.superseded());
        keepRepeated(changes.repeated());
        var moved = new ArrayList<Version>();
        var stayed = new ArrayList<Version>();
        for (Version replacement : changes.replacements()) {
            (replacement.leadsAs(changes.before(replacement)) ? stayed : moved).add(replacement);
        }
        byKind(stayed, false).forEach((label, versions) -> run("write/change-records", "rows", stored(versions)));
        byKind(stayed, true)
                .forEach((type, versions) -> run("write/change-links", "LINK_TYPE", type, "rows", stored(versions)));
        byKind(moved, true)
                .forEach((type, versions) -> run(
                        "write/delete-links",
                        "LINK_TYPE",
                        type,
                        "keys",
                        versions.stream().map(Version::key).toList()));
        byKind(changes.news(), false)
                .forEach((label, versions) ->
                        run("write/create-records", "NODE_LABEL", label, "rows", stored(versions)));
        var newLinks = new ArrayList<>(changes.news());
        newLinks.addAll(moved);
        byKind(newLinks, true)
                .forEach((type, versions) -> run(
                        "write/create-links",
                        "LINK_TYPE",
                        type,
                        "rows",
                        versions.stream()
                                .map(link -> List.of(link.from(), link.to(), stored(link)))
                                .toList()));
    }

    private void keepSuperseded(List<Version> superseded) {
        var rows = new ArrayList<Map<String, Object>>();
        for (Version version : superseded) {
            Map<String, Object> row = version.superseded(now, order(rows.size()));
            if (undone.contains(version.importRun())) {
                row.put("undone", true);
            }
            rows.add(row);
        }
        keep("write/keep-superseded", rows);
    }

    private void keepRepeated(List<BatchChanges.Repeat> repeated) {
        // The query looks at all rows before it writes one, so of two rows with one key it would keep the last.
        var first = new LinkedHashMap<Object, Map<String, Object>>();
        for (BatchChanges.Repeat repeat : repeated) {
            Map<String, Object> row = repeat.version().repeated(repeat.standing(), order(first.size()));
            first.putIfAbsent(row.get("key"), row);
        }
        keep("write/keep-repeated", List.copyOf(first.values()));
    }

    private void keep(String query, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            run(query, "rows", rows);
        }
    }

    private long order(int place) {
        return counter * VERSIONS_IN_ONE_TRANSACTION + place;
    }

    private static Map<String, List<Version>> byKind(Collection<Version> versions, boolean links) {
        var byKind = new LinkedHashMap<String, List<Version>>();
        for (Version version : versions) {
            if (version.isLink() == links) {
                byKind.computeIfAbsent(version.kind(), kind -> new ArrayList<>())
                        .add(version);
            }
        }
        return byKind;
    }

    private static List<Map<String, Object>> stored(List<Version> versions) {
        return versions.stream().map(VersionWriter::stored).toList();
    }

    /** What is derived from the rest of a link is derived here, where every link passes that is written. */
    private static Map<String, Object> stored(Version version) {
        if (!version.isLink()) {
            return version.stored();
        }
        var stored = new HashMap<>(version.stored());
        stored.put(PackedLink.PROPERTY, PackedLink.of(stored));
        return stored;
    }

    private void run(String query, String parameter, Object value) {
        tx.run(CypherFile.of(query).text(), Map.of(parameter, value)).consume();
    }

    private void run(String query, String word, String kind, String parameter, Object value) {
        tx.run(CypherFile.of(query).fill(word, kind).text(), Map.of(parameter, value))
                .consume();
    }
}
