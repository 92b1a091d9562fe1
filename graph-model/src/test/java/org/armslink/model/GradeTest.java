package org.armslink.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeTest {

    @ParameterizedTest
    @CsvSource({"4x4:A1,1", "4x4:A4,4", "4x4:C2,3", "4x4:X1,4", "3x5x2:1A,1", "3x5x2:2A,2", "3x5x2:3A,4", "3x5x2:1E,4"})
    void weaknessIsTheWorseHalf(String text, int weakness) {
        assertThat(Grade.parse(text).weakness()).isEqualTo(weakness);
    }

    @ParameterizedTest
    @CsvSource({
        "4x4:B2,4x4:B2,true",
        "4x4:A1,4x4:B2,true",
        "4x4:A3,4x4:B2,false", // better source, worse information
        "4x4:C1,4x4:A3,false", // as weak as it by its worse half, and no match all the same
        "4x4:X1,4x4:C4,false",
        "3x5x2:1B,3x5x2:2B,true",
        "3x5x2:2C,3x5x2:2B,false",
        "3x5x2:1A,4x4:X4,false", // schemes are not mapped
        "4x4:A1,3x5x2:3E,false"
    })
    void eachHalfCountsForItselfAndWithinItsScheme(String text, String minimum, boolean atLeast) {
        assertThat(Grade.parse(text).isAtLeast(Grade.parse(minimum))).isEqualTo(atLeast);
    }

    @Test
    void everyGradeHasANumberOfItsOwn() {
        assertThat(Grade.all()).hasSize(31).doesNotHaveDuplicates();
        for (int number = 0; number < 31; number++) {
            assertThat(Grade.all().get(number).number()).isEqualTo(number);
        }
        assertThat(Grade.parse("4x4:A1").number()).isZero();
        assertThat(Grade.parse("3x5x2:1A").number()).isEqualTo(16);
    }

    @Test
    void schemeAndCodeStayAsGiven() {
        assertThat(Grade.parse("3x5x2:2B").toString()).isEqualTo("3x5x2:2B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A1", "4x4:", "4x4:D1", "4x4:A5", "4x4:a1", "3x5x2:A1", "3x5x2:1F", "other:A1"})
    void anythingElseIsRefusedWithTheValue(String text) {
        assertThatThrownBy(() -> Grade.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }
}
