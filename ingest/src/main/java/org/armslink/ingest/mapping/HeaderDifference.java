package org.armslink.ingest.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** Says in what a file's header differs from the one that its mapping expects. */
final class HeaderDifference {
    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");
    private static final int SHOWN = 300;

    private HeaderDifference() {}

    /** @param header as received */
    static String between(FileFormat.Csv expected, List<String> columns, String header) {
        return between(expected.columns(), String.valueOf(expected.delimiter()), columns, header);
    }

    static String between(List<String> expected, String delimiter, List<String> columns, String header) {
        for (String other : DELIMITERS) {
            if (!other.equals(delimiter) && header.equals(String.join(other, expected))) {
                return "its columns are parted by " + name(other) + " and not by " + name(delimiter);
            }
        }
        var differences = new ArrayList<String>();
        add(differences, "missing", without(expected, columns));
        add(differences, "not expected", without(columns, expected));
        var once = new LinkedHashSet<String>();
        add(
                differences,
                "there twice",
                columns.stream().filter(column -> !once.add(column)).toList());
        if (differences.isEmpty()) {
            differences.add("the columns stand in another order");
        }
        return String.join(", ", differences) + "; expected " + shortened(String.join(delimiter, expected))
                + " but was " + shortened(header);
    }

    private static String name(String delimiter) {
        return delimiter.equals("\t") ? "tabs" : "\"" + delimiter + "\"";
    }

    private static List<String> without(List<String> columns, Collection<String> others) {
        return columns.stream().filter(column -> !others.contains(column)).toList();
    }

    private static void add(List<String> differences, String what, List<String> columns) {
        if (!columns.isEmpty()) {
            differences.add(what + ": " + shortened(String.join(", ", columns)));
        }
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (" + text.length() + " characters)";
    }
}
