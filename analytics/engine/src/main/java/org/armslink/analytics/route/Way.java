package org.armslink.analytics.route;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.port.RouteReader.Custody;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RouteReader.Place;
import org.jspecify.annotations.Nullable;

/**
 * A way that a thing is recorded, or inferred, to have come.
 *
 * @param timeClass certain or possible; contradicted ways are not made
 * @param thing what came this way: a consignment's name, or the first key of the firearms or seizure items
 * @param firearms that came this way, sorted
 * @param seizures that found them afterwards, sorted: keys of seizures, or of the recovery where no seizure is known
 * @param joinedBy for linked ways, by what each of the joins was inferred, in order, such as {@code carrier KEY}
 * @param legs in order; none for a pair
 * @param sale where the way of a pair begins
 * @param recovery where the way of a pair ends
 */
public record Way(
        Kind kind,
        TimeClass timeClass,
        String thing,
        List<Key> firearms,
        List<Key> seizures,
        List<String> joinedBy,
        List<Leg> legs,
        @Nullable Custody sale,
        @Nullable Custody recovery) {

    /** What is known of a way. The kinds are counted apart and never added. */
    public enum Kind {
        /** Consecutive legs of one firearm, consignment or seizure item. */
        CHAIN,
        /** Only the two ends: a sale, and a recovery of the same firearm, with no leg known. */
        PAIR,
        /** Chains of different things, joined by a carrier or a place within a maximum dwell: inferred. */
        LINKED;

        /** As shown: lower case. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Place origin() {
        return sale != null ? sale.place() : legs.get(0).from();
    }

    public Place destination() {
        return recovery != null ? recovery.place() : legs.get(legs.size() - 1).to();
    }

    /** When it ended. */
    public Interval end() {
        if (recovery != null) {
            return new Interval(recovery.from(), recovery.to());
        }
        Leg last = legs.get(legs.size() - 1);
        return new Interval(last.arriveFrom(), last.arriveTo());
    }

    /** Of all its legs, and of sale and recovery. */
    Stream<Grade> grades() {
        return Stream.concat(legs.stream().map(Leg::grade), custody().map(Custody::grade));
    }

    Stream<Custody> custody() {
        return Stream.of(sale, recovery).flatMap(Stream::ofNullable);
    }
}
