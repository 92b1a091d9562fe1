package org.armslink.ingest.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import org.armslink.ingest.SmallImport;
import org.armslink.model.Validity;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day in a workbook is known no finer than its cell shows it. */
class ShownDatesTest {
    /** 1 January 2022. */
    private static final int DAY = 44562;

    private static final String RULES = """
            records:
              case: {label: Case, key: ["{id}"], valid: {day: seen}, properties: {caption: "{id} {seen}"}}
            """;

    @TempDir
    Path folder;

    private static byte[] workbook(String... formats) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Armslink test", "1.0")) {
            var sheet = book.newWorksheet("Hechos");
            sheet.value(0, 0, "id");
            sheet.value(0, 1, "seen");
            for (int i = 0; i < formats.length; i++) {
                sheet.value(i + 1, 0, String.valueOf(i + 1));
                sheet.value(i + 1, 1, DAY);
                if (!formats[i].isEmpty()) {
                    sheet.style(i + 1, 1).format(formats[i]).set();
                }
            }
        }
        return out.toByteArray();
    }

    @Test
    void aMonthOrYearThatIsShownIsOne() throws IOException {
        var read = SmallImport.of(
                folder,
                "xlsx: {columns: [id, seen], unique: id}\ndates: {seen: {}}\n" + RULES,
                workbook("mmm-yy", "yyyy", "dd/mm/yyyy", "", "[$-C0A]mmmm\\ yyyy"));
        assertThat(read.refused()).isEmpty();
        assertThat(read.claim("Case", "1").validity()).isEqualTo(Validity.month(YearMonth.of(2022, 1)));
        assertThat(read.claim("Case", "2").validity()).isEqualTo(Validity.year(Year.of(2022)));
        assertThat(read.claim("Case", "3").validity()).isEqualTo(Validity.day(LocalDate.of(2022, 1, 1)));
        assertThat(read.claim("Case", "4").validity()).isEqualTo(Validity.day(LocalDate.of(2022, 1, 1)));
        assertThat(read.claim("Case", "5").validity()).isEqualTo(Validity.month(YearMonth.of(2022, 1)));
        assertThat(read.records("Case").get("1")).isEqualTo(Map.of("caption", "1 2022-01"));
    }

    /** A row that is corrected in quarantine has no formats: its text says what was shown. */
    @Test
    void theTextOfARowSaysWhatIsShown() throws IOException {
        try (var rows = new XlsxRows(new ByteArrayInputStream(workbook("mmm-yy", "yyyy", "d/m/yy")), null, 0, "x")) {
            assertThat(rows.next().orElseThrow().text()).isEqualTo("1,2022-01");
            assertThat(rows.next().orElseThrow().text()).isEqualTo("2,2022");
            assertThat(rows.next().orElseThrow().text()).isEqualTo("3,44562");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "mmm-yy ~ MONTH",
                "mmm\\-yy;@ ~ MONTH",
                "MM/YYYY ~ MONTH",
                "[$-407]MMMM\\ YYYY ~ MONTH",
                "mmmm \"de\" yyyy ~ MONTH",
                "yyyy ~ YEAR",
                "\"año\" yyyy ~ YEAR",
                "d-mmm-yy ~ ALL",
                "yyyy-mm-dd hh:mm ~ ALL",
                "mmm yy \\d ~ MONTH",
                "mm:ss ~ ALL",
                "d-mmm ~ ALL",
                "General ~ ALL",
                "0.00 ~ ALL",
                "#,##0 \"y\" ~ ALL",
                "@ ~ ALL"
            },
            quoteCharacter = '`')
    void whatAFormatShows(String format, CellStyles.Shown shown) {
        assertThat(CellStyles.shownBy(format)).isEqualTo(shown);
    }

    /** In CSV a cell is what it says. */
    @Test
    void aTextIsReadAsItIsWritten() {
        var read = SmallImport.of(
                folder,
                "csv: {columns: [id, seen], unique: id}\ndates: {seen: {}}\n" + RULES,
                "id,seen\n1,2022-01\n".getBytes(UTF_8));
        assertThat(read.claim("Case", "1").validity()).isEqualTo(Validity.month(YearMonth.of(2022, 1)));
    }
}
