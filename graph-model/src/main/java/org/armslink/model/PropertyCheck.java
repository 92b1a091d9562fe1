package org.armslink.model;

import java.util.Map;

/** Refuses properties that the schema does not have, or whose values it does not accept. */
final class PropertyCheck {
    private PropertyCheck() {}

    static void check(String what, Key key, Map<String, Property> schema, Map<String, Object> properties) {
        properties.forEach((name, value) -> {
            Property property = schema.get(name);
            if (property == null) {
                throw new IllegalArgumentException(
                        what + " has no property \"" + name + "\" (it has " + schema.keySet() + "), in " + key);
            }
            if (!property.type().accepts(value)) {
                throw new IllegalArgumentException(what + "." + name + " is " + property.type() + ", but was "
                        + value.getClass().getSimpleName() + " \"" + value + "\", in " + key);
            }
            if (!property.allows(value)) {
                throw new IllegalArgumentException(what + "." + name + " is one of " + property.codes() + ", but was \""
                        + value + "\", in " + key);
            }
        });
    }
}
