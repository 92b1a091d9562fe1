package org.armslink.ingest.reference;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the words of a cell say where a serial number should stand, in the languages of {@code serial-words.csv}. They
 * must never pass for a number: two firearms whose numbers were filed off would look like one.
 */
public enum SerialWords {
    /** The number was there and has been made away with. */
    OBLITERATED,
    /** None is there, or none is given. */
    ABSENT,
    /** Words that do not tell which: nobody could read it, or a number and a remark stand in one cell. */
    UNCLEAR,
    /** No words: a number, as far as it can be read. */
    NUMBER;

    private enum Says {
        REMOVED,
        UNREAD,
        /** Read in part, restored, another one put over it: a number follows, or does not. */
        PARTLY,
        ABSENT,
        /** With a "not", that there is none. */
        SEEN,
        NOT,
        /** Tells nothing by itself. */
        LABEL
    }

    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern NOTHING = Pattern.compile("(?U)[\\s./_\\p{Pd}]*");
    /** So few letters may be a mark; more of them without a digit are a word in some language or a name. */
    private static final int LONGEST_MARK = 3;
    /** Shorter words beside a number may be a part of it, such as "NA 1234". */
    private static final int SHORTEST_REMARK = 4;

    private static final Map<Says, Set<String>> WORDS = read();

    public static SerialWords of(String cell) {
        List<String> words = FoldedWords.of(cell);
        if (words.stream().anyMatch(word -> DIGIT.matcher(word).find()) || cell.indexOf('?') >= 0) {
            return hasRemark(words) || isOnlyZeros(words) ? UNCLEAR : NUMBER;
        }
        if (words.isEmpty()) {
            return NOTHING.matcher(cell).matches() ? ABSENT : UNCLEAR;
        }
        if (words.stream().allMatch(word -> Arrays.stream(Says.values()).anyMatch(says -> is(word, says)))) {
            return allKnown(words);
        }
        return String.join("", words).length() <= LONGEST_MARK ? NUMBER : UNCLEAR;
    }

    private static SerialWords allKnown(List<String> words) {
        boolean negated = any(words, Says.NOT);
        if (any(words, Says.PARTLY) || (any(words, Says.REMOVED) && negated)) {
            return UNCLEAR;
        }
        if (any(words, Says.REMOVED)) {
            return OBLITERATED;
        }
        boolean none = negated || any(words, Says.ABSENT);
        return any(words, Says.UNREAD) || (any(words, Says.SEEN) && !none) ? UNCLEAR : ABSENT;
    }

    /** Whether words stand beside the number, as in "AB12 (limado)"; letters within it, as in LIMA12, are none. */
    private static boolean hasRemark(List<String> words) {
        return words.stream()
                .filter(word -> word.length() >= SHORTEST_REMARK)
                .anyMatch(word -> is(word, Says.REMOVED)
                        || is(word, Says.UNREAD)
                        || is(word, Says.PARTLY)
                        || is(word, Says.ABSENT)
                        || is(word, Says.SEEN));
    }

    /** What stands where a form wants digits and there are none. */
    private static boolean isOnlyZeros(List<String> words) {
        return !words.isEmpty() && String.join("", words).chars().allMatch(c -> c == '0');
    }

    private static boolean any(List<String> words, Says says) {
        return words.stream().anyMatch(word -> is(word, says));
    }

    private static boolean is(String word, Says says) {
        return WORDS.getOrDefault(says, Set.of()).contains(word);
    }

    private static Map<Says, Set<String>> read() {
        var words = new EnumMap<Says, Set<String>>(Says.class);
        for (List<String> row : ReferenceTable.rows("serial-words.csv")) {
            words.computeIfAbsent(Says.valueOf(row.get(0).toUpperCase(Locale.ROOT)), unused -> new HashSet<>())
                    .addAll(List.of(row.get(2).split(" ")));
        }
        return words;
    }
}
