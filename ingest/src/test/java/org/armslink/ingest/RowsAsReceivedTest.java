package org.armslink.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.armslink.ingest.csv.RowText;
import org.armslink.ingest.mapping.MappedSource;
import org.armslink.ingest.mapping.MappingCatalogue;
import org.armslink.model.NodeClaim;
import org.armslink.model.port.QuarantinedRow;
import org.armslink.model.testing.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row, taken in or refused, is shown to the byte as it stands in the file. */
class RowsAsReceivedTest {
    private static final List<String> ENDS = List.of("\n", "\r\n", "\r");
    private static final String[] CELLS = {
        "",
        " Person A ",
        "\"Person \"\"B\"\"\"",
        "\"two\nlines\"",
        "\"two\r\nlines\"",
        "\"two\rlines\"",
        "\"a;b\"",
        "é—\uD83D\uDD2B",
        "\"\n\n\"",
        "it's",
        "\"\"",
        "\u2028"
    };

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void ofAnInventedFile(long seed) throws IOException {
        var random = new Random(seed);
        var rows = new ArrayList<String>();
        String mark = random.nextBoolean() ? "\uFEFF" : "";
        String header = ExampleOnThePage.file().lines().findFirst().orElseThrow();
        var text = new StringBuilder(mark + header + ENDS.get(random.nextInt(3)));
        for (int i = 1; i <= 400; i++) {
            String day = random.nextInt(9) == 0 ? "2021-02-30" : "2021-02-01";
            String row = i + ";" + cell(random) + ";" + cell(random) + ";" + cell(random) + ";" + day + ";"
                    + cell(random) + ";" + cell(random) + ";;";
            rows.add(row);
            text.append(row);
            if (i < 400 || random.nextBoolean()) {
                text.append(ENDS.get(random.nextInt(3)));
            }
            if (random.nextInt(30) == 0 && i < 400) {
                text.append(ENDS.get(random.nextInt(3)));
            }
        }
        compare(ExampleOnThePage.source(folder, Map.of()), text.toString().getBytes(UTF_8), header, rows);
    }

    private static String cell(Random random) {
        return CELLS[random.nextInt(CELLS.length)];
    }

    @Test
    void ofTheCrimeGuns() throws IOException {
        byte[] bytes = Files.readAllBytes(RealData.file("crime-guns-delaware/crime-guns.csv"));
        List<String> rows = split(new String(bytes, UTF_8));
        assertThat(rows).hasSize(636);
        var source = new MappedSource(MappingCatalogue.find("crime-guns-delaware"), Map.of());
        compare(source, bytes, rows.get(0), rows.subList(1, rows.size()));
    }

    /** Line breaks count where an even number of quotation marks stands before them: good for files without mistakes. */
    private static List<String> split(String text) {
        var rows = new ArrayList<String>();
        int start = 0;
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            quoted ^= text.charAt(at) == '"';
            if (text.charAt(at) == '\n' && !quoted) {
                int end = at > start && text.charAt(at - 1) == '\r' ? at - 1 : at;
                rows.add(text.substring(start, end));
                start = at + 1;
            }
        }
        if (start < text.length()) {
            rows.add(text.substring(start));
        }
        return rows;
    }

    private void compare(Source source, byte[] bytes, String header, List<String> rows) throws IOException {
        var receiving = new Receiving(folder);
        var quarantined = new ArrayList<QuarantinedRow>();
        var store = new StoreInMemory();
        ImportReport report = new Importer(store, receiving.vault)
                .run(source, receiving.file("rows.csv", bytes), ImportProgress.QUIET);
        quarantined.addAll(store.quarantined());
        assertThat(report.run().counts().read()).isEqualTo(rows.size());
        assertThat((long) quarantined.size())
                .isEqualTo(report.run().counts().quarantined())
                .isPositive();
        for (QuarantinedRow row : quarantined) {
            assertThat(row.text()).isEqualTo(rows.get((int) row.row() - 1));
        }
        NodeClaim document =
                Objects.requireNonNull(store.nodes().get(report.run().document().text()));
        Set<String> locators = store.nodes().values().stream()
                .map(node -> node.claim().locator())
                .filter(locator -> !locator.equals("file"))
                .collect(Collectors.toSet());
        assertThat(locators.size() + quarantined.size()).isLessThanOrEqualTo(rows.size());
        for (int i = 1; i <= rows.size(); i++) {
            try (InputStream in = receiving
                    .vault
                    .open(String.valueOf(document.properties().get("sha256")))
                    .orElseThrow()) {
                RowText found = RowText.find(in, "text/csv", "row " + i).orElseThrow();
                assertThat(found.text()).as("row %s", i).isEqualTo(rows.get(i - 1));
                assertThat(found.header()).isEqualTo(header);
            }
        }
        assertThat(locators).isNotEmpty().allMatch(locator -> locator.matches("row [0-9]+"));
    }
}
