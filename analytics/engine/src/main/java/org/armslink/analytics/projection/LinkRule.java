package org.armslink.analytics.projection;

import java.util.Locale;
import org.armslink.model.LinkType;

/** A type of link that a projection reads, and which way it may be gone. */
public record LinkRule(LinkType type, Direction direction) {
    /** Which way a link may be gone. */
    public enum Direction {
        /** Either way. */
        BOTH,
        /** As recorded. */
        FORWARD,
        /** Against the way it is recorded. */
        BACKWARD;

        /** As written in a projection file: lower case. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
