package org.armslink.analytics.projection;

import java.util.Locale;

/**
 * How records of two kinds (persons and cases, parties and custody events) become records of one kind.
 *
 * @param through the label of the events, which do not become nodes; under {@link Rule#NONE} they stay and the two kinds are kept apart, and
 *     it is empty where there are no two kinds
 * @param most an event with more records than this is not made into links, since it would drown the rest
 */
public record OneMode(Rule rule, String through, int most) {
    /** Where a file does not say. */
    public static final int USUAL_MOST = 100;

    public OneMode {
        if (most < 2) {
            throw new IllegalArgumentException("oneModeRule: most is 2 or more, but was: " + most);
        }
    }

    /** What joins two records, and with what weight. */
    public enum Rule {
        /** Every record is a node. */
        NONE,
        /** Two records with an event in common are joined; the weight is the number of such events. */
        SHARED_EVENTS,
        /**
         * Two records with an event in common are joined; an event of k records adds 1/(k−1) to each of its pairs
         * (Newman 2001), so that a person's weights add up to the number of events shared with anybody.
         */
        NEWMAN,
        /** Who gave is joined to who received in one event; the weight is the number of such events. */
        HANDOVER;

        /** As written in a projection file, such as {@code shared-events}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
