package org.armslink.model.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The public data sets that the tests read, in the folder that ARMSLINK_TEST_DATA names; not part of the project. */
public final class RealData {
    private RealData() {}

    /** A file of them: skips the test, saying so, where there is no such folder; fails where the folder lacks it. */
    public static Path file(String name) {
        String folder = System.getenv("ARMSLINK_TEST_DATA");
        if (folder == null || folder.isBlank()) {
            System.err.println("SKIPPED: " + name + " is not read, since ARMSLINK_TEST_DATA names no folder");
            Assumptions.abort("ARMSLINK_TEST_DATA names no folder with " + name);
        }
        Path file = Path.of(String.valueOf(folder), name);
        assertThat(Files.isReadable(file))
                .as("ARMSLINK_TEST_DATA is set, so %s must be there", file)
                .isTrue();
        return file;
    }

    /** Its lines; the same as {@link #file} where there is none. */
    public static List<String> lines(String name) {
        try {
            return Files.readAllLines(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
