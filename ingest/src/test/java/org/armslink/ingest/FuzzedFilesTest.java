package org.armslink.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.armslink.ingest.claims.ClaimFile;
import org.armslink.ingest.csv.RowText;
import org.armslink.ingest.mapping.MappedSource;
import org.armslink.ingest.mapping.MappingCatalogue;
import org.armslink.ingest.synthetic.Size;
import org.armslink.ingest.synthetic.SyntheticInvestigation;
import org.armslink.model.NodeClaim;
import org.armslink.model.port.ImportCounts;
import org.armslink.model.port.QuarantinedRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Valid files, changed at random: refused whole, or every row accounted for, and quiet when read again. */
class FuzzedFilesTest {
    private static final int TURNS = Integer.getInteger("armslink.fuzz.turns", 120);
    private static final String[] TORN = {
        "\"",
        ";",
        ",",
        "\n",
        "\r",
        "\r\n",
        "\0",
        "\uFEFF",
        "é",
        "\uD83D\uDD2B",
        "\t",
        "  ",
        "?",
        "~",
        "{",
        "}",
        "\\u0000",
        "\\ud800",
        "2021-02-30",
        "1e999999999",
        "-1",
        "99999999999999999999",
        "''",
        "\u2028",
        "\u00a0",
        "null",
        "true"
    };

    @TempDir
    Path folder;

    private int refused;
    private int quarantined;
    private int changed;

    @Test
    void mappedFiles() throws IOException {
        var register = ExampleOnThePage.source(folder, Map.of());
        var lines = new StringBuilder(ExampleOnThePage.file());
        for (int i = 6; i < 20; i++) {
            lines.append(i)
                    .append(";Glock;9 mm;ZZ")
                    .append(i)
                    .append(";2020-05-1")
                    .append(i % 10)
                    .append(";\"Person\r\n")
                    .append(i % 4)
                    .append("\";Kingston;")
                    .append(i)
                    .append(";y\n");
        }
        fuzz(register, lines.toString(), 11);
        var flows = new MappedSource(MappingCatalogue.find("atf-trace-flows"), Map.of());
        fuzz(
                flows,
                "year,source_state,recovery_state,firearms\n2019,TEXAS,OHIO,5\n2019,OHIO,TEXAS,7\n2020,TEXAS,OHIO,6\n",
                12);
        assertThat(refused).isGreaterThan(TURNS / 10);
        assertThat(quarantined).isGreaterThan(TURNS / 10);
        // Two rows of one file that differ about one link: the later one stands.
        assertThat(changed).isPositive();
    }

    @Test
    void claimLines() throws IOException {
        Path claims = SyntheticInvestigation.generate(Size.SMALL, 7, folder.resolve("sample"))
                .claims();
        List<String> some;
        try (var lines = Files.lines(claims)) {
            some = lines.limit(160).toList();
        }
        fuzz(null, String.join("\n", some) + "\n", 13);
        assertThat(refused).isPositive();
        assertThat(quarantined).isGreaterThan(TURNS / 10);
    }

    /** @param source how it is read, or null for a claim file */
    private void fuzz(@org.jspecify.annotations.Nullable Source source, String valid, long seed) throws IOException {
        for (int turn = 0; turn < TURNS; turn++) {
            var random = new Random(seed * 1_000_000 + turn);
            byte[] bytes = change(valid.getBytes(UTF_8), random);
            String which = "seed " + seed + ", turn " + turn;
            Path room = Files.createDirectory(folder.resolve(seed + "-" + turn));
            var receiving = new Receiving(room);
            Path file = receiving.file("fuzzed.csv", bytes);
            try {
                Source read = source == null ? ClaimFile.of(file) : source;
                takenIn(receiving, read, file, which);
            } catch (UnusableInput e) {
                refused++;
                assertThat(e.getMessage()).as(which).contains("fuzzed.csv").hasSizeLessThan(2_000);
                assertThat(receiving.store.runs()).as(which).isEmpty();
                assertThat(receiving.kept()).as(which).isEmpty();
            } catch (RuntimeException e) {
                throw new AssertionError(which + ": " + new String(bytes, UTF_8), e);
            }
        }
    }

