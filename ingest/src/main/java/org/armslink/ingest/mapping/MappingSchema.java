package org.armslink.ingest.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.armslink.model.Handling;
import org.armslink.model.Label;
import org.armslink.model.Method;
import org.armslink.model.Property;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schema (2020-12) of mapping files, with which editors complete and check them. Its keys are those that the
 * reader allows, and its labels, links and properties those of the model; what goes beyond, such as whether a column
 * exists, only the reader checks.
 */
public final class MappingSchema {
    /** The schema's name beside a mapping. */
    public static final String FILE = "mapping.schema.json";

    /** The first line of a mapping beside which the schema stands. */
    public static final String LINE_FOR_EDITORS = "# yaml-language-server: $schema=" + FILE;

    private static final String DEFINITIONS = "#/$defs/";

    private MappingSchema() {}

    /** The schema's text. */
    public static String text() {
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .build()
                        .writeValueAsString(schema())
                        .replace("\r\n", "\n")
                + "\n";
    }

    private static Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "A mapping of Armslink: how the rows of a file become records and links");
        schema.putAll(object(
                MappingReader.TOP,
                Map.ofEntries(
                        Map.entry("title", says("scalar", meaning("title"))),
                        Map.entry("source", says("scalar", meaning("source"))),
                        Map.entry("origin", says("scalar", meaning("origin"))),
                        Map.entry("owner", pattern(meaning("owner"), "^[A-Z]{2}/.+$")),
                        Map.entry(
                                "handling",
                                choice(
                                        meaning("handling"),
                                        Arrays.stream(Handling.values())
                                                .map(Enum::name)
                                                .toList())),
                        Map.entry("denied", says("texts", "Countries that do not see it, two capital letters each")),
                        Map.entry("purpose", says("scalar", meaning("purpose"))),
                        Map.entry("keepUntil", pattern(meaning("keepUntil"), "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
                        Map.entry("grade", pattern(meaning("grade"), "^(4x4:[ABCX][1-4]|3x5x2:[1-3][A-E])$")),
                        Map.entry(
                                "method",
                                choice(
                                        meaning("method"),
                                        Arrays.stream(Method.values())
                                                .map(method -> method.name().toLowerCase(java.util.Locale.ROOT))
                                                .toList())),
                        Map.entry("csv", object(FormatReader.CSV, Map.of("columns", of("texts")))),
                        Map.entry("xlsx", object(FormatReader.XLSX, Map.of("columns", of("texts")))),
                        Map.entry(
                                "jsonLines",
                                object(FormatReader.JSON_LINES, Map.of("columns", of("texts"), "ignore", of("texts")))),
                        Map.entry(
                                "xml", object(FormatReader.XML, Map.of("columns", of("texts"), "ignore", of("texts")))),
                        Map.entry(
                                "parameters",
                                named(
                                        "What --set NAME=VALUE may set",
                                        object(List.of("means", "pattern", "default"), Map.of()))),
                        Map.entry(
                                "lists",
                                named(
                                        "Columns that hold several values each",
                                        object(ListReader.KEYS, Map.of("split", of("texts"))))),
                        Map.entry("values", named("Texts that are used more than once", of("value"))),
                        Map.entry(
                                "lookups",
                                named(
                                        "Tables",
                                        object(
                                                LookupReader.KEYS,
                                                Map.of(
                                                        "builtIn",
                                                                choice(
                                                                        "A table that comes with the product",
                                                                        Lookup.BuiltIn.NAMES),
                                                        "otherwise",
                                                                choice(
                                                                        "What becomes of a text that is not in it",
                                                                        List.of("keep", "leave-out", "refuse")),
                                                        "entries",
                                                                Map.of(
                                                                        "type",
                                                                        "object",
                                                                        "additionalProperties",
                                                                        of("scalar")))))),
                        Map.entry(
                                "dates",
                                named(
                                        "How dates are written",
                                        object(
                                                DateReader.KEYS,
                                                Map.of(
                                                        "formats",
                                                        of("texts"),
                                                        "order",
                                                        choice("The day or the month first", List.of("dmy", "mdy")))))),
                        Map.entry(
                                "decimalSign",
                                choice("Which sign stands before decimals in numbers", NumberRule.WORDS)),
                        Map.entry("empty", says("texts", "Words that stand where nothing is known")),
                        Map.entry(
                                "serialWords",
                                object(
                                        SerialTerms.KEYS,
                                        Map.of(
                                                "removed",
                                                of("texts"),
                                                "unreadable",
                                                of("texts"),
                                                "none",
                                                of("texts")))),
                        Map.entry("required", says("texts", "Columns that must not be empty")),
                        Map.entry("records", named("The records that a row speaks of", record())),
                        Map.entry("links", Map.of("type", "array", "items", link())))));
        schema.put(
                "required",
                List.of("title", "source", "owner", "handling", "purpose", "keepUntil", "grade", "method", "records"));
        schema.put(
                "oneOf",
                FormatReader.FORMATS.stream()
                        .map(format -> Map.of("required", List.of(format)))
                        .toList());
        schema.put("$defs", definitions());
        return schema;
    }

    private static Map<String, Object> definitions() {
        var definitions = new LinkedHashMap<String, Object>();
        definitions.put("scalar", Map.of("type", List.of("string", "number", "boolean")));
        definitions.put(
                "texts", Map.of("anyOf", List.of(of("scalar"), Map.of("type", "array", "items", of("scalar")))));
        definitions.put(
                "value",
                Map.of(
                        "anyOf",
                        List.of(
                                of("scalar"),
                                Map.of("type", "array", "minItems", 1, "items", of("value")),
                                object(
                                        ValueReader.KEYS,
                                        Map.of("number", of("value"), "decimal", of("value"), "of", of("value"))))));
        definitions.put(
                "when",
                object(
                        ConditionReader.KEYS,
                        Map.of(
                                "present",
                                of("texts"),
                                "absent",
                                of("texts"),
                                "equal",
                                of("texts"),
                                "differ",
                                of("texts"),
                                "equals",
                                Map.of("type", "object", "additionalProperties", of("scalar")),
                                "oneOf",
                                Map.of("type", "object", "additionalProperties", of("texts")),
                                "matches",
                                Map.of("type", "object", "additionalProperties", of("scalar")),
                                "not",
                                of("when"))));
        definitions.put("valid", object(RuleReader.VALID, Map.of("year", of("value"))));
        return definitions;
    }

    private static Map<String, Object> record() {
        Map<String, Object> record = object(
                RuleReader.RECORD,
                Map.of(
                        "label",
                                choice(
                                        "What the record is of",
                                        Arrays.stream(Label.values())
                                                .map(Label::text)
                                                .toList()),
                        "key", says("value", "What names the record in this source"),
                        "existing",
                                Map.of(
                                        "type",
                                        "boolean",
                                        "description",
                                        "The record is there already and is only named: a link leads to it, and nothing"
                                                + " is said of it"),
                        "when", of("when"),
                        "valid", of("valid"),
                        "properties", Map.of("type", "object", "required", List.of("caption"))));
        record.put("required", List.of("label", "key"));
        record.put(
                "if", Map.of("properties", Map.of("existing", Map.of("const", true)), "required", List.of("existing")));
        record.put("then", Map.of("properties", Map.of("properties", false, "valid", false)));
        record.put("else", Map.of("required", List.of("properties")));
        record.put(
                "allOf",
                Arrays.stream(Label.values())
                        .map(label -> typed("label", label.text(), label.properties()))
                        .toList());
        return record;
    }

    private static Map<String, Object> link() {
        Map<String, Object> link = object(
                RuleReader.LINK,
                Map.of(
                        "type",
                                choice(
                                        "What the link says",
                                        LinkTypes.writable().map(Enum::name).toList()),
                        "distinguish",
                                says("value", "What tells this link from others of its type between the same two"),
                        "when", of("when"),
                        "valid", of("valid"),
                        "properties", Map.of("type", "object")));
        link.put("required", List.of("type", "from", "to"));
        link.put(
                "allOf",
                LinkTypes.writable()
                        .map(type -> typed("type", type.name(), type.properties()))
                        .toList());
        return link;
    }

    /** The properties that go with a label or a type of link. */
    private static Map<String, Object> typed(String key, String name, Map<String, Property> properties) {
        var values = new LinkedHashMap<String, Object>();
        properties.forEach((property, unused) -> values.put(property, of("value")));
        return Map.of(
                "if", Map.of("properties", Map.of(key, Map.of("const", name)), "required", List.of(key)),
                "then",
                        Map.of(
                                "properties",
                                Map.of("properties", Map.of("properties", values, "additionalProperties", false))));
    }

    /** With these keys and no other, each a scalar where nothing else is said. */
    private static Map<String, Object> object(List<String> keys, Map<String, Object> kinds) {
        var properties = new LinkedHashMap<String, Object>();
        keys.forEach(key -> properties.put(key, kinds.getOrDefault(key, of("scalar"))));
        if (!properties.keySet().containsAll(kinds.keySet())) {
            var unknown = new ArrayList<>(kinds.keySet());
            unknown.removeAll(properties.keySet());
            throw new IllegalStateException("The reader has no keys " + unknown);
        }
        var object = new LinkedHashMap<String, Object>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("additionalProperties", false);
        return object;
    }

    private static String meaning(String key) {
        String meaning = Objects.requireNonNull(MappingReader.MEANINGS.get(key), key);
        return meaning.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + meaning.substring(1);
    }

    private static Map<String, Object> named(String description, Map<String, Object> each) {
        var named = new LinkedHashMap<String, Object>();
        named.put("description", description);
        named.put("type", "object");
        named.put("additionalProperties", each);
        return named;
    }

    private static Map<String, Object> of(String definition) {
        return Map.of("$ref", DEFINITIONS + definition);
    }

    private static Map<String, Object> says(String definition, String description) {
        var says = new LinkedHashMap<String, Object>();
        says.put("description", description);
        says.putAll(of(definition));
        return says;
    }

    private static Map<String, Object> choice(String description, List<String> texts) {
        var choice = new LinkedHashMap<String, Object>();
        choice.put("description", description);
        choice.put("enum", texts);
        return choice;
    }

    private static Map<String, Object> pattern(String description, String pattern) {
        var text = new LinkedHashMap<String, Object>();
        text.put("description", description);
        text.put("type", "string");
        text.put("pattern", pattern);
        return text;
    }
}
