package org.armslink.ingest.mapping;

import org.armslink.ingest.reference.SerialWords;
import org.armslink.model.SerialNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a serial number's cell says.
 *
 * @param serial normalised, or null if there is none to be read
 * @param status complete, partial, obliterated or absent, or null if the text cannot be understood, or says that nobody
 *     could read the number; the raw text stands in any case
 */
public record SerialReading(
        @Nullable String serial, @Nullable String status) {
    private static final SerialReading NOT_UNDERSTOOD = new SerialReading(null, null);

    public static SerialReading of(String cell) {
        return of(SerialWords.of(cell), cell);
    }

    static SerialReading of(SerialWords words, String cell) {
        return switch (words) {
            case OBLITERATED -> new SerialReading(null, "obliterated");
            case ABSENT -> new SerialReading(null, "absent");
            case UNCLEAR -> NOT_UNDERSTOOD;
            case NUMBER -> number(cell);
        };
    }

    private static SerialReading number(String cell) {
        try {
            var serial = new SerialNumber(cell);
            return new SerialReading(serial.text(), serial.isComplete() ? "complete" : "partial");
        } catch (IllegalArgumentException e) {
            return NOT_UNDERSTOOD;
        }
    }
}
