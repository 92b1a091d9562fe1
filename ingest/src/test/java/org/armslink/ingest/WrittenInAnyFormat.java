package org.armslink.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.armslink.ingest.csv.CsvRows;
import org.armslink.ingest.mapping.MappedSource;
import org.armslink.ingest.mapping.MappingCatalogue;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.json.JsonMapper;

/** The page's example, its mapping and its file, written in each of the formats that can be read. */
enum WrittenInAnyFormat {
    CSV("csv", "row %s"),
    XLSX("xlsx", "sheet Register, row %s"),
    JSON_LINES("jsonl", "line %s"),
    XML("xml", "element %s (gun)");

    static final String COLUMNS = "[number, make, calibre, serial, sold_on, buyer, town, days, licensed]";

    final String suffix;
    private final String locator;

    WrittenInAnyFormat(String suffix, String locator) {
        this.suffix = suffix;
        this.locator = locator;
    }

    /** @param row from 1, the header not counted */
    String locator(int row) {
        return String.format(locator, this == XLSX ? row + 1 : row);
    }

    MappedSource source(Path folder) throws IOException {
        ExampleOnThePage.source(folder, Map.of());
        String before = ExampleOnThePage.mapping();
        int from = before.indexOf("csv:\n");
        int to = before.indexOf("parameters:\n");
        String format = switch (this) {
            case CSV -> before.substring(from, to);
            case XLSX -> "xlsx: {sheet: Register, columns: " + COLUMNS + ", unique: number}\n";
            case JSON_LINES -> "jsonLines: {columns: " + COLUMNS + ", unique: number}\n";
            case XML -> "xml: {rowElement: gun, columns: " + COLUMNS + ", unique: number}\n";
        };
        Path file = folder.resolve("gun-register-" + suffix + ".yml");
        Files.writeString(file, before.substring(0, from) + format + before.substring(to));
        return new MappedSource(MappingCatalogue.find(file.toString()), Map.of());
    }

    /** Rows of the page's example, written in this format. */
    byte[] write(String csv) {
        try {
            return this == CSV ? csv.getBytes(UTF_8) : write(rows(csv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> rows(String csv) throws IOException {
        var read = new ArrayList<Map<String, String>>();
        try (var rows = new CsvRows(new ByteArrayInputStream(csv.getBytes(UTF_8)), ';', "the example")) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                var cells = new LinkedHashMap<String, String>();
                for (int i = 0; i < rows.columns().size(); i++) {
                    cells.put(rows.columns().get(i), row.get().fields().get(i));
                }
                read.add(cells);
            }
        }
        return read;
    }

    private byte[] write(List<Map<String, String>> rows) throws IOException {
        return switch (this) {
            case XLSX -> workbook(rows);
            case JSON_LINES -> {
                var text = new StringBuilder();
                rows.forEach(row ->
                        text.append(new JsonMapper().writeValueAsString(row)).append('\n'));
                yield text.toString().getBytes(UTF_8);
            }
            default -> {
                var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<register>\n");
                rows.forEach(row -> {
                    text.append("  <gun>");
                    row.forEach((name, value) -> text.append('<' + name + '>')
                            .append(value.replace("&", "&amp;").replace("<", "&lt;"))
                            .append("</" + name + '>'));
                    text.append("</gun>\n");
                });
                yield text.append("</register>\n").toString().getBytes(UTF_8);
            }
        };
    }

    private static byte[] workbook(List<Map<String, String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Armslink test", "1.0")) {
            Worksheet notes = workbook.newWorksheet("Notes");
            notes.value(0, 0, "Invented");
            Worksheet sheet = workbook.newWorksheet("Register");
            int at = 0;
            for (String column : COLUMNS.substring(1, COLUMNS.length() - 1).split(", ")) {
                sheet.value(0, at++, column);
            }
            for (int i = 0; i < rows.size(); i++) {
                int column = 0;
                for (String value : rows.get(i).values()) {
                    if (!value.isEmpty()) {
                        sheet.value(i + 1, column, value);
                    }
                    column++;
                }
            }
        }
        return out.toByteArray();
    }
}
