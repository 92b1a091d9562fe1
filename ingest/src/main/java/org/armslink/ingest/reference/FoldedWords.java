package org.armslink.ingest.reference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without accents and in small letters, for finding them however they are written. */
public final class FoldedWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** "Nº", "N°", "N.º" and "No.": a number, and never the Spanish or English "no". */
    private static final Pattern NUMBER_SIGN =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:n(?:\\.\\s?)?(?:ro|um)?(?:\\.\\s?)?[º°ª]|nos?\\.|№)");

    private FoldedWords() {}

    /** "Víctima" and "VICTIMA" are one. */
    public static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ı', 'i')
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace("æ", "ae");
    }

    /** The words of a text; a number sign such as "Nº" is the word "numero". */
    public static List<String> of(String text) {
        var words = new ArrayList<String>();
        String signed = NUMBER_SIGN.matcher(text).replaceAll(" numero ");
        for (String word : BETWEEN.split(fold(signed), -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }
}
