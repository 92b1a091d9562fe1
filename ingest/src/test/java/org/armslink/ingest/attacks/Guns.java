package org.armslink.ingest.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.armslink.ingest.SmallImport;
import org.armslink.ingest.UnusableInput;
import org.armslink.model.port.ImportCounts;

/** One small register, invented: a number, a make and the day of a sale; and its mapping for each format. */
final class Guns {
    static final String COLUMNS = "columns: [number, make, sold]";

    private static final String RULES = """
            required: [number]
            records:
              gun:
                label: Firearm
                key: ["{number}"]
                valid: {day: sold}
                properties: {caption: "Gun {number}", make: "{make}", makeRaw: {raw: make}}
            """;

    static final String CSV = "csv: {" + COLUMNS + ", unique: number}\ndates: {sold: {}}\n" + RULES;
    static final String XLSX = xlsx("sheet: Guns, ");
    static final String JSON_LINES = "jsonLines: {" + COLUMNS + ", unique: number}\ndates: {sold: {}}\n" + RULES;
    static final String XML = "xml: {rowElement: gun, " + COLUMNS + ", unique: number}\ndates: {sold: {}}\n" + RULES;

    private Guns() {}

    static String xlsx(String how) {
        return "xlsx: {" + how + COLUMNS + ", unique: number}\ndates: {sold: {formats: [spreadsheet-day]}}\n" + RULES;
    }

    static SmallImport read(Path folder, String mapping, String file) {
        return read(folder, mapping, file.getBytes(UTF_8));
    }

    /** Every row is accounted for. */
    static SmallImport read(Path folder, String mapping, byte[] file) {
        SmallImport read = SmallImport.of(folder, mapping, file);
        ImportCounts counts = read.report().run().counts();
        assertThat(counts.accepted() + counts.quarantined() + counts.duplicate())
                .isEqualTo(counts.read());
        assertThat(read.report().run().complete()).isTrue();
        return read;
    }

    static String refusal(Path folder, String mapping, String file) {
        return refusal(folder, mapping, file.getBytes(UTF_8));
    }

    /** The file is refused whole: the message names it, and nothing of it stays anywhere. */
    static String refusal(Path folder, String mapping, byte[] file) {
        Path room = room(folder);
        Throwable thrown = catchThrowable(() -> SmallImport.of(room, mapping, file));
        assertThat(thrown).isExactlyInstanceOf(UnusableInput.class);
        String message = String.valueOf(thrown.getMessage());
        assertThat(message).contains("small.txt").hasSizeLessThan(2_000);
        try (Stream<Path> left = Files.walk(room)) {
            assertThat(left.filter(Files::isRegularFile)
                            .map(path -> path.getFileName().toString()))
                    .allMatch(name -> name.equals("small.txt") || name.equals("small.yml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return message;
    }

    private static Path room(Path folder) {
        try {
            return Files.createTempDirectory(folder, "room");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
