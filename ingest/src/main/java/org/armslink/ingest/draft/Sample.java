package org.armslink.ingest.draft;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.ReadableFile;
import org.armslink.ingest.Rows;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.csv.CsvRows;
import org.armslink.ingest.csv.RowText;
import org.armslink.ingest.csv.TextEncoding;
import org.armslink.ingest.mapping.FileKind;
import org.armslink.ingest.nested.JsonLineRows;
import org.armslink.ingest.nested.NestedColumns;
import org.armslink.ingest.nested.NestedSample;
import org.armslink.ingest.nested.XmlRows;
import org.armslink.ingest.xlsx.SheetRows;
import org.armslink.ingest.xlsx.Workbook;
import org.armslink.ingest.xlsx.XlsxRows;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a file that nobody has mapped yet.
 *
 * @param format the lines of the mapping that say how the file is written, but for its columns
 * @param key {@code csv}, {@code xlsx}, {@code jsonLines} or {@code xml}
 * @param otherSheets of a workbook, those of which this is no sample, with the number of their rows
 */
record Sample(
        String key, List<String> format, List<String> columns, List<RawRow> rows, Map<String, Integer> otherSheets) {
    static final int ROWS = 1000;

    /** Rows of another sheet that are counted. */
    static final int ROWS_COUNTED = 100_000;

    private static final int SNIFFED = 1 << 16;
    private static final int HEADERS_TRIED = 20;

    /** @param sheet of a workbook, or null for the first that looks like a table */
    static Sample of(Path file, @Nullable String sheet) throws IOException {
        String where = String.valueOf(file.getFileName());
        byte[] start;
        try (InputStream in = new BufferedInputStream(ReadableFile.open(file))) {
            start = in.readNBytes(SNIFFED);
        }
        FileKind kind = FileKind.of(start);
        if (kind == FileKind.XLSX) {
            return workbook(file, where, sheet);
        }
        if (sheet != null) {
            throw new UnusableInput(
                    where + ": --sheet names a sheet of a workbook, and this file is none; leave it out");
        }
        if (kind == FileKind.JSON_LINES) {
            List<String> paths = NestedSample.jsonPaths(ReadableFile.open(file), ROWS, where);
            var columns = new NestedColumns(bounded(paths, where), List.of(), "");
            return read(
                    "jsonLines",
                    List.of(),
                    columns.columns(),
                    new JsonLineRows(ReadableFile.open(file), columns, where));
        }
        if (kind == FileKind.XML) {
            String element;
            try (InputStream in = ReadableFile.open(file)) {
                element = NestedSample.rowElement(in, where);
            }
            List<String> paths = NestedSample.xmlPaths(ReadableFile.open(file), element, ROWS, where);
            var columns = new NestedColumns(bounded(paths, where), List.of(), "");
            return read(
                    "xml",
                    List.of("rowElement: " + Written.quoted(element)),
                    columns.columns(),
                    new XmlRows(ReadableFile.open(file), element, columns, where));
        }
        char delimiter = RowText.delimiterOf(start);
        Charset encoding;
        try (InputStream in = ReadableFile.open(file)) {
            encoding = TextEncoding.likelyOf(in);
        }
        var rows = new CsvRows(ReadableFile.open(file), delimiter, encoding, where);
        var format = new ArrayList<String>();
        if (delimiter != ',') {
            format.add("delimiter: " + (delimiter == '\t' ? "tab" : Written.quoted(String.valueOf(delimiter))));
        }
        if (!encoding.equals(StandardCharsets.UTF_8)) {
            format.add("encoding: " + encoding.name().toLowerCase(Locale.ROOT)
                    + "  # CHECK: the file is no UTF-8; look whether accents are right in columns and in a dry run, else"
                    + " say windows-1250, windows-1251 or ibm850");
        }
        return read("csv", format, rows.columns(), rows);
    }

    private static List<String> bounded(List<String> paths, String where) {
        if (paths.isEmpty()) {
            throw new UnusableInput(where + ": there is no value in its first " + ROWS + " rows");
        }
        if (paths.size() > CsvRows.MAX_COLUMNS) {
            throw new UnusableInput(where + ": has " + paths.size() + " paths of values, and a mapping reads "
                    + CsvRows.MAX_COLUMNS + "; write one by hand, with the others under ignore");
        }
        return paths;
    }

    /** A sheet from the first of its rows that has most cells: the wanted one, else the first that looks like a table. */
    private static Sample workbook(Path file, String where, @Nullable String wanted) throws IOException {
        String sheet = "";
        int header = 0;
        int most = 0;
        List<String> sheets;
        var others = new LinkedHashMap<String, Integer>();
        boolean from1904;
        try (var workbook = new Workbook(ReadableFile.open(file), where)) {
            sheets = workbook.sheets();
            from1904 = workbook.countsFrom1904();
            List<String> tried = wanted == null ? sheets : List.of(wanted);
            for (int i = 0; i < tried.size() && most < 2; i++) {
                sheet = tried.get(i);
                try (SheetRows rows = workbook.rows(sheet)) {
                    var row = rows.next();
                    int firstRow = row.map(SheetRows.SheetRow::number).orElse(0);
                    for (int at = 0; row.isPresent() && at < HEADERS_TRIED; at++) {
                        if (row.get().cells().size() > most) {
                            most = row.get().cells().size();
                            header = row.get().number() == firstRow
                                    ? 0
                                    : row.get().number();
                        }
                        row = rows.next();
                    }
                }
            }
            for (String other : sheets) {
                if (!other.equals(sheet)) {
                    others.put(other, rowsOf(workbook, other));
                }
            }
        }
        if (most == 0) {
            throw new UnusableInput(where + ": "
                    + (wanted == null ? "the workbook is empty" : "the sheet " + wanted + " is empty")
                    + "; there is nothing to map");
        }
        var format = new ArrayList<String>();
        if (sheets.size() > 1) {
            format.add("sheet: " + Written.quoted(sheet));
        }
        if (header > 0) {
            format.add("headerRow: " + header);
        }
        if (from1904) {
            format.add("daysFrom: 1904");
        }
        var rows = new XlsxRows(ReadableFile.open(file), sheet, header, where);
        return read("xlsx", format, rows.columns(), rows).besides(others);
    }

    /** How many rows have something in them, {@link #ROWS_COUNTED} at most. */
    private static int rowsOf(Workbook workbook, String sheet) throws IOException {
        int counted = 0;
        try (SheetRows rows = workbook.rows(sheet)) {
            while (counted < ROWS_COUNTED && rows.next().isPresent()) {
                counted++;
            }
        }
        return counted;
    }

    private Sample besides(Map<String, Integer> others) {
        return new Sample(key, format, columns, rows, others);
    }

    private static Sample read(String key, List<String> format, List<String> columns, Rows rows) throws IOException {
        var read = new ArrayList<RawRow>();
        try (rows) {
            Optional<RawRow> row = rows.next();
            while (row.isPresent() && read.size() < ROWS) {
                if (row.get().fault() == null && row.get().fields().size() == columns.size()) {
                    read.add(row.get());
                }
                row = rows.next();
            }
        }
        if (new LinkedHashSet<>(columns).size() < columns.size()) {
            throw new UnusableInput("The header has a column twice, or two without a name: " + columns
                    + "; give each a name of its own");
        }
        return new Sample(key, List.copyOf(format), columns, List.copyOf(read), Map.of());
    }

    /** All values of a column that say something, those of lists one by one. */
    List<String> values(int column) {
        var values = new ArrayList<String>();
        for (RawRow row : rows) {
            List<String> several = row.lists().get(column);
            for (String value : several == null ? List.of(row.fields().get(column)) : several) {
                if (!value.isBlank()) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    /** From which day a workbook counts its days. */
    boolean countsFrom1904() {
        return format.contains("daysFrom: 1904");
    }

    boolean hasLists(int column) {
        return rows.stream().anyMatch(row -> row.lists().containsKey(column));
    }
}
