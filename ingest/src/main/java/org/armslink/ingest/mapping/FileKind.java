package org.armslink.ingest.mapping;

import java.io.IOException;
import java.io.InputStream;
import org.armslink.ingest.UnusableInput;

/** What a file looks like from its first bytes, whatever its name. */
public enum FileKind {
    CSV,
    XLSX,
    JSON_LINES,
    XML,
    /** Bytes of no text, but no workbook either, such as one of the old kind (.xls). */
    UNKNOWN;

    private static final int LOOKED_AT = 1 << 10;

    public static FileKind of(byte[] start) {
        if (start.length > 1 && start[0] == 'P' && start[1] == 'K') {
            return XLSX;
        }
        if (start.length > 1 && (start[0] & 0xff) == 0xD0 && (start[1] & 0xff) == 0xCF) {
            return UNKNOWN;
        }
        int at = start.length > 2 && (start[0] & 0xff) == 0xEF ? 3 : 0;
        while (at < start.length && Character.isWhitespace(start[at])) {
            at++;
        }
        int first = at < start.length ? start[at] : ' ';
        return first == '{' ? JSON_LINES : first == '<' ? XML : first >= 0 && first < ' ' ? UNKNOWN : CSV;
    }

    /** Refuses a workbook that is to be read as text, and a text that is to be read as a workbook. */
    static void requireFor(FileFormat format, InputStream in, String where, String mapping) throws IOException {
        in.mark(LOOKED_AT);
        byte[] start = in.readNBytes(LOOKED_AT);
        in.reset();
        boolean workbook = format instanceof FileFormat.Xlsx;
        if (of(start) == XLSX && !workbook) {
            throw new UnusableInput(where + ": this is a workbook (.xlsx), but the mapping " + mapping
                    + " reads another kind of file; write xlsx: in the place of " + format.key()
                    + ": in it, with columns and"
                    + " unique, and sheet: if there are several sheets; or save the sheet as CSV (UTF-8)");
        }
        if (workbook && start.length > 0 && of(start) == CSV && isText(start)) {
            throw new UnusableInput(where + ": this is no workbook (.xlsx) but a text, and the mapping " + mapping
                    + " reads workbooks; if it is CSV, write csv: in the place of xlsx: in it, with columns and unique, and"
                    + " delimiter: if no comma stands between the fields; or save the file as .xlsx");
        }
    }

    private static boolean isText(byte[] start) {
        for (byte one : start) {
            if (one >= 0 && one < '\t') {
                return false;
            }
        }
        return true;
    }
}
