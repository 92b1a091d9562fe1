package org.armslink.model;

import java.util.Map;

/** One owner's statement that two records are linked, as it is to be written. Both records must exist or come with it. */
public record LinkClaim(
        Key key, LinkType type, NodeReference from, NodeReference to, Map<String, Object> properties, Claim claim) {
    public LinkClaim {
        properties = Map.copyOf(properties);
        PropertyCheck.check(type.name(), key, type.properties(), properties);
        if (!type.from().contains(from.label()) || !type.to().contains(to.label())) {
            throw new IllegalArgumentException(type + " leads from one of " + type.from() + " to one of " + type.to()
                    + ", but " + key + " would lead from " + from.label() + " to " + to.label());
        }
        if (type.isDecision() && (from.label() != to.label() || from.key().equals(to.key()))) {
            throw new IllegalArgumentException(type + " is said of two records of one label, but " + key
                    + " would lead from " + from + " to " + to);
        }
    }

    /** The usual key of a link: its type, its ends and the document it was read from, so two sources make two links. */
    public static Key keyOf(LinkType type, Key from, Key to, String... distinguishedBy) {
        var parts = new String[3 + distinguishedBy.length];
        parts[0] = type.name();
        parts[1] = from.text();
        parts[2] = to.text();
        System.arraycopy(distinguishedBy, 0, parts, 3, distinguishedBy.length);
        // A link's key is a digest: its parts are whole keys, and nobody reads it.
        return new Key(Digest.of(Key.of(parts).text()).substring(0, 32));
    }
}
