package org.armslink.store.write;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.armslink.model.Digest;
import org.armslink.model.Key;
import org.armslink.model.port.ImportCounts;
import org.armslink.model.port.ImportRequest;
import org.armslink.model.port.ImportRun;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** An import run as stored. */
public final class RunRow {
    private RunRow() {}

    /** What is read by whom under which settings, whatever the version of the mapping: what refused rows belong to. */
    public static String subject(ImportRequest request) {
        var parts = new TreeMap<>(request.settings());
        var text = new StringBuilder();
        parts.forEach((name, value) -> text.append(Key.of(name, value)).append('|'));
        return Digest.of(Key.of(
                        request.document().key().text(),
                        request.mapping(),
                        request.owner().toString(),
                        text.toString())
                .text());
    }

    /** The subject and the mapping's version: runs that share it can take one another up. */
    public static String work(ImportRequest request) {
        return Digest.of(Key.of(subject(request), request.mappingDigest()).text());
    }

    /** A run's id tells nothing of other runs: it is made from its own work and its place among the runs of it. */
    public static String id(String work, int ordinal) {
        return "run-"
                + Digest.of(Key.of(work, Integer.toString(ordinal)).text()).substring(0, 16);
    }

    public static Map<String, Object> start(ImportRequest request, long sight, int ordinal, Instant now) {
        String work = work(request);
        var row = new HashMap<String, Object>(counts(ImportCounts.NONE));
        row.put("id", id(work, ordinal));
        row.put("work", work);
        row.put("subject", subject(request));
        row.put("ordinal", (long) ordinal);
        row.put("document", request.document().key().text());
        row.put("mapping", request.mapping());
        row.put("mappingDigest", request.mappingDigest());
        row.put("owner", request.owner().toString());
        var settings = new TreeMap<>(request.settings());
        row.put("settingNames", List.copyOf(settings.keySet()));
        row.put("settingValues", List.copyOf(settings.values()));
        row.put("sight", sight);
        row.put("wrote", List.of());
        row.put("startedAt", now.getEpochSecond());
        row.put("rowsDone", 0L);
        row.put("complete", false);
        return row;
    }

    public static Map<String, Object> counts(ImportCounts counts) {
        return Map.of(
                "read", counts.read(),
                "accepted", counts.accepted(),
                "quarantined", counts.quarantined(),
                "duplicate", counts.duplicate(),
                "created", counts.created(),
                "changed", counts.changed(),
                "disputed", counts.disputed());
    }

    /** @param row the properties of an {@code ImportRun} */
    public static ImportRun of(Value row) {
        return new ImportRun(
                row.get("id").asString(),
                new Key(row.get("document").asString()),
                row.get("mapping").asString(),
                row.get("owner").asString(),
                Instant.ofEpochSecond(row.get("startedAt").asLong()),
                row.get("rowsDone").asLong(),
                new ImportCounts(
                        row.get("read").asLong(),
                        row.get("accepted").asLong(),
                        row.get("quarantined").asLong(),
                        row.get("duplicate").asLong(),
                        row.get("created").asLong(),
                        row.get("changed").asLong(),
                        row.get("disputed").asLong()),
                row.get("complete").asBoolean(),
                settings(row),
                undone(row));
    }

    private static Map<String, String> settings(Value row) {
        var settings = new TreeMap<String, String>();
        for (int i = 0; i < row.get("settingNames").size(); i++) {
            settings.put(
                    row.get("settingNames").get(i).asString(),
                    row.get("settingValues").get(i).asString());
        }
        return settings;
    }

    private static ImportRun.@Nullable Undone undone(Value row) {
        return isUndone(row)
                ? new ImportRun.Undone(
                        row.get("undoneBy").asString(),
                        Instant.ofEpochSecond(row.get("undoneAt").asLong()),
                        row.get("undoneWhy").asString(),
                        row.get("undoneWhole").asBoolean())
                : null;
    }

    static boolean isUndone(Value row) {
        return !row.get("undoneAt").isNull();
    }

    static boolean isBeingUndone(Value row) {
        return isUndone(row) && !row.get("undoneWhole").asBoolean();
    }
}
