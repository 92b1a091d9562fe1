package org.armslink.store.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.armslink.store.claim.SearchText;

/**
 * What somebody typed into search, as Lucene takes it.
 *
 * <p>Every word must be found, {@code ?} stands for one character and {@code *} for any number, and separators do not
 * count. A complete serial number also finds those of which some characters could not be read: up to three of them, or
 * any number in a row (up to two of more than twelve characters, one of more than twenty).
 *
 * @param lucene in the syntax of Lucene's classic parser
 * @param exact all of it in one word, or empty if it has wildcards
 */
record SearchQuestion(String lucene, String exact) {
    private static final int LONGEST = 500;
    private static final int MOST_WORDS = 20;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern NO_WORD_OR_WILDCARD = Pattern.compile("[^\\p{L}\\p{N}?*]+");
    private static final Pattern SERIAL = Pattern.compile("(?=.*[0-9])[a-z0-9]{3,32}");

    /** @return empty if there is no word in it */
    static Optional<SearchQuestion> parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A search has at most " + LONGEST + " characters, but has " + text.length() + ". Shorten it.");
        }
        var all = new ArrayList<String>();
        var joined = new StringBuilder();
        boolean wildcards = false;
        for (String chunk : BLANKS.split(text.strip())) {
            if (chunk.indexOf('?') >= 0 || chunk.indexOf('*') >= 0) {
                wildcards = true;
                pattern(chunk).ifPresent(all::add);
            } else {
                List<String> words = SearchText.words(chunk);
                joined.append(String.join("", words));
                phrase(words).ifPresent(all::add);
            }
        }
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (all.size() > MOST_WORDS) {
            throw new IllegalArgumentException(
                    "A search has at most " + MOST_WORDS + " words, but has " + all.size() + ". Leave some out.");
        }
        String each = all.size() == 1 ? all.get(0) : "(+" + String.join(" +", all) + ")";
        if (wildcards) {
            return Optional.of(new SearchQuestion(each, ""));
        }
        String exact = joined.toString();
        String lucene = all.size() == 1 ? each : each + " " + anyOf(spellings(exact));
        return Optional.of(new SearchQuestion(lucene, exact));
    }

    private static Optional<String> pattern(String chunk) {
        String plain = ACCENTS.matcher(Normalizer.normalize(chunk, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String pattern = NO_WORD_OR_WILDCARD.matcher(plain).replaceAll("");
        return pattern.isEmpty() ? Optional.empty() : Optional.of(pattern);
    }

    private static Optional<String> phrase(List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Set<String> spellings = spellings(String.join("", words));
        if (words.size() > 1) {
            spellings.add("(+" + String.join(" +", words) + ")");
        }
        return Optional.of(anyOf(spellings));
    }

    private static String anyOf(Set<String> alternatives) {
        return "(" + String.join(" ", alternatives) + ")";
    }

    /** The word, and for a serial number all that it may look like when parts of it were not read. */
    private static Set<String> spellings(String word) {
        var spellings = new LinkedHashSet<String>();
        spellings.add(word.substring(0, Math.min(SearchText.LONGEST_WORD, word.length())));
        if (SERIAL.matcher(word).matches()) {
            int length = word.length();
            scatter(word, 0, length <= 12 ? 3 : length <= 20 ? 2 : 1, spellings);
            for (int from = 0; from < length; from++) {
                for (int to = from + 1; to <= length; to++) {
                    spellings.add(escape(word.substring(0, from) + "?".repeat(to - from) + word.substring(to)));
                }
            }
        }
        return spellings;
    }

    private static void scatter(String word, int from, int left, Set<String> spellings) {
        for (int i = from; left > 0 && i < word.length(); i++) {
            String unread = word.substring(0, i) + '?' + word.substring(i + 1);
            spellings.add(escape(unread));
            scatter(unread, i + 1, left - 1, spellings);
        }
    }

    private static String escape(String word) {
        return word.replace("?", "\\?");
    }
}
