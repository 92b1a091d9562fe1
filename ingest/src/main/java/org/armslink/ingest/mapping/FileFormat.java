package org.armslink.ingest.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.armslink.ingest.Rows;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.csv.CsvRows;
import org.armslink.ingest.nested.JsonLineRows;
import org.armslink.ingest.nested.NestedColumns;
import org.armslink.ingest.nested.XmlRows;
import org.armslink.ingest.xlsx.XlsxRows;
import org.jspecify.annotations.Nullable;

/** How a mapping's files are written. */
sealed interface FileFormat {
    /** The names of all columns: those of the header, in order, or the paths that are read. */
    List<String> columns();

    /** The column that names the row, or null. */
    @Nullable
    String unique();

    String mediaType();

    /** The mapping's key under which it stands. */
    String key();

    /** Whether a column can have several values without being split. */
    default boolean hasLists() {
        return false;
    }

    /**
     * Opens a file.
     *
     * @param mapping the mapping's name, for messages
     */
    Rows open(InputStream in, String where, String mapping) throws IOException;

    /** A file of some rows as they are kept; a workbook's are kept as text. */
    String fileOf(String header, List<String> rows);

    /** How such a file is written. */
    default FileFormat asText() {
        return this;
    }

    /** @return null if there is no such column */
    default @Nullable Integer position(String column) {
        int at = columns().indexOf(column);
        return at < 0 ? null : at;
    }

    /** @param encoding UTF-8, or an older one of one byte to a character */
    record Csv(
            char delimiter,
            Charset encoding,
            List<String> columns,
            @Nullable String unique) implements FileFormat {
        /** Whoever shows a row of the file must read it as it was read. */
        @Override
        public String mediaType() {
            return encoding.equals(StandardCharsets.UTF_8) ? "text/csv" : "text/csv; charset=" + encoding.name();
        }

        /** What is corrected is written anew, in UTF-8. */
        @Override
        public FileFormat asText() {
            return encoding.equals(StandardCharsets.UTF_8)
                    ? this
                    : new Csv(delimiter, StandardCharsets.UTF_8, columns, unique);
        }

        @Override
        public String key() {
            return "csv";
        }

        @Override
        public String fileOf(String header, List<String> rows) {
            return lines(header, rows);
        }

        @Override
        public Rows open(InputStream in, String where, String mapping) throws IOException {
            var rows = new CsvRows(in, delimiter, encoding, where);
            if (!rows.columns().equals(columns)) {
                rows.close();
                throw new UnusableInput(where + ":1: the header is not that of the mapping " + mapping + ": "
                        + HeaderDifference.between(this, rows.columns(), rows.header())
                        + "; choose another mapping, or correct the header");
            }
            return rows;
        }
    }

    private static String lines(String header, List<String> rows) {
        return header + "\n" + String.join("\n", rows) + "\n";
    }

    /**
     * @param sheet its name, or null for the only one
     * @param headerRow of the sheet, from 1, or 0 for the first with something in it
     * @param countsFrom1904 from which day the workbook counts days
     */
    record Xlsx(
            @Nullable String sheet,
            int headerRow,
            boolean countsFrom1904,
            List<String> columns,
            @Nullable String unique)
            implements FileFormat {
        @Override
        public String mediaType() {
            return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        }

        @Override
        public String key() {
            return "xlsx";
        }

        @Override
        public String fileOf(String header, List<String> rows) {
            String names = columns.stream()
                    .map(column -> '"' + column.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(","));
            return lines(names, rows);
        }

        @Override
        public FileFormat asText() {
            return new Csv(',', StandardCharsets.UTF_8, columns, unique);
        }

        @Override
        public Rows open(InputStream in, String where, String mapping) throws IOException {
            var rows = new XlsxRows(in, sheet, headerRow, where);
            if (!rows.columns().equals(columns)) {
                rows.close();
                throw new UnusableInput(where + ": the header of the sheet " + rows.sheetName()
                        + " is not that of the mapping " + mapping + ": "
                        + HeaderDifference.between(columns, ",", rows.columns(), rows.header())
                        + "; choose another mapping, or correct the header");
            }
            if (rows.countsFrom1904() != countsFrom1904) {
                rows.close();
                throw new UnusableInput(where + ": the workbook counts its days from "
                        + (countsFrom1904 ? 1900 : 1904) + ", but the mapping " + mapping + " from "
                        + (countsFrom1904 ? 1904 : 1900) + "; correct xlsx.daysFrom, or dates would be wrong");
            }
            return rows;
        }
    }

    record JsonLines(
            List<String> columns,
            List<String> ignore,
            @Nullable String unique) implements FileFormat {
        @Override
        public String mediaType() {
            return "application/x-ndjson";
        }

        @Override
        public String key() {
            return "jsonLines";
        }

        @Override
        public String fileOf(String header, List<String> rows) {
            return String.join("\n", rows) + "\n";
        }

        @Override
        public boolean hasLists() {
            return true;
        }

        @Override
        public Rows open(InputStream in, String where, String mapping) throws IOException {
            return new JsonLineRows(in, new NestedColumns(columns, ignore, "jsonLines.columns"), where);
        }
    }

    /** @param rowElement the name of the elements that are rows */
    record Xml(
            String rowElement,
            List<String> columns,
            List<String> ignore,
            @Nullable String unique) implements FileFormat {
        @Override
        public String mediaType() {
            return "application/xml";
        }

        @Override
        public String key() {
            return "xml";
        }

        @Override
        public String fileOf(String header, List<String> rows) {
            return "<corrections>\n" + String.join("\n", rows) + "\n</corrections>\n";
        }

        @Override
        public boolean hasLists() {
            return true;
        }

        @Override
        public Rows open(InputStream in, String where, String mapping) throws IOException {
            return new XmlRows(in, rowElement, new NestedColumns(columns, ignore, "xml.columns"), where);
        }
    }
}
