package org.armslink.ingest.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.armslink.ingest.mapping.Mapping.Condition;
import org.armslink.ingest.mapping.Mapping.LinkRule;
import org.armslink.ingest.mapping.Mapping.RecordRule;
import org.armslink.ingest.mapping.Mapping.When;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.Property;

/** Reads the records and links of a mapping and checks them against the model. */
final class RuleReader {
    private final Section top;
    private final ValueReader values;
    private final Map<String, Value> named;
    private final FileFormat format;
    private final Set<String> dateColumns;

    RuleReader(Section top, ValueReader values, Map<String, Value> named, FileFormat format, Set<String> dateColumns) {
        this.top = top;
        this.values = values;
        this.named = named;
        this.format = format;
        this.dateColumns = dateColumns;
    }

    Map<String, RecordRule> records() {
        var records = new LinkedHashMap<String, RecordRule>();
        top.named("records").forEach((name, yaml) -> {
            var section = new Section(
                    top.file(), "records." + name, yaml, List.of("label", "key", "when", "valid", "properties"));
            records.put(name, record(name, section));
        });
        if (records.isEmpty()) {
            throw top.problem("a mapping needs at least one record");
        }
        return records;
    }

    private RecordRule record(String name, Section section) {
        Label label = section.parsed("label", RuleReader::label);
        List<Value> key = texts(section, "key");
        if (key.isEmpty()) {
            throw section.problem("a record needs a key: what names it in this source, such as [\"{row}\"]");
        }
        Map<String, Value> properties = properties(section, label.properties());
        if (!properties.containsKey("caption")) {
            throw section.problem("a record needs the property caption: the short text that lists and charts show");
        }
        When valid = when(section);
        requireDetermined(section, key, properties, valid);
        return new RecordRule(name, label, key, conditions(section), valid, properties);
    }

    /**
     * Several rows may speak of one record. What they say of it must follow from its key, or each row would overwrite
     * the one before, and reading the file again would never come to rest.
     */
    private void requireDetermined(Section section, List<Value> key, Map<String, Value> properties, When valid) {
        var naming = new LinkedHashSet<String>();
        var rawNaming = new LinkedHashSet<String>();
        key.forEach(part -> {
            expand(part.names(), named, naming);
            expandRaw(part, rawNaming);
        });
        if (format.unique() != null && naming.contains(format.unique())) {
            return;
        }
        properties.forEach((name, value) -> {
            refuseUndetermined(section, name, value.names(), naming);
            var raw = new LinkedHashSet<String>();
            expandRaw(value, raw);
            raw.removeAll(rawNaming);
            if (!raw.isEmpty()) {
                throw section.problem(section.path() + "." + name + " is the text to the letter of " + raw
                        + ", but the key is made from it tidied, so two spellings would contradict one another;"
                        + " write {raw: " + raw.iterator().next() + "} in the key");
            }
        });
        refuseUndetermined(section, "valid", valid.names(), naming);
    }

    private void expandRaw(Value value, Set<String> into) {
        into.addAll(value.rawNames());
        for (String name : value.names()) {
            Value inner = named.get(name);
            if (inner != null) {
                expandRaw(inner, into);
            }
        }
    }

    private void refuseUndetermined(Section section, String name, Set<String> names, Set<String> naming) {
        var used = new LinkedHashSet<String>();
        expand(names, named, used);
        for (String column : used) {
            if (format.columns().contains(column) && !naming.contains(column)) {
                throw section.problem(section.path() + "." + name + " uses the column " + column
                        + ", which is no part of the record's key, so rows would contradict one another; put it on a"
                        + " link or an event, or into the key");
            }
        }
    }

    /** Follows named values down to columns and parameters. */
    static void expand(Collection<String> names, Map<String, Value> named, Set<String> into) {
        for (String name : names) {
            Value value = named.get(name);
            if (value == null) {
                into.add(name);
            } else {
                expand(value.names(), named, into);
            }
        }
    }

