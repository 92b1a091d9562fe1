package org.armslink.ingest.mapping;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.armslink.model.Label;
import org.armslink.model.Property;
import org.jspecify.annotations.Nullable;

/** Reads how the properties of a record or link are made, and checks that they can be what the model says they are. */
final class PropertiesReader {
    private final ValueReader values;
    private final Map<String, Value> named;
    private final FileFormat format;
    private final Set<String> dateColumns;

    PropertiesReader(ValueReader values, Map<String, Value> named, FileFormat format, Set<String> dateColumns) {
        this.values = values;
        this.named = named;
        this.format = format;
        this.dateColumns = dateColumns;
    }

    /** All of them; each that is wrong is told. */
    Map<String, Value> read(Section section, Map<String, Property> schema) {
        var properties = new LinkedHashMap<String, Value>();
        Map<String, Yaml> written = section.named("properties");
        written.forEach((name, yaml) ->
                section.mistakes().checking(() -> properties.put(name, property(section, schema, name, yaml))));
        if (properties.size() < written.size()) {
            throw new Mistakes.Consequence();
        }
        return properties;
    }

    private Value property(Section section, Map<String, Property> schema, String name, Yaml yaml) {
        String path = section.path() + "." + name;
        Property property = schema.get(name);
        if (property == null) {
            throw section.problem(
                    yaml, section.path() + " has no property \"" + name + "\"" + Nearest.among(name, schema.keySet()));
        }
        Value value = values.read(path, yaml, property.degrees());
        if (value.type() != property.type()) {
            throw section.problem(
                    yaml,
                    path + " is " + property.type() + ", but is made as " + value.type() + "; use "
                            + remedy(property.type()));
        }
        if (property.content() == Property.Content.DATE) {
            refuseRawDate(section, name, yaml, value);
        }
        value.constants(named).stream()
                .filter(text -> !property.allows(text))
                .findFirst()
                .ifPresent(text -> {
                    throw section.problem(
                            yaml,
                            path + " cannot be \"" + text + "\", which is no code of " + name
                                    + Nearest.among(text, property.codes()));
                });
        return value;
    }

    /** A date is compared as ISO 8601 writes it; as the file writes it, it would never count. */
    private void refuseRawDate(Section section, String name, Yaml yaml, Value value) {
        String path = section.path() + "." + name;
        var written = new LinkedHashSet<String>();
        RuleReader.expand(value.names(), named, written);
        written.removeAll(days(Map.of(path, value)));
        written.stream().filter(dateColumns::contains).findFirst().ifPresent(column -> {
            throw section.problem(
                    yaml,
                    path + " is a date as 2022-05-03, 2022-05 or 2022, and " + column
                            + " is under dates, so it may be written otherwise; write {date: " + column
                            + "}, which reads it as dates says");
        });
    }

    /** The columns that are read as dates for these properties. */
    Set<String> days(Map<String, Value> properties) {
        var days = new LinkedHashSet<String>();
        properties.values().forEach(value -> expandDays(value, days));
        return days;
    }

    private void expandDays(Value value, Set<String> into) {
        into.addAll(value.days());
        for (String name : value.names()) {
            Value inner = named.get(name);
            if (inner != null) {
                expandDays(inner, into);
            }
        }
    }

    private static String remedy(Property.Type type) {
        return switch (type) {
            case TEXT -> "text, raw, date, serial, serialStatus, digest, extract or lookup";
            case INTEGER -> "number";
            case DECIMAL -> "decimal";
            case FLAG -> "flag";
            case TEXT_LIST -> "list";
            case INSTANT -> "a claim file, since mappings do not make this type";
        };
    }

    /** A column outside the list goes to every part, and two things of one serial number would look like one. */
    void refuseSharedMarks(Section section, Label label, @Nullable ListRule list, Map<String, Value> properties) {
        if (list == null) {
            return;
        }
        properties.forEach((name, value) -> {
            Property property = label.properties().get(name);
            if (property == null || property.content() != Property.Content.MARK) {
                return;
            }
            var used = new LinkedHashSet<String>();
            RuleReader.expand(value.names(), named, used);
            used.stream()
                    .filter(format.columns()::contains)
                    .filter(column -> !list.columns().contains(column))
                    .findFirst()
                    .ifPresent(column -> {
                        throw section.problem(
                                section.section("properties").get(name),
                                section.path() + "." + name + " uses the column " + column
                                        + ", which is not under lists." + list.name()
                                        + ".split, so every part of a row would get the same one, and two things would"
                                        + " look like one; if it has a value for each part, put it under lists."
                                        + list.name() + ".split, else give it to a record without each");
                    });
        });
    }
}
