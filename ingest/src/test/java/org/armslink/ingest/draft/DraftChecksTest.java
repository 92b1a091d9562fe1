package org.armslink.ingest.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    void aSecondColumnOfNamesIsTold() throws IOException {
        assertThat(draft("Aktenzeichen;Besitzer Name;Besitzer Vorname\n1;Groß;Käthe\n2;Klein;Jo\n"))
                .contains("# CHECK: Besitzer Vorname may be a part of the name too")
                .contains("[\"{Besitzer Vorname} {Besitzer Name}\", \"{Besitzer Name}\"]");
        assertThat(draft("Aktenzeichen;Besitzer Name\n1;Groß\n")).doesNotContain("part of the name");
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
