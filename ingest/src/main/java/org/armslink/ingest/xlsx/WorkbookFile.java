package org.armslink.ingest.xlsx;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.armslink.ingest.UnusableInput;
import org.armslink.ingest.xml.BoundedTokens;
import org.armslink.ingest.xml.Names;
import org.armslink.ingest.xml.SafeXml;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * The packed parts of a workbook. A small file can hold parts that unpack to more than any disk holds, so what is
 * unpacked is counted and bounded, whatever the file says of its sizes.
 */
final class WorkbookFile implements Closeable {
    /** Bytes of the file at most. */
    static final long MAX_BYTES = 1L << 28;

    /** Parts at most. */
    static final int MAX_PARTS = 10_000;

    /** Bytes that all parts together may unpack to. */
    static final long MAX_UNPACKED = 1L << 33;

    /** How many times its packed size a part may unpack to, beyond the first {@link #FREE} bytes. */
    static final int MAX_RATIO = 200;

    static final long FREE = 1L << 20;

    private static final int MAX_DIRECTORY = 1 << 24;
    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private final String where;
    private final Path copy;
    private final long bytes;
    private final ZipFile zip;
    private long unpacked;

    private WorkbookFile(String where, Path copy, long bytes, ZipFile zip) {
        this.where = where;
        this.copy = copy;
        this.bytes = bytes;
        this.zip = zip;
    }

    /** Copies the stream, since its parts are not read in the order in which they stand. The copy goes on close. */
    static WorkbookFile open(InputStream in, String where) throws IOException {
        Path copy = Files.createTempFile("armslink-", ".xlsx");
        try {
            long bytes = copy(in, copy, where);
            refuseWhatIsNone(copy, bytes, where);
            return new WorkbookFile(where, copy, bytes, new ZipFile(copy.toFile(), StandardCharsets.UTF_8));
        } catch (ZipException | EOFException e) {
            Files.delete(copy);
            throw new UnusableInput(where + ": the workbook is damaged (" + e.getMessage() + "); save it again", e);
        } catch (IOException | RuntimeException e) {
            Files.delete(copy);
            throw e;
        }
    }