    List<LinkRule> links(Map<String, RecordRule> records) {
        var links = new ArrayList<LinkRule>();
        for (Yaml yaml : top.items("links")) {
            var section = new Section(
                    top.file(),
                    "links[" + links.size() + "]",
                    yaml,
                    List.of("type", "from", "to", "distinguish", "when", "valid", "properties"));
            LinkType type = section.parsed("type", RuleReader::linkType);
            RecordRule from = end(section, "from", records);
            RecordRule to = end(section, "to", records);
            if (!type.from().contains(from.label()) || !type.to().contains(to.label())) {
                throw section.problem(type + " leads from one of " + type.from() + " to one of " + type.to()
                        + ", but here from " + from.label() + " to " + to.label());
            }
            links.add(new LinkRule(
                    type,
                    from.name(),
                    to.name(),
                    texts(section, "distinguish"),
                    conditions(section),
                    when(section),
                    properties(section, type.properties())));
        }
        return List.copyOf(links);
    }

    private static RecordRule end(Section section, String name, Map<String, RecordRule> records) {
        RecordRule record = records.get(section.text(name));
        if (record == null) {
            throw section.problem(
                    section.get(name),
                    "there is no record \"" + section.text(name) + "\"; there are " + records.keySet());
        }
        return record;
    }

    private List<Value> texts(Section section, String name) {
        var texts = new ArrayList<Value>();
        for (Yaml item : section.items(name)) {
            texts.add(values.text(section.path() + "." + name, item));
        }
        return List.copyOf(texts);
    }

    private Map<String, Value> properties(Section section, Map<String, Property> schema) {
        var properties = new LinkedHashMap<String, Value>();
        section.named("properties").forEach((name, yaml) -> {
            Property property = schema.get(name);
            if (property == null) {
                throw section.problem(
                        yaml, section.path() + " has no property \"" + name + "\"; there are " + schema.keySet());
            }
            Value value = values.read(section.path() + "." + name, yaml);
            if (value.type() != property.type()) {
                throw section.problem(
                        yaml,
                        section.path() + "." + name + " is " + property.type() + ", but is made as " + value.type()
                                + "; use " + remedy(property.type()));
            }
            properties.put(name, value);
        });
        return properties;
    }

    private static String remedy(Property.Type type) {
        return switch (type) {
            case TEXT -> "text, raw, serial, serialStatus or lookup";
            case INTEGER -> "number";
            case DECIMAL -> "decimal";
            case FLAG -> "flag";
            case INSTANT, TEXT_LIST -> "a claim file, since mappings do not make this type";
        };
    }

    private List<Condition> conditions(Section section) {
        if (!section.has("when")) {
            return List.of();
        }
        var when = section.section("when", List.of("present", "absent", "equal", "differ"));
        var conditions = new ArrayList<Condition>();
        for (Condition.Kind kind : Condition.Kind.values()) {
            String key = kind.name().toLowerCase(Locale.ROOT);
            if (when.has(key)) {
                List<String> names = when.texts(key);
                names.forEach(name -> values.requireName(name, when.get(key)));
                boolean pair = kind == Condition.Kind.EQUAL || kind == Condition.Kind.DIFFER;
                if (names.isEmpty() || (pair && names.size() != 2)) {
                    throw when.problem(when.get(key), key + " needs " + (pair ? "two names" : "names"));
                }
                conditions.add(new Condition(kind, List.copyOf(names)));
            }
        }
        return List.copyOf(conditions);
    }

    private When when(Section section) {
        if (!section.has("valid")) {
            return When.UNKNOWN;
        }
        var valid = section.section("valid", List.of("day", "year"));
        if (valid.has("day") == valid.has("year")) {
            throw valid.problem("valid has either day, a date column, or year");
        }
        if (valid.has("year")) {
            return new When(null, values.text(valid.path() + ".year", valid.get("year")));
        }
        String column = valid.text("day");
        if (!dateColumns.contains(column)) {
            throw valid.problem(valid.get("day"), "\"" + column + "\" is not under dates; say there how it is written");
        }
        return new When(column, null);
    }

    private static Label label(String text) {
        return Label.find(text).orElseThrow(() -> new IllegalArgumentException("there is no label \"" + text + "\""));
    }

    private static LinkType linkType(String text) {
        return LinkType.find(text)
                .orElseThrow(() -> new IllegalArgumentException("there is no type of link \"" + text + "\""));
    }
}
