package org.armslink.analytics.projection;

import java.util.Arrays;
import java.util.Locale;

/** What becomes of records that are, or may be, of the same person or firearm. */
public enum IdentityRule {
    /** Every record stands for itself. */
    NONE,
    /** Records joined by SAME_AS decisions that the viewer may see are one node, named by the first of their keys. */
    DECIDED,
    /**
     * Those of DECIDED, and besides the pairs that are <em>likely</em> of the same thing and on which nobody has decided
     * anything: to see whether a result hangs on decisions that are still to be made. No projection starts with it.
     */
    LIKELY;

    /**
     * By its text.
     *
     * @throws IllegalArgumentException naming those that there are
     */
    public static IdentityRule parse(String text) {
        return Arrays.stream(values())
                .filter(rule -> rule.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "identities is one of none, decided, likely, but was: \"" + text + "\""));
    }

    /** As written in a projection file: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
