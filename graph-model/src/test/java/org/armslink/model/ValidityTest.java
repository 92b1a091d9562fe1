package org.armslink.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ValidityTest {

    @Test
    void aDateIsItsWholeDayInUtc() {
        var day = Validity.day(LocalDate.of(2024, 2, 29));
        assertThat(day.from()).isEqualTo(Instant.parse("2024-02-29T00:00:00Z"));
        assertThat(day.to()).isEqualTo(Instant.parse("2024-03-01T00:00:00Z"));
        assertThat(day.precision()).isEqualTo(Precision.DAY);
    }

    @Test
    void aMonthAndAYearEndWhereTheNextBegins() {
        assertThat(Validity.month(YearMonth.of(2023, 12)).to()).isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
        assertThat(Validity.year(Year.of(2024)).from()).isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
        assertThat(Validity.year(Year.of(2024)).to()).isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
    }

    @Test
    void theLastDayOfAnIntervalBelongsToIt() {
        assertThat(Validity.days(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 3))
                        .to())
                .isEqualTo(Instant.parse("2024-01-04T00:00:00Z"));
    }

    @Test
    void endingBeforeItBeginsIsRefused() {
        Instant at = Instant.parse("2024-01-01T00:00:00Z");
        assertThatThrownBy(() -> new Validity(at, at, Precision.INSTANT)).hasMessageContaining(at.toString());
        assertThatThrownBy(() -> Validity.days(LocalDate.of(2024, 1, 3), LocalDate.of(2024, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Validity.year(Year.of(10_000))).isInstanceOf(IllegalArgumentException.class);
    }
}
