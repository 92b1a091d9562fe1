package org.armslink.store.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Words of searching are small letters without accents, whatever stands between them. */
class SearchTextTest {
    /** The definition, by regular expressions. */
    private static List<String> slowly(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}?]"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Test
    void wordsAreThoseOfTheDefinition() {
        assertThat(SearchText.words("AB-12?4")).containsExactly("ab", "12?4");
        assertThat(SearchText.words("Élodie d'Aubigné")).containsExactly("elodie", "d", "aubigne");
        assertThat(SearchText.words(" -- ")).isEmpty();
        var random = new Random(7);
        for (int turn = 0; turn < 20_000; turn++) {
            var text = new StringBuilder();
            // Every second text is of ASCII alone, which is read another way.
            int most = turn % 2 == 0 ? 0x80 : 0x250;
            for (int size = random.nextInt(12); text.length() < size; ) {
                text.append((char) random.nextInt(most));
            }
            assertThat(SearchText.words(text.toString())).as(text.toString()).isEqualTo(slowly(text.toString()));
        }
    }
}
