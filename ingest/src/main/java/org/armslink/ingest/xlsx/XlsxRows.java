package org.armslink.ingest.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.RefusedRowException;
import org.armslink.ingest.Rows;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.csv.CsvRows;
import org.armslink.ingest.xlsx.SheetRows.Cell;
import org.armslink.ingest.xlsx.SheetRows.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet below its header. A cell is what is stored in it: a number in its own digits, a day as its
 * number, of a formula the result that was saved last. Rows without anything in them are none.
 */
public final class XlsxRows implements Rows {
    private final Workbook workbook;
    private final SheetRows sheet;
    private final String where;
    private final List<String> columns;
    private final String header;
    private long rows;

    /**
     * Reads the header.
     *
     * @param name of the sheet, or null for the only one
     * @param headerRow the row of the sheet in which it stands, from 1, or 0 for the first that has something in it
     */
    public XlsxRows(InputStream in, @Nullable String name, int headerRow, String where) throws IOException {
        this.where = where;
        this.workbook = new Workbook(in, where);
        try {
            this.sheet = workbook.rows(name);
            SheetRow first = headerRow(headerRow);
            this.header = text(first.cells(), 0);
            this.columns = columns(first);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private SheetRow headerRow(int wanted) {
        Optional<SheetRow> row = sheet.next();
        while (row.isPresent() && row.get().number() < wanted) {
            row = sheet.next();
        }
        return row.filter(found -> wanted == 0 || found.number() == wanted)
                .orElseThrow(() -> new UnusableInput(where + ": the sheet " + sheet.sheet() + " has no header"
                        + (wanted == 0 ? "; it is empty" : " in row " + wanted + "; see xlsx.headerRow")));
    }

    private List<String> columns(SheetRow first) {
        var names = new ArrayList<String>();
        int last = first.cells().lastKey();
        if (last >= CsvRows.MAX_COLUMNS) {
            throw new UnusableInput(where + ": the sheet " + sheet.sheet() + " has " + (last + 1)
                    + " columns, and a file may have " + CsvRows.MAX_COLUMNS);
        }
        for (int i = 0; i <= last; i++) {
            Cell cell = first.cells().get(i);
            names.add(cell == null ? "" : cell.text());
        }
        return List.copyOf(names);
    }

    /** The names in the header. */
    public List<String> columns() {
        return columns;
    }

    public String sheetName() {
        return sheet.sheet();
    }

    public boolean countsFrom1904() {
        return workbook.countsFrom1904();
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public Optional<RawRow> next() {
        return sheet.next().map(this::row);
    }

    private RawRow row(SheetRow row) {
        rows++;
        var fields = new ArrayList<String>();
        RefusedRowException fault = null;
        for (Map.Entry<Integer, Cell> entry : row.cells().entrySet()) {
            Cell cell = entry.getValue();
            String column = entry.getKey() < columns.size() ? columns.get(entry.getKey()) : "";
            if (cell.fault() != null) {
                fault = new RefusedRowException(column, cell.text(), cell.fault());
            } else if (entry.getKey() >= columns.size()) {
                fault = new RefusedRowException(
                        "", cell.text(), "stands in a column that has no name in the header; name it, or take it out");
            }
            if (cell.text().indexOf('\0') >= 0) {
                fault = new RefusedRowException(column, "", "has a NUL, which is no character of a text");
            }
        }
        var numbers = new HashMap<Integer, String>();
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.cells().get(i);
            if (cell != null && cell.number()) {
                numbers.put(i, shownDay(cell));
            }
            fields.add(cell == null ? "" : cell.text());
        }
        String locator = "sheet " + sheet.sheet() + ", row " + row.number();
        return new RawRow(
                rows, row.number(), locator, fields, Map.of(), numbers, text(row.cells(), columns.size()), fault);
    }

    /** The month or year that is shown of a day, as ISO 8601 writes it; empty where all of it is, or no day. */
    private String shownDay(Cell cell) {
        LocalDate day = cell.shown() == CellStyles.Shown.ALL || !cell.number()
                ? null
                : SpreadsheetDays.of(cell.text(), workbook.countsFrom1904());
        if (day == null) {
            return "";
        }
        return cell.shown() == CellStyles.Shown.MONTH ? YearMonth.from(day).toString() : String.valueOf(day.getYear());
    }

    /**
     * The cells with commas between them, in quotation marks where needed; a formula stands behind its result, and a day of
     * which a month or year is shown is written so, since a corrected row has no formats.
     */
    private String text(TreeMap<Integer, Cell> cells, int width) {
        var text = new StringBuilder();
        for (int i = 0; i < Math.max(width, cells.lastKey() + 1); i++) {
            if (i > 0) {
                text.append(',');
            }
            Cell cell = cells.get(i);
            if (cell == null) {
                continue;
            }
            String shown = shownDay(cell);
            String value = shown.isEmpty() ? cell.text() : shown;
            String written = cell.formula().isEmpty() ? value : value + " [= " + cell.formula() + "]";
            boolean quoted = written.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            text.append(quoted ? '"' + written.replace("\"", "\"\"") + '"' : written);
        }
        return text.toString();
    }

    @Override
    public long bytesRead() {
        return (long) (workbook.bytes() * sheet.done());
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        workbook.close();
    }
}
