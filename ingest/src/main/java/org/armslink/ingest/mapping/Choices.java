package org.armslink.ingest.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that choose by the text of one name, such as the part that somebody had in a case.
 *
 * @param each the list in whose parts it stands, or null
 */
record Choices(@Nullable String each, List<Condition> conditions) {
    /** By name. */
    static Map<String, Choices> of(Mapping mapping) {
        var all = new LinkedHashMap<String, List<Condition>>();
        mapping.records().values().forEach(rule -> add(rule.when(), all));
        mapping.links().forEach(rule -> add(rule.when(), all));
        var choices = new LinkedHashMap<String, Choices>();
        all.forEach((name, conditions) -> choices.put(name, new Choices(listOf(name, mapping), conditions)));
        return choices;
    }

    private static void add(List<Condition> when, Map<String, List<Condition>> all) {
        for (Condition condition : when) {
            condition
                    .choosesBy()
                    .forEach(name -> all.computeIfAbsent(name, unused -> new ArrayList<>())
                            .add(condition));
        }
    }

    private static @Nullable String listOf(String name, Mapping mapping) {
        var columns = new HashSet<String>();
        RuleReader.expand(List.of(name), mapping.values(), columns);
        return mapping.lists().values().stream()
                .filter(list -> list.columns().stream().anyMatch(columns::contains))
                .map(ListRule::name)
                .findFirst()
                .orElse(null);
    }

    boolean catches(String name, RowValues row) {
        return conditions.stream().anyMatch(condition -> condition.catches(name, row));
    }
}
