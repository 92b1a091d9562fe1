package org.armslink.server.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Figures in rows and columns, the same on the page, in a file and on the command line.
 *
 * @param columns names, as in the answer of the API
 * @param rows each with one value for each column: text, a whole number, a decimal one, or null where nothing is known
 */
public record Table(List<String> columns, List<List<@Nullable Object>> rows) {
    /** RFC 4180 with a header. Text that a spreadsheet would take for a formula begins with an apostrophe. */
    public String csv() {
        var lines = new ArrayList<String>();
        lines.add(String.join(",", columns));
        rows.forEach(row -> lines.add(row.stream().map(Table::cell).collect(Collectors.joining(","))));
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number) {
            return plain(value);
        }
        String text = value.toString();
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean quote = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quote ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    private static String plain(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        // Six decimals are more than any of these figures is worth.
        return value instanceof Double number
                ? String.format(Locale.ROOT, "%.6f", number)
                        .replaceAll("0+$", "")
                        .replaceAll("\\.$", "")
                : value.toString();
    }

    /** In columns of even width, for a terminal; texts longer than 60 characters are cut. */
    public List<String> lines() {
        var cells = new ArrayList<List<String>>();
        cells.add(columns);
        rows.forEach(row -> cells.add(row.stream().map(Table::shown).toList()));
        int[] widths = IntStream.range(0, columns.size())
                .map(i -> cells.stream()
                        .mapToInt(row -> row.get(i).length())
                        .max()
                        .orElse(0))
                .toArray();
        return cells.stream()
                .map(row -> IntStream.range(0, columns.size())
                        .mapToObj(i ->
                                row.get(i) + " ".repeat(widths[i] - row.get(i).length()))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .toList();
    }

    private static String shown(@Nullable Object value) {
        String text = value instanceof Double number ? String.format(Locale.ROOT, "%.3f", number) : plain(value);
        return text.length() > 60 ? text.substring(0, 59) + "…" : text;
    }
}
