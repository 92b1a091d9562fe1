package org.armslink.ingest.claims;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What short texts were read as: the claims of a file name the same owners, grades and days over and over, and to look one
 * up takes a tenth of the time of reading it. What cannot be read is not remembered.
 */
final class Remembered<T> {
    /** Some megabytes; what comes after these is read each time. */
    private static final int MOST = 1 << 14;

    private final Map<String, T> known = new ConcurrentHashMap<>();
    private final Function<String, T> parser;

    /** @param parser of which equal texts always get equal, unchangeable values */
    Remembered(Function<String, T> parser) {
        this.parser = parser;
    }

    /** Throws what the parser throws. */
    T read(String text) {
        T before = known.get(text);
        if (before != null) {
            return before;
        }
        T read = parser.apply(text);
        if (known.size() < MOST) {
            known.put(text, read);
        }
        return read;
    }
}
