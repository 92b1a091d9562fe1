package org.armslink.ingest.csv;

/** Finds the first byte of a text that is no UTF-8 (RFC 3629: nothing longer than needed, no surrogates). */
final class Utf8Check {
    static final long NONE = -1;

    private long start;
    private int startByte;
    private int missing;
    private int least;
    private int most;

    /**
     * Takes the next byte.
     *
     * @param value from 0 to 255
     * @param at its place in the file
     * @return where the first byte stands that belongs to no character, or {@link #NONE}
     */
    long next(int value, long at) {
        if (missing > 0) {
            boolean fits = value >= least && value <= most;
            missing--;
            least = 0x80;
            most = 0xBF;
            return fits ? NONE : start;
        }
        start = at;
        startByte = value;
        least = 0x80;
        most = 0xBF;
        if (value < 0x80) {
            return NONE;
        }
        if (value >= 0xC2 && value <= 0xDF) {
            missing = 1;
        } else if (value >= 0xE0 && value <= 0xEF) {
            missing = 2;
            least = value == 0xE0 ? 0xA0 : least;
            most = value == 0xED ? 0x9F : most;
        } else if (value >= 0xF0 && value <= 0xF4) {
            missing = 3;
            least = value == 0xF0 ? 0x90 : least;
            most = value == 0xF4 ? 0x8F : most;
        } else {
            return at;
        }
        return NONE;
    }

    /** Whether the next byte begins a character. */
    boolean isBetweenCharacters() {
        return missing == 0;
    }

    /** After the last byte: where a character begins that is cut off, or {@link #NONE}. */
    long end() {
        return missing > 0 ? start : NONE;
    }

    /** The first byte of the character that was looked at last. */
    int startByte() {
        return startByte;
    }
}
