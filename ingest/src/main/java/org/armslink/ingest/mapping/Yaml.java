package org.armslink.ingest.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.armslink.ingest.UnusableInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** A YAML document with the line of each of its values, so that every complaint can say where. All scalars are text. */
sealed interface Yaml {
    int line();

    record Text(int line, String text) implements Yaml {}

    record Items(int line, List<Yaml> items) implements Yaml {}

    record Entries(int line, Map<String, Yaml> entries) implements Yaml {}

    /** What has lines of its own is found by the line of its key; a text stands where it stands. */
    private Yaml at(int line) {
        if (this instanceof Items items) {
            return new Items(line, items.items());
        }
        return this instanceof Entries entries ? new Entries(line, entries.entries()) : this;
    }

    /**
     * Reads a document.
     *
     * @param file its name, for messages
     */
    static Yaml read(String file, String text) {
        try (JsonParser parser = new YAMLMapper().createParser(text)) {
            if (parser.nextToken() == null) {
                throw new UnusableInput(file + ": the mapping is empty");
            }
            Yaml document = value(parser, file);
            if (parser.nextToken() != null) {
                throw new UnusableInput(
                        file + ":" + parser.currentTokenLocation().getLineNr()
                                + ": a second YAML document begins here; a mapping is one, so take the --- out");
            }
            return document;
        } catch (JacksonException e) {
            throw YamlMistake.of(file, text, e);
        }
    }

    private static Yaml value(JsonParser parser, String file) {
        int line = parser.currentTokenLocation().getLineNr();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            var items = new ArrayList<Yaml>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser, file));
            }
            return new Items(line, List.copyOf(items));
        }
        if (token == JsonToken.START_OBJECT) {
            var entries = new LinkedHashMap<String, Yaml>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                int at = parser.currentTokenLocation().getLineNr();
                parser.nextToken();
                if (entries.put(name, value(parser, file).at(at)) != null) {
                    throw new UnusableInput(file + ":" + at + ": \"" + name + "\" stands here twice; remove one");
                }
            }
            return new Entries(line, entries);
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new UnusableInput(file + ":" + line + ": \"*" + parser.getString()
                    + "\" is a YAML alias, which a mapping cannot have; write out what it stands for, or quote it");
        }
        return new Text(line, token == JsonToken.VALUE_NULL ? "" : parser.getString());
    }
}
