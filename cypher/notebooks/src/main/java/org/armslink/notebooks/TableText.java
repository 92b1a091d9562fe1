package org.armslink.notebooks;

import java.util.List;

/** A table as plain text and as HTML, as notebooks show them. */
final class TableText {
    private static final int WIDEST = 60;

    private TableText() {}

    static String plain(CypherAnswer.Table table) {
        var widths = new int[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = length(shortened(table.columns().get(i)));
            for (List<String> row : table.rows()) {
                widths[i] = Math.max(widths[i], length(shortened(row.get(i))));
            }
        }
        var text = new StringBuilder();
        line(text, table.columns(), widths);
        for (int i = 0; i < widths.length; i++) {
            text.append(i == 0 ? "" : "  ").append("-".repeat(widths[i]));
        }
        text.append('\n');
        table.rows().forEach(row -> line(text, row, widths));
        return text.append(count(table)).toString();
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = shortened(cells.get(i));
            line.append(i == 0 ? "" : "  ").append(cell).append(" ".repeat(widths[i] - length(cell)));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static String shortened(String cell) {
        String oneLine = cell.replaceAll("\\s+", " ");
        return length(oneLine) <= WIDEST
                ? oneLine
                : oneLine.substring(0, oneLine.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    static String html(CypherAnswer.Table table) {
        var html = new StringBuilder("<table>\n<thead><tr>");
        table.columns()
                .forEach(column -> html.append("<th>").append(escaped(column)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : table.rows()) {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td>").append(escaped(cell)).append("</td>"));
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n<p>")
                .append(escaped(count(table)))
                .append("</p>")
                .toString();
    }

    private static String count(CypherAnswer.Table table) {
        String rows = table.rows().size() == 1 ? "1 row" : table.rows().size() + " rows";
        return table.complete() ? rows : "the first " + rows + "; there are more, cut off at the limit";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
