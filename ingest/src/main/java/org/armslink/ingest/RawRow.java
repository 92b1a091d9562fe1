package org.armslink.ingest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as received.
 *
 * @param number from 1, the header not counted
 * @param line the line of the file on which it starts, from 1; of a spreadsheet, the number of its row
 * @param locator where in the document it stands, as claims say it
 * @param fields decoded, in the order of the columns; empty where a column has several values
 * @param lists of the columns that have several values (a list in JSON, a repeated element in XML): by position
 * @param numbers of the columns that hold numbers and no text (in a workbook or JSON, where a number has a decimal point
 *     whatever a text has), by position: the month or year (2022-01, 2022) that a workbook shows of the
 *     day that the number is, or empty
 * @param text to the letter, line breaks inside fields included, the one at its end not
 * @param fault why the row cannot be read, or null; it goes to quarantine
 */
public record RawRow(
        long number,
        long line,
        String locator,
        List<String> fields,
        Map<Integer, List<String>> lists,
        Map<Integer, String> numbers,
        String text,
        @Nullable RefusedRowException fault) {
    public RawRow {
        fields = List.copyOf(fields);
        lists = Map.copyOf(lists);
        numbers = Map.copyOf(numbers);
    }

    /** A row of a text file, found again by its number. */
    public RawRow(long number, long line, List<String> fields, String text) {
        this(number, line, "row " + number, fields, Map.of(), Map.of(), text, null);
    }
}
