package org.armslink.ingest.claims;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * A field that has few texts in all, and mostly the one that it had in the claim before: then not even a text is made of its
 * letters. What texts mean is remembered, for to look it up takes a tenth of the time of reading it. Not for more than one thread.
 */
final class Same<T> {
    /** Some megabytes; what comes after these is read each time. */
    private static final int MOST_KNOWN = 1 << 14;

    private final SerializableString name;
    private final Function<String, T> parser;
    private final Map<String, T> known = new HashMap<>();
    private char[] letters = new char[0];
    private @Nullable T value;

    /** @param parser of which equal texts always get equal, unchangeable values */
    Same(String name, Function<String, T> parser) {
        this.name = new SerializedString(name);
        this.parser = parser;
    }

    /** Reads the next field, which must be this one and be text; throws {@link Unusual} or what the parser throws. */
    T next(JsonParser json) {
        if (!json.nextName(name) || json.nextToken() != JsonToken.VALUE_STRING) {
            throw new Unusual();
        }
        T before = value;
        if (before != null && isAsBefore(json)) {
            return before;
        }
        String text = json.getString();
        T read = read(text);
        letters = text.toCharArray();
        value = read;
        return read;
    }

    private boolean isAsBefore(JsonParser json) {
        int from = json.getStringOffset();
        return Arrays.equals(
                letters, 0, letters.length, json.getStringCharacters(), from, from + json.getStringLength());
    }

    private T read(String text) {
        T before = known.get(text);
        if (before != null) {
            return before;
        }
        T read = parser.apply(text);
        if (known.size() < MOST_KNOWN) {
            known.put(text, read);
        }
        return read;
    }
}
