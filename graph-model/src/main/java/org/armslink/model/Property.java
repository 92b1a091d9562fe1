package org.armslink.model;

import java.util.List;

/**
 * A property that a label or a link type may have.
 *
 * @param searchable whether search looks into it
 * @param codes the only values there are, in the order in which a form offers them; empty if any will do
 */
public record Property(String name, Type type, boolean searchable, List<String> codes) {
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

    /** Whether the property can have this value, of the right class already. */
    boolean allows(Object value) {
        return codes.isEmpty() || codes.contains(value);
    }

    static Property plain(String name) {
        return new Property(name, Type.TEXT, false, List.of());
    }

    static Property found(String name) {
        return new Property(name, Type.TEXT, true, List.of());
    }

    static Property coded(String name, String... codes) {
        return new Property(name, Type.TEXT, false, List.of(codes));
    }

    static Property integer(String name) {
        return new Property(name, Type.INTEGER, false, List.of());
    }

    static Property decimal(String name) {
        return new Property(name, Type.DECIMAL, false, List.of());
    }

    static Property flag(String name) {
        return new Property(name, Type.FLAG, false, List.of());
    }

    static Property instant(String name) {
        return new Property(name, Type.INSTANT, false, List.of());
    }

    static Property plainList(String name) {
        return new Property(name, Type.TEXT_LIST, false, List.of());
    }

    static Property foundList(String name) {
        return new Property(name, Type.TEXT_LIST, true, List.of());
    }
}
