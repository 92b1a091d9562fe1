package org.armslink.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {

    @Test
    void eachPartHasItsLengthBeforeIt() {
        assertThat(Key.of("Firearm", "US", "crime-guns-delaware", "42").text())
                .isEqualTo("7.Firearm-2.US-19.crime-guns-delaware-2.42");
    }

    @Test
    void partsThatRunIntoOneAnotherDoNotMeet() {
        assertThat(Key.of("ab", "c")).isNotEqualTo(Key.of("a", "bc"));
        assertThat(Key.of("a-1.b")).isNotEqualTo(Key.of("a", "b"));
        assertThat(Key.of("a", "b")).isNotEqualTo(Key.of("b", "a"));
        assertThat(Key.of("a", "")).isNotEqualTo(Key.of("a"));
    }

    @Test
    void charactersThatAUrlWouldBreakAreWrittenInHexadecimal() {
        assertThat(Key.of("A/12 ~Ç").text()).isEqualTo("18.A~2F12~20~7E~C3~87");
    }

    @Test
    void looksUnlikeAKeyIsRefusedWithTheValue() {
        assertThatThrownBy(() -> new Key("a/b")).hasMessageContaining("\"a/b\"");
        assertThatThrownBy(() -> new Key("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(Key::of).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void noTwoListsOfPartsShareAKey(long seed) {
        var random = new Random(seed);
        var seen = new HashMap<Key, List<String>>();
        for (int i = 0; i < 5_000; i++) {
            String[] parts = new String[1 + random.nextInt(3)];
            for (int p = 0; p < parts.length; p++) {
                parts[p] = word(random);
            }
            List<String> before = seen.put(Key.of(parts), List.of(parts));
            if (before != null) {
                assertThat(List.of(parts)).isEqualTo(before);
            }
        }
    }

    private static String word(Random random) {
        String alphabet = "a1.-~é/";
        var word = new StringBuilder();
        for (int length = random.nextInt(4); length > 0; length--) {
            word.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return word.toString();
    }
}
