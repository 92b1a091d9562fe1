package org.armslink.server.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.port.TraitReader;

/** Under which key a record stands in a snapshot: the first of those decided to be of the same thing, unless it is decided both ways. */
final class DecidedIdentities {
    private final Map<Key, Key> parent = new HashMap<>();

    DecidedIdentities(List<TraitReader.Decided> decisions) {
        Set<Set<Key>> apart = new HashSet<>();
        for (TraitReader.Decided one : decisions) {
            if (one.decision() == LinkType.NOT_SAME_AS) {
                apart.add(Set.of(one.from(), one.to()));
            }
        }
        for (TraitReader.Decided one : decisions) {
            if (one.decision() == LinkType.SAME_AS && !apart.contains(Set.of(one.from(), one.to()))) {
                Key a = first(one.from());
                Key b = first(one.to());
                int order = a.compareTo(b);
                if (order != 0) {
                    parent.put(order < 0 ? b : a, order < 0 ? a : b);
                }
            }
        }
    }

    Key first(Key key) {
        Key at = key;
        for (Key up = parent.get(at); up != null; up = parent.get(at)) {
            at = up;
        }
        return at;
    }
}
