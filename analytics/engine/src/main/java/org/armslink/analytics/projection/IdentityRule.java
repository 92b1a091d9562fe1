package org.armslink.analytics.projection;

import java.util.Locale;

/** What becomes of records that somebody decided are of the same person or firearm. */
public enum IdentityRule {
    /** Every record stands for itself. */
    NONE,
    /** Records joined by SAME_AS decisions that the viewer may see are one node, named by the first of their keys. */
    DECIDED;

    /** As written in a projection file: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
