package org.armslink.ingest.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.armslink.ingest.ExampleOnThePage;
import org.armslink.ingest.ImportReport;
import org.armslink.ingest.Receiving;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.mapping.MappedSource;
import org.armslink.ingest.mapping.MappingCatalogue;
import org.armslink.ingest.rehearsal.DryRun;
import org.armslink.ingest.rehearsal.DryRunReport;
import org.armslink.model.Label;
import org.armslink.model.Owner;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.model.testing.RealData;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft can be used as it is: it loads, and takes the rows of the file that it was made from. */
class MappingDraftTest {
    private static final String INCIDENTS = """
            incident_id,date,state,city_or_county,gun_type,gun_serial,participant_name,participant_type,n_killed,notes
            101,2021-03-25,Ohio,Lorain,0::Handgun||1::Rifle,0::AB12||1::Unknown,0::Ann Example||1::Ben Example,0::Victim||1::Subject-Suspect,1,x
            102,2021-04-01,Ohio,Toledo,,,0::Cyd Example,0::Victim,0,
            103,2021-04-02,Texas,Houston,0::Unknown,0::ZZ9,,,0,y
            104,2021-13-02,Texas,Houston,,,0::Dan Example,0::Subject-Suspect,0,z
            """;

    @TempDir
    Path folder;

    private record Drafted(
            String text, List<String> warnings, ImportReport report, Receiving receiving, DryRunReport rehearsed) {}

