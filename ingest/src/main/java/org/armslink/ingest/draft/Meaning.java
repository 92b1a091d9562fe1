package org.armslink.ingest.draft;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.armslink.ingest.reference.FoldedWords;

/**
 * What a column seems to say, by the words of its name.
 *
 * @param who what the words tell of whose it is, such as {@code dealer} in "dealer city"; may be empty
 */
record Meaning(Field field, String who) {
    /** A property of a firearm, a person, a place, a case. */
    enum Field {
        MAKE,
        MODEL,
        CALIBRE,
        SERIAL,
        GUN_TYPE,
        NAME,
        BIRTH,
        ROLE,
        ORGANISATION,
        TOWN,
        REGION,
        COUNTRY,
        CASE,
        REMARKS,
        TRACE,
        WHY_ILLICIT,
        MARKINGS,
        INTENDED_USE,
        PHONE,
        PLATE
    }

    static final Set<Field> OF_FIREARM = Set.of(Field.MAKE, Field.MODEL, Field.CALIBRE, Field.SERIAL, Field.GUN_TYPE);
    static final Set<Field> OF_PERSON = Set.of(Field.NAME, Field.BIRTH, Field.ROLE);

    private static final Pattern WORD_BEGINS = Pattern.compile("(?<=[\\p{Ll}0-9])(?=\\p{Lu})");
    /** "B.O.", "D.N.I.". */
    private static final Pattern INITIALS = Pattern.compile("(?<!\\p{L})(?:\\p{L}\\.){2,}");

    /** The French words for a suspect. */
    private static final Pattern SUSPECT_IN_FRENCH = Pattern.compile("(?i)mise?s? en (?:cause|examen)");

    /** "Víctima(s)", "sospechoso/a". */
    private static final Pattern ENDINGS = Pattern.compile("(?i)(?<=\\p{L})(?:\\((?:e?s|as?|os?)\\)|/(?:as?|os?)\\b)");

    /**
     * The words of a name that tell something, folded: "dealerCity", "DEALER_CITY" and "dealer.city" are dealer and city,
     * "Nº del Expediente" is numero and expediente.
     */
    static List<String> words(String column) {
        String apart = WORD_BEGINS.matcher(column).replaceAll(" ");
        String whole = INITIALS.matcher(ENDINGS.matcher(apart).replaceAll(""))
                .replaceAll(initials -> " " + initials.group().replace(".", "") + " ");
        List<String> words = FoldedWords.of(SUSPECT_IN_FRENCH.matcher(whole).replaceAll("suspect"));
        List<String> telling = words.stream()
                .filter(word -> !Vocabulary.FILLERS.contains(word))
                .toList();
        return telling.isEmpty() ? words : telling;
    }

    /** Empty where the words tell nothing, or of a count. */
    static Optional<Meaning> of(String column) {
        List<String> words = words(column);
        if (isCount(words)) {
            return Optional.empty();
        }
        String who = who(words);
        return field(words, who).map(field -> new Meaning(field, who));
    }

    private static Optional<Field> field(List<String> words, String who) {
        boolean gun = has(words, Vocabulary.GUN);
        if (has(words, Vocabulary.REMARKS)) {
            return Optional.of(Field.REMARKS);
        } else if (has(words, Vocabulary.MAKE)) {
            return Optional.of(Field.MAKE);
        } else if (has(words, Vocabulary.MODEL)) {
            return Optional.of(Field.MODEL);
        } else if (has(words, Vocabulary.CALIBRE)) {
            return Optional.of(Field.CALIBRE);
        } else if (has(words, Vocabulary.SERIAL)) {
            return Optional.of(Field.SERIAL);
        } else if (isNumberOfGun(words)) {
            return Optional.of(Field.SERIAL);
        } else if (gun && (has(words, Vocabulary.TYPE) || isOnlyGun(words))) {
            return Optional.of(Field.GUN_TYPE);
        } else if (has(words, Vocabulary.BIRTH)) {
            return has(words, Vocabulary.TOWN) || has(words, Vocabulary.COUNTRY) || has(words, Vocabulary.REGION)
                    ? Optional.empty()
                    : Optional.of(Field.BIRTH);
        } else if (has(words, Vocabulary.DOCUMENT)) {
            return Optional.empty();
        } else if (has(words, Vocabulary.ROLE) || (has(words, Vocabulary.ANYBODY) && has(words, Vocabulary.TYPE))) {
            return Optional.of(Field.ROLE);
        } else if (has(words, Vocabulary.PHONE)) {
            return Optional.of(Field.PHONE);
        } else if (has(words, Vocabulary.PLATE)) {
            return Optional.of(Field.PLATE);
        }
        Optional<Field> trace = trace(words);
        if (trace.isPresent() || has(words, Vocabulary.TRACE)) {
            return trace;
        }
        Optional<Field> place = gun ? Optional.empty() : place(words);
        if (place.isPresent() || has(words, Vocabulary.ELSEWHERE)) {
            return place;
        } else if (has(words, Vocabulary.CASE) && isName(words) && !has(words, Vocabulary.DATE)) {
            return Optional.of(Field.CASE);
        } else if (has(words, Vocabulary.DEALERS) && isName(words)) {
            return Optional.of(Field.ORGANISATION);
        }
        boolean somebody = !who.isEmpty() || has(words, Vocabulary.ANYBODY);
        return !gun
                        && (has(words, Vocabulary.NAMES)
                                || (somebody && words.size() == 1)
                                || (!who.isEmpty() && isName(words)))
                ? Optional.of(Field.NAME)
                : Optional.empty();
    }

