package org.armslink.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.armslink.ingest.identity.FirearmFinder;
import org.armslink.ingest.identity.FirearmTraits;
import org.armslink.ingest.reference.SerialTable;
import org.armslink.model.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words where a serial number should stand are no number, in whatever language; a number with such letters is one. */
class SerialReadingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "obliterated",
                "Filed off",
                "ground off",
                "scratched off",
                "removed",
                "LIMADO",
                "limada",
                "Borrado",
                "Nº de serie limado",
                "número de serie borrado",
                "No. limado",
                "raspado",
                "effacé",
                "numéro effacé",
                "EFFACEE",
                "limé",
                "raspada",
                "abgeschliffen",
                "herausgefeilt",
                "Unkenntlich gemacht",
                "Nr. wurde unkenntlich gemacht",
                "Seriennummer herausgefräst",
                "abrasa",
                "ilegible, limado",
                "serial number has been filed off",
            })
    void whatWasMadeAwayWithIsObliterated(String cell) {
        assertThat(SerialReading.of(cell)).isEqualTo(new SerialReading(null, "obliterated"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "-",
                "---",
                "none",
                "None visible",
                "no serial number",
                "not stated",
                "N/A",
                "na",
                "unknown",
                "S/N",
                "s/n",
                "s/d",
                "sin número",
                "SIN NUMERO DE SERIE",
                "sin datos",
                "desconocido",
                "no visible",
                "no tiene",
                "sans numéro",
                "inconnu",
                "néant",
                "sem número",
                "não informado",
                "ohne Nummer",
                "unbekannt",
                "senza matricola",
                "Nº",
                "unserialized",
            })
    void whatIsNotThereIsAbsent(String cell) {
        assertThat(SerialReading.of(cell)).isEqualTo(new SerialReading(null, "absent"));
    }

    /** Nobody could read it, or it cannot be told what is said: no number, and no claim that it was made away with. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ilegible",
                "illegible",
                "no legible",
                "illisible",
                "ilegível",
                "unleserlich",
                "nicht lesbar",
                "nicht mehr lesbar",
                "unkenntlich",
                "nicht erkennbar",
                "nicht entfernt",
                "not obliterated",
                "no limado",
                "partially obliterated",
                "obliterated?",
                "AB1234 (limado)",
                "AB-1234 restored",
                "12?? borrado",
                "unknown 9 mm",
                "visible",
                "see the report",
                "pendiente",
                "стёрт",
                "000000",
                "*",
            })
    void whatCannotBeToldIsNeither(String cell) {
        assertThat(SerialReading.of(cell)).isEqualTo(new SerialReading(null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LIMA1234",
                "NONE77",
                "SN0195",
                "S/N 12345",
                "NA1234",
                "FILED8",
                "LIMADO9X",
                "ABC",
                "NO 1234",
                "UNK1",
                "A0000",
                "SIN-123",
                "X 9",
                "N1"
            })
    void aNumberWithSuchLettersIsComplete(String cell) {
        assertThat(SerialReading.of(cell)).isEqualTo(new SerialReading(cell.replaceAll("[^A-Z0-9]", ""), "complete"));
    }

    @Test
    void aNumberReadInPartStaysPartial() {
        assertThat(SerialReading.of("ab?2-34")).isEqualTo(new SerialReading("AB?234", "partial"));
        assertThat(SerialReading.of("N??")).isEqualTo(new SerialReading("N??", "partial"));
    }

    /** Whatever stands round the word, no number comes of it; letters and digits in one word always are one. */
    @Test
    void atRandomNoWordEverBecomesANumber() {
        List<String> words = List.of(
                "limado", "Borrada", "OBLITERATED", "effacé", "raspado", "ilegible", "unknown", "desconocido", "none");
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            String word = words.get(random.nextInt(words.size()));
            String blanks = " ".repeat(random.nextInt(3));
            String before = List.of("", "serie ", "Nº ", "(", "AB12 ", "número de serie: ")
                    .get(random.nextInt(6));
            String after = List.of("", ".", ")", " 77", " ?", " - 9X").get(random.nextInt(6));
            String cell = blanks + before + word + after + blanks;
            assertThat(SerialReading.of(cell).serial())
                    .as("seed %s: \"%s\"", seed, cell)
                    .isNull();
            String number = word.replace("é", "e").toUpperCase(java.util.Locale.ROOT) + random.nextInt(1000);
            assertThat(SerialReading.of(number)).as("seed %s", seed).isEqualTo(new SerialReading(number, "complete"));
        }
    }

    /** (gun 1: Bersa Thunder, "limado")   (gun 2: Bersa Thunder, "limado")   nothing between them */
    @Test
    void twoGunsAreNeverSuggestedForAWord() {
        for (String cell : List.of("limado", "SIN NÚMERO", "ilegible", "obliterated", "desconocido", "no se ve")) {
            var guns = new ArrayList<FirearmTraits>();
            for (String number : List.of("1", "2")) {
                var properties = new java.util.HashMap<String, Object>(
                        Map.of("make", "Bersa", "model", "Thunder", "calibre", "9 mm", "serialRaw", cell));
                String serial = SerialReading.of(cell).serial();
                if (serial != null) {
                    properties.put("serial", serial);
                }
                guns.add(FirearmTraits.of(Key.of("Firearm", number), properties));
            }
            assertThat(FirearmFinder.find(guns, SerialTable.builtIn()).found())
                    .as(cell)
                    .isEmpty();
        }
    }
}
