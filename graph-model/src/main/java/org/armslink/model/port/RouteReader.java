package org.armslink.model.port;

import java.util.List;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.jspecify.annotations.Nullable;

/** Reads what moved: route legs and custody events. Times are seconds since 1970-01-01T00:00Z, half-open. */
public interface RouteReader {
    /**
     * A place.
     *
     * @param country ISO 3166-1 alpha-2, or empty if unknown
     * @param latitude degrees north, NaN if unknown
     * @param longitude degrees east, NaN if unknown
     */
    record Place(Key key, String caption, String country, String kind, double latitude, double longitude) {}

    /**
     * One movement, from a place to a place.
     *
     * @param cargo keys of the firearms and seizure items it carried, sorted
     * @param firearms those of the cargo that are firearms, sorted
     * @param carriers keys of the persons and organisations that moved it, sorted
     * @param inferred whether it was inferred, not observed or reported
     */
    record Leg(
            Key key,
            String caption,
            String mode,
            Place from,
            Place to,
            long departFrom,
            long departTo,
            long arriveFrom,
            long arriveTo,
            String consignment,
            List<Key> cargo,
            List<Key> firearms,
            List<Key> carriers,
            Grade grade,
            String owner,
            boolean inferred,
            Key document,
            String locator) {}

    /**
     * A custody event with its place, where it is known.
     *
     * @param parties from and to, sorted
     */
    record Custody(
            Key key,
            String kind,
            Key firearm,
            Place place,
            long from,
            long to,
            List<Key> parties,
            Grade grade,
            String owner,
            boolean inferred,
            Key document,
            String locator) {}

    /**
     * A seizure's item, for counting what supports a corridor: which firearm or consignment was seized in which seizure.
     *
     * @param firearm which the item is, or null where no link says that it is one
     */
    record Seized(Key seizure, Key item, @Nullable Key firearm, long from, long to) {}

    /** All legs that touch the window, sorted by key. */
    List<Leg> listLegs(Viewer viewer, long windowFrom, long windowTo);

    /** All custody events with a place that touch the window, sorted by key. */
    List<Custody> listCustody(Viewer viewer, long windowFrom, long windowTo);

    List<Seized> listSeized(Viewer viewer);
}
