package org.armslink.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.armslink.ingest.correction.CorrectedFile;
import org.armslink.ingest.correction.Correction;
import org.armslink.ingest.correction.CorrectionRefused;
import org.armslink.model.Label;
import org.armslink.model.port.QuarantinedRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows out of quarantine: the example of docs/mappings.md, its two refused rows corrected, in every format. */
class CorrectionTest {
    @TempDir
    Path folder;

    /** Corrected, the two rows leave what the same file without mistakes leaves. */
    @ParameterizedTest
    @EnumSource
    void correctedRowsAreAsIfTheFileHadBeenRight(WrittenInAnyFormat format) throws IOException {
        var receiving = new Receiving(Files.createDirectory(folder.resolve("received")));
        Source source = format.source(folder);
        Path file = receiving.file("register." + format.suffix, format.write(ExampleOnThePage.file()));
        ImportReport report = receiving.read(source, file);
        assertThat(report.firstQuarantined()).hasSize(2);
        var texts = Map.of(
                3L, text(report, 3).replace("2021-02-30", "2021-02-28"),
                5L, renumbered(text(report, 5)));
        CorrectedFile corrected = Correction.write(
                source, () -> Files.newInputStream(file), texts, "Officer A", "asked", folder.resolve("corrected"));
        assertThat(corrected.title()).isEqualTo("Rows 3, 5 corrected by Officer A: asked");
        ImportReport second = receiving.read(corrected, corrected.file());
        assertThat(second.run().counts().accepted()).isEqualTo(2);

        var right = new Receiving(Files.createDirectory(folder.resolve("right")));
        String mended =
                ExampleOnThePage.file().replace("2021-02-30", "2021-02-28").replace("\n1;Taurus", "\n5;Taurus");
        right.read(source, right.file("register." + format.suffix, format.write(mended)));
        assertThat(said(receiving)).isEqualTo(said(right));
    }

    /** A claim leads to the row of the file that was received, and not to the first of the corrected rows. */
    @ParameterizedTest
    @EnumSource
    void correctedRowsAreFoundWhereTheyStoodInTheirFile(WrittenInAnyFormat format) throws IOException {
        var receiving = new Receiving(folder);
        Source source = format.source(folder);
        Path file = receiving.file("register." + format.suffix, format.write(ExampleOnThePage.file()));
        String text = text(receiving.read(source, file), 3).replace("2021-02-30", "2021-02-28");
        CorrectedFile corrected = Correction.write(
                source, () -> Files.newInputStream(file), Map.of(3L, text), "A", "asked", folder.resolve("corrected"));
        receiving.read(corrected, corrected.file());
        assertThat(receiving.records().stream()
                        .filter(node -> node.label() == Label.FIREARM
                                && "3".equals(node.properties().get("reference")))
                        .map(node -> node.claim().locator()))
                .containsExactly(format.locator(3));
    }

    private static Map<String, Map<String, Object>> said(Receiving receiving) {
        return receiving.records().stream()
                .filter(node -> node.label() != Label.DOCUMENT)
                .collect(java.util.stream.Collectors.toMap(
                        node -> node.key().text(), org.armslink.model.NodeClaim::properties));
    }

    private static String text(ImportReport report, long row) {
        return report.firstQuarantined().stream()
                .filter(one -> one.row() == row)
                .map(QuarantinedRow::text)
                .findFirst()
                .orElseThrow();
    }

    /** The first number of the row, which names it. */
    private static String renumbered(String text) {
        return text.replaceFirst("1", "5");
    }

    @Test
    void aRowThatIsStillWrongKeepsAllOut() throws IOException {
        Source source = ExampleOnThePage.source(folder, Map.of());
        Path file = Files.writeString(folder.resolve("register.csv"), ExampleOnThePage.file());
        Path out = folder.resolve("corrected");
        assertThatThrownBy(() -> Correction.write(
                        source,
                        () -> Files.newInputStream(file),
                        Map.of(3L, "3;Glock;;;2021-02-28;Person A;Kingston;;", 5L, "4;Taurus;.45;;;Person D;;1;no"),
                        "A",
                        "asked",
                        out))
                .isInstanceOf(CorrectionRefused.class)
                .hasMessage(
                        "row 5, number \"4\": is the name of row 4 of the file already, and two rows are not one record");
        assertThat(out).doesNotExist();
        assertThatThrownBy(() -> Correction.write(
                        source,
                        () -> Files.newInputStream(file),
                        Map.of(3L, "3;Glock;;;2021-02-28;\"Person A", 5L, "6;Taurus;.45;\ud800;;Person D;;1;no"),
                        "A",
                        "asked",
                        out))
                .isInstanceOfSatisfying(
                        CorrectionRefused.class,
                        refused -> assertThat(refused.refusals())
                                .hasSize(2)
                                .extracting(CorrectionRefused.Refusal::row)
                                .containsExactly(3L, 5L));
    }
}
