package org.armslink.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.armslink.ingest.SmallImport;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.reference.Countries;
import org.armslink.ingest.reference.ReferenceTable;
import org.armslink.ingest.rehearsal.DryRun;
import org.armslink.ingest.rehearsal.DryRunReport.Text;
import org.armslink.ingest.rehearsal.DryRunReport.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Makers, calibres and countries are coded however they are written; what is not said is not added. */
class LookupsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S&W",
                "s & w",
                "SMITH & WESSON",
                "Smith and Wesson",
                "SMITH-WESSON",
                "Smith&Wesson Inc.",
                "  smith   &  wesson ",
                "Smith & Wesson Corp",
                "smith-wesson"
            })
    void oneMakerInManySpellings(String written) {
        assertThat(ReferenceTable.makes().find(written))
                .hasValue(new ReferenceTable.Entry("smith-wesson", "Smith & Wesson"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9x19",
                "9 X 19 MM",
                "9×19 mm",
                "9mm Luger",
                "9 mm Parabellum",
                "9MM PARA",
                "9mm para.",
                "9x19 NATO"
            })
    void oneCalibreInManySpellings(String written) {
        assertThat(ReferenceTable.calibres().find(written))
                .hasValue(new ReferenceTable.Entry("9x19", "9×19 mm Parabellum"));
    }

    @ParameterizedTest
    @CsvSource({
        "9MM, 9mm", ".40 S&W, 40-sw", "'7,62x39', 7-62x39", "7.62 x 39 mm, 7-62x39", "cal. .45 ACP, 45-acp",
        "12 GA, 12-gauge", ".30-06, 30-06", ".38 Spl., 38-special", "9mm Makarov, 9x18", "7.65 Browning, 32-acp"
    })
    void calibres(String written, String code) {
        assertThat(ReferenceTable.calibres().find(written))
                .get()
                .extracting(ReferenceTable.Entry::code)
                .isEqualTo(code);
    }

    /** Of designations that one cartridge alone bears. */
    @ParameterizedTest
    @CsvSource({
        "'7,63 mm', 7-63x25",
        "'6,35', 25-acp",
        "'11,25 mm', 45-acp",
        "14.5, 14-5x114",
        "'5,7', 5-7x28",
        "4.6mm, 4-6x30",
        "cal. 12, 12-gauge",
        "Kal. 16, 16-gauge",
        ".22 lfB, 22-lr",
        "9 corto, 9x17",
        "'7,65 Parabellum', 7-65x21"
    })
    void aBareDesignationOfOneCartridgeIsThatOne(String written, String code) {
        calibres(written, code);
    }

    /** Six calibres have the bore of a .38: which it was, the text does not say. */
    @ParameterizedTest
    @CsvSource({
        ".38, .38",
        "38, .38",
        "Kal. .38, .38",
        "0.38, .38",
        ".22, .22",
        "cal 22, .22",
        ".45, .45",
        ".380, .380",
        ".357, .357",
        ".40, .40",
        "7.62, 7.62 mm",
        "'7,62', 7.62 mm",
        "5.56, 5.56 mm",
        "'7,65 mm', 7.65 mm",
        "'7,65mm', 7.65 mm",
        "12.7 mm, 12.7 mm",
        ".308, .308",
        ".303, .303"
    })
    void whatSeveralCartridgesBearIsTheirFamilyWithoutACode(String written, String family) {
        assertThat(ReferenceTable.calibres().find(written)).hasValue(new ReferenceTable.Entry("", family));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rifle", "", "0", "38 Largo", "7", "45 mm", "9"})
    void nothingIsMadeOfWhatIsNoCalibre(String written) {
        assertThat(ReferenceTable.calibres().find(written)).isEmpty();
    }

    /** Neither refused nor told as missing, and no code is made up. */
    @Test
    void aFamilyIsNoMistake() throws IOException {
        String mapping = """
                csv: {columns: [id, calibre], unique: id}
                lookups:
                  calibres: {builtIn: calibres, otherwise: refuse}
                records:
                  gun:
                    label: Firearm
                    key: ["{id}"]
                    properties:
                      caption: "{id}"
                      calibre: {lookup: calibres, of: "{calibre}"}
                      calibreRaw: {raw: calibre}
                      model: {lookup: calibres, of: "{calibre}", take: code}
                """;
        String rows = "id,calibre\n1,Kal. .38\n2,.38 Special\n3,.38 bulldog\n";
        var read = SmallImport.of(folder, mapping, rows);
        assertThat(read.refused()).containsExactly("3 calibre \".38 bulldog\": is not in the list of calibres");
        assertThat(read.records("Firearm"))
                .containsEntry("1", Map.of("caption", "1", "calibre", ".38", "calibreRaw", "Kal. .38"))
                .containsEntry(
                        "2",
                        Map.of(
                                "caption", "2",
                                "calibre", ".38 Special",
                                "calibreRaw", ".38 Special",
                                "model", "38-special"));
        Path file = Files.writeString(folder.resolve("guns.csv"), rows);
        assertThat(DryRun.of(SmallImport.source(folder, mapping), file, () -> false)
                        .lookups())
                .containsExactly(new Texts("calibres", 1, List.of(new Text(".38 bulldog", 1)), 0));
    }

    @ParameterizedTest
    @CsvSource({
        "Jamaica, JM",
        "JAMAÏQUE, JM",
        "Haïti, HT",
        "haiti, HT",
        "Deutschland, DE",
        "Allemagne, DE",
        "Côte d’Ivoire, CI",
        "Cote d'Ivoire, CI",
        "Ivory Coast, CI",
        "Россия, RU",
        "ألمانيا, DE",
        "中国, CN",
        "Burkina Faso, BF",
        "Mali, ML",
        "US, US",
        "usa, US",
        "U.S.A., US",
        "GBR, GB",
        "UK, GB",
        "Trinidad & Tobago, TT",
        "Türkiye, TR",
        "Turkey, TR",
        "Zaire, CD",
        "Upper Volta, BF",
        "Haute-Volta, BF",
        "Burma, MM",
        "Rhodesia, ZW",
        "Dahomey, BJ",
        "Swaziland, SZ",
        "East Germany, DE",
        "Ceylon, LK",
        "Congo - Kinshasa, CD",
        "DRC, CD",
        "Nigeria, NG",
        "Niger, NE",
        "Guinea, GN"
    })
    void countriesInManyLanguagesAndOfOldNames(String written, String code) {
        assertThat(Countries.known().find(written)).isEqualTo(new Countries.Found(code, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Czechoslovakia",
                "YUGOSLAVIA",
                "Yougoslavie",
                "USSR",
                "U.R.S.S.",
                "СССР",
                "Congo",
                "Korea",
                "Netherlands Antilles",
                "Virgin Islands"
            })
    void aNameOfSeveralCountriesStandsForNone(String written) {
        Countries.Found found = Countries.known().find(written);
        assertThat(found).isNotNull().extracting(Countries.Found::code).isNull();
        assertThat(found).extracting(Countries.Found::several).asString().isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Atlantis", "man", "sin", "end", "", "??", "EU", "XX", "Nowhere", "Kingston"})
    void whatIsNoCountryIsNone(String written) {
        assertThat(Countries.known().find(written)).isNull();
    }

    private static final String MAPPING = """
            csv: {columns: [id, make, born], unique: id}
            lookups:
              makes: {builtIn: makes, otherwise: keep, entries: {HOMEMADE: Not a maker}}
              countries: {builtIn: countries, otherwise: %s}
            records:
              gun:
                label: Firearm
                key: ["{id}"]
                properties:
                  caption: "{id}"
                  make: {lookup: makes, of: "{make}"}
                  makeRaw: {raw: make}
                  model: {lookup: makes, of: "{make}", take: code}
                  countryOfManufacture: {lookup: countries, of: "{born}"}
            """;

    @Test
    void aMappingNamesThem() {
        var read = SmallImport.of(
                folder,
                MAPPING.formatted("leave-out"),
                "id,make,born\n1,s&w,Österreich\n2,Homemade,Yugoslavia\n3,Nobody,\n");
        assertThat(read.refused()).isEmpty();
        assertThat(read.records("Firearm"))
                .containsEntry(
                        "1",
                        Map.of(
                                "caption",
                                "1",
                                "make",
                                "Smith & Wesson",
                                "makeRaw",
                                "s&w",
                                "model",
                                "smith-wesson",
                                "countryOfManufacture",
                                "AT"))
                .containsEntry("2", Map.of("caption", "2", "make", "Not a maker", "makeRaw", "Homemade"))
                .containsEntry("3", Map.of("caption", "3", "make", "Nobody", "makeRaw", "Nobody", "model", "Nobody"));
    }

    @Test
    void aRefusalSaysWhichCountriesItMayBe() {
        var read =
                SmallImport.of(folder, MAPPING.formatted("refuse"), "id,make,born\n1,x,Czechoslovakia\n2,x,Atlantis\n");
        assertThat(read.refused())
                .containsExactly(
                        "1 born \"Czechoslovakia\": is not in the list of countries, since it can mean several countries"
                                + " (CZ SK); say which",
                        "2 born \"Atlantis\": is not in the list of countries");
    }

    @Test
    void whatIsNotBuiltInIsRefused() {
        assertThatThrownBy(() -> SmallImport.source(
                        folder, MAPPING.formatted("keep").replace("builtIn: makes", "builtIn: models")))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("small.yml:11")
                .hasMessageContaining("one of [countries, makes, calibres]");
    }
}
