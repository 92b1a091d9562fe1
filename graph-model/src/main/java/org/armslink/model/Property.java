package org.armslink.model;

import java.util.List;

/**
 * A property that a label or a link type may have.
 *
 * @param searchable whether search looks into it
 */
public record Property(String name, Type type, boolean searchable) {
    /** The kinds of value, and the Java class of each. */
    public enum Type {
        TEXT(String.class),
        INTEGER(Long.class),
        DECIMAL(Double.class),
        FLAG(Boolean.class),
        /** Seconds since 1970-01-01T00:00Z. */
        INSTANT(Long.class),
        TEXT_LIST(List.class);

        private final Class<?> valueClass;

        Type(Class<?> valueClass) {
            this.valueClass = valueClass;
        }

        public boolean accepts(Object value) {
            return valueClass.isInstance(value)
                    && (this != TEXT_LIST || ((List<?>) value).stream().allMatch(String.class::isInstance));
        }
    }

    static Property plain(String name) {
        return new Property(name, Type.TEXT, false);
    }

    static Property found(String name) {
        return new Property(name, Type.TEXT, true);
    }

    static Property integer(String name) {
        return new Property(name, Type.INTEGER, false);
    }

    static Property decimal(String name) {
        return new Property(name, Type.DECIMAL, false);
    }

    static Property flag(String name) {
        return new Property(name, Type.FLAG, false);
    }

    static Property instant(String name) {
        return new Property(name, Type.INSTANT, false);
    }

    static Property foundList(String name) {
        return new Property(name, Type.TEXT_LIST, true);
    }
}
