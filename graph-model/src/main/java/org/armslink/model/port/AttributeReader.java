package org.armslink.model.port;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.armslink.model.Key;
import org.armslink.model.Viewer;

/** Reads what records can be told into groups by, masked by what the viewer may see. */
public interface AttributeReader {
    /** What is read of a record. */
    enum Attribute {
        /** The country of the record's owner, who wrote it down: every record has one. */
        OWNER_COUNTRY,
        /** Of a person. */
        NATIONALITY,
        /** Of the one country in which the places lie that the record is linked to by LOCATED_IN or AT. */
        LOCATION_COUNTRY,
        /** Of a custody event: sold, recovered and so on. */
        KIND;

        /** Such as {@code owner-country}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException naming those there are */
        public static Attribute parse(String text) {
            return Arrays.stream(values())
                    .filter(attribute -> attribute.text().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("An attribute is one of "
                            + Arrays.stream(values()).map(Attribute::text).collect(Collectors.joining(", "))
                            + ", but was: \"" + text + "\""));
        }
    }

    /**
     * The attribute of every record with one of these labels that the viewer may see and that has it; of several countries of places none.
     *
     * @param labels of {@link org.armslink.model.Label#text()}
     */
    Map<Key, String> readAttribute(Viewer viewer, Attribute attribute, List<String> labels);
}
