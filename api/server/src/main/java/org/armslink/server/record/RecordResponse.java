package org.armslink.server.record;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.armslink.model.Property;
import org.armslink.model.Validity;
import org.armslink.model.port.RecordView;
import org.jspecify.annotations.Nullable;

/** A record as the API shows it. */
public record RecordResponse(
        String key, String label, String caption, Map<String, @Nullable Object> properties, ClaimResponse claim) {
    public static RecordResponse of(RecordView record) {
        return new RecordResponse(
                record.key().text(),
                record.label().text(),
                record.caption(),
                shown(record.label().properties(), record.properties()),
                ClaimResponse.of(record.claim()));
    }

    public static List<RecordResponse> of(List<RecordView> records) {
        return records.stream().map(RecordResponse::of).toList();
    }

    /** Times are the only properties not shown as they are: seconds become ISO 8601. */
    static Map<String, @Nullable Object> shown(Map<String, Property> schema, Map<String, Object> properties) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        properties.forEach((name, value) -> {
            Property property = schema.get(name);
            boolean time = property != null && property.type() == Property.Type.INSTANT;
            shown.put(name, time ? time((Long) value) : value);
        });
        return shown;
    }

    /** Null where the time is open. */
    public static @Nullable Instant time(long seconds) {
        return seconds <= Validity.OPEN_START.getEpochSecond() || seconds >= Validity.OPEN_END.getEpochSecond()
                ? null
                : Instant.ofEpochSecond(seconds);
    }
}
