package org.armslink.ingest.mapping;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.armslink.ingest.csv.CsvRows;
import org.armslink.ingest.csv.RowText;
import org.armslink.ingest.csv.TextEncoding;
import org.jspecify.annotations.Nullable;

/** Reads how a mapping's files are written: one of {@code csv}, {@code xlsx}, {@code jsonLines}, {@code xml}. */
final class FormatReader {
    /** The keys, of which a mapping has one. */
    static final List<String> FORMATS = List.of("csv", "xlsx", "jsonLines", "xml");

    static final List<String> CSV = List.of("delimiter", "encoding", "columns", "unique");
    static final List<String> XLSX = List.of("sheet", "headerRow", "daysFrom", "columns", "unique");
    static final List<String> JSON_LINES = List.of("columns", "ignore", "unique");
    static final List<String> XML = List.of("rowElement", "columns", "ignore", "unique");

    private final Section section;
    private final String name;

    private FormatReader(Section section, String name) {
        this.section = section;
        this.name = name;
    }

    static FileFormat read(Section top) {
        List<String> there = FORMATS.stream().filter(top::has).toList();
        if (there.isEmpty()) {
            throw top.problem("the mapping needs the key \"csv\", or one of xlsx, jsonLines and xml: how the file is"
                    + " written");
        }
        if (there.size() > 1) {
            throw top.problem(
                    top.get(there.get(1)), "a file is written in one way, but the mapping has " + there + "; keep one");
        }
        String name = there.get(0);
        return switch (name) {
            case "csv" -> new FormatReader(top.section(name, CSV), name).csv();
            case "xlsx" -> new FormatReader(top.section(name, XLSX), name).xlsx();
            case "jsonLines" -> new FormatReader(top.section(name, JSON_LINES), name).jsonLines();
            default -> new FormatReader(top.section(name, XML), name).xml();
        };
    }

    private FileFormat csv() {
        String delimiter = section.text("delimiter", ",");
        delimiter = delimiter.equals("tab") ? "\t" : delimiter;
        if (delimiter.length() != 1 || "\"\n\r".contains(delimiter)) {
            throw section.problem(section.get("delimiter"), "a delimiter is one character, or the word tab");
        }
        List<String> columns = columns("the columns of the header, in order");
        if (!RowText.tellsDelimiter(columns, delimiter.charAt(0))) {
            throw section.problem(
                    section.get("columns"),
                    "a row is found again by the delimiter that stands in the header most often, which must be one of , ;"
                            + " | or tab, but would not be \"" + delimiter
                            + "\" here; write the file with another one");
        }
        Charset encoding =
                section.has("encoding") ? section.parsed("encoding", TextEncoding::of) : StandardCharsets.UTF_8;
        return new FileFormat.Csv(delimiter.charAt(0), encoding, columns, unique(columns));
    }

    private FileFormat xlsx() {
        List<String> columns = columns("the columns of the header, in order");
        int headerRow = section.has("headerRow") ? section.parsed("headerRow", FormatReader::row) : 0;
        String from = section.text("daysFrom", "1900");
        if (!from.equals("1900") && !from.equals("1904")) {
            throw section.problem(section.get("daysFrom"), "days are counted from 1900 or 1904, not from " + from);
        }
        return new FileFormat.Xlsx(
                section.has("sheet") ? section.text("sheet") : null,
                headerRow,
                from.equals("1904"),
                columns,
                unique(columns));
    }

    private static int row(String text) {
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException("must be the number of a row, from 1, but was \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    private FileFormat jsonLines() {
        List<String> columns = columns("the paths that are read, such as place.town");
        return new FileFormat.JsonLines(columns, List.copyOf(section.texts("ignore")), unique(columns));
    }

    private FileFormat xml() {
        List<String> columns = columns("the paths that are read, such as place.town or @id");
        String element = section.text("rowElement");
        if (!element.matches("[\\p{L}_][\\p{L}\\p{N}._-]*")) {
            throw section.problem(
                    section.get("rowElement"),
                    "the name of an element, without < > and prefix, but was \"" + element + "\"");
        }
        return new FileFormat.Xml(element, columns, List.copyOf(section.texts("ignore")), unique(columns));
    }

    private List<String> columns(String what) {
        List<String> columns = section.texts("columns");
        if (columns.isEmpty()) {
            throw section.problem(name + ".columns must name " + what);
        }
        if (columns.size() > CsvRows.MAX_COLUMNS) {
            throw section.problem(
                    section.get("columns"),
                    "there are " + columns.size() + " columns, and a file may have " + CsvRows.MAX_COLUMNS);
        }
        Set<String> seen = new LinkedHashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                throw section.problem(section.get("columns"), "the column " + column + " stands in the header twice");
            }
        }
        return List.copyOf(columns);
    }

    private @Nullable String unique(List<String> columns) {
        if (!section.has("unique")) {
            return null;
        }
        String unique = section.text("unique");
        if (!columns.contains(unique)) {
            throw section.problem(
                    section.get("unique"),
                    name + ".unique names no column: " + unique + Nearest.among(unique, columns));
        }
        return unique;
    }
}
