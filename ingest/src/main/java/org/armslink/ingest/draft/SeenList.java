package org.armslink.ingest.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.armslink.ingest.RawRow;
import org.jspecify.annotations.Nullable;

/**
 * Columns that seem to hold several values each, side by side.
 *
 * @param by what stands between them, or null where the file has lists of its own
 * @param keyed what stands between a value and the key before it, or null
 * @param faults rows in which the columns hold different numbers of values; mostly none
 */
record SeenList(
        String name,
        List<String> columns,
        @Nullable String by,
        @Nullable String keyed,
        List<String> faults) {
    private static final List<String> SEPARATORS = List.of("||", ";", "|", "\n", " / ");
    private static final Pattern KEYED = Pattern.compile("\\s*[0-9]{1,4}(::|:).*", Pattern.DOTALL);
    /** One cell in so many has to hold several values before a column counts as a list. */
    private static final int ONE_IN = 20;
    /** One row in so many may hold different numbers of values in columns that belong together. */
    private static final int ONE_ROW_IN = 10;

    /** The lists, and what was seen of columns that are in none of them though their cells hold several values. */
    record Found(List<SeenList> lists, Map<String, String> others) {}

    private record How(
            String group, @Nullable String by, @Nullable String keyed) {}

    /**
     * All lists, each with a name that is no column's.
     *
     * @param group what belongs together, such as all that is told of guns
     * @param understood columns whose names tell what they say; of these, one cell with several values is enough
     */
    static Found in(Sample sample, Function<String, String> group, Set<String> understood) {
        Map<How, List<Integer>> byHow = new LinkedHashMap<>();
        Map<Integer, How> strangers = new LinkedHashMap<>();
        for (int column = 0; column < sample.columns().size(); column++) {
            String name = sample.columns().get(column);
            How how = how(sample, column, group.apply(name), understood);
            if (how != null && understood.contains(name)) {
                byHow.computeIfAbsent(how, unused -> new ArrayList<>()).add(column);
            } else if (how != null) {
                strangers.put(column, how);
            }
        }
        var lists = new ArrayList<SeenList>();
        var others = new LinkedHashMap<String, String>();
        byHow.forEach((how, columns) -> lists.add(together(sample, how, columns, lists, others)));
        strangers.forEach((column, how) -> {
            String alike = lists.stream()
                    .filter(list -> isAlike(sample, list, column, how))
                    .findFirst()
                    .map(list ->
                            "as many in every row as " + list.name() + ": add it to that list if it tells of the same")
                    .orElse("in no list");
            others.put(sample.columns().get(column), alike);
        });
        return new Found(List.copyOf(lists), others);
    }

    /** The columns that have as many values as the first wherever both have something, but for few rows. */
    private static SeenList together(
            Sample sample, How how, List<Integer> columns, List<SeenList> before, Map<String, String> others) {
        var together = new ArrayList<String>();
        var faults = new ArrayList<String>();
        int first = columns.get(0);
        String firstName = sample.columns().get(first);
        for (int column : columns) {
            String name = sample.columns().get(column);
            List<RawRow> unequal = how.keyed() != null ? List.of() : unequal(sample, first, column, how.by());
            if (unequal.size() * ONE_ROW_IN > sample.rows().size()) {
                others.put(
                        name,
                        "other numbers of values than " + firstName + " in " + unequal.size()
                                + " rows, so it cannot be told which belong together");
                continue;
            }
            together.add(name);
            unequal.forEach(row -> faults.add("row " + row.number() + " has "
                    + parts(row, column, how.by()) + " in " + name + " and " + parts(row, first, how.by()) + " in "
                    + firstName));
        }
        return new SeenList(
                name(sample, how.group(), before), List.copyOf(together), how.by(), how.keyed(), List.copyOf(faults));
    }

    private static boolean isAlike(Sample sample, SeenList list, int column, How how) {
        int first = sample.columns().indexOf(list.columns().get(0));
        return java.util.Objects.equals(list.by(), how.by())
                && java.util.Objects.equals(list.keyed(), how.keyed())
                && unequal(sample, first, column, how.by()).isEmpty();
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

    private static List<RawRow> unequal(Sample sample, int first, int column, @Nullable String by) {
        return sample.rows().stream()
                .filter(row -> {
                    int one = parts(row, first, by);
                    int two = parts(row, column, by);
                    return one > 0 && two > 0 && one != two;
                })
                .toList();
    }

    private static int parts(RawRow row, int column, @Nullable String by) {
        List<String> several = row.lists().get(column);
        if (several != null) {
            return several.size();
        }
        String cell = row.fields().get(column);
        return cell.isBlank() ? 0 : by == null ? 1 : cell.split(Pattern.quote(by), -1).length;
    }

    private static String name(Sample sample, String group, List<SeenList> before) {
        String[] words = group.split("[^\\p{L}\\p{N}]+");
        String word = words.length == 0 || words[words.length - 1].isEmpty() ? "part" : words[words.length - 1];
        String name = word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
        Set<String> taken = new HashSet<>(sample.columns());
        before.forEach(list -> taken.add(list.name()));
        while (taken.contains(name)) {
            name += "Part";
        }
        return name;
    }

    /** The list as a line of a mapping, with those of its columns that something is made of. */
    String line(List<String> used) {
        var check = new ArrayList<String>();
        if (used.size() == 1 && by != null) {
            check.add(
                    "one column alone: whether " + Written.inQuotes(by) + " stands between values, and not within one");
        }
        if (!faults.isEmpty()) {
            check.add(faults.get(0) + (faults.size() > 1 ? ", and so on in " + (faults.size() - 1) + " rows more" : "")
                    + "; such rows will be quarantined, since it cannot be told which belong together");
        }
        return "  " + Written.quoted(name) + ": {split: ["
                + String.join(", ", used.stream().map(Written::quoted).toList()) + "]"
                + (by == null ? "" : ", by: " + Written.inQuotes(by))
                + (keyed == null ? "" : ", keyed: " + Written.inQuotes(keyed)) + "}"
                + (check.isEmpty() ? "" : "  # CHECK: " + Written.oneLine(String.join("; ", check)));
    }
}
