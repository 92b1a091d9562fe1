package org.armslink.store.write;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.armslink.model.Digest;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.Status;
import org.armslink.store.claim.PackedLink;
import org.armslink.store.claim.StoredClaim;

/**
 * One version of a record or link, as stored.
 *
 * @param kind a record's label or a link's type
 * @param from key of the record that a link leads from; empty for a record
 * @param to key of the record that a link leads to; empty for a record
 */
public record Version(String kind, String from, String to, Map<String, Object> stored) {
    private static final Pattern ROW = Pattern.compile("row ([1-9][0-9]{0,17})");

    public boolean isLink() {
        return !from.isEmpty();
    }

    public String key() {
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

    String document() {
        return String.valueOf(stored.get("document"));
    }

    String importRun() {
        return String.valueOf(stored.get("importRun"));
    }

    /** Whether it was read from a later row of the same document. */
    boolean standsAfter(Version other) {
        return Objects.equals(stored.get("document"), other.stored.get("document"))
                && other.row() > 0
                && row() > other.row();
    }

    /** This, taken back. */
    Version withdrawn(long now) {
        return with(Map.of("status", Status.WITHDRAWN.text(), "recordedAt", now, "undone", true));
    }

    /** Whether it was withdrawn with the import that it stood on. */
    boolean isUndone() {
        return stored.containsKey("undone");
    }

    /** This, standing again: an earlier version, or what another document said too. */
    Version standing(long now) {
        Map<String, Object> again = isLink()
                ? Map.of()
                : Map.of("searchText", StoredClaim.searchText(Label.find(kind).orElseThrow(), stored));
        var changed = new HashMap<String, Object>(again);
        changed.put("recordedAt", now);
        changed.put("recordedUntil", StoredClaim.OPEN);
        return with(changed);
    }

    private Version with(Map<String, Object> changed) {
        var all = new HashMap<String, Object>(stored);
        all.putAll(changed);
        return new Version(kind, from, to, all);
    }

    /** The row that its locator names, or 0 if it names none. */
    private long row() {
        Matcher matcher = ROW.matcher(String.valueOf(stored.get("locator")));
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    }

    /**
     * As it is kept when a later one takes its place, with the key and search text out of the way of live queries.
     *
     * @param order grows with every version that is kept
     */
    public Map<String, Object> superseded(long now, long order) {
        Map<String, Object> kept = besideLive();
        kept.put("recordedUntil", now);
        kept.put("version", order);
        return kept;
    }

    /**
     * As it is kept when it says the same as what stands, but in another document.
     *
     * @param standing what it repeats: the same words about another version are another claim
     * @param order grows with every version that is kept
     */
    public Map<String, Object> repeated(Version standing, long order) {
        Map<String, Object> kept = besideLive();
        kept.put("version", order);
        kept.put(
                "key",
                Digest.of(Key.of(
                                BatchChanges.nameOf(this),
                                document(),
                                standing.document(),
                                standing.importRun(),
                                String.valueOf(standing.stored.get("locator")))
                        .text()));
        return kept;
    }

    private Map<String, Object> besideLive() {
        var kept = new HashMap<String, Object>(stored);
        kept.remove(PackedLink.PROPERTY); // only live queries read it
        kept.remove("key");
        kept.remove("relKey");
        kept.remove("searchText");
        kept.put("ofKey", key());
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
