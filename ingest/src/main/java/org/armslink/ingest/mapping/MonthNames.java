package org.armslink.ingest.mapping;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of months as people write them: without the dot or the accent that the calendar of the language has. */
final class MonthNames {
    private static final Pattern WORD = Pattern.compile("(\\p{L}[\\p{L}\\p{M}]{2,})\\.?");
    private static final List<String> COMMONEST = List.of("en", "fr", "es", "pt", "de", "it", "nl");
    private static final int LANGUAGES_SHOWN = 3;

    /** Made when a date is first met that cannot be read, since it takes the calendars of all languages. */
    private static final class Known {
        static final Map<String, Map<String, Month>> BY_LANGUAGE = read();

        private static Map<String, Map<String, Month>> read() {
            var names = new HashMap<String, Map<String, Month>>();
            for (Locale locale : Locale.getAvailableLocales()) {
                if (!locale.getLanguage().isEmpty() && locale.getScript().isEmpty()) {
                    var ofLanguage = names.computeIfAbsent(locale.getLanguage(), unused -> new HashMap<>());
                    for (Month month : Month.values()) {
                        for (TextStyle style : TextStyle.values()) {
                            ofLanguage.merge(
                                    plain(month.getDisplayName(style, locale)),
                                    month,
                                    (one, other) -> one == other ? one : null);
                        }
                    }
                }
            }
            return names;
        }
    }

    private MonthNames() {}

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}.]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The text with the name of its month as the language's calendar has it, short and long; none if it has no name. */
    static Set<String> spelled(String text, Locale language) {
        var spelled = new LinkedHashSet<String>();
        Map<String, Month> names = Known.BY_LANGUAGE.getOrDefault(language.getLanguage(), Map.of());
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            Month month = names.get(plain(word.group(1)));
            if (month != null) {
                for (TextStyle style : TextStyle.values()) {
                    spelled.add(text.substring(0, word.start())
                            + month.getDisplayName(style, language)
                            + text.substring(word.end()));
                }
            }
        }
        return spelled;
    }

    /** In which other languages a word of the text is the name of a month, as a sentence; empty if in none. */
    static Optional<String> ofAnotherLanguage(String text, Locale language) {
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            String plain = plain(word.group(1));
            var languages = new TreeSet<String>();
            Known.BY_LANGUAGE.forEach((other, names) -> {
                if (names.get(plain) != null) {
                    languages.add(other);
                }
            });
            if (!languages.isEmpty() && !languages.contains(language.getLanguage())) {
                var ordered = new ArrayList<>(
                        COMMONEST.stream().filter(languages::contains).toList());
                languages.stream().filter(tag -> !COMMONEST.contains(tag)).forEach(ordered::add);
                String known = ordered.stream()
                        .limit(LANGUAGES_SHOWN)
                        .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH) + " (language: " + tag
                                + ")")
                        .collect(Collectors.joining(" or "));
                return Optional.of("\"" + word.group(1) + "\" is the name of a month in " + known);
            }
        }
        return Optional.empty();
    }
}
