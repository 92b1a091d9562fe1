package org.armslink.analytics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Real data that is no part of the project, from the folder that {@code ARMSLINK_TEST_DATA} names. */
public final class TestData {
    private TestData() {}

    /** A file of it. Skips the test, saying so, if the variable is unset; fails if it is set and the file is missing. */
    public static Path file(String name) {
        String folder = System.getenv("ARMSLINK_TEST_DATA");
        assumeTrue(
                folder != null,
                () -> "SKIPPED: set ARMSLINK_TEST_DATA to the folder of test data to run this (" + name + ")");
        Path file = Path.of(folder).resolve(name);
        if (!Files.exists(file)) {
            throw new IllegalStateException("ARMSLINK_TEST_DATA is set to " + folder + ", which lacks " + name);
        }
        return file;
    }

    public static List<String> lines(String name) {
        Path file = file(name);
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
