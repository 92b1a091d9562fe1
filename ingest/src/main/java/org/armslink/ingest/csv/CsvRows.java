package org.armslink.ingest.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.Rows;
import org.armslink.ingest.UnusableInput;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file (RFC 4180 with any one-character delimiter, lines ending in CR, LF or CR LF), one in memory at
 * a time. Blank lines are no rows.
 */
public final class CsvRows implements Rows {
    /** Columns at most. */
    public static final int MAX_COLUMNS = 100;

    /** Characters of one field at most. */
    public static final int MAX_FIELD = 1 << 20;

    /** Characters of one row at most. */
    public static final int MAX_RECORD = TextLines.MAX_LINE;

    private final String where;
    private final TextBytes bytes;
    private final TextAsReceived text;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> columns;
    private final String header;
    private @Nullable CsvRecord ahead;
    private long rows;

    /** Of UTF-8 text. */
    public CsvRows(InputStream in, char delimiter, String where) throws IOException {
        this(in, delimiter, StandardCharsets.UTF_8, where);
    }

    /**
     * Reads the header.
     *
     * @param encoding UTF-8, or one of {@link TextEncoding}
     * @param where the file's name, for messages
     * @throws UnusableInput if there is none
     */
    public CsvRows(InputStream in, char delimiter, Charset encoding, String where) throws IOException {
        this.where = where;
        this.bytes = new TextBytes(in, where, encoding, true);
        this.text = new TextAsReceived(bytes.reader());
        this.records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(2 * MAX_FIELD)
                .build(
                        CsvRecordHandler.of(handler -> handler.maxFields(MAX_COLUMNS)
                                .maxFieldSize(MAX_FIELD)
                                .maxRecordSize(MAX_RECORD)),
                        text)
                .iterator();
        ahead = read(1);
        CsvRecord first = ahead;
        if (first == null || isBlank(first)) {
            throw new UnusableInput(where + ": the file is empty; its first line must be the header");
        }
        columns = List.copyOf(first.getFields());
        header = takeText(first);
    }

    /** The names in the header. */
    public List<String> columns() {
        return columns;
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public Optional<RawRow> next() {
        while (ahead != null) {
            CsvRecord record = ahead;
            String received = takeText(record);
            if (!isBlank(record)) {
                rows++;
                return Optional.of(new RawRow(rows, record.getStartingLineNumber(), record.getFields(), received));
            }
        }
        return Optional.empty();
    }

    @Override
    public long bytesRead() {
        return bytes.count();
    }

    @Override
    public void close() throws IOException {
        records.close();
        text.close();
    }

    private static boolean isBlank(CsvRecord record) {
        return record.getFieldCount() == 1 && record.getField(0).isEmpty();
    }

    /** A record's text ends where the next one starts, so one record is read ahead. */
    private String takeText(CsvRecord record) {
        CsvRecord next = read(record.getStartingLineNumber() + 1);
        ahead = next;
        String taken = next == null
                ? text.takeRest()
                : text.takeLines(next.getStartingLineNumber() - record.getStartingLineNumber());
        int end = taken.length();
        if (end > 0 && taken.charAt(end - 1) == '\n') {
            end--;
        }
        if (end > 0 && taken.charAt(end - 1) == '\r') {
            end--;
        }
        return taken.substring(0, end);
    }

    private @Nullable CsvRecord read(long line) {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException failure) {
                throw bytes.explain(failure);
            }
            if (innermost(e) instanceof UnusableInput unusable) {
                throw unusable;
            }
            throw new UnusableInput(
                    where + ": at line " + line + " or after: " + innermost(e).getMessage()
                            + " (a file may have " + MAX_COLUMNS + " columns, a field " + MAX_FIELD
                            + " characters and a row " + MAX_RECORD
                            + " at most, and a quotation mark that opens must close)",
                    e);
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw bytes.explain(cause == null ? new IOException(e) : cause);
        }
    }

    private static Throwable innermost(Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }
}
