package org.armslink.analytics.contradiction;

import java.util.List;
import java.util.Locale;
import org.armslink.model.Key;
import org.armslink.model.port.LifeReader.Event;

/**
 * Claims on one firearm that cannot all be true, or that can only just be.
 *
 * @param firearms records of the firearm, sorted; several where records are taken for one
 * @param together why several records are taken for one firearm; empty for one record
 * @param certain whether nothing within what is claimed resolves it; else it depends on how precisely times are known, or on
 *     how a serial was read
 * @param claims side by side, in order of time
 */
public record Contradiction(
        Kind kind, boolean certain, List<Key> firearms, String together, String explanation, List<Event> claims) {
    public Contradiction {
        firearms = List.copyOf(firearms);
        claims = List.copyOf(claims);
    }

    /** What is contradicted, with what may explain it without anybody being wrong. */
    public enum Kind {
        BEFORE_MANUFACTURE(
                "Something happened to it before it was made",
                "The year of manufacture may be that of the model, or the date may have been misread."),
        AFTER_DESTRUCTION(
                "Something happened to it after it was destroyed",
                "The destruction may have been ordered and not carried out, or the record be of another firearm."),
        SALE_AFTER_RECOVERY(
                "It was sold after it was recovered",
                "It may have been given back and sold again, or the two dates may have changed places."),
        HELD_ELSEWHERE(
                "It was recovered in one country while another one held it",
                "It may have been given back, sent abroad or stolen from custody, and nobody recorded that."),
        TWO_PLACES_AT_ONE_TIME(
                "It was in two countries at one time", "A border may be near, or two firearms bear one number."),
        TWO_OWNERS_AT_ONCE(
                "One party gave it to two others",
                "It may have come back in between, or one of the sales may have been cancelled."),
        DATE_THAT_CANNOT_BE(
                "A date that cannot be", "A digit may be wrong; the text as received stands with the record."),
        SERIAL_NEVER_ISSUED(
                "A serial number that the maker never issued",
                "It may be misread, another number on the firearm, altered, or of another maker or year; the list may be wrong.");

        private final String title;
        private final String innocent;

        Kind(String title, String innocent) {
            this.title = title;
            this.innocent = innocent;
        }

        public String title() {
            return title;
        }

        /** What may explain it. */
        public String innocent() {
            return innocent;
        }

        /** As shown and asked for, such as {@code before-manufacture}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
