package org.armslink.ingest.synthetic;

import java.util.Arrays;
import java.util.Locale;

/** How much is invented. */
public enum Size {
    /** Some 3,000 records. */
    SMALL(1),
    /** Some 60,000 records. */
    MEDIUM(22);

    private final int scale;

    Size(int scale) {
        this.scale = scale;
    }

    /** How many times the small one. */
    int scale() {
        return scale;
    }

    /** {@code small} or {@code medium}. */
    public static Size parse(String text) {
        return Arrays.stream(values())
                .filter(size -> size.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("A size is small or medium, but was: \"" + text + "\""));
    }
}
