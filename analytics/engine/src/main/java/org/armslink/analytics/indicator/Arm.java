package org.armslink.analytics.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.armslink.model.Key;

/**
 * Arms of one item that was seized, found or surrendered in the period.
 *
 * @param firearms records of the firearm, sorted; empty where the item is a number of arms that nobody identified
 * @param count 1 for a firearm
 * @param type as recorded, such as {@code pistol}, or empty
 * @param why what its standing rests on
 * @param open whether its records may be handed on without their owner's leave
 */
public record Arm(
        Key seizure,
        Key item,
        List<Key> firearms,
        long count,
        Basis basis,
        String type,
        Standing standing,
        String why,
        boolean open) {
    public Arm {
        firearms = List.copyOf(firearms);
    }

    /** On what ground it was taken, as far as the indicator asks. */
    public enum Basis {
        SEIZED_FOR_OFFENCE,
        FOUND,
        SURRENDERED;

        /** As shown, such as {@code seized-for-offence}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is known of how it became illicit. */
    public enum Standing {
        /** Found by tracing. */
        TRACED,
        /** Established by a competent authority without a trace. */
        ESTABLISHED,
        /** A trace is out. */
        PENDING,
        /** A trace ended without it. */
        FAILED,
        /** No trace request is recorded, or none that was sent. */
        NOT_REQUESTED;

        /** As shown, such as {@code not-requested}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The keys of all records that it stands on, for looking it up. */
    public List<Key> keys() {
        var keys = new ArrayList<Key>(List.of(seizure, item));
        keys.addAll(firearms);
        return List.copyOf(keys);
    }
}
