package org.armslink.ingest.xlsx;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as spreadsheets count them: since 1899-12-30, or since 1904-01-01; a part of a day is a time. */
public final class SpreadsheetDays {
    private static final LocalDate START_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate START_1904 = LocalDate.of(1904, 1, 1);
    /** Before it the day numbers from 1900 are wrong by one, since they count a day that never was. */
    private static final int FIRST_1900 = 61;

    private static final int LAST = 2_958_465;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,15})?");

    private SpreadsheetDays() {}

    /** From which day they are counted. */
    public static LocalDate start(boolean from1904) {
        return from1904 ? START_1904 : START_1900;
    }

    /** The day of a number, or null if it is none. */
    public static @Nullable LocalDate of(String text, boolean from1904) {
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        int point = text.indexOf('.');
        int day = Integer.parseInt(point < 0 ? text : text.substring(0, point));
        return day < (from1904 ? 0 : FIRST_1900) || day > LAST - 366
                ? null
                : start(from1904).plusDays(day);
    }
}
