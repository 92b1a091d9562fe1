package org.armslink.ingest.csv;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.armslink.ingest.UnusableInput;

/** The bytes of a text file: counted, and refused if they are no UTF-8 text. */
public final class TextBytes extends FilterInputStream {
    private final String where;
    private long count;

    /** Takes the stream over, past a byte order mark if there is one. */
    public TextBytes(InputStream in, String where) throws IOException {
        super(new BufferedInputStream(in, 1 << 16));
        this.where = where;
        skipByteOrderMark();
    }

    public Reader reader() {
        return new InputStreamReader(
                this,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    public long count() {
        return count;
    }

    /** What a failed reading means: bytes that are no UTF-8 are the file's fault, all else is the machine's. */
    public RuntimeException explain(IOException failure) {
        if (failure instanceof CharacterCodingException) {
            return new UnusableInput(
                    where + ": not UTF-8 text, some bytes before byte " + count
                            + " are no characters of it; save the file as UTF-8 (CSV UTF-8 in a spreadsheet)",
                    failure);
        }
        return new java.io.UncheckedIOException(where + ": " + failure.getMessage(), failure);
    }

    private void skipByteOrderMark() throws IOException {
        in.mark(3);
        int first = in.read();
        int second = in.read();
        int third = in.read();
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            count = 3;
            return;
        }
        if ((first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) {
            throw new UnusableInput(where + ": the file is UTF-16 text; save it as UTF-8");
        }
        in.reset();
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            refuseNul(read);
            count++;
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        for (int i = 0; i < read; i++) {
            refuseNul(bytes[offset + i]);
            count++;
        }
        return read;
    }

    private void refuseNul(int value) {
        if (value == 0) {
            throw new UnusableInput(where + ": byte " + (count + 1)
                    + " is NUL, so this is a binary file (a spreadsheet, perhaps); export it as text");
        }
    }
}
