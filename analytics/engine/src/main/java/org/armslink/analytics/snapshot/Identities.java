package org.armslink.analytics.snapshot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.model.Key;

/**
 * Which record stands for which: union–find over the SAME_AS decisions. Where the same two records also have a
 * NOT_SAME_AS, the decisions contradict each other and the two are not joined by them.
 */
final class Identities {
    private final Map<Key, Key> parent = new HashMap<>();
    private int disputed;

    static Identities of(List<PersonFacts.Decision> decisions) {
        var identities = new Identities();
        Set<Set<Key>> apart = new HashSet<>();
        for (var decision : decisions) {
            if (!decision.same()) {
                apart.add(Set.copyOf(List.of(decision.one(), decision.other())));
            }
        }
        Set<Set<Key>> counted = new HashSet<>();
        for (var decision : decisions) {
            Set<Key> pair = Set.copyOf(List.of(decision.one(), decision.other()));
            if (decision.same() && apart.contains(pair)) {
                identities.disputed += counted.add(pair) ? 1 : 0;
            } else if (decision.same()) {
                identities.join(decision.one(), decision.other());
            }
        }
        return identities;
    }

    /** The first key of those decided to be of the same thing; the key itself if none were. */
    Key first(Key key) {
        Key at = key;
        for (Key up = parent.get(at); up != null && !up.equals(at); up = parent.get(at)) {
            at = up;
        }
        Key first = at;
        for (at = key; !at.equals(first); ) {
            Key up = parent.getOrDefault(at, first);
            parent.put(at, first);
            at = up;
        }
        return first;
    }

    private void join(Key one, Key other) {
        Key a = first(one);
        Key b = first(other);
        if (a.compareTo(b) < 0) {
            parent.put(b, a);
        } else if (b.compareTo(a) < 0) {
            parent.put(a, b);
        }
    }

    /** How many pairs have decisions both ways. */
    int disputed() {
        return disputed;
    }
}
