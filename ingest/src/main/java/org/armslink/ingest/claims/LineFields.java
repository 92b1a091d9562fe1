package org.armslink.ingest.claims;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.armslink.ingest.RefusedRowException;
import tools.jackson.databind.JsonNode;

/** A JSON object of a claim line with exactly the fields expected; each refusal names the field by its path. */
final class LineFields {
    private final String path;
    private final JsonNode object;

    LineFields(String path, JsonNode object, List<String> names) {
        this(path, object);
        // In most lines all is as it should be, and no search for what is wrong is needed.
        if (object.size() != names.size() || !hasAll(names)) {
            throw refusal(names);
        }
    }

    private LineFields(String path, JsonNode object) {
        this.path = path;
        this.object = object;
        if (!object.isObject()) {
            throw new RefusedRowException(path, object.toString(), "must be a JSON object");
        }
    }

    private boolean hasAll(List<String> names) {
        for (String name : names) {
            if (!object.has(name)) {
                return false;
            }
        }
        return true;
    }

    /** Of the first field that should not be there, or else of the first that is missing. */
    private RefusedRowException refusal(List<String> names) {
        for (String name : object.propertyNames()) {
            if (!names.contains(name)) {
                return new RefusedRowException(
                        pathOf(name),
                        String.valueOf(object.get(name)),
                        "there is no such field; the fields are " + names);
            }
        }
        String missing =
                names.stream().filter(name -> !object.has(name)).findFirst().orElse("");
        return new RefusedRowException(pathOf(missing), "", "the field is missing; the fields are " + names);
    }

    String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    JsonNode raw(String name) {
        return object.get(name);
    }

    LineFields object(String name, List<String> names) {
        return new LineFields(pathOf(name), object.get(name), names);
    }

    /** An object whose fields may be any. */
    LineFields objectOfAny(String name) {
        return new LineFields(pathOf(name), object.get(name));
    }

    /** The elements, each with its path, such as {@code nodes[2]}. */
    List<Element> list(String name) {
        JsonNode array = object.get(name);
        if (!array.isArray()) {
            throw new RefusedRowException(pathOf(name), array.toString(), "must be a JSON array");
        }
        var elements = new ArrayList<Element>();
        for (JsonNode element : array) {
            elements.add(new Element(pathOf(name) + "[" + elements.size() + "]", element));
        }
        return elements;
    }

    record Element(String path, JsonNode value) {}

    String text(String name) {
        JsonNode value = object.get(name);
        if (!value.isString()) {
            throw new RefusedRowException(pathOf(name), value.toString(), "must be text");
        }
        String text = value.stringValue();
        return isWhole(text) ? text : whole(pathOf(name), text);
    }

    /** Half a character, as JSON's escapes can write it, would not come back from a database as it went in. */
    static String whole(String path, String text) {
        if (!isWhole(text)) {
            throw new RefusedRowException(
                    path,
                    text.replaceAll("\\p{Cs}", "?"),
                    "has half a character (an unpaired \\ud… escape); write it whole");
        }
        return text;
    }

    static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return StandardCharsets.UTF_8.newEncoder().canEncode(text);
            }
        }
        return true;
    }

    /** Text read by a parser whose complaint becomes the reason. */
    <T> T parsed(String name, Function<String, T> parser) {
        String text = text(name);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new RefusedRowException(pathOf(name), text, String.valueOf(e.getMessage()));
        }
    }
}
