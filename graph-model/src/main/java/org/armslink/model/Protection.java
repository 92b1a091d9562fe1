package org.armslink.model;

import java.util.Locale;

/** Why a person is not named in what leaves the system, and joins no two ways; of several reasons the first of these. */
public enum Protection {
    VICTIM,
    WITNESS,
    MINOR;

    /** As shown, such as {@code victim}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
