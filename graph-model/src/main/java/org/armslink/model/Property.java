package org.armslink.model;

import java.util.List;

/**
 * A property that a label or a link type may have.
 *
 * @param searchable whether search looks into it
 * @param codes the only values there are, in the order in which a form offers them; empty if any will do
 * @param content what its value tells, where that matters to whoever fills it in
 */
public record Property(String name, Type type, boolean searchable, List<String> codes, Content content) {
    /** What a value tells. */
    public enum Content {
        ANYTHING,
        /** What one thing bears and no other of its kind, such as a serial number: two that share it look like one. */
        MARK,
        /** A day, month or year as ISO 8601 writes it: 2022-05-03, 2022-05 or 2022. */
        DATE,
        /** What somebody writes in words of their own, which may name anybody: no export takes it. */
        REMARKS,
        LATITUDE,
        LONGITUDE
    }

    /** The most of an angle to either side of zero, or 0 where it is none. */
    public int degrees() {
        return switch (content) {
            case LATITUDE -> 90;
            case LONGITUDE -> 180;
            default -> 0;
        };
    }

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
    public boolean allows(Object value) {
        return codes.isEmpty() || codes.contains(value);
    }

    static Property plain(String name) {
        return new Property(name, Type.TEXT, false, List.of(), Content.ANYTHING);
    }

    static Property remarks(String name) {
        return new Property(name, Type.TEXT, false, List.of(), Content.REMARKS);
    }

    static Property found(String name) {
        return new Property(name, Type.TEXT, true, List.of(), Content.ANYTHING);
    }

    static Property date(String name) {
        return new Property(name, Type.TEXT, false, List.of(), Content.DATE);
    }

    static Property mark(String name) {
        return new Property(name, Type.TEXT, true, List.of(), Content.MARK);
    }

    /** A mark as received. */
    static Property rawMark(String name) {
        return new Property(name, Type.TEXT, false, List.of(), Content.MARK);
    }

    static Property coded(String name, String... codes) {
        return new Property(name, Type.TEXT, false, List.of(codes), Content.ANYTHING);
    }

    static Property integer(String name) {
        return new Property(name, Type.INTEGER, false, List.of(), Content.ANYTHING);
    }

    static Property decimal(String name) {
        return new Property(name, Type.DECIMAL, false, List.of(), Content.ANYTHING);
    }

    static Property angle(String name, Content content) {
        return new Property(name, Type.DECIMAL, false, List.of(), content);
    }

    static Property flag(String name) {
        return new Property(name, Type.FLAG, false, List.of(), Content.ANYTHING);
    }

    static Property instant(String name) {
        return new Property(name, Type.INSTANT, false, List.of(), Content.ANYTHING);
    }

    static Property plainList(String name) {
        return new Property(name, Type.TEXT_LIST, false, List.of(), Content.ANYTHING);
    }

    static Property foundList(String name) {
        return new Property(name, Type.TEXT_LIST, true, List.of(), Content.ANYTHING);
    }
}
