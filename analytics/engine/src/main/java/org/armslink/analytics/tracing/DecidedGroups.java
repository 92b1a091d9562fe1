package org.armslink.analytics.tracing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.armslink.analytics.snapshot.Identities;
import org.armslink.model.Key;
import org.armslink.model.port.TraitReader.Decided;

/** Records that somebody decided to be of one thing, each group named by the first of its keys. */
public final class DecidedGroups {
    private final Map<Key, Key> firsts = new HashMap<>();

    /** @param decisions those that the viewer sees; two that are said to be the same and not the same are not joined by that */
    public DecidedGroups(Collection<Decided> decisions) {
        Identities identities = Identities.decided(List.copyOf(decisions));
        for (Decided decided : decisions) {
            firsts.put(decided.from(), identities.first(decided.from()));
            firsts.put(decided.to(), identities.first(decided.to()));
        }
    }

    /** The first key of the group that this record is in; its own where nothing was decided. */
    public Key of(Key record) {
        return firsts.getOrDefault(record, record);
    }
}
