package org.armslink.ingest.entry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.armslink.ingest.mapping.SerialReading;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.jspecify.annotations.Nullable;

/** What follows from what an officer wrote down, and need not be written twice. */
final class DerivedProperties {
    private static final List<String> TELLING = List.of(
            "name",
            "title",
            "value",
            "number",
            "text",
            "commodity",
            "reference",
            "make",
            "model",
            "kind",
            "serial",
            "calibre");

    private DerivedProperties() {}

    /** The normalised serial with its status, a firearm's candidate key, and a caption where there is none. */
    static void fill(Label label, Map<String, Object> properties) {
        if (label.properties().containsKey("serialRaw") && properties.get("serialRaw") instanceof String raw) {
            SerialReading reading = SerialReading.of(raw);
            put(properties, "serial", reading.serial());
            if (reading.status() != null) {
                properties.putIfAbsent("serialStatus", reading.status());
            }
        }
        if (label == Label.FIREARM) {
            put(properties, "candidateKey", candidateKey(properties));
        }
        properties.putIfAbsent("caption", caption(label, properties));
    }

    /** Takes the caption out of a corrected record if it may no longer be true, and nobody gave another. */
    static void forgetCaption(Map<String, Object> before, Map<String, Object> after) {
        boolean told = TELLING.stream().anyMatch(name -> !Objects.equals(before.get(name), after.get(name)))
                || !Objects.equals(before.get("serialRaw"), after.get("serialRaw"));
        if (told && Objects.equals(before.get("caption"), after.get("caption"))) {
            after.remove("caption");
        }
    }

    private static void put(Map<String, Object> properties, String name, @Nullable String value) {
        if (value == null) {
            properties.remove(name);
        } else {
            properties.put(name, value);
        }
    }

    /** Make, model, calibre, country of manufacture and serial, if all are there and the serial is complete. */
    private static @Nullable String candidateKey(Map<String, Object> properties) {
        List<String> parts = Stream.of("make", "model", "calibre", "countryOfManufacture", "serial")
                .map(properties::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
        boolean complete = parts.size() == 5 && "complete".equals(properties.get("serialStatus"));
        return complete ? Key.of(parts.toArray(String[]::new)).text() : null;
    }

    private static String caption(Label label, Map<String, Object> properties) {
        String telling = TELLING.stream()
                .map(properties::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .limit(3)
                .collect(Collectors.joining(" "));
        return telling.isEmpty() ? label.text() : telling;
    }
}
