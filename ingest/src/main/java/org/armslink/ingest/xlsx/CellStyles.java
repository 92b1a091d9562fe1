package org.armslink.ingest.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.armslink.ingest.UnusableInput;

/**
 * How finely the number formats of a workbook show a day. "Jan-22" is stored as the first of January 2022 and shown as a
 * month: that it was the first day nobody has said.
 */
final class CellStyles {
    static final CellStyles NONE = new CellStyles(List.of());

    /** What of a day is shown. */
    enum Shown {
        ALL,
        MONTH,
        YEAR
    }

    /** Formats of cells at most, as spreadsheets have them. */
    private static final int MOST = 1 << 16;

    private static final int LONGEST_FORMAT = 1_000;

    /** The one of those with fixed numbers that shows a month: {@code mmm-yy}. */
    private static final String MONTH_BY_NUMBER = "17";

    /** Quoted texts, escaped and padding characters, colours, conditions and languages: no letter in them is a part of a date. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[[^\\]]*]");

    private final List<Shown> byCell;

    private CellStyles(List<Shown> byCell) {
        this.byCell = byCell;
    }

    static CellStyles read(WorkbookFile.Part part, String where) {
        var byNumber = new HashMap<String, Shown>(Map.of(MONTH_BY_NUMBER, Shown.MONTH));
        var byCell = new ArrayList<Shown>();
        boolean ofCells = false;
        try {
            while (part.xml.hasNext()) {
                int event = part.next();
                boolean start = event == XMLStreamConstants.START_ELEMENT;
                if (!start && event != XMLStreamConstants.END_ELEMENT) {
                    continue;
                }
                String element = part.xml.getLocalName();
                if (element.equals("cellXfs")) {
                    ofCells = start;
                } else if (start && element.equals("numFmt") && byNumber.size() < MOST) {
                    byNumber.put(
                            Workbook.attribute(part.xml, "numFmtId"),
                            shownBy(Workbook.attribute(part.xml, "formatCode")));
                } else if (start && ofCells && element.equals("xf") && byCell.size() < MOST) {
                    byCell.add(byNumber.getOrDefault(Workbook.attribute(part.xml, "numFmtId"), Shown.ALL));
                }
            }
            return new CellStyles(List.copyOf(byCell));
        } catch (XMLStreamException e) {
            throw new UnusableInput(where + ": the workbook's part with its formats is no XML; save it again", e);
        }
    }

    /** @param style the number of a cell's format, as the cell has it */
    Shown of(String style) {
        if (style.isEmpty() || style.length() > 6 || !style.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Shown.ALL;
        }
        int at = Integer.parseInt(style);
        return at < byCell.size() ? byCell.get(at) : Shown.ALL;
    }

    /** Of its first section, which is that of numbers above zero. */
    static Shown shownBy(String format) {
        if (format.length() > LONGEST_FORMAT) {
            return Shown.ALL;
        }
        String letters = LITERAL.matcher(format).replaceAll("").split(";", 2)[0].toLowerCase(Locale.ROOT);
        boolean general = letters.contains("general");
        if (general || letters.indexOf('y') < 0 || letters.matches(".*[dhs0#?@].*")) {
            return Shown.ALL;
        }
        return letters.indexOf('m') >= 0 ? Shown.MONTH : Shown.YEAR;
    }
}