    private Drafted draft(Path file) throws IOException {
        MappingDraft draft = MappingDraft.of(file, Owner.parse("JM/focal-point"), LocalDate.of(2026, 11, 24));
        String text = draft.text();
        Path mapping = folder.resolve("draft.yml");
        Files.writeString(mapping, text);
        var source = new MappedSource(MappingCatalogue.find(mapping.toString()), Map.of());
        DryRunReport rehearsed = DryRun.of(source, file, () -> false);
        var receiving = new Receiving(Files.createTempDirectory(folder, "draft"));
        return new Drafted(text, draft.warnings(), receiving.read(source, file), receiving, rehearsed);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void incidentsWithGunsAndParticipantsInOneCell() throws IOException {
        Drafted drafted = draft(file("incidents.csv", INCIDENTS));
        assertThat(drafted.text())
                .contains("unique: incident_id", "by: \"||\"", "keyed: \"::\"", "empty: [unknown]")
                .contains("remarks: \"{notes}\"", "# Not used: n_killed");
        assertThat(drafted.report().run().counts().accepted()).isEqualTo(3);
        assertThat(drafted.report().firstQuarantined())
                .singleElement()
                .extracting(QuarantinedRow::field)
                .isEqualTo("date");
        assertThat(count(drafted, "Firearm")).isEqualTo(3);
        assertThat(count(drafted, "Person")).isEqualTo(3);
        assertThat(count(drafted, "Case")).isEqualTo(3);
        assertThat(drafted.receiving().links().stream().map(link -> link.type().name()))
                .contains("VICTIM_IN", "SUSPECT_IN", "RECOVERED_IN", "AT");
    }

    private static long count(Drafted drafted, String label) {
        return drafted.receiving().records().stream()
                .filter(node -> node.label().text().equals(label))
                .count();
    }

    /** Names of columns in other languages, one cell with several values of each list, dates with the day first. */
    @Test
    void columnsInSpanishAndGerman() throws IOException {
        Drafted spanish = draft(file("casos.csv", """
                caso,fecha,ciudad,pais,marca,calibre,serie,nombre,papel
                A-1,14/05/21,Kingston,Jamaïque,S&W;GLOCK,9 mm;.40,AB1;desconocido,Ana Ejemplo;Beto Ejemplo,sospechoso;víctima
                A-2,15/05/21,Negril,Jamaica,Taurus,.38,ZZ?7,Ciro Ejemplo,testigo
                """));
        assertThat(spanish.report().run().counts().accepted())
                .as(spanish.text())
                .isEqualTo(2);
        assertThat(count(spanish, "Firearm")).isEqualTo(3);
        assertThat(count(spanish, "Person")).isEqualTo(3);
        assertThat(spanish.receiving().links().stream().map(link -> link.type().name()))
                .contains("SUSPECT_IN", "VICTIM_IN", "WITNESS_IN", "AT", "RECOVERED_IN");
        Drafted german = draft(file("vorfaelle.csv", """
                Vorfall-Nr;Datum;Ort;Land;Waffen Marke;Waffen Seriennummer;Beteiligte;Rolle
                1;13.04.21;Köln;Deutschland;S&W | GLOCK;AB123 | ZZ1;Anna Beispiel | Ben Muster;Opfer | Tatverdächtiger
                2;14.04.21;Wien;Österreich;Glock;;;
                """));
        assertThat(german.report().run().counts().accepted()).as(german.text()).isEqualTo(2);
        assertThat(count(german, "Firearm")).isEqualTo(3);
        assertThat(german.receiving().links().stream().map(link -> link.type().name()))
                .contains("SUSPECT_IN", "VICTIM_IN");
    }

    /** What a dry run tells of records and rows is what the import does. */
    @Test
    void theDryRunTellsWhatTheImportDoes() throws IOException {
        for (Path file : List.of(
                file("incidents.csv", INCIDENTS),
                file("register.csv", ExampleOnThePage.file()),
                RealData.file("crime-guns-delaware/crime-guns.csv"))) {
            Drafted drafted = draft(file);
            var counts = drafted.report().run().counts();
            assertThat(drafted.rehearsed().read()).isEqualTo(counts.read());
            assertThat(drafted.rehearsed().accepted()).as(drafted.text()).isEqualTo(counts.accepted());
            assertThat(drafted.rehearsed().quarantined()).isEqualTo(counts.quarantined());
            drafted.rehearsed()
                    .records()
                    .forEach(kind -> assertThat(count(drafted, kind.name()))
                            .as(kind.name())
                            .isEqualTo(kind.distinct()));
        }
    }

    /** Two guns without serials of two cases are two, and so are two people without names. */
    @Test
    void aDraftNeverMakesOneOfTwo() throws IOException {
        var rows = new StringBuilder("Caso;Marca;Calibre;Serie;Nombre;Obs\n");
        for (int row = 1; row <= 20; row++) {
            String number = row == 5 ? "" : "C-" + (row == 12 ? 11 : row);
            rows.append(number).append(";Bersa;9 mm;s/n;NN;").append(row).append('\n');
        }
        Drafted nearly = draft(file("casos.csv", rows.toString()));
        assertThat(nearly.text())
                .contains(
                        "unique: Caso  # CHECK: row 5 is empty, row 12 repeats row 11; these rows will be quarantined");
        assertThat(nearly.report().firstQuarantined())
                .extracting(QuarantinedRow::row)
                .containsExactly(5L, 12L);
        assertThat(count(nearly, "Firearm")).isEqualTo(18);
        assertThat(count(nearly, "Person")).isEqualTo(18);

        Drafted none = draft(file("armas.csv", """
                Marca,Calibre,Serie,Nombre,Lugar
                Bersa,9 mm,s/n,NN,Salta
                Bersa,9 mm,s/n,NN,Posadas
                Bersa,9 mm,s/n,NN,Salta
                """));
        assertThat(none.text()).contains("{digest: row}", "CHECK: no column names the rows");
        assertThat(count(none, "Firearm")).isEqualTo(2);
        assertThat(count(none, "Person")).isEqualTo(2);
        assertThat(none.report().firstQuarantined()).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(3);
            assertThat(row.reason()).contains("in every cell what row 1");
        });

