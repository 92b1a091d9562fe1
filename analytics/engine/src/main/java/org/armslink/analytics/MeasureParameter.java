package org.armslink.analytics;

/**
 * A parameter of a measure, with its default.
 *
 * @param type of its values
 * @param bounds in words, such as {@code 0 or more and less than 1}; whoever computes checks them
 */
public record MeasureParameter(String name, Type type, String means, String bounds, String defaultValue) {
    /** What a value must be. */
    public enum Type {
        NUMBER,
        WHOLE_NUMBER,
        FLAG,
        WORD,
        /** Words separated by blanks; the text may be empty. */
        WORDS,
        /** Keys of records, separated by blanks; the text may be empty. */
        RECORDS
    }
}
