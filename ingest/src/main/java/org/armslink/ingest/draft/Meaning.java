package org.armslink.ingest.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
        PHONE,
        PLATE
    }

    static final Set<Field> OF_FIREARM = Set.of(Field.MAKE, Field.MODEL, Field.CALIBRE, Field.SERIAL, Field.GUN_TYPE);
    static final Set<Field> OF_PERSON = Set.of(Field.NAME, Field.BIRTH, Field.ROLE);

    /** The words of a name, in small letters: "dealerCity", "DEALER_CITY" and "dealer.city" are dealer and city. */
    static List<String> words(String column) {
        var words = new ArrayList<String>();
        String apart = column.replaceAll("(?<=[\\p{Ll}0-9])(?=\\p{Lu})", " ");
        for (String word : apart.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /** Empty where the words tell nothing, or of a count. */
    static Optional<Meaning> of(String column) {
        List<String> words = words(column);
        if (words.stream().anyMatch(Vocabulary.NUMBERS::contains)) {
            return Optional.empty();
        }
        String who = who(words);
        boolean gun = has(words, Vocabulary.GUN);
        Field field;
        if (has(words, Vocabulary.MAKE)) {
            field = Field.MAKE;
        } else if (has(words, Vocabulary.MODEL)) {
            field = Field.MODEL;
        } else if (has(words, Vocabulary.CALIBRE)) {
            field = Field.CALIBRE;
        } else if (has(words, Vocabulary.SERIAL)) {
            field = Field.SERIAL;
        } else if (gun && has(words, Vocabulary.TYPE)) {
            field = Field.GUN_TYPE;
        } else if (has(words, Vocabulary.BIRTH)) {
            field = Field.BIRTH;
        } else if (has(words, Vocabulary.ROLE) || (has(words, Vocabulary.ANYBODY) && has(words, Vocabulary.TYPE))) {
            field = Field.ROLE;
        } else if (has(words, Vocabulary.PHONE)) {
            field = Field.PHONE;
        } else if (has(words, Vocabulary.PLATE)) {
            field = Field.PLATE;
        } else if (has(words, Vocabulary.TOWN)) {
            field = Field.TOWN;
        } else if (has(words, Vocabulary.REGION)) {
            field = Field.REGION;
        } else if (has(words, Vocabulary.COUNTRY)) {
            field = Field.COUNTRY;
        } else if (has(words, Vocabulary.CASE) && isName(words)) {
            field = Field.CASE;
        } else if (has(words, Vocabulary.DEALERS) && isName(words)) {
            field = Field.ORGANISATION;
        } else if (!gun
                && (has(words, Vocabulary.NAMES)
                        || ((!who.isEmpty() || has(words, Vocabulary.ANYBODY)) && words.size() == 1)
                        || (!who.isEmpty() && isName(words)))) {
            field = Field.NAME;
        } else {
            return Optional.empty();
        }
        return Optional.of(new Meaning(field, who));
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

    private static boolean has(List<String> words, Set<String> any) {
        return words.stream().anyMatch(any::contains);
    }
}
