package org.armslink.store.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.Property;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * A record or link as a query returned it: before the titles of the documents are known.
 *
 * @param from empty for a record
 * @param to empty for a record
 */
public record RecordRow(String kind, String from, String to, Map<String, Object> stored) {
    /** From columns {@code labels} and {@code properties}. */
    public static RecordRow ofRecord(Record row) {
        return new RecordRow(
                labelText(row.get("labels")), "", "", row.get("properties").asMap());
    }

    /** From columns {@code type}, {@code from}, {@code to} and {@code properties}. */
    public static RecordRow ofLink(Record row) {
        return new RecordRow(
                row.get("type").asString(),
                row.get("from").asString(),
                row.get("to").asString(),
                row.get("properties").asMap());
    }

    /** The label that is not {@code Record}, which all have. */
    public static String labelText(Value labels) {
        return labels.asList(Value::asString).stream()
                .filter(label -> !label.equals("Record"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A record has no label of its own"));
    }

    public Label label() {
        return Label.find(kind)
                .orElseThrow(() -> new IllegalStateException("The database has a record of the unknown label " + kind));
    }

    public LinkType type() {
        return LinkType.find(kind)
                .orElseThrow(() -> new IllegalStateException("The database has a link of the unknown type " + kind));
    }

    String text(String field) {
        return String.valueOf(stored.get(field));
    }

    long number(String field) {
        if (stored.get(field) instanceof Long number) {
            return number;
        }
        throw new IllegalStateException(kind + " " + stored.getOrDefault("key", stored.get("relKey"))
                + " has no whole number as its " + field + ", but: " + stored.get(field));
    }

    /** The properties that are not the claim's, in the schema's order. */
    Map<String, Object> own(Map<String, Property> schema) {
        var own = new LinkedHashMap<String, Object>();
        for (String name : schema.keySet()) {
            Object value = stored.get(name);
            if (value != null) {
                own.put(name, value);
            }
        }
        return own;
    }
}
