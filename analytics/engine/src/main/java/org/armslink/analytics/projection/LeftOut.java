package org.armslink.analytics.projection;

import java.util.Locale;

/** Whom a projection leaves out before anything is numbered or counted. */
public enum LeftOut {
    /** Persons with a VICTIM_IN link that the viewer may see. */
    VICTIMS,
    /** Persons with a WITNESS_IN link that the viewer may see. */
    WITNESSES,
    /** Persons whose record says that they are minors. */
    MINORS;

    /** As written in a projection file: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
