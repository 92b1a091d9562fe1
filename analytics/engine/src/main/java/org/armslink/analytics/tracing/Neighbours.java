package org.armslink.analytics.tracing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which areas share a border, by a table of the project's own with its sources named in it ({@code neighbours.csv}): countries
 * (ISO 3166-1 alpha-2) and states of the United States ({@code US-TX}).
 */
public final class Neighbours {
    /** What to print beside the figures. */
    public static final String SOURCE =
            "land and river borders: states after the U.S. Census Bureau's county adjacency file, countries after Natural Earth 1:10m";

    private static final Neighbours TABLE = read();

    private final Map<String, Set<String>> byArea;

    private Neighbours(Map<String, Set<String>> byArea) {
        this.byArea = Map.copyOf(byArea);
    }

    public static Neighbours table() {
        return TABLE;
    }

    /** Whether it is known which areas lie next to this one; islands are known and have none. */
    public boolean knows(String area) {
        return byArea.containsKey(area);
    }

    /** False for an area and itself, and for areas that are not known. */
    public boolean adjacent(String one, String other) {
        return byArea.getOrDefault(one, Set.of()).contains(other);
    }

    /** Whether it is one of the fifty states of the United States or the District of Columbia. */
    public boolean isState(String area) {
        return area.startsWith("US-") && knows(area);
    }

    Set<String> areas() {
        return byArea.keySet();
    }

    private static Neighbours read() {
        try (InputStream in = Neighbours.class.getResourceAsStream("neighbours.csv")) {
            if (in == null) {
                throw new IllegalStateException("neighbours.csv is missing from the program");
            }
            var byArea = new HashMap<String, Set<String>>();
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> byArea.put(
                            cells[0],
                            Arrays.stream(cells[1].split(" "))
                                    .filter(code -> !code.isEmpty())
                                    .collect(Collectors.toUnmodifiableSet())));
            return new Neighbours(byArea);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
