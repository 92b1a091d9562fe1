package org.armslink.model;

import java.util.Locale;

/** What stands behind a claim now. */
public enum Status {
    ASSERTED,
    DISPUTED,
    WITHDRAWN;

    /** As stored and shown: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
