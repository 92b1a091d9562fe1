package org.armslink.analytics.contradiction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.port.LifeReader.Event;
import org.armslink.model.port.TraitReader.Decided;

/** Events by firearm, where several records may be taken for one. */
final class FirearmGroups {
    static final String BY_DECISION = "decided to be one firearm";
    static final String BY_CANDIDATE_KEY =
            "one make, model, calibre, country of manufacture and complete serial; nobody decided yet";

    /** @param together why its records are taken for one, if there are several */
    record Group(List<Event> events, String together) {}

    private final Map<Key, Key> parent = new HashMap<>();

    private FirearmGroups() {}

    static List<Group> of(List<Event> events, Collection<Decided> decisions) {
        var groups = new FirearmGroups();
        Set<List<Key>> apart = new HashSet<>();
        for (Decided decided : decisions) {
            if (decided.decision() == LinkType.SAME_AS) {
                groups.join(decided.from(), decided.to());
            } else if (decided.decision() == LinkType.NOT_SAME_AS) {
                apart.add(List.of(decided.from(), decided.to()));
                apart.add(List.of(decided.to(), decided.from()));
            }
        }
        Map<Key, Key> decidedOnly = new HashMap<>();
        events.forEach(event -> decidedOnly.put(event.firearm(), groups.root(event.firearm())));
        Map<String, Key> firstOf = new TreeMap<>();
        for (Event event : events) {
            Key first =
                    event.candidateKey().isEmpty() ? null : firstOf.putIfAbsent(event.candidateKey(), event.firearm());
            if (first != null && !first.equals(event.firearm()) && !apart.contains(List.of(first, event.firearm()))) {
                groups.join(first, event.firearm());
            }
        }
        Map<Key, List<Event>> byRoot = new TreeMap<>();
        events.forEach(event -> byRoot.computeIfAbsent(groups.root(event.firearm()), key -> new ArrayList<>())
                .add(event));
        return byRoot.values().stream()
                .map(members -> new Group(
                        List.copyOf(members),
                        members.stream()
                                                .map(event -> decidedOnly.get(event.firearm()))
                                                .distinct()
                                                .count()
                                        > 1
                                ? BY_CANDIDATE_KEY
                                : BY_DECISION))
                .toList();
    }

    private Key root(Key key) {
        Key at = key;
        Key up = parent.getOrDefault(at, at);
        while (!up.equals(at)) {
            at = up;
            up = parent.getOrDefault(at, at);
        }
        return at;
    }

    private void join(Key one, Key other) {
        Key first = root(one);
        Key second = root(other);
        if (!first.equals(second)) {
            boolean inOrder = first.compareTo(second) < 0;
            parent.put(inOrder ? second : first, inOrder ? first : second);
        }
    }
}
