package org.armslink.store.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a batch does to the graph: worked out in memory, claim by claim in order, then written in a few queries. */
final class BatchChanges {
    /** A claim of another document that says the same as what stands. */
    record Repeat(Version version, Version standing) {}

    private final Map<String, Version> inDatabase;
    private final Set<String> earlierRuns;
    private final Map<String, Version> now = new LinkedHashMap<>();
    private final List<Version> superseded = new ArrayList<>();
    private final List<Repeat> repeated = new ArrayList<>();
    private long created;
    private long changed;

    /**
     * @param inDatabase what the batch's keys hold before it, by {@link #nameOf}
     * @param earlierRuns ids of earlier runs of the same file by the same mapping
     */
    BatchChanges(Map<String, Version> inDatabase, Set<String> earlierRuns) {
        this.inDatabase = inDatabase;
        this.earlierRuns = earlierRuns;
    }

    /** Links of two types may share a key, so a link's type is part of its name here. */
    static String nameOf(Version version) {
        return version.isLink() ? linkName(version.kind(), version.key()) : version.key();
    }

    static String linkName(String type, String key) {
        return type + "|" + key;
    }

    /** The version that stands after what was put so far. */
    @Nullable
    Version find(String name) {
        Version version = now.get(name);
        return version == null ? inDatabase.get(name) : version;
    }

    void put(Version version) {
        String name = nameOf(version);
        Version old = find(name);
        if (old == null) {
            created++;
        } else if (old.saysTheSameAs(version)) {
            if (!old.document().equals(version.document())) {
                repeated.add(new Repeat(version, old));
            }
            return;
        } else if (earlierRuns.contains(old.importRun()) && old.standsAfter(version)) {
            return;
        } else {
            changed++;
            superseded.add(old);
        }
        now.put(name, version);
    }

    /** Puts a version in the place of what stands, whatever that says. */
    void replace(Version version) {
        Version old = find(nameOf(version));
        if (old == null) {
            throw new IllegalStateException(nameOf(version) + " replaces nothing");
        }
        changed++;
        superseded.add(old);
        now.put(nameOf(version), version);
    }

    long created() {
        return created;
    }

    long changed() {
        return changed;
    }

    List<Version> superseded() {
        return superseded;
    }

    /** What says the same as what stood then, but in another document, in order. */
    List<Repeat> repeated() {
        return repeated;
    }

    /** What is not in the database yet, in order. */
    List<Version> news() {
        return now.entrySet().stream()
                .filter(entry -> !inDatabase.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What is in the database and says something else from now on, in order. */
    List<Version> replacements() {
        return now.entrySet().stream()
                .filter(entry -> inDatabase.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What the database holds under the name of a replacement. */
    Version before(Version replacement) {
        Version before = inDatabase.get(nameOf(replacement));
        if (before == null) {
            throw new IllegalStateException(nameOf(replacement) + " replaces nothing");
        }
        return before;
    }
}