        Drafted lists = draft(file("listas.csv", """
                Marca;Nombre
                Bersa | Glock;NN | Ana Ejemplo
                Bersa | Colt;NN | Ana Ejemplo
                """));
        assertThat(count(lists, "Firearm")).as(lists.text()).isEqualTo(4);
        assertThat(count(lists, "Person")).isEqualTo(4);
    }

    @Test
    void theRealCrimeGunsAreDraftedWithSalesAndRecoveries() throws IOException {
        Drafted drafted = draft(RealData.file("crime-guns-delaware/crime-guns.csv"));
        assertThat(drafted.report().run().counts().accepted()).isGreaterThan(620);
        assertThat(count(drafted, "Firearm"))
                .isEqualTo(drafted.report().run().counts().accepted());
        assertThat(drafted.text())
                .contains("kind: sold", "kind: recovered", "builtIn: makes", "FROM_PARTY", "dealerPlace");
    }

    @Test
    void jsonLinesAndXml() throws IOException {
        Drafted json = draft(file("seen.jsonl", """
                {"id": 1, "when": "2021-03-04", "guns": [{"make": "Glock", "serial": "AB1"}, {"make": "Colt"}], "case": {"no": "C-1"}}
                {"id": 2, "when": "2021-03-05", "guns": [{"make": "Taurus", "serial": "CD2"}], "case": {"no": "C-1"}}
                """));
        assertThat(count(json, "Firearm")).as(json.text()).isEqualTo(3);
        assertThat(count(json, "Case")).isEqualTo(1);
        Drafted xml = draft(file("seen.xml", """
                <incidents><incident id="1"><town>Kingston</town><gun serial="AB1"><make>Glock</make></gun></incident>
                <incident id="2"><town>Negril</town><gun serial="AB2"><make>Colt</make></gun></incident></incidents>
                """));
        assertThat(xml.text()).contains("rowElement: incident");
        assertThat(count(xml, "Firearm")).as(xml.text()).isEqualTo(2);
        assertThat(count(xml, "Location")).isEqualTo(2);
    }

    @Test
    void anUndecidedOrderOfDatesIsLeftToTheReader() throws IOException {
        Drafted drafted = draft(file("sales.csv", "number,serial,sale_date\n1,AB1,03/04/2021\n2,AB2,05/06/2021\n"));
        assertThat(drafted.text()).contains("CHECK: add order: dmy");
        assertThat(drafted.report().firstQuarantined())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.reason()).contains("can mean 2021-"));
        assertThat(draft(file("sales.csv", "number,serial,sale_date\n1,AB1,03/04/2021\n2,AB2,25/06/21\n"))
                        .text())
                .contains("order: dmy", "twoDigitYearsFrom: ");
    }

    /**
     * "Pistola; Revólver" and "S123; S456" are drawn together, by their places, with blanks round the parts left out; what
     * nothing is made of is neither split nor read as a date, so that it refuses no row.
     */
    @Test
    void listsOfEqualNumbersAreDrawnTogetherAndUnusedColumnsRefuseNothing() throws IOException {
        Drafted drafted = draft(file("hechos.csv", """
                Nro Expediente,Fecha del hecho,Fecha de carga,Lugar,Armas,Nº de Serie,Clase,Participantes,Rol,Obs
                E-1,14/05/21,pendiente,Salta,Pistola,S123,x,Ana Ejemplo,víctima,a
                E-2,15/05/21,2021-99-99,Salta,Pistola ; Revólver,S124; LIMADO,x; y,Beto Ejemplo; Ciro Ejemplo,imputado; curioso,b; c
                E-3,s/d,2021-05-17,Posadas,Revólver; Fusil; Fusil,S126; S/N ; ?7,y;y; z,Sin datos,,d; e
                E-4,17/05/21,2021-05-18,Posadas,,,x,Dora Ejemplo,testigo,
                """));
        assertThat(drafted.text())
                .contains("gun: {split: [Armas, \"Nº de Serie\"], by: \";\"}\n")
                .contains("person: {split: [Participantes, Rol], by: \";\"}\n")
                .contains("# Not used: Fecha de carga, Clase, Obs\n")
                .contains("# Several values in a cell of Clase, as many in every row as gun")
                .contains("# Several values in a cell of Obs, in no list")
                .contains("nobody is linked to the case as [curioso]")
                .contains("# CHECK: years ")
                .contains("empty: [\"s/d\", \"s/n\", \"sin datos\"]")
                .doesNotContain("Fecha de carga\":", "ATTENTION");
        assertThat(drafted.warnings()).isEmpty();
        assertThat(drafted.report().run().counts().accepted())
                .as(drafted.text())
                .isEqualTo(4);
        assertThat(drafted.receiving().records().stream()
                        .filter(node -> node.label() == Label.FIREARM)
                        .map(node -> node.properties().get("type") + " "
                                + node.properties().get("serial") + " "
                                + node.properties().get("serialStatus")))
                .containsExactlyInAnyOrder(
                        "Pistola S123 complete",
                        "Pistola S124 complete",
                        "Revólver null obliterated",
                        "Revólver S126 complete",
                        "Fusil null absent",
                        "Fusil ?7 partial");
        assertThat(drafted.receiving().links().stream().map(link -> link.type().name()))
                .containsOnlyOnce("VICTIM_IN", "WITNESS_IN", "SUSPECT_IN");
    }

    /** Columns of other numbers of values are not one list; one column alone, and few unequal rows, are marked. */
    @Test
    void aListThatMayBeNoneIsMarked() throws IOException {
        String alone =
                draft(file("solas.csv", "Caso,Serie\nC-1,S1; S2\nC-2,S3\n")).text();
        assertThat(alone).contains("gun: {split: [Serie], by: \";\"}  # CHECK: one column alone: whether \";\" stands");
        var rows = new StringBuilder("Caso,Marca,Serie,Calibre\n");
        for (int row = 1; row <= 20; row++) {
            rows.append("C-")
                    .append(row)
                    .append(",Bersa;Colt,S1;S2")
                    .append(row == 7 ? ";S3" : "")
                    .append(",9 mm;");
            rows.append(row < 12 ? ".38" : ".38;.40").append('\n');
        }
        Drafted drafted = draft(file("casi.csv", rows.toString()));
        assertThat(drafted.text())
                .contains(
                        "gun: {split: [Marca, Serie], by: \";\"}  # CHECK: row 7 has 3 in Serie and 2 in Marca; such rows")
                .contains("# Several values in a cell of Calibre, other numbers of values than Marca in 9 rows");
        assertThat(drafted.report().run().counts().quarantined()).isEqualTo(1);
    }

    /** One address in two towns, roles under "Tipo", a holder who is nobody's suspect, a date that is not read. */
    @Test
    void whatTheCellsTellIsLookedAt() throws IOException {
        Drafted drafted = draft(file("varios.csv", """
                Expediente,Fecha,Involucrados,Tipo,Tenedor,Lugar del hecho,Ciudad
                9/23,XII enero 2023,Juan Uno,imputado,Eva Uno,Calle 1,Salta
                10/23,II febrero 2023,Ana Dos; Eva Tres,víctima; testigo,,Calle 1,Rosario
                """));
        assertThat(drafted.text())
                .contains("person: {split: [Involucrados, Tipo], by: \";\"}\n")
                .contains("# Fecha is called as a date is, but \"XII enero 2023\"");
        assertThat(count(drafted, "Location")).isEqualTo(2);
        assertThat(drafted.receiving().links().stream().map(link -> link.type().name()))
                .containsExactlyInAnyOrder("AT", "AT", "SUSPECT_IN", "VICTIM_IN", "WITNESS_IN");
    }

    @Test
    void whatIsMissingIsSaidAtTheTop() throws IOException {
        Drafted drafted = draft(file("armas.csv", "Marca,Calibre\nBersa,9 mm\nColt,.38\n"));
        assertThat(drafted.warnings())
                .extracting(warning -> warning.substring(0, 9))
                .containsExactly("NO CASE w", "NO PERSON", "NO LINK w");
        assertThat(drafted.text().lines().limit(5).filter(line -> line.startsWith("# ATTENTION: NO ")))
                .hasSize(3);
    }

    /** "Hecho" tells what happened, and "Hecho nro" which it was; a case is named by numbers. */
    @Test
    void whatHappenedIsNoCase() throws IOException {
        assertThat(draft(file("h.csv", "Hecho,Marca\nRobo,Colt\nRobo,Bersa\n")).warnings())
                .anyMatch(warning -> warning.startsWith("NO CASE"));
        assertThat(draft(file("n.csv", "Hecho,Marca\n77/21,Colt\n78/21,Bersa\n"))
                        .warnings())
                .noneMatch(warning -> warning.startsWith("NO CASE"));
    }

    /** The names of months tell the language; English needs none. */
    @Test
    void theLanguageOfMonthsIsFound() throws IOException {
        for (Map.Entry<String, List<String>> language : Map.of(
                        "es", List.of("3 enero 2021", "14 diciembre 2021"),
                        "fr", List.of("3 février 2021", "14 août 2021"),
                        "pt", List.of("3 fevereiro 2021", "14 dezembro 2021"),
                        "de", List.of("3 Januar 2021", "14 Dezember 2021"))
                .entrySet()) {
            Drafted drafted = draft(file(
                    "d.csv", "Caso,Fecha,Ville\n1," + String.join(",Salta\n2,", language.getValue()) + ",Salta\n"));
            assertThat(drafted.text()).contains("Fecha: {language: " + language.getKey() + "}");
            assertThat(drafted.report().run().counts().accepted()).isEqualTo(2);
        }
        assertThat(draft(file("e.csv", "Case,Date,City\n1,3 May 2021,Salta\n2,4 March 2021,Salta\n"))
                        .text())
                .contains("Date: {}");
    }

    /** The sheet that is a table, its header and its columns as they stand in the workbook. */
    @Test
    void aWorkbookKeepsTheOrderOfItsColumns() throws IOException {
        Path file = folder.resolve("hechos.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("Carátula").value(0, 0, "Informe");
            var sheet = workbook.newWorksheet("Hechos");
            String[] header = {"Zona", "Nro. Causa", "Marca", "Nº serie", "Ciudad"};
            String[] row = {"z", "C-1", "Bersa; Colt", "S1; limado", "Salta"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(2, i, header[i]);
                sheet.value(3, i, row[i]);
            }
        }
        Drafted drafted = draft(file);
        assertThat(drafted.text())
                .contains("sheet: Hechos\n")
                .contains("columns: [Zona, \"Nro. Causa\", Marca, \"Nº serie\", Ciudad]");
        assertThat(count(drafted, "Firearm")).as(drafted.text()).isEqualTo(2);
        assertThat(count(drafted, "Case")).isEqualTo(1);
    }

    /** Names of columns that YAML, templates or the reader of a list could take for something else. */
    @Test
    void oddNamesOfColumns() throws IOException {
        for (String header : List.of(
                "id,\"make, of gun\",serial #",
                "no,yes,{serial}",
                "id,null,: make",
                "row,gun,\"ser\"\"ial\"",
                "id,make,make2,person")) {
            int columns = header.startsWith("id,make,make2") ? 4 : 3;
            var rows = new StringBuilder(header).append('\n');
            for (int row = 1; row <= 3; row++) {
                rows.append(row).append((",v" + row + ";w").repeat(columns - 1)).append('\n');
            }
            Path file = file("odd.csv", rows.toString());
            String text = MappingDraft.of(file, Owner.parse("JM/focal-point"), LocalDate.of(2026, 11, 24))
                    .text();
            Path mapping = Files.writeString(folder.resolve("odd.yml"), text);
            if (text.contains("\n  # CHECK: no column")) {
                assertThatThrownBy(() -> MappingCatalogue.find(mapping.toString()))
                        .isInstanceOf(UnusableInput.class)
                        .hasMessageContaining("records");
            } else {
                assertThat(MappingCatalogue.find(mapping.toString()).records())
                        .as(text)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void whatIsNoTableIsRefusedWithAReason() throws IOException {
        for (Path file : Stream.of("", "\n\n", "{", "<a/>", "<a><b></a>", "a,a\n1,2\n")
                .map(content -> {
                    try {
                        return file("bad.csv", content);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList()) {
            assertThatThrownBy(() -> MappingDraft.of(file, Owner.parse("JM/x"), LocalDate.of(2026, 11, 24)))
                    .isInstanceOf(UnusableInput.class);
        }
    }
}