    /** The number of a request to trace a firearm, and what such a request must say. */
    private static Optional<Field> trace(List<String> words) {
        boolean trace = has(words, Vocabulary.TRACE);
        if (has(words, Vocabulary.DATE)) {
            return Optional.empty();
        } else if (has(words, Vocabulary.ILLICIT) || (trace && has(words, Vocabulary.REASON))) {
            return Optional.of(Field.WHY_ILLICIT);
        } else if (has(words, Vocabulary.INTENDED)) {
            return Optional.of(Field.INTENDED_USE);
        } else if (has(words, Vocabulary.MARKINGS)) {
            return Optional.of(Field.MARKINGS);
        }
        return trace
                        && (has(words, Vocabulary.NUMBER)
                                || words.stream()
                                        .allMatch(word ->
                                                Vocabulary.TRACE.contains(word) || Vocabulary.REQUEST.contains(word)))
                ? Optional.of(Field.TRACE)
                : Optional.empty();
    }

    private static Optional<Field> place(List<String> words) {
        if (has(words, Vocabulary.ELSEWHERE)) {
            return Optional.empty();
        } else if (has(words, Vocabulary.TOWN)) {
            return Optional.of(Field.TOWN);
        } else if (has(words, Vocabulary.REGION)) {
            return Optional.of(Field.REGION);
        }
        return has(words, Vocabulary.COUNTRY) ? Optional.of(Field.COUNTRY) : Optional.empty();
    }

    /** "Arma", "Armas de fuego": which arm it is, in whatever words. */
    private static boolean isOnlyGun(List<String> words) {
        return words.stream().allMatch(word -> Vocabulary.GUN.contains(word) || Vocabulary.FIRE.contains(word));
    }

    /** "Nº da arma": the number on a gun; "Nº de armas" counts them. */
    static boolean isNumberOfGun(List<String> words) {
        return has(words, Vocabulary.GUN)
                && has(words, Vocabulary.NUMBER_SIGNS)
                && words.stream()
                        .allMatch(word -> Vocabulary.GUN.contains(word)
                                || Vocabulary.FIRE.contains(word)
                                || Vocabulary.NUMBER_SIGNS.contains(word));
    }

    /** "Nro. de víctimas" and "n_killed" count, "Nro. de expediente" names. */
    static boolean isCount(List<String> words) {
        return has(words, Vocabulary.COUNTS)
                || (has(words, Vocabulary.NUMBER_SIGNS)
                        && has(words, Vocabulary.COUNTED)
                        && !has(words, Vocabulary.SERIAL))
                || (words.contains("nombre") && has(words, Vocabulary.COUNTED_IN_FRENCH));
    }

    /** Whether the column names the thing, and does not tell its status, date or the like. */
    private static boolean isName(List<String> words) {
        return words.size() == 1 || has(words, Vocabulary.NAMES) || has(words, Vocabulary.NUMBER);
    }

    private static String who(List<String> words) {
        for (String word : words) {
            String person = Vocabulary.PEOPLE.get(word);
            if (person != null) {
                return person;
            }
            if (Vocabulary.DEALERS.contains(word)) {
                return "dealer";
            }
        }
        return "";
    }

    static boolean has(List<String> words, Set<String> any) {
        return words.stream().anyMatch(any::contains);
    }
}
