package org.armslink.ingest.identity;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * A name in Latin letters, in parts, each with how it sounds: so that Cyrillic, Arabic or Greek spellings of one name meet.
 *
 * @param parts small letters, no accents, in the order written
 * @param sounds of each part: Double Metaphone (Philips, 2000), a code of at most six letters
 */
record NameForm(List<String> parts, List<String> sounds) {
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    static NameForm of(String name) {
        String latin;
        synchronized (TO_LATIN) {
            latin = TO_LATIN.transliterate(name);
        }
        var parts = new ArrayList<String>();
        var sounds = new ArrayList<String>();
        // Signs that only stand for a softness or a stop are no letters of the name.
        String plain = latin.toLowerCase(Locale.ROOT).replaceAll("['`ʹʺʼʾʿ’]", "");
        for (String part : SEPARATORS.split(plain)) {
            if (!part.isEmpty()) {
                parts.add(part);
                sounds.add(sound(part));
            }
        }
        return new NameForm(List.copyOf(parts), List.copyOf(sounds));
    }

    private static String sound(String part) {
        var metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(6);
        String sound = metaphone.doubleMetaphone(part);
        return sound == null || sound.isEmpty() ? part : sound;
    }
}
