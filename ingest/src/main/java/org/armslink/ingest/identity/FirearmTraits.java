package org.armslink.ingest.identity;

import java.util.Locale;
import java.util.Map;
import org.armslink.model.Key;

/**
 * What of a firearm's record is compared; empty text and year 0 where it is not known.
 *
 * @param serial normalised, {@code ?} for a character nobody could read
 */
public record FirearmTraits(
        Key key, String make, String model, String calibre, String type, String country, int year, String serial) {
    /** @param properties of a Firearm record */
    public static FirearmTraits of(Key key, Map<String, Object> properties) {
        return new FirearmTraits(
                key,
                folded(properties, "make"),
                folded(properties, "model"),
                folded(properties, "calibre"),
                folded(properties, "type"),
                folded(properties, "countryOfManufacture"),
                properties.get("year") instanceof Long year ? Math.toIntExact(year) : 0,
                properties.getOrDefault("serial", "").toString());
    }

    private static String folded(Map<String, Object> properties, String name) {
        return folded(properties.getOrDefault(name, "").toString());
    }

    /** How makes, models, calibres and types are compared. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.]", "");
    }
}
