package org.armslink.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.armslink.ingest.claims.ClaimFile;
import org.armslink.ingest.synthetic.Size;
import org.armslink.ingest.synthetic.SyntheticInvestigation;
import org.armslink.model.port.ImportRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An import that is cut off, again and again, ends as one that was left alone. */
class ResumeTest {
    private static final int ROWS = 3_000;

    @TempDir
    Path folder;

    /** Rows of every kind: new ones, repeated ones, refused ones, ones that differ about a buyer's town. */
    private static String register(long seed) throws IOException {
        var random = new Random(seed);
        String page = ExampleOnThePage.file();
        var text = new StringBuilder(page.substring(0, page.indexOf('\n') + 1));
        for (int i = 1; i <= ROWS; i++) {
            String day = random.nextInt(40) == 0 ? "2021-02-30" : "2021-02-1" + i % 10;
            int number = random.nextInt(50) == 0 ? 1 + random.nextInt(i) : i;
            text.append(number)
                    .append(";BERETTA;9 mm;ZZ")
                    .append(random.nextInt(900))
                    .append(';')
                    .append(day)
                    .append(";\"Person\n")
                    .append(random.nextInt(300))
                    .append("\";Kingston;")
                    .append(i % 7)
                    .append(";y\n");
        }
        return text.toString();
    }

    private Receiving room(String name) throws IOException {
        return new Receiving(Files.createDirectories(folder.resolve(name)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void aStoreThatFailsInTheMiddle(long seed) throws IOException {
        Source source = ExampleOnThePage.source(folder, Map.of());
        Receiving cutOff = room("cut-off");
        endsAsUndisturbed(source, register(seed).getBytes(UTF_8), cutOff, new Random(seed));
    }

    @Test
    void aClaimFileToo() throws IOException {
        Path claims = SyntheticInvestigation.generate(Size.SMALL, 5, folder.resolve("sample"))
                .claims();
        endsAsUndisturbed(ClaimFile.of(claims), Files.readAllBytes(claims), room("cut-off"), new Random(5));
    }

    private void endsAsUndisturbed(Source source, byte[] bytes, Receiving cutOff, Random random) throws IOException {
        Receiving leftAlone = room("left-alone");
        ImportReport whole = leftAlone.read(source, leftAlone.file("guns.csv", bytes));
        Path file = cutOff.file("guns.csv", bytes);
        int failures = 0;
        ImportReport last = null;
        while (last == null) {
            // The first time at the first batch: a small file has only one or two.
            cutOff.store.failAfter(failures == 0 ? 0 : random.nextInt(3));
            try {
                last = random.nextBoolean()
                        ? cutOff.read(source, file)
                        : cancelledAfter(random.nextInt(3), cutOff, source, file);
            } catch (IllegalStateException e) {
                // A cancelled one is an IllegalStateException too.
                failures++;
                assertThat(cutOff.store.runs()).singleElement().matches(run -> !run.complete());
            }
        }
        assertThat(failures).isPositive();
        ImportRun run = last.run();
        assertThat(run.counts()).isEqualTo(whole.run().counts());
        assertThat(run.complete()).isTrue();
        assertThat(cutOff.store.runs()).hasSize(1);
        assertThat(cutOff.store.canonicalDigest()).isEqualTo(leftAlone.store.canonicalDigest());
        assertThat(cutOff.kept()).isEqualTo(leftAlone.kept());
    }

    /** Cancelled after so many batches, as Ctrl-C does. */
    private static ImportReport cancelledAfter(int batches, Receiving receiving, Source source, Path file)
            throws IOException {
        return new Importer(receiving.store, receiving.vault).run(source, file, new ImportProgress() {
            private int written = -1;

            @Override
            public void at(long rows, long bytes, long totalBytes) {
                written = Math.max(written, 0) + 1;
            }

            @Override
            public boolean isCancelled() {
                return written >= batches;
            }
        });
    }

    @Test
    void aCancelledImportSaysSoAndWritesNoMore() throws IOException {
        Source source = ExampleOnThePage.source(folder, Map.of());
        Receiving receiving = room("cancelled");
        Path file = receiving.file("guns.csv", register(4).getBytes(UTF_8));
        try {
            cancelledAfter(1, receiving, source, file);
        } catch (CancellationException e) {
            assertThat(e).hasMessageContaining("goes on from there");
        }
        long done = receiving.store.runs().get(0).rowsDone();
        assertThat(done).isPositive().isLessThan(ROWS);
        assertThat(receiving.store.census()).doesNotContainEntry("CustodyEvent", (long) ROWS);
    }
}
