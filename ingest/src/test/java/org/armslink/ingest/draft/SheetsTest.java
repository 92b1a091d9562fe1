package org.armslink.ingest.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.mapping.MappedSource;
import org.armslink.ingest.mapping.MappingCatalogue;
import org.armslink.ingest.rehearsal.DryRun;
import org.armslink.model.Owner;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A workbook with a cover and two tables.
 *
 * <pre>
 *  Portada         Hechos                      Armas
 *  Comisaría 3     Expediente | Fecha          Expediente | Marca | Nº de serie
 *                  1          | 03/05/2022     1          | Glock | AB12
 *                                              1          | Colt  | ZZ9
 * </pre>
 */
class SheetsTest {
    private static final Owner OWNER = Owner.parse("AR/policia");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aWorkbook() throws IOException {
        file = folder.resolve("hechos.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "Armslink test", "1.0")) {
            book.newWorksheet("Portada").value(0, 0, "Comisaría 3");
            String[][] cases = {{"Expediente", "Fecha"}, {"1", "03/05/2022"}};
            String[][] guns = {{"Expediente", "Marca", "Nº de serie"}, {"1", "Glock", "AB12"}, {"1", "Colt", "ZZ9"}};
            write(book, "Hechos", cases);
            write(book, "Armas", guns);
        }
    }

    private static void write(Workbook book, String name, String[][] rows) {
        var sheet = book.newWorksheet(name);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                sheet.value(row, column, rows[row][column]);
            }
        }
    }

    private MappingDraft draft(@Nullable String sheet) throws IOException {
        return MappingDraft.of(file, sheet, OWNER, TODAY);
    }

    @Test
    void theOtherSheetsAreNamedWithTheirRows() throws IOException {
        MappingDraft draft = draft(null);
        assertThat(draft.text())
                .contains("  sheet: Hechos\n")
                .contains(
                        "# ATTENTION: NOT DRAFTED: \"Portada\" (1 row), \"Armas\" (3 rows); each sheet needs a mapping"
                                + " of its own: draft it with --sheet NAME\n");
        assertThat(draft.warnings()).first().asString().startsWith("NOT DRAFTED: \"Portada\"");
    }

    @Test
    void theSheetThatIsWantedIsDraftedAndCanBeReadAtOnce() throws IOException {
        MappingDraft draft = draft("Armas");
        assertThat(draft.text())
                .contains("  sheet: Armas\n", "\"Hechos\" (2 rows)", "serial: {serial: \"Nº de serie\"}");
        Path mapping = Files.writeString(folder.resolve("armas.yml"), draft.text());
        var report =
                DryRun.of(new MappedSource(MappingCatalogue.find(mapping.toString()), Map.of()), file, () -> false);
        assertThat(report.accepted()).isEqualTo(2);
    }

    @Test
    void aSheetThatIsNotThereIsRefused() throws IOException {
        assertThatThrownBy(() -> draft("Armaas"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("hechos.xlsx")
                .hasMessageContaining("no sheet \"Armaas\"; it has [Portada, Hechos, Armas]");
        file = Files.writeString(folder.resolve("hechos.csv"), "Expediente,Fecha\n1,2022\n");
        assertThatThrownBy(() -> draft("Armas"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("hechos.csv: --sheet names a sheet of a workbook, and this file is none");
    }

    @Test
    void aFileOfOneSheetHasNoOthers() throws IOException {
        file = Files.writeString(folder.resolve("one.csv"), "Expediente,Fecha\n1,2022\n");
        assertThat(draft(null).text()).doesNotContain("NOT DRAFTED");
    }

    @Test
    void aWorkbookByAMappingForTextIsToldAsThatAndTheOtherWayRound() throws IOException {
        MappingDraft draft = draft("Armas");
        Path forWorkbooks = Files.writeString(folder.resolve("armas.yml"), draft.text());
        Path forText = Files.writeString(
                folder.resolve("text.yml"),
                draft.text().replace("xlsx:\n", "csv:\n").replace("  sheet: Armas\n", ""));
        Path text = Files.writeString(folder.resolve("armas.csv"), "Expediente,Marca,Nº de serie\n1,Colt,Z9\n");
        assertThatThrownBy(() -> read(forText, file))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("hechos.xlsx: this is a workbook (.xlsx), but the mapping text")
                .hasMessageContaining("write xlsx: in the place of csv:");
        assertThatThrownBy(() -> read(forWorkbooks, text))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("armas.csv: this is no workbook (.xlsx) but a text")
                .hasMessageContaining("write csv: in the place of xlsx:");
        read(forText, text);
        read(forWorkbooks, file);
    }

    private static void read(Path mapping, Path file) throws IOException {
        assertThat(DryRun.of(new MappedSource(MappingCatalogue.find(mapping.toString()), Map.of()), file, () -> false)
                        .accepted())
                .isPositive();
    }
}
