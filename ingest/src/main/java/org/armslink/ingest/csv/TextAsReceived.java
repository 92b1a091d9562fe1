package org.armslink.ingest.csv;

import java.io.IOException;
import java.io.Reader;

/** Passes characters on to a parser and keeps them until their lines are asked for. */
final class TextAsReceived extends Reader {
    private static final int COMPACT_FROM = 1 << 16;

    private final Reader reader;
    private final StringBuilder kept = new StringBuilder();
    private int start;

    TextAsReceived(Reader reader) {
        this.reader = reader;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = reader.read(buffer, offset, length);
        if (read > 0) {
            kept.append(buffer, offset, read);
        }
        return read;
    }

    /** The next lines, with their line breaks. A line ends with CR, LF or CR LF. */
    String takeLines(long lines) {
        int end = start;
        for (long line = 0; line < lines; line++) {
            while (end < kept.length() && kept.charAt(end) != '\n' && kept.charAt(end) != '\r') {
                end++;
            }
            boolean pair = end + 1 < kept.length() && kept.charAt(end) == '\r' && kept.charAt(end + 1) == '\n';
            end = Math.min(kept.length(), end + (pair ? 2 : 1));
        }
        return take(end);
    }

    String takeRest() {
        return take(kept.length());
    }

    private String take(int end) {
        String text = kept.substring(start, end);
        start = end;
        if (start >= COMPACT_FROM) {
            kept.delete(0, start);
            start = 0;
        }
        return text;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
