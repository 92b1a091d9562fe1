package org.armslink.model.port;

import java.util.List;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what statistics of tracing need besides the lives of firearms: traces and their outcomes, days as sources state them,
 * addresses, regions, and what was seized. What is withdrawn is left out. Times are seconds since 1970-01-01T00:00Z, half-open.
 */
public interface TracingReader {
    /**
     * A trace request on one firearm.
     *
     * @param status as recorded, such as {@code sent}, or empty
     * @param sentFrom earliest time of the request; {@link org.armslink.model.Validity#OPEN_START} if it is not known
     * @param outcomes of its answers, in order of time; those without an outcome are left out
     * @param established keys of the custody events that its answers establish, sorted
     */
    record Trace(
            Key request,
            Key firearm,
            String status,
            long sentFrom,
            long sentTo,
            List<String> outcomes,
            List<Key> established) {}

    /** Days from sale to crime, as the source of a custody event states them. */
    record Stated(Key event, Key firearm, long days) {}

    /** A person said to be located in a place. @param kind of the place, such as {@code address} or {@code city}, or empty */
    record Address(Key person, Key place, String caption, String kind) {}

    /** The region that a place is said to lie in. @param region as recorded, such as {@code DE} or {@code US-DE} */
    record Region(Key place, String country, String region) {}

    /**
     * An item that was seized, found or surrendered, and the firearm that it is, if that is recorded: one for each firearm.
     *
     * @param basis criminal, administrative, found, surrendered or unknown; empty if not recorded
     * @param country where, ISO 3166-1 alpha-2, or empty
     * @param quantity NaN if not recorded
     * @param qualifier such as {@code more than}, or empty
     * @param owner of the seizure's record, such as {@code BF/firearms-focal-point}
     * @param open whether the seizure and the firearm may be handed on without the owner's leave
     * @param operation during which, or null
     */
    record Item(
            Key seizure,
            String seizureCaption,
            String basis,
            long from,
            long to,
            String country,
            Key item,
            String commodity,
            double quantity,
            String quantityRaw,
            String unit,
            String qualifier,
            @Nullable Key firearm,
            String owner,
            boolean open,
            @Nullable Key operation,
            String operationCaption) {}

    /** @param complete whether these are all that the viewer sees */
    record Listed<T>(List<T> rows, boolean complete) {}

    /** In order of firearms and requests. @param limit 1 or more */
    Listed<Trace> listTraces(Viewer viewer, int limit);

    /** In order of events. @param limit 1 or more */
    Listed<Stated> listStated(Viewer viewer, int limit);

    /** In order of persons and places. @param limit 1 or more */
    Listed<Address> listAddresses(Viewer viewer, int limit);

    /** In order of places. @param limit 1 or more */
    Listed<Region> listRegions(Viewer viewer, int limit);

    /** In order of seizures, items and firearms. @param limit 1 or more */
    Listed<Item> listItems(Viewer viewer, int limit);
}
