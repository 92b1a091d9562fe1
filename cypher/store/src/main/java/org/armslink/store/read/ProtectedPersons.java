package org.armslink.store.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.armslink.model.Key;
import org.armslink.store.query.CypherFile;
import org.armslink.store.sight.Sights;
import org.neo4j.driver.TransactionContext;

/**
 * Who must not be named in what leaves the system. One record of a person may say that she is a victim and another
 * that it is of the same person: so it is asked of all records that are decided to be of one person.
 */
final class ProtectedPersons {
    private final Map<String, List<String>> others = new HashMap<>();
    private final Set<String> found = new HashSet<>();

    private ProtectedPersons() {}

    static Set<Key> among(Collection<Key> asked, Sights sights, TransactionContext tx) {
        var search = new ProtectedPersons();
        List<String> ring = asked.stream().map(Key::text).distinct().toList();
        while (!ring.isEmpty()) {
            ring = search.look(ring, sights, tx);
        }
        search.spread();
        return asked.stream().filter(key -> search.found.contains(key.text())).collect(Collectors.toUnmodifiableSet());
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
                    if (row.get("protected").asBoolean()) {
                        found.add(key);
                    }
                });
        return next.stream().distinct().filter(key -> !others.containsKey(key)).toList();
    }

    private void spread() {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (var one : others.entrySet()) {
                if (!found.contains(one.getKey()) && one.getValue().stream().anyMatch(found::contains)) {
                    grown = found.add(one.getKey());
                }
            }
        }
    }
}
