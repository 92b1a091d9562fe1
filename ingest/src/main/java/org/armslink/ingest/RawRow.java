package org.armslink.ingest;

import java.util.List;

/**
 * A row as received.
 *
 * @param number from 1, the header not counted
 * @param line the line of the file on which it starts, from 1
 * @param fields decoded
 * @param text to the letter, line breaks inside fields included, the one at its end not
 */
public record RawRow(long number, long line, List<String> fields, String text) {
    public RawRow {
        fields = List.copyOf(fields);
    }

    /** Where in the document the row stands, as claims say it. */
    public String locator() {
        return "row " + number;
    }
}
