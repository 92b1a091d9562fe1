package org.armslink.ingest.mapping;

import java.util.Locale;
import java.util.Set;
import org.armslink.model.SerialNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a serial number's cell says.
 *
 * @param serial normalised, or null if there is none to be read
 * @param status complete, partial, obliterated or absent, or null if the text cannot be understood; the raw text
 *     stands in any case
 */
public record SerialReading(
        @Nullable String serial, @Nullable String status) {
    private static final Set<String> OBLITERATED =
            Set.of("obliterated", "defaced", "removed", "filed off", "ground off", "scratched off");
    private static final Set<String> ABSENT =
            Set.of("", "none", "none visible", "no serial", "no serial number", "unknown", "n/a", "na", "unserialized");

    public static SerialReading of(String cell) {
        String word = RowValues.tidy(cell).toLowerCase(Locale.ROOT);
        if (ABSENT.contains(word)) {
            return new SerialReading(null, "absent");
        }
        if (OBLITERATED.contains(word)) {
            return new SerialReading(null, "obliterated");
        }
        try {
            var serial = new SerialNumber(cell);
            return new SerialReading(serial.text(), serial.isComplete() ? "complete" : "partial");
        } catch (IllegalArgumentException e) {
            return new SerialReading(null, null);
        }
    }
}
