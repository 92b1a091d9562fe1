package org.armslink.model;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How far a claim is believed: the scheme and the code as given, never averaged.
 *
 * <p>{@code 4x4:A1} (Europol: source A, B, C, X; information 1 to 4) or {@code 3x5x2:1A} (United Kingdom: source 1 to 3;
 * information A to E).
 */
public record Grade(String scheme, String code) {
    private static final Pattern FOUR = Pattern.compile("[ABCX][1-4]");
    private static final Pattern THREE_FIVE = Pattern.compile("[1-3][A-E]");
    private static final List<Grade> ALL = Stream.concat(
                    codes("ABCX", "1234").map(code -> new Grade("4x4", code)),
                    codes("123", "ABCDE").map(code -> new Grade("3x5x2", code)))
            .toList();

    private static Stream<String> codes(String sources, String informations) {
        return sources.chars()
                .boxed()
                .flatMap(source -> informations
                        .chars()
                        .mapToObj(information -> "" + (char) source.intValue() + (char) information));
    }

    public Grade {
        boolean valid = switch (scheme) {
            case "4x4" -> FOUR.matcher(code).matches();
            case "3x5x2" -> THREE_FIVE.matcher(code).matches();
            default -> false;
        };
        if (!valid) {
            throw new IllegalArgumentException(
                    "A grade is 4x4:[ABCX][1-4] or 3x5x2:[1-3][A-E], but was: \"" + scheme + ":" + code + "\"");
        }
    }

    public static Grade parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(
                    "A grade is written with its scheme, such as 4x4:B2, but was: \"" + text + "\"");
        }
        return new Grade(text.substring(0, colon), text.substring(colon + 1));
    }

    /**
     * 1 (believed most) to 4 (believed least), for finding the weakest step of a path and for nothing else. Mapping
     * version 1: the worse of the two halves, each counted in its own scheme, X as 4, 3×5×2's source 3 as 4 and
     * information E as 4.
     */
    public int weakness() {
        if (scheme.equals("4x4")) {
            int source = "ABCX".indexOf(code.charAt(0)) + 1;
            return Math.max(source, code.charAt(1) - '0');
        }
        int source = code.charAt(0) == '3' ? 4 : code.charAt(0) - '0';
        int information = Math.min(4, code.charAt(1) - 'A' + 1);
        return Math.max(source, information);
    }

    /**
     * Whether it is of the same scheme, and neither its source nor its information is worse. Each half counts for itself, and nothing is mapped from
     * one scheme to another: so two grades can each be no match for the other.
     */
    public boolean isAtLeast(Grade minimum) {
        return scheme.equals(minimum.scheme)
                && code.charAt(0)
                        <= minimum.code.charAt(
                                0) // in both schemes the letters and digits go from the best to the worst
                && code.charAt(1) <= minimum.code.charAt(1);
    }

    /** Every grade there is, those of 4x4 first. The place of one is its {@link #number}. */
    public static List<Grade> all() {
        return ALL;
    }

    /** Stands for it in columns and files, so it never changes. */
    public int number() {
        return scheme.equals("4x4")
                ? 4 * "ABCX".indexOf(code.charAt(0)) + code.charAt(1) - '1'
                : 16 + 5 * (code.charAt(0) - '1') + code.charAt(1) - 'A';
    }

    @Override
    public String toString() {
        return scheme + ":" + code;
    }
}
