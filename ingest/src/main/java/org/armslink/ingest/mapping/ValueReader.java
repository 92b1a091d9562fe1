package org.armslink.ingest.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armslink.model.Property.Type;

/**
 * Reads how values are made: text with names in braces; a list, of which the first that the row has something for is
 * taken; or one of {@code raw}, {@code date}, {@code digest}, {@code serial}, {@code serialStatus}, {@code number}, {@code decimal}, {@code flag},
 * {@code list}, {@code extract}, {@code lookup}.
 */
final class ValueReader {
    /** What a name stands for. */
    enum Kind {
        COLUMN,
        PARAMETER,
        VALUE,
        /** A list, for the number of its part. */
        LIST,
        /** Something that is there, but wrong, which is told already. */
        WRONG
    }

    static final List<String> KEYS = List.of(
            "raw",
            "date",
            "serial",
            "serialStatus",
            "number",
            "decimal",
            "flag",
            "list",
            "digest",
            "extract",
            "lookup",
            "of",
            "take",
            "by",
            "atLeast");

    private static final List<String> KINDS = KEYS.subList(0, KEYS.indexOf("of"));

    private final Mistakes mistakes;
    private final Map<String, Lookup> lookups;
    private final Set<String> wrongLookups;
    private final Map<String, Kind> names = new LinkedHashMap<>();
    private final Set<String> dates = new HashSet<>();

    /** @param written the names of all lookups, also of those that could not be read */
    ValueReader(Mistakes mistakes, Map<String, Lookup> lookups, Set<String> written) {
        this.mistakes = mistakes;
        this.lookups = lookups;
        this.wrongLookups = new HashSet<>(written);
        wrongLookups.removeAll(lookups.keySet());
    }

    void know(String name, Kind kind) {
        names.put(name, kind);
    }

    /** Columns of which the mapping says how their dates are written. */
    void knowDates(Set<String> columns) {
        dates.addAll(columns);
    }

    boolean knows(String name) {
        return names.containsKey(name);
    }

    void requireName(String name, Yaml at) {
        if (!names.containsKey(name)) {
            throw problem(
                    at,
                    "there is no column, parameter, list or value \"" + name + "\""
                            + Nearest.among(name, names.keySet()));
        }
        if (names.get(name) == Kind.WRONG) {
            throw new Mistakes.Consequence();
        }
    }

    void requireColumn(String name, Yaml at) {
        if (names.get(name) != Kind.COLUMN) {
            throw problem(at, "there is no column \"" + name + "\"" + Nearest.among(name, columns()));
        }
    }

    Template template(Yaml at, String text) {
        try {
            Template template = Template.parse(text);
            template.names().forEach(name -> requireName(name, at));
            return template;
        } catch (IllegalArgumentException e) {
            throw problem(at, String.valueOf(e.getMessage()));
        }
    }

    Value text(String path, Yaml yaml) {
        Value value = read(path, yaml);
        if (value.type() != Type.TEXT) {
            throw problem(yaml, path + " must be text, but is " + value.type());
        }
        return value;
    }

    Value read(String path, Yaml yaml) {
        return read(path, yaml, 0);
    }

    /** @param degrees the most of the angle that is read, to either side; 0 if it is none */
    Value read(String path, Yaml yaml, int degrees) {
        if (yaml instanceof Yaml.Text text) {
            return new Value.Written(template(yaml, text.text()));
        }
        if (yaml instanceof Yaml.Items items) {
            var values = new ArrayList<Value>();
            items.items().forEach(item -> values.add(read(path, item, degrees)));
            if (values.isEmpty()
                    || values.stream()
                            .anyMatch(value -> value.type() != values.get(0).type())) {
                throw problem(yaml, path + " must list values of one type");
            }
            return new Value.FirstOf(List.copyOf(values));
        }
        return made(new Section(mistakes, path, yaml, KEYS), yaml, degrees);
    }

    private Value made(Section section, Yaml yaml, int degrees) {
        List<String> kinds = KINDS.stream().filter(section::has).toList();
        if (kinds.size() != 1) {
            throw problem(yaml, section.path() + " must have one of " + KINDS + ", but has " + kinds);
        }
        String kind = kinds.get(0);
        refuseStray(section, kind, "of", "lookup", "extract");
        refuseStray(section, kind, "take", "lookup");
        refuseStray(section, kind, "by", "list");
        refuseStray(section, kind, "atLeast", "number", "decimal");
        return switch (kind) {
            case "raw" -> new Value.Raw(column(section, kind));
            case "date" -> new Value.Day(dateColumn(section));
            case "serial" -> serial(section, kind, false);
            case "serialStatus" -> serial(section, kind, true);
            case "flag" -> new Value.Flag(column(section, kind));
            case "number", "decimal" ->
                new Amount(
                        text(section.path() + "." + kind, section.get(kind)),
                        kind.equals("number"),
                        section.has("atLeast") ? section.parsed("atLeast", ValueReader::number) : null,
                        degrees);
            case "list" -> new Value.Parts(column(section, kind), section.has("by") ? section.text("by") : null);
            case "digest" -> digest(section);
            case "extract" ->
                new Extracted(
                        section.parsed(kind, Expression::ofOneGroup), text(section.path() + ".of", section.get("of")));
            default -> lookedUp(section);
        };
    }

    /** Of a column, or of a value that takes the number out of a longer text. */
    private Value serial(Section section, String kind, boolean status) {
        String name = section.text(kind);
        boolean isColumn = names.get(name) == Kind.COLUMN;
        if (names.get(name) == Kind.VALUE || names.get(name) == Kind.WRONG) {
            requireName(name, section.get(kind));
        } else {
            requireColumn(name, section.get(kind));
        }
        return new Value.Serial(name, isColumn, status);
    }

    private Value digest(Section section) {
        if (!section.text("digest").equals("row")) {
            throw problem(section.get("digest"), "digest goes with row alone: write {digest: row}");
        }
        return new Value.RowDigest(Set.copyOf(columns()));
    }

    private List<String> columns() {
        return names.entrySet().stream()
                .filter(name -> name.getValue() == Kind.COLUMN)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a number, but was \"" + text + "\"", e);
        }
    }

    private void refuseStray(Section section, String kind, String key, String... only) {
        if (section.has(key) && !List.of(only).contains(kind)) {
            throw problem(section.get(key), key + " goes with " + String.join(" or ", only) + ", not with " + kind);
        }
    }

    private String column(Section section, String kind) {
        String column = section.text(kind);
        requireColumn(column, section.get(kind));
        return column;
    }

    private String dateColumn(Section section) {
        String column = column(section, "date");
        if (!dates.contains(column)) {
            throw problem(section.get("date"), "\"" + column + "\" is not under dates; say there how it is written");
        }
        return column;
    }

    private Value lookedUp(Section section) {
        if (wrongLookups.contains(section.text("lookup"))) {
            throw new Mistakes.Consequence();
        }
        Lookup lookup = lookups.get(section.text("lookup"));
        if (lookup == null) {
            throw problem(
                    section.get("lookup"),
                    "there is no lookup \"" + section.text("lookup") + "\""
                            + Nearest.among(section.text("lookup"), lookups.keySet()));
        }
        String take = section.text("take", Lookup.ONLY);
        if (!lookup.fields().contains(take)) {
            throw problem(
                    section.get("lookup"),
                    "the lookup " + lookup.name() + " has no field \"" + take + "\"; take one of " + lookup.fields());
        }
        return new LookedUp(lookup, text(section.path() + ".of", section.get("of")), take);
    }

    private Mistakes.Mistake problem(Yaml at, String what) {
        return mistakes.problem(at, what);
    }
}
