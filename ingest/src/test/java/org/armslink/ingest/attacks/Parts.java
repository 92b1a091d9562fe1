package org.armslink.ingest.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made part by part, so that any part can be what no spreadsheet would write. */
final class Parts {
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    static final String HEADER = row(1, text("A1", "number"), text("B1", "make"), text("C1", "sold"));

    /** The same parts make the same bytes. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(2020, 1, 1, 0, 0);

    /** Writes a part's bytes. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Map<String, Content> parts = new LinkedHashMap<>();

    /** With one sheet, Guns, of these rows. */
    static Parts of(String... rows) {
        return new Parts()
                .with(
                        "_rels/.rels",
                        relationships("<Relationship Id=\"r1\" Type=\"" + TYPES
                                + "officeDocument\" Target=\"xl/workbook.xml\"/>"))
                .with("xl/workbook.xml", workbook("<sheet name=\"Guns\" sheetId=\"1\" r:id=\"r1\"/>"))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relationships(sheet("r1", "worksheets/sheet1.xml")
                                + "<Relationship Id=\"r9\" Type=\"" + TYPES
                                + "sharedStrings\" Target=\"sharedStrings.xml\"/>"))
                .with("xl/sharedStrings.xml", shared("<si><t>Glock</t></si>"))
                .with("xl/worksheets/sheet1.xml", worksheet(HEADER + String.join("", rows)));
    }

    /** With one sheet of that name, whose part is this. */
    static Parts named(String sheet, byte[] part) {
        return of().with("xl/workbook.xml", workbook("<sheet name=\"" + sheet + "\" sheetId=\"1\" r:id=\"r1\"/>"))
                .with("xl/worksheets/sheet1.xml", part);
    }

    Parts with(String name, String content) {
        return with(name, content.getBytes(UTF_8));
    }

    Parts with(String name, byte[] content) {
        return with(name, out -> out.write(content));
    }

    Parts with(String name, Content content) {
        parts.put(name, content);
        return this;
    }

    Parts without(String name) {
        parts.remove(name);
        return this;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LONG_AGO);
                zip.putNextEntry(entry);
                part.getValue().writeTo(zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String relationships(String inside) {
        return "<Relationships>" + inside + "</Relationships>";
    }

    static String sheet(String id, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + TYPES + "worksheet\" Target=\"" + target + "\"/>";
    }

    static String workbook(String sheets) {
        return "<workbook " + MAIN + " xmlns:r=\"r\"><sheets>" + sheets + "</sheets></workbook>";
    }

    static String shared(String inside) {
        return "<sst " + MAIN + ">" + inside + "</sst>";
    }

    static String worksheet(String rows) {
        return "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    static String text(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
    }

    static String number(String at, String digits) {
        return "<c r=\"" + at + "\"><v>" + digits + "</v></c>";
    }

    /** A gun of the row, with something of one's own in the column of makes. */
    static String gun(int row, String make) {
        return row(row, number("A" + row, Integer.toString(row)), make, number("C" + row, "44000"));
    }
}
