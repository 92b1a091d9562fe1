package org.armslink.ingest.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.Rows;
import org.armslink.ingest.claims.ClaimLineRows;

/**
 * A row as received, for showing beside the claim that was read from it.
 *
 * @param header the file's header, to the letter
 * @param line the line of the file on which the row starts, from 1
 * @param text the row to the letter, line breaks inside fields included
 */
public record RowText(String header, long line, String text) {
    private static final Pattern LOCATOR = Pattern.compile("row ([1-9][0-9]{0,17})");
    private static final int SNIFFED = 1 << 16;

    /**
     * Finds a row in a file that was imported. The kind of file is seen from its first line: one that starts with a
     * brace is a claim file, any other is CSV whose delimiter is the one that stands in the header most often.
     *
     * @param file is read as far as needed, and not closed
     * @param locator such as {@code row 17}; any other stands for the whole file and finds nothing
     */
    public static Optional<RowText> find(InputStream file, String locator) throws IOException {
        Matcher matcher = LOCATOR.matcher(locator);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long wanted = Long.parseLong(matcher.group(1));
        Rows rows = open(new BufferedInputStream(file, SNIFFED));
        Optional<RawRow> row = rows.next();
        while (row.isPresent() && row.get().number() < wanted) {
            row = rows.next();
        }
        return row.map(found -> new RowText(rows.header(), found.line(), found.text()));
    }

    /** Whether the delimiter of a file with this header would be seen from the header alone. */
    public static boolean tellsDelimiter(List<String> columns, char delimiter) {
        byte[] header = String.join(String.valueOf(delimiter), columns).getBytes(StandardCharsets.UTF_8);
        return delimiterOf(header) == delimiter && (header.length == 0 || header[0] != '{');
    }

    private static Rows open(BufferedInputStream file) throws IOException {
        file.mark(SNIFFED);
        byte[] start = file.readNBytes(SNIFFED - 1);
        file.reset();
        int at = start.length > 2 && (start[0] & 0xff) == 0xEF ? 3 : 0;
        if (at < start.length && start[at] == '{') {
            return new ClaimLineRows(file, "the file");
        }
        return new CsvRows(file, delimiterOf(start), "the file");
    }

    private static char delimiterOf(byte[] start) {
        char best = ',';
        int most = 0;
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            int count = 0;
            boolean quoted = false;
            for (byte b : start) {
                if (b == '"') {
                    quoted = !quoted;
                } else if (!quoted && (b == '\n' || b == '\r')) {
                    break;
                } else if (!quoted && b == delimiter) {
                    count++;
                }
            }
            if (count > most) {
                most = count;
                best = delimiter;
            }
        }
        return best;
    }
}
