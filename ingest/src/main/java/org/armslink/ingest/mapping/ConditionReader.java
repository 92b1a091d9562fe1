package org.armslink.ingest.mapping;

import java.util.ArrayList;
import java.util.List;

/** Reads what stands under {@code when}. */
final class ConditionReader {
    static final List<String> KEYS =
            List.of("present", "absent", "equal", "differ", "equals", "oneOf", "matches", "not");

    private final ValueReader values;

    ConditionReader(ValueReader values) {
        this.values = values;
    }

    /** All must hold; none if the key is not there. */
    List<Condition> read(Section section, String key) {
        if (!section.has(key)) {
            return List.of();
        }
        var when = section.section(key, KEYS);
        var conditions = new ArrayList<Condition>();
        for (String kind : KEYS) {
            if (when.has(kind)) {
                switch (kind) {
                    case "present", "absent" ->
                        conditions.add(new Condition.Filled(names(when, kind), kind.equals("present")));
                    case "equal", "differ" -> conditions.add(alike(when, kind));
                    case "not" -> conditions.add(new Condition.Not(read(when, kind)));
                    default ->
                        when.named(kind).forEach((name, yaml) -> conditions.add(compared(when, kind, name, yaml)));
                }
            }
        }
        if (conditions.isEmpty()) {
            throw when.problem(when.path() + " says no condition; there are " + KEYS);
        }
        return List.copyOf(conditions);
    }

    private List<String> names(Section when, String key) {
        List<String> names = when.texts(key);
        if (names.isEmpty()) {
            throw when.problem(when.get(key), key + " needs names");
        }
        names.forEach(name -> values.requireName(name, when.get(key)));
        return List.copyOf(names);
    }

    private Condition alike(Section when, String key) {
        List<String> names = names(when, key);
        if (names.size() != 2) {
            throw when.problem(
                    when.get(key),
                    key + " needs two names" + (key.equals("equal") ? "; to compare with a text, use equals" : ""));
        }
        return new Condition.Alike(names.get(0), names.get(1), key.equals("equal"));
    }

    private Condition compared(Section when, String kind, String name, Yaml yaml) {
        values.requireName(name, yaml);
        List<String> texts = when.section(kind).texts(name);
        if (texts.isEmpty() || (!kind.equals("oneOf") && texts.size() != 1)) {
            throw when.problem(
                    yaml, kind + " compares " + name + " with " + (kind.equals("oneOf") ? "texts" : "one text"));
        }
        if (!kind.equals("matches")) {
            return Condition.OneOf.of(name, texts);
        }
        return new Condition.Matches(name, when.section(kind).parsed(name, Expression::read));
    }
}
