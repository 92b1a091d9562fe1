package org.armslink.analytics.projection;

import java.util.Locale;

/**
 * What a link's weight is and where it comes from.
 *
 * @param property the link property that holds it, or empty: then it is 1, or what the one-mode rule makes it
 */
public record Weight(Meaning meaning, String property) {
    /** What a larger weight says. */
    public enum Meaning {
        /** There are no weights: every link counts as one. */
        NONE,
        /** Larger is closer; parallel links add up. */
        STRENGTH,
        /** How many times; parallel links add up. */
        COUNT,
        /** Larger is farther; of parallel links the shortest counts. */
        DISTANCE;

        /** As written in a projection file: lower case. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether larger weights mean closer, as PageRank needs it. */
    public boolean isStrength() {
        return meaning == Meaning.STRENGTH || meaning == Meaning.COUNT;
    }
}
