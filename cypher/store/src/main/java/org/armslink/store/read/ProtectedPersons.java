package org.armslink.store.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.armslink.model.Key;
import org.armslink.model.Protection;
import org.armslink.store.query.CypherFile;
import org.armslink.store.sight.Sights;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/**
 * Who must not be named in what leaves the system. One record of a person may say that she is a victim and another
 * that it is of the same person: so it is asked of all records that are decided to be of one person.
 */
final class ProtectedPersons {
    private final Map<String, List<String>> others = new HashMap<>();
    private final Map<String, Protection> found = new HashMap<>();

    private ProtectedPersons() {}

    static Map<Key, Protection> among(Collection<Key> asked, Sights sights, TransactionContext tx) {
        var search = new ProtectedPersons();
        List<String> ring = asked.stream().map(Key::text).distinct().toList();
        while (!ring.isEmpty()) {
            ring = search.look(ring, sights, tx);
        }
        search.spread();
        return asked.stream()
                .filter(key -> search.found.containsKey(key.text()))
                .distinct()
                .collect(Collectors.toUnmodifiableMap(key -> key, key -> search.found.get(key.text())));
    }

    /** Returns those on which these depend and which were not looked at yet. */
    private List<String> look(List<String> ring, Sights sights, TransactionContext tx) {
        ring.forEach(key -> others.put(key, List.of()));
        var next = new ArrayList<String>();
        tx.run(CypherFile.of("neighbourhood/protected").text(), Map.of("keys", ring, "sights", sights.numbers()))
                .forEachRemaining(row -> {
                    String key = row.get("key").asString();
                    List<String> depends = row.get("others").asList(value -> value.asString());
                    others.put(key, depends);
                    next.addAll(depends);
                    if (!row.get("protection").isNull()) {
                        found.put(key, Protection.valueOf(row.get("protection").asString()));
                    }
                });
        return next.stream().distinct().filter(key -> !others.containsKey(key)).toList();
    }

    private boolean strengthen(String key, @Nullable Protection by) {
        Protection has = found.get(key);
        if (by == null || has != null && has.compareTo(by) <= 0) {
            return false;
        }
        found.put(key, by);
        return true;
    }

    private void spread() {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (var one : others.entrySet()) {
                for (String other : one.getValue()) {
                    grown |= strengthen(one.getKey(), found.get(other));
                }
            }
        }
    }
}
