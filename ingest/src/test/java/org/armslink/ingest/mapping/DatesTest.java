package org.armslink.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Random;
import java.util.stream.Stream;
import org.armslink.ingest.SmallImport;
import org.armslink.ingest.UnusableInput;
import org.armslink.model.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates are read as finely as they are written, and not at all where they can mean two days. */
class DatesTest {
    private static final Validity MARCH_4 = Validity.day(LocalDate.of(2021, 3, 4));

    @TempDir
    Path folder;

    private SmallImport read(String rule, String date) {
        return SmallImport.of(folder, """
                csv: {columns: [id, seen], unique: id}
                empty: ["n/a", "?"]
                dates: {seen: %s}
                records:
                  person: {label: Person, key: ["{id}"], valid: {day: seen}, properties: {caption: "{id}"}}
                """.formatted(rule), "id,seen\n1,\"" + date + "\"\n");
    }

    static Stream<Arguments> dates() {
        return Stream.of(
                Arguments.of("{}", "2021-03-04", MARCH_4),
                Arguments.of("{}", "2021-03-04 13:45:00", MARCH_4),
                Arguments.of("{}", "2021-03-04T13:45:00Z", Validity.instant(Instant.parse("2021-03-04T13:45:00Z"))),
                Arguments.of("{}", "20210304", MARCH_4),
                Arguments.of("{}", "4 Mar 2021", MARCH_4),
                Arguments.of("{}", "march 4, 2021", MARCH_4),
                Arguments.of("{}", "31/12/2021", Validity.day(LocalDate.of(2021, 12, 31))),
                Arguments.of("{}", "12/31/2021", Validity.day(LocalDate.of(2021, 12, 31))),
                Arguments.of("{}", "3/3/2021", Validity.day(LocalDate.of(2021, 3, 3))),
                Arguments.of("{}", "2021-03", Validity.month(YearMonth.of(2021, 3))),
                Arguments.of("{}", "03/2021", Validity.month(YearMonth.of(2021, 3))),
                Arguments.of("{}", "Mar 2021", Validity.month(YearMonth.of(2021, 3))),
                Arguments.of("{}", "2021", Validity.year(Year.of(2021))),
                Arguments.of("{}", "", Validity.UNKNOWN),
                Arguments.of("{}", "N/A", Validity.UNKNOWN),
                Arguments.of("{order: dmy}", "04/03/2021", MARCH_4),
                Arguments.of("{order: mdy}", "03/04/2021", MARCH_4),
                Arguments.of("{order: dmy, twoDigitYearsFrom: 1950}", "4.3.21", MARCH_4),
                Arguments.of("{formats: [d/M/yyyy]}", "4/3/2021", MARCH_4),
                Arguments.of("{formats: [d MMMM yyyy], language: fr}", "4 mars 2021", MARCH_4),
                Arguments.of("{}", "4 mar. 2021", MARCH_4),
                Arguments.of("{}", "9 Sept 2021", Validity.day(LocalDate.of(2021, 9, 9))),
                Arguments.of("{language: fr}", "9 fevrier 2021", Validity.day(LocalDate.of(2021, 2, 9))),
                Arguments.of("{language: fr}", "9 déc 2021", Validity.day(LocalDate.of(2021, 12, 9))),
                Arguments.of("{language: es}", "9 Dic. 2021", Validity.day(LocalDate.of(2021, 12, 9))),
                Arguments.of("{order: dmy, language: es}", "4 de marzo de 2021", MARCH_4),
                Arguments.of("{language: pt}", "4 de Marco de 2021", MARCH_4),
                Arguments.of("{language: es}", "marzo de 2021", Validity.month(YearMonth.of(2021, 3))),
                Arguments.of("{order: dmy, language: de}", "4. März 2021", MARCH_4),
                Arguments.of("{language: de}", "9. Dez 2021", Validity.day(LocalDate.of(2021, 12, 9))),
                // Beside order, formats are read too, and the usual forms stay.
                Arguments.of("{order: dmy, formats: [yyyy:M:d]}", "04/03/2021", MARCH_4),
                Arguments.of("{order: dmy, formats: [yyyy:M:d]}", "2021:3:4", MARCH_4),
                Arguments.of("{order: mdy, formats: [\"d MMM yy\"], twoDigitYearsFrom: 1950}", "4 Mar 21", MARCH_4),
                Arguments.of("{order: mdy, formats: [\"d MMM yy\"], twoDigitYearsFrom: 1950}", "3/4/21", MARCH_4),
                Arguments.of("{formats: [yyyy, yyyy-MM]}", "2021-03", Validity.month(YearMonth.of(2021, 3))),
                Arguments.of(
                        "{order: dmy, interval: \" - \"}",
                        "28/02/2021 - 04/03/2021",
                        Validity.days(LocalDate.of(2021, 2, 28), LocalDate.of(2021, 3, 4))),
                Arguments.of(
                        "{interval: \" to \"}",
                        "2020-12 to 2021-03-04",
                        Validity.days(LocalDate.of(2020, 12, 1), LocalDate.of(2021, 3, 4))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("dates")
    void isReadAsFinelyAsItIsWritten(String rule, String date, Validity meant) {
        SmallImport read = read(rule, date);
        assertThat(read.refused()).isEmpty();
        assertThat(read.claim("Person", "1").validity()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                              | 03/04/2021 | can mean 2021-03-04 or 2021-04-03; say in the mapping
        {formats: [d/M/yyyy, M/d/yyyy]} | 03/04/2021 | can mean 2021-03-04 or 2021-04-03; say in the mapping
        {order: dmy}                    | 12/31/2021 | is no date: there is no month 31, and the mapping says that the day comes first (2021-12-31, 31 Dec 2021, 2021-12, 2021, 31/12/2021)
        {order: mdy}                    | 31/12/2021 | is no date: there is no month 31, and the mapping says that the month comes first (2021-12-31, 31 Dec 2021, 2021-12, 2021, 12/31/2021)
        {}                              | 2021-02-30 | is no date: 30 February 2021 does not exist; correct it at the source
        {}                              | 31/02/2024 | is no date: 31 February 2024 does not exist; correct it at the source
        {order: mdy}                    | 02/31/2024 | is no date: 31 February 2024 does not exist; correct it at the source
        {}                              | 31 February 2024 | is no date: 31 February 2024 does not exist; correct it at the source
        {}                              | February 30, 2024 | is no date: 30 February 2024 does not exist; correct it at the source
        {language: fr}                  | 31 fevr. 2024 | is no date: 31 February 2024 does not exist; correct it at the source
        {formats: [d-M-yyyy]}           | 31-9-2024  | is no date: 31 September 2024 does not exist; correct it at the source
        {}                              | 2021-13-05 | is no date: there is no month 13
        {}                              | 4 mars 2021 | is no date: "mars" is the name of a month in French (language: fr) or
        {}                              | 12 de agosto de 2021 | is no date: "agosto" is the name of a month in Spanish (language: es) or Portuguese (language: pt) or Italian (language: it), but dates.seen names no language, so names of months are read as English; name it
        {language: fr}                  | 4 march 2021 | is no date: "march" is the name of a month in English (language: en), but dates.seen says language: fr; correct one of them
        {formats: [d/M/yyyy, dd.MM.yyyy]} | soon | is no date as this source writes them (31/12/2021 or 31.12.2021, as d/M/yyyy or dd.MM.yyyy); correct it
        {order: dmy, formats: [yyyy:M:d]} | soon | is no date as this source writes them (2021-12-31, 31 Dec 2021, 2021-12, 2021, 31/12/2021; or 2021:12:31, as yyyy:M:d); correct it
        {formats: [yyyy-MM-dd HH:mm]}   | 9999-12-31 10:00 | is no date as this source writes them (2021-12-31 13:45, as
        {}                              | 3/4/21     | is no date as this source writes them
        {}                              | 44259      | is no date as this source writes them
        {}                              | 0000       | is no date as this source writes them
        {interval: " - "}               | 2021 - 2020 | ends before it begins
        """)
    void isRefused(String rule, String date, String reason) {
        assertThat(read(rule, date).refused())
                .singleElement()
                .asString()
                .startsWith("1 seen \"" + date + "\": " + reason.strip());
    }

    @ParameterizedTest
    @CsvSource({"dmy, M/d/yyyy, the month first", "mdy, dd.MM.yyyy, the day first"})
    void aFormatOfTheOtherOrderIsRefused(String order, String format, String said) {
        assertThatThrownBy(() -> read("{order: " + order + ", formats: [" + format + "]}", "2021"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("small.yml:11: \"" + format + "\" has " + said + ", and order says " + order);
    }

    @Test
    void twoColumnsMakeASpan() {
        var read = SmallImport.of(
                folder, """
                csv: {columns: [id, first, last], unique: id}
                dates: {first: {}, last: {}}
                records:
                  person: {label: Person, key: ["{id}"], valid: {from: first, to: last}, properties: {caption: "{id}"}}
                """, "id,first,last\n1,2020,2021-03\n2,,2021\n3,2020-05-01,\n4,,\n5,2021,2020\n");
        assertThat(read.claim("Person", "1").validity())
                .isEqualTo(Validity.days(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 3, 31)));
        assertThat(read.claim("Person", "2").validity().from()).isEqualTo(Validity.OPEN_START);
        assertThat(read.claim("Person", "3").validity().to()).isEqualTo(Validity.OPEN_END);
        assertThat(read.claim("Person", "4").validity()).isEqualTo(Validity.UNKNOWN);
        assertThat(read.refused())
                .singleElement()
                .asString()
                .startsWith("5 first, last")
                .contains("before it begins");
    }

    /** Against the calendar: a day written either way is read as that day where only one is possible, else refused. */
    @Test
    void noOrderIsGuessed() {
        var random = new Random(4);
        var rule = new DateRule("", DateFormat.usual(null, 0, java.util.Locale.ENGLISH, null), null, null, null, null);
        for (int turn = 0; turn < 2_000; turn++) {
            LocalDate day = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(40_000));
            boolean dayFirst = random.nextBoolean();
            String text = (dayFirst ? day.getDayOfMonth() : day.getMonthValue()) + "/"
                    + (dayFirst ? day.getMonthValue() : day.getDayOfMonth()) + "/" + day.getYear();
            boolean sure = day.getDayOfMonth() > 12 || day.getDayOfMonth() == day.getMonthValue();
            try {
                assertThat(rule.read("seen", text)).as(text).isEqualTo(Validity.day(day));
                assertThat(sure).as(text).isTrue();
            } catch (org.armslink.ingest.RefusedRowException e) {
                assertThat(sure).as(text).isFalse();
            }
        }
    }

    @Test
    void anExpressionThatTakesForEverIsStopped() {
        var read = SmallImport.of(folder, """
                csv: {columns: [id, seen], unique: id}
                records:
                  person:
                    label: Person
                    key: ["{id}"]
                    when: {matches: {seen: "(a|aa)+\\\\1b"}}
                    properties: {caption: "{id}"}
                """, "id,seen\n1," + "a".repeat(60) + "\n2,aab\n");
        assertThat(read.refused()).singleElement().asString().contains("takes too long");
        assertThat(read.records("Person")).containsOnlyKeys("2");
    }
}
