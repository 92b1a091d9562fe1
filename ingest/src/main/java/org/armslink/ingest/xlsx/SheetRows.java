package org.armslink.ingest.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.armslink.ingest.UnusableInput;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet that have something in them, one in memory at a time. */
public final class SheetRows implements Closeable {
    /** Rows of a sheet at most, as spreadsheets have them. */
    static final int MAX_ROW = 1 << 20;

    /** Columns of a sheet at most, as spreadsheets have them. */
    static final int MAX_COLUMN = 1 << 14;

    /**
     * Characters of one row at most, and of a sheet. Many cells can name one long shared text, so a small file can say
     * more than fits anywhere.
     */
    static final int MAX_ROW_CHARACTERS = 1 << 22;

    static final long MAX_CHARACTERS = 1L << 31;

    private final WorkbookFile.Part part;
    private final SharedTexts texts;
    private final CellStyles styles;
    private final String sheet;
    private final String where;
    private int row;
    private long characters;

    /**
     * What a cell holds.
     *
     * @param text as stored; a number in its own digits, a day as its number
     * @param formula from which the text was once worked out, or empty
     * @param number whether it is a number, and no text
     * @param shown what of a day its format shows
     * @param fault what is wrong with it, or null
     */
    record Cell(
            String text,
            String formula,
            boolean number,
            CellStyles.Shown shown,
            @Nullable String fault) {
        private static Cell faulty(String text, String formula, String fault) {
            return new Cell(text, formula, false, CellStyles.Shown.ALL, fault);
        }
    }

    /** @param cells by column, from 0; empty ones are not there */
    public record SheetRow(int number, TreeMap<Integer, Cell> cells) {}

    SheetRows(WorkbookFile.Part part, SharedTexts texts, CellStyles styles, String sheet, String where) {
        this.part = part;
        this.texts = texts;
        this.styles = styles;
        this.sheet = sheet;
        this.where = where;
    }

    public String sheet() {
        return sheet;
    }

    /** How much has been read, from 0 to 1. */
    double done() {
        return part.done();
    }

