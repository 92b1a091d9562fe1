package org.armslink.analytics.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A network for figures: from a file of two node numbers a line, or drawn. */
public final class EdgeListFile {
    private EdgeListFile() {}

    /** @param what a file, or {@code random:RECORDS:LINKS} */
    public static EdgeListGraph read(String what) throws IOException {
        if (what.startsWith("random:")) {
            String[] parts = what.split(":");
            return EdgeListGraph.random(1, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }
        int[] numbers = Files.readAllLines(Path.of(what)).stream()
                .flatMap(line -> Arrays.stream(line.trim().split("\\s+")))
                .mapToInt(Integer::parseInt)
                .toArray();
        return new EdgeListGraph(
                Arrays.stream(numbers).max().orElse(-1) + 1,
                IntStream.range(0, numbers.length / 2).map(i -> numbers[2 * i]).toArray(),
                IntStream.range(0, numbers.length / 2)
                        .map(i -> numbers[2 * i + 1])
                        .toArray());
    }
}
