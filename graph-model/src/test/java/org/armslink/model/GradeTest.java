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
