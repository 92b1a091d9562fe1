package org.armslink.ingest.synthetic;

import java.util.Arrays;
import java.util.Locale;

/** How much is invented. */
public enum Size {
    /** Some 3,000 records. */
    SMALL(3_000, 60, 180, 18, 1),
    /** Some 60,000 records. */
    MEDIUM(60_000, 238, 4_900, 445, 13);

    private final long records;
    private final int dealers;
    private final int crimeGuns;
    private final int crimeGunsAbroad;
    private final int rounds;

    Size(long records, int dealers, int crimeGuns, int crimeGunsAbroad, int rounds) {
        this.records = records;
        this.dealers = dealers;
        this.crimeGuns = crimeGuns;
        this.crimeGunsAbroad = crimeGunsAbroad;
        this.rounds = rounds;
    }

    /** How many records there will be, roughly. */
    public long records() {
        return records;
    }

    /** Dealers in the United States. */
    int dealers() {
        return dealers;
    }

    /** Crime guns found in the United States. */
    int crimeGuns() {
        return crimeGuns;
    }

    /** Crime guns found in each of the other countries. */
    int crimeGunsAbroad() {
        return crimeGunsAbroad;
    }

    /** How many times the corridors are planted, each time with other rings. */
    int rounds() {
        return rounds;
    }

    /** {@code small} or {@code medium}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Size parse(String text) {
        return Arrays.stream(values())
                .filter(size -> size.text().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("A size is small or medium, but was: \"" + text + "\""));
    }
}
