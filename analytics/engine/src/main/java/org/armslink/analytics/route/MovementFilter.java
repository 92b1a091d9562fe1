package org.armslink.analytics.route;

import java.util.Locale;
import java.util.Set;

/**
 * Which movements a path may be made of, and how it may go on from one to the next.
 *
 * @param legs whether legs count
 * @param custody whether ways between two sightings count, of which only the ends are known
 * @param ballistics whether ways count that begin or end where ballistics say that a gun was fired
 * @param window a movement's beginning and end may lie within it
 * @param modes of transport, empty for all; a way between two sightings has none
 * @param commodities of which one must be among what moved, empty for all: {@code firearm}, or what a seizure item is
 * @param weakest {@link org.armslink.model.Grade#weakness()} at most, 4 for any
 * @param inferred whether legs that were inferred count too
 * @param join by what one movement follows another
 */
public record MovementFilter(
        boolean legs,
        boolean custody,
        Ballistics ballistics,
        Interval window,
        Set<String> modes,
        Set<String> commodities,
        int weakest,
        boolean inferred,
        Join join) {
    /** What ballistics say counts. */
    public enum Ballistics {
        /** Nothing. */
        NONE,
        /** What an examiner confirmed. */
        HITS,
        /** That, and leads that nobody confirmed: what is made of one is never certain. */
        LEADS
    }

    /** By what one movement follows another at the place where they meet. */
    public enum Join {
        /** The same firearm, seizure item or consignment. */
        THING,
        /** That, or the same carrier or party, unless a victim, a witness or a minor. */
        CARRIER,
        /** That, or nothing but the place: different things may meet there. */
        PLACE;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Everything but leads. */
    public static final MovementFilter ALL = new MovementFilter(
            true, true, Ballistics.HITS, CorridorConfig.DEFAULT.window(), Set.of(), Set.of(), 4, true, Join.PLACE);

    /** The same, joined otherwise. */
    public MovementFilter joinedBy(Join newJoin) {
        return new MovementFilter(legs, custody, ballistics, window, modes, commodities, weakest, inferred, newJoin);
    }

    /** The same, with or without hits and leads. */
    public MovementFilter with(Ballistics newBallistics) {
        return new MovementFilter(legs, custody, newBallistics, window, modes, commodities, weakest, inferred, join);
    }

    /** The same, of legs alone. */
    public MovementFilter legsOnly() {
        return new MovementFilter(true, false, Ballistics.NONE, window, modes, commodities, weakest, inferred, join);
    }

    boolean lets(Movements movements, int movement) {
        Sightings sightings = movements.sightings();
        int first = movements.first(movement);
        int last = movements.last(movement);
        boolean within = sightings.from(first) < window.to()
                && window.from() < sightings.to(first)
                && sightings.from(last) < window.to()
                && window.from() < sightings.to(last);
        if (!within || weakest < 4 && movements.grade(movement).weakness() > weakest) {
            return false;
        }
        if (!movements.isLeg(movement)) {
            boolean counts = movements.isLead(movement)
                    ? ballistics == Ballistics.LEADS
                    : movements.isBallistic(movement) ? ballistics != Ballistics.NONE : custody;
            return counts && modes.isEmpty() && (commodities.isEmpty() || commodities.contains("firearm"));
        }
        var leg = movements.leg(movement);
        return legs
                && (inferred || !leg.inferred())
                && (modes.isEmpty() || modes.contains(leg.mode()))
                && (commodities.isEmpty() || leg.commodities().stream().anyMatch(commodities::contains));
    }
}
