package org.armslink.ingest.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.armslink.ingest.UnusableInput;
import org.jspecify.annotations.Nullable;

/** The bytes of a text file: counted, and refused where they are no text of its encoding. */
public final class TextBytes extends FilterInputStream {
    /** Of a word around a wrong byte. */
    private static final int SHOWN = 24;

    private static final String ENDS_OF_WORDS = " ,;\t|\"\r\n:/()";

    private final String where;
    private final Charset charset;
    private final boolean choosable;
    private final @Nullable BitSet known;
    private final Utf8Check utf8 = new Utf8Check();
    private final byte[] last = new byte[SHOWN];
    private long count;
    private long line = 1;
    private long column;
    private int before;
    private boolean isUtf8 = true;
    private boolean isAscii = true;

    /** UTF-8: takes the stream over, past a byte order mark if there is one. */
    public TextBytes(InputStream in, String where) throws IOException {
        this(in, where, UTF_8, false);
    }

    /**
     * Takes the stream over, past a byte order mark of UTF-8 if there is one.
     *
     * @param charset UTF-8, or one of {@link TextEncoding}
     * @param choosable whether a mapping can say another one
     */
    TextBytes(InputStream in, String where, Charset charset, boolean choosable) throws IOException {
        super(new BufferedInputStream(in, 1 << 16));
        this.where = where;
        this.charset = charset;
        this.choosable = choosable;
        this.known = charset.equals(UTF_8) ? null : TextEncoding.known(charset);
        skipByteOrderMark();
    }

    public Reader reader() {
        return new InputStreamReader(
                this,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    public long count() {
        return count;
    }

    /** What a failed reading means: bytes that are no text are the file's fault, all else is the machine's. */
    public RuntimeException explain(IOException failure) {
        if (failure instanceof CharacterCodingException) {
            return new UnusableInput(
                    where + ": not " + charset.name() + " text, some bytes before byte " + count
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
            if (known != null) {
                throw saysAnotherThanItIs();
            }
            count = 3;
            return;
        }
        if ((first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) {
            throw new UnusableInput(where + ": the file is UTF-16 text; save it as UTF-8");
        }
        in.reset();
    }

    /** None for sure: a decoder asks after each block, and to ask a file takes as long as to decode a block. */
    @Override
    public int available() {
        return 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read < 0) {
            checkEnd();
            return read;
        }
        int end = offset + read;
        refuseNul(bytes, offset, end);
        for (int at = offset; at < end; ) {
            int plain = known == null && utf8.isBetweenCharacters() ? passPlain(bytes, at, end) : at;
            if (plain > at) {
                count += plain - at;
                at = plain;
            } else {
                check(bytes, at, offset, end);
                count++;
                at++;
            }
        }
        keepLast(bytes, offset, read);
        return read;
    }

    /** First, since what is no text at all is in no encoding. */
    private void refuseNul(byte[] bytes, int start, int end) {
        for (int at = start; at < end; at++) {
            if (bytes[at] == 0) {
                throw new UnusableInput(where + ": byte " + (count + at - start + 1)
                        + " is NUL, so this is a binary file (a spreadsheet, perhaps); export it as text");
            }
        }
    }

    /** Passes over ASCII, which is most of most files, and returns where it ends: there is nothing to refuse in it. */
    private int passPlain(byte[] bytes, int start, int end) {
        int at = start;
        long column = this.column;
        int last = before;
        for (; at < end && bytes[at] > 0; at++) {
            int value = bytes[at];
            if (value == '\r' || (value == '\n' && last != '\r')) {
                line++;
                column = 0;
            } else if (value != '\n') {
                column++;
            }
            last = value;
        }
        before = last;
        this.column = column;
        return at;
    }

    private void check(byte[] bytes, int at, int start, int end) {
        int value = bytes[at] & 0xff;
        long wrong = isUtf8 ? utf8.next(value, count) : Utf8Check.NONE;
        isUtf8 &= wrong == Utf8Check.NONE;
        isAscii &= value < 0x80;
        if (known == null && wrong != Utf8Check.NONE) {
            throw noText(wrong, utf8.startByte(), around(bytes, at - (int) (count - wrong), start, end));
        }
        if (known != null && !known.get(value)) {
            throw noText(count, value, around(bytes, at, start, end));
        }
        moveOn(value);
    }

    private void moveOn(int value) {
        if (value == '\r' || (value == '\n' && before != '\r')) {
            line++;
            column = 0;
        } else if (value != '\n' && (known != null || (value & 0xC0) != 0x80)) {
            column++;
        }
        before = value;
    }

    private void checkEnd() {
        long cutOff = isUtf8 ? utf8.end() : Utf8Check.NONE;
        if (known == null && cutOff != Utf8Check.NONE) {
            throw noText(cutOff, utf8.startByte(), around(new byte[0], (int) (cutOff - count), 0, 0));
        }
        if (known != null && isUtf8 && cutOff == Utf8Check.NONE && !isAscii) {
            throw saysAnotherThanItIs();
        }
    }

    private UnusableInput saysAnotherThanItIs() {
        return new UnusableInput(where + ": the file is UTF-8 text, but the mapping says encoding: " + charset.name()
                + ", and every accent would be read wrong; take encoding out of the mapping");
    }

    /**
     * @param at where the wrong byte stands, counted from 0
     * @param word in which it stands
     */
    private UnusableInput noText(long at, int wrong, byte[] word) {
        String place = where + ":" + line + ": not " + charset.name() + " text: column "
                + (column + (at == count ? 1 : 0))
                + " of this line, byte " + (at + 1) + " of the file, is " + String.format(Locale.ROOT, "0x%02X", wrong)
                + " and no character; save the file as UTF-8 (CSV UTF-8 in a spreadsheet)";
        if (!choosable) {
            return new UnusableInput(place);
        }
        List<String> readings = TextEncoding.readings(word);
        return new UnusableInput(place + ", or say in the mapping how it is written, csv: {encoding: …}; "
                + (readings.isEmpty()
                        ? "ask who made the file"
                        : "the word there is " + String.join(", or ", readings)));
    }

    /** The word in which a byte stands, which may have begun in what was read before. */
    private byte[] around(byte[] bytes, int at, int start, int end) {
        byte[] all = new byte[SHOWN + end - start];
        System.arraycopy(last, 0, all, 0, SHOWN);
        System.arraycopy(bytes, start, all, SHOWN, end - start);
        int middle = SHOWN + at - start;
        int from = middle;
        while (from > 0 && middle - from < SHOWN && isOfWord(all[from - 1])) {
            from--;
        }
        int to = middle;
        while (to < all.length && to - middle < SHOWN && isOfWord(all[to])) {
            to++;
        }
        return Arrays.copyOfRange(all, from, to);
    }

    private static boolean isOfWord(byte value) {
        return value != 0 && ENDS_OF_WORDS.indexOf(value) < 0;
    }

    private void keepLast(byte[] bytes, int offset, int read) {
        int kept = Math.min(read, SHOWN);
        System.arraycopy(last, kept, last, 0, SHOWN - kept);
        System.arraycopy(bytes, offset + read - kept, last, SHOWN - kept, kept);
    }
}
