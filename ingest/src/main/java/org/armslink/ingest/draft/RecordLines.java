package org.armslink.ingest.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of a mapping's records and links, and which columns they use. */
final class RecordLines {
    private final Set<String> used = new LinkedHashSet<>();
    /** By name: the list of whose parts the record is made, or an empty text. */
    private final Map<String, String> records = new LinkedHashMap<>();

    private final Set<String> labels = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder("records:\n");
    private final List<String> links = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> lacking = new ArrayList<>();

    /** @param when a line of its own, or an empty text */
    void record(String name, String label, String each, String key, String when) {
        records.put(name, each);
        labels.add(label);
        text.append("  ").append(name).append(":\n    label: ").append(label).append('\n');
        if (!each.isEmpty()) {
            text.append("    each: ").append(Written.quoted(each)).append('\n');
        }
        text.append("    key: ").append(key).append('\n').append(when);
    }

    /** When the record that was begun last holds. */
    void valid(String date) {
        text.append("    valid: ").append(day(date)).append('\n');
    }

    void property(String name, String value) {
        if (name.equals("caption")) {
            text.append("    properties:\n");
        }
        text.append("      ").append(name).append(": ").append(value).append('\n');
    }

    void link(String type, String from, String to, String more) {
        links.add("  - {type: " + type + ", from: " + from + ", to: " + to + more + "}\n");
    }

    /** If there is such a record once in a row. */
    void linkIfThere(String type, String from, String to, String more) {
        if (has(to) && records.getOrDefault(to, "").isEmpty()) {
            link(type, from, to, more);
        }
    }

    /** A comment for the author, above the links. */
    void note(String note) {
        notes.add("# CHECK: " + Written.oneLine(note) + "\n");
    }

    /** Something that the draft lacks, for whoever does not read it to the end. */
    void lacks(String what) {
        lacking.add(what);
    }

    List<String> lacking() {
        return List.copyOf(lacking);
    }

    boolean has(String record) {
        return records.containsKey(record);
    }

    /** Whether the record is there, once in a row. */
    boolean hasOnce(String record) {
        return has(record) && records.getOrDefault(record, "").isEmpty();
    }

    boolean hasLabel(String label) {
        return labels.contains(label);
    }

    boolean hasLinks() {
        return !links.isEmpty();
    }

    /** The columns that something is made of. */
    Set<String> used() {
        return used;
    }

    String text() {
        String all = records.isEmpty()
                ? text
                        + "  # CHECK: no column is called as a firearm, a person, a place or a case would be; say here what"
                        + " the rows speak of\n"
                : text.toString();
        String checks = notes.isEmpty() ? "" : "\n" + String.join("", notes);
        return links.isEmpty()
                ? all + checks
                : all + checks + "\nlinks:  # CHECK: whether the file says so much\n" + String.join("", links);
    }

    String held(String date) {
        return ", valid: " + day(date);
    }

    private String day(String date) {
        use(date);
        return "{day: " + Written.quoted(date) + "}";
    }

    String present(String column) {
        use(column);
        return "    when: {present: [" + Written.quoted(column) + "]}\n";
    }

    String anyOf(List<String> columns) {
        columns.forEach(this::use);
        return "    when: {not: {absent: "
                + list(columns.stream().map(Written::quoted).toList()) + "}}\n";
    }

    String value(String column) {
        use(column);
        return Written.inQuotes("{" + column + "}");
    }

    String raw(String column) {
        use(column);
        return "{raw: " + Written.quoted(column) + "}";
    }

    /** A column under dates, as ISO 8601 writes what it says. */
    String date(String column) {
        use(column);
        return "{date: " + Written.quoted(column) + "}";
    }

    static String list(List<String> items) {
        return "[" + String.join(", ", items) + "]";
    }

    void use(String column) {
        used.add(column);
    }
}
