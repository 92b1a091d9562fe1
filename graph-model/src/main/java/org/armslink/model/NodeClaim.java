package org.armslink.model;

import java.util.Map;

/**
 * One owner's record of a thing, as it is to be written.
 *
 * @param properties of the label's own, never null or empty text; {@code caption} must be there
 */
public record NodeClaim(Key key, Label label, Map<String, Object> properties, Claim claim) {
    public NodeClaim {
        properties = Map.copyOf(properties);
        PropertyCheck.check(label.text(), key, label.properties(), properties);
        if (!properties.containsKey("caption")) {
            throw new IllegalArgumentException(label.text() + " " + key + " has no caption");
        }
    }
}
