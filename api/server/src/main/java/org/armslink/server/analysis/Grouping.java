package org.armslink.server.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.armslink.analytics.Measure;

/**
 * The groups of one analysis, in the order of its rows: whether each row is a group, or a record that says its group's number.
 *
 * @param place by key, where in the list its group is
 */
record Grouping(List<Group> groups, Map<String, Integer> place) {
    /**
     * A group.
     *
     * @param number as the analysis counts them
     * @param first its first record, to know it by
     */
    record Group(int number, ResultRow.Subject first, int size) {}

    /** Whether each row says which group it is or belongs to. */
    static boolean isKnown(List<ResultRow> rows) {
        return rows.stream().allMatch(row -> row.figures().containsKey(Measure.GROUP.name()));
    }

    /** @param rows that say their groups */
    static Grouping of(List<ResultRow> rows) {
        var keys = new LinkedHashMap<Integer, List<String>>();
        var first = new LinkedHashMap<Integer, ResultRow.Subject>();
        for (ResultRow row : rows) {
            int number = Objects.requireNonNull(row.figures().get(Measure.GROUP.name()))
                    .intValue();
            first.putIfAbsent(number, new ResultRow.Subject(row.key(), row.label(), row.caption()));
            List<String> members = keys.computeIfAbsent(number, none -> new ArrayList<>());
            members.add(row.key());
            row.others().forEach(other -> members.add(other.key()));
        }
        var groups = new ArrayList<Group>();
        var place = new LinkedHashMap<String, Integer>();
        first.forEach((number, subject) -> {
            List<String> members = keys.getOrDefault(number, List.of());
            members.forEach(key -> place.put(key, groups.size()));
            groups.add(new Group(number, subject, members.size()));
        });
        return new Grouping(groups, place);
    }
}
