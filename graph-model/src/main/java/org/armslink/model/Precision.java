package org.armslink.model;

import java.util.Locale;

/** How finely a time is known. */
public enum Precision {
    INSTANT,
    DAY,
    MONTH,
    YEAR,
    /** Between two given times. */
    INTERVAL,
    UNKNOWN;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** As stored and shown: lower case. */
    public String text() {
        return text;
    }
}
