package org.armslink.store.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.armslink.model.Claim;
import org.armslink.model.Label;
import org.armslink.model.LinkClaim;
import org.armslink.model.NodeClaim;
import org.armslink.model.SightClass;
import org.armslink.model.Validity;

/**
 * The properties that a record or link has in the database: its own, and all of its claim's. None of them is ever
 * missing: columns that are read as lists would shift.
 */
public final class StoredClaim {
    /** The claim's properties, the key included. A record's or link's other properties are its own. */
    public static final Set<String> FIELDS = Set.of(
            "key",
            "relKey",
            "sight",
            "grade",
            "document",
            "locator",
            "validFrom",
            "validTo",
            "precision",
            "recordedAt",
            "recordedUntil",
            "importRun",
            "status",
            "method",
            "searchText",
            PackedLink.PROPERTY);

    /** Where a claim was read and when it was written: two that differ in nothing else say the same. */
    private static final Set<String> PROVENANCE = Set.of(
            "document", "locator", "recordedAt", "recordedUntil", "importRun", "searchText", PackedLink.PROPERTY);

    /** {@code recordedUntil} of what still stands. */
    public static final long OPEN = Validity.OPEN_END.getEpochSecond();

    private final Map<SightClass, Long> sightNumbers;
    private final String importRun;
    private final long now;

    /** @param now seconds since 1970-01-01T00:00Z */
    public StoredClaim(Map<SightClass, Long> sightNumbers, String importRun, long now) {
        this.sightNumbers = sightNumbers;
        this.importRun = importRun;
        this.now = now;
    }

    public Map<String, Object> of(NodeClaim node) {
        Map<String, Object> stored = of(node.properties(), node.claim());
        stored.put("key", node.key().text());
        stored.put("searchText", SearchText.of(node.label(), node.properties()));
        return stored;
    }

    public Map<String, Object> of(LinkClaim link) {
        Map<String, Object> stored = of(link.properties(), link.claim());
        stored.put("relKey", link.key().text());
        return stored;
    }

    private Map<String, Object> of(Map<String, Object> own, Claim claim) {
        var stored = new HashMap<String, Object>(own);
        Long sight = sightNumbers.get(claim.sight());
        if (sight == null) {
            throw new IllegalStateException("No number for " + claim.sight().canonical());
        }
        stored.put("sight", sight);
        stored.put("grade", claim.grade().toString());
        stored.put("document", claim.document().text());
        stored.put("locator", claim.locator());
        stored.put("validFrom", claim.validity().from().getEpochSecond());
        stored.put("validTo", claim.validity().to().getEpochSecond());
        stored.put("precision", claim.validity().precision().text());
        stored.put("recordedAt", now);
        stored.put("recordedUntil", OPEN);
        stored.put("importRun", importRun);
        stored.put("status", claim.status().text());
        stored.put("method", claim.method().text());
        return stored;
    }

    /** The search text of a record that comes back as it was. */
    public static String searchText(Label label, Map<String, Object> stored) {
        return SearchText.of(label, stored);
    }

    /** What of stored properties counts when two versions are compared. */
    public static Map<String, Object> said(Map<String, Object> stored) {
        var said = new HashMap<String, Object>(stored);
        said.keySet().removeAll(PROVENANCE);
        return said;
    }
}