    /** The next row with something in it, or empty at the end. */
    public Optional<SheetRow> next() {
        try {
            while (part.xml.hasNext()) {
                if (part.next() == XMLStreamConstants.START_ELEMENT
                        && part.xml.getLocalName().equals("row")) {
                    SheetRow found = read();
                    if (!found.cells().isEmpty()) {
                        return Optional.of(found);
                    }
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw new UnusableInput(where + ": sheet " + sheet + ", after row " + row + ": the sheet is no XML", e);
        }
    }

    private SheetRow read() {
        String stated = Workbook.attribute(part.xml, "r");
        int number = stated.isEmpty() ? row + 1 : number(stated);
        if (number <= row || number > MAX_ROW) {
            throw new UnusableInput(where + ": sheet " + sheet + ": row \"" + stated + "\" stands after row " + row
                    + ", and a sheet has " + MAX_ROW + " rows; save the workbook again");
        }
        row = number;
        var cells = new TreeMap<Integer, Cell>();
        int column = -1;
        long ofRow = 0;
        while (true) {
            int event = part.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    && part.xml.getLocalName().equals("c")) {
                column = column(column);
                Cell cell = cell(column);
                ofRow += cell.text().length() + cell.formula().length();
                refuseTooLong(ofRow);
                if (!cell.text().isEmpty() || cell.fault() != null) {
                    cells.put(column, cell);
                }
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && part.xml.getLocalName().equals("row")) {
                throw misplaced("row");
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && part.xml.getLocalName().equals("row")) {
                characters += ofRow;
                return new SheetRow(number, cells);
            }
        }
    }

    private void refuseTooLong(long ofRow) {
        if (ofRow > MAX_ROW_CHARACTERS || characters + ofRow > MAX_CHARACTERS) {
            throw new UnusableInput(here() + ": the row has more than " + MAX_ROW_CHARACTERS
                    + " characters, or the sheet more than " + MAX_CHARACTERS
                    + "; take long texts out, or save the sheet as CSV (UTF-8) and map that");
        }
    }

    private String here() {
        return where + ": sheet " + sheet + ", row " + row;
    }

    private UnusableInput misplaced(String element) {
        return new UnusableInput(here() + ": a <" + element + "> stands inside a row or cell, where none belongs; save"
                + " the workbook again");
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** The column that the cell names, or the next; columns go up. */
    private int column(int before) {
        String stated = Workbook.attribute(part.xml, "r");
        if (stated.isEmpty()) {
            if (before + 1 >= MAX_COLUMN) {
                throw outOfPlace("", before);
            }
            return before + 1;
        }
        int column = 0;
        int at = 0;
        while (at < stated.length() && stated.charAt(at) >= 'A' && stated.charAt(at) <= 'Z' && at < 4) {
            column = 26 * column + stated.charAt(at) - 'A' + 1;
            at++;
        }
        column--;
        if (column <= before || column >= MAX_COLUMN || !stated.substring(at).equals(Integer.toString(row))) {
            throw outOfPlace(stated, before);
        }
        return column;
    }

    private UnusableInput outOfPlace(String stated, int before) {
        return new UnusableInput(here() + ": the cell \"" + stated
                + "\" is out of place (after column " + (before + 1) + " of at most " + MAX_COLUMN
                + "); save the workbook again");
    }

    private Cell cell(int column) {
        String type = Workbook.attribute(part.xml, "t");
        String style = Workbook.attribute(part.xml, "s");
        var value = new StringBuilder();
        var formula = new StringBuilder();
        boolean hasFormula = false;
        boolean hasValue = false;
        int values = 0;
        String inline = null;
        while (true) {
            int event = part.next();
            if (event == XMLStreamConstants.END_ELEMENT
                    && part.xml.getLocalName().equals("c")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (part.xml.getLocalName()) {
                case "v" -> {
                    hasValue = true;
                    values++;
                    textInto(value, "v");
                }
                case "f" -> {
                    hasFormula = true;
                    textInto(formula, "f");
                }
                case "is" -> {
                    values++;
                    inline = SharedTexts.richText(part, "is", here());
                }
                case "c", "row" -> throw misplaced(part.xml.getLocalName());
                default -> {
                    // Extensions say nothing about the value.
                }
            }
        }
        String written = formula.isEmpty() && hasFormula ? "shared formula" : formula.toString();
        if (values > 1) {
            return Cell.faulty(
                    value.toString(),
                    written,
                    "has two values, and it cannot be told which is meant; save the workbook");
        }
        if (type.equals("e")) {
            return Cell.faulty(
                    value.toString(),
                    written,
                    "is an error of a formula, in cell " + letters(column) + row
                            + "; mend it in the spreadsheet program, and save the workbook there");
        }
        // An empty text that was worked out is saved as one.
        boolean emptyText = type.equals("str") && hasValue;
        if (hasFormula && value.isEmpty() && inline == null && !emptyText) {
            return Cell.faulty(
                    "",
                    written,
                    "is a formula in cell " + letters(column) + row + " whose result was not saved; open the workbook"
                            + " in the spreadsheet program, save it there, and give the saved one");
        }
        if (type.equals("s") && hasValue) {
            String shared = texts.get(value.toString());
            return shared == null
                    ? Cell.faulty(value.toString(), written, "names a shared text that is not there; save the workbook")
                    : new Cell(shared, written, false, CellStyles.Shown.ALL, null);
        }
        return new Cell(
                inline == null ? value.toString() : inline,
                written,
                hasValue && (type.isEmpty() || type.equals("n")),
                styles.of(style),
                null);
    }

    /** As spreadsheets name a column: 0 is A, 26 is AA. */
    private static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
    }

    private void textInto(StringBuilder text, String element) {
        while (true) {
            int event = part.next();
            if (event == XMLStreamConstants.END_ELEMENT
                    && part.xml.getLocalName().equals(element)) {
                return;
            }
            if (part.xml.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(part.xml.getText());
                if (text.length() > org.armslink.ingest.xml.SafeXml.MAX_FIELD) {
                    throw new UnusableInput(here() + ": a cell has more than "
                            + org.armslink.ingest.xml.SafeXml.MAX_FIELD + " characters; shorten it");
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
