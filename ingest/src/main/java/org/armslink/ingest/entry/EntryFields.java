package org.armslink.ingest.entry;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.armslink.model.Property;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A JSON object of an entry. Mistakes are noted at their place, and reading goes on, so that all are told at once. */
final class EntryFields {
    private final String path;
    private final JsonNode json;
    private final List<EntryError> errors;

    /** @param errors to which mistakes are added */
    EntryFields(String path, JsonNode json, Set<String> names, List<EntryError> errors) {
        this.path = path;
        this.json = json;
        this.errors = errors;
        if (!json.isObject()) {
            error("", json.toString(), "must be a JSON object with some of " + names);
        }
        for (String name : json.propertyNames()) {
            if (!names.contains(name)) {
                error(name, String.valueOf(json.get(name)), "there is no such field; there are " + names);
            }
        }
    }

    void error(String name, String value, String reason) {
        errors.add(new EntryError(pathOf(name), value, reason));
    }

    private String pathOf(String name) {
        return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
    }

    boolean has(String name) {
        return json.has(name) && !json.get(name).isNull();
    }

    /** Text without blanks around it, or the other if the field is not there. */
    String text(String name, String otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        JsonNode value = json.get(name);
        if (!value.isString()) {
            error(name, value.toString(), "must be text");
            return otherwise;
        }
        return value.stringValue().strip();
    }

    /** Text as a parser understands it; empty if it does not, which is noted. */
    <T> Optional<T> parsed(String name, String otherwise, Function<String, T> parser) {
        String text = text(name, otherwise);
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            error(name, text, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The objects of a list, each with its place. */
    List<EntryFields> objects(String name, Set<String> names, int most) {
        var objects = new ArrayList<EntryFields>();
        if (!has(name)) {
            return objects;
        }
        JsonNode list = json.get(name);
        if (!list.isArray() || list.size() > most) {
            error(name, "", "must be a list of at most " + most);
            return objects;
        }
        for (JsonNode element : list) {
            objects.add(new EntryFields(pathOf(name) + "[" + objects.size() + "]", element, names, errors));
        }
        return objects;
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        if (has(name)) {
            JsonNode list = json.get(name);
            if (!list.isArray() || !list.valueStream().allMatch(JsonNode::isString)) {
                error(name, list.toString(), "must be a list of texts");
            } else {
                list.valueStream().forEach(text -> texts.add(text.stringValue().strip()));
            }
        }
        return texts;
    }

    /** Puts the properties given into a map that may have some already; null and empty text take one out. */
    void properties(Map<String, Property> schema, Map<String, Object> into) {
        if (!has("properties")) {
            return;
        }
        var given = new EntryFields(pathOf("properties"), json.get("properties"), schema.keySet(), errors);
        for (String name : given.json.propertyNames()) {
            Property property = schema.get(name);
            JsonNode value = given.json.get(name);
            if (property == null) {
                continue;
            }
            if (value.isNull() || (value.isString() && value.stringValue().isBlank())) {
                into.remove(name);
                continue;
            }
            Object read = value(property, value);
            if (read == null) {
                given.error(name, value.toString(), "must be " + words(property));
            } else {
                into.put(name, read);
            }
        }
    }

    private static @Nullable Object value(Property property, JsonNode value) {
        Object read = switch (property.type()) {
            case TEXT -> value.isString() ? value.stringValue() : null;
            case INTEGER, INSTANT -> value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : null;
            case DECIMAL -> value.isNumber() && Double.isFinite(value.doubleValue()) ? value.doubleValue() : null;
            case FLAG -> value.isBoolean() ? value.booleanValue() : null;
            case TEXT_LIST ->
                value.isArray() && value.valueStream().allMatch(JsonNode::isString)
                        ? value.valueStream().map(JsonNode::stringValue).toList()
                        : null;
        };
        boolean known = property.codes().isEmpty() || property.codes().contains(read);
        return known ? read : null;
    }

    private static String words(Property property) {
        if (!property.codes().isEmpty()) {
            return "one of " + property.codes();
        }
        return switch (property.type()) {
            case TEXT -> "text";
            case INTEGER -> "a whole number";
            case INSTANT -> "seconds since 1970-01-01T00:00Z";
            case DECIMAL -> "a number";
            case FLAG -> "true or false";
            case TEXT_LIST -> "a list of texts";
        };
    }
}