    private void takenIn(Receiving receiving, Source source, Path file, String which) throws IOException {
        ImportReport report = receiving.read(source, file);
        ImportCounts counts = report.run().counts();
        assertThat(counts.accepted() + counts.quarantined() + counts.duplicate())
                .as(which)
                .isEqualTo(counts.read());
        quarantined += counts.quarantined() > 0 ? 1 : 0;
        changed += counts.changed() > 0 ? 1 : 0;
        if (source instanceof ClaimFile) {
            settle(receiving, source, file, which);
        }
        String digest = receiving.store.canonicalDigest();
        ImportCounts again = receiving.read(source, file).run().counts();
        assertThat(again).as(which).isEqualTo(new ImportCounts(counts.read(), 0, 0, counts.read(), 0, 0, 0));
        assertThat(receiving.store.canonicalDigest()).as(which).isEqualTo(digest);
        rowsAreThoseOfTheFile(receiving, report, file, which);
    }

    /** A line that was refused for want of a record further down is taken in when the record is there. */
    private static void settle(Receiving receiving, Source source, Path file, String which) throws IOException {
        for (int readings = 0; readings < 3; readings++) {
            assertThat(receiving.read(source, file).run().counts().changed())
                    .as(which)
                    .isZero();
        }
    }

    /** Rows stand in the file as they were received, each after the one before; of long files some twenty. */
    private static void rowsAreThoseOfTheFile(Receiving receiving, ImportReport report, Path file, String which)
            throws IOException {
        String text = Files.readString(file);
        NodeClaim document = receiving.store.nodes().get(report.run().document().text());
        String sha256 =
                String.valueOf(Objects.requireNonNull(document).properties().get("sha256"));
        long rows = report.run().counts().read();
        int at = 0;
        for (long number = 1; number <= rows; number += 1 + rows / 20) {
            try (InputStream in = receiving.vault.open(sha256).orElseThrow()) {
                RowText row = RowText.find(in, "text/csv", "row " + number).orElseThrow();
                int found = text.indexOf(row.text(), at);
                assertThat(found).as("%s, row %s", which, number).isNotNegative();
                at = found + row.text().length();
                long here = number;
                for (QuarantinedRow refused : report.firstQuarantined()) {
                    if (refused.row() == here) {
                        assertThat(refused.text()).as(which).isEqualTo(row.text());
                    }
                }
            }
        }
    }

    private static byte[] change(byte[] valid, Random random) {
        byte[] bytes = valid;
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            bytes = switch (random.nextInt(8)) {
                case 0 -> splice(bytes, at(bytes, random), 1, new byte[0]);
                case 1 -> splice(bytes, at(bytes, random), 0, new byte[] {(byte) random.nextInt(256)});
                case 2 -> splice(bytes, at(bytes, random), 1, new byte[] {(byte) random.nextInt(256)});
                case 3, 4 ->
                    splice(
                            bytes,
                            at(bytes, random),
                            random.nextInt(2),
                            TORN[random.nextInt(TORN.length)].getBytes(UTF_8));
                case 5 -> Arrays.copyOf(bytes, at(bytes, random));
                default -> lines(bytes, random);
            };
        }
        return bytes;
    }

    /** Not in the header as a rule, or nearly all would be refused whole. */
    private static int at(byte[] bytes, Random random) {
        int header = 0;
        while (header < bytes.length && bytes[header] != '\n') {
            header++;
        }
        int from = random.nextInt(12) == 0 ? 0 : Math.min(header + 1, bytes.length);
        return from + random.nextInt(Math.max(1, bytes.length - from));
    }

    private static byte[] splice(byte[] bytes, int at, int without, byte[] with) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, Math.min(at, bytes.length));
        out.writeBytes(with);
        int rest = Math.min(bytes.length, at + without);
        out.write(bytes, rest, bytes.length - rest);
        return out.toByteArray();
    }

    /** A line twice, gone, or elsewhere; or with a cell of another. */
    private static byte[] lines(byte[] bytes, Random random) {
        var lines = new ArrayList<>(List.of(new String(bytes, UTF_8).split("(?<=\n)")));
        int one = lines.size() == 1 ? 0 : 1 + random.nextInt(lines.size() - 1);
        int other = lines.size() == 1 ? 0 : 1 + random.nextInt(lines.size() - 1);
        switch (random.nextInt(4)) {
            case 0 -> lines.add(other, lines.get(one));
            case 1 -> lines.remove(one);
            case 2 -> lines.add(other == lines.size() ? other - 1 : other, lines.remove(one));
            default -> {
                String line = lines.get(one);
                String digits = line.replaceFirst("[0-9](?=\r?\n?$)", Integer.toString(random.nextInt(10)));
                lines.add(digits.equals(line) ? line.replaceFirst("[A-Z]", "Q") : digits);
            }
        }
        return String.join("", lines).getBytes(UTF_8);
    }
}
