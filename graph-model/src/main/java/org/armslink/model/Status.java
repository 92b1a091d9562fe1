package org.armslink.model;

import java.util.Locale;

/** What stands behind a claim now. */
public enum Status {
    ASSERTED,
    DISPUTED,
    WITHDRAWN;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** As stored and shown: lower case. */
    public String text() {
        return text;
    }
}