    private static long copy(InputStream in, Path copy, String where) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (var out = Files.newOutputStream(copy)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > MAX_BYTES) {
                    throw new UnusableInput(where + ": a workbook may have " + MAX_BYTES
                            + " bytes; save the sheet as CSV (UTF-8) and map that");
                }
                out.write(buffer, 0, read);
            }
        }
        return bytes;
    }

    /** Before the library reads the list of parts into memory, the list's own size is looked at. */
    private static void refuseWhatIsNone(Path copy, long bytes, String where) throws IOException {
        try (var file = new RandomAccessFile(copy.toFile(), "r")) {
            byte[] start = new byte[(int) Math.min(8, bytes)];
            file.readFully(start);
            if (start.length > 1 && (start[0] & 0xff) == 0xD0 && (start[1] & 0xff) == 0xCF) {
                throw new UnusableInput(where
                        + ": this is a workbook of the old kind (.xls), or one with a password; save it as .xlsx"
                        + " without one");
            }
            if (start.length < 2 || start[0] != 'P' || start[1] != 'K') {
                throw new UnusableInput(where + ": this is no workbook (.xlsx); choose another mapping, or save it so");
            }
            int length = (int) Math.min(bytes, END_RECORD + LONGEST_COMMENT);
            byte[] tail = new byte[length];
            file.seek(bytes - length);
            file.readFully(tail);
            boolean ended = false;
            // Each that looks like an end: the library takes another one than the last where the last does not fit.
            for (int at = length - END_RECORD; at >= 0; at--) {
                if (number(tail, at, 4) == 0x06054b50L) {
                    if (number(tail, at + 10, 2) > MAX_PARTS || number(tail, at + 12, 4) > MAX_DIRECTORY) {
                        throw new UnusableInput(where + ": the workbook has more than " + MAX_PARTS
                                + " parts, which no sheet of rows needs; save the sheet as CSV (UTF-8) and map that");
                    }
                    ended = true;
                }
            }
            if (ended) {
                return;
            }
            throw new UnusableInput(where + ": the workbook ends too early; copy it again, whole");
        }
    }

    private static long number(byte[] bytes, int at, int length) {
        long number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << 8 | (bytes[at + i] & 0xff);
        }
        return number;
    }

    long bytes() {
        return bytes;
    }

    /** A part that has been opened. */
    final class Part implements Closeable {
        final XMLStreamReader2 xml;
        private final String name;
        private final BoundedTokens tokens;
        private final Names names;
        private final Unpacking stream;
        private final long stated;

        private Part(String name, XMLStreamReader2 xml, BoundedTokens tokens, Unpacking stream, long stated) {
            this.name = name;
            this.xml = xml;
            this.names = new Names(name);
            this.tokens = tokens;
            this.stream = stream;
            this.stated = stated;
        }

        /** Moves on to the next event. */
        int next() {
            tokens.ended();
            int event = SafeXml.next(xml, name);
            if (event == XMLStreamConstants.START_ELEMENT) {
                names.note(xml);
            }
            return event;
        }

        /** How much of it has been read, from 0 to 1, if the file tells its size truly. */
        double done() {
            return stated <= 0 ? 1 : Math.min(1.0, (double) stream.count / stated);
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    /** @return null if there is no such part */
    @Nullable
    Part find(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            return null;
        }
        InputStream in;
        try {
            in = zip.getInputStream(entry);
        } catch (ZipException e) {
            throw new UnusableInput(where + ": the workbook is damaged (" + e.getMessage() + "); save it again", e);
        }
        String place = where + ": the workbook's part " + name;
        var unpacking = new Unpacking(new BufferedInputStream(in, 1 << 16), entry);
        try {
            var text = new BoundedTokens(
                    new InputStreamReader(
                            unpacking, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)),
                    place);
            return new Part(place, SafeXml.open(text), text, unpacking, entry.getSize());
        } catch (XMLStreamException e) {
            unpacking.close();
            throw SafeXml.unopened(e, place);
        } catch (RuntimeException e) {
            unpacking.close();
            throw e;
        }
    }

    Part require(String name) throws IOException {
        Part part = find(name);
        if (part == null) {
            throw new UnusableInput(where + ": the workbook has no part " + name + "; save it again as .xlsx");
        }
        return part;
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private final class Unpacking extends InputStream {
        private final InputStream in;
        private final ZipEntry entry;
        private final CRC32 check = new CRC32();
        private final long packed;
        private long count;

        private Unpacking(InputStream in, ZipEntry entry) {
            this.in = in;
            this.entry = entry;
            // What the list of parts says may be a lie; more than the file has it cannot be.
            this.packed = Math.max(0, Math.min(bytes, entry.getCompressedSize()));
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read;
            try {
                read = in.read(buffer, offset, length);
            } catch (ZipException | EOFException e) {
                throw new UnusableInput(where + ": the workbook is damaged (" + e.getMessage() + "); save it again", e);
            }
            if (read < 0 && (count != entry.getSize() || check.getValue() != entry.getCrc())) {
                throw new UnusableInput(where + ": the workbook is damaged: its part " + entry.getName()
                        + " is not as long as it says, or its check sum is wrong; save it again, or copy it again");
            }
            if (read > 0) {
                check.update(buffer, offset, read);
                count += read;
                unpacked += read;
                if (unpacked > MAX_UNPACKED || count > FREE + MAX_RATIO * packed) {
                    throw new UnusableInput(where + ": a part of " + packed + " bytes unpacks to " + count
                            + " and more; a workbook that grows " + MAX_RATIO + " times or beyond " + MAX_UNPACKED
                            + " bytes is not read. Save the sheet as CSV (UTF-8) and map that");
                }
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
