package org.armslink.store.claim;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.armslink.model.Label;
import org.armslink.model.Property;
import org.jspecify.annotations.Nullable;

/**
 * What search looks into: the searchable values of a record, small letters, no accents, in lines. Each value gives a
 * line with all of it in one word, so that separators do not count, and a line with its words if it has several.
 *
 * <p>{@code AB-12?4} gives {@code ab12?4} and {@code ab 12?4}. A question mark is kept: it stands for a character that
 * nobody could read.
 */
public final class SearchText {
    /** Longer words are cut; Lucene refuses those of more than 32,766 bytes. */
    public static final int LONGEST_WORD = 64;

    private static final int LONGEST_TEXT = 4_000;
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}?]+");

    private SearchText() {}

    /** @param properties the record's own, others do no harm */
    static String of(Label label, Map<String, Object> properties) {
        var lines = new LinkedHashSet<String>();
        for (Property property : label.properties().values()) {
            Object value = properties.get(property.name());
            if (property.searchable() && value instanceof List<?> texts) {
                texts.forEach(text -> addLines(text.toString(), lines));
            } else if (property.searchable() && value != null) {
                addLines(value.toString(), lines);
            }
        }
        var text = new StringBuilder();
        for (String line : lines) {
            if (text.length() + line.length() < LONGEST_TEXT) {
                text.append(line).append('\n');
            }
        }
        return text.toString();
    }

    private static void addLines(String value, LinkedHashSet<String> lines) {
        List<String> words = words(value);
        String joined = String.join("", words);
        if (!joined.isEmpty() && joined.length() <= LONGEST_WORD) {
            lines.add(joined);
        }
        if (words.size() > 1 || joined.length() > LONGEST_WORD) {
            lines.add(String.join(
                    " ",
                    words.stream()
                            .map(word -> word.substring(0, Math.min(LONGEST_WORD, word.length())))
                            .toList()));
        }
    }

    /** The words of a text, small letters, no accents. */
    public static List<String> words(String text) {
        List<String> words = asciiWords(text);
        if (words != null) {
            return words;
        }
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(SEPARATORS.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The same of ASCII, which has no accents, in a fifth of the time; null if there is any other character. */
    private static @Nullable List<String> asciiWords(String text) {
        char[] small = new char[text.length()];
        for (int i = 0; i < small.length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return null;
            }
            small[i] = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
        }
        var words = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i <= small.length; i++) {
            if (i == small.length || !isOfWord(small[i])) {
                if (i > start) {
                    words.add(new String(small, start, i - start));
                }
                start = i + 1;
            }
        }
        return words;
    }

    private static boolean isOfWord(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '?';
    }
}
