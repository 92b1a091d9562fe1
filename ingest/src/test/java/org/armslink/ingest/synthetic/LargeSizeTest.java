package org.armslink.ingest.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.armslink.ingest.claims.ClaimLines;
import org.armslink.model.Digest;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.NodeClaim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What size large does, on a smaller scale: the background many times over, in memory that does not grow with it. */
class LargeSizeTest {
    private static final Scale THREE_VOLUMES = new Scale(60, 90, 9, 1, 3);

    /** Of the two smaller sizes: a change of what is invented is one of these lines too. */
    @Test
    void theBytesOfSmallAndMediumStay(@TempDir Path folder) throws IOException {
        assertThat(digest(SyntheticInvestigation.generate(Size.SMALL, 7, folder.resolve("small"))))
                .isEqualTo("a9786fa2d62853777968355f18a776fe59ab8e1a6dfbfefde0a2c99107187b08");
        assertThat(digest(SyntheticInvestigation.generate(Size.MEDIUM, 7, folder.resolve("medium"))))
                .isEqualTo("d28d0b0bfb0bc024cb698d002d467f05fa4f5dc7f0533c6d12bd5178b22f6eef");
    }

    private static String digest(SyntheticInvestigation.Written written) throws IOException {
        var sha256 = Digest.sha256();
        sha256.update(Files.readAllBytes(written.claims()));
        return java.util.HexFormat.of().formatHex(sha256.digest());
    }

    /** Four hundred thousand claims in a heap of 20 MiB: their keys alone would not find room there. */
    @Test
    void nothingHoldsAllRecords(@TempDir Path folder) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx20m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Generating.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(child.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(out)).startsWith("written ");
        assertThat(child.exitValue()).isZero();
        long claims = Long.parseLong(Files.readString(out).strip().substring("written ".length()));
        assertThat(claims).isGreaterThan(400_000);
    }

    /** The program of the child process. */
    static final class Generating {
        private Generating() {}

        public static void main(String[] arguments) throws IOException {
            var written = SyntheticInvestigation.generate(
                    new Scale(60, 180, 18, 1, 80), "test", 3, Path.of(arguments[0]), records -> {});
            System.out.println("written " + (written.records() + written.links()));
        }
    }

    @Test
    void keysAndSerialsAreGivenOnceInAllVolumesAndTheCorridorsPlantedInTheFirst(@TempDir Path folder)
            throws IOException {
        var written = SyntheticInvestigation.generate(THREE_VOLUMES, "test", 3, folder.resolve("three"), records -> {});
        var once = SyntheticInvestigation.generate(
                new Scale(60, 90, 9, 1, 1), "test", 3, folder.resolve("one"), records -> {});
        Set<String> keys = new HashSet<>();
        Set<String> serials = new HashSet<>();
        long records = 0;
        long guns = 0;
        List<String> lines = Files.readAllLines(written.claims(), StandardCharsets.UTF_8);
        for (int i = 1; i < lines.size(); i++) {
            for (NodeClaim node : ClaimLines.decode(i, lines.get(i), Key.of("Document", "test"))
                    .nodes()) {
                keys.add(node.key().text());
                records++;
                if (node.label() == Label.FIREARM
                        && ReadBack.text(node, "serialStatus").equals("complete")) {
                    serials.add(ReadBack.text(node, "serial"));
                    guns++;
                }
            }
        }
        assertThat(keys).hasSize((int) records);
        // Some records are the seller's own of a gun that another country has a record of too.
        long sameGun = PlantedTruth.read(written.truth()).identities().stream()
                .filter(PlantedTruth.Identity::same)
                .count();
        assertThat((long) serials.size()).isBetween(guns - sameGun, guns);
        var truth = PlantedTruth.read(written.truth());
        assertThat(truth.corridors()).isEqualTo(PlantedTruth.read(once.truth()).corridors());
        assertThat(truth.pairs().size())
                .isGreaterThan(PlantedTruth.read(once.truth()).pairs().size());
        assertThat(lines.subList(0, 200))
                .isEqualTo(Files.readAllLines(once.claims()).subList(0, 200));
    }

    @Test
    void digitsOfSerialsReturnAfterAHundredThousandGunsWithOneMore() {
        var invent = new Invention(5);
        Set<String> serials = new HashSet<>();
        for (int i = 0; i < 250_000; i++) {
            serials.add(invent.serial());
        }
        assertThat(serials).hasSize(250_000).allMatch(serial -> serial.matches("ZZ[A-Z][0-9]{5}[12]?"));
    }
}
