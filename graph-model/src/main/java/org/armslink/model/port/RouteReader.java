package org.armslink.model.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
     * @param commodities what the seizure items of the cargo are, and {@code firearm} where it carried one, sorted
     * @param carriers keys of the persons, organisations, vehicles and vessels that moved it, sorted
     * @param persons those of the carriers that are persons, sorted
     * @param borders border points that it crossed, sorted by key
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
            List<String> commodities,
            List<Key> carriers,
            List<Key> persons,
            List<Place> borders,
            Grade grade,
            String owner,
            boolean inferred,
            Key document,
            String locator) {}

    /**
     * A custody event with its place, where it is known.
     *
     * @param parties from and to, sorted
     * @param persons those of the parties that are persons, sorted
     * @param cases within which it was recorded, sorted
     */
    record Custody(
            Key key,
            String kind,
            Key firearm,
            Place place,
            long from,
            long to,
            List<Key> parties,
            List<Key> persons,
            List<Key> cases,
            Grade grade,
            String owner,
            boolean inferred,
            Key document,
            String locator) {}

    /**
     * A seizure's item, for counting what supports a corridor: which firearm or consignment was seized in which seizure.
     *
     * @param firearm which the item is, or null where no link says that it is one
     * @param document of the seizure
     */
    record Seized(Key seizure, Key item, @Nullable Key firearm, long from, long to, Key document) {}

    /** All legs that touch the window, sorted by key. */
    List<Leg> listLegs(Viewer viewer, long windowFrom, long windowTo);

    /** All custody events with a place that touch the window, sorted by key. */
    List<Custody> listCustody(Viewer viewer, long windowFrom, long windowTo);

    /** All custody events with a place, in order of keys, a page at a time: for more than fit into memory as objects. */
    void readCustody(Viewer viewer, Consumer<Custody> sink);

    /** The legs with these keys, as far as they may be seen, sorted by key. */
    List<Leg> listLegs(Viewer viewer, Collection<Key> keys);

    /** The custody events with these keys, as far as they and their place may be seen, sorted by key. */
    List<Custody> listCustody(Viewer viewer, Collection<Key> keys);

    List<Seized> listSeized(Viewer viewer);

    /** What names itself the origin of each of these documents; a document that names none, or may not be seen, is left out. */
    Map<Key, String> findOrigins(Viewer viewer, Collection<Key> documents);
}
