package org.armslink.server.indicator;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Sections of figures as sheets of a workbook, each figure with a link to its records in a sheet behind them. No macros, no
 * formulas: every cell is a text or a number.
 */
final class ReturnWorkbook {
    /** A figure with the records behind it; {@code value} a number or text. */
    record Figure(String number, String words, Object value, List<List<String>> records) {}

    /** A sheet of records. @param heads of its columns after the first, which names the figure */
    record Records(String sheet, List<String> heads) {
        static final Records ARMS =
                new Records("Records", List.of("seizure", "item", "firearm", "number", "on what it rests"));
        static final Records PROCEEDINGS =
                new Records("Proceedings", List.of("case", "person", "what", "when", "on what it rests"));
    }

    record Section(String sheet, String title, Records records, List<Figure> figures) {
        static Section ofArms(String sheet, String title, List<Figure> figures) {
            return new Section(sheet, title, Records.ARMS, figures);
        }
    }

    private final Map<Records, Rows> rows = new LinkedHashMap<>();

    /** The records written so far to one sheet. */
    private static final class Rows {
        final Worksheet sheet;
        int next = 1;

        Rows(Workbook book, Records records) {
            sheet = book.newWorksheet(records.sheet());
            var heads = new ArrayList<String>(List.of("figure"));
            heads.addAll(records.heads());
            for (int i = 0; i < heads.size(); i++) {
                sheet.value(0, i, heads.get(i));
                sheet.style(0, i).bold().set();
                sheet.width(i, i == 0 || i == 4 ? 10 : 50);
            }
            sheet.freezePane(0, 1);
        }
    }

    private ReturnWorkbook() {}

    /** @param about lines of a name and what is said of it */
    static byte[] of(List<List<String>> about, List<Section> sections) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Armslink", "1.0")) {
            about(book.newWorksheet("About"), about);
            var sheets = new ArrayList<Worksheet>();
            sections.forEach(section -> sheets.add(book.newWorksheet(section.sheet())));
            var written = new ReturnWorkbook();
            sections.forEach(section -> written.rows.computeIfAbsent(section.records(), one -> new Rows(book, one)));
            for (int i = 0; i < sections.size(); i++) {
                written.section(sheets.get(i), sections.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void section(Worksheet sheet, Section section) {
        sheet.value(0, 0, section.title());
        sheet.style(0, 0).bold().set();
        List<String> heads = List.of("figure", "what", "value", "records");
        for (int i = 0; i < heads.size(); i++) {
            sheet.value(1, i, heads.get(i));
            sheet.style(1, i).bold().set();
        }
        sheet.width(1, 70);
        sheet.width(3, 22);
        Rows behind = requireNonNull(rows.get(section.records()));
        int row = 2;
        for (Figure figure : section.figures()) {
            figure(sheet, row++, figure, section.records().sheet(), behind);
        }
    }

    private static void figure(Worksheet sheet, int row, Figure figure, String recordsSheet, Rows behind) {
        sheet.value(row, 0, figure.number());
        sheet.value(row, 1, figure.words());
        if (figure.value() instanceof Number number) {
            sheet.value(row, 2, number);
        } else {
            sheet.value(row, 2, figure.value().toString());
        }
        if (!figure.records().isEmpty()) {
            sheet.hyperlink(
                    row,
                    3,
                    HyperLink.internal(
                            recordsSheet + "!A" + (behind.next + 1),
                            figure.records().size() + " in " + recordsSheet));
        }
        for (List<String> one : figure.records()) {
            behind.sheet.value(behind.next, 0, figure.number());
            for (int i = 0; i < one.size(); i++) {
                behind.sheet.value(behind.next, i + 1, one.get(i));
            }
            behind.next++;
        }
    }

    private static void about(Worksheet sheet, List<List<String>> lines) {
        for (int i = 0; i < lines.size(); i++) {
            sheet.value(i, 0, lines.get(i).get(0));
            sheet.value(i, 1, lines.get(i).get(1));
        }
        sheet.style(0, 0).bold().set();
        sheet.width(0, 30);
        sheet.width(1, 110);
    }
}
