package org.armslink.analytics.lifeline;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.Validity;

/**
 * One thing recorded of a firearm. Times are seconds since 1970-01-01T00:00Z, from the earliest, inclusive, to the latest,
 * exclusive; open where they are not known.
 *
 * @param key of the record that says so
 * @param kind of a custody event as recorded, such as {@code sold}; else what it is, such as {@code trace request}
 * @param firearm the record of the firearm that it is said of
 * @param givers who gave it away, or sent it
 * @param takers who got it
 */
public record LifeStep(
        Key key,
        Sort sort,
        String kind,
        String caption,
        Key firearm,
        long from,
        long to,
        List<Place> places,
        List<Party> givers,
        List<Party> takers,
        Grade grade,
        String owner,
        Key document,
        String documentTitle,
        String locator,
        String status,
        String method) {
    private static final Set<String> LICIT = Set.of("manufactured", "exported", "imported", "sold", "transferred");
    private static final Set<String> DIVERSION = Set.of("lost", "stolen", "diverted");

    public LifeStep {
        places = List.copyOf(places);
        givers = List.copyOf(givers);
        takers = List.copyOf(takers);
    }

    /** What sort of record it is. */
    public enum Sort {
        CUSTODY,
        ROUTE,
        SEIZURE,
        TRACE,
        BALLISTICS,
        CASE;

        /** As shown, such as {@code custody}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where. @param country ISO 3166-1 alpha-2, or empty */
    public record Place(Key key, String caption, String country) {}

    /** Who. @param label as in {@link org.armslink.model.Label#text()} */
    public record Party(Key key, String caption, String label) {}

    /** Whether both ends of its time are known. */
    public boolean isTimed() {
        return from > Validity.OPEN_START.getEpochSecond() && to < Validity.OPEN_END.getEpochSecond();
    }

    /** Whether it is a step of the licit circuit, as it is recorded. */
    public boolean isLicit() {
        return sort == Sort.CUSTODY && LICIT.contains(kind);
    }

    /** Whether it is a loss, a theft or a diversion. */
    public boolean isDiversion() {
        return sort == Sort.CUSTODY && DIVERSION.contains(kind);
    }

    /** Whether it was moved, held or taken outside the licit circuit: carried, recovered or seized, or on a route. */
    public boolean isAfterDiversion() {
        return sort == Sort.SEIZURE
                || sort == Sort.ROUTE
                || sort == Sort.CUSTODY
                        && (kind.equals("carried") || kind.equals("recovered") || kind.equals("seized"));
    }
}
