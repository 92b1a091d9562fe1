package org.armslink.ingest.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.Rows;
import org.armslink.ingest.claims.ClaimLineRows;
import org.armslink.ingest.nested.JsonLineRows;
import org.armslink.ingest.nested.NestedColumns;
import org.armslink.ingest.nested.XmlRows;
import org.armslink.ingest.xlsx.XlsxRows;

/**
 * A row as received, for showing beside the claim that was read from it.
 *
 * @param header the file's header, to the letter
 * @param line the line of the file on which the row starts, from 1
 * @param text the row to the letter, line breaks inside fields included
 */
public record RowText(String header, long line, String text) {
    private static final String THE_FILE = "the file";
    private static final NestedColumns ANYTHING = new NestedColumns(List.of(), List.of(), "");
    private static final Pattern ROW = Pattern.compile("row ([1-9][0-9]{0,17})");
    private static final Pattern LINE = Pattern.compile("line ([1-9][0-9]{0,17})");
    private static final Pattern ELEMENT = Pattern.compile("element ([1-9][0-9]{0,17}) \\((.+)\\)");
    private static final Pattern SHEET = Pattern.compile("sheet (.+), row ([1-9][0-9]{0,8})", Pattern.DOTALL);
    private static final Pattern CHARSET = Pattern.compile("; *charset=([^; ]+)");
    private static final int SNIFFED = 1 << 16;

    /**
     * Finds a row in a file that was imported. The kind of file is seen from the locator; of rows of text, from the
     * first line: one that starts with a brace is a claim file, any other is CSV whose delimiter is the one that stands
     * in the header most often.
     *
     * @param file is read as far as needed, and not closed
     * @param mediaType of the document; says the encoding where it is not UTF-8
     * @param locator such as {@code row 17}, {@code line 17}, {@code element 17 (incident)} or {@code sheet Guns, row
     *     17}; any other stands for the whole file and finds nothing
     */
    public static Optional<RowText> find(InputStream file, String mediaType, String locator) throws IOException {
        Matcher sheet = SHEET.matcher(locator);
        if (sheet.matches()) {
            try (var rows = new XlsxRows(file, sheet.group(1), 0, THE_FILE)) {
                return seek(rows, row -> row.line(), Long.parseLong(sheet.group(2)));
            }
        }
        Matcher line = LINE.matcher(locator);
        if (line.matches()) {
            return seek(new JsonLineRows(file, ANYTHING, THE_FILE), RawRow::line, Long.parseLong(line.group(1)));
        }
        Matcher element = ELEMENT.matcher(locator);
        if (element.matches()) {
            return seek(
                    new XmlRows(file, element.group(2), ANYTHING, THE_FILE),
                    RawRow::number,
                    Long.parseLong(element.group(1)));
        }
        Matcher row = ROW.matcher(locator);
        return row.matches()
                ? seek(
                        open(new BufferedInputStream(file, SNIFFED), encoding(mediaType)),
                        RawRow::number,
                        Long.parseLong(row.group(1)))
                : Optional.empty();
    }

    private static Optional<RowText> seek(Rows rows, ToLongFunction<RawRow> place, long wanted) {
        Optional<RawRow> row = rows.next();
        while (row.isPresent() && place.applyAsLong(row.get()) < wanted) {
            row = rows.next();
        }
        return row.filter(found -> place.applyAsLong(found) == wanted)
                .map(found -> new RowText(rows.header(), found.line(), found.text()));
    }

    /** Whether the delimiter of a file with this header would be seen from the header alone. */
    public static boolean tellsDelimiter(List<String> columns, char delimiter) {
        byte[] header = String.join(String.valueOf(delimiter), columns).getBytes(StandardCharsets.UTF_8);
        return delimiterOf(header) == delimiter && (header.length == 0 || header[0] != '{');
    }

    private static Charset encoding(String mediaType) {
        Matcher charset = CHARSET.matcher(mediaType);
        return charset.find() ? TextEncoding.of(charset.group(1)) : StandardCharsets.UTF_8;
    }

    private static Rows open(BufferedInputStream file, Charset encoding) throws IOException {
        file.mark(SNIFFED);
        byte[] start = file.readNBytes(SNIFFED - 1);
        file.reset();
        int at = start.length > 2 && (start[0] & 0xff) == 0xEF ? 3 : 0;
        if (at < start.length && start[at] == '{') {
            return new ClaimLineRows(file, THE_FILE);
        }
        return new CsvRows(file, delimiterOf(start), encoding, THE_FILE);
    }

    /** The delimiter that stands most often in the first line of a file. */
    public static char delimiterOf(byte[] start) {
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
