package org.armslink.analytics.tracing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.port.TraitReader.Decided;

/** Records that somebody decided to be of one thing, each group named by the first of its keys. */
public final class DecidedGroups {
    private final Map<Key, Key> parent = new HashMap<>();

    /** @param decisions those that the viewer sees; only decisions that two are the same join */
    public DecidedGroups(Collection<Decided> decisions) {
        for (Decided decided : decisions) {
            if (decided.decision() == LinkType.SAME_AS) {
                join(decided.from(), decided.to());
            }
        }
    }

    /** The first key of the group that this record is in; its own where nothing was decided. */
    public Key of(Key record) {
        Key at = record;
        Key up = parent.getOrDefault(at, at);
        while (!up.equals(at)) {
            at = up;
            up = parent.getOrDefault(at, at);
        }
        return at;
    }

    private void join(Key one, Key other) {
        Key first = of(one);
        Key second = of(other);
        if (!first.equals(second)) {
            boolean inOrder = first.compareTo(second) < 0;
            parent.put(inOrder ? second : first, inOrder ? first : second);
        }
    }
}
