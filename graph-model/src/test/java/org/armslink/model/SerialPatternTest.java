package org.armslink.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of serial numbers; the numbers are invented. */
class SerialPatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@@@###|ABC123|true",
                "@@@###|ABC12|false",
                "@@@###|ABC1234|false",
                "@@@###|AB1123|false",
                "@@###US|AB123US|true",
                "@@###US|AB123|false",
                "## - #####|1234567|true",
                "[PR]#{3,5}|P123|true",
                "[PR]#{3,5}|R12345|true",
                "[PR]#{3,5}|P12|false",
                "[PR]#{3,5}|S123|false",
                "*{2}A{0,1}#|ZZA1|true",
                "*{2}A{0,1}#|ZZ1|true",
                "S800000..S800500|S800000|true",
                "S800000..S800500|S800500|true",
                "S800000..S800500|S800501|false",
                "S800000..S800500|S799999|false",
                "S800000..S800500|800100|false",
                "S800000..S800500|S0800100|true",
                "S800000..S800500|S|false",
                "1..999|0042|true",
                "1..999|0|false",
                "1..999|1000|false",
                "1..999|99999999999999999999|false",
                "1..999|00000000000000000000000000000042|true"
            })
    void aSerialFitsOrDoesNot(String pattern, String serial, boolean fits) {
        assertThat(SerialPattern.parse(pattern).fits(serial)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "@@@###,ABO12I,ABO121",
        "@@@###,A8O123,ABO123",
        "@@@###,AB0123,ABO123",
        "@@@###,4BC123,",
        "@@@###,ABC123,ABC123",
        "S800000..S800500,5800I00,S800100",
        "S800000..S800500,S9OO100,",
        "1..999,I0O,100"
    })
    void whatIsTakenForAnotherIsTriedWhereTheSerialDoesNotFit(String pattern, String serial, String reading) {
        assertThat(SerialPattern.parse(pattern).reading(serial).orElse(null)).isEqualTo(reading);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " - ",
                "#{0}",
                "#{0,3}",
                "#{5,3}",
                "#{33}",
                "[]",
                "[AB",
                "{3}",
                "A..B",
                "S500..S100",
                "S1..R500",
                "S1..500",
                "#..9",
                "A+",
                "Ж##"
            })
    void whatIsNoFormIsRefused(String pattern) {
        assertThatThrownBy(() -> SerialPattern.parse(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + pattern + "\"");
    }

    /** Against regular expressions, which say the same in another way. */
    @Test
    void itSaysWhatTheRegularExpressionSays() {
        var random = new Random(11);
        String[][] parts = {
            {"@", "[A-Z]"}, {"#", "[0-9]"}, {"*", "[A-Z0-9]"}, {"[AB0]", "[AB0]"}, {"A", "A"}, {"7", "7"}, {"O", "O"}
        };
        int fitting = 0;
        for (int i = 0; i < 20_000; i++) {
            var plain = new StringBuilder("A");
            var regular = new StringBuilder("A");
            for (int places = random.nextInt(4); places >= 0; places--) {
                String[] part = parts[random.nextInt(parts.length)];
                int least = random.nextInt(3);
                String times = random.nextBoolean() ? "" : "{" + least + "," + (least + 1 + random.nextInt(2)) + "}";
                plain.append(part[0]).append(times);
                regular.append(part[1]).append(times);
            }
            var serial = new StringBuilder("A");
            for (int length = random.nextInt(7); length > 0; length--) {
                serial.append("AB07O1".charAt(random.nextInt(6)));
            }
            boolean fits = Pattern.matches(regular.toString(), serial);
            assertThat(SerialPattern.parse(plain.toString()).fits(serial.toString()))
                    .as("%s %s", plain, serial)
                    .isEqualTo(fits);
            // A reading fits, and differs by look-alikes only.
            SerialPattern.parse(plain.toString()).reading(serial.toString()).ifPresent(reading -> {
                assertThat(reading).matches(regular.toString());
                assertThat(LookAlikes.folded(reading)).isEqualTo(LookAlikes.folded(serial.toString()));
            });
            fitting += fits ? 1 : 0;
        }
        assertThat(fitting).isBetween(1_000, 19_000);
    }
}
