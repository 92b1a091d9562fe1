package org.armslink.store.write;

import java.util.HashMap;
import java.util.Map;
import org.armslink.store.claim.StoredClaim;

/**
 * One version of a record or link, as stored.
 *
 * @param kind a record's label or a link's type
 * @param from key of the record that a link leads from; empty for a record
 * @param to key of the record that a link leads to; empty for a record
 */
record Version(String kind, String from, String to, Map<String, Object> stored) {
    boolean isLink() {
        return !from.isEmpty();
    }

    String key() {
        return String.valueOf(stored.get(isLink() ? "relKey" : "key"));
    }

    boolean leadsAs(Version other) {
        return from.equals(other.from) && to.equals(other.to);
    }

    boolean saysTheSameAs(Version other) {
        return kind.equals(other.kind)
                && leadsAs(other)
                && StoredClaim.said(stored).equals(StoredClaim.said(other.stored));
    }

    /** As it is kept when a later one takes its place, with the key and search text out of the way of live queries. */
    Map<String, Object> superseded(long now, int place) {
        var kept = new HashMap<String, Object>(stored);
        kept.remove("key");
        kept.remove("relKey");
        kept.remove("searchText");
        kept.put("ofKey", key());
        kept.put("recordedUntil", now);
        kept.put("version", (long) place);
        if (isLink()) {
            kept.put("ofType", kind);
            kept.put("fromKey", from);
            kept.put("toKey", to);
        } else {
            kept.put("ofLabel", kind);
        }
        return kept;
    }
}
