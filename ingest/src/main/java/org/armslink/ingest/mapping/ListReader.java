package org.armslink.ingest.mapping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads which columns hold several values each. */
final class ListReader {
    static final List<String> KEYS = List.of("split", "by", "keyed");

    private final Section top;
    private final ValueReader values;
    private final FileFormat format;

    ListReader(Section top, ValueReader values, FileFormat format) {
        this.top = top;
        this.values = values;
        this.format = format;
    }

    Map<String, ListRule> read() {
        var lists = new LinkedHashMap<String, ListRule>();
        var splitIn = new HashMap<String, String>();
        Map<String, Yaml> written = top.named("lists");
        written.forEach((name, yaml) -> top.mistakes().checking(() -> {
            var section = new Section(top.mistakes(), "lists." + name, yaml, KEYS);
            if (values.knows(name)) {
                throw top.problem(yaml, "the list " + name + " has the name of a column or parameter; rename it");
            }
            List<String> columns = section.texts("split");
            if (columns.isEmpty()) {
                throw section.problem("a list needs split: the columns whose values belong together");
            }
            for (String column : columns) {
                values.requireColumn(column, section.get("split"));
                String other = splitIn.putIfAbsent(column, name);
                if (other != null) {
                    throw section.problem(
                            section.get("split"),
                            "the column " + column + " is split in " + other + " already; one list may have it");
                }
            }
            if (!section.has("by") && !format.hasLists()) {
                throw section.problem("a list needs by: what stands between the values of a cell, such as by: \";\"");
            }
            lists.put(
                    name,
                    new ListRule(
                            name,
                            List.copyOf(columns),
                            section.has("by") ? section.text("by") : null,
                            section.has("keyed") ? section.text("keyed") : null));
        }));
        written.keySet().forEach(name -> {
            if (!values.knows(name)) {
                values.know(name, lists.containsKey(name) ? ValueReader.Kind.LIST : ValueReader.Kind.WRONG);
            }
        });
        return lists;
    }
}
