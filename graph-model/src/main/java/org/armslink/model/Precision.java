package org.armslink.model;

/** How finely a time is known. */
public enum Precision {
    INSTANT,
    DAY,
    MONTH,
    YEAR,
    /** Between two given times. */
    INTERVAL,
    UNKNOWN;

    /** As stored and shown: lower case. */
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
