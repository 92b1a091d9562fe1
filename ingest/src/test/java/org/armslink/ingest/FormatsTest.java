package org.armslink.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.armslink.ingest.csv.RowText;
import org.armslink.model.NodeClaim;
import org.armslink.model.port.QuarantinedRow;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One register in four formats: the same records, each found again where it stands in its file. */
class FormatsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void saysTheSameInEveryFormat(WrittenInAnyFormat format) throws IOException {
        Receiving asCsv = received(WrittenInAnyFormat.CSV, ExampleOnThePage.file());
        Receiving received = received(format, ExampleOnThePage.file());
        assertThat(said(received)).isEqualTo(said(asCsv)).isNotEmpty();
        assertThat(received.store.links().keySet())
                .isEqualTo(asCsv.store.links().keySet());
        assertThat(received.store.quarantined())
                .extracting(QuarantinedRow::row, QuarantinedRow::field, QuarantinedRow::value, QuarantinedRow::reason)
                .isEqualTo(asCsv.store.quarantined().stream()
                        .map(row ->
                                org.assertj.core.groups.Tuple.tuple(row.row(), row.field(), row.value(), row.reason()))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyRowIsFoundAgainAsItWasReceived(WrittenInAnyFormat format) throws IOException {
        Receiving received = received(format, ExampleOnThePage.file());
        List<String> locators = received.store.nodes().values().stream()
                .map(node -> node.claim().locator())
                .filter(locator -> !locator.equals("file"))
                .distinct()
                .toList();
        assertThat(locators).containsExactlyInAnyOrder(format.locator(1), format.locator(2), format.locator(4));
        for (QuarantinedRow row : received.store.quarantined()) {
            assertThat(textOf(received, format.locator((int) row.row()))).isEqualTo(row.text());
        }
        assertThat(textOf(received, format.locator(2))).contains("ZZ77?1").contains("Person B");
        assertThat(textOf(received, format.locator(2)))
                .doesNotContain("Person A")
                .doesNotContain("Person C");
    }

    private static String textOf(Receiving received, String locator) throws IOException {
        NodeClaim document = received.store.nodes().values().stream()
                .filter(node -> node.properties().containsKey("sha256"))
                .findFirst()
                .orElseThrow();
        String sha256 =
                Objects.requireNonNull(document.properties().get("sha256")).toString();
        try (InputStream in = received.vault.open(sha256).orElseThrow()) {
            return RowText.find(in, "", locator).orElseThrow().text();
        }
    }

    private Receiving received(WrittenInAnyFormat format, String csv) throws IOException {
        Path room = Files.createTempDirectory(folder, format.suffix);
        var receiving = new Receiving(room);
        Path file = receiving.file("register." + format.suffix, format.write(csv));
        Source source = format.source(room);
        ImportReport report = receiving.read(source, file);
        assertThat(report.run().counts().read()).isEqualTo(5);
        assertThat(receiving.read(source, file).run().counts().duplicate()).isEqualTo(5);
        return receiving;
    }

    private static Map<String, Map<String, Object>> said(Receiving receiving) {
        var said = new TreeMap<String, Map<String, Object>>();
        receiving.store.nodes().forEach((key, node) -> {
            if (!node.properties().containsKey("sha256")) {
                said.put(key, node.properties());
            }
        });
        return said;
    }
}
