package org.armslink.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerialNumberTest {

    @Test
    void separatorsAndCaseDoNotCount() {
        assertThat(new SerialNumber(" ab-12/3.4_5 ").text()).isEqualTo("AB12345");
    }

    @Test
    void lookAlikesStayDistinct() {
        assertThat(new SerialNumber("O0I1")).isNotEqualTo(new SerialNumber("00II"));
        assertThat(new SerialNumber("O1").mayBe(new SerialNumber("01"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "AB?1,ABC1,true",
        "ABC1,AB?1,true",
        "A??1,?B?1,true",
        "AB?1,ABC2,false",
        "AB1,AB11,false",
        "????,WXYZ,true"
    })
    void anUnreadCharacterMayBeAny(String one, String other, boolean expected) {
        assertThat(new SerialNumber(one).mayBe(new SerialNumber(other))).isEqualTo(expected);
    }

    @Test
    void completeMeansEveryCharacterWasRead() {
        assertThat(new SerialNumber("A1").isComplete()).isTrue();
        assertThat(new SerialNumber("A?").isComplete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--", "AB*1", "ÄB1", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"})
    void whatIsNoSerialIsRefusedWithTheValue(String text) {
        assertThatThrownBy(() -> new SerialNumber(text)).hasMessageContaining("\"" + text + "\"");
    }
}
