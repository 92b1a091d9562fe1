package org.armslink.ingest.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.armslink.ingest.RefusedRowException;
import org.armslink.ingest.synthetic.Size;
import org.armslink.ingest.synthetic.SyntheticInvestigation;
import org.armslink.model.Key;
import org.armslink.model.port.RowClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quick reader of lines against the slow one, which builds a tree of the whole line. */
class UsualLinesTest {
    private static final Key FILE = Key.of("Document", "test");

    /** Taken out of a line or put into it, also where it makes no sense. */
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "null",
            "true",
            "0",
            "-0",
            "1.5",
            "1e3",
            "1E400",
            "123456789012345678901",
            "\\u0041",
            "\\ud800",
            "\\ud83d\\ude00",
            "\u0000",
            " ",
            "\"key\":\"x\",",
            "\"label\":\"Person\",",
            "\"FR\"",
            "row 7",
            "é");

    private static List<String> sample(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(
                SyntheticInvestigation.generate(Size.SMALL, 3, folder).claims());
        return lines.subList(1, lines.size());
    }

    private static Optional<RowClaims> byTree(long row, String line) {
        try {
            return Optional.of(ClaimLines.decodeByTree(row, line, FILE));
        } catch (RefusedRowException e) {
            return Optional.empty();
        }
    }

    @Test
    void everyLineOfASampleIsReadAsByTheTree(@TempDir Path folder) throws IOException {
        var usual = new UsualLines(FILE);
        List<String> lines = sample(folder);
        for (int i = 0; i < lines.size(); i++) {
            Optional<RowClaims> read = usual.read(i + 1, lines.get(i));
            assertThat(read).as(lines.get(i)).isPresent().isEqualTo(byTree(i + 1, lines.get(i)));
        }
    }

    /** 20,000 lines with one to three changes; some stay right, and a good share of the right ones are read quickly. */
    @Test
    void aChangedLineIsReadAsByTheTreeOrLeftToIt(@TempDir Path folder) throws IOException {
        var random = new Random(7);
        var usual = new UsualLines(FILE);
        List<String> lines = sample(folder);
        int right = 0;
        int quick = 0;
        for (int i = 0; i < 20_000; i++) {
            String line = changed(lines.get(random.nextInt(lines.size())), random);
            Optional<RowClaims> expected = byTree(i, line);
            Optional<RowClaims> read = usual.read(i, line);
            if (read.isPresent()) {
                assertThat(read).as(line).isEqualTo(expected);
            }
            right += expected.isPresent() ? 1 : 0;
            quick += read.isPresent() ? 1 : 0;
        }
        assertThat(right).isBetween(1_000, 19_000);
        assertThat(quick).isBetween(right / 2, right);
    }

    private static String changed(String line, Random random) {
        var text = new StringBuilder(line);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
                default -> {
                    int end = Math.min(text.length(), at + 1 + random.nextInt(40));
                    text.insert(random.nextInt(text.length()), text.substring(at, end));
                }
            }
            if (text.length() == 0) {
                return "";
            }
        }
        return text.toString();
    }

    /** The order of fields in JSON means nothing, so other orders are right too; they take the slow way. */
    @Test
    void fieldsInAnotherOrderMeanTheSame() {
        String usualOrder =
                "{\"nodes\":[],\"links\":[{\"type\":\"BY\",\"key\":\"a\",\"from\":{\"label\":\"RouteLeg\",\"key\":\"b\"},"
                        + "\"to\":{\"label\":\"Person\",\"key\":\"c\"},\"properties\":{},\"claim\":{\"owner\":\"BF/x\",\"handling\":\"H0\","
                        + "\"denied\":[],\"purpose\":\"p\",\"keepUntil\":\"2030-01-01\",\"document\":\"d\",\"locator\":\"row 1\",\"grade\":\"4x4:A1\","
                        + "\"validFrom\":\"2020-01-01T00:00:00Z\",\"validTo\":\"2020-01-02T00:00:00Z\",\"precision\":\"day\",\"status\":\"asserted\","
                        + "\"method\":\"reported\"}}]}";
        String otherOrder = usualOrder
                .replace("\"type\":\"BY\",\"key\":\"a\",", "\"key\":\"a\",\"type\":\"BY\",")
                .replace("\"owner\":\"BF/x\",\"handling\":\"H0\",", "\"handling\":\"H0\",\"owner\":\"BF/x\",");
        assertThat(new UsualLines(FILE).read(1, usualOrder)).isPresent();
        assertThat(new UsualLines(FILE).read(1, otherOrder)).isEmpty();
        assertThat(ClaimLines.decode(1, otherOrder, FILE)).isEqualTo(ClaimLines.decode(1, usualOrder, FILE));
    }
}
