package org.armslink.ingest.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Columns that seem to hold several values each, side by side.
 *
 * @param by what stands between them, or null where the file has lists of its own
 * @param keyed what stands between a value and the key before it, or null
 */
record SeenList(
        String name,
        List<String> columns,
        @Nullable String by,
        @Nullable String keyed) {
    private static final List<String> SEPARATORS = List.of("||", ";", "|", "\n", " / ");
    private static final Pattern KEYED = Pattern.compile("\\s*[0-9]{1,4}(::|:).*", Pattern.DOTALL);
    /** One cell in so many has to hold several values before a column counts as a list. */
    private static final int ONE_IN = 20;

    private record How(
            String group, @Nullable String by, @Nullable String keyed) {}

    /**
     * All lists, each with a name that is no column's.
     *
     * @param group what belongs together, such as all that is told of guns
     * @param understood columns whose names tell what they say; of these, one cell with several values is enough
     */
    static List<SeenList> in(Sample sample, Function<String, String> group, Set<String> understood) {
        Map<How, List<Integer>> byHow = new LinkedHashMap<>();
        for (int column = 0; column < sample.columns().size(); column++) {
            How how = how(sample, column, group.apply(sample.columns().get(column)), understood);
            if (how != null) {
                byHow.computeIfAbsent(how, unused -> new ArrayList<>()).add(column);
            }
        }
        var lists = new ArrayList<SeenList>();
        byHow.forEach((how, columns) -> {
            List<Integer> together = how.keyed() != null ? columns : ofOneLength(sample, columns, how);
            lists.add(new SeenList(
                    name(sample, how.group(), lists),
                    together.stream().map(sample.columns()::get).toList(),
                    how.by(),
                    how.keyed()));
        });
        return List.copyOf(lists);
    }

    private static @Nullable How how(Sample sample, int column, String group, Set<String> understood) {
        if (sample.hasLists(column)) {
            String path = sample.columns().get(column);
            int dot = path.lastIndexOf('.');
            return new How(dot < 0 ? path : path.substring(0, dot), null, null);
        }
        List<String> cells = sample.values(column);
        boolean known = understood.contains(sample.columns().get(column));
        for (String separator : SEPARATORS) {
            int least = (known && !separator.equals(" / ")) || separator.equals("||") ? 1 : 2;
            List<String> several =
                    cells.stream().filter(cell -> cell.contains(separator)).toList();
            if (several.size() >= least && several.size() * ONE_IN >= cells.size()) {
                List<String> parts = new ArrayList<>();
                several.forEach(cell -> parts.addAll(List.of(cell.split(Pattern.quote(separator), -1))));
                parts.removeIf(String::isBlank);
                boolean keyed =
                        parts.stream().allMatch(part -> KEYED.matcher(part).matches());
                boolean twice = parts.stream().allMatch(part -> part.contains("::"));
                return new How(group, separator, keyed ? twice ? "::" : ":" : null);
            }
        }
        return null;
    }

    /** The values of a cell, tidied and without their keys. */
    List<String> values(String cell) {
        var values = new ArrayList<String>();
        for (String part : by == null ? List.of(cell) : List.of(cell.split(Pattern.quote(by), -1))) {
            int at = keyed == null ? -1 : part.indexOf(keyed);
            values.add((at < 0 || keyed == null ? part : part.substring(at + keyed.length())).strip());
        }
        return values;
    }

    /** Those that have as many parts as the first wherever both have something. */
    private static List<Integer> ofOneLength(Sample sample, List<Integer> columns, How how) {
        var together = new ArrayList<Integer>();
        int first = columns.get(0);
        for (int column : columns) {
            long other = sample.rows().stream()
                    .filter(row -> {
                        int one = parts(row.lists().get(first), row.fields().get(first), how.by());
                        int two = parts(row.lists().get(column), row.fields().get(column), how.by());
                        return one > 0 && two > 0 && one != two;
                    })
                    .count();
            if (other * 10 <= sample.rows().size()) {
                together.add(column);
            }
        }
        return together;
    }

    private static int parts(@Nullable List<String> several, String cell, @Nullable String by) {
        if (several != null) {
            return several.size();
        }
        return cell.isBlank() ? 0 : by == null ? 1 : cell.split(Pattern.quote(by), -1).length;
    }

    private static String name(Sample sample, String group, List<SeenList> before) {
        String[] words = group.split("[^\\p{L}\\p{N}]+");
        String word = words.length == 0 || words[words.length - 1].isEmpty() ? "part" : words[words.length - 1];
        String name = word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
        Set<String> taken = new java.util.HashSet<>(sample.columns());
        before.forEach(list -> taken.add(list.name()));
        while (taken.contains(name)) {
            name += "Part";
        }
        return name;
    }
}
