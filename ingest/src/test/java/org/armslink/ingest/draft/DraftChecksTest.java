package org.armslink.ingest.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.armslink.ingest.Receiving;
import org.armslink.ingest.mapping.MappedSource;
import org.armslink.ingest.mapping.MappingCatalogue;
import org.armslink.model.LinkType;
import org.armslink.model.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guesses of a draft that may be wrong are marked, and nobody is lost by one. */
class DraftChecksTest {
    @TempDir
    Path folder;

    private String draft(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), content);
        return MappingDraft.of(file, Owner.parse("JM/focal-point"), LocalDate.of(2026, 11, 28))
                .text();
    }

    @Test
    void weaponsThatNameNoKindAreMarked() throws IOException {
        assertThat(draft("Expediente,Armas\n1,Glock 17\n2,Beretta 92\n"))
                .containsPattern("type: \"\\{Armas\\}\"  # CHECK: .*makes");
        assertThat(draft("Expediente,Armas\n1,pistola\n2,fusil\n")).contains("type: \"{Armas}\"\n");
    }

    @Test
    void aStateThatMayBeHowACaseStandsIsMarked() throws IOException {
        assertThat(draft("case,city,state\n1,Jacmel,open\n2,Jacmel,closed\n"))
                .containsPattern("region: \"\\{state\\}\"  # CHECK: .*stands");
        assertThat(draft("case,city,province\n1,Jacmel,Sud\n2,Jacmel,Est\n")).contains("region: \"{province}\"\n");
    }

    @Test
    void firstNameAndSurnameAreOneName() throws IOException {
        for (String columns : List.of("Besitzer Name;Besitzer Vorname", "Besitzer Nachname;Besitzer Name")) {
            String[] names = columns.split(";");
            String draft = draft("Aktenzeichen;" + columns + "\n1;Groß;Käthe\n2;Klein;\n3;;Jo\n");
            String whole =
                    "[\"{" + names[1] + "} {" + names[0] + "}\", \"{" + names[0] + "}\", \"{" + names[1] + "}\"]";
            assertThat(draft)
                    .contains("      name: " + whole, "      caption: " + whole)
                    .doesNotContain("part of the name");
            Path mapping = Files.writeString(folder.resolve("draft.yml"), draft);
            var receiving = new Receiving(Files.createTempDirectory(folder, "names"));
            receiving.read(
                    new MappedSource(MappingCatalogue.find(mapping.toString()), Map.of()), folder.resolve("file.csv"));
            assertThat(receiving.records().stream()
                            .map(record -> record.properties().get("name"))
                            .filter(Objects::nonNull))
                    .containsExactlyInAnyOrder("Käthe Groß", "Klein", "Jo");
        }
        assertThat(draft("case no,suspect surname,suspect first name\n1,Example,Ann\n"))
                .contains("\"{suspect first name} {suspect surname}\"");
        assertThat(draft("Expediente,Apellido víctima,Nombre víctima\n1,Example,Ann\n"))
                .contains("\"{Nombre víctima} {Apellido víctima}\"");
    }

    /** In which order they are one name, or whether, is not in the file. */
    @Test
    void aSecondColumnOfNamesThatSaysNoMoreIsTold() throws IOException {
        assertThat(draft("Aktenzeichen;Besitzer Name;Besitzer Name 2\n1;Groß;Käthe\n2;Klein;Jo\n"))
                .contains("# CHECK: Besitzer Name 2 may be a part of the name too")
                .contains("name: \"{Besitzer Name}\"");
        assertThat(draft("Aktenzeichen;Besitzer Name\n1;Groß\n")).doesNotContain("part of the name");
    }

    @Test
    void theNumberOfAGunIsItsSerialNumberAndIsMarked() throws IOException {
        for (String column : List.of("Nº da arma", "Waffe Nr.", "gun no.", "N° de l'arme")) {
            assertThat(draft("Expediente," + column + "\n1,AB12\n2,CD34\n"))
                    .as(column)
                    .contains("label: Firearm")
                    .containsPattern("serial: \\{serial: .*\\}  # CHECK: that this is the number that the gun bears");
        }
        assertThat(draft("Expediente,Nº de armas\n1,2\n2,3\n")).doesNotContain("label: Firearm");
    }

    @Test
    void aFileThatIsNoUtf8IsReadAndItsEncodingMarked() throws IOException {
        Path file = folder.resolve("file.csv");
        Files.write(
                file, "Expediente,Víctima\n1,Ángela Muñoz\n2,José Peña\n".getBytes(Charset.forName("windows-1252")));
        String draft = MappingDraft.of(file, Owner.parse("AR/policia"), LocalDate.of(2026, 11, 28))
                .text();
        assertThat(draft)
                .contains("  encoding: windows-1252  # CHECK: the file is no UTF-8")
                .contains("columns: [Expediente, \"Víctima\"]", "name: \"{Víctima}\"");
        Path mapping = Files.writeString(folder.resolve("draft.yml"), draft);
        var receiving = new Receiving(Files.createTempDirectory(folder, "encoding"));
        receiving.read(new MappedSource(MappingCatalogue.find(mapping.toString()), Map.of()), file);
        assertThat(receiving.records().stream()
                        .map(record -> record.properties().get("name")))
                .contains("Ángela Muñoz", "José Peña");
        // 0x81 is no character there, and "ü" in the encoding of DOS.
        Files.write(file, "Aktenzeichen,Opfer\n1,Müller\n2,Groß\n".getBytes(Charset.forName("IBM850")));
        assertThat(MappingDraft.of(file, Owner.parse("DE/polizei"), LocalDate.of(2026, 11, 28))
                        .text())
                .contains("  encoding: ibm850  # CHECK");
        assertThat(draft("Expediente,Víctima\n1,Ángela\n")).doesNotContain("encoding");
    }

    /** Of what the row is about, or of whom the column names. */
    @Test
    void remarksGoToTheRecordThatTheyAreOf() throws IOException {
        assertThat(remarksIn("Expediente;Marca;Serie;Observaciones\n1;Colt;A1;Sin cargador\n2;Bersa;B2;\n"))
                .containsExactly("case: {Observaciones}");
        assertThat(remarksIn("Nr;Marke;Seriennummer;Bemerkungen\n1;Mauser;A1;Lauf verrostet\n2;Walther;B2;\n"))
                .containsExactly("gun: {Bemerkungen}");
        assertThat(remarksIn("case no;victim;serial;weapon remarks;victim notes\n1;Ann;A1;rusty;x\n2;Ben;B2;;\n"))
                .containsExactly("victim: {victim notes}", "gun: {weapon remarks}");
        assertThat(remarksIn("case no;town\n1;Jacmel\n2;Jacmel\n")).isEmpty();
    }

    private List<String> remarksIn(String content) throws IOException {
        String draft = draft(content);
        Path mapping = Files.writeString(folder.resolve("draft.yml"), draft);
        assertThat(new MappedSource(MappingCatalogue.find(mapping.toString()), Map.of()))
                .isNotNull();
        var found = new ArrayList<String>();
        String record = "";
        for (String line : draft.lines().toList()) {
            if (line.matches("  \\w+:")) {
                record = line.strip();
            } else if (line.strip().startsWith("remarks: ")) {
                found.add(record + " " + line.strip().replaceFirst("remarks: \"(.*)\"", "$1"));
            }
        }
        return found;
    }

    /** Of the second person of row 1 only the part in the case is known; a third part says nothing of anybody. */
    @Test
    void aVictimWithoutANameIsKept() throws IOException {
        String draft = draft("""
                case no,participants,roles
                1,Ann;;unknown,suspect;victim;unknown
                2,Ben;Cyd,witness;victim
                """);
        Path mapping = Files.writeString(folder.resolve("draft.yml"), draft);
        var receiving = new Receiving(folder);
        receiving.read(
                new MappedSource(MappingCatalogue.find(mapping.toString()), Map.of()), folder.resolve("file.csv"));
        assertThat(receiving.records().stream()
                        .filter(record -> record.label().text().equals("Person"))
                        .map(record -> record.properties().get("caption")))
                .containsExactlyInAnyOrder("Ann", "Unnamed person", "Ben", "Cyd");
        assertThat(receiving.links().stream().filter(link -> link.type() == LinkType.VICTIM_IN))
                .hasSize(2);
        assertThat(draft).contains("# CHECK: somebody without a name");
    }
}
