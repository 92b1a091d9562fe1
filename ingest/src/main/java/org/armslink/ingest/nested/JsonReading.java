package org.armslink.ingest.nested;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.armslink.ingest.RefusedRowException;
import org.armslink.ingest.xml.Names;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads one line of JSON; numbers keep the letters in which they are written. */
final class JsonReading {
    private static final int MAX_DEPTH = 50;
    private static final int MAX_VALUES = 100_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNameLength(Names.MAX_NAME)
                            .build())
                    .build())
            .build();

    private int values;

    /** @throws RefusedRowException if it is no JSON object */
    static Nested read(String line) {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new RefusedRowException("", "", "is no JSON object; each line is one: {\"name\": value, …}");
            }
            Nested read = new JsonReading().value(parser);
            if (parser.nextToken() != null) {
                throw new RefusedRowException(
                        "", "", "goes on after its JSON object has ended; write one object to a line");
            }
            return read;
        } catch (JacksonException e) {
            String message = String.valueOf(e.getOriginalMessage());
            throw new RefusedRowException(
                    "",
                    "",
                    "is no JSON: " + (message.length() <= 300 ? message : message.substring(0, 300) + "…")
                            + "; correct the line");
        }
    }

    private Nested value(JsonParser parser) {
        if (++values > MAX_VALUES) {
            throw new RefusedRowException("", "", "has more than " + MAX_VALUES + " values; is it one row?");
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Nested> named = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                refuseUnwritable(name, "");
                if (name.isEmpty()) {
                    throw new RefusedRowException("", "", "has a value without a name (\"\": …); name it");
                }
                named.put(name, value(parser));
            }
            return new Nested.Named(named);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Nested> several = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                several.add(value(parser));
            }
            return new Nested.Several(several);
        }
        String text = token == JsonToken.VALUE_NULL ? "" : parser.getString();
        refuseUnwritable(text, parser.currentName() == null ? "" : parser.currentName());
        return new Nested.Text(text, token.isNumeric());
    }

    private static void refuseUnwritable(String text, String field) {
        if (text.indexOf('\0') >= 0 || loneSurrogate(text)) {
            throw new RefusedRowException(
                    field,
                    "",
                    "has a character that no text can have (\\u0000, or half of a pair); correct it at the source");
        }
    }

    private static boolean loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
