package org.armslink.ingest.synthetic;

import java.util.Arrays;
import java.util.Locale;

/** How much is invented. */
public enum Size {
    /** Some 3,000 records. */
    SMALL(3_000, new Scale(60, 180, 18, 1, 1)),
    /** Some 60,000 records. */
    MEDIUM(60_000, new Scale(238, 4_900, 445, 13, 1)),
    /** Some 6,300,000 records and 10,000,000 links. */
    LARGE(6_300_000, new Scale(2_380, 4_900, 445, 13, 126));

    private final long records;
    private final Scale scale;

    Size(long records, Scale scale) {
        this.records = records;
        this.scale = scale;
    }

    /** How many records there will be, roughly. */
    public long records() {
        return records;
    }

    Scale scale() {
        return scale;
    }

    /** {@code small}, {@code medium} or {@code large}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Size parse(String text) {
        return Arrays.stream(values())
                .filter(size -> size.text().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("A size is small, medium or large, but was: \"" + text + "\""));
    }
}
