package org.armslink.model;

import java.util.Locale;

/** How a claim came to be known. */
public enum Method {
    OBSERVED,
    REPORTED,
    INFERRED;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** As stored and shown: lower case. */
    public String text() {
        return text;
    }
}
